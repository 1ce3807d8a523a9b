/**
 * The full check of an atlas. Fetched for data that wasn't built with the page, and to explain what is wrong with data
 * that was.
 */
import * as v from 'valibot'
import { FORMAT } from '../format.ts'
import type { Loaded } from './load-problem.ts'
import { quotable } from './quotable.ts'
import { Atlas as AtlasSchema } from './schema.ts'

/** Maximum length of a reported fault, characters. */
const PROBLEM_MAXIMUM = 200

/** Checks an atlas: first the format, then the whole shape. Reports the first fault. */
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
  // Path and message contain the value found, which can be as long as the file.
  return quotable(path === null ? issue.message : `${path}: ${issue.message}`, PROBLEM_MAXIMUM)
}
