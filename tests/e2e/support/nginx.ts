/**
 * Serves the atlas by the README's example configuration, and host pages from another site: a real nginx, installed if
 * missing.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { BUILT } from '../../support/built.ts'

export interface Hosts {
  /** The address of the site under test on `localhost`, under its own path, with the headers that the README names. */
  atlas: string
  /** The same without `Access-Control-Allow-Origin`. */
  withoutCors: string
  /** The address of the host pages: on `127.0.0.1`, another site. */
  pages: string
  /** Adds a host page; returns its address. */
  addPage: (name: string, body: string) => string
  close: () => Promise<void>
}

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']

/** @throws with manual instructions, if nginx is missing and can't be installed */
export async function serveByNginx(): Promise<Hosts> {
  const program = findNginx()
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-nginx-'))
  const pagesFolder = join(folder, 'pages')
  mkdirSync(pagesFolder)
  const [atlasPort, barePort, pagesPort] = await Promise.all([freePort(), freePort(), freePort()])
  const example = exampleFor(atlasPort)
  const bare = example.match(/add_header (?!Access-Control-Allow-Origin)\S+ "[^"]*" always;/g) ?? []
  writeFileSync(
    join(folder, 'mime.types'),
    'types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; ' +
      'image/png png; text/plain txt; }',
  )
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr error;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include mime.types;
  charset utf-8;
  charset_types text/html text/css text/javascript application/json;
${example}
  server { listen 127.0.0.1:${barePort}; location / { root ${resolve(BUILT)}; ${bare.join(' ')} } }
  server { listen 127.0.0.1:${pagesPort}; location / { root ${pagesFolder}; } location = /favicon.ico { return 204; } }
}
`,
  )
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const ended = new Promise<void>((done) => nginx.once('exit', () => done()))
  const pages = `http://127.0.0.1:${pagesPort}/`
  await untilServed(pages, ended, () => complaint)
  return {
    atlas: `http://localhost:${atlasPort}/news/atlas/`,
    withoutCors: `http://localhost:${barePort}/`,
    pages,
    addPage: (name, body) => {
      writeFileSync(
        join(pagesFolder, `${name}.html`),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body><main ` +
          `aria-label="Host"><h1>${name}</h1>${body}</main></body></html>`,
      )
      return `${pages}${name}.html`
    },
    close: async () => {
      nginx.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** The example of src/build/README.md, listening there and serving the site under test. */
function exampleFor(port: number): string {
  const [, example] = /```nginx\n([^]*?)```/.exec(readFileSync('src/build/README.md', 'utf8')) ?? []
  if (example === undefined) throw new Error('src/build/README.md: expected an example for nginx')
  return example
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('alias /srv/lab-atlas/dist/;', `alias ${resolve(BUILT)}/;`)
}

/** Polls until nginx answers. */
async function untilServed(address: string, ended: Promise<void>, complaint: () => string): Promise<void> {
  const end = ended.then(() => 'ended' as const)
  for (;;) {
    const answer = await Promise.race([fetch(address).catch(() => undefined), end])
    if (answer === 'ended') throw new Error(`nginx: expected it to serve, it ended: ${complaint()}`)
    if (answer) return
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => done(port))
    })
  })
}

function findNginx(): string {
  const found = () => PLACES.find((place) => existsSync(place))
  const program = found()
  if (program !== undefined) return program
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const run = (...parameters: string[]) =>
      execFileSync('apt-get', parameters, {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    run('update', '--quiet')
    run('install', '--yes', '--quiet', '--no-install-recommends', 'nginx-light')
  }
  const installed = found()
  if (installed !== undefined) return installed
  throw new Error(
    'The embedding tests need nginx, and it could be neither found nor installed: apt-get install nginx-light',
  )
}
