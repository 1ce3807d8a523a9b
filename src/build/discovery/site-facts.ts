/**
 * The data behind everything that makes the atlas discoverable: its events in each language, and its addresses, if
 * known.
 */
import { indexAtlas, type AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { dayOf, extentOfDays, type Day } from '../../model/dataset/day.ts'
import { DEFAULT_VIEW, type View } from '../../model/view/view.ts'
import { writeAddress } from '../../model/view/address.ts'
import { exportedEvent, type ExportContext, type ExportedEvent } from '../../model/export/exported-event.ts'
import type { Atlas, Language } from '../../model/dataset/types.ts'
import { sentence } from '../../i18n/sentence.ts'
import { exportContext } from '../../i18n/download/export-context.ts'
import { loadRegions } from '../../model/grouping/regions.ts'
import { loadMessages, messagesFor } from '../../i18n/messages.ts'
import { messagesOfData } from '../../i18n/own-kinds.ts'
import type { Messages } from '../../i18n/en.ts'
import { socialName } from '../social.ts'

/** The atlas in one of its languages. */
export interface Edition {
  language: Language
  title: string
  description: string
  /** Describes the whole atlas in one sentence. */
  sentence: string
  messages: Messages
  context: ExportContext
  /** In chronological order. */
  events: readonly ExportedEvent[]
  /** The file name of the preview picture; undefined if there is none. */
  picture: string | undefined
}

export interface SiteFacts {
  index: AtlasIndex
  /** The atlas's absolute address, with a slash at its end; undefined if not configured. */
  base: string | undefined
  /** In the order of the atlas's languages; never empty. */
  editions: readonly [Edition, ...Edition[]]
  /** First and last day of the dated events; undefined if there are none. */
  period: readonly [first: Day, last: Day] | undefined
}

export interface SiteOptions {
  /** `url` of data/site.yaml. */
  url: string | undefined
  /** Returns whether a preview picture that shows this atlas is published with the page. */
  hasPicture: (index: AtlasIndex, language: Language) => boolean
}

/** Collects the facts. Addresses are absolute if `url` is known, else relative to the page. */
export async function siteFacts(atlas: Atlas, { url, hasPicture }: SiteOptions): Promise<SiteFacts> {
  const index = indexAtlas(atlas)
  const base = url === undefined ? undefined : new URL('./', withSlash(url)).href
  await Promise.all([loadRegions(), ...atlas.languages.map((language) => loadMessages(language))])
  const [first, ...others] = atlas.languages.map((language) => edition(index, language, base, hasPicture))
  if (!first) throw new Error('siteFacts: expected an atlas with at least one language')
  const days = extentOfDays(index.events.flatMap(({ start, end }) => [start, end]))
  return {
    index,
    base,
    editions: [first, ...others],
    period: days && [dayOf(days[0]), dayOf(days[1])],
  }
}

/** Returns the address of a view: absolute, or relative to the page. */
export function addressOf(base: string | undefined, patch: Partial<View>, index: AtlasIndex): string {
  const query = writeAddress({ ...DEFAULT_VIEW, ...patch }, index)
  return `${base ?? './'}${query}`
}

/** Returns midnight at the beginning of a day, in the timestamp format of feeds. */
export function momentOf(day: Day): string {
  return `${day}T00:00:00Z`
}

function edition(
  index: AtlasIndex,
  language: Language,
  base: string | undefined,
  hasPicture: SiteOptions['hasPicture'],
): Edition {
  const messages = messagesOfData(messagesFor(language), index, language)
  const told = sentence(index, index.columns.all, DEFAULT_VIEW, language, messages)
  const context = exportContext(index, language, messages, {
    sentence: told,
    url: addressOf(base, { lang: language }, index),
    eventUrl: (event) => addressOf(base, { event }, index),
    cityUrl: (city) => addressOf(base, { cities: [city] }, index),
    // No discovery data depends on the time of day.
    moment: '1970-01-01T00:00:00Z',
  })
  return {
    language,
    title: context.text(index.atlas.title),
    description: context.text(index.atlas.description),
    sentence: told,
    messages,
    context,
    events: index.events.map((event) => exportedEvent(event, index, context)),
    picture: hasPicture(index, language) ? socialName(language) : undefined,
  }
}

/** Without its slash, a folder's address would resolve to the parent folder. */
function withSlash(url: string): string {
  return /\/[^/.]+$/.test(new URL(url).pathname) ? `${url}/` : url
}
