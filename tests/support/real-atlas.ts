/** The atlas of the frozen records, compiled once for all tests of a file. */
import { compile } from '../../src/compiler/compile.ts'
import { indexAtlas, type AtlasIndex } from '../../src/model/dataset/atlas-index.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { FROZEN_FOLDERS } from './frozen-records.ts'

const { atlas, problems } = compile(FROZEN_FOLDERS)
if (!atlas) throw new Error(`expected records without mistakes, found ${JSON.stringify(problems[0])}`)

export const realAtlas: Atlas = atlas
export const realIndex: AtlasIndex = indexAtlas(atlas)

/** The five announcements, in chronological order. */
export const ANNOUNCEMENTS = ['alibaba-ntu', 'hkai-lab', 'tencent-cuhksz', 'jd-cuhksz', 'polyu-alibaba-cloud'] as const
