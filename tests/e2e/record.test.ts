import { describe, expect, it } from 'vitest'
import { compileWithStory } from '../support/compile-with-story.ts'
import { saved } from './support/by-engine.ts'
import { painted } from './support/hooks.ts'
import { expectAccessible, openAtlas, untilReady } from './support/page.ts'

describe('a recorded story', () => {
  it('is recorded while exploring, and its file compiles', async () => {
    const page = await openAtlas('?event=hkai-lab&map=hong-kong&from=2018-04-01&to=2018-07-31')
    const record = async () => {
      await page.getByRole('button', { name: 'Record', exact: true }).click()
      await page.getByRole('button', { name: 'Record this view as a step' }).click()
      const dialog = page.getByRole('dialog', { name: 'A story of your own' })
      await dialog.waitFor()
      return dialog
    }
    const dialog = await record()
    await dialog.getByLabel('The story’s title').fill('Two of five')
    await dialog.getByLabel('Title', { exact: true }).fill('A date, “21 May”: #1')
    await dialog.getByLabel('Speaker notes').fill('Say why.')
    await dialog.getByLabel('Language of the words').selectOption('zh-Hant')
    await dialog.getByLabel('Title', { exact: true }).fill('日期')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)

    await page.keyboard.press('Escape')
    await page.evaluate(() => window.atlas?.set({ event: null, map: null, partners: ['alibaba-group'] }))
    await painted(page)
    await page.reload()
    await untilReady(page)
    await record()
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      '1A date, “21 May”: #1',
      expect.stringMatching(/^2/),
    ])
    const yaml = await dialog.getByLabel('The story as YAML').inputValue()
    const { name } = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click())
    expect(name).toBe('two-of-five.yaml')
    const { atlas, messages } = compileWithStory(yaml)
    expect(messages).toEqual([])
    const story = atlas?.stories.find(({ id }) => id === 'two-of-five')
    expect(story?.steps[0]?.title).toMatchObject({ en: 'A date, “21 May”: #1', 'zh-Hant': '日期' })
    expect(story?.steps.map(({ state }) => state)).toEqual([
      { event: 'hkai-lab', map: 'hong-kong', from: '2018-04-01', to: '2018-07-31' },
      { partners: 'alibaba-group', from: '2018-04-01', to: '2018-07-31' },
    ])
    await dialog.getByRole('button', { name: 'Start again' }).click()
    expect(await dialog.count()).toBe(0)
  })
})
