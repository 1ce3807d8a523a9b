import { describe, expect, test } from 'vitest'
import { BASE, compileFixture, FIXTURES, foldersIn, layered, messagesOf } from './fixture-disk.ts'

describe.each(foldersIn('bad'))('%s', (folder) => {
  const compiled = compileFixture(layered(BASE, `${FIXTURES}/bad/${folder}`))

  test('is refused, in so many words', async () => {
    await expect(messagesOf(compiled)).toMatchFileSnapshot(`${FIXTURES}/bad/${folder}/messages.txt`)
  })

  test('says of each mistake what is wrong and what was expected, and makes no atlas', () => {
    expect(compiled.problems).not.toEqual([])
    for (const { message } of compiled.problems) expect(message).toMatch(/^.+, expected .+$/)
    expect(compiled.atlas).toBeUndefined()
  })
})
