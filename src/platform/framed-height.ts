/** The border to an atlas in a frame of this page: how high it would be. */
import { readFromAtlas } from '../embed/messages.ts'

/** Tells the natural height of what `frame` shows, CSS pixels, each time that it says it; gives the removal. */
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
