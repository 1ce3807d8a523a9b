/** Reads a walk-through out of a README: its table, and what it says to do, in order. */

export interface WalkThrough {
  table: { name: string; text: string }
  steps: WalkStep[]
}

export type WalkStep = { command: string } | { file: string; from: string; to: string }

const SECTION = /^## From a spreadsheet to a site\n([^]*?)^## /m
/** A fenced table; an indented command; or “In `FILE`, …, replace `FROM` by `TO`”. */
const PIECES =
  /^```csv\n(?<csv>[^]*?)^```|^ {4}(?<command>npm .+)$|\bIn `(?<file>[^`]+)`,[^.]*? replace `(?<from>[^`]+)` by `(?<to>[^`]+)`/gm

type Piece = Partial<Record<'csv' | 'command' | 'file' | 'from' | 'to', string>>

/** @throws if the section has no table, or says nothing to do */
export function walkThrough(readme: string): WalkThrough {
  const section = SECTION.exec(readme)?.[1] ?? ''
  const pieces = [...section.matchAll(PIECES)].map(({ groups = {} }): Piece => groups)
  const text = pieces.find(({ csv }) => csv !== undefined)?.csv
  const name = /`([^`]+\.csv)`/.exec(section)?.[1]
  const steps = pieces.flatMap(({ command, file, from, to }): WalkStep[] => {
    if (command !== undefined) return [{ command: command.trim() }]
    return file !== undefined && from !== undefined && to !== undefined ? [{ file, from, to }] : []
  })
  if (text === undefined || name === undefined || steps.length === 0)
    throw new Error('data/README.md: expected a walk-through with a table, commands and edits')
  return { table: { name, text }, steps }
}
