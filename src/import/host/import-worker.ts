/** Entry point of the worker that reads tables: one request, then its answers. To stop it, the page ends the worker. */
import { piecesOf } from './large-arrays.ts'
import type { ImportRequest, WorkerAnswer } from './messages.ts'
import { runImport } from './run-import.ts'

/** A worker's global scope, as far as it is used here: the page's library of types doesn't have it. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null
  postMessage: (answer: WorkerAnswer) => void
}

scope.onmessage = ({ data }) => {
  void runImport(data, {
    answer(answer) {
      if (answer.kind === 'finished') {
        for (const piece of piecesOf(answer.imported)) scope.postMessage({ kind: 'piece', piece })
        scope.postMessage({ kind: 'finished' })
      } else scope.postMessage(answer)
    },
  })
}
scope.postMessage({ kind: 'started' })
