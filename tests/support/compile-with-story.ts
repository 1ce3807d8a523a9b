/** Compiles the frozen records with one more story, as after recording it. */
import { compile } from '../../src/compiler/compile.ts'
import { nodeDisk, type Disk } from '../../src/compiler/files.ts'
import { formatProblem } from '../../src/compiler/problems.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { FROZEN_FOLDERS } from './frozen-records.ts'

/** Returns the atlas, and the compiler's messages for that story's file, which is named after its id. */
export function compileWithStory(yaml: string): { atlas: Atlas | undefined; messages: string[] } {
  const name = `${/^id: "(.+)"$/m.exec(yaml)?.[1]}.yaml`
  const stories = `${FROZEN_FOLDERS.data}/stories`
  const disk: Disk = {
    names: (folder) => {
      const names = nodeDisk.names(folder)
      return folder === stories ? [...(names ?? []), name] : names
    },
    bytes: (file) => (file === `${stories}/${name}` ? new TextEncoder().encode(yaml) : nodeDisk.bytes(file)),
  }
  const { atlas, problems } = compile(FROZEN_FOLDERS, disk)
  return { atlas, messages: problems.map(formatProblem) }
}
