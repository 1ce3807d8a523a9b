/** The reader of a page: screen, language and preferences. */
export interface Reader {
  /** CSS pixels. Default: 1440 × 900. */
  viewport?: { width: number; height: number }
  /** The browser's language, BCP 47. Default: `en`. */
  language?: string
  /** An IANA name. Default: `America/St_Johns`, as everywhere in the tests. */
  timezone?: string
  /** Default: `light`. `unset`: that of the device or, in a frame, of the page around it. */
  colorScheme?: 'light' | 'dark' | 'unset'
  /** Default: `reduce`, so that transitions have ended when a test looks. */
  reducedMotion?: 'reduce' | 'no-preference'
  /** Whether the system's colours replace the page's. Default: false. */
  forcedColors?: boolean
  /** Default: true. Only Chromium can disable it. */
  javaScript?: boolean
  /** Whether the pointer is a finger rather than a mouse. Default: false. */
  touch?: boolean
  /**
   * Whether scrollbars take room, as on most desktops, or lie over the page, as on phones. Default: as the engine has
   * them without a window.
   */
  scrollbars?: 'default' | 'classic' | 'overlay'
  /** The size of text in the browser's settings. Default: 16 px. */
  text?: TextSetting
  /** Whether pages may read and write the clipboard. Default: false. */
  clipboard?: boolean
  /** Whether the browser refuses storage to pages in frames of another site. Default: false. */
  withoutStorageInFrames?: boolean
}

/** `scaled`: text alone at 200 %, which Chromium doesn't have. */
export type TextSetting = '16 px' | '32 px' | 'at least 20 px' | 'at least 24 px' | 'scaled'

export const READER: Required<Reader> = {
  viewport: { width: 1440, height: 900 },
  language: 'en',
  timezone: 'America/St_Johns',
  colorScheme: 'light',
  reducedMotion: 'reduce',
  forcedColors: false,
  javaScript: true,
  touch: false,
  scrollbars: 'default',
  text: '16 px',
  clipboard: false,
  withoutStorageInFrames: false,
}
