import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import { supported } from './lint/eslint-browser-target.js'
import svelteConfig from './svelte.config.js'

/** Globals that the pure parts of src may not use: a pure function depends only on its arguments. */
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

/** Features that some supported browsers lack but that are used nevertheless, each with the fallback. */
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
  globalIgnores(['dist/', 'dist-frozen/', 'dist*.tmp-*/', 'public/', 'tests/e2e/screenshots/']),
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
      // Under noUncheckedIndexedAccess, `list[0]!` asserts what the line above has just ensured; the type checker can't
      // see that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => close()` is the usual form of a handler.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A type parameter used once still links `record[name]` to `value[name]`, which a union does not.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A closure returned by a record (`place(path)`) has no `this` to lose, although it is declared as a method.
      '@typescript-eslint/unbound-method': 'off',
      // There are no enums (`erasableSyntaxOnly`), and the rule asks for all types: a seventh of the linter's time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `_` marks a variable that must be named in order to be omitted.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `exact` is counted in code points.
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
    // Without types, which svelte-check checks: the linter would type-check the whole project again for each component,
    // and take twice as long.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // No {@html}: text is inserted as text, whatever its source.
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  // Runes have types of their own, so TypeScript's parser reads these modules. Svelte's would rewrite each, and the
  // linter would type-check the whole project again for it.
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  // A Map or Set created by a $derived is never mutated: values are replaced whole.
  { files: ['**/*.svelte', '**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  // Data that tests or the basemap build read back are cast to their type: the assertion, or the committed output, is
  // the check.
  { files: ['tests/**', 'data/basemap/**'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['waitFor', 'waitUntil'].map((property) => ({
          object: 'vi',
          property,
          message: 'Gives up after a second: take waitFor of @testing-library/svelte, or expect.poll.',
        })),
      ],
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    // Code that runs in the browser; Node has more globals.
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
    files: ['src/{model,layout,picture,handout,import}/**'],
    // Reads the clock to end a slice of work.
    ignores: ['src/model/steps.ts'],
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
