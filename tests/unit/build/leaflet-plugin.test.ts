import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withoutGeolocation, withWhatIsFound } from '../../../src/build/leaflet-plugin.ts'

it('answers what Leaflet asks of a browser where all that are promised answer alike, and leaves the rest to ask', () => {
  expect(withWhatIsFound('if (Browser.ielt9 || !Browser.any3d) old()')).toBe('if (false || !true) old()')
  expect(withWhatIsFound('return Browser.retina && options.detectRetina')).toBe(
    'return Browser.retina && options.detectRetina',
  )
})

it('takes from Leaflet’s map what asks where its reader is, and that alone', () => {
  const path = new URL('../../../node_modules/leaflet/src/map/Map.js', import.meta.url)
  const code = readFileSync(path, 'utf8')
  const methods = (text: string) => [...text.matchAll(/^\t(\w+): function/gm)].map(([, name]) => name)
  const left = methods(withoutGeolocation(code))
  expect(methods(code).filter((name) => !left.includes(name))).toEqual([
    'locate',
    'stopLocate',
    '_handleGeolocationError',
    '_handleGeolocationResponse',
  ])
  expect(() => withoutGeolocation('export var Map')).toThrow('geolocation')
})
