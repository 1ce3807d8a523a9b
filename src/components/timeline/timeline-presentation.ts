/** Options for drawing the timeline in a presentation. */
import type { Font } from '../../attachments/measure-text.ts'
import type { TextRole, Window } from '../../layout/timeline/types.ts'

export interface TimelinePresentation {
  /** Fonts; CSS gets their sizes as `--label` and `--small`. */
  fonts: Readonly<Record<TextRole, Font>>
  fontSizes: Readonly<Record<TextRole, number>>
  glide: Glide
}

/** Returns what is drawn on the way from one window to the next. Called once per plot. */
export type Glide = (target: () => Window) => { readonly current: Window }
