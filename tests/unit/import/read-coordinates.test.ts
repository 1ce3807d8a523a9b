import { describe, expect, test } from 'vitest'
import { readCoordinates } from '../../../src/import/places/read-coordinates.ts'

const SHANGHAI = [121.4747, 31.2286]

function rounded(cells: Parameters<typeof readCoordinates>[0]): unknown {
  const result = readCoordinates(cells)
  return 'problem' in result ? result.problem.kind : result.coordinates.map((one) => Math.round(one * 1e4) / 1e4)
}

describe('a position', () => {
  test.each([
    ['1.29, 103.85'],
    ['1.29,103.85'],
    ['1,29 103,85'],
    ['1,29; 103,85'],
    ['[1.29, 103.85]'],
    ['POINT(103.85 1.29)'],
    ['SRID=4326;POINT Z (103.85 1.29 12)'],
    ['<http://www.wikidata.org/entity/Q2> Point(103.85 1.29)'],
    ['{"type":"Point","coordinates":[103.85,1.29]}'],
    ['1.29° N, 103.85° E'],
    ['E 103.85, N 1.29'],
  ])('is read from %s', (cell) => expect(rounded(cell)).toEqual([103.85, 1.29]))

  test.each([
    ['31°13′43″N 121°28′29″E'],
    [`N 31° 13' 43", E 121° 28' 29"`],
    [`31° 13' 43'' N / 121° 28' 29'' E`],
    ['北纬31°13′43″ 东经121°28′29″'],
    ['北緯31度13分43秒東經121度28分29秒'],
  ])('is read in degrees, minutes and seconds: %s', (cell) => expect(rounded(cell)).toEqual(SHANGHAI))

  test('is read from two cells, with a decimal comma too', () => {
    expect(rounded(['1.29', '103.85'])).toEqual([103.85, 1.29])
    expect(rounded(['1,29', '-103,85'])).toEqual([-103.85, 1.29])
    expect(rounded([`40°42'46"N`, `74°0'22"W`])).toEqual([-74.0061, 40.7128])
  })

  test('in the other order is exchanged and told, if nothing says which number is which', () => {
    expect(readCoordinates(['113.2644', '23.1291'])).toEqual({ coordinates: [113.2644, 23.1291], swapped: true })
    expect(rounded('{"type":"Point","coordinates":[23.1291,113.2644]}')).toBe('outOfRange')
  })
})

test.each([
  ['200, 300', 'outOfRange'],
  ['0,0', 'nowhere'],
  ['<http://www.wikidata.org/entity/Q405> Point(1 2)', 'otherGlobe'],
  ['LINESTRING(0 1,2 3)', 'noPoint'],
  ['{"type":"Polygon","coordinates":[]}', 'noPoint'],
  ['Boston', 'unreadable'],
  ['31°63′N 121°28′E', 'unreadable'],
  ['12° N, 13° N', 'unreadable'],
  ['', 'unreadable'],
])('%s is no position: %s', (cell, kind) => expect(rounded(cell)).toBe(kind))
