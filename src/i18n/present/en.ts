/** Messages of the stage in English. They define the type for all other languages. */
import { plural } from '../english.ts'
import { figure } from '../lists.ts'

const counted = (n: number, one: string) => `${figure(n)} ${plural(n, one)}`

export const en = {
  stepOf: (n: number, all: number) => `Slide ${figure(n)} of ${figure(all)}`,
  /** Shown next to the slide's number while the view differs from the slide's. */
  exploring: (key: string) => `Exploring: ${key} returns to the slide`,
  told: (events: number, sources: number) => `${counted(events, 'event')}, from ${counted(sources, 'document')}`,
  sources: 'Sources',
  explore: 'Explore it yourself',
  code: 'QR code: explore it yourself',
}

export type PresentMessages = typeof en
