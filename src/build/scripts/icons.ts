/**
 * `npm run icons`: renders the PNG icons of the installed page from `public/favicon.svg` with Chromium. The result is
 * committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts'
import { ICONS } from '../offline.ts'

const svg = readFileSync('public/favicon.svg', 'utf8')
/**
 * The background extends to the edges, and the symbol stays within the circle that no mask cuts:
 * https://www.w3.org/TR/appmanifest/#icon-masks
 */
const masked = svg
  .replace('rx="6" ', '')
  .replace(/(<circle[^]*)<\/svg>/, '<g transform="translate(5 4.2) scale(0.66)">$1</g></svg>')

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
try {
  const page = await browser.newPage({ javaScriptEnabled: false })
  for (const { src, sizes, purpose } of ICONS) {
    const side = Number.parseInt(sizes)
    await page.setViewportSize({ width: side, height: side })
    await page.setContent(
      '<!doctype html><style>body{margin:0}svg{display:block;width:100vw}</style>' +
        (purpose === 'maskable' ? masked : svg),
    )
    writeFileSync(`public/${src}`, await page.screenshot({ omitBackground: true }))
  }
} finally {
  await browser.close()
}
