/** Features used although an old browser lacks them: their purpose, or how the build or the page works without them. */
const MAY_BE_LACKING = {
  size: 'Of a page in print: where it is lacking, the reader turns the page in the print dialog.',
  'light-dark': 'The build makes two custom properties of it.',
  'user-select': 'The build writes the prefixed one beside it.',
  'print-color-adjust': 'The build writes the prefixed one beside it.',
  'text-size-adjust': 'The prefixed one stands beside it.',
  'line-clamp': 'The prefixed one comes before it, and every browser has that.',
  'text-wrap': 'Lines break a little less well without.',
  'text-autospace': 'Chinese and Latin letters stand closer or farther.',
  'paint-order': 'A halo is thinner: letters are drawn under half of it in SVG text of old Chromium.',
  'content-visibility': 'Saves work, changes nothing that is seen.',
  'contain-intrinsic-size': 'Goes with content-visibility.',
  'contain-intrinsic-height': 'Goes with content-visibility.',
  'scrollbar-width': 'The system’s own scrollbar.',
  'scrollbar-color': 'The system’s own scrollbar.',
  'accent-color': 'The system’s own check marks.',
  'forced-color-adjust': 'Only where colours are forced.',
  'ui-monospace': 'Other monospaced fonts follow.',
  'field-sizing': 'A field to copy from scrolls instead of growing.',
  has: 'The hint at a list’s keys is seen all the time, rather than while it helps.',
  page: 'Safari prints the page’s own margins.',
  resize: 'Fields keep their size on a phone.',
  // A phone shows no pointer.
  pointer: 'cursor',
  default: 'cursor',
  none: 'cursor',
  grab: 'cursor',
  grabbing: 'cursor',
  'ew-resize': 'cursor',
}

/** @type {import('stylelint').Config} */
export default {
  plugins: ['./lint/stylelint-browser-target.js'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'lab-atlas/browser-target': [true, { reasons: MAY_BE_LACKING }],
    // WebKit drops the `text-decoration` shorthand if it contains a variable and more than the line; the three
    // longhands are equivalent. Text sizes in px ignore the reader's default text size, and line heights in px make
    // lines of enlarged text overlap.
    'declaration-property-value-disallowed-list': {
      'text-decoration': ['/\\s/'],
      '/^(font|font-size|line-height)$/': ['/\\dpx/'],
    },
  },
  overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
}
