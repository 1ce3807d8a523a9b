/** How the timeline is drawn where it is presented. */
import type { Font } from '../../attachments/measure-text.ts'
import type { TextRole, Window } from '../../layout/timeline/types.ts'

export interface TimelinePresentation {
  /** How its texts are set; the styles are told by `--label` and `--small`. */
  fonts: Readonly<Record<TextRole, Font>>
  fontSizes: Readonly<Record<TextRole, number>>
  glide: Glide
}

/** What is drawn on the way from one window to the next: asked once for a plot. */
export type Glide = (target: () => Window) => { readonly current: Window }
