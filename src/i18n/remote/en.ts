/** Messages of the phone as remote control in English. They define the type for all other languages. */
export const en = {
  remote: 'Remote control',
  next: 'Next',
  previous: 'Back',
  black: 'Black screen',
  pause: 'Pause the timer',
  elapsed: 'Since the start',
  position: (slide: number, all: number) => `Slide ${slide} of ${all}`,
  following: (title: string) => `Next: ${title}`,
  isLast: 'Last slide',
  waiting: 'Looking for the speaker’s window…',
  lost: 'No connection. Trying again…',
  noSecret: 'Scan the code in the speaker’s window again: this address has no key.',
  /** Shown in the speaker's window. */
  scan: 'Scan with a phone on the same network.',
  code: 'QR code of the remote control',
  connected: 'A phone is connected.',
  other: 'Another network of this computer',
  off: 'No remote control here: start the atlas with “npm start -- --remote”.',
  noNetwork: 'This computer is on no network.',
}

export type RemoteMessages = typeof en
