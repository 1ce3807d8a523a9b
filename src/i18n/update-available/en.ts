/** Messages about a newer version in English. They define the type for all other languages. */
export const en = {
  ready: 'A newer version of this page is ready.',
  reload: 'Reload',
  later: 'Not now',
}

export type UpdateMessages = typeof en
