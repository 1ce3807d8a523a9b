import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { nodeDisk, type Disk } from '../../../src/compiler/files.ts'
import { formatWarning } from '../../../src/compiler/problems.ts'
import { FROZEN_FOLDERS } from '../../support/frozen-records.ts'

const STORY = `${FROZEN_FOLDERS.data}/stories/the-labs-of-2018.yaml`
const COUNTED = 'expects: { announcements: 5, shown: 3 }'

/** Compiles the frozen records with other counts in the second step of their story. */
function compileExpecting(expects: string) {
  const disk: Disk = {
    names: (folder) => nodeDisk.names(folder),
    bytes: (file) => {
      const bytes = nodeDisk.bytes(file)
      if (file !== STORY) return bytes
      const text = new TextDecoder().decode(bytes)
      if (!text.includes(COUNTED)) throw new Error(`${STORY}: expected ${COUNTED}`)
      return new TextEncoder().encode(text.replace(COUNTED, expects))
    },
  }
  return compile(FROZEN_FOLDERS, disk)
}

describe('counts in a story’s words', () => {
  it('hold in the frozen records, and are not part of the atlas', () => {
    const { atlas, warnings } = compile(FROZEN_FOLDERS)
    expect(warnings).toEqual([])
    expect(JSON.stringify(atlas?.stories)).not.toContain('expects')
  })

  it('are warned of where the number is when the records have others, and the atlas is made anyway', () => {
    const { atlas, problems, warnings } = compileExpecting('expects: { announcements: 6, shown: 4 }')
    expect(problems).toEqual([])
    expect(atlas).toBeDefined()
    const [all, shown] = warnings.map(formatWarning)
    expect(warnings).toHaveLength(2)
    expect(all).toMatch(
      /^tests\/fixtures\/\S+\/stories\/the-labs-of-2018\.yaml:\d+:31: warning: the story counts on 6 /,
    )
    expect(all).toContain('6 announcements in the records, which now are 5, expected its words to be checked')
    expect(shown).toContain('4 announcements shown on this slide, which now are 3, expected')
  })

  it('are whole numbers of what the compiler counts', () => {
    expect(compileExpecting('expects: { laboratories: 5, shown: 1.5 }').problems.map(({ message }) => message)).toEqual(
      ['unknown key "laboratories", expected one of announcements, shown', 'found 1.5, expected a whole number'],
    )
  })
})
