/** The commands `compile`, `verify`, `release`, `new` and `import`, called by the program and by tests. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { Id } from '../model/dataset/schema.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { compile } from './compile.ts'
import { formatAtlas, writeWhole } from './emit.ts'
import { runImport } from './import-command.ts'
import { newEvent } from './new-event.ts'
import { newFolder } from './new-folder.ts'
import { formatProblem, formatWarning, type Problem } from './problems.ts'
import { writeRelease } from './releases.ts'
import { formatSchema } from './schema.ts'
import { readSiteRecord } from './site.ts'
import { UsageError } from './usage-error.ts'
import { verify } from './verify.ts'

const USAGE = `usage:
  compile [--seeds DIR] [--data DIR] [--out FILE]    source records to atlas.json
  verify --originals DIR [--seeds DIR]               references against the original documents
  release [--seeds DIR] [--data DIR]                 keeps the atlas as it is now under data/releases/
  new DIR                                            a folder of one's own that builds to a site
  new event ID [--data DIR]                          the skeleton of data/events/ID.yaml
  import FILE [--mapping FILE] [--language TAG] [--out DIR] [--atlas FILE] [--report FILE]
                                                     another tool's file to a record of DIR, or to an atlas`

const COMMANDS: Readonly<Record<string, (args: string[]) => Problem[]>> = {
  compile: runCompile,
  verify: runVerify,
  release: runRelease,
  new: runNew,
  import: runImport,
}

/** Runs a command and returns its exit code. Writes problems to standard error, one per line. */
export function run([name = '', ...args]: readonly string[]): number {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw new UsageError(`unknown command "${name}", expected compile, verify, release, new or import`)
    const problems = command(args)
    for (const problem of problems) console.error(formatProblem(problem))
    return problems.length > 0 ? 1 : 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(isUsageError(error) ? `${message}\n\n${USAGE}` : message)
    return 1
  }
}

/** Whether the command itself is wrong, so that the usage text helps. */
function isUsageError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')
}

/** Writes a file atomically; a failure is a problem at the file's path. */
function written(file: string, text: string): Problem[] {
  try {
    writeWhole(file, text)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ file, line: 1, column: 1, message: `cannot be written (${reason}), expected a folder with room for it` }]
  }
}

function runCompile(args: string[]): Problem[] {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: 'seeds' },
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'dist/atlas.json' },
    },
  })
  const { atlas, problems, warnings } = compile(values)
  for (const warning of warnings) console.error(formatWarning(warning))
  if (atlas) {
    const text = formatAtlas(atlas)
    const unwritten = [
      ...written(join(dirname(values.out), 'atlas.schema.json'), formatSchema()),
      ...written(values.out, text),
    ]
    if (unwritten.length > 0) return unwritten
    console.log(`${values.out}: ${summary(atlas)}`)
  }
  return problems
}

function runVerify(args: string[]): Problem[] {
  const { values } = parseArgs({
    args,
    options: { originals: { type: 'string' }, seeds: { type: 'string', default: 'seeds' } },
  })
  if (values.originals === undefined)
    throw new UsageError('no --originals, expected the folder of the original documents')
  const { problems, documents, references, coverage } = verify({ originals: values.originals, seeds: values.seeds })
  for (const { document, lines, cited, leftOut } of coverage) {
    const share = lines === 0 ? 0 : Math.round((100 * cited) / lines)
    console.log(`${document}: ${cited} of ${lines} lines cited (${share}%), ${leftOut} left out on purpose`)
  }
  if (problems.length === 0)
    console.log(`${counted(references, 'reference')} of ${counted(documents, 'document')} hold`)
  return problems
}

function runRelease(args: string[]): Problem[] {
  const { values } = parseArgs({
    args,
    options: { seeds: { type: 'string', default: 'seeds' }, data: { type: 'string', default: 'data' } },
  })
  const { atlas, problems } = compile(values)
  if (atlas) {
    const { file, isNew } = writeRelease(values.data, formatAtlas(atlas))
    console.log(`${file}: ${isNew ? summary(atlas) : 'is there already, the atlas has not changed since'}`)
  }
  return problems
}

function runNew(args: string[]): Problem[] {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  })
  const [what, id, ...others] = positionals
  if (what !== undefined && what !== 'event' && id === undefined) return newFolder(what)
  if (what !== 'event' || id === undefined || others.length > 0)
    throw new UsageError(`found "${positionals.join(' ')}", expected a folder, or event and its id`)
  if (!v.safeParse(Id, id).success)
    throw new UsageError(`found "${id}", expected an id: words in lower case joined by "-"`)
  const file = join(values.data, 'events', `${id}.yaml`)
  if (existsSync(file)) return [{ file, line: 1, column: 1, message: 'is there already, expected a new id' }]
  const languages = readSiteRecord(values.data)?.languages ?? ['en']
  const unwritten = written(file, newEvent(id, languages))
  if (unwritten.length === 0) console.log(`${file}: fill it in, and claim its date and partners in seeds/`)
  return unwritten
}

function summary({ sources, events, tables = [] }: Atlas): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const claims = events.reduce((sum, event) => sum + event.claims.length, 0)
  const disputes = events.reduce((sum, event) => sum + event.disputes.length, 0)
  return [
    counted(sources.length, 'source'),
    counted(events.length + rows, 'event'),
    counted(claims, 'claim'),
    counted(disputes, 'dispute'),
  ].join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
