/** What the timeline needs for other forms than names, as one file. */
export { FormsLayout } from '../../layout/timeline/forms/forms-layout.ts'
export { default as Columns } from './Columns.svelte'
