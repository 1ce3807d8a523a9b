/**
 * Messages of the presentation's controls and of the speaker's window in English. They define the type for all other
 * languages.
 */
export const en = {
  previous: 'Previous slide',
  next: 'Next slide',
  overview: 'All slides',
  speaker: 'Speaker’s window',
  fullScreen: 'Full screen',
  help: 'Keys',
  leave: 'Leave the presentation',
  close: 'Close',
  controls: 'Presentation controls',
  pause: 'Stop autoplay',
  position: (slide: number, all: number) => `${slide} of ${all}`,
  told: (title: string, position: string) => `${title}, slide ${position}`,
  typed: (number: string) => `Slide ${number}: press Enter`,
  black: 'Black screen; any key brings the slide back',
  white: 'White screen; any key brings the slide back',
  blocked: 'The browser blocked the speaker’s window.',
  letters: 'Letter, digit and punctuation keys',
  lettersOff: 'Off: only arrows, Page Up and Down, Space, Enter, Home, End and Escape work.',
  keys: {
    space: 'Space',
    click: 'click or swipe left',
    swipe: 'swipe right',
    digits: 'digits, then Enter',
  },
  does: {
    next: 'Next slide',
    previous: 'Previous slide',
    ends: 'First slide, last slide',
    goTo: 'The slide of that number',
    fullScreen: 'Full screen',
    black: 'Black screen',
    white: 'White screen',
    overview: 'All slides',
    speaker: 'Speaker’s window',
    pointer: 'Pointer',
    return: 'Back to the slide after exploring',
    help: 'These keys',
    leave: 'Leave the presentation',
  },
  window: {
    title: 'Speaker',
    notes: 'Notes',
    noNotes: 'No notes for this slide.',
    comingUp: 'Coming up',
    isLast: 'This is the last slide.',
    elapsed: 'Since the start',
    onSlide: 'On this slide',
    clock: 'Time',
    restart: 'Reset the timer',
    language: 'Language of the notes',
  },
}

export type PresentKeyMessages = typeof en
