/** Builds Leaflet for the browsers that the page is built for: it asks of each what all of them can, and never where its reader is. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** What Leaflet's core/Browser.js finds in every browser since 2023. */
const FOUND: Readonly<Record<string, boolean>> = {
  any3d: true,
  canvas: true,
  edge: false,
  // Moves panes in two dimensions: in three, each map is a layer of its own for good, which every frame of the page then puts together.
  ie3d: true,
  ielt9: false,
  inlineSvg: true,
  mobileOpera: false,
  msPointer: false,
  passiveEvents: true,
  pointer: true,
  svg: true,
  touch: true,
  vml: false,
}

/** The methods that ask the reader's device where it is, and the comment that follows them. */
const GEOLOCATION = /\t\/\/ @section Geolocation methods\r?\n[\s\S]*?(?=\t\/\/ TODO Appropriate docs section\?\r?\n)/

const ASKED = /\bBrowser\.(\w+)/g
/** What it finds otherwise, and Internet Explorer 8's way to draw. */
const STAND_INS = [
  { find: /^(\.\.?\/)+(core\/)?Browser$/, replacement: '../attachments/leaflet-browser.ts' },
  { find: /^\.\/SVG\.VML$/, replacement: '../attachments/no-vml.ts' },
]

export function modernLeaflet(): Plugin {
  return {
    name: 'lab-atlas:leaflet',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: STAND_INS.map(({ find, replacement }) => ({
          find,
          replacement: fileURLToPath(new URL(replacement, import.meta.url)),
        })),
      },
    }),
    transform: {
      filter: { id: /\/node_modules\/leaflet\/src\// },
      handler: (code, id) => ({
        code: withWhatIsFound(id.endsWith('/map/Map.js') ? withoutGeolocation(code) : code),
        map: null,
      }),
    },
  }
}

/** A module of Leaflet's with what is known written in the place of the question. */
export function withWhatIsFound(code: string): string {
  return code.replace(ASKED, (question, name: string) => String(FOUND[name] ?? question))
}

/**
 * Leaflet's `Map` without what asks where its reader is: nothing of ours does, and it would be loaded first.
 * @throws where the module is not as it was in Leaflet 1.9.4
 */
export function withoutGeolocation(code: string): string {
  if (!GEOLOCATION.test(code)) throw new Error('map/Map.js: expected its geolocation methods in a section of their own')
  return code.replace(GEOLOCATION, '')
}
