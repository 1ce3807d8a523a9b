/** Types for pages that use `embed.js`: the element `<lab-atlas>`, its methods and its events. */

/** The parameters of an atlas's address by name; values as in the address, or lists of ids. null, undefined and '' restore the default. */
export type AtlasPatch = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** The view as strings: only what differs from the default. */
export type AtlasView = Record<string, string>

export interface LabAtlasElement extends HTMLElement {
  /** The view that the atlas said last; nothing before `atlas-ready`. */
  get(): AtlasView
  /** Changes the view, making the frame where it isn't there yet. Resolves with the view that it made. */
  set(patch: AtlasPatch): Promise<AtlasView>
}

/** They bubble. */
export interface LabAtlasEventMap {
  'atlas-ready': CustomEvent<Record<string, never>>
  /** After each change. */
  'atlas-state': CustomEvent<{ state: AtlasView }>
  /** An event was opened; null: the open one was closed. */
  'atlas-select': CustomEvent<{ event: string | null }>
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-atlas': LabAtlasElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends LabAtlasEventMap {}
}
