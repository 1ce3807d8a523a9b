/** Options for drawing the timeline in a presentation. */
import type { Font } from '../../attachments/measure-text.ts'
import type { TextRole, Window } from '../../layout/timeline/types.ts'
import type { Id } from '../../model/dataset/types.ts'

export interface TimelinePresentation {
  fonts: Readonly<Record<TextRole, Font>>
  glide: Glide
  /** Whether an event recedes: its words are regular and grey, its mark pale. */
  recedes: (id: Id) => boolean
}

/** Returns what is drawn on the way from one window to the next. Called once per plot. */
export type Glide = (target: () => Window) => { readonly current: Window }
