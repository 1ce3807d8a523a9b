/** The natural height, said in every form that host pages already listen for. */
import { asPosted } from './messages.ts'

/**
 * The messages that tell a height of so many CSS pixels: ours; Datawrapper's, whose host script finds the frame by the window that speaks
 * (https://developer.datawrapper.de/docs/responsive-iframe); AMP's (https://amp.dev/documentation/components/amp-iframe, "embed-size"); and, in a frame
 * that pym made, pym's, which says the frame's name in `childId` and takes text (https://blog.apps.npr.org/pym.js).
 */
export function heightMessages(height: number, query: URLSearchParams): unknown[] {
  // What the host's script puts at the end; of an address from elsewhere it may not become a message of another kind.
  const named = query.getAll('childId').at(-1) ?? ''
  const child = /^[\w-]+$/.test(named) ? named : null
  return [
    asPosted({ type: 'resize', height }),
    { 'datawrapper-height': { [child ?? 'lab-atlas']: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(child === null ? [] : [['pym', child, 'height', String(height)].join('xPYMx')]),
  ]
}
