import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import { DEFAULT_VIEW, PARAMETER_NAMES, patchView } from '../../../src/model/view/view.ts'
import { LiveView } from '../../../src/state/live-view.svelte.ts'
import { watch } from './watch.svelte.ts'

it('says each parameter of the view that it follows', () => {
  const live = new LiveView()
  const view = patchView(DEFAULT_VIEW, { q: 'lab', partners: ['tencent'], from: '2018-03-01' })
  live.follow(view)
  expect({ ...live.parameters }).toEqual(view)
  live.follow(DEFAULT_VIEW)
  expect({ ...live.parameters }).toEqual(DEFAULT_VIEW)
  expect(Object.keys(live.parameters)).toEqual(PARAMETER_NAMES)
})

it('asks those again who read what has changed, or what is to be looked at again, and nobody else', () => {
  const live = new LiveView()
  live.follow(DEFAULT_VIEW)
  const asked: string[] = []
  const stop = watch(() => void asked.push(`q ${live.parameters.q}`))
  const stopOther = watch(() => void asked.push(`event ${live.parameters.event}`))
  const askedBy = (change: () => void) => {
    asked.length = 0
    change()
    flushSync()
    return [...asked]
  }
  flushSync()
  expect(asked).toEqual(['q ', 'event undefined'])
  const searched = patchView(DEFAULT_VIEW, { q: 'lab' })
  expect(askedBy(() => live.follow(searched))).toEqual(['q lab'])
  expect(askedBy(() => live.follow(patchView(searched, { theme: 'dark' })))).toEqual([])
  expect(askedBy(() => live.touch('q'))).toEqual(['q lab'])
  expect(askedBy(() => live.follow(patchView(searched, { event: 'hkai-lab' })))).toEqual(['event hkai-lab'])
  stop()
  stopOther()
})
