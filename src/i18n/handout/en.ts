/** Messages of handouts and slides in English. They define the type for all other languages. */
import { figure } from '../lists.ts'

export const en = {
  step: (number: number, of: number) => `${figure(number)} of ${figure(of)}`,
  contents: 'Contents',
  notes: 'Notes',
  sources: 'Sources',
  published: (date: string) => `published ${date}`,
  /** Separator between facts on one line. */
  dot: ' · ',
  handout: 'Handout',
  print: 'Print or save as PDF',
  withNotes: 'With notes',
  slides: 'Slides (.pptx)',
  making: 'Making the slides…',
  made: 'The slides are saved.',
  failed: 'The slides could not be made. Try again.',
}

export type HandoutMessages = typeof en
