/** Reads slides back independently of their writer: a .pptx is XML in a ZIP file. */
import JSZip from 'jszip'
import { expect } from 'vitest'
import { realAtlas } from './real-atlas.ts'

const story = realAtlas.stories[0]!
const SLIDES = story.steps.length + 2
/** A map and a timeline for each step, or one picture if the step shows one of them. */
export const STEP_PICTURES = story.steps.reduce((sum, { state }) => sum + (state['show'] === 'timeline' ? 1 : 2), 0)

/**
 * Checks for a slide for each step with its title, text, notes and two sharp pictures, between a title and a closing
 * slide.
 */
export async function expectSlides(file: Buffer, language: string): Promise<void> {
  const zip = await JSZip.loadAsync(file)
  const slides = await textsIn(zip, 'ppt/slides/slide')
  const notes = await textsIn(zip, 'ppt/notesSlides/notesSlide')
  expect(slides).toHaveLength(SLIDES)
  for (const [i, step] of story.steps.entries()) {
    expect(slides[i + 1]).toContain(bare(step.title[language]!))
    expect(slides[i + 1]).toContain(bare(step.text[language]!))
    expect(notes[i + 1]).toContain(bare(step.notes[language]!))
  }
  for (const source of realAtlas.sources) expect(slides.at(-1)).toContain(bare(source.title[language]!))
  const pictures = zip.file(/^ppt\/media\/.*\.png$/)
  expect(pictures).toHaveLength(STEP_PICTURES)
  const widths = await Promise.all(pictures.map(async (one) => (await one.async('nodebuffer')).readUInt32BE(16)))
  // 6.733 and 12.333 inches of 96 pixels.
  expect([...new Set(widths)].sort((a, b) => a - b)).toEqual([2 * 646, 2 * 1184])
}

/** Returns the text of each part of a kind, in order, without spaces. */
async function textsIn(zip: JSZip, prefix: string): Promise<string[]> {
  const parts = zip.file(new RegExp(`^${prefix}\\d+\\.xml$`))
  const number = (name: string) => Number(/\d+(?=\.xml$)/.exec(name)?.[0])
  parts.sort((a, b) => number(a.name) - number(b.name))
  return Promise.all(
    parts.map(async (part) => {
      const messages = [...(await part.async('string')).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text)
      return bare(messages.join('').replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    }),
  )
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
