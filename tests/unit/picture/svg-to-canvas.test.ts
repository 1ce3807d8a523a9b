import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paint, type Canvas } from '../../../src/picture/svg-to-canvas.ts'
import { element, type SvgElement } from '../../../src/picture/svg.ts'

class FakePath {
  readonly d: string
  constructor(d: string) {
    this.d = d
  }
}
beforeEach(() => void vi.stubGlobal('Path2D', FakePath))
afterEach(() => void vi.unstubAllGlobals())

/** Records the calls to a canvas, with the colour and opacity of those that draw. */
function calls(...children: SvgElement[]): string[] {
  const done: string[] = []
  const marks = ['fill', 'fillText', 'stroke', 'strokeText']
  const state: Record<string, unknown> = { globalAlpha: 1 }
  const canvas = new Proxy(state, {
    get: (target, name: string) => {
      if (name in target) return target[name]
      return (...given: unknown[]) => {
        const how = marks.includes(name)
          ? ` ${String(state[name.startsWith('fill') ? 'fillStyle' : 'strokeStyle'])} ${String(state['globalAlpha'])}`
          : ''
        done.push(`${name}(${given.map((one) => (one instanceof FakePath ? one.d : String(one))).join(',')})${how}`)
      }
    },
  }) as unknown as Canvas
  paint(element('svg', { viewBox: '0 0 100 50', 'font-family': 'Arial' }, children), canvas, 200)
  return done.filter((call) => !/^(save|restore|beginPath|setLineDash)/.test(call)).slice(1)
}

it('moves, turns and fades with the groups around', () => {
  const mark = element('path', { d: 'M0,0L1,1Z', transform: 'translate(3,4)', fill: '#ff0000', 'fill-opacity': 0.5 })
  expect(calls(element('g', { transform: 'rotate(180) translate(1,2)', opacity: 0.5 }, [mark]))).toEqual([
    `rotate(${Math.PI})`,
    'translate(1,2)',
    'translate(3,4)',
    'fill(M0,0L1,1Z,nonzero) #ff0000 0.25',
  ])
})

it('takes colours and lines from the groups around', () => {
  const line = element('line', { x1: 0, y1: 1, x2: 2, y2: 3 })
  expect(calls(element('g', { stroke: '#0000ff', 'stroke-opacity': 0.45 }, [line]))).toEqual([
    'moveTo(0,1)',
    'lineTo(2,3)',
    'stroke() #0000ff 0.45',
  ])
})

it('draws the stroke under the letters where the picture says so', () => {
  const halo = { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' }
  const text = element('text', { x: 1, y: 2, fill: '#000000', ...halo }, ['香港'])
  expect(calls(text)).toEqual(['strokeText(香港,1,2) #ffffff 1', 'fillText(香港,1,2) #000000 1'])
})

it('lets nothing of a map out of its frame', () => {
  const map = element('svg', { width: 30, height: 20 }, [element('rect', { width: 30, height: 20, fill: '#00ff00' })])
  expect(calls(map)).toEqual(['rect(0,0,30,20)', 'clip()', 'roundRect(0,0,30,20,0)', 'fill(nonzero) #00ff00 1'])
})

it('says nothing of titles and descriptions', () => {
  expect(calls(element('title', {}, ['A picture']), element('desc', {}, ['of something']))).toEqual([])
})
