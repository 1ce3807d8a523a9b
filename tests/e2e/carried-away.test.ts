/** Exports by hand: a link that the browser won't copy, a talk printed with the printer's own settings. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { realAtlas } from '../support/real-atlas.ts'
import { readyToPrint } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

const SLIDES = realAtlas.stories[0]!.steps.length + 2

it('a link that could not be copied is selected, as the dialog says, and Ctrl C takes it', async () => {
  const page = await openAtlas('?event=hkai-lab', {
    before: (context) =>
      context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  })
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('button', { name: 'Copy link' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('selected').waitFor()
  const selected = await page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
  })
  expect(selected).toContain('event=hkai-lab')
})

it.each([
  ['lying', { landscape: true }],
  ['with wide margins', { margin: { top: '25mm', bottom: '25mm' } }],
  ['larger', { scale: 1.2 }],
] as const)('a story printed %s has one page per slide', async (_, options) => {
  const page = await openAtlas('?view=present')
  await readyToPrint(page, '.handout')
  const pdf = await page.pdf({ format: 'a4', ...options })
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  expect((await promise).numPages).toBe(SLIDES)
})
