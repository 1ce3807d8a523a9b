/** Prints a handout as a PDF with Chromium: the same tree and styles as the page prints, for a given paper size. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { handoutTree, type HandoutTreeOptions } from '../handout/handout-tree.ts'
import { markup } from '../picture/svg.ts'
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts'

const STYLES = [new URL('../app.css', import.meta.url), new URL('../handout/handout.css', import.meta.url)]
const FORMATS = { a4: 'A4', letter: 'Letter' } as const

export type PrintOptions = HandoutTreeOptions & { readonly paper: keyof typeof FORMATS }

/** Returns the same bytes for the same options: dates are the dataset's, never the current date. */
export async function printHandout(options: PrintOptions): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.setContent(handoutDocument(options))
    const pdf = await page.pdf({ format: FORMATS[options.paper], printBackground: true, tagged: true, outline: true })
    return withDate(pdf, latestDay(options))
  } finally {
    await browser.close()
  }
}

/** Returns the handout as one self-contained document. */
export function handoutDocument(options: HandoutTreeOptions): string {
  const { index, language, story } = options
  const title = index.stories.get(story ?? '')?.title[language] ?? index.atlas.title[language] ?? ''
  const styles = STYLES.map((file) => readFileSync(file, 'utf8')).join('\n')
  return [
    `<!doctype html><html lang="${language}" data-theme="light" data-handout="">`,
    `<head><meta charset="utf-8"><title>${title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</title>`,
    `<style>${styles}</style></head>`,
    `<body>${markup(handoutTree(options))}</body></html>`,
  ].join('')
}

/** Returns the day on which the newest source was published. */
function latestDay({ index }: HandoutTreeOptions): string {
  const days = index.atlas.sources.flatMap(({ published }) => published?.start ?? []).sort()
  return days.at(-1) ?? '1970-01-01'
}

/**
 * Replaces the two timestamps that Chromium writes into the file by a date of the same length, so that no offset
 * changes.
 */
function withDate(pdf: Buffer, day: string): Buffer {
  const written = pdf
    .toString('latin1')
    .replace(
      /\/(CreationDate|ModDate) \(D:\d{14}/g,
      (_, name: string) => `/${name} (D:${day.replaceAll('-', '')}000000`,
    )
  return Buffer.from(written, 'latin1')
}
