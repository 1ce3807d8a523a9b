/** Pictures for link previews: how they are drawn, and how a committed file shows whether it is up to date. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import type { Language } from '../model/dataset/types.ts'
import { drawSocialPicture } from '../picture/social-picture.ts'
import { svgDocument } from '../picture/svg.ts'
import { messagesFor } from '../i18n/messages.ts'
import { landFromDisk } from './land.ts'

/** px */
export const SOCIAL_SIZE = { width: 1200, height: 630 }

/** Returns the file name of a language's preview picture. */
export function socialName(language: Language): string {
  return `social-${language}.png`
}

/** Returns where a language's preview picture is among the records: it shows them, and no other atlas. */
export function socialFile(data: string, language: Language): string {
  return join(data, 'previews', socialName(language))
}

/** Returns the drawing: the same bytes on every machine. Messages of the language must have been loaded. */
export function socialDrawing(index: AtlasIndex, language: Language): string {
  return svgDocument(
    drawSocialPicture({ index, language, messages: messagesFor(language), land: landFromDisk, ...SOCIAL_SIZE }),
  )
}

/** Embeds the digest of the drawing in the file, because pixels differ between machines with their fonts. */
export function withDigest(png: Buffer, drawing: string): Buffer {
  const end = png.length - END.length
  return Buffer.concat([png.subarray(0, end), textChunk(`${KEYWORD}\0${digestOf(drawing)}`), png.subarray(end)])
}

/** Returns whether a file from `withDigest` was made from that drawing. */
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
