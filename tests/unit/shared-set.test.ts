import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SharedSet } from '../e2e/support/shared-set.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-atlas-shared-'))
  file = join(folder, 'set')
  writeFileSync(file, '')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('has what any worker has added, and nothing else', () => {
  const [one, other] = [new SharedSet(file), new SharedSet(file)]
  one.add(['a', 'two\nlines', '公告'])
  other.add(['b'])
  expect(other.without(['a', 'two\nlines', '公告', 'b', 'c'])).toEqual(['c'])
  expect(one.without(['b', 'c'])).toEqual(['c'])
})

it('waits for the rest of a line that another worker is writing', () => {
  const set = new SharedSet(file)
  appendFileSync(file, '"a"\n"b')
  expect(set.without(['a', 'b'])).toEqual(['b'])
  appendFileSync(file, '"\n')
  expect(set.without(['a', 'b'])).toEqual([])
})

it('is a worker’s own without a file', () => {
  const set = new SharedSet(undefined)
  set.add(['a'])
  expect(set.without(['a', 'b'])).toEqual(['b'])
  expect(new SharedSet(undefined).without(['a'])).toEqual(['a'])
})
