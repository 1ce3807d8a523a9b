import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { choosePort } from '../../../../src/build/scripts/start.ts'

const servers: Server[] = []

/** Takes a port of the loopback address, any free one for 0; one that another program has is as good. */
async function take(port: number): Promise<number> {
  const server = createServer()
  servers.push(server)
  return new Promise((resolve) => {
    server.once('error', () => resolve(port))
    server.listen({ port, host: 'localhost' }, () => resolve((server.address() as AddressInfo).port))
  })
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

describe('the port of npm start', () => {
  it('is the next free one where 4173 is in use', async () => {
    await take(4173)
    expect(await choosePort([], {})).toBeGreaterThan(4173)
  })

  it('is the one that --port asks for, before that of PORT', async () => {
    const port = await take(0)
    await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
    expect(await choosePort(['--port', String(port)], { PORT: '1' })).toBe(port)
    expect(await choosePort([], { PORT: String(port) })).toBe(port)
  })

  it('that is asked for and in use is refused by name', async () => {
    const port = await take(0)
    await expect(choosePort(['--port', String(port)], {})).rejects.toThrow(`--port: port ${port} is in use`)
    await expect(choosePort([], { PORT: String(port) })).rejects.toThrow(`PORT: port ${port} is in use`)
  })

  it.each(['abc', '0', '65536', '80.5', '-1'])('cannot be %s', async (port) => {
    await expect(choosePort([`--port=${port}`], {})).rejects.toThrow(`--port: found "${port}"`)
  })

  it('says so where an option is unknown', async () => {
    await expect(choosePort(['--prot', '3'], {})).rejects.toThrow('--prot')
  })
})
