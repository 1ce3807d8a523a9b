/** What both Chinese scripts do alike in a citation. The characters are each script's own. */
import type { CitationFacts, SourceFacts } from './en.ts'

export interface ChineseCitationTerms {
  dataset: string
  /** “…” or 「…」 around words of which it is not said that they are a work's title. */
  quote: (messages: string) => string
  from: string
  claimOn: string
  view: string
  sources: string
  against: string
  accessed: string
}

/** What is cited, where it stands, on what it rests, when it was read, its address. */
export function chineseCitation(terms: ChineseCitationTerms): (facts: CitationFacts) => string {
  const source = ({ publisher, title, date, lines }: SourceFacts) =>
    [publisher, `《${title}》`, date, lines].filter((part) => part !== '').join('，')
  return (facts) => {
    const { kind, atlas, description, title, about, date, sources, against, accessed, url } = facts
    const whole = description ? `《${atlas}：${description}》` : `《${atlas}》`
    const what = {
      dataset: `${whole}（${terms.dataset}）。`,
      event: `${terms.quote(title)}（${date}），${terms.from}《${atlas}》。`,
      claim: `${terms.quote(title)}，${terms.claimOn}${terms.quote(about)}，${terms.from}《${atlas}》。`,
      view: `${whole}，${terms.view}${terms.quote(title)}。`,
    }[kind]
    return [
      what,
      sources.length > 0 ? `${terms.sources}：${sources.map(source).join('；')}。` : '',
      against.length > 0 ? `${terms.against}：${against.map(source).join('；')}。` : '',
      `${terms.accessed}：${accessed}。`,
      url,
    ].join('')
  }
}
