/** Accessibility checks with axe: WCAG 2.2 AA and axe's best practice. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { SharedSet } from './shared-set.ts'

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that compare elements across the page. Any other looks at one element and what is in it. */
const PAGE_RULES = [
  'accesskeys',
  'bypass',
  'document-title',
  'duplicate-id-aria',
  'frame-title-unique',
  'heading-order',
  'html-has-lang',
  'html-lang-valid',
  'identical-links-same-purpose',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
  'skip-link',
]

/**
 * The button of a circle on a map of many cities. WCAG 2.5.8 excepts targets whose place is essential, and names the
 * pins of a map; a press next to a circle finds it, and "Where" has the busiest cities as rows of 24 px.
 */
const CIRCLE = /^<button[^>]* class="on-map (?!marker)/

/** What axe has already checked in this run, as returned by `noteKinds`. */
let checked: SharedSet | undefined
let axeSource: Promise<string> | undefined

/**
 * Checks a page and its frames, in their current state, by all of axe's rules. Axe runs in each frame separately, and
 * reports violations only: reporting passes as well takes five times as long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, async (frame) => {
    const { composition, kinds } = await frame.evaluate(noteKinds)
    const violations = await violationsIn(frame, { measures: true })
    if (violations.length === 0) checkedInRun().add([composition, ...kinds])
    return violations
  })
}

/**
 * As above, but only what axe hasn't checked yet: elements by the rules for one element, and the page, if it is
 * composed as none was, by those that compare its elements. Without contrast and target size: these need measurement,
 * which takes as long as all other rules; the tests of colours, of the stage and of single parts check them.
 */
export async function expectNewAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, async (frame) => {
    const { composition, kinds } = await frame.evaluate(noteKinds)
    const newKinds = checkedInRun().without(kinds)
    const newCompositions = checkedInRun().without([composition])
    const violations = [
      ...(newKinds.length > 0 ? await violationsIn(frame, { measures: false, kinds: newKinds }) : []),
      ...(newCompositions.length > 0 ? await violationsIn(frame, { measures: false, rules: PAGE_RULES }) : []),
    ]
    if (violations.length === 0) checkedInRun().add([...newKinds, ...newCompositions])
    return violations
  })
}

function checkedInRun(): SharedSet {
  return (checked ??= new SharedSet(inject('axeChecked')))
}

async function expectNoViolations(page: Page, look: (frame: Frame) => Promise<string[]>): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) if (frame.url() !== 'about:blank') found.push(...(await look(frame)))
  if (found.length > 0) expect.fail([`${page.url()}: expected nothing for axe to find`, ...found].join('\n  '))
}

interface Look {
  measures: boolean
  /** Only these kinds of elements, as noted before; everything if absent. */
  kinds?: readonly string[]
  /** Only these rules; all of `AXE_TAGS` if absent. */
  rules?: readonly string[]
}

async function violationsIn(frame: Frame, { measures, kinds, rules }: Look): Promise<string[]> {
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await axeSource)
  const { violations } = await frame.evaluate(
    async ([tags, enabled, only, ruleIds]) => {
      const { axe: checker, axeKinds } = window as unknown as { axe: typeof axe } & Noted
      // One of each kind stands for all; and axe looks at what is in it, too.
      const found = only?.flatMap((kind) => axeKinds.get(kind)?.find(({ isConnected }) => isConnected) ?? [])
      const topmost = found?.filter((one) => !found.some((other) => other !== one && other.contains(one)))
      if (topmost?.length === 0) return { violations: [] }
      return checker.run(topmost === undefined ? document : { include: topmost }, {
        runOnly: ruleIds ? { type: 'rule', values: [...ruleIds] } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
        rules: ruleIds
          ? {}
          : {
              // Experimental, and so in none of the tags: names begin with what is seen (WCAG 2.5.3).
              'label-content-name-mismatch': { enabled: true },
              'color-contrast': { enabled },
              'target-size': { enabled },
            },
        iframes: false,
        preload: false,
      })
    },
    [AXE_TAGS, measures, kinds, rules] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'target-size' || !CIRCLE.test(html))
      .map((node) => `${id}: ${help}\n    ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`),
  )
}

/** What the page keeps between two calls. */
interface Noted {
  axeKinds: ReadonlyMap<string, readonly Element[]>
}

