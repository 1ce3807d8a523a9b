/** Entry point of `npm run compile`, `npm run verify`, `npm run release`, `npm run new` and `npm run import`. */
import { run } from './commands.ts'

process.exitCode = run(process.argv.slice(2))
