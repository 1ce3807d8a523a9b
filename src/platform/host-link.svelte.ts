/** The border to a host page: what an embedded atlas is told, and what it tells. It listens to its parent window alone. */
import { heightMessages } from '../embed/heights.ts'
import { asPosted, readToAtlas, type FromAtlas } from '../embed/messages.ts'
import { mayHear, targetOf, type Frame } from '../embed/parents.ts'
import { stateOf } from '../model/view/address.ts'
import { PARAMETER_NAMES, sameValue } from '../model/view/view.ts'
import { settledHeights } from './settled-height.ts'
import type { Patch } from '../model/view/parameters.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { nextPaint, nextTask } from '../state/measure-update.ts'

export interface HostLink {
  /** Resolves when the frame is first seen: one below the fold, or in a closed part of its host, loads nothing until then. */
  seen: Promise<void>
  /** Joins the link to a state, which is told what the host has said so far; gives its removal. */
  connect(atlas: AtlasState, ready: Promise<void>): () => void
}

/**
 * Listens to the page that frames this one. What is said before the atlas is there is kept; however much is said, an atlas changes at most once a
 * frame, as the last word on each parameter has it.
 * @param parents hosts that may frame it, as in a Content-Security-Policy; none sets no limit
 */
export function hostLink(parents: readonly string[]): HostLink {
  const frame: Frame = { page: new URL(location.href), parents }
  const target = targetOf(ancestor(), frame)
  // As the host wrote it: the page's own address knows only the atlas's parameters.
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
    // Only names that mean something: a flood of others keeps nothing.
    else for (const name of PARAMETER_NAMES) if (Object.hasOwn(message.state, name)) patch[name] = message.state[name]
    schedule()
  })

  return { seen: firstSeen(), connect }

  /** At once, that is when what was said in the same moment has been heard; where there was an answer in this frame, after it. */
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
      // The host's page is outside Svelte: it hears of each change once that is made, which may be before it is painted.
      $effect(() => {
        const { view } = atlas
        if (!isReady || view === told) return
        const isOther = !sameValue(view.event, told.event)
        told = view
        sayState()
        if (isOther) post({ type: 'select', event: view.event ?? null })
      })
      $effect(() => (atlas.params.view === 'embed' ? tellHeight() : undefined))
    })

    void ready.then(() => {
      isReady = true
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

  /**
   * Tells the page's natural height whenever it changes. The frame's own height never changes it: room for a scrollbar is kept, or a
   * classic one would narrow the page where the frame is short, and the height that is told would lead to another.
   */
  function tellHeight(): () => void {
    const isTold = settledHeights()
    const { style } = document.documentElement
    style.scrollbarGutter = 'stable'
    // The size that is handed over, since asking the page for it makes WebKit lay it out before its style sheets are there.
    const observer = new ResizeObserver(([entry]) => {
      const { inlineSize = 0, blockSize = 0 } = entry?.borderBoxSize[0] ?? {}
      const height = Math.ceil(blockSize)
      if (height === 0 || target === undefined || !isTold(inlineSize, height, performance.now())) return
      for (const message of heightMessages(height, query)) parent.postMessage(message, target)
    })
    let isLeft = false
    void document.fonts.ready.then(() => {
      if (!isLeft) observer.observe(document.body)
    })
    return () => {
      isLeft = true
      observer.disconnect()
      style.scrollbarGutter = ''
    }
  }
}

/** Until the view that was asked for is painted, with all that it had to fetch. */
async function settle(atlas: AtlasState): Promise<void> {
  do await nextPaint()
  while (!(await atlas.settled()))
}

/** The viewport's width and height, px, that Firefox gives the page of a frame that is not rendered, whose page it calls seen. */
const UNRENDERED = 10

/** Resolves when the frame is rendered and in sight. */
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
    // One that is rendered later is resized, and for the observer as much in sight as before: it is asked anew.
    const observe = () => {
      observer.unobserve(page)
      observer.observe(page)
    }
    addEventListener('resize', observe)
    observe()
  })
}

function ancestor(): string | undefined {
  // Firefox says it by the referrer alone.
  const { ancestorOrigins } = location as Partial<Pick<Location, 'ancestorOrigins'>>
  return ancestorOrigins?.[0] ?? (document.referrer === '' ? undefined : document.referrer)
}
