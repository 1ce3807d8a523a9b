/** The map's fonts in the sizes that the reader's settings give them. */
import { drawnSize } from '../../attachments/drawn-size.svelte.ts'
import type { Font } from '../../attachments/measure-text.ts'
import type { TextRole } from '../../layout/map/types.ts'

export function drawnFonts(fonts: Readonly<Record<TextRole, Font>>): Record<TextRole, Font> {
  const drawn = Object.entries(fonts).map(([role, font]) => [role, { ...font, size: drawnSize(font.size) }])
  return Object.fromEntries(drawn) as Record<TextRole, Font>
}
