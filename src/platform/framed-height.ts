/** The natural height of an atlas in a frame of this page. */
import { readFromAtlas } from '../embed/messages.ts'

/**
 * Calls back with the natural height of the content of `frame`, CSS pixels, whenever it is posted; returns a function
 * that removes the listener.
 */
export function followHeight(frame: HTMLIFrameElement, tell: (height: number) => void): () => void {
  const listeners = new AbortController()
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.contentWindow) return
      const message = readFromAtlas(data)
      if (message?.type === 'resize') tell(message.height)
    },
    { signal: listeners.signal },
  )
  return () => listeners.abort()
}
