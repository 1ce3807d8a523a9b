import { screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import PeriodTable from '../../../src/components/timeline/PeriodTable.svelte'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { showWith } from '../show.ts'

/** jsdom has no modal dialogs. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})

const ATLAS = madeUpAtlas({ events: 300, seed: 1 })

function open(query: string) {
  return showWith(PeriodTable, (atlas) => ({ atlas, onclose: vi.fn() }), query, ATLAS)
}

/** The figures of the table, by the heads of their rows and columns. */
function figures(): Record<string, Record<string, number>> {
  const [head, ...rows] = document.querySelector('table')!.rows
  const cellsOf = (row: HTMLTableRowElement) => [...row.cells].map(({ textContent }) => textContent)
  const [, ...columns] = cellsOf(head!)
  return Object.fromEntries(
    rows.map((row) => {
      const [year = '', ...cells] = cellsOf(row)
      return [year, Object.fromEntries(cells.map((cell, i) => [columns[i], Number(cell.replaceAll(',', ''))]))]
    }),
  )
}

describe('the timeline as a table', () => {
  it('has a row for each year and a column for each lane, whose figures add up to what is in view', () => {
    const { atlas } = open('?lang=en')
    const { All: sums, ...years } = figures()
    expect(sums!['All']).toBe(atlas.rows.count)
    for (const [lane, sum] of Object.entries(sums!))
      expect(Object.values(years).reduce((all, year) => all + year[lane]!, 0)).toBe(sum)
    expect(Object.keys(sums!).length).toBeGreaterThan(3)
    expect(Object.keys(years).every((year) => /^\d{4}$|^Longer$/.test(year))).toBe(true)
  })

  it('counts what the filters leave, and says so in the words of the sentence', () => {
    const { atlas } = open('?lang=en&from=2019-01-01&to=2020-12-31')
    const { All: sums, ...years } = figures()
    expect(sums!['All']).toBe(atlas.rows.count)
    expect(Object.keys(years).filter((year) => year !== 'Longer')).toEqual(['2019', '2020'])
    expect(screen.getByRole('table', { name: atlas.sentence })).toBeVisible()
  })

  it('is in the reader’s language, and leaves out the only lane', () => {
    open('?lang=zh-Hans&lanes=none')
    expect(Object.keys(figures()['合计']!)).toEqual(['合计'])
    expect(Object.keys(figures())[0]).toMatch(/^\d{4} 年$/)
  })
})
