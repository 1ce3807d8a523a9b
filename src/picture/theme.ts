/** Colours and type of pictures: the same as in `app.css`; a test compares the two. */
import { nearest, type InterfaceLanguage } from '../i18n/messages.ts'
import type { Language } from '../model/dataset/types.ts'

/** `print`: like `light`, on white. */
export type PictureTheme = 'light' | 'dark' | 'print'

export interface Palette {
  readonly paper: string
  readonly land: string
  readonly sea: string
  /** Halo of text on the map. */
  readonly halo: string
  readonly coast: string
  readonly ink: string
  readonly ink2: string
  readonly grey: string
  readonly place: string
  readonly control: string
  readonly rule: string
  readonly rule2: string
  /** Colours of the cities, by the number of their mark; 0 is for events in no city. */
  readonly hues: readonly [string, string, string, string, string, string, string]
}

const LIGHT: Palette = {
  paper: '#fbfaf7',
  land: '#f3f0e8',
  sea: '#d8e2e7',
  halo: '#f3f0e8',
  coast: '#a9b8c0',
  ink: '#16191d',
  ink2: '#3d444c',
  grey: '#565e66',
  place: '#585f68',
  control: '#85898d',
  rule: '#e6e3dc',
  rule2: '#b9b7b0',
  hues: ['#3d444c', '#b5390f', '#1161bb', '#5b1750', '#0b6b52', '#7d5a00', '#5a45c8'],
}

export const PALETTES: Readonly<Record<PictureTheme, Palette>> = {
  light: LIGHT,
  dark: {
    paper: '#15181b',
    land: '#293037',
    sea: '#0b0f12',
    halo: '#0b0f12',
    coast: '#4a545c',
    ink: '#f0ede6',
    ink2: '#cfccc5',
    grey: '#a3a9af',
    place: '#9aa2a9',
    control: '#757d84',
    rule: '#292e33',
    rule2: '#4b5258',
    hues: ['#cfccc5', '#f08048', '#4f9fe8', '#f3c4e6', '#4fc39d', '#dcb44a', '#a99bff'],
  },
  print: { ...LIGHT, paper: '#ffffff' },
}

const LATIN = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, system-ui"

/** The page's font stacks. */
export const FONT_STACKS: Readonly<Record<InterfaceLanguage, string>> = {
  en: `${LATIN}, sans-serif`,
  'zh-Hans': `${LATIN}, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif`,
  'zh-Hant':
    `${LATIN}, 'PingFang HK', 'PingFang TC', 'Noto Sans CJK HK', 'Noto Sans CJK TC', 'Noto Sans HK', ` +
    "'Microsoft JhengHei', sans-serif",
}

export function fontStack(language: Language): string {
  return FONT_STACKS[nearest(language)]
}
