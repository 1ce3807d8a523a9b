/** What a page needs that shows who with whom, as one file. */
export { default as PairDetails } from './PairDetails.svelte'
export { default as RelationsAlone } from './RelationsAlone.svelte'
export { default as Relations } from './Relations.svelte'
export { RelationTable } from './relation-table.svelte.ts'
