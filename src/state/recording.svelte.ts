/** The story being recorded in this tab. Survives closing the dialog and, if there is storage, a reload. */
import type { DraftStep, DraftStory } from '../model/story/story-yaml.ts'
import type { Text } from '../model/dataset/types.ts'

const KEY = 'lab-atlas:recording'
const EMPTY: DraftStory = { title: {}, steps: [] }

export class Recording {
  #story = $state.raw<DraftStory>(recall())

  get story(): DraftStory {
    return this.#story
  }

  get steps(): readonly DraftStep[] {
    return this.#story.steps
  }

  rename(title: Text): void {
    this.#keep({ ...this.#story, title })
  }

  add(step: DraftStep): void {
    this.#keep({ ...this.#story, steps: [...this.steps, step] })
  }

  edit(at: number, patch: Partial<DraftStep>): void {
    this.#keep({ ...this.#story, steps: this.steps.map((step, i) => (i === at ? { ...step, ...patch } : step)) })
  }

  /** Swaps a step with the one before or after it; no-op at the ends. */
  move(at: number, by: -1 | 1): void {
    const step = this.steps[at]
    const neighbour = this.steps[at + by]
    if (!step || !neighbour) return
    const steps = [...this.steps]
    steps[at] = neighbour
    steps[at + by] = step
    this.#keep({ ...this.#story, steps })
  }

  remove(at: number): void {
    this.#keep({ ...this.#story, steps: this.steps.filter((_, i) => i !== at) })
  }

  clear(): void {
    this.#keep(EMPTY)
  }

  #keep(story: DraftStory): void {
    this.#story = story
    try {
      if (story.steps.length === 0) sessionStorage.removeItem(KEY)
      else sessionStorage.setItem(KEY, JSON.stringify(story))
    } catch {
      // An opaque origin has no storage: the story lasts as long as the page.
    }
  }
}

function recall(): DraftStory {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return isStory(known) ? known : EMPTY
  } catch {
    return EMPTY
  }
}

/** Validates a stored story: any page of this origin can write to the tab's storage. */
function isStory(value: unknown): value is DraftStory {
  return isRecord(value) && isText(value['title']) && Array.isArray(value['steps']) && value['steps'].every(isStep)
}

function isStep(value: unknown): boolean {
  return isRecord(value) && ['title', 'text', 'notes', 'state'].every((name) => isText(value[name]))
}

function isText(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
