import { describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { ImportError } from '../../../src/import/import-error.ts'
import { runInSlices } from '../../../src/model/steps.ts'
import { importSteps, importTable } from '../../../src/import/import-table.ts'
import { atlasOf, countsOf, eventsOf, importBytes, importText, sentences } from './imported.ts'

const titles = (text: string) => eventsOf(importText(text)).map(({ title }) => title)
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(new TextEncoder().encode(part)) : part)),
  )

describe('delimited text', () => {
  it.each([
    ['commas', 'title,date\n"A, B",2019\nC,2020\n'],
    ['semicolons', 'title;date\nA, B;2019\nC;2020\n'],
    ['tabs', 'title\tdate\nA, B\t2019\nC\t2020\n'],
    ['bars', 'title|date\nA, B|2019\nC|2020\n'],
    ['CR alone', 'title,date\r"A, B",2019\rC,2020\r'],
    ['mixed line breaks', 'title,date\r\n"A, B",2019\nC,2020\r\n'],
    ['a heading and an empty line above the header', 'All openings\n\ntitle,date\n"A, B",2019\nC,2020\n'],
  ])('is read with %s', (_, text) => {
    expect(titles(text)).toEqual(['A, B', 'C'])
  })

  it('counts the line breaks in cells', () => {
    const { report } = importText('title,date\n"A\nB\r\nC",2019\nD,none\nE,2019-02-30\n')
    expect(report.leftOut.map(({ line }) => line)).toEqual([5, 6])
  })

  it('names the columns of a table without a header by their letters', () => {
    const imported = importText('First,2019-05-06,1.29,103.85\nSecond,2020-01-02,1.3,103.8\n')
    expect(imported.mapping).toMatchObject({ title: 'A', date: 'B' })
    expect(eventsOf(imported)).toHaveLength(2)
  })

  it('reads on at the next line after a quotation mark that stays open', () => {
    const imported = importText('title,date\nA,2019\n"B,2020\nC,2021\nD,2022\n')
    expect(eventsOf(imported).map(({ title }) => title)).toEqual(['A', 'C', 'D'])
    expect(sentences(imported.report.leftOut)).toEqual([
      '3:1: A quotation mark is open. The line is left out; expected a second one.',
    ])
  })

  it('leaves out rows with too many or too few cells where all others have as many', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Event ${i},2019-01-02,here`)
    const imported = importText(['title,date,note', ...rows, 'short,2019', 'long,2019,a,b'].join('\n'))
    expect(eventsOf(imported)).toHaveLength(40)
    expect(sentences(imported.report.leftOut)).toEqual([
      '42:1: 2 cells, expected 3. Left out.',
      '43:1: 4 cells, expected 3. Left out.',
    ])
  })

  it('leaves out a row that repeats another, and keeps two events of one title and date unless asked', () => {
    const text = 'title,date,partner\nA,2019-01-02,X\nA,2019-01-02,X\nA,2019-01-02,Y\n'
    const kept = importText(text)
    expect(eventsOf(kept).map(({ id, partners }) => [id, partners])).toEqual([
      ['a', ['X']],
      ['a-2', ['Y']],
    ])
    expect(sentences(kept.report.leftOut)).toEqual(['3:1: The same row as line 2. Left out.'])
    expect(sentences(kept.report.remarks)).toEqual(['4:1: Same title and date as line 2. Both kept. Join them?'])
    const joined = importText(text, { mapping: { same: 'join' } })
    expect(eventsOf(joined).map(({ partners }) => partners)).toEqual([['X', 'Y']])
  })
})

describe('encodings', () => {
  const text = 'title,date\n'
  it('are recognised by byte order marks, and without', () => {
    const utf16 = (order: 'le' | 'be') =>
      Array.from(`${text}Café,2019\n`).flatMap((character) => {
        const code = character.charCodeAt(0)
        return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
      })
    for (const file of [
      bytes([0xef, 0xbb, 0xbf], text, 'Café,2019\n'),
      bytes([0xff, 0xfe], utf16('le')),
      bytes([0xfe, 0xff], utf16('be')),
      bytes(utf16('le')),
      bytes(utf16('be')),
    ]) {
      expect(eventsOf(importBytes(file)).map(({ title }) => title)).toEqual(['Café'])
    }
  })

  it.each([
    ['windows-1252', [0x43, 0x61, 0x66, 0xe9], 'Café'],
    // 北京大学人工智能实验室
    [
      'gb18030',
      [0xb1, 0xb1, 0xbe, 0xa9, 0xb4, 0xf3, 0xd1, 0xa7, 0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc],
      '北京大学人工智能',
    ],
    // 香港大學
    ['big5', [0xad, 0xbb, 0xb4, 0xe4, 0xa4, 0x6a, 0xbe, 0xc7], '香港大學'],
  ])('are guessed, which is said: %s', (encoding, title, expected) => {
    const imported = importBytes(bytes(text, title, ',2019\n'))
    expect(eventsOf(imported).map((event) => event.title)).toEqual([expected])
    expect(sentences(imported.report.remarks)).toEqual([`1:1: Not UTF-8: read as ${encoding}, which is a guess.`])
  })

  it('can be chosen', () => {
    const imported = importBytes(bytes(text, [0xc9], ',2019\n'), { mapping: { reading: { encoding: 'macintosh' } } })
    expect(eventsOf(imported).map(({ title }) => title)).toEqual(['…'])
  })

  it('may differ in single lines, which are said', () => {
    const imported = importBytes(bytes(text, 'Café,2019\nThé,2020\nCaf', [0xe9], ',2021\n'))
    expect(eventsOf(imported).map(({ title }) => title)).toEqual(['Café', 'Thé', 'Café'])
    expect(sentences(imported.report.remarks)).toEqual([
      '4:1: Not UTF-8, as other lines are. The line is read as Windows-1252.',
    ])
  })
})

describe('columns', () => {
  it('are proposed by name in several languages, whatever their case and separators', () => {
    const names = 'Titel;Datum;Ort;Breite;Länge;Unternehmen;Quelle;Lfd. Nr.'
    const { mapping } = importText(`${names}\nLabor A;03.04.2019;Bonn;50,73;7,1;Acme;https://example.org/a;1\n`)
    expect(mapping).toMatchObject({
      title: 'Titel',
      date: 'Datum',
      place: 'Ort',
      latitude: 'Breite',
      longitude: 'Länge',
      partners: ['Unternehmen'],
      links: ['Quelle'],
    })
  })

  it('are proposed by contents where their names say nothing', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `Thing ${i},2019-01-0${i + 1},${['a', 'b', 'c'][i % 3]},"1.${i}, 103.8"`,
    )
    const { mapping } = importText(['aaa,bbb,ccc,ddd', ...rows].join('\n'))
    expect(mapping).toMatchObject({ title: 'aaa', date: 'bbb', topics: ['ccc'], coordinates: 'ddd' })
  })

  it('are proposed by the noun of their names, and dates among years by contents', () => {
    const bridges = [
      'Bridges of the province;;;;',
      'Name of bridge;Opened (year/date);Municipality;Built;Inspected',
      'Old Mill Bridge;c. 1850;Deventer;before the flood;1999',
      'Station Bridge;12-05-1903;Zutphen;by hand;2001',
      'Canal Bridge;1946;Apeldoorn;twice;2002',
    ].join('\n')
    expect(importText(bridges).mapping).toMatchObject({
      title: 'Name of bridge',
      date: 'Opened (year/date)',
      place: 'Municipality',
    })
    const plain = 'what it is,ready\nA,May 1901\nB,1902\nC,1903\nD,spring 1904\n'
    expect(importText(plain).mapping).toMatchObject({ date: 'ready' })
    // Numbers alone are no years.
    expect(() => importText('what it is,ready\nA,1901\nB,1902\n')).toThrow()
    // A noun is no title where it repeats.
    const repeated =
      'sort of thing,firm name,date\nMill,Halden,2019-05-01\nBridge,Halden,2019-05-02\nLock,Halden,2020\n'
    expect(importText(repeated).mapping).toMatchObject({ title: 'sort of thing' })
  })

  it('stay as somebody has decided', () => {
    const imported = importText('title,other,date\nA,B,2019\n', { mapping: { title: 'other' } })
    expect(eventsOf(imported).map(({ title }) => title)).toEqual(['B'])
    expect(() => importText('title,date\nA,2019\n', { mapping: { title: 'none' } })).toThrow(ImportError)
  })

  it('of dates that fit both orders are read day first, and say so; one that fits one order decides for all', () => {
    const both = importText('title,date\nA,03/04/2019\nB,05/06/2019\n')
    expect(eventsOf(both).map(({ edtf }) => edtf)).toEqual(['2019-04-03', '2019-06-05'])
    expect(sentences(both.report.remarks)).toEqual([
      '2:1: 2 dates can be read as day/month or month/day. Read as day/month.',
    ])
    const decided = importText('title,date\nA,03/04/2019\nB,05/26/2019\n')
    expect(eventsOf(decided).map(({ edtf }) => edtf)).toEqual(['2019-03-04', '2019-05-26'])
    expect(decided.report.remarks).toEqual([])
  })

  it('of partners are parted outside of brackets; a company’s suffix is part of its name', () => {
    const rows = ['"Acme, Inc.; Beta (x; y)"', '"Acme, Inc."', 'Beta (x; y)']
    const imported = importText(['title,date,partners', ...rows.map((cell, i) => `T${i},2019,${cell}`)].join('\n'))
    expect(countsOf(imported, 'partners')).toEqual({ 'Acme, Inc.': 2, 'Beta (x; y)': 2 })
  })

  it('of kinds become the dataset’s own, and the format’s where they are', () => {
    const imported = importText('title,date,type\nA,2019,lab\nB,2019,Merger\nC,2020,merger\n')
    expect(eventsOf(imported).map(({ kind }) => kind)).toEqual(['laboratory', 'merger', 'merger'])
    expect(atlasOf(imported).kinds).toEqual([{ id: 'merger', name: { en: 'Merger' }, plural: { en: 'Merger' } }])
  })

  it('of links give addresses of web pages alone', () => {
    const imported = importText('title,date,url\nA,2019,javascript:alert(1)\nB,2019,https://example.org/b\n')
    expect(eventsOf(imported).map(({ url }) => url)).toEqual([undefined, 'https://example.org/b'])
    expect(sentences(imported.report.remarks)).toEqual([
      '2:3: “javascript:alert(1)” is no address of a web page. Not kept; expected https:// or http://.',
    ])
  })

  it('of HTML become plain text', () => {
    const cell = '<p onclick=x>One &amp; <b>two</b><script>alert(1)</script></p><!-- no --> &#x1F600;'
    const imported = importText(`title,date,summary\nA,2019,${cell}\n`)
    expect(eventsOf(imported)[0]?.summary).toBe('One & two 😀')
  })
})

