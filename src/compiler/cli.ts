/** Entry point of `npm run compile`, `npm run verify`, `npm run release` and `npm run new`. */
import { run } from './commands.ts'

process.exitCode = run(process.argv.slice(2))
