/** Links of a Markdown file, and the headings that they can point at. */

export interface MarkdownLink {
  line: number
  target: string
}

/** Links and pictures of a file, in order. Code has no links. */
export function markdownLinks(source: string): MarkdownLink[] {
  return linesOutsideCode(source).flatMap(({ text, line }) =>
    [...text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => ({ line, target })),
  )
}

/**
 * The fragments of a file's headings, as GitHub makes them:
 * https://github.com/gjtorikian/html-pipeline/blob/v2.14.3/lib/html/pipeline/toc_filter.rb#L41
 */
export function headingFragments(source: string): Set<string> {
  const found = new Set<string>()
  for (const { text } of linesOutsideCode(source)) {
    const heading = /^#+\s+(.+?)\s*#*$/.exec(text)?.[1]
    if (heading === undefined) continue
    const fragment = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let unique = fragment
    for (let i = 1; found.has(unique); i++) unique = `${fragment}-${i}`
    found.add(unique)
  }
  return found
}

/** Whether a list at the start links to every section (heading of level 2) of a file that has some. */
export function hasContents(source: string): boolean {
  const lines = linesOutsideCode(source)
  const sections = lines.flatMap(({ text }) => (text.startsWith('## ') ? [...headingFragments(text)] : []))
  const listed = new Set(lines.flatMap(({ text }) => /^- \[[^\]]*\]\(#([^)]*)\)/.exec(text)?.[1] ?? []))
  return sections.length > 0 && sections.every((section) => listed.has(section))
}

/** The number of words, including tables and code; punctuation alone is no word. */
export function countWords(source: string): number {
  return source.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function linesOutsideCode(source: string): { text: string; line: number }[] {
  let isCode = false
  return source.split('\n').flatMap((text, i) => {
    if (/^\s*```/.test(text)) {
      isCode = !isCode
      return []
    }
    return isCode || /^ {4}/.test(text) ? [] : [{ text, line: i + 1 }]
  })
}
