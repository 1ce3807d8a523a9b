/** Options for drawing the timeline in a presentation. */
import type { Font } from '../../attachments/measure-text.ts'
import type { MarkNumbers } from '../../layout/map/mark-numbers.ts'
import type { TextRole, Window } from '../../layout/timeline/types.ts'
import type { Id } from '../../model/dataset/types.ts'

export interface TimelinePresentation {
  fonts: Readonly<Record<TextRole, Font>>
  glide: Glide
  /** Whether an event recedes: its words are regular and grey, its mark pale. */
  recedes: (id: Id) => boolean
  /** Numbers beside names, where the maps have numbers alone. */
  numbers: MarkNumbers
}

/** Returns what is drawn on the way from one window to the next. Called once per plot. */
export type Glide = (target: () => Window) => { readonly current: Window }
