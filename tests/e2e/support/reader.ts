/** Who looks at a page: what a test says of the reader's screen, language and wishes. */
export interface Reader {
  /** CSS pixels. 1440 × 900 by default. */
  viewport?: { width: number; height: number }
  /** The browser's language, BCP 47. `en` by default. */
  language?: string
  /** An IANA name. `America/St_Johns` by default, as everywhere in the tests. */
  timezone?: string
  /** `light` by default. `unset`: as the device or, in a frame, the page around it has it. */
  colorScheme?: 'light' | 'dark' | 'unset'
  /** `reduce` by default, so that what a test sees has arrived where it was going. */
  reducedMotion?: 'reduce' | 'no-preference'
  /** The colours of the system in the place of the page's. False by default. */
  forcedColors?: boolean
  /** True by default. Chromium alone can do without. */
  javaScript?: boolean
  /** A finger rather than a mouse. False by default. */
  touch?: boolean
  /** Whether pages may read and write the clipboard. False by default. */
  clipboard?: boolean
  /** Whether the browser refuses storage to pages in frames of another site. False by default. */
  withoutStorageInFrames?: boolean
}

export const READER: Required<Reader> = {
  viewport: { width: 1440, height: 900 },
  language: 'en',
  timezone: 'America/St_Johns',
  colorScheme: 'light',
  reducedMotion: 'reduce',
  forcedColors: false,
  javaScript: true,
  touch: false,
  clipboard: false,
  withoutStorageInFrames: false,
}
