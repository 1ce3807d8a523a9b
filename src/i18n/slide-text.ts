/** What a slide says under its title. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Language } from '../model/dataset/types.ts'
import { filterRows } from '../model/filter/filter.ts'
import type { Slide } from '../model/story/story.ts'
import type { Messages } from './en.ts'
import { sentence } from './sentence.ts'

/** Number of events up to which a chapter lists them. */
const LISTED = 5

/** Returns a slide's own text; for a chapter the sentence about it, and its events by line if these are few. */
export function slideText(slide: Slide, index: AtlasIndex, language: Language, messages: Messages): string {
  const say = (text: Slide['text']) => textIn(text, language, index.atlas.languages)
  if (!slide.isChapter) return say(slide.text)
  const rows = filterRows(index, slide.view)
  const listed = rows.count > LISTED ? [] : rows.slice().map((row) => say(index.events[row]!.title))
  return [sentence(index, rows, slide.view, language, messages), ...listed].join('\n')
}
