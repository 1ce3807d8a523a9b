/** Resolves when the browser has nothing else to do; where it can't tell (Safari), in a task. */
export function untilIdle(): Promise<void> {
  const { requestIdleCallback = setTimeout } = window as Partial<Pick<Window, 'requestIdleCallback'>>
  return new Promise((resolve) => void requestIdleCallback(() => resolve()))
}
