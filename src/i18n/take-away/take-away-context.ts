/** What taking away says in the reader's language, from the words that the page has. */
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import type { TakeAwayContext } from '../../model/export/taken-event.ts'
import { PROPERTY_GROUPS, propertyKind } from '../../model/dataset/properties.ts'
import { readEdtf, statedDate } from '../../model/dataset/stated-date.ts'
import { textIn } from '../../model/dataset/text.ts'
import type { Language, Text } from '../../model/dataset/types.ts'
import { claimName, claimText } from '../claim-labels.ts'
import { formatDate } from '../format-date.ts'
import { detailsMessages } from '../details/details-messages.ts'
import type { Messages } from '../en.ts'
import { fullDate } from '../event-labels.ts'

/** What only who takes away knows. */
export type TakenWhere = Pick<TakeAwayContext, 'sentence' | 'url' | 'eventUrl' | 'cityUrl' | 'moment'>

export function takeAwayContext(
  index: AtlasIndex,
  language: Language,
  words: Messages,
  where: TakenWhere,
): TakeAwayContext {
  const { lines, listSeparator, groups, bracketed } = detailsMessages(language)
  const text = (text: Text | undefined) => textIn(text, language, index.atlas.languages)
  return {
    ...where,
    language,
    text,
    dateInWords: (event) => fullDate(event, words),
    publishedInWords: (date) => formatDate(statedDate(date), words.dates, { withYear: true }),
    labels: { partners: words.partners, sources: words.sources, disagreements: words.disagreements },
    signs: {
      colon: words.colon,
      comma: words.comma,
      semicolon: listSeparator,
      stop: `${words.stop}${words.gap}`,
      bracketed,
    },
    lines,
    subject: (property) => {
      const kind = propertyKind(property)
      return groups[kind === undefined ? 'background' : PROPERTY_GROUPS[kind]]
    },
    stated: (said, event) => {
      const date = said.property === 'date' ? readEdtf(String(said.value)) : undefined
      if (date) return formatDate(date, words.dates, { withYear: true })
      const name = claimName(said, index, text)
      const told = claimText(said, event, index, text, words)
      return name && told ? `${name}${words.colon}${told}` : name || told || String(said.value)
    },
  }
}