describe('workbooks', () => {
  const workbook = (sheet: string) =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="One" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="a" Target="/xl/worksheets/sheet1.xml"/></R>'),
      'xl/styles.xml': strToU8(
        '<s><numFmts><numFmt numFmtId="170" formatCode="yyyy"/>' +
          '<numFmt numFmtId="171" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/>' +
          '<xf numFmtId="4"/></cellXfs></s>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    })
  const row = (title: string, cell: string) => `<row><c t="inlineStr"><is><t>${title}</t></is></c>${cell}</row>`
  const header = row('title', '<c t="inlineStr"><is><t>date</t></is></c>')

  it('have dates as precise as their formats, and numbers that are none', () => {
    const imported = importBytes(
      workbook(
        header +
          row('moment', '<c s="1"><v>36104.5</v></c>') +
          row('year', '<c s="2"><v>36104</v></c>') +
          row('day', '<c s="3"><v>36104</v></c>') +
          row('number', '<c s="4"><v>1998</v></c>') +
          row('before 1 March 1900', '<c s="3"><v>59</v></c>') +
          row('no day of any calendar', '<c s="3"><v>60</v></c>'),
      ),
    )
    expect(eventsOf(imported).map(({ title, edtf }) => [title, edtf])).toEqual([
      ['moment', '1998-11-05'],
      ['year', '1998'],
      ['day', '1998-11-05'],
      ['number', '1998'],
      ['before 1 March 1900', '1900-02-28'],
    ])
  })

  it('that are damaged are refused', () => {
    const whole = workbook(header)
    expect(() => importBytes(whole.slice(0, whole.length - 30))).toThrow(ImportError)
    expect(() => importBytes(workbook('<row><c'))).toThrow(ImportError)
    expect(() => importBytes(zipSync({ 'a.txt': strToU8('a') }))).toThrow(ImportError)
  })
})

describe('a large table', () => {
  const large = bytes(
    ['title,date', ...Array.from({ length: 20_000 }, (_, i) => `Event ${i},${1900 + (i % 120)}-03-04`)].join('\n'),
  )

  it('is read in slices that tell how much is done', async () => {
    const done: number[] = []
    const imported = await importTable(large, { fileName: 'large.csv', onProgress: (part) => done.push(part) })
    expect(eventsOf(imported)).toHaveLength(20_000)
    expect(done.length).toBeGreaterThan(1)
    expect([...done].sort((a, b) => a - b)).toEqual(done)
    expect(done.every((part) => part >= 0 && part <= 1)).toBe(true)
  })

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController()
    const reading = runInSlices(importSteps(large, { fileName: 'large.csv' }), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(new Error('cancelled')),
    })
    await expect(reading).rejects.toThrow('cancelled')
  })
})
