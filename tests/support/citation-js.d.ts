/** Types for the part of Citation.js that the tests use; it has none of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** Parses the formats of its plugins: BibTeX as text, CSL-JSON as a value. */
    constructor(data: unknown)
    /** The parsed CSL-JSON. */
    readonly data: unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
