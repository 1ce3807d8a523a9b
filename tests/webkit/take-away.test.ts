/** Every file that the page exports, saved by WebKit and read back by an independent reader. */
import { statSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect } from 'vitest'
import { DATA_FORMATS, type DataFormat } from '../../src/model/export/export-file.ts'
import { realAtlas } from '../support/real-atlas.ts'
import { expectSlides } from '../support/slides.ts'
import { IDS_IN, readCalendar, readCsv } from '../support/exported.ts'
import { eventsOn } from './support/parts.ts'
import { it, type Reader } from './support/reader.ts'
import { BUILT } from '../support/built.ts'

const NAMES: Readonly<Record<DataFormat, string>> = {
  csv: 'lab-atlas.csv',
  json: 'lab-atlas.json',
  geojson: 'lab-atlas.geojson',
  linkedPlaces: 'lab-atlas.lpf.json',
  timelinejs: 'lab-atlas.timelinejs.json',
  timelinejsCsv: 'lab-atlas.timelinejs.csv',
  icalendar: 'lab-atlas.ics',
}

describe('a download', () => {
  it('of each data format has exactly the events shown', async ({ reader }) => {
    await openDialog(reader)
    const shown = await eventsOn(reader)
    expect(shown).toContain('hkai-lab')
    for (const format of DATA_FORMATS) {
      const text = await save(reader, NAMES[format], `dialog [data-format="${format}"]`)
      expect([format, IDS_IN[format](text.toString('utf8')).toSorted()]).toEqual([format, shown])
    }
  })

  it('as table and as calendar has the Chinese words and the days of the page', async ({ reader }) => {
    await openDialog(reader)
    const rows = readCsv((await save(reader, NAMES.csv, 'dialog [data-format="csv"]')).toString('utf8'))
    expect(rows.find(({ id }) => id === 'hkai-lab')).toMatchObject({
      title: '香港人工智能實驗室',
      first_day: '2018-05-21',
      last_day: '2018-05-21',
    })
    const calendar = (await save(reader, NAMES.icalendar, 'dialog [data-format="icalendar"]')).toString('utf8')
    const event = readCalendar(calendar).events.find(({ uid }) => uid.startsWith('hkai-lab@'))
    expect([event?.summary, event?.startDate.toString()]).toEqual(['香港人工智能實驗室', '2018-05-21'])
  })

  it('of each picture is an SVG with names of what is shown, and a PNG at twice the size', async ({ reader }) => {
    await openDialog(reader)
    const sentence = await reader.text('[data-part="sentence"]')
    const sizes: Record<string, [number, number]> = {}
    for (const parts of ['timeline', 'map', 'both']) {
      const name = `lab-atlas${parts === 'both' ? '' : `-${parts}`}`
      const svg = await save(reader, `${name}.svg`, `dialog [data-picture="${parts} svg"]`)
      const root = new JSDOM(svg.toString('utf8'), { contentType: 'image/svg+xml' }).window.document.documentElement
      expect(root.localName).toBe('svg')
      expect(root.querySelector(':scope > desc')?.textContent).toBe(sentence)
      expect(root.textContent).toContain('香港人工智能實驗室')
      const png = await save(reader, `${name}.png`, `dialog [data-picture="${parts} png"]`)
      // The PNG header (PNG, 11.2.2): width and height, four bytes each.
      sizes[parts] = [png.readUInt32BE(16), png.readUInt32BE(20)]
      expect([name, ...sizes[parts]]).toEqual([
        name,
        2 * Number(root.getAttribute('width')),
        2 * Number(root.getAttribute('height')),
      ])
      expect(await coloursIn(reader, png), 'a picture that is not blank').toBeGreaterThan(20)
    }
    expect(sizes['both']?.[1]).toBeGreaterThan(sizes['timeline']?.[1] ?? 0)
  })

  it('of the whole atlas is the build’s single file', async ({ reader }) => {
    await openDialog(reader)
    const { size } = statSync(`${BUILT}/lab-atlas.html`)
    const file = await reader.download('lab-atlas.html', () => reader.press('dialog a[download]'), size)
    expect(file.toString('utf8')).toContain('data-file="./atlas.json"')
  })

  it('of a story’s slides holds each slide’s words, notes and pictures', async ({ reader }) => {
    await reader.open('?view=present&lang=zh-Hans&step=6')
    await reader.keys('o')
    const name = `${realAtlas.stories[0]!.id}-zh-Hans.pptx`
    await expectSlides(await save(reader, name, '[data-handout="slides"]'), 'zh-Hans')
  })
})

/** Hong Kong's events in traditional Chinese, with the download dialog open. */
async function openDialog(reader: Reader): Promise<void> {
  await reader.open('?lang=zh-Hant&cities=hong-kong')
  await reader.press(await reader.button('下載'))
  await reader.find('dialog [data-format]')
}

function save(reader: Reader, name: string, button: string): Promise<Buffer> {
  return reader.download(name, () => reader.press(button))
}

/** Returns the number of colours in an image drawn by WebKit, from every 31st pixel. */
async function coloursIn(reader: Reader, png: Buffer): Promise<number> {
  return reader.run(async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = image
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    return new Set(new Uint32Array(data.buffer).filter((_, i) => i % 31 === 0)).size
  }, png.toString('base64'))
}
