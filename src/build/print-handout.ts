/** A handout as a PDF: the same tree and styles as the page prints, on paper of a size, by Chromium. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { handoutTree, type HandoutTreeOptions } from '../handout/handout-tree.ts'
import { markup } from '../picture/svg.ts'
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts'

const STYLES = [new URL('../app.css', import.meta.url), new URL('../handout/handout.css', import.meta.url)]
const FORMATS = { a4: 'A4', letter: 'Letter' } as const

export type PrintOptions = HandoutTreeOptions & { readonly paper: keyof typeof FORMATS }

/** The same bytes for the same options: dates are the dataset's, never the clock's. */
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

/** All of it in one document that asks for nothing. */
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

/** When the newest of the documents was published. */
function latestDay({ index }: HandoutTreeOptions): string {
  const days = index.atlas.sources.flatMap(({ published }) => published?.start ?? []).sort()
  return days.at(-1) ?? '1970-01-01'
}

/** Chromium writes the moment into the file, twice. A date of the same length takes its place, so that no offset moves. */
function withDate(pdf: Buffer, day: string): Buffer {
  const written = pdf
    .toString('latin1')
    .replace(
      /\/(CreationDate|ModDate) \(D:\d{14}/g,
      (_, name: string) => `/${name} (D:${day.replaceAll('-', '')}000000`,
    )
  return Buffer.from(written, 'latin1')
}
