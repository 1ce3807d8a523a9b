import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import { DEFAULT_VIEW, PARAMETER_NAMES, patchView } from '../../../src/model/view/view.ts'
import { ViewParameters } from '../../../src/state/view-parameters.svelte.ts'
import { watch } from './watch.svelte.ts'

it('says each parameter of the view that it follows', () => {
  const parameters = new ViewParameters()
  const view = patchView(DEFAULT_VIEW, { q: 'lab', partners: ['tencent'], from: '2018-03-01' })
  parameters.update(view)
  expect({ ...parameters.parameters }).toEqual(view)
  parameters.update(DEFAULT_VIEW)
  expect({ ...parameters.parameters }).toEqual(DEFAULT_VIEW)
  expect(Object.keys(parameters.parameters)).toEqual(PARAMETER_NAMES)
})

it('asks those again who read what has changed, or what is to be looked at again, and nobody else', () => {
  const parameters = new ViewParameters()
  parameters.update(DEFAULT_VIEW)
  const asked: string[] = []
  const stop = watch(() => void asked.push(`q ${parameters.parameters.q}`))
  const stopOther = watch(() => void asked.push(`event ${parameters.parameters.event}`))
  const askedBy = (change: () => void) => {
    asked.length = 0
    change()
    flushSync()
    return [...asked]
  }
  flushSync()
  expect(asked).toEqual(['q ', 'event undefined'])
  const searched = patchView(DEFAULT_VIEW, { q: 'lab' })
  expect(askedBy(() => parameters.update(searched))).toEqual(['q lab'])
  expect(askedBy(() => parameters.update(patchView(searched, { theme: 'dark' })))).toEqual([])
  expect(askedBy(() => parameters.touch('q'))).toEqual(['q lab'])
  expect(askedBy(() => parameters.update(patchView(searched, { event: 'hkai-lab' })))).toEqual(['event hkai-lab'])
  stop()
  stopOther()
})
