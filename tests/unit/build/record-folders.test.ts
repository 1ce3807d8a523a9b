import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordFolders, takeRecordOptions } from '../../../src/build/record-folders.ts'
import { FROZEN, FROZEN_FOLDERS } from '../../support/frozen-records.ts'

describe('the records of a build', () => {
  it('are those of the working directory, or of the folder that the environment names', () => {
    expect(recordFolders({})).toEqual({ data: 'data', seeds: 'seeds' })
    const records = { ATLAS_RECORDS: 'my-atlas' }
    expect(recordFolders(records)).toEqual({ data: join('my-atlas', 'data'), seeds: join('my-atlas', 'seeds') })
  })

  it('are those of --data, with the seeds beside it; other options are Vite’s', () => {
    const { data } = FROZEN_FOLDERS
    const { environment, rest } = takeRecordOptions(['build', '--data', data, '--outDir', 'site', '--logLevel=warn'])
    expect(rest).toEqual(['build', '--outDir', 'site', '--logLevel=warn'])
    expect(recordFolders(environment)).toEqual({ data, seeds: join(FROZEN, 'seeds') })
  })

  it('have seeds elsewhere where --seeds says so', () => {
    const { environment, rest } = takeRecordOptions([`--data=${FROZEN_FOLDERS.data}`, '--seeds', 'elsewhere', '--host'])
    expect(rest).toEqual(['--host'])
    expect(recordFolders(environment)).toEqual({ data: FROZEN_FOLDERS.data, seeds: 'elsewhere' })
  })

  it.each([
    [['--data', FROZEN], `--data: found "${FROZEN}", expected "${join(FROZEN, 'data')}"`],
    [['--data', 'tests/nowhere'], '--data: found "tests/nowhere", expected a folder with a site.yaml'],
    [['--seeds'], '--seeds: found none, expected a folder'],
  ])('are refused by name: %j', (args, message) => {
    expect(() => takeRecordOptions(args)).toThrow(message)
  })
})
