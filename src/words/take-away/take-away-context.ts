/** What taking away says in the reader's language, from the words that the page has. */
import type { AtlasIndex } from '../../model/atlas-index.ts'
import type { TakeAwayContext } from '../../model/take-away/taken-event.ts'
import { statedDate } from '../../model/stated-date.ts'
import { textIn } from '../../model/text.ts'
import type { Language } from '../../model/types.ts'
import { dateWords } from '../date-words.ts'
import { detailsWords } from '../details/details-words.ts'
import type { Words } from '../en.ts'
import { fullDate } from '../event-words.ts'

/** What only who takes away knows. */
export type TakenWhere = Pick<TakeAwayContext, 'sentence' | 'url' | 'eventUrl' | 'cityUrl' | 'moment'>

export function takeAwayContext(
  index: AtlasIndex,
  language: Language,
  words: Words,
  where: TakenWhere,
): TakeAwayContext {
  const { lines, listSeparator } = detailsWords(language)
  return {
    ...where,
    language,
    text: (text) => textIn(text, language, index.atlas.languages),
    dateInWords: (event) => fullDate(event, words),
    publishedInWords: (date) => dateWords(statedDate(date), words.dates, { withYear: true }),
    labels: { partners: words.partners, sources: words.sources, disagreements: words.disagreements },
    signs: {
      colon: words.colon,
      comma: words.comma,
      semicolon: listSeparator,
      stop: `${words.stop}${words.gap}`,
    },
    lines,
  }
}
