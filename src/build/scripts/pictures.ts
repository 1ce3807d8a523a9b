/**
 * `npm run pictures`: renders the pictures for link previews, one for each language, into `data/previews/`, to be
 * committed. `--data DIR` and `--seeds DIR` as of `npm run build`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from 'playwright-core'
import { compile } from '../../compiler/compile.ts'
import { formatProblem } from '../../compiler/problems.ts'
import { indexAtlas } from '../../model/dataset/atlas-index.ts'
import { loadRegions } from '../../model/grouping/regions.ts'
import { loadMessages } from '../../i18n/messages.ts'
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts'
import { recordFolders, takeRecordOptions } from '../record-folders.ts'
import { SOCIAL_SIZE, socialDrawing, socialFile, withDigest } from '../social.ts'

const { environment } = takeRecordOptions(process.argv.slice(2))
const folders = recordFolders({ ...process.env, ...environment })
const { atlas, problems } = compile(folders)
if (!atlas) {
  console.error(problems.map(formatProblem).join('\n'))
  process.exit(1)
}

const index = indexAtlas(atlas)
await loadRegions()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
try {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: SOCIAL_SIZE })
  for (const language of atlas.languages) {
    await loadMessages(language)
    const drawing = socialDrawing(index, language)
    const svg = drawing.slice(drawing.indexOf('<svg'))
    await page.setContent(
      '<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>' +
        `<body lang="${language}">${svg}`,
    )
    const file = socialFile(folders.data, language)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, withDigest(await page.screenshot(), drawing))
    console.log(file)
  }
} finally {
  await browser.close()
}
