/**
 * `tsx src/compiler/cli.ts compile` and `… verify`: the entry of `npm run compile`, `npm run verify` and `npm run
 * release`.
 */
import { run } from './commands.ts'

process.exitCode = run(process.argv.slice(2))
