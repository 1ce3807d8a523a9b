/**
 * Reads a table in a worker: from a file of ours, or from a copy of it where the page's origin is opaque, as in a
 * sandboxed frame and in `lab-atlas.html`. Where no worker starts, in short steps in the page's own thread.
 */
import { Assembly } from '../import/host/large-arrays.ts'
import type { ImportAnswer, Imported, ImportRequest, WorkerAnswer } from '../import/host/messages.ts'
import { late } from '../late/late.ts'
import { deviceMemory } from './device-memory.ts'
import { loadGazetteer } from './load-gazetteer.ts'
import { IMPORT_WORKER, trustedCopy, trustedScript } from './trusted-script.ts'

/**
 * Starts to read a table; `answer` is called until the last answer, `finished` or `refused`. Returns a function that
 * stops it at once: no answer follows.
 */
export function startImport(request: ImportRequest, answer: (answer: ImportAnswer) => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  const tell = (one: ImportAnswer) => {
    if (!signal.aborted) answer(one)
  }
  void withGazetteer({ ...request, memory: deviceMemory() })
    .then((whole) => readInWorker(whole, tell, signal).catch(() => readHere(whole, tell, signal)))
    .catch((error: unknown) => tell({ kind: 'refused', refusal: { kind: 'unreadable', says: String(error) } }))
  return () => stopped.abort()
}

/** Without the gazetteer, places are looked up in the table alone, and the answer says so. */
async function withGazetteer(request: ImportRequest): Promise<ImportRequest> {
  if (request.mapping.findPlaces !== true) return request
  return { ...request, gazetteer: await loadGazetteer().catch(() => undefined) }
}

/** Resolves when the worker has answered all. Rejects if no worker starts. */
async function readInWorker(
  request: ImportRequest,
  tell: (answer: ImportAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = await startWorker()
  const end = () => worker.terminate()
  if (signal.aborted) {
    end()
    return
  }
  signal.addEventListener('abort', end)
  const assembly = new Assembly()
  await new Promise<void>((resolve, reject) => {
    let hasStarted = false
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'started') {
        hasStarted = true
        worker.postMessage(request)
      } else if (data.kind === 'piece') assembly.add(data.piece)
      else if (data.kind === 'finished') {
        // The worker sends the pieces of this type.
        tell({ kind: 'finished', imported: assembly.value as Imported })
        resolve()
      } else {
        tell(data)
        if (data.kind === 'refused') resolve()
      }
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (hasStarted) {
        tell({ kind: 'refused', refusal: { kind: 'unreadable', says: event.message } })
        resolve()
      } else reject(new Error('import: no worker starts'))
    }
  }).finally(end)
}

async function startWorker(): Promise<Worker> {
  const isOpaque = globalThis.origin === 'null' || location.protocol === 'file:'
  const address = isOpaque ? await trustedCopy(IMPORT_WORKER) : trustedScript(IMPORT_WORKER)
  return new Worker(address, { type: 'module' })
}

async function readHere(
  request: ImportRequest,
  tell: (answer: ImportAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  const { runImport } = await late(() => import('../import/host/run-import.ts'))
  await runImport(request, { answer: tell, signal })
}
