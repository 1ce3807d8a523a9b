/** Pictures for link previews: what they are made of, and how a file that is committed tells whether it still shows that. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import type { Language } from '../model/dataset/types.ts'
import { drawSocialPicture } from '../picture/social-picture.ts'
import { svgDocument } from '../picture/svg.ts'
import { messagesFor } from '../i18n/messages.ts'
import { landFromDisk } from './land.ts'

/** px */
export const SOCIAL_SIZE = { width: 1200, height: 630 }

/** What previews' pictures are called, in `public/` and beside the page. */
export function socialName(language: Language): string {
  return `social-${language}.png`
}

/** The drawing: the same bytes on every machine. Messages of the language must have been loaded. */
export function socialDrawing(index: AtlasIndex, language: Language): string {
  return svgDocument(
    drawSocialPicture({ index, language, messages: messagesFor(language), land: landFromDisk, ...SOCIAL_SIZE }),
  )
}

/** Pixels differ from machine to machine, by their fonts: the file carries the digest of the drawing that it was made of. */
export function withDigest(png: Buffer, drawing: string): Buffer {
  const end = png.length - END.length
  return Buffer.concat([png.subarray(0, end), textChunk(`${KEYWORD}\0${digestOf(drawing)}`), png.subarray(end)])
}

/** Whether a file of `withDigest` was made of that drawing. */
export function isMadeOf(png: Buffer, drawing: string): boolean {
  return png.includes(textChunk(`${KEYWORD}\0${digestOf(drawing)}`))
}

const KEYWORD = 'Drawing SHA-256'
/** The last chunk of a PNG, which is empty: https://www.w3.org/TR/png-3/#11IEND */
const END = chunk('IEND', '')

function digestOf(drawing: string): string {
  return createHash('sha256').update(drawing).digest('hex')
}

function textChunk(text: string): Buffer {
  return chunk('tEXt', text)
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, content: string): Buffer {
  const named = Buffer.from(`${type}${content}`, 'latin1')
  const made = Buffer.alloc(named.length + 8)
  made.writeUInt32BE(content.length, 0)
  named.copy(made, 4)
  made.writeUInt32BE(crc32(named), named.length + 4)
  return made
}
