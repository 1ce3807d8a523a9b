/** Fonts in the sizes that the reader's settings give them. */
import type { Font } from '../layout/font.ts'
import { drawnSize } from './drawn-size.svelte.ts'

/** Returns the same fonts, each at the size at which the browser draws HTML text of its size. */
export function drawnFonts<Role extends string>(fonts: Readonly<Record<Role, Font>>): Record<Role, Font> {
  const drawn = Object.entries<Font>(fonts).map(([role, font]) => [role, { ...font, size: drawnSize(font.size) }])
  return Object.fromEntries(drawn) as Record<Role, Font>
}
