/** The full check of an atlas. It is fetched for data that wasn't built with the page, and to say what is wrong with data that was. */
import * as v from 'valibot'
import { FORMAT } from '../format.ts'
import type { Loaded } from './load-problem.ts'
import { quotable } from './quotable.ts'
import { Atlas as AtlasSchema } from './schema.ts'

/** Characters of a file's first fault that are told. */
const PROBLEM_MAXIMUM = 200

/** Checks what was read: the format first, then the whole shape, and says where the first fault is. */
export function checkAtlas(read: unknown, where: string): Loaded {
  const format = v.safeParse(v.object({ format: v.string() }), read)
  if (!format.success) return { problem: { kind: 'invalid', where, problem: describe(format.issues[0]) } }
  if (format.output.format !== FORMAT) {
    return { problem: { kind: 'otherFormat', where, found: quotable(format.output.format, 40) } }
  }
  const checked = v.safeParse(AtlasSchema, read)
  if (!checked.success) return { problem: { kind: 'invalid', where, problem: describe(checked.issues[0]) } }
  return { atlas: checked.output }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  // Path and message carry what was found, which can be as long as the file.
  return quotable(path === null ? issue.message : `${path}: ${issue.message}`, PROBLEM_MAXIMUM)
}
