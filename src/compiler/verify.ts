/**
 * Verifies the records against the original documents: the same bytes, lines that exist and contain the quoted words,
 * and no line that is neither cited nor left out for a stated reason.
 */
import { createHash } from 'node:crypto'
import { nodeDisk, readFolder, type Disk } from './files.ts'
import { withoutGlosses } from './glosses.ts'
import { expectedName } from './did-you-mean.ts'
import { Problems, type Problem } from './problems.ts'
import type { SourceRecord } from './record-schema.ts'
import { readSources, type ClaimItem } from './records.ts'
import type { Item } from './validate.ts'
import { quoted } from './validation-message.ts'
import { UsageError } from './usage-error.ts'

export interface Verified {
  problems: Problem[]
  /** Number of documents and of references that were verified. */
  documents: number
  references: number
  /** By document, in the order of their file names. */
  coverage: Coverage[]
}

/**
 * How much of a document the records use. Empty lines don't count; a line that is both cited and left out counts as
 * cited.
 */
export interface Coverage {
  document: string
  lines: number
  cited: number
  leftOut: number
}

export function verify(folders: { originals: string; seeds: string }, disk: Disk = nodeDisk): Verified {
  const problems = new Problems()
  const names = disk.names(folders.originals)
  if (!names) throw new UsageError(`no folder "${folders.originals}", expected the original documents in it`)
  const sources = readSources(readFolder(disk, folders.seeds, problems), { languages: undefined }, problems)
  const original = (document: string) => disk.bytes(`${folders.originals}/${document}`)
  for (const { value, place } of sources.items) {
    if (!names.includes(value.document)) {
      const expected = expectedName(value.document, names, `a file of ${folders.originals}`)
      problems.add(place(['document']), `no original "${value.document}", ${expected}`)
      continue
    }
    const digest = createHash('sha256').update(original(value.document)).digest('hex')
    if (digest !== value.sha256)
      problems.add(place(['sha256']), `not the digest of ${value.document}, expected ${digest}`)
  }
  // Reads the claims alone: a mistake elsewhere in a record's head doesn't prevent its references from being verified.
  const documents = new Set(sources.claims.map(({ document }) => document).filter((name) => names.includes(name)))
  const lines = new Map([...documents].map((name) => [name, linesOf(new TextDecoder().decode(original(name)))]))
  for (const claim of sources.claims) checkReferences(claim, lines.get(claim.document), problems)
  const references = sources.claims.reduce((sum, { value }) => sum + value.references.length, 0)
  const coverage = sources.items.flatMap((source) => {
    const text = lines.get(source.value.document)
    return text ? [cover(source, text, sources.claims, problems)] : []
  })
  return { problems: problems.list(), documents: documents.size, references, coverage }
}

/** Counts cited lines and lines left out; each line that is neither is a problem. */
function cover(
  { value: { document, leftOut }, place }: Item<SourceRecord>,
  text: readonly string[],
  claims: readonly ClaimItem[],
  problems: Problems,
): Coverage {
  const ranges = claims.filter((claim) => claim.document === document).flatMap(({ value }) => value.references)
  const isIn = (line: number, all: readonly { lines: readonly [number, number] }[]) =>
    all.some(({ lines: [first, last] }) => first <= line && line <= last)
  const numbers = text.flatMap((words, i) => (words.trim() === '' ? [] : [i + 1]))
  const cited = numbers.filter((line) => isIn(line, ranges))
  const omitted = numbers.filter((line) => !cited.includes(line) && isIn(line, leftOut))
  const unused = numbers.filter((line) => !cited.includes(line) && !omitted.includes(line))
  if (unused.length > 0) {
    problems.add(
      place(['document']),
      `no claim cites line ${unused.join(', ')} of ${document}, expected a claim, or the lines in ` +
        '"leftOut" with a reason',
    )
  }
  for (const [index, { lines }] of leftOut.entries()) {
    if (lines[1] > text.length)
      problems.add(
        place(['leftOut', index, 'lines']),
        `line ${lines[1]} of ${document}, expected at most ${text.length}`,
      )
  }
  return { document, lines: numbers.length, cited: cited.length, leftOut: omitted.length }
}

/** Lines end with \n or \r\n; non-empty text after the last line end is a line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Normalises text for comparison: without glosses and white space, which hard-wrapped Chinese has anywhere. */
export function comparable(text: string): string {
  return withoutGlosses(text).replaceAll(/[\s\u200B\uFEFF]/gu, '')
}

function checkReferences({ value, document, place }: ClaimItem, lines: string[] | undefined, problems: Problems): void {
  if (!lines) return
  for (const [index, { lines: range, exact }] of value.references.entries()) {
    const [first, last] = range
    if (exact === undefined) {
      problems.add(
        place(['references', index]),
        'a reference without "exact", expected the few words of the line that carry the fact',
      )
    }
    if (last > lines.length) {
      problems.add(
        place(['references', index, 'lines']),
        `line ${last} of ${document}, expected at most ${lines.length}`,
      )
    } else if (exact !== undefined && !contains(lines.slice(first - 1, last), exact)) {
      const where = first === last ? `line ${first}` : `lines ${first} to ${last}`
      problems.add(
        place(['references', index, 'exact']),
        `${quoted(exact)} is not in ${where} of ${document}, expected ${foundElsewhere(exact, lines)}`,
      )
    }
  }
}

/** The lines that do contain the words, to help after a miscount. */
function foundElsewhere(exact: string, lines: string[]): string {
  const found = lines.flatMap((line, index) => (contains([line], exact) ? [index + 1] : []))
  return found.length > 0 ? `line ${found.join(' or ')}` : 'words that stand there'
}

function contains(lines: string[], exact: string): boolean {
  const words = comparable(exact)
  return words !== '' && comparable(lines.join('\n')).includes(words)
}
