import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeakerLink, type Role, type SpeakerLinkOptions } from '../../../src/platform/speaker-link.ts'

const OF = '["","the-labs-of-2018"]'
const SECRET = '0123456789abcdef'
/** ms since 1970. */
const NOW = 1_700_000_000_000
const DAY_MS = 86_400_000

/** Another document's window, reduced to messaging. */
function otherWindow(): Window {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  // jsdom's windows lack `closed`.
  return Object.assign(frame.contentWindow!, { closed: false })
}

let links: SpeakerLink[] = []
let slides: number[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  // Window messages only: the test delivers them.
  vi.stubGlobal('BroadcastChannel', undefined)
})

afterEach(() => {
  for (const link of links) link.close()
  links = []
  slides = []
  document.body.replaceChildren()
  Object.assign(window, { opener: null })
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function link(role: Role, options: Partial<SpeakerLinkOptions> = {}): SpeakerLink {
  const made = new SpeakerLink(
    { role, of: OF, secret: SECRET, goTo: (slide) => slides.push(slide), ...options },
    1,
    true,
  )
  links.push(made)
  return made
}

interface Sent {
  source?: Window
  origin?: string
  [field: string]: unknown
}

/** A message as sent by the speaker's window a moment later, with the given overrides. */
function send({ source = otherWindow(), origin = location.origin, ...fields }: Sent): void {
  const data = {
    type: 'lab-atlas:slide',
    from: 'speaker',
    of: OF,
    secret: SECRET,
    asks: false,
    slide: 4,
    at: NOW + 1,
    ...fields,
  }
  dispatchEvent(new MessageEvent('message', { source, origin, data }))
}

describe('the screen', () => {
  it('follows the window that it opened', () => {
    link('present')
    send({})
    expect(slides).toEqual([4])
  })

  it.each([
    ['a sandboxed frame beside it', { origin: 'null' }],
    ['another host', { origin: 'https://example.org' }],
    ['a tab that guesses the secret', { secret: 'guessed' }],
    ['a tab that knows of none', { secret: undefined }],
    ['another story’s window', { of: '["","other"]' }],
    ['another screen', { from: 'present' }],
    ['a number that is none', { slide: 1.5 }],
    ['a time that is none', { at: '1' }],
  ])('does not follow %s', (_, fields) => {
    link('present')
    send(fields)
    expect(slides).toEqual([])
  })

  it('does not follow a second window while the one that it opened is there', () => {
    link('present').opened(otherWindow())
    send({ source: otherWindow() })
    expect(slides).toEqual([])
  })

  it.each([NOW + 1e6, NOW + DAY_MS, 1e308])(
    'is led by no move that is yet to be (%d), nor kept from later ones',
    (at) => {
      const screen = link('present')
      const speaker = otherWindow()
      screen.opened(speaker)
      send({ source: speaker, at })
      expect(slides).toEqual([])
      send({ source: speaker, slide: 5, at: NOW + 2 })
      expect(slides).toEqual([5])
    },
  )

  it('goes on following when the machine’s clock is set back', () => {
    const screen = link('present')
    const speaker = otherWindow()
    screen.opened(speaker)
    vi.setSystemTime(NOW - DAY_MS)
    send({ source: speaker, at: NOW - DAY_MS + 1 })
    expect(slides).toEqual([4])
  })
})

describe('the speaker’s window', () => {
  it('follows the screen that opened it, and no other window', () => {
    const screen = otherWindow()
    Object.assign(window, { opener: screen })
    link('speaker')
    send({ from: 'present', slide: 6 })
    expect(slides).toEqual([])
    send({ from: 'present', slide: 6, source: screen })
    expect(slides).toEqual([6])
  })

  it('moves by itself alone where no screen opened it', () => {
    const screen = otherWindow()
    Object.assign(window, { opener: screen })
    const told = vi.spyOn(screen, 'postMessage')
    link('speaker', { secret: undefined }).moved(3)
    send({ from: 'present', source: screen, secret: undefined })
    expect(slides).toEqual([])
    expect(told).not.toHaveBeenCalled()
  })
})
