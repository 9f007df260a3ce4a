import { NewsgraphError } from '../errors.ts'
import { formatNTriple } from '../rdf/nquads.ts'
import { readQuads } from '../rdf/read.ts'
import { formatGraphName, type NamedGraph } from './graph.ts'
import type { Endpoints, StoreProfile } from './profile.ts'
import { type ProfileName, profiles, recognizeProfile } from './profiles.ts'
import { type Sending, type StoreReply, send } from './send.ts'
import { removingUpdate, replacingUpdates } from './updates.ts'
import { byValue } from './values.ts'

/** How a graph is checked after it was sent. */
export type Verification = 'count' | 'full'

/** A SPARQL store that keeps named graphs. Every method throws a `store` error if the store fails or refuses. */
export interface Store {
  readonly profileName: ProfileName
  readonly profile: StoreProfile
  /** Puts a graph in the place of what the store has under its name. Whether it arrived is for `differs` to tell. */
  replace(graph: NamedGraph): Promise<void>
  /** Removes a graph, whether it is there or not. */
  remove(name: string): Promise<void>
  /** Returns how many triples the store has in a graph. */
  count(name: string): Promise<number>
  /** Returns in which way the store's graph differs from this one, or undefined where it does not. */
  differs(graph: NamedGraph, verification: Verification): Promise<string | undefined>
}

export interface StoreOptions {
  readonly profile?: ProfileName
  /** Where updates go, if not where the profile has it. */
  readonly update?: string
}

/** Opens the store at an address. Without a profile the store is asked for one line, by whose headers it may be known. */
export async function openStore(base: URL, options: StoreOptions, sending: Sending): Promise<Store> {
  const profileName = options.profile ?? recognizeProfile(await askHeaders(base, sending))
  const profile = profiles[profileName]
  const endpoints = { ...profile.endpoints(base), ...(options.update !== undefined && { update: options.update }) }

  async function update(body: string): Promise<void> {
    await send(
      { method: 'POST', url: endpoints.update, headers: { 'content-type': 'application/sparql-update; charset=utf-8' }, body },
      sending,
    )
  }

  function ask(query: string, accept: string): Promise<StoreReply> {
    const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
    return send({ method: 'POST', url: endpoints.query, headers, body: new URLSearchParams({ query }).toString() }, sending)
  }

  async function count(name: string): Promise<number> {
    const query = `SELECT (COUNT(*) AS ?n) WHERE { GRAPH ${formatGraphName(name)} { ?s ?p ?o } }`
    return parseCount((await ask(query, 'application/sparql-results+json, application/json;q=0.5')).text)
  }

  return {
    profileName,
    profile,
    count,
    remove: (name) => update(removingUpdate(name)),
    async replace(graph) {
      if (profile.replace === 'put') await put(graph, endpoints, sending)
      else for (const request of replacingUpdates(graph, profile)) await update(request)
    },
    async differs(graph, verification) {
      const { name, lines, values } = graph
      const found = await count(name)
      if (found < values.size || found > lines.length) return `the store has ${found} triples of ${lines.length}`
      if (verification === 'count') return undefined
      const reply = await ask(
        `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ${formatGraphName(name)} { ?s ?p ?o } }`,
        'application/n-triples, text/turtle;q=0.5',
      )
      return compare(values, new Set((await parseTriples(reply)).map((quad) => formatNTriple(byValue(quad)))))
    },
  }
}

/** Any answer will do, a refusal too. */
async function askHeaders(base: URL, sending: Sending): Promise<Headers> {
  let headers = new Headers()
  const fetchAny: Sending['outside']['fetch'] = async (url, init) => {
    const response = await sending.outside.fetch(url, init)
    headers = response.headers
    await response.body?.cancel()
    return new Response(null, { status: response.status >= 500 ? response.status : 204 })
  }
  await send(
    { method: 'HEAD', url: base.href, headers: { accept: '*/*' } },
    { ...sending, outside: { ...sending.outside, fetch: fetchAny } },
  )
  return headers
}

async function put({ name, lines }: NamedGraph, { graphs }: Endpoints, sending: Sending): Promise<void> {
  const url = new URL(graphs!)
  url.searchParams.set('graph', name)
  const headers = { 'content-type': 'application/n-triples; charset=utf-8' }
  await send({ method: 'PUT', url: url.href, headers, body: lines.join('') }, sending)
}

function parseCount(text: string): number {
  try {
    const value = JSON.parse(text).results.bindings[0].n.value
    if (/^[0-9]+$/.test(value)) return Number(value)
  } catch {
    // Told below.
  }
  throw new NewsgraphError('store', `asked for a number of triples, the store answers ${JSON.stringify(text.slice(0, 80))}`)
}

async function parseTriples({ headers, text }: StoreReply) {
  const type = (headers.get('content-type') ?? '').split(';')[0]!.trim()
  try {
    return await readQuads(text, type === 'text/turtle' ? 'turtle' : 'ntriples')
  } catch (error) {
    throw new NewsgraphError('store', `asked for triples, the answer cannot be read: ${(error as Error).message}`, {}, error)
  }
}

function compare(wanted: ReadonlySet<string>, found: ReadonlySet<string>): string | undefined {
  const missing = [...wanted].filter((line) => !found.has(line))
  const extra = [...found].filter((line) => !wanted.has(line))
  if (missing.length === 0 && extra.length === 0) return undefined
  const sample = (missing[0] ?? extra[0])!.trim().slice(0, 120)
  return `the store lacks ${missing.length} triples and has ${extra.length} others: ${sample}`
}
