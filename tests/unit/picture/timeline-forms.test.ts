import '../../support/all-words.ts'
import '../../support/regions.ts'
import { expect, it } from 'vitest'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { DEFAULT_VIEW } from '../../../src/model/view/view.ts'
import { drawPicture } from '../../../src/picture/picture.ts'
import { svgDocument } from '../../../src/picture/svg.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'

function pictureOf(events: number): string {
  return svgDocument(
    drawPicture({
      index: indexAtlas(madeUpAtlas({ events, claims: false })),
      view: DEFAULT_VIEW,
      language: 'en',
      messages: messagesFor('en'),
      width: 1280,
      theme: 'light',
      parts: 'timeline',
      land: () => undefined,
    }),
  )
}

it('a picture’s timeline has dots for hundreds of events and bars for thousands, no higher than for nine', () => {
  const [dots, bars] = [pictureOf(300), pictureOf(2000)]
  expect(dots).toMatch(/stroke-linecap="round"/)
  expect(dots.match(/h0/g)?.length).toBeGreaterThan(200)
  expect(bars).not.toMatch(/stroke-linecap="round"/)
  expect(bars.match(/<path/g)?.length).toBeLessThan(60)
  for (const picture of [dots, bars]) expect(Number(/ height="(\d+)"/.exec(picture)?.[1])).toBeLessThan(1000)
})
