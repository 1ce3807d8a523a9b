/** Reports the natural height in every format that host pages already support. */
import { asPosted } from './messages.ts'

/**
 * Returns the messages that report a height in CSS pixels: ours; Datawrapper's, whose host script identifies the frame
 * by the sending window (https://developer.datawrapper.de/docs/responsive-iframe); AMP's
 * (https://amp.dev/documentation/components/amp-iframe, "embed-size"); and, in a frame made by pym, pym's, which
 * contains the frame's name from `childId` and is text (https://blog.apps.npr.org/pym.js).
 */
export function heightMessages(height: number, query: URLSearchParams): unknown[] {
  // The host's script appends `childId` last. Restricted characters, so that a crafted address can't produce another
  // kind of message.
  const named = query.getAll('childId').at(-1) ?? ''
  const child = /^[\w-]+$/.test(named) ? named : null
  return [
    asPosted({ type: 'resize', height }),
    { 'datawrapper-height': { [child ?? 'lab-atlas']: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(child === null ? [] : [['pym', child, 'height', String(height)].join('xPYMx')]),
  ]
}
