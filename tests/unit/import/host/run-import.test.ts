import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import type { ImportAnswer, ImportRequest } from '../../../../src/import/host/messages.ts'
import { runImport } from '../../../../src/import/host/run-import.ts'
import { largestFile } from '../../../../src/model/dataset/largest-file.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const FAIRS = `title,opened,closed,city,latitude,longitude,with
Great Exhibition,1851-05-01,1851-10-15,London,51.503,-0.173,Society of Arts
No day,,,London,51.503,-0.173,
Expo 67,1967-04-27,1967-10-29,Montréal,45.512,-73.533,Canada; Québec
`

/** GiB of a device that holds some kilobytes. */
const TINY = 0.001

async function answersTo(text: string, request: Partial<ImportRequest> = {}): Promise<ImportAnswer[]> {
  const answers: ImportAnswer[] = []
  const file = new Blob([text])
  const whole = { file, name: 'fairs.csv', language: 'en', mapping: {}, ...request }
  await runImport(whole, { answer: (answer) => answers.push(answer) })
  return answers
}

function last(answers: readonly ImportAnswer[]): ImportAnswer {
  return answers.at(-1)!
}

describe('reading a table for the page', () => {
  it('tells how it will be read, and then gives an atlas and what was left out', async () => {
    const answers = await answersTo(FAIRS)
    const inspected = answers.find((answer) => answer.kind === 'inspected')
    expect(inspected?.inspection).toMatchObject({
      rows: 3,
      reading: { delimiter: ',', encoding: 'utf-8' },
      mapping: { title: 'title', date: 'opened', end: 'closed', place: 'city' },
      isOrderOpen: false,
    })
    expect(inspected?.inspection.preview).toMatchObject([
      {
        line: 2,
        event: { title: { en: 'Great Exhibition' }, date: { edtf: '1851-05-01/1851-10-15' }, isPlaced: true },
      },
      { line: 3, event: undefined },
      { line: 4, event: { place: { en: 'Montréal' } } },
    ])
    const finished = last(answers)
    if (finished.kind !== 'finished') throw new Error(`expected an atlas, found ${JSON.stringify(finished)}`)
    expect(finished.imported.atlas.tables?.[0]?.rows).toBe(2)
    expect(finished.imported.report.leftOut).toMatchObject([{ line: 3, cause: { kind: 'noDate' } }])
  })

  it('tells of a row that is joined into another, and of one that is left out', async () => {
    const text = 'id,title,date,link\na,Fair,1851-05-01,mailto:x\na,Fair,1851-05-01,mailto:y\nb,Fair,,\n'
    const answers = await answersTo(text, { mapping: { same: 'join' } })
    expect(answers[0]).toMatchObject({
      inspection: {
        preview: [
          { line: 2, event: { title: { en: 'Fair' } } },
          { line: 3, joinedInto: 2, event: undefined },
          { line: 4, joinedInto: undefined, event: undefined },
        ],
      },
    })
  })

  it('previews each row as its own where all of them are in one line', async () => {
    const feature = (title: string) => ({ type: 'Feature', geometry: null, properties: { title, date: '1967-04-27' } })
    const features = ['Expo 67', '', 'Expo 58'].map(feature)
    const answers = await answersTo(JSON.stringify({ type: 'FeatureCollection', features }))
    const inspected = answers.find((answer) => answer.kind === 'inspected')
    expect(inspected?.inspection.preview).toMatchObject([
      { line: 1, event: { title: { en: 'Expo 67' } } },
      { line: 1, event: undefined },
      { line: 1, event: { title: { en: 'Expo 58' } } },
    ])
  })

  it('reads by the reader’s mapping, and up to a line', async () => {
    const answers = await answersTo(FAIRS, { mapping: { title: 'city' }, untilLine: 2 })
    expect(last(answers)).toMatchObject({
      imported: { atlas: { tables: [{ rows: 1, columns: { title: ['London'] } }] } },
    })
  })

  it('opens an atlas of our own format as it is', async () => {
    const answers = await answersTo(JSON.stringify(realAtlas), { name: 'atlas.json' })
    expect(last(answers)).toMatchObject({ kind: 'finished', imported: { atlas: { title: realAtlas.title } } })
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a web page', '<!doctype html><title>Not found</title>', 'noTable'],
    ['a table without dates', 'name,colour\nA,red\nB,blue\n', 'noDates'],
    ['an invalid atlas', '{"format":"lab-atlas/1"}', 'invalidAtlas'],
  ])('refuses %s', async (_, text, kind) => {
    expect(last(await answersTo(text))).toMatchObject({ kind: 'refused', refusal: { kind } })
  })

  it('refuses a file that the device can’t hold, without reading it', async () => {
    const file = new Blob([FAIRS.repeat(100)])
    const read = vi.spyOn(file, 'arrayBuffer')
    const answers: ImportAnswer[] = []
    const request = { file, name: 'fairs.csv', language: 'en', mapping: {}, memory: TINY }
    await runImport(request, { answer: (answer) => answers.push(answer) })
    expect(answers).toEqual([
      { kind: 'refused', refusal: { kind: 'tooLarge', bytes: file.size, most: largestFile('text', TINY) } },
    ])
    expect(read).not.toHaveBeenCalled()
    // As much of an atlas needs less.
    const atlas = `{ "format": "lab-atlas/1" }${' '.repeat(largestFile('text', TINY))}`
    expect(last(await answersTo(atlas, { memory: TINY }))).toMatchObject({ refusal: { kind: 'invalidAtlas' } })
  })

  it('refuses a workbook that the device can’t hold once it is unzipped', async () => {
    const bytes = 100_000
    const part = (size: number) => new Uint8Array(size)
    const workbook = zipSync({ 'xl/worksheets/sheet1.xml': part(bytes), 'xl/media/image1.png': part(bytes) })
    const answers: ImportAnswer[] = []
    const file = new Blob([new Uint8Array(workbook)])
    expect(file.size).toBeLessThan(largestFile('workbook', TINY))
    const request = { file, name: 'fairs.xlsx', language: 'en', mapping: {}, memory: TINY }
    await runImport(request, { answer: (answer) => answers.push(answer) })
    expect(answers).toEqual([
      { kind: 'refused', refusal: { kind: 'tooLarge', bytes, most: largestFile('workbook', TINY) } },
    ])
  })

  it('lets the order of day and month be chosen where the dates leave it open, also once it is', async () => {
    const text = 'title,date\nA,03/04/2019\nB,05/06/2020\n'
    for (const mapping of [{}, { dateOrder: 'month-first' as const }]) {
      const answers = await answersTo(text, { mapping })
      expect(answers[0]).toMatchObject({ inspection: { isOrderOpen: true } })
    }
  })

  it('answers nothing once it is stopped', async () => {
    const stopped = new AbortController()
    const answers: ImportAnswer[] = []
    const request = { file: new Blob([FAIRS]), name: 'fairs.csv', language: 'en', mapping: {} }
    const running = runImport(request, { answer: (answer) => answers.push(answer), signal: stopped.signal })
    stopped.abort()
    await running
    expect(answers).toEqual([])
  })
})
