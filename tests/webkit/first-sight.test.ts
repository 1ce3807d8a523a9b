import { describe, expect } from 'vitest'
import { ANNOUNCEMENTS } from '../e2e/support/hooks.ts'
import { it } from './support/reader.ts'
import { announcementsIn, hitOnTheMap } from './support/parts.ts'

/** The sentence without filters. */
const SENTENCE = 'Five announcements and four milestones, 2018, in Singapore, Hong Kong and Shenzhen.'

const TITLES = [
  'Alibaba–NTU',
  'Hong Kong AI Laboratory',
  'Tencent AI Lab and CUHK-Shenzhen',
  'JD',
  'PolyU and Alibaba Cloud',
]

describe('at first sight', () => {
  it.for([
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ])(
    'all five announcements are on timeline and map, and nothing is wider than the screen, at $width × $height px',
    async ({ width, height }, { reader }) => {
      await reader.resize(width, height)
      await reader.open('?lang=en')
      expect(await reader.text('[data-part="sentence"]')).toBe(SENTENCE)
      expect(await reader.text('[data-part="notice"]')).toBe('')
      expect(await announcementsIn(reader, 'timeline')).toEqual(ANNOUNCEMENTS)
      const timeline = await reader.run(() => document.querySelector('[data-part="timeline"]')?.textContent)
      for (const title of TITLES) expect(timeline).toContain(title)
      expect(await hitOnTheMap(reader)).toEqual(ANNOUNCEMENTS)
      const { content, screen } = await reader.run(() => ({
        content: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }))
      expect(content, 'wider than the screen, px').toBeLessThanOrEqual(screen)
    },
  )
})
