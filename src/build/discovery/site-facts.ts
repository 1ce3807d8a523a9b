/** What all that others find the atlas by says: its events in each language, and its addresses where it has one. */
import { indexAtlas, type AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { dayOf, extentOfDays, type Day } from '../../model/dataset/day.ts'
import { DEFAULT_VIEW, type View } from '../../model/view/view.ts'
import { writeAddress } from '../../model/view/address.ts'
import { exportedEvent, type ExportContext, type ExportedEvent } from '../../model/export/exported-event.ts'
import type { Atlas, Language } from '../../model/dataset/types.ts'
import { sentence } from '../../i18n/sentence.ts'
import { exportContext } from '../../i18n/download/export-context.ts'
import { loadMessages, messagesFor } from '../../i18n/messages.ts'
import type { Messages } from '../../i18n/en.ts'
import { socialName } from '../social.ts'

/** The atlas in one of its languages. */
export interface Edition {
  language: Language
  title: string
  description: string
  /** What all of it is, in one sentence. */
  sentence: string
  messages: Messages
  context: ExportContext
  /** In the order of time. */
  events: readonly ExportedEvent[]
  /** The file name of the picture that stands for it; undefined where there is none. */
  picture: string | undefined
}

export interface SiteFacts {
  index: AtlasIndex
  /** Where the atlas stands, with a slash at its end; undefined while nobody has said. */
  base: string | undefined
  /** In the order of the atlas's languages: there is always one. */
  editions: readonly [Edition, ...Edition[]]
  /** First and last day of what is dated; undefined where nothing is. */
  period: readonly [first: Day, last: Day] | undefined
}

export interface SiteOptions {
  /** `url` of data/site.yaml. */
  url: string | undefined
  /** Whether there is a picture of that name beside the page that shows this atlas. */
  hasPicture: (name: string, index: AtlasIndex, language: Language) => boolean
}

/** Gathers them. Addresses are absolute where `url` is known, else from the page on. */
export async function siteFacts(atlas: Atlas, { url, hasPicture }: SiteOptions): Promise<SiteFacts> {
  const index = indexAtlas(atlas)
  const base = url === undefined ? undefined : new URL('./', withSlash(url)).href
  await Promise.all(atlas.languages.map((language) => loadMessages(language)))
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

/** The address of a view: absolute, or from the page on. */
export function addressOf(base: string | undefined, patch: Partial<View>, index: AtlasIndex): string {
  const query = writeAddress({ ...DEFAULT_VIEW, ...patch }, index)
  return `${base ?? './'}${query}`
}

/** Midnight at the beginning of a day, as feeds write moments. */
export function momentOf(day: Day): string {
  return `${day}T00:00:00Z`
}

function edition(
  index: AtlasIndex,
  language: Language,
  base: string | undefined,
  hasPicture: SiteOptions['hasPicture'],
): Edition {
  const messages = messagesFor(language)
  const told = sentence(index, index.events, DEFAULT_VIEW, language, messages)
  const context = exportContext(index, language, messages, {
    sentence: told,
    url: addressOf(base, { lang: language }, index),
    eventUrl: (event) => addressOf(base, { event }, index),
    cityUrl: (city) => addressOf(base, { cities: [city] }, index),
    // Nothing that others find the atlas by depends on the hour.
    moment: '1970-01-01T00:00:00Z',
  })
  const picture = socialName(language)
  return {
    language,
    title: context.text(index.atlas.title),
    description: context.text(index.atlas.description),
    sentence: told,
    messages,
    context,
    events: index.events.map((event) => exportedEvent(event, index, context)),
    picture: hasPicture(picture, index, language) ? picture : undefined,
  }
}

/** A folder's address without its slash would mean the folder above it. */
function withSlash(url: string): string {
  return /\/[^/.]+$/.test(new URL(url).pathname) ? `${url}/` : url
}
