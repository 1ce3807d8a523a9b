/** Takes a file that is dragged onto a window and let go there. What else is dragged, such as text, is left alone. */

export interface FileTaker {
  /** Whether the page has a use for a file now. */
  isTaking: () => boolean
  /** Called when a file is dragged into the window, and when it leaves or is let go. */
  onover: (isOver: boolean) => void
  /** Called with the first of the files. */
  ondrop: (file: File) => void
}

/** Returns a function that removes the listeners. */
export function takeFiles(target: Window, { isTaking, onover, ondrop }: FileTaker): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  const listen = <Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void) =>
    target.addEventListener(name, listener, { signal })
  let isOver = false

  function turn(isNowOver: boolean): void {
    if (isNowOver === isOver) return
    isOver = isNowOver
    onover(isOver)
  }

  listen('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true || !isTaking()) return
    // Without this the browser would show the file in place of the page.
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    turn(true)
  })
  listen('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) turn(false)
  })
  listen('drop', (event) => {
    if (!isOver) return
    turn(false)
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file) ondrop(file)
  })
  return () => listeners.abort()
}
