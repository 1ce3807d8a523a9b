/** Types for pages that use `embed.js`: the element `<lab-atlas>`, its methods and its events. */

/**
 * Parameters of an atlas's address by name. Values are as in the address, or lists of ids; null, undefined and ''
 * restore the default.
 */
export type AtlasPatch = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** The view as strings; contains only what differs from the default. */
export type AtlasView = Record<string, string>

export interface LabAtlasElement extends HTMLElement {
  /** Returns the view last reported by the atlas; empty before `atlas-ready`. */
  get(): AtlasView
  /** Changes the view, and creates the frame if there is none yet. Resolves with the resulting view. */
  set(patch: AtlasPatch): Promise<AtlasView>
}

/** All events bubble. */
export interface LabAtlasEventMap {
  'atlas-ready': CustomEvent<Record<string, never>>
  /** Fired after each change. */
  'atlas-state': CustomEvent<{ state: AtlasView }>
  /** Fired when an event is opened; null when it is closed. */
  'atlas-select': CustomEvent<{ event: string | null }>
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-atlas': LabAtlasElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends LabAtlasEventMap {}
}
