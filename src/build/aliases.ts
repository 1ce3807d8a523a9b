/** Aliases: modules that the build replaces by others. */
import { fileURLToPath } from 'node:url'

const LEAFLET_BROWSER = fileURLToPath(new URL('../attachments/leaflet-browser.ts', import.meta.url))

export const ALIASES = [
  // Leaflet 1.9's core/Browser.js sets `innerHTML` when it loads, which Trusted Types forbid (Leaflet issues 8423 and
  // 9773, fixed in version 2).
  { find: /^(?:\.\.\/)+core\/Browser$/, replacement: LEAFLET_BROWSER },
  // dayjs's ES modules: its main file is CommonJS, whose dependencies would be fetched first.
  { find: /^dayjs$/, replacement: 'dayjs/esm/index.js' },
]
