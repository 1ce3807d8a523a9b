import { expect, it } from 'vitest'
import { withWhatIsFound } from '../../../src/build/leaflet-plugin.ts'

it('answers what Leaflet asks of a browser where all that are promised answer alike, and leaves the rest to ask', () => {
  expect(withWhatIsFound('if (Browser.ielt9 || !Browser.any3d) old()')).toBe('if (false || !true) old()')
  expect(withWhatIsFound('return Browser.retina && options.detectRetina')).toBe(
    'return Browser.retina && options.detectRetina',
  )
})
