/**
 * Builds into a temporary folder and replaces `dist/` when everything is written: a build that fails or is killed
 * leaves the old files.
 */
import { rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { flushFiles, publish, removeLeftovers, stageOf } from '../publish.ts'

export function publishWhole(): Plugin {
  let target: string
  let stage: string
  let config: ResolvedConfig
  return {
    name: 'lab-atlas:publish',
    apply: 'build',
    config({ root = '', build: { outDir = 'dist' } = {} }) {
      target = resolve(root, outDir)
      stage = stageOf(target)
      // The stage is ours and empty; Vite warns of a folder elsewhere that it doesn't empty.
      return { build: { outDir: stage, emptyOutDir: true } }
    },
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      removeLeftovers(target)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        flushFiles(stage)
        publish(stage, target)
        config.logger.info(`${relative(config.root, target)}/ is now this build`)
      },
    },
    // Runs after a failure too.
    closeBundle() {
      rmSync(stage, { recursive: true, force: true })
    },
  }
}
