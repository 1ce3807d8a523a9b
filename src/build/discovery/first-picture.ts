/** The atlas as it is seen before its script runs, and all there is of it where none does: a picture, and a link to the page by itself. */
import { DEFAULT_VIEW } from '../../model/view/view.ts'
import type { PictureTheme } from '../../picture/theme.ts'
import { drawPicture } from '../../picture/picture.ts'
import { svgDocument, type SvgElement } from '../../picture/svg.ts'
import { embedMessages } from '../../i18n/embed/embed-messages.ts'
import { nearest } from '../../i18n/messages.ts'
import { landFromDisk } from '../land.ts'
import { element, type Markup } from './markup.ts'
import type { Edition, SiteFacts } from './site-facts.ts'

/** Where the page has a place for it. */
export const APP = '<div id="app"></div>'

/** px; a phone's is drawn a third smaller on one of 360. */
const WIDTHS = { wide: 960, narrow: 480 } as const
type Width = keyof typeof WIDTHS
/** Up to there the narrow one is shown, px. */
const NARROW_TO = 639

const VARIANTS: readonly (readonly [Width, Exclude<PictureTheme, 'print'>])[] = [
  ['narrow', 'dark'],
  ['narrow', 'light'],
  ['wide', 'dark'],
  ['wide', 'light'],
]

/** What stands in `#app` until the app does. */
export function firstPicture(facts: SiteFacts): Markup {
  const [edition] = facts.editions
  const sizes = { wide: sizeOf(facts, edition, 'wide'), narrow: sizeOf(facts, edition, 'narrow') }
  const sources = VARIANTS.slice(0, -1).map(([width, theme]) => {
    const media = [
      ...(width === 'narrow' ? [`(max-width: ${NARROW_TO}px)`] : []),
      ...(theme === 'dark' ? ['(prefers-color-scheme: dark)'] : []),
    ]
    return element('source', {
      media: media.join(' and '),
      srcset: `./${nameOf(edition, width, theme)}`,
      ...sizes[width],
    })
  })
  const { title, sentence, language } = edition
  return element(
    'div',
    { id: 'app' },
    element(
      'main',
      { class: 'first-picture', lang: language },
      element('h1', { class: 'visually-hidden' }, title),
      element(
        'picture',
        {},
        ...sources,
        element('img', {
          // Asked for only where it comes to be seen.
          loading: 'lazy',
          src: `./${nameOf(edition, 'wide', 'light')}`,
          alt: sentence,
          ...sizes.wide,
        }),
      ),
      element(
        'p',
        {},
        element(
          'a',
          { href: './', target: '_blank', rel: 'noopener' },
          embedMessages[nearest(language)].explore(title),
        ),
      ),
    ),
  )
}

/** The pictures by their file names, in all languages unless told: `picture-LANGUAGE.svg`, `-dark`, `-narrow` and `-narrow-dark`. */
export function firstPictureFiles(
  facts: SiteFacts,
  editions: readonly Edition[] = facts.editions,
): Record<string, string> {
  return Object.fromEntries(
    editions.flatMap((edition) =>
      VARIANTS.map(([width, theme]) => [
        nameOf(edition, width, theme),
        svgDocument(draw(facts, edition, width, theme)),
      ]),
    ),
  )
}

function draw({ index, base }: SiteFacts, edition: Edition, width: Width, theme: PictureTheme): SvgElement {
  const { language, messages, title } = edition
  return drawPicture({
    index,
    view: DEFAULT_VIEW,
    language,
    messages,
    width: WIDTHS[width],
    // The page has margins of its own.
    margin: 0,
    theme,
    parts: 'both',
    land: landFromDisk,
    title,
    hasSentence: true,
    sources: 'all',
    link: base,
  })
}

function nameOf({ language }: Edition, width: Width, theme: PictureTheme): string {
  const marks = [...(width === 'narrow' ? ['narrow'] : []), ...(theme === 'dark' ? ['dark'] : [])]
  return `${['picture', language, ...marks].join('-')}.svg`
}

/** As of either theme. */
function sizeOf(facts: SiteFacts, edition: Edition, picture: Width) {
  const { width, height } = draw(facts, edition, picture, 'light').attributes
  return { width, height }
}
