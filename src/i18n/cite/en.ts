/** Citation messages in English. */

/** The parts of a citation, as text. */
export interface CitationFacts {
  kind: 'dataset' | 'event' | 'claim' | 'view'
  atlas: string
  description: string
  title: string
  about: string
  date: string
  sources: readonly SourceFacts[]
  against: readonly SourceFacts[]
  accessed: string
  url: string
}

export interface SourceFacts {
  publisher: string
  title: string
  date: string
  lines: string
}

const source = ({ publisher, title, date, lines }: SourceFacts) =>
  [publisher, `“${title}”`, date, lines].filter((part) => part !== '').join(', ')
const whole = ({ atlas, description }: CitationFacts) => (description ? `${atlas}: ${description}` : atlas)
const plural = (n: number) => (n === 1 ? 'Source' : 'Sources')

export const en = {
  title: 'Cite',
  what: 'What to cite',
  targets: { dataset: 'The dataset', event: 'This event', claim: 'This claim', view: 'This view' },
  form: 'As',
  forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: 'Citation',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser does not let this page copy. The citation is selected: copy it with Ctrl+C, or ⌘C.',
  otherwise: 'states otherwise:',
  sentence: (facts: CitationFacts) => {
    const { kind, atlas, title, about, date, sources, against, accessed, url } = facts
    const what = {
      dataset: `${whole(facts)} (dataset).`,
      event: `“${title}” (${date}), in ${atlas}.`,
      claim: `“${title}”, claim on “${about}”, in ${atlas}.`,
      view: `${whole(facts)}, view: “${title}”.`,
    }[kind]
    return [
      what,
      sources.length > 0 ? `${plural(sources.length)}: ${sources.map(source).join('; ')}.` : '',
      against.length > 0 ? `Stated otherwise: ${against.map(source).join('; ')}.` : '',
      `Accessed ${accessed}.`,
      url,
    ]
      .filter((part) => part !== '')
      .join(' ')
  },
}

export type CiteMessages = typeof en
