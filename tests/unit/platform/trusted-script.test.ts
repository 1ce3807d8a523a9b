import { expect, it } from 'vitest'
import { trustedScript } from '../../../src/platform/trusted-script.ts'

it('lets an address become a script’s only where it is on the list', () => {
  expect(trustedScript('./service-worker.js')).toBe('./service-worker.js')
  for (const address of [
    'service-worker.js',
    './embed.js',
    'https://example.org/service-worker.js',
    'data:,alert(1)',
    '',
  ])
    expect(() => trustedScript(address)).toThrow(TypeError)
})
