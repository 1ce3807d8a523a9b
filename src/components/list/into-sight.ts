/** Scrolls a table's body, and nothing around it, until a row is visible below the sticky head. */
export function intoSight(row: Element, pane: HTMLElement): void {
  const head = pane.querySelector('thead')?.getBoundingClientRect().height ?? 0
  const { top, bottom } = pane.getBoundingClientRect()
  const box = row.getBoundingClientRect()
  if (box.top < top + head) pane.scrollTop -= top + head - box.top
  else if (box.bottom > bottom) pane.scrollTop += box.bottom - bottom
}