/**
 * Notes, in the page, the elements of each kind: everything that distinguishes them to a rule that measures nothing.
 * Returns one line for each kind of element: its ancestors and their roles, its attributes, a list's children, whether
 * it has text, is visible, or scrolls. What no rule looks at is left out: shapes and containers without a role,
 * messages, numbers and classes, so that two events are one kind. And one line for how the page is composed, which is
 * what rules compare across it: its language, the order of headings and landmarks, and duplicate names and ids.
 */
function noteKinds(): { composition: string; kinds: string[] } {
  const REFERENCES = /^(aria-(activedescendant|controls|describedby|details|flowto|labelledby|owns)|for|list)$/
  const TOKENS = /^(aria-.*|role|type|tabindex|lang|dir|content|autocomplete|scope)$/
  const MESSAGES = /^aria-(label|value.*|description|roledescription|setsize|posinset|row.*|col.*)$/
  const MEANINGLESS = /^(class|style|id|slot|data-.*|xmlns)$/
  const GEOMETRY =
    /^(viewBox|width|height|transform|points|d|[cdr]?[xy][12]?|r|(fill|stroke|clip|mask|text|dominant).*)$/
  const SHAPES =
    /^(g|path|rect|line|circle|ellipse|poly.*|text|tspan|title|desc|defs|use|symbol|mask|pattern|stop|.*Gradient)$/
  const CONTAINERS = /^(html|body|div|span|b|i|em|strong|small|q|cite|mark|br|wbr|clipPath)$/
  const LISTS = /^(ul|ol|dl|menu)$/
  const LANDMARKS = /^(header|footer|main|nav|aside|form|search|section)$/

  const said = ({ name, value }: Attr) => {
    if (REFERENCES.test(name)) {
      const isThere = value.split(' ').every((id) => document.getElementById(id))
      return `${name}${isThere ? '' : ' of nothing'}`
    }
    return TOKENS.test(name) && !MESSAGES.test(name) ? `${name}=${value}` : `${name}${value.trim() === '' ? '=' : ''}`
  }
  const kinds = new Map<string, Element[]>()
  const note = (kind: string, element: Element) => {
    const noted = kinds.get(kind)
    if (noted) noted.push(element)
    else kinds.set(kind, [element])
  }
  const order: string[] = []
  const names: string[] = []
  const walk = (element: Element, path: string) => {
    const role = element.getAttribute('role') ?? ''
    // A test may have removed this; then everything counts as visible, and more states are checked.
    const isSeen =
      (element.checkVisibility as unknown) === undefined || element.checkVisibility({ visibilityProperty: true })
    const isScrolled =
      element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
    const attributes = [...element.attributes]
      .filter(({ name }) => !MEANINGLESS.test(name) && !GEOMETRY.test(name))
      .map(said)
    const isPlain = (SHAPES.test(element.localName) || CONTAINERS.test(element.localName)) && attributes.length === 0
    const children = LISTS.test(element.localName)
      ? [...new Set([...element.children].map(({ localName }) => localName))].toSorted()
      : []
    const place = isPlain ? path : `${path}>${element.localName}${role === '' ? '' : `[${role}]`}`
    const states = [
      ...(!isPlain && element.textContent.trim() !== '' ? ['words'] : []),
      ...(isSeen ? ['seen'] : []),
      ...(isScrolled ? ['scrolled'] : []),
    ]
    if (element === document.documentElement) order.push(...attributes)
    else if (!isPlain || isScrolled) note([place, ...attributes.toSorted(), ...children, ...states].join(' '), element)
    if (element.id !== '') names.push(`#${element.id}`)
    const isLandmark = LANDMARKS.test(element.localName) || /^(banner|region|navigation|complementary)$/.test(role)
    if (isSeen && (isLandmark || /^h[1-6]$/.test(element.localName))) order.push(element.localName)
    if (isSeen && (isLandmark || element.localName === 'iframe'))
      names.push(`${element.localName} ${element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''}`)
    for (const child of element.children) walk(child, place)
  }
  walk(document.documentElement, '')
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  ;(window as unknown as Noted).axeKinds = kinds
  return { composition: [document.title !== '', ...order, ...twice].join(' '), kinds: [...kinds.keys()] }
}
