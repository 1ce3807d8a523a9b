/** Entry point of `npm run compile`, `npm run verify` and `npm run release`. */
import { run } from './commands.ts'

process.exitCode = run(process.argv.slice(2))
