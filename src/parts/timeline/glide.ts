/** How a plot gets from one window to the next. */
import type { Window } from '../../layout/timeline/types.ts'

/** Draws windows on the way between two, once for a plot. */
export type Glide = (target: () => Window) => { readonly current: Window }
