import { describe, expect, it } from 'vitest'
import { headers, metaPolicy } from '../../../src/build/policy.ts'

describe('the policy', () => {
  it('allows nothing that isn’t listed, nothing inline, nothing evaluated', () => {
    expect(metaPolicy()).toMatch(/^default-src 'none'; /)
    expect(metaPolicy()).not.toContain('unsafe-')
  })

  it('lets no string become script or markup but through Svelte’s policy and ours', () => {
    expect(metaPolicy()).toContain("require-trusted-types-for 'script'")
    expect(metaPolicy()).toContain('trusted-types svelte-trusted-html lab-atlas;')
  })

  it('names the hosts of data and tiles where they belong, and no other', () => {
    const policy = metaPolicy({ data: ['https://data.example.org'], tiles: ['https://*.tiles.example.org'] })
    expect(policy).toContain("connect-src 'self' https://data.example.org;")
    expect(policy).toContain("img-src 'self' https://*.tiles.example.org;")
    expect(policy.match(/example\.org/g)).toHaveLength(2)
  })

  it('says who may frame the atlas in the header alone, where browsers read it', () => {
    expect(headers()['Content-Security-Policy']).toBe(`${metaPolicy()}; frame-ancestors *`)
    expect(metaPolicy()).not.toContain('frame-ancestors')
  })
})
