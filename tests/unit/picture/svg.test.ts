import { describe, expect, it } from 'vitest'
import { element, markup, svgDocument } from '../../../src/picture/svg.ts'

describe('markup', () => {
  it('escapes what would be markup, in text and in attributes', () => {
    const node = element('text', { fill: 'a"b<c' }, ['R&D <script>alert("1")</script>'])
    expect(markup(node)).toBe(
      '<text fill="a&quot;b&lt;c">R&amp;D &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</text>',
    )
  })

  it('drops what no XML can hold: control characters and half a character', () => {
    expect(markup(element('text', {}, ['a\u0000b\u000bc\ud83dd\udc00e\ufffff😀']))).toBe('<text>abcdef😀</text>')
  })

  it('leaves out attributes that are undefined, and writes numbers to hundredths', () => {
    expect(markup(element('rect', { x: 1 / 3, y: -0.001, rx: undefined, id: 'a' }))).toBe(
      '<rect x="0.33" y="0" id="a"/>',
    )
  })
})

describe('svgDocument', () => {
  it('is a complete document, with declaration and namespace', () => {
    expect(svgDocument(element('svg', { width: 2 }))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="2"/>\n',
    )
  })
})

describe('letters with a halo', () => {
  const halo = { stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }

  it('are drawn over it in programs that know no paint-order: the halo is an element of its own, before them', () => {
    expect(markup(element('text', { x: 1, fill: '#000', ...halo }, ['NTU']))).toBe(
      '<text x="1" fill="#fff" stroke="#fff" stroke-width="3" stroke-linejoin="round" aria-hidden="true">NTU</text>' +
        '<text x="1" fill="#000">NTU</text>',
    )
  })

  it('are so in every picture that is saved', () => {
    const marks = element('g', {}, [element('path', { d: 'M0 0', fill: '#00f', ...halo }, [])])
    expect(svgDocument(element('svg', {}, [marks]))).not.toContain('paint-order')
  })
})
