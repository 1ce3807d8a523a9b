import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import { atlasOf, countsOf, eventsOf, importFixture, sentences } from './imported.ts'

it.each(['timelinejs.csv', 'timelinejs-old.csv', 'timemap.json', 'laboratories.xlsx'])(
  'gives a valid atlas: %s',
  (name) => {
    expect(v.safeParse(Atlas, atlasOf(importFixture(name))).issues).toBeUndefined()
  },
)

describe('a spreadsheet of TimelineJS', () => {
  const imported = importFixture('timelinejs.csv')
  const events = eventsOf(imported)

  it('takes title and description from its title row', () => {
    const { title, description, languages } = atlasOf(imported)
    expect({ title, description, languages }).toEqual({
      title: { en: 'Machines that play' },
      description: { en: 'Board games, and what played them.' },
      languages: ['en'],
    })
  })

  it('gives eleven events with their dates, and no era', () => {
    expect(events.map(({ line, edtf, title }) => `${line} ${edtf} ${title}`)).toEqual([
      '4 -2599 Royal Game of Ur',
      '5 1769 The Turk is begun',
      '6 1912 El Ajedrecista plays an ending',
      '7 1956-02-24 A program plays draughts on television',
      '8 1966-11-22/1967-11 Two programs play each other by cable',
      '10 1979-07-15 BKG beats the backgammon champion',
      '11 1994-08 Chinook becomes champion of draughts',
      '12 1996-02-10 Deep Blue wins its first game',
      '13 1997-05-03/1997-05-11 Deep Blue wins the match',
      '14 2016-03-09/2016-03-15 AlphaGo wins four games of five',
      '15 2017-05-23/2017-05-27 AlphaGo wins in Wuzhen',
    ])
  })

  it('keeps the author’s words where EDTF has none, and text without its markup', () => {
    expect(events[1]?.summary).toBe('autumn 1769. A hoax: somebody sat inside. It toured Europe & America.')
    expect(events[4]?.summary).toBe('Stanford against Moscow: four games, "one move" in a few days.')
  })

  it('places nine of them, by the author’s columns', () => {
    expect(events.filter(({ at }) => at !== undefined).map(({ city }) => city)).toEqual([
      'ur',
      'vienna',
      'madrid',
      'monte-carlo',
      'boston',
      'philadelphia',
      'new-york',
      'seoul',
      'wuzhen',
    ])
    expect(events[3]).toMatchObject({ place: 'New York' })
    expect(events[3]).not.toHaveProperty('at')
  })

  it('has the groups as topics', () => {
    expect(countsOf(imported, 'topics')).toEqual({
      Chess: 5,
      Go: 2,
      Draughts: 2,
      Backgammon: 1,
      'Race games': 1,
    })
  })

  it('says which rows are left out and what was dropped', () => {
    expect(imported.report.leftOut.map(({ line, title }) => `${line} ${title}`)).toEqual([
      '16 A month that is none',
      '17 A day without a year',
      '18 It ends before it begins',
    ])
    expect(imported.report.leftOut.map(({ cause }) => cause.kind)).toEqual([
      'unreadableDate',
      'noYear',
      'endsBeforeItBegins',
    ])
    expect(sentences(imported.report.remarks)).toEqual([
      '3:1: An era of the timeline, not an event.',
      '4:1: 1 event lies 4,368 years before all others: line 4, -2599.',
      '12:4: “15:00”: the time of day is dropped; the day is kept as written.',
    ])
  })
})

describe('a first spreadsheet of TimelineJS', () => {
  const imported = importFixture('timelinejs-old.csv')
  const events = eventsOf(imported)

  it('gives sixteen events with their dates, month first', () => {
    expect(atlasOf(imported).title).toEqual({ en: 'World exhibitions' })
    expect(events.map(({ line, edtf, title }) => `${line} ${edtf} ${title}`)).toEqual([
      '3 1851-05-01/1851-10-15 Great Exhibition',
      '4 1889-05-06/1889-10-31 Exposition universelle',
      '5 1893-05-01/1893-10-30 World’s Columbian Exposition',
      '6 1900-04-14/1900-11-12 Exposition universelle',
      '7 1904-04-30/1904-12-01 Louisiana Purchase Exposition',
      '8 1915-02-20/1915-12-04 Panama–Pacific Exposition',
      '9 1929/1930 Exposición Internacional',
      '10 1958-04/1958-10 Expo 58',
      '11 1967-04-28/1967-10-29 Expo 67',
      '12 1970-03-15/1970-09-13 Expo ’70',
      '13 1992-04-20/1992-10-12 Expo ’92',
      '14 2000-06-01/2000-10-31 Expo 2000',
      '15 2005-03-25/2005-09-25 Expo 2005',
      '16 2010-05-01/2010-10-31 Expo 2010',
      '17 2015-05-01/2015-10-31 Expo 2015',
      '18 2021-10-01/2022-03-31 Expo 2020',
    ])
  })

  it('has the tags as topics, and no places', () => {
    const { Paris, ...others } = countsOf(imported, 'topics')
    expect(Paris).toBe(2)
    expect(Object.values(others)).toEqual(Array(14).fill(1))
    expect(atlasOf(imported).cities).toEqual([])
  })

  it('leaves out a day that is none and a row without a date', () => {
    expect(imported.report.leftOut.map(({ line, columnNumber, value }) => [line, columnNumber, value])).toEqual([
      [19, 1, '13/5/2030'],
      [20, 1, ''],
    ])
    expect(sentences(imported.report.remarks)).toEqual([
      '16:1: “5/1/2010 9:00”: the time of day is dropped; the day is kept as written.',
      '16:2: “10/31/2010 22:00”: the time of day is dropped; the day is kept as written.',
    ])
  })
})

