/**
 * `npm start`: builds `dist/` and serves it until it is stopped. `--port N`, or the environment's `PORT`, asks for that
 * port and no other; otherwise it is the first free one from 4173 on. The port is looked for before the build.
 * `--remote` lets phones on the same network be the remote control of a presentation. `--data DIR` and `--seeds DIR`
 * build from other records.
 */
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { networkAddresses } from '../remote-relay.ts'
import { RECORD_OPTIONS, takeRecordOptions } from '../record-folders.ts'
import { serve } from '../serve.ts'

const OPTIONS = { port: { type: 'string' }, remote: { type: 'boolean' }, ...RECORD_OPTIONS } as const
/** All networks of this machine. */
const ANY_HOST = '0.0.0.0'
const DEFAULT_PORT = 4173
/** Ports tried from the default one on. */
const TRIES = 100
const LAST_PORT = 65535

/**
 * Returns the port to serve on.
 * @throws with a sentence that says what was found and expected: an option or port that isn't one, or a port in use
 */
export async function choosePort(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const [name, asked] =
    values.port === undefined ? (['PORT', environment['PORT']] as const) : (['--port', values.port] as const)
  if (asked === undefined || asked === '') return firstFreePort()
  const port = Number(asked)
  if (!/^\d+$/.test(asked) || port < 1 || port > LAST_PORT)
    throw new Error(`${name}: found "${asked}", expected a number from 1 to ${LAST_PORT}`)
  if (!(await isFree(port))) throw new Error(`${name}: port ${port} is in use, expected a free one`)
  return port
}

async function firstFreePort(): Promise<number> {
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) if (await isFree(port)) return port
  throw new Error(`ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are in use, expected --port with a free one`)
}

/** Whether nothing listens on the port of the loopback address. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: 'localhost', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

async function start(): Promise<void> {
  const args = process.argv.slice(2)
  const port = await choosePort(args, process.env)
  Object.assign(process.env, takeRecordOptions(args).environment)
  console.log('Lab Atlas: building dist/ …')
  const began = performance.now()
  await build({ logLevel: 'warn' })
  console.log(`Built in ${Math.round((performance.now() - began) / 1000)} s.`)
  const { values } = parseArgs({ args, options: OPTIONS })
  const addresses = networkAddresses()
  const { url } = await serve({ port, remote: values.remote === true ? { host: ANY_HOST, addresses } : undefined })
  console.log(`Open ${url}`)
  if (values.remote === true)
    console.log(`Phones on your network can reach it: ${addresses.join(', ') || 'no network'}`)
  console.log(`Another port: npm start -- --port N`)
  console.log('Stop it with Ctrl C.')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await start()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
