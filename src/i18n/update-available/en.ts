/** The words of a newer version that is ready, in English. Their shape is what every other language has to have. */
export const en = {
  ready: 'A newer version of this page is ready.',
  reload: 'Reload',
  later: 'Not now',
}

export type UpdateMessages = typeof en