describe('the download of a TimeMap', () => {
  const imported = importFixture('timemap.json')
  const events = eventsOf(imported)

  it('gives nineteen events, titled by their descriptions', () => {
    expect(events.length).toBe(19)
    expect(events[0]).toEqual({
      line: 2,
      id: 'm001',
      title: 'First line opens to the public in London.',
      edtf: '1863-01-10',
      place: 'London',
      at: '51.5176, -0.1763',
      city: 'london',
      partners: ['Metropolitan Railway'],
      topics: ['steam'],
      url: 'https://example.org/metro/1',
    })
    expect(events.filter(({ edtf }) => ['1913-12-01', '2009-09-09'].includes(edtf)).map(({ place }) => place)).toEqual([
      'Buenos Aires',
      'Dubai',
    ])
  })

  it('has the operators as partners and the traction as topics', () => {
    expect(countsOf(imported, 'topics')).toEqual({ steam: 1, electric: 15, 'rubber-tyred': 1, driverless: 1 })
    expect(countsOf(imported, 'partners')).toMatchObject({ CMP: 2, MTR: 1, 'Guangzhou Metro': 1 })
  })

  it('keeps the second event of one id, and the file as the source of what has no other', () => {
    const second = events.find(({ id }) => id === 'm003-2')
    expect(second).toMatchObject({ title: 'A second station opens the same day.', edtf: '1900-07-19' })
    expect(second).not.toHaveProperty('url')
  })

  it('places an event whose coordinates are exchanged, and says so', () => {
    expect(events.at(-1)).toMatchObject({ id: 'm020', at: '23.1291, 113.2644' })
    expect(sentences(imported.report.remarks)).toEqual([
      '427:1: The id “M003” is used before. Both kept; this one has the id “m003-2”. Join them?',
      '452:4: “113.2644, 23.1291”: latitude and longitude are exchanged. Placed at 23.1291, 113.2644.',
    ])
    expect(sentences(imported.report.leftOut)).toEqual([
      '442:2: No date. Left out: without a date it has no place in time.',
    ])
  })
})

describe('a workbook', () => {
  const imported = importFixture('laboratories.xlsx')
  const events = eventsOf(imported)

  it('is read from the sheet with the table, with dates as precise as their cells show them', () => {
    expect(events.map(({ line, edtf, title }) => `${line} ${edtf} ${title}`)).toEqual([
      '4 1998-11-05 Microsoft Research Asia | 微软亚洲研究院',
      '5 2011 Google Brain | 谷歌大脑',
      '6 2012 Noah’s Ark Lab | 诺亚方舟实验室',
      '7 2013-01 Institute of Deep Learning | 深度学习研究院',
      '8 2013-12-09 Facebook AI Research',
      '9 2015-06-02 Facebook AI Research Paris',
      '11 2015-12-11 OpenAI',
      '12 2016-04 Tencent AI Lab | 腾讯人工智能实验室',
      '13 2017-03 Vector Institute',
      '14 2017-05-03 AI Singapore | 新加坡人工智能',
      '15 2017-09-07 MIT–IBM Watson AI Lab',
      '16 2017-09-15 FAIR Montréal',
      '17 2017-10-11 DAMO Academy | 达摩院',
      '18 2017-12-13 Google AI China Center | 谷歌人工智能中国中心',
      '20 2018-01-15 A lab nobody has placed',
    ])
    expect(atlasOf(imported).languages).toEqual(['en', 'zh-Hans'])
  })

  it('parts partners by ; and by ,', () => {
    expect(countsOf(imported, 'partners')).toEqual({
      Microsoft: 1,
      Google: 2,
      Huawei: 1,
      Baidu: 1,
      Facebook: 3,
      'New York University': 1,
      OpenAI: 1,
      Tencent: 2,
      'Vector Institute': 1,
      'University of Toronto': 1,
      'National Research Foundation': 1,
      NUS: 1,
      MIT: 1,
      IBM: 1,
      'McGill University': 1,
      Alibaba: 1,
    })
  })

  it('places fourteen events, three of them in one city', () => {
    expect(events.filter(({ at }) => at !== undefined).length).toBe(14)
    expect(events.filter(({ city }) => city === 'beijing').length).toBe(3)
  })

  it('says which sheet and which line of names it took, and leaves out a row without a date', () => {
    expect(sentences(imported.report.leftOut)).toEqual([
      '19:3: No date. Left out: without a date it has no place in time.',
    ])
    expect(sentences(imported.report.remarks)).toEqual([
      '1:1: Of 2 sheets, “实验室” is read: it has the most rows with dates.',
      '1:1: Not used: Years since.',
      '3:1: The names of the columns are in line 3. What is above it is not read.',
    ])
  })
})
