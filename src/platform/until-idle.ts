/** Resolves when the browser is idle; without support for that (Safari), in a task. */
export function untilIdle(): Promise<void> {
  const { requestIdleCallback = setTimeout } = window as Partial<Pick<Window, 'requestIdleCallback'>>
  return new Promise((resolve) => void requestIdleCallback(() => resolve()))
}
