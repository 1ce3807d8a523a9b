/** A citation as prose in the reader's language. */
import type { CitedSource, Citation } from '../../model/export/citation.ts'
import type { CiteTerms } from '../../model/export/cite.ts'
import { statedDate } from '../../model/dataset/stated-date.ts'
import { formatDate, formatDay } from '../format-date.ts'
import type { Messages } from '../en.ts'
import type { CiteMessages, SourceFacts } from './en.ts'

/** Formats a citation as one or more sentences, ending with the address. */
export function citationText(citation: Citation, terms: CiteTerms, messages: Messages, cite: CiteMessages): string {
  const options = { withYear: true }
  const sourceFacts = ({ source, lines }: CitedSource): SourceFacts => ({
    publisher: terms.text(source.publisher),
    title: terms.text(source.title),
    date: source.published ? formatDate(statedDate(source.published), messages.dates, options) : messages.undated,
    lines: lines.length > 0 ? terms.lines([...lines]) : '',
  })
  return cite.sentence({
    kind: citation.kind,
    atlas: citation.atlas,
    description: citation.description,
    title: withoutStop(citation.title),
    about: citation.about,
    date: citation.date ? formatDate(citation.date, messages.dates, options) : '',
    sources: citation.sources.map(sourceFacts),
    against: citation.against.map(sourceFacts),
    accessed: formatDay(citation.accessed, messages.dates, options),
    url: citation.url,
  })
}

/** Removes the final full stop: the citation adds its own after the view's sentence. */
function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/u, '')
}
