/** Creates slides from the command line; Chromium renders the pictures. */
import { chromium } from 'playwright-core'
import type { HandoutTreeOptions } from '../handout/handout-tree.ts'
import { makeSlides } from '../handout/slides.ts'
import { markup, type SvgElement } from '../picture/svg.ts'
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts'

/** PNG pixels per pixel of the picture. */
const SHARPNESS = 2

export async function saveSlides(options: HandoutTreeOptions): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, deviceScaleFactor: SHARPNESS })
    const pngOf = async (picture: SvgElement) => {
      const { width, height } = picture.attributes
      await page.setViewportSize({ width: Number(width), height: Number(height) })
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${markup(picture)}`,
      )
      return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`
    }
    return Buffer.from(await makeSlides(options, pngOf))
  } finally {
    await browser.close()
  }
}
