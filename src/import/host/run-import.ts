/** Reads a table for the page: in a worker, or in the page's own thread. */
import { checkAtlas } from '../../model/dataset/check-atlas.ts'
import { largestFile } from '../../model/dataset/largest-file.ts'
import { ImportError } from '../import-error.ts'
import {
  dateOrder,
  importOpened,
  inspectOpened,
  type ImportOptions,
  type Inspected,
  type ReadSoFar,
} from '../import-table.ts'
import { citiesByName, Gazetteer } from '../places/gazetteer.ts'
import type { GazetteerFile } from '../places/gazetteer-file.ts'
import { openFile, type OpenedFile } from '../open-file.ts'
import { BEGINNING, contentOf, expectFits, type Largest } from '../read/file-size.ts'
import { runInSlices, type Steps } from '../../model/steps.ts'
import { holdingOf } from './column-holding.ts'
import { previewRows } from './preview-rows.ts'
import type { ImportAnswer, ImportRequest, Inspection, Progress, Refusal } from './messages.ts'

export interface ImportHost {
  answer: (answer: ImportAnswer) => void
  /** Stops the work; nothing is answered any more. */
  signal?: AbortSignal | undefined
}

/** Part of the work that opening a file takes. */
const OPENING = 0.35
/** Slices of work between two answers about the progress: a tenth of a second. */
const SLICES = 8
/** Problems that are passed on while rows are read. */
const PROBLEMS = 100

/** Answers with what is found about the file, with its progress, and at last with the atlas or with a refusal. */
export async function runImport(request: ImportRequest, { answer, signal }: ImportHost): Promise<void> {
  const progress = new ProgressReports((progress) => answer({ kind: 'progressed', progress }))
  try {
    const { file: whole, memory } = request
    const largest: Largest = (content) => largestFile(content, memory)
    expectFits(contentOf(await bytesOf(whole.slice(0, BEGINNING))), whole.size, largest)
    const bytes = await bytesOf(whole)
    const opened = await runInSlices(openFile(bytes, request.mapping.reading, largest), {
      signal,
      onProgress: (done) => progress.tell(OPENING * done),
    })
    if ('atlas' in opened) {
      answer(ownAtlas(opened.atlas, request.name))
      return
    }
    const text = await request.gazetteer?.text()
    const read = text === undefined ? undefined : await runInSlices(gazetteerOf(text), { signal })
    const gazetteer = read && (() => read)
    const inspected = await runInSlices(inspectOpened(opened, request), { signal })
    const { mapping } = inspected
    const { dateOrder: _, ...undated } = mapping
    const { finding } = await runInSlices(dateOrder(opened.table, undated), { signal })
    const isOrderOpen = finding.length > 0
    answer({
      kind: 'inspected',
      inspection: { ...inspectionOf(opened, inspected, { ...request, gazetteer }), isOrderOpen },
    })
    const file = request.untilLine === undefined ? opened : until(opened, request.untilLine)
    const { atlas, report, places } = await runInSlices(
      importOpened(bytes, file, {
        fileName: request.name,
        mapping,
        language: request.language,
        gazetteer,
        onRows: (read) => progress.follow(read),
      }),
      { signal, onProgress: (done) => progress.tell(OPENING + (1 - OPENING) * done) },
    )
    const events = (atlas.tables ?? []).reduce((sum, { rows }) => sum + rows, atlas.events.length)
    if (events === 0) answer({ kind: 'refused', refusal: { kind: 'noEvents' } })
    else answer({ kind: 'finished', imported: { atlas, report, places } })
  } catch (error) {
    if (signal?.aborted !== true) answer({ kind: 'refused', refusal: refusalOf(error) })
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** An atlas of our own format is checked as one that is fetched. */
function ownAtlas(read: unknown, name: string): ImportAnswer {
  const loaded = checkAtlas(read, name)
  return 'atlas' in loaded
    ? { kind: 'finished', imported: { atlas: loaded.atlas, report: { leftOut: [], remarks: [] }, places: undefined } }
    : { kind: 'refused', refusal: { kind: 'invalidAtlas', problem: loaded.problem } }
}

function inspectionOf(
  opened: OpenedFile,
  inspected: Inspected,
  { name, language, gazetteer }: Pick<ImportRequest, 'name' | 'language'> & Pick<ImportOptions, 'gazetteer'>,
): Omit<Inspection, 'isOrderOpen'> {
  const { mapping } = inspected
  return {
    format: inspected.format,
    reading: inspected.reading,
    sheets: inspected.sheets,
    rows: inspected.rows,
    columns: inspected.columns.map((column) => ({
      name: column.name,
      holds: holdingOf(column),
      examples: column.examples,
    })),
    mapping,
    preview: previewRows(opened, { mapping, fileName: name, language, gazetteer }),
  }
}

function* gazetteerOf(text: string): Steps<Gazetteer> {
  const file = JSON.parse(text) as GazetteerFile
  yield 0
  return new Gazetteer(file, yield* citiesByName(file))
}

/** Returns the file up to a line. */
function until(opened: OpenedFile, line: number): OpenedFile {
  return { ...opened, table: { ...opened.table, rows: opened.table.rows.filter((row) => row.line <= line) } }
}

function refusalOf(error: unknown): Refusal {
  return error instanceof ImportError
    ? error.problem
    : { kind: 'unreadable', says: error instanceof Error ? error.message : String(error) }
}

/** Collects what is known of the progress, and passes it on now and then. */
class ProgressReports {
  readonly #answer: (progress: Progress) => void
  #progress: Progress = { done: 0, rows: 0, line: 0, events: 0, leftOut: 0, remarks: 0, problems: [] }
  #slices = 0

  constructor(answer: (progress: Progress) => void) {
    this.#answer = answer
  }

  follow({ rows, line, events, leftOut, remarks }: ReadSoFar): void {
    this.#progress = {
      ...this.#progress,
      rows,
      line,
      events: events.length,
      leftOut: leftOut.length,
      remarks: remarks.length,
      problems: [...leftOut.slice(0, PROBLEMS), ...remarks.slice(0, PROBLEMS)].slice(0, PROBLEMS),
    }
  }

  tell(done: number): void {
    if (this.#slices++ % SLICES === 0) this.#answer({ ...this.#progress, done })
  }
}
