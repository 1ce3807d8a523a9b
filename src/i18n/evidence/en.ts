/** Messages of the evidence view in English. */
const plural = (n: number, one: string) => (n === 1 ? one : `${one}s`)
const counted = (n: number, one: string) => `${n} ${plural(n, one)}`

export const en = {
  summary: (claims: number, events: number, sources: number) =>
    `${counted(claims, 'claim')} on ${counted(events, 'event')}, from ${counted(sources, 'source')}.`,
  repeated: 'What several sources say, alike or not, is listed under each.',
  filtered: (shown: number, all: number) => `The filters leave ${shown} of ${all}.`,
  readings: {
    all: 'All, by source',
    several: 'Several agree',
    one: 'Only one says so',
    disputed: 'Where they disagree',
  },
  readingNames: 'Ways to read the evidence',
  supports: { several: 'several sources', one: 'one source', disputed: 'sources disagree' },
  onlySource: 'Only this source',
  document: 'Document',
  digest: 'SHA-256',
  link: 'Read it where it was published',
  rail: (last: number, cited: number) => `${cited} of ${last} lines ${cited === 1 ? 'is' : 'are'} cited here.`,
  railHint: 'Choose a line to see the claims that cite it',
  railScale: 'a bar’s height: claims on its line',
  line: (n: number) => `line ${n}`,
  statementCount: (n: number) => counted(n, 'claim'),
  also: (sources: string[]) => `also ${sources.join('; ')}`,
  sides: { chosen: 'the one chosen', other: 'not the one chosen', open: 'we cannot tell which is right' },
  alone: (source: string) => `${source} alone`,
  nothingAlone: 'Nothing is said by this source alone.',
  single: (n: number, source: string) => `${n === 1 ? 'Its one claim comes' : `All ${n} claims come`} from ${source}`,
  singleTitle: 'Events with a single source',
  oneIntro: 'Events in several sources: what only one of them says.',
  undecidedOf: 'We cannot tell which is right',
  why: 'Why',
  nothing: 'Nothing here passes the filters.',
  allClaims: 'Show all claims',
  dropSources: 'Show all sources',
  showLine: (line: string, source: string) => `${line} of ${source} in the evidence view`,
  cite: 'Cite this claim',
}

export type EvidenceMessages = typeof en
