/** `tsx src/compiler/cli.ts compile` and `… verify`: the entry of `npm run compile` and `npm run verify`. */
import { run } from './commands.ts'

process.exitCode = run(process.argv.slice(2))
