/** Texts for exports in the reader's language, from the messages that the page has loaded. */
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import type { ExportContext } from '../../model/export/exported-event.ts'
import { PROPERTY_GROUPS, propertyKind } from '../../model/dataset/properties.ts'
import { readEdtf, statedDate } from '../../model/dataset/stated-date.ts'
import { textIn } from '../../model/dataset/text.ts'
import type { Language, Text } from '../../model/dataset/types.ts'
import { claimName, claimText, namedText } from '../claim-labels.ts'
import { formatDate } from '../format-date.ts'
import { detailsMessages } from '../details/details-messages.ts'
import type { Messages } from '../en.ts'
import { fullDate } from '../event-labels.ts'
import { messagesOf } from '../part-messages.ts'
import { DOWNLOAD_MESSAGES } from './download-messages.ts'

/** Values that only the caller of an export knows. */
export type ExportedPlaces = Pick<ExportContext, 'sentence' | 'url' | 'eventUrl' | 'cityUrl' | 'moment'>

export function exportContext(
  index: AtlasIndex,
  language: Language,
  messages: Messages,
  where: ExportedPlaces,
): ExportContext {
  const { lines, listSeparator, groups, bracketed } = detailsMessages(language)
  const text = (text: Text | undefined) => textIn(text, language, index.atlas.languages)
  return {
    ...where,
    language,
    text,
    dateInWords: (event) => fullDate(event, messages),
    publishedInWords: (date) => formatDate(statedDate(date), messages.dates, { withYear: true }),
    labels: {
      partners: messages.partners,
      sources: messages.sources,
      disagreements: messages.disagreements,
      leftOut: messagesOf(DOWNLOAD_MESSAGES, language).leftOut,
    },
    signs: {
      colon: messages.colon,
      comma: messages.comma,
      semicolon: listSeparator,
      stop: `${messages.stop}${messages.gap}`,
      bracketed,
    },
    lines,
    subject: (property) => {
      const kind = propertyKind(property)
      return groups[kind === undefined ? 'background' : PROPERTY_GROUPS[kind]]
    },
    stated: (said, event) => {
      const date = said.property === 'date' ? readEdtf(String(said.value)) : undefined
      if (date) return formatDate(date, messages.dates, { withYear: true })
      const name = claimName(said, index, text)
      const told = claimText(said, event, index, text, messages)
      return namedText(name, told, messages) || String(said.value)
    },
  }
}
