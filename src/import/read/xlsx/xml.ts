/** Reads an XML part of a workbook as a stream of elements. saxes expands no entities but the five of XML. */
import { SaxesParser } from 'saxes'
import type { Steps } from '../../../model/steps.ts'

export interface XmlHandlers {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Characters that are parsed in one step. */
const STEP = 1 << 16

/** Calls the handlers with each element, by its name without prefix. Throws an Error for what is no XML. */
export function* readXml(bytes: Uint8Array | undefined, { open, text, close }: XmlHandlers): Steps<void> {
  if (!bytes) return
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), attributes))
  if (text) parser.on('text', text)
  parser.on('closetag', ({ name }) => close?.(localName(name)))
  const decoder = new TextDecoder()
  for (let start = 0; start < bytes.length; start += STEP) {
    parser.write(decoder.decode(bytes.subarray(start, start + STEP), { stream: start + STEP < bytes.length }))
    yield Math.min(1, (start + STEP) / bytes.length)
  }
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
