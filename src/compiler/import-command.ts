/** The command `import`: another tool's file to a record that compiles, or to an atlas. */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { causeText } from '../i18n/import-causes/cause-text.ts'
import { en } from '../i18n/import-causes/en.ts'
import { ImportError } from '../import/import-error.ts'
import { importSteps, type Imported } from '../import/import-table.ts'
import type { Mapping } from '../import/mapping.ts'
import type { Finding } from '../import/report.ts'
import { runAtOnce } from '../model/steps.ts'
import { checkAtlas } from '../model/dataset/check-atlas.ts'
import { Language } from '../model/dataset/schema.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { formatAtlas, writeWhole } from './emit.ts'
import { exampleIn } from './example.ts'
import { bytesOf, nodeDisk } from './files.ts'
import { gazetteer } from './gazetteer.ts'
import { importHints } from './import-hints.ts'
import { problemText } from './import-problem.ts'
import { formatWarning, Problems, type Problem } from './problems.ts'
import { formatNewSite } from './site.ts'
import { formatTableRecord, readChoices, recordName } from './table-record.ts'
import { placeOf } from './tables.ts'
import { UsageError } from './usage-error.ts'

/** Findings that are printed; all are in the report. */
const PRINTED = 50

export function runImport(args: string[]): Problem[] {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      language: { type: 'string' },
      out: { type: 'string' },
      atlas: { type: 'string' },
      report: { type: 'string' },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0)
    throw new UsageError(`found "${positionals.join(' ')}", expected one file`)
  const { language } = values
  if (language !== undefined && !v.safeParse(Language, language).success)
    throw new UsageError(`found "${language}", expected a language tag such as zh-Hant`)

  const problems = new Problems()
  const bytes = bytesOf(nodeDisk, file, problems)
  const kept = values.out === undefined ? undefined : recordPath(values.out, file)
  const choices = values.mapping ?? (kept !== undefined && existsSync(kept) ? kept : undefined)
  const mapping = choices === undefined ? {} : readMapping(choices, problems)
  if (!bytes || !mapping || !problems.none) return problems.list()
  try {
    const imported = runAtOnce(importSteps(bytes, { fileName: basename(file), mapping, language, gazetteer }))
    return written({ file, bytes, imported, choices, ...values })
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return [{ file, line: 1, column: 1, message: problemText(error.problem) }]
  }
}

function readMapping(file: string, problems: Problems): Mapping | undefined {
  const bytes = bytesOf(nodeDisk, file, problems)
  return bytes && readChoices({ file, text: new TextDecoder().decode(bytes) }, problems)
}

interface Output {
  file: string
  bytes: Uint8Array
  imported: Imported
  /** The record or mapping that was read. */
  choices: string | undefined
  out?: string | undefined
  atlas?: string | undefined
  report?: string | undefined
}

/** Writes what was asked for once everything is known to be right; without an event, the reasons are the problems. */
function written({ file, bytes, imported, choices, out, atlas: atlasFile, report: reportFile }: Output): Problem[] {
  const { report, mapping } = imported
  const checked = 'unchecked' in imported.atlas ? checkAtlas(imported.atlas.unchecked, file) : { atlas: imported.atlas }
  if (!('atlas' in checked))
    return [{ file, line: 1, column: 1, message: 'an atlas with faults, expected a valid one' }]
  const { atlas } = checked
  const events = eventCount(atlas)
  const told = (one: Finding): Problem => ({ ...placeOf(file, one), message: causeText(one, en) })
  if (events === 0) {
    return report.leftOut.length > 0
      ? report.leftOut.map(told)
      : [{ file, line: 1, column: 1, message: 'no events, expected at least one row with a title and a date' }]
  }
  const files: [path: string, content: string | Uint8Array][] = []
  // A table of one's own takes the example's place.
  const example = out === undefined ? [] : exampleIn(out, basename(file))
  if (atlasFile !== undefined) files.push([atlasFile, formatAtlas(atlas)])
  if (reportFile !== undefined) files.push([reportFile, formatReport(report)])
  if (out !== undefined) {
    if (!mapping) return [{ file, line: 1, column: 1, message: 'an atlas already, expected a table; use --atlas' }]
    const record = recordPath(out, file)
    files.push([join(out, 'data', 'tables', basename(file)), bytes])
    files.push([record, formatTableRecord(basename(file), mapping)])
    const site = join(out, 'data', 'site.yaml')
    if (!existsSync(site) || example.includes(site)) files.push([site, formatNewSite(atlas)])
  }
  const findings = [...report.leftOut, ...report.remarks].map(told)
  for (const finding of findings.slice(0, PRINTED)) console.error(formatWarning(finding))
  if (findings.length > PRINTED) console.error(`${file}: ${findings.length - PRINTED} more, see --report`)
  const problems = files.flatMap(([path, content]) => write(path, content))
  if (problems.length > 0) return problems
  const left = example.filter((path) => !files.some(([written]) => written === path))
  for (const path of left) rmSync(path)
  console.log(
    `${file}: ${events} ${events === 1 ? 'event' : 'events'}, ${report.leftOut.length} left out, ` +
      `${report.remarks.length} ${report.remarks.length === 1 ? 'remark' : 'remarks'}`,
  )
  for (const [path] of files) console.log(path)
  const decisions = out === undefined ? choices : recordPath(out, file)
  for (const line of importHints(imported, decisions)) console.log(line)
  for (const path of left) console.log(`${path}: removed, it was the example`)
  return []
}

function recordPath(out: string, file: string): string {
  return join(out, 'data', 'tables', recordName(basename(file)))
}

function write(file: string, content: string | Uint8Array): Problem[] {
  try {
    writeWhole(file, content)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ file, line: 1, column: 1, message: `cannot be written (${reason}), expected a folder with room for it` }]
  }
}

function eventCount({ events, tables = [] }: Atlas): number {
  return events.length + tables.reduce((sum, { rows }) => sum + rows, 0)
}

/** The report in the contract's shape. */
function formatReport(report: Imported['report']): string {
  const entry = (one: Finding) => {
    const { line, title, column, value } = one
    return {
      line,
      ...(title === undefined ? {} : { title }),
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
      why: causeText(one, en),
    }
  }
  const { leftOut, remarks } = report
  return `${JSON.stringify({ leftOut: leftOut.map(entry), remarks: remarks.map(entry) }, null, 2)}\n`
}
