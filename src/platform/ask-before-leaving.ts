/** Lets the browser ask whether to leave the page while something on it is unsaved. */

let isUnsaved: (() => boolean) | undefined

/** Asks as long as `isStillUnsaved` returns true; the latest call counts. */
export function askBeforeLeaving(isStillUnsaved: () => boolean): void {
  if (!isUnsaved) addEventListener('beforeunload', ask)
  isUnsaved = isStillUnsaved
}

function ask(event: BeforeUnloadEvent): void {
  if (isUnsaved?.() === true) event.preventDefault()
}
