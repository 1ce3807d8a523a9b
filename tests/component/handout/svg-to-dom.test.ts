import { expect, it } from 'vitest'
import { toDom } from '../../../src/picture/svg-to-dom.ts'
import { element } from '../../../src/picture/svg.ts'

it('a tree becomes elements: SVG from its root on, HTML around it, text as text', () => {
  const picture = element('svg', { 'xml:lang': 'zh-Hant', viewBox: '0 0 1 1' }, [element('text', {}, ['<b>R&D</b>'])])
  const made = toDom(element('p', { class: 'text' }, ['Before ', picture]), document)
  expect(made.outerHTML).toBe(
    '<p class="text">Before <svg xml:lang="zh-Hant" viewBox="0 0 1 1">' +
      '<text>&lt;b&gt;R&amp;D&lt;/b&gt;</text></svg></p>',
  )
  expect(made.querySelector('text')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  expect(made.namespaceURI).toBe('http://www.w3.org/1999/xhtml')
})
