import { describe, expect, it } from 'vitest'
import { columnsOf, unusedColumns, withColumn } from '../../../../src/import/host/mapping-fields.ts'
import type { Mapping } from '../../../../src/import/mapping.ts'

const MAPPING: Mapping = {
  title: { en: 'name', 'zh-Hans': '名称' },
  date: { year: 'y', month: 'm' },
  partners: ['who', 'with'],
  place: 'city',
  dateWords: 'when',
}

describe('a mapping as fields', () => {
  it.each([
    ['title', ['name', '名称']],
    ['date', ['y', 'm']],
    ['partners', ['who', 'with']],
    ['place', ['city']],
    ['kind', []],
  ] as const)('reads %s from its columns', (field, columns) => {
    expect(columnsOf(MAPPING, field)).toEqual(columns)
  })

  it('takes one column for a field, as a list where the field has one, or none', () => {
    expect(withColumn(MAPPING, 'date', 'day').date).toBe('day')
    expect(withColumn(MAPPING, 'partners', 'who').partners).toEqual(['who'])
    expect(columnsOf(withColumn(MAPPING, 'partners', undefined), 'partners')).toEqual([])
    const without = withColumn(MAPPING, 'place', undefined)
    expect(columnsOf(without, 'place')).toEqual([])
    // What is chosen to be missing isn't proposed again.
    expect(without).toHaveProperty('place')
  })

  it('knows the columns that are left', () => {
    expect(unusedColumns(MAPPING, ['name', 'y', 'editor', 'when', 'with', 'id'])).toEqual(['editor', 'id'])
  })
})
