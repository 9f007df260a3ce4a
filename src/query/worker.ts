import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { Store } from 'oxigraph'
import type { Reply, Request } from './embedded.ts'

const chunkBytes = 4 * 1024 * 1024
const store = new Store()

parentPort!.on('message', (request: Request) => {
  parentPort!.postMessage(answer(request))
})

function answer(request: Request): Reply {
  try {
    return { value: perform(request) }
  } catch (error) {
    // What Rust did not foresee leaves the instance unusable; a SyntaxError or Error is an answer.
    const broken = error instanceof Error && /^(?:RuntimeError|RangeError)$/.test(error.name)
    return { error: error instanceof Error ? error.message : String(error), broken }
  }
}

function perform(request: Request): number | string {
  switch (request.type) {
    case 'file':
      store.load(readChunks(request.file), { format: request.mediaType, base_iri: request.base, no_transaction: true })
      return store.size
    case 'text':
      store.load(request.text, { format: request.mediaType, no_transaction: true })
      return store.size
    case 'merge':
      store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }')
      return store.size
    case 'query':
      return store.query(request.query, {
        results_format: request.resultsFormat,
        base_iri: request.base,
      }) as string
  }
}

/** One load a file, so that labels of blank nodes hold all through it, and no more than a chunk of it in memory. */
function* readChunks(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(chunkBytes)
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, buffer, 0, chunkBytes, null)
      if (length > 0) yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}
