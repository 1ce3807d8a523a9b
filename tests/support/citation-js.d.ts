/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** Reads what its plugins know: BibTeX as text, CSL-JSON as a value. */
    constructor(data: unknown)
    /** CSL-JSON, as it was understood. */
    readonly data: unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
