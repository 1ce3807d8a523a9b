/** Writes every release to `at/REVISION/`, and `releases.json`, the page's list of them. */
import type { Plugin } from 'vite'
import { formatAtlas } from '../../compiler/emit.ts'
import { revisionOf } from '../../compiler/releases.ts'
import type { AtlasRecords } from '../../compiler/vite-plugin.ts'
import { releaseFolder, type Releases } from '../../model/dataset/releases.ts'
import { firstPictureFiles } from '../discovery/first-picture.ts'
import { siteFacts } from '../discovery/site-facts.ts'
import { releasePage } from '../release-page.ts'

/**
 * Must come before the discovery plugin.
 * @param records the compiler plugin's records, which are compiled by the time the page is written
 */
export function releases(records: AtlasRecords): Plugin[] {
  let livePage = ''
  return [
    {
      name: 'lab-atlas:releases-page',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => {
          livePage = html
        },
      },
    },
    {
      name: 'lab-atlas:releases',
      apply: 'build',
      // Runs once the page is built.
      enforce: 'post',
      async generateBundle() {
        const { atlas, site, releases = [] } = records.compiled() ?? {}
        if (!atlas) throw new Error('releases: expected a compiled atlas')
        const hasPicture = () => false
        const { base: current } = await siteFacts(atlas, { url: site?.url, hasPicture })
        for (const release of releases) {
          const { revision, bytes } = release
          const facts = await siteFacts(release.atlas, { url: undefined, hasPicture })
          const folder = releaseFolder(revision)
          this.emitFile({ type: 'asset', fileName: `${folder}atlas.json`, source: bytes })
          const page = releasePage(livePage, { revision, facts, current })
          const [first] = facts.editions
          for (const [name, source] of Object.entries({ 'index.html': page, ...firstPictureFiles(facts, [first]) }))
            this.emitFile({ type: 'asset', fileName: `${folder}${name}`, source })
        }
        const known: Releases = {
          present: revisionOf(formatAtlas(atlas)),
          releases: releases.map(({ revision }) => revision),
        }
        this.emitFile({ type: 'asset', fileName: 'releases.json', source: `${JSON.stringify(known, null, 2)}\n` })
      },
    },
  ]
}
