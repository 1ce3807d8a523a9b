/** The screen for opening a table of the reader's own, which takes the place of the atlas while it is open. */

/** An atlas that was read from the reader's file: nobody else has it. */
export interface OwnAtlas {
  /** The file's name. */
  file: string
  isSaved: boolean
}

export class OpenTable {
  /** Whether the screen is shown. */
  isOpen = $state(false)
  /** Whether a file is dragged over the page. */
  isOver = $state(false)
  /** The file that the screen reads first; undefined if the reader has yet to choose one. */
  file = $state.raw<File>()
  /** Called before the atlas is drawn in the screen's place. */
  onclose: (() => void) | undefined
  /** Where the atlas that is shown comes from, if it is the reader's own. */
  own = $state.raw<OwnAtlas>()

  /** Shows the screen, or returns to the atlas. */
  toggle(): void {
    if (this.isOpen) this.close()
    else this.isOpen = true
  }

  /** Shows the screen and reads a file. */
  read(file: File): void {
    this.file = file
    this.isOpen = true
  }

  /** Returns to the atlas. */
  close(): void {
    this.onclose?.()
    this.isOpen = false
    this.file = undefined
  }

  /** Notes that the reader has saved the atlas. */
  saved(): void {
    if (this.own) this.own = { ...this.own, isSaved: true }
  }
}
