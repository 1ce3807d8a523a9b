/** The content shown before the atlas's script runs, or if it doesn't: a picture, and a link to the page by itself. */
import { DEFAULT_VIEW } from '../../model/view/view.ts'
import type { PictureTheme } from '../../picture/theme.ts'
import { drawPicture } from '../../picture/picture.ts'
import { svgDocument, type SvgElement } from '../../picture/svg.ts'
import { embedMessages } from '../../i18n/embed/embed-messages.ts'
import { nearest } from '../../i18n/messages.ts'
import { landFromDisk } from '../land.ts'
import { element, type Markup } from './markup.ts'
import type { Edition, SiteFacts } from './site-facts.ts'

/** The element of the page that it is inserted into. */
export const APP = '<div id="app"></div>'

/** In px; the narrow one is drawn a third smaller on a phone of 360 px. */
const WIDTHS = { wide: 960, narrow: 480 } as const
type Width = keyof typeof WIDTHS
/** Maximum width at which the narrow one is shown, px. */
const NARROW_TO = 639

const VARIANTS: readonly (readonly [Width, Exclude<PictureTheme, 'print'>])[] = [
  ['narrow', 'dark'],
  ['narrow', 'light'],
  ['wide', 'dark'],
  ['wide', 'light'],
]

/** Returns the content of `#app` until the app mounts. */
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
      element('h1', {}, title),
      element(
        'picture',
        {},
        ...sources,
        element('img', {
          // Fetched only if it comes into view.
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

/**
 * Returns the pictures by file name, by default in all languages: `picture-LANGUAGE.svg`, `-dark`, `-narrow` and
 * `-narrow-dark`.
 */
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
    // The page has its own margins.
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

/** Returns the size, which is the same in both themes. */
function sizeOf(facts: SiteFacts, edition: Edition, picture: Width) {
  const { width, height } = draw(facts, edition, picture, 'light').attributes
  return { width, height }
}
