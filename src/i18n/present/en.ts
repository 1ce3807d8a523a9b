/** The stage's words in English. Its shape is what every other language has to have. */
const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

export const en = {
  stepOf: (n: number, all: number) => `Slide ${n} of ${all}`,
  /** Beside the slide's number, while what is shown is no longer what the slide shows. */
  exploring: (key: string) => `Exploring: ${key} returns to the slide`,
  /** Between two of the sources of what is pointed at. */
  between: ' · ',
  told: (events: number, sources: number) => `${counted(events, 'event')}, from ${counted(sources, 'document')}`,
  sources: 'Sources',
  explore: 'Explore it yourself',
}

export type PresentMessages = typeof en
