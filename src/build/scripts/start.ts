/** `npm start`, after the build: serves `dist/` until it is stopped. */
import { serve } from '../serve.ts'

const PORT = 4173

try {
  const { url } = await serve({ port: PORT })
  console.log(`Lab Atlas is at ${url}`)
} catch (error) {
  console.error(`Port ${PORT}: expected to be free. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
