/** Modules that the page is built with in the place of others. */
import { fileURLToPath } from 'node:url'

/**
 * Leaflet 1.9's core/Browser.js sets `innerHTML` when it loads, which Trusted Types forbid (Leaflet issues 8423 and 9773, fixed in version 2).
 * Ours states what it would find.
 */
export const ALIASES = [
  {
    find: /^(?:\.\.\/)+core\/Browser$/,
    replacement: fileURLToPath(new URL('../attachments/leaflet-browser.ts', import.meta.url)),
  },
]
