import type { Id } from '../../model/dataset/types.ts'

/** A group of rows under one heading. */
export interface RowGroup {
  key: string
}

/** Where a reader is in rows. */
export interface RowsPosition {
  /** How far they are scrolled, px. */
  scrolled: number
  /** The row that Tab stops at; by default the first in sight. */
  current: Id | undefined
}

/** What a row's button takes over from the rows. */
export interface RowControls {
  tabindex: 0 | -1
  onkeydown: (event: KeyboardEvent) => void
  onfocus: () => void
}
