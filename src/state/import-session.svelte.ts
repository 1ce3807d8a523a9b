/** Opening a table of the reader's own: starts and stops the importer as the steps require. */
import type { ImportAnswer, Imported, ImportRequest } from '../import/host/messages.ts'
import type { Mapping, Reading } from '../import/mapping.ts'
import type { Atlas, Language } from '../model/dataset/types.ts'
import { withDecision, type Decision } from '../import/host/decisions.ts'
import { EMPTY, nextStep, secondsLeft, type ChosenFile, type ImportEvent, type ImportStep } from './import-steps.ts'

export interface ImportSessionOptions {
  language: () => Language
  /** Starts to read a file; returns a function that stops it. */
  start: (request: ImportRequest, answer: (answer: ImportAnswer) => void) => () => void
  /** Shows the atlas of a file in place of the present one. */
  open: (imported: Imported, file: ChosenFile, isSaved: boolean) => void
}

export class ImportSession {
  readonly #options: ImportSessionOptions
  #step = $state.raw<ImportStep>(EMPTY)
  #file: File | undefined
  #stop: (() => void) | undefined
  #startedAt = 0
  /** The atlas that the reader has saved. */
  #savedAtlas: Atlas | undefined

  constructor(options: ImportSessionOptions) {
    this.#options = options
  }

  get step(): ImportStep {
    return this.#step
  }

  /** The seconds until the file is read; undefined while it can't be said. */
  readonly secondsLeft: number | undefined = $derived(
    this.#step.step === 'reading' ? secondsLeft(this.#step.progress, performance.now() - this.#startedAt) : undefined,
  )

  /** Reads a file with a proposed mapping. */
  choose(file: File): void {
    this.#file = file
    this.#apply({ kind: 'chosen', file: { name: file.name, size: file.size } })
    this.#start()
  }

  /** Reads the file again with another mapping. */
  map(mapping: Mapping): void {
    this.#apply({ kind: 'mapped', mapping })
    this.#start()
  }

  /** Reads the file again with a decision added to the mapping. */
  decide(decision: Decision): void {
    if (this.#step.step !== 'empty') this.map(withDecision(this.#step.mapping, decision))
  }

  /** Reads the file again as another encoding or another sheet: its columns are others, too. */
  read(reading: Reading): void {
    this.map({ reading })
  }

  /** Stops reading. */
  cancel(): void {
    this.#halt()
    this.#apply({ kind: 'cancelled' })
  }

  /** Reads a cancelled file from its beginning. */
  goOn(): void {
    this.#apply({ kind: 'resumed' })
    this.#start()
  }

  /** Opens the rows of a cancelled file that had been read. */
  openRead(): void {
    if (this.#step.step !== 'cancelled') return
    this.#apply({ kind: 'resumed', untilLine: this.#step.progress.line })
    this.#start()
  }

  /** Opens the atlas, now or as soon as the file is read. */
  open(): void {
    this.#apply({ kind: 'openAsked' })
  }

  /** Notes that the reader has saved the atlas. */
  saved(atlas: Atlas): void {
    this.#savedAtlas = atlas
  }

  /** Ends the session: what is being read is dropped. */
  end(): void {
    this.#halt()
    this.#file = undefined
    this.#step = EMPTY
  }

  #start(): void {
    this.#halt()
    const step = this.#step
    if (step.step !== 'reading' || !this.#file) return
    this.#startedAt = performance.now()
    const request: ImportRequest = {
      file: this.#file,
      name: this.#file.name,
      language: this.#options.language(),
      mapping: step.mapping,
      untilLine: step.untilLine,
    }
    this.#stop = this.#options.start(request, (answer) => this.#apply(answer))
  }

  #halt(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  #apply(event: ImportEvent): void {
    const before = this.#step
    this.#step = nextStep(before, event)
    if (this.#step.step === 'opened' && before.step !== 'opened') {
      this.#options.open(this.#step.imported, this.#step.file, this.#savedAtlas === this.#step.imported.atlas)
    }
  }
}
