/** Lets other sites' editors embed the page when its address is pasted (https://oembed.com). */
import { SOCIAL_SIZE } from '../social.ts'
import { element } from './markup.ts'
import { addressOf, type SiteFacts } from './site-facts.ts'

/** Size of the frame, px: shows timeline and maps without scrolling. */
const FRAME = { width: 960, height: 728 }

/** Returns a frame with the embedded view; without an absolute address, only the data of a link. */
export function oembed({ index, base, editions }: SiteFacts): string {
  const [{ title, description, picture }] = editions
  const common = { version: '1.0', title: `${title}: ${description}`, provider_name: title }
  const answer =
    base === undefined
      ? { type: 'link', ...common }
      : {
          type: 'rich',
          ...common,
          provider_url: base,
          ...FRAME,
          html: element('iframe', {
            src: addressOf(base, { view: 'embed' }, index),
            title: common.title,
            width: String(FRAME.width),
            height: String(FRAME.height),
            loading: 'lazy',
            allowfullscreen: '',
          }).markup,
          ...(picture === undefined
            ? {}
            : {
                thumbnail_url: `${base}${picture}`,
                thumbnail_width: SOCIAL_SIZE.width,
                thumbnail_height: SOCIAL_SIZE.height,
              }),
        }
  return `${JSON.stringify(answer, null, 2)}\n`
}
