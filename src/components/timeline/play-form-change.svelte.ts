/** Plays the motions of a plot that takes another form, once the part that has other forms is there. */
import { untrack } from 'svelte'
import type { Id } from '../../model/dataset/types.ts'
import type { DrawnForm } from './form-change.ts'
import { formsPart } from './lazy-parts.ts'

interface PlayFormChangeOptions {
  plot: () => SVGSVGElement | undefined
  /** Reads what is drawn, to detect another form. */
  read: () => DrawnForm
  /** Returns the row of an event. */
  rowOf: (id: Id) => number | undefined
}

/** Must be called during component initialisation, so that it runs before the component's DOM updates. */
export function playFormChange({ plot, read, rowOf }: PlayFormChangeOptions): void {
  const change = $derived(formsPart.current && new formsPart.current.FormChange(rowOf))

  // Outside Svelte: the plot's elements. Copied before the DOM update, and moved right after.
  $effect.pre(() => {
    const [changing, next] = [change, read()]
    untrack(() => changing?.before(plot(), next))
  })
  $effect(() => {
    const [changing, drawn] = [change, read()]
    untrack(() => changing?.after(plot(), drawn))
  })
}
