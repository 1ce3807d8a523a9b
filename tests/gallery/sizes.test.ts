/**
 * Compares pictures of atlases of any size with the committed ones, which are there to be looked at beside the design's
 * mock-ups: `npx vitest run tests/gallery -u` updates them. Nine events are this repository's own, all others made up.
 */
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { indexAtlas, type AtlasIndex } from '../../src/model/dataset/atlas-index.ts'
import type { PictureOptions } from '../../src/picture/picture.ts'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { realIndex } from '../support/real-atlas.ts'
import '../support/regions.ts'
import { pictureOf } from './picture-of.ts'

const LOOKS: Readonly<Record<string, Partial<PictureOptions>>> = {
  '1440-light-en': { width: 1440, height: 900 },
  '768-dark-en': { width: 768, height: 1024, theme: 'dark' },
  '360-light': { width: 360, height: undefined },
}
/** The language of the narrow picture, by the number of events. */
const NARROW_LANGUAGE: Readonly<Record<number, 'zh-Hans' | 'zh-Hant'>> = { 60: 'zh-Hans', 2000: 'zh-Hant' }

const CASES = [9, 60, 300, 2000, 20_000].flatMap((events) =>
  Object.entries(LOOKS).map(([look, options]) => {
    const language = options.width === 360 ? (NARROW_LANGUAGE[events] ?? 'en') : 'en'
    const name = options.width === 360 ? `${look}-${language.toLowerCase()}` : look
    return { name: `${events}-${name}`, events, options: { ...options, language, scale: 1 } }
  }),
)

/** The last atlas that was made: its pictures follow one another. */
let made: { events: number; index: AtlasIndex } | undefined

function indexOf(events: number): AtlasIndex {
  if (events === 9) return realIndex
  if (made?.events !== events) made = { events, index: indexAtlas(madeUpAtlas({ events, claims: false })) }
  return made.index
}

it.each(CASES)('$name is drawn as it was', async ({ name, events, options }) => {
  const index = indexOf(events)
  await expect(
    await pictureOf('', { index, title: index.atlas.title[options.language], ...options }),
  ).toMatchFileSnapshot(resolve(`tests/gallery/sizes/${name}.svg`))
})
