/** The steps of opening a table, as a value: what the screen shows, and what each event makes of it. */
import type { ImportAnswer, Imported, Inspection, Progress, Refusal } from '../import/host/messages.ts'
import type { Mapping } from '../import/mapping.ts'

export interface ChosenFile {
  name: string
  /** Bytes. */
  size: number
}

interface WithFile {
  file: ChosenFile
  /** What the reader has chosen. */
  mapping: Mapping
  /** undefined until the first rows have been read. It stays while the file is read again with another mapping. */
  inspection: Inspection | undefined
  /** What the file came to with an earlier mapping, while it is read again. */
  before?: Imported | undefined
}

export type ImportStep =
  | { step: 'empty' }
  /** `opensAtEnd`: the reader has asked for the atlas already. */
  | (WithFile & { step: 'reading'; progress: Progress; opensAtEnd: boolean; untilLine: number | undefined })
  | (WithFile & { step: 'ready'; imported: Imported })
  | (WithFile & { step: 'cancelled'; progress: Progress })
  | (WithFile & { step: 'refused'; refusal: Refusal })
  | (WithFile & { step: 'opened'; imported: Imported })

export type ImportEvent =
  | ImportAnswer
  | { kind: 'chosen'; file: ChosenFile }
  | { kind: 'mapped'; mapping: Mapping }
  | { kind: 'cancelled' }
  /** Reads the whole file, or a cancelled one up to where it stopped. */
  | { kind: 'resumed'; untilLine?: number }
  | { kind: 'openAsked' }

export const EMPTY: ImportStep = { step: 'empty' }

const NOTHING_READ: Progress = { done: 0, rows: 0, line: 0, events: 0, leftOut: 0, remarks: 0, problems: [] }

/** Returns the step after an event. An event that means nothing in a step, such as a late answer, leaves it. */
export function nextStep(current: ImportStep, event: ImportEvent): ImportStep {
  if (event.kind === 'chosen') return reading({ file: event.file, mapping: {}, inspection: undefined })
  const { step } = current
  if (step === 'empty') return current
  if (event.kind === 'mapped')
    return reading(
      { ...current, mapping: event.mapping, before: resultOf(current) },
      step === 'reading' && current.opensAtEnd,
    )
  if (event.kind === 'openAsked' && step === 'ready') return { ...current, step: 'opened' }
  if (event.kind === 'resumed' && step === 'cancelled')
    return reading({ ...current, before: undefined }, event.untilLine !== undefined, event.untilLine)
  return step === 'reading' ? whileReading(current, event) : current
}

function whileReading(current: Extract<ImportStep, { step: 'reading' }>, event: ImportEvent): ImportStep {
  const { file, mapping, inspection, progress, opensAtEnd } = current
  const known = { file, mapping, inspection }
  switch (event.kind) {
    case 'inspected':
      return { ...current, inspection: event.inspection }
    case 'progressed':
      return { ...current, progress: event.progress }
    case 'openAsked':
      return { ...current, opensAtEnd: true }
    case 'cancelled':
      return { step: 'cancelled', ...known, progress }
    case 'refused':
      return { step: 'refused', ...known, refusal: event.refusal }
    case 'finished':
      return { step: opensAtEnd ? 'opened' : 'ready', ...known, imported: event.imported }
    case 'chosen':
    case 'mapped':
    case 'resumed':
      return current
  }
}

function reading({ file, mapping, inspection, before }: WithFile, opensAtEnd = false, untilLine?: number): ImportStep {
  return { step: 'reading', file, mapping, inspection, before, progress: NOTHING_READ, opensAtEnd, untilLine }
}

/** Returns what a file came to with its present mapping, or while it is read again, with the one before. */
export function resultOf(step: ImportStep): Imported | undefined {
  if ('imported' in step) return step.imported
  return step.step === 'reading' ? step.before : undefined
}

/** Milliseconds of reading before the rest of the time is estimated. */
const ESTIMATED_FROM_MS = 2000

/** Returns the seconds left, at least 1, of work that has taken `elapsed` ms; undefined while it can't be said. */
export function secondsLeft({ done }: Progress, elapsed: number): number | undefined {
  if (elapsed < ESTIMATED_FROM_MS || done <= 0) return undefined
  return Math.max(1, Math.round((elapsed * (1 - done)) / done / 1000))
}
