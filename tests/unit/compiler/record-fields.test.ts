import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ClaimRecord, EventRecord, SourceRecord } from '../../../src/compiler/record-schema.ts'

const README = readFileSync('seeds/README.md', 'utf8')

/** Returns the fields of the table with that heading, each with whether it is required. */
function fieldsOf(heading: string): Record<string, string> {
  const [, , rows = ''] = README.split(new RegExp(`^(\\| ${heading} \\|.*)$`, 'm'))
  const [, table = ''] = /^\n\|[ -|]+\n([^]*?)\n\n/.exec(rows) ?? []
  const fields = table.split('\n').flatMap((row): [string, string][] => {
    const [, names = '', required = ''] = row.split('|').map((cell) => cell.trim())
    return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, required])
  })
  return Object.fromEntries(fields)
}

const isOptional = (schema: v.GenericSchema) => schema.type === 'optional'

describe('what seeds/README.md says of a record', () => {
  it.each([
    ['record of a document', SourceRecord.entries],
    ['claim', ClaimRecord.entries],
    ['event', EventRecord.entries],
  ] as const)('names every field, and no other, and whether it is required: %s', (heading, entries) => {
    const expected = Object.entries<v.GenericSchema>(entries).map(([name, schema]) => [
      name,
      isOptional(schema) ? 'optional' : 'required',
    ])
    expect(fieldsOf(heading)).toEqual(Object.fromEntries(expected))
  })

  it('shows records that the compiler accepts', () => {
    const [record, event] = [...README.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml]) => parse(yaml!) as unknown)
    const issues = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).issues ?? []
    expect(issues(SourceRecord, record)).toEqual([])
    expect(issues(EventRecord, event)).toEqual([])
    const { claims } = v.parse(SourceRecord, record)
    expect(claims.flatMap((claim) => issues(ClaimRecord, claim))).toEqual([])
    expect(claims.length).toBeGreaterThan(1)
  })
})
