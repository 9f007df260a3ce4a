import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Store } from 'oxigraph'

/** What a request meets instead of the store. */
export type Fault = 'busy' | 'nothing' | 'slow' | 'reset' | 'refuse' | 'reset-after' | 'redirect'

export interface SparqlServer {
  readonly url: string
  readonly store: Store
  /** Every request: method and path. */
  readonly seen: string[]
  /** The headers of the last request. */
  readonly last: () => IncomingMessage['headers']
  /** Is asked before each request that changes something. */
  fault: (request: { readonly count: number; readonly body: string }) => Fault | undefined
  close(): Promise<void>
}

/** Starts a SPARQL 1.1 store over oxigraph on 127.0.0.1: `/query`, `/update`, and `/store` for PUT of graphs; `/sparql` takes both. */
export async function startSparqlServer(headers: Readonly<Record<string, string>> = {}): Promise<SparqlServer> {
  const store = new Store()
  const seen: string[] = []
  let last: IncomingMessage['headers'] = {}
  let changes = 0
  const server = createServer(async (request, response) => {
    last = request.headers
    seen.push(`${request.method} ${request.url!.split('?')[0]}`)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const url = new URL(request.url!, 'http://127.0.0.1')
    const changing = request.method === 'PUT' || request.headers['content-type']?.startsWith('application/sparql-update') === true
    const fault = changing ? result.fault({ count: ++changes, body }) : undefined
    if (fault === undefined || fault === 'reset-after') answer(request, response, url, body, fault)
    else meet(fault, request, response)
  })

  function answer(request: IncomingMessage, response: ServerResponse, url: URL, body: string, fault: Fault | undefined): void {
    try {
      if (request.method === 'HEAD') response.end()
      else if (request.method === 'PUT') {
        const graph = url.searchParams.get('graph')!
        store.update(`DROP SILENT GRAPH <${graph}>`)
        store.load(body, { format: 'application/n-triples', to_graph_name: { termType: 'NamedNode', value: graph } as never })
        response.writeHead(201).end()
      } else if (request.headers['content-type']!.startsWith('application/sparql-update')) {
        store.update(body)
        if (fault === 'reset-after') request.socket.destroy()
        else response.writeHead(204).end()
      } else {
        const query = new URLSearchParams(body).get('query')!
        const type = query.startsWith('CONSTRUCT') ? 'application/n-triples' : 'application/sparql-results+json'
        response.writeHead(200, { 'content-type': type }).end(store.query(query, { results_format: type }))
      }
    } catch (error) {
      response.writeHead(400).end(String(error))
    }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const result: SparqlServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    seen,
    last: () => last,
    fault: () => undefined,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return result
}

function meet(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault === 'busy') response.writeHead(503, { 'retry-after': '0' }).end('busy')
  else if (fault === 'nothing') response.writeHead(200).end('fine')
  else if (fault === 'reset') request.socket.destroy()
  else if (fault === 'refuse') response.writeHead(403).end('no')
  else if (fault === 'redirect') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  else setTimeout(() => response.writeHead(200).end(), 20_000).unref()
}
