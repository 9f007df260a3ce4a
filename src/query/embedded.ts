import { Worker } from 'node:worker_threads'
import { NewsgraphError } from '../errors.ts'
import { type FormatName, formats } from '../rdf/formats.ts'
import { defaultBase } from '../rdf/vocabulary.ts'
import { resourcePath } from '../resources.ts'
import { type Answering, type AskOptions, mediaTypes } from './answers.ts'
import type { QueryKind } from './check.ts'

/** What the worker can be asked to do. */
export type Request =
  | { readonly type: 'file'; readonly file: string; readonly mediaType: string; readonly base: string }
  | { readonly type: 'text'; readonly text: string; readonly mediaType: string }
  | { readonly type: 'merge' }
  | {
      readonly type: 'query'
      readonly query: string
      readonly resultsFormat: string
      readonly base: string
    }

/** What the worker answers. */
export type Reply = { readonly value: number | string } | { readonly error: string; readonly broken: boolean }

/** A store in memory, in a worker thread: what runs too long or breaks the engine ends with the thread. */
export interface EmbeddedStore extends Answering {
  /** Adds a file; throws an `input` error for what does not parse. */
  loadFile(file: string, format: Exclude<FormatName, 'jsonld'>): Promise<void>
  /** Adds quads as N-Quads. */
  loadText(text: string): Promise<void>
  /** Puts what named graphs hold into the default graph too, each triple once (the engine's own union repeats them). */
  merge(): Promise<void>
}

export interface EmbeddedOptions {
  /** How many quads are held at most; 8 million by default, for the engine's memory ends at 4 GiB. */
  readonly maxQuads?: number
}

/** Opens an empty store. The engine (oxigraph) is loaded here, in the thread. */
export function openEmbedded({ maxQuads = 8_000_000 }: EmbeddedOptions = {}): EmbeddedStore {
  const worker = new Worker(resourcePath('dist/query/worker.js'))
  worker.unref()

  /** Requests follow each other, so the next message is the reply. */
  function send(request: Request, seconds?: number): Promise<number | string> {
    worker.ref()
    return new Promise((resolve, reject) => {
      const timer =
        seconds === undefined
          ? undefined
          : setTimeout(() => {
              settle()
              void worker.terminate()
              reject(new NewsgraphError('store', `no answer within ${seconds} s: ask for less, or give it time with --timeout`))
            }, seconds * 1000)
      const take = (reply: Reply) => {
        settle()
        if ('value' in reply) resolve(reply.value)
        else if (reply.broken) reject(new NewsgraphError('store', `too much for the engine: ${reply.error}`))
        else if (request.type === 'query') reject(new NewsgraphError('usage', describeFault(reply.error)))
        else reject(new NewsgraphError('input', reply.error.split('\n')[0]!))
      }
      const fail = (error: Error) => {
        settle()
        reject(new NewsgraphError('store', `the engine died: ${error.message}`, {}, error))
      }
      function settle(): void {
        clearTimeout(timer)
        worker.off('message', take).off('error', fail)
        worker.unref()
      }
      worker.on('message', take).on('error', fail)
      worker.postMessage(request)
    })
  }

  async function load(request: Request): Promise<void> {
    const size = Number(await send(request))
    if (size > maxQuads)
      throw new NewsgraphError('store', `${size} quads, ${maxQuads} are held in memory: ask a store with --store`)
  }

  return {
    loadFile: (file, format) => load({ type: 'file', file, mediaType: formats[format].mediaType, base: defaultBase }),
    loadText: (text) => load({ type: 'text', text, mediaType: formats.nquads.mediaType }),
    merge: () => load({ type: 'merge' }),
    async ask(query: string, kind: QueryKind, { seconds }: AskOptions) {
      return String(await send({ type: 'query', query, resultsFormat: mediaTypes[kind], base: defaultBase }, seconds))
    },
    async close() {
      await worker.terminate()
    },
  }
}

function describeFault(message: string): string {
  return message.replace(/^error at (\d+):(\d+): /, 'line $1, column $2 of the query: ')
}
