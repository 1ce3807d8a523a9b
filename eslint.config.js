import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import { supported } from './lint/eslint-browser-target.js'
import svelteConfig from './svelte.config.js'

/** What the parts of src that compute may not reach for: a pure function's answer hangs on what it is given alone. */
const IMPURE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'performance',
]
const IMPURE_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Take the day as an argument.' },
  { object: 'Math', property: 'random', message: 'Take a seeded source as an argument.' },
]

/** What an old browser lacks and is used all the same, with how the page does without. */
const MAY_BE_LACKING = {
  ClipboardItem: 'In a try: plain text is copied instead.',
  'Clipboard.write': 'In a try: plain text is copied instead.',
  'navigator.share': 'Offered where it is there.',
  'navigator.wakeLock': 'Asked for where it is there: else the screen sleeps as it would.',
  requestIdleCallback: 'A timer where it is missing.',
  'TouchEvent.touches': 'Only a browser with fingers tells of them.',
  'TouchList.length': 'Only a browser with fingers tells of them.',
  movementX: 'Undefined is taken for a move.',
  movementY: 'Undefined is taken for a move.',
  fullScreen: 'A name of our own, in the words.',
}

export default defineConfig(
  globalIgnores(['dist/', 'dist.tmp-*/', 'public/', 'tests/e2e/screenshots/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,svelte}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Under noUncheckedIndexedAccess `list[0]!` says what the line above has just made sure of; the type checker cannot.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => close()` is how a handler is written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A parameter used once still ties `record[name]` to `value[name]`, which a union does not.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A closure handed out by a record (`place(path)`) has no `this` to lose, though it is declared as a method.
      '@typescript-eslint/unbound-method': 'off',
      // `_` is what must be named to be left out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Code points are what `exact` is counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-undef': 'off',
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    // Without types, which svelte-check holds: for each component the linter would work out those of the whole project anew, and take twice as long.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // No {@html}: text is text, wherever it comes from.
      'svelte/no-at-html-tags': 'error',
      // A Map or Set that a $derived makes is never changed afterwards: values are replaced whole.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      // $props() and $bindable() give values whose defaults look unnecessary to a rule that doesn't know runes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // To this parser what comes out of another component is any; svelte-check, which knows better, holds the types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  // What a test or the basemap's maker reads back is what it says it is: the assertion, or the committed output, is the check.
  { files: ['tests/**', 'data/basemap/**'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    // What runs in the browser; Node has more.
    files: ['src/**'],
    ignores: ['src/{compiler,build}/**'],
    plugins: { target: { rules: { supported } } },
    rules: { 'target/supported': ['error', { reasons: MAY_BE_LACKING }] },
  },
  { files: ['src/{compiler,build}/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{components,platform,state}/**', 'src/App.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.object.name="atlas"][object.property.name="view"]',
          message:
            'Read a parameter from `atlas.params`, where it has a source of its own; `atlas.view` is the value to hand on.',
        },
      ],
    },
  },
  {
    files: ['src/{model,layout,picture,handout}/**'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', ...IMPURE_PROPERTIES],
    },
  },
  {
    files: ['src/{compiler,build}/**', 'tests/**', '*.ts', '**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
)
