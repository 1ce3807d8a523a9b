/** What axe finds on a page: WCAG 2.2 AA and axe's best practice. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has looked at in this worker, as `kindsIn` tells it. */
const seen = new Set<string>()
let axeSource: Promise<string> | undefined

/**
 * Holds a page and its frames, in the state they are in, to all of axe's rules. Axe runs in each frame by itself, and tells violations only: to describe
 * all that is well takes five times as long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, async (frame) => {
    for (const kind of await frame.evaluate(kindsIn)) seen.add(kind)
    return violationsIn(frame, { measures: true })
  })
}

/**
 * The same, but only where there is something that axe hasn't looked at yet, and without contrast and the sizes of targets: these it has to measure, which
 * takes as long as all other rules; the tests of colours, of the stage and of single parts ask for them.
 */
export async function expectNewAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, async (frame) => {
    const news = (await frame.evaluate(kindsIn)).filter((kind) => !seen.has(kind))
    if (news.length === 0) return []
    const violations = await violationsIn(frame, { measures: false })
    if (violations.length === 0) for (const kind of news) seen.add(kind)
    return violations
  })
}

async function expectNoViolations(page: Page, look: (frame: Frame) => Promise<string[]>): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) if (frame.url() !== 'about:blank') found.push(...(await look(frame)))
  if (found.length > 0) expect.fail([`${page.url()}: expected nothing for axe to find`, ...found].join('\n  '))
}

async function violationsIn(frame: Frame, { measures }: { measures: boolean }): Promise<string[]> {
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await axeSource)
  const { violations } = await frame.evaluate(
    async ([tags, enabled]) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
        rules: {
          // Experimental, and so in none of the tags: names begin with what is seen (WCAG 2.5.3).
          'label-content-name-mismatch': { enabled: true },
          'color-contrast': { enabled },
          'target-size': { enabled },
        },
        iframes: false,
        preload: false,
      }),
    [AXE_TAGS, measures] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`),
  )
}

/**
 * In the page: all that tells one element from another to a rule that measures nothing. One line for each kind of element in its place: its ancestors and
 * their roles, its attributes, whether it has words, is seen, or scrolls. Messages, numbers and classes are left out, so that two events make one kind. One more
 * line for what the rules compare across the page: the order of headings and landmarks, and names and ids that come twice.
 */
function kindsIn(): string[] {
  const REFERENCES = /^(aria-(activedescendant|controls|describedby|details|flowto|labelledby|owns)|for|list)$/
  const TOKENS =
    /^(aria-(?!label$|value|description$|roledescription$|setsize$|posinset$|row|col)|role$|type$|tabindex$|lang$|dir$|content$|autocomplete$|scope$)/
  const LANDMARKS = /^(header|footer|main|nav|aside|form|search|section)$/

  const said = ({ name, value }: Attr) => {
    if (REFERENCES.test(name)) {
      const isThere = value.split(' ').every((id) => document.getElementById(id))
      return `${name}${isThere ? '' : ' of nothing'}`
    }
    return TOKENS.test(name) ? `${name}=${value}` : `${name}${value.trim() === '' ? '=' : ''}`
  }
  const kinds = new Set<string>()
  const order: string[] = []
  const names: string[] = []
  const walk = (element: Element, path: string) => {
    const role = element.getAttribute('role') ?? ''
    const place = `${path}>${element.localName}${role === '' ? '' : `[${role}]`}`
    // A test may have taken this away; then all counts as seen, and more states are looked at.
    const isSeen =
      (element.checkVisibility as unknown) === undefined || element.checkVisibility({ visibilityProperty: true })
    const isScrolled =
      element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
    const attributes = [...element.attributes].map(said).toSorted().join(' ')
    const hasWords = element.textContent.trim() !== ''
    kinds.add(
      `${place} ${attributes}${hasWords ? ' words' : ''}${isSeen ? ' seen' : ''}${isScrolled ? ' scrolled' : ''}`,
    )
    if (element.id !== '') names.push(`#${element.id}`)
    const isLandmark = LANDMARKS.test(element.localName) || /^(banner|region|navigation|complementary)$/.test(role)
    if (isSeen && (isLandmark || /^h[1-6]$/.test(element.localName))) order.push(element.localName)
    if (isSeen && (isLandmark || element.localName === 'iframe'))
      names.push(`${element.localName} ${element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''}`)
    for (const child of element.children) walk(child, place)
  }
  walk(document.documentElement, '')
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  return [...kinds, [document.title !== '', ...order, ...twice].join(' ')]
}
