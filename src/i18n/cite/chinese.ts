/** Shared by both Chinese scripts: the structure of a citation. Each script supplies its own characters. */
import type { CitationFacts, SourceFacts } from './en.ts'

export interface ChineseCitationTerms {
  dataset: string
  /** Encloses text that is not marked as the title of a work in “…” or 「…」. */
  quote: (messages: string) => string
  from: string
  claimOn: string
  view: string
  sources: string
  against: string
  accessed: string
}

/** Returns the citation builder: what is cited and where, its sources, the date of access, the address. */
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
