import { describe, expect, test } from 'vitest'
import { dateOrderOf } from '../../../src/import/dates/date-order.ts'

describe('the order of a column', () => {
  test('is proved by a number over 12', () => {
    expect(dateOrderOf(['1/2/1965', '11/26/1965'])).toMatchObject({ order: 'month-first', monthFirst: [1], both: 1 })
    expect(dateOrderOf(['26/11/1965', '1/2/1965'])).toMatchObject({ order: 'day-first', dayFirst: [0] })
  })

  test('is that of most where both occur, and undecided where none is proved', () => {
    expect(dateOrderOf(['13/5/2030', '12/20/2030', '12/21/2030'])).toMatchObject({
      order: 'month-first',
      dayFirst: [0],
    })
    expect(dateOrderOf(['1/2/1965', '3/4/1965', '5.13.1965'])).toMatchObject({ order: 'undecided', both: 2 })
  })
})
