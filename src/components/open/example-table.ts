import { EXAMPLE_TABLE } from '../../import/example-table.ts'

/** Returns a small table to try the screen with. */
export function exampleTable(): File {
  return new File([EXAMPLE_TABLE.text], EXAMPLE_TABLE.name, { type: 'text/csv' })
}
