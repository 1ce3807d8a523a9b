/** Messages between an embedded atlas and its host page. Listens to its parent window only. */
import { heightMessages } from '../embed/heights.ts'
import { asPosted, readToAtlas, type FromAtlas } from '../embed/messages.ts'
import { mayHear, targetOf, type Frame } from '../embed/parents.ts'
import { stateOf } from '../model/view/address.ts'
import { PARAMETER_NAMES, sameValue } from '../model/view/view.ts'
import { reportHeight, type HeightReport } from './report-height.ts'
import type { Patch } from '../model/view/parameters.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { nextPaint, nextTask } from '../state/measure-update.ts'

export interface HostLink {
  /**
   * Resolves when the frame is first seen: a frame below the fold, or in a collapsed part of its host, loads nothing
   * until then.
   */
  seen: Promise<void>
  /**
   * Connects the link to a state, which receives the host's messages so far; returns a function that disconnects it.
   */
  connect(atlas: AtlasState, ready: Promise<void>): () => void
}

/**
 * Listens to the page that frames this one. Messages that arrive before the atlas are kept. However many arrive, the
 * atlas changes at most once a frame, to the last value of each parameter.
 * @param parents hosts that may frame it, as in a Content-Security-Policy; an empty list allows all
 */
export function hostLink(parents: readonly string[]): HostLink {
  const frame: Frame = { page: new URL(location.href), parents }
  const target = targetOf(ancestor(), frame)
  // The host's original query: the page's own address contains only the atlas's parameters.
  const query = new URLSearchParams(location.search)
  let patch: Patch = {}
  let isAsked = false
  let isDue = false
  let isFresh = false
  let answer: (() => void) | undefined

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || !mayHear(origin, frame)) return
    const message = readToAtlas(data)
    if (!message) return
    if (message.type === 'get') isAsked = true
    // Only known names, so that a flood of others uses no memory.
    else for (const name of PARAMETER_NAMES) if (Object.hasOwn(message.state, name)) patch[name] = message.state[name]
    schedule()
  })

  return { seen: firstSeen(), connect }

  /**
   * Schedules an answer: immediately after other messages of the same moment or, if there was an answer in this frame,
   * after the frame.
   */
  function schedule(): void {
    if (isDue || !answer) return
    isDue = true
    void (isFresh ? nextPaint() : nextTask()).then(() => {
      isDue = false
      isFresh = true
      void nextPaint().then(() => (isFresh = false))
      answer?.()
    })
  }

  function post(message: FromAtlas): void {
    if (target !== undefined) parent.postMessage(asPosted(message), target)
  }

  function connect(atlas: AtlasState, ready: Promise<void>): () => void {
    let isReady = false
    let heightReport: HeightReport | undefined

    answer = () => {
      const given = patch
      const wasAsked = isAsked
      patch = {}
      isAsked = false
      if (Object.keys(given).length > 0) atlas.set(given, 'message')
      if (wasAsked) void settle(atlas).then(sayState)
    }

    const stop = $effect.root(() => {
      let told = atlas.view
      // Outside Svelte: the host's page, which is notified of each change when it is made, possibly before it is
      // painted.
      $effect(() => {
        const { view } = atlas
        if (!isReady || view === told) return
        const isOther = !sameValue(view.event, told.event)
        told = view
        sayState()
        if (isOther) post({ type: 'select', event: view.event ?? null })
      })
      $effect(() => {
        if (atlas.params.view !== 'embed') return
        const report = reportHeight(postHeight)
        heightReport = report
        if (isReady) report.begin()
        return () => {
          heightReport = undefined
          report.end()
        }
      })
    })

    void ready.then(() => {
      isReady = true
      // Before `ready`, so that the host gives the frame its height when it first shows it.
      heightReport?.begin()
      post({ type: 'ready' })
      sayState()
      schedule()
    })

    return () => {
      answer = undefined
      stop()
    }

    function sayState(): void {
      if (isReady) post({ type: 'state', state: stateOf(atlas.view, atlas.index) })
    }
  }

  function postHeight(height: number): void {
    if (target === undefined) return
    for (const message of heightMessages(height, query)) parent.postMessage(message, target)
  }
}

/** Resolves when the requested view is painted, with everything that it had to load. */
async function settle(atlas: AtlasState): Promise<void> {
  do await nextPaint()
  while (!(await atlas.settled()))
}

/**
 * Viewport width and height, px, that Firefox reports in a frame that isn't rendered, while it reports the page as
 * visible.
 */
const UNRENDERED = 10

/** Resolves when the frame is rendered and in view. */
function firstSeen(): Promise<void> {
  return new Promise((resolve) => {
    const page = document.documentElement
    const observer = new IntersectionObserver((entries) => {
      const isRendered = innerWidth > UNRENDERED || innerHeight > UNRENDERED
      if (!isRendered || !entries.some(({ isIntersecting }) => isIntersecting)) return
      removeEventListener('resize', observe)
      observer.disconnect()
      resolve()
    })
    // A frame that is rendered later is resized, but the observer sees no change in visibility, so it is observed
    // again.
    const observe = () => {
      observer.unobserve(page)
      observer.observe(page)
    }
    addEventListener('resize', observe)
    observe()
  })
}

function ancestor(): string | undefined {
  // Firefox exposes the host only as the referrer.
  const { ancestorOrigins } = location as Partial<Pick<Location, 'ancestorOrigins'>>
  return ancestorOrigins?.[0] ?? (document.referrer === '' ? undefined : document.referrer)
}
