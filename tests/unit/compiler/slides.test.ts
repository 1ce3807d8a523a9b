import { expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { checkSlides } from '../../../src/compiler/check-slides.ts'
import { Problems } from '../../../src/compiler/problems.ts'
import type { Records } from '../../../src/compiler/records.ts'
import { FROZEN_FOLDERS } from '../../support/frozen-records.ts'
import { realAtlas } from '../../support/real-atlas.ts'

/** Warnings of the frozen story over `times` copies of the frozen events. */
function warningsOf(times: number): string[] {
  const atlas = {
    ...realAtlas,
    events: Array.from({ length: times }, (_, i) =>
      realAtlas.events.map((event) => ({
        ...event,
        id: `${event.id}${i === 0 ? '' : `-${i}`}`,
        claims: i === 0 ? event.claims : [],
        disputes: i === 0 ? event.disputes : [],
      })),
    ).flat(),
  }
  const stories = {
    items: realAtlas.stories.map((value) => ({
      value,
      place: (path: readonly (string | number)[]) => ({ file: path.join('.'), line: 1, column: 1 }),
    })),
  }
  const warnings = new Problems()
  checkSlides({ stories } as unknown as Pick<Records, 'stories'>, atlas, warnings)
  return warnings.list().map(({ file, message }) => `${file}: ${message}`)
}

it('a slide that can’t name its events is warned of where its dates are', () => {
  expect(compile(FROZEN_FOLDERS).warnings).toEqual([])
  expect(warningsOf(1)).toEqual([])
  // Five announcements five times, in five steps; the dates of the others leave out some of them.
  const warnings = warningsOf(5)
  expect(warnings[0]).toBe(
    'steps.0.state: this slide has 25 announcements in its dates and room for the names of about 5, ' +
      'expected fewer: "from" and "to" nearer to each other, or no map ("show")',
  )
  // A slide without a map has room for more. A filtered one counts all, since a timeline keeps its form under filters.
  expect(warnings.map((warning) => /steps\.(\d+).*about (\d+),/.exec(warning)?.slice(1).join(': '))).toEqual([
    ...['0', '1', '10', '2', '3', '4', '5', '6', '7'].map((step) => `${step}: 5`),
    '9: 18',
  ])
})
