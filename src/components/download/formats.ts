/** The export formats: each makes a file on demand. */
import { writeAddress } from '../../model/view/address.ts'
import { DATA_FORMATS, exportFile } from '../../model/export/export-file.ts'
import type { SliceOptions } from '../../model/steps.ts'
import { late } from '../../late/late.ts'
import { DEFAULT_VIEW, type View } from '../../model/view/view.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { statedAddress } from '../../platform/page-address.ts'
import { exportContext } from '../../i18n/download/export-context.ts'
import type { DownloadMessages } from '../../i18n/download/en.ts'
import type { OfferedFile } from '../share/save-file.ts'
import { shareLink } from '../share/share-link.ts'
import type { PictureFormat, PictureParts } from './picture-file.ts'
import { writeFile } from './write-file.ts'

export interface DownloadFormat {
  id: string
  name: string
  /** What it is good for. */
  use: string
  /** Makes the file. Rejects with the signal's reason once it is aborted. */
  make: (options: SliceOptions) => Promise<OfferedFile>
}

/** What a picture shows, and its formats. */
export interface PictureDownload {
  parts: PictureParts
  name: string
  formats: readonly { id: PictureFormat; name: string; make: DownloadFormat['make'] }[]
}

const PICTURES = ['both', 'timeline', 'map'] as const satisfies readonly PictureParts[]
const PICTURE_FORMATS = ['png', 'svg'] as const satisfies readonly PictureFormat[]

export function pictureFormats(atlas: AtlasState, messages: DownloadMessages): PictureDownload[] {
  return PICTURES.map((parts) => ({
    parts,
    name: messages.pictureParts[parts],
    formats: PICTURE_FORMATS.map((format) => ({
      id: format,
      name: format.toUpperCase(),
      make: async () => {
        const { pictureFile } = await late(() => import('./picture-file.ts'))
        return pictureFile(atlas, parts, format)
      },
    })),
  }))
}

export function dataFormats(atlas: AtlasState, messages: DownloadMessages): DownloadFormat[] {
  return DATA_FORMATS.map((format) => ({
    id: format,
    ...messages.formats[format],
    make: async (options) => {
      const page = statedAddress()
      const { data } = atlas.view
      /** The address that shows exactly this, without a language. */
      const addressOf = (patch: Partial<View>) =>
        new URL(writeAddress({ ...DEFAULT_VIEW, data, ...patch }, atlas.index), page).href
      const context = exportContext(atlas.index, atlas.language, atlas.messages, {
        sentence: atlas.sentence,
        url: shareLink(atlas, page),
        eventUrl: (event) => addressOf({ event }),
        cityUrl: (city) => addressOf({ cities: [city] }),
        moment: new Date().toISOString(),
      })
      return writeFile(await exportFile(format, atlas.index, atlas.shown, context), options)
    },
  }))
}
