import { NewsgraphError } from '../errors.ts'
import { readBody } from '../response.ts'
import { type Answering, mediaTypes } from './answers.ts'

/** The longest answer that is read, in bytes. */
const maxBytes = 256 * 1024 * 1024

/** The longest URL that is sent with GET; longer queries go with POST. */
const maxUrl = 2000

/**
 * Returns a SPARQL 1.1 endpoint to ask over HTTP (SPARQL 1.1 Protocol). Whatever it answers but a result is a `store` error, as is no answer
 * in time. User and password do not belong in the URL: such a URL is a `usage` error.
 */
export function openRemote(address: string): Answering {
  const url = parseUrl(address)
  return {
    async ask(query, kind, { seconds }) {
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        const response = await fetch(...requestFor(url, query, `${mediaTypes[kind]}, */*;q=0.1`, signal))
        const text = await readBody(response, maxBytes)
        if (!response.ok) throw new NewsgraphError('store', `${url.origin} answers ${response.status}: ${firstLine(text)}`)
        checkType(response, mediaTypes[kind])
        return text
      } catch (error) {
        if (error instanceof NewsgraphError) throw error
        if (signal.aborted) throw new NewsgraphError('store', `${url.origin} gives no answer within ${seconds} s`, {}, error)
        throw new NewsgraphError('store', `cannot ask ${url.origin}: ${reasonOf(error)}`, {}, error)
      }
    },
    close: async () => {},
  }
}

function parseUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new NewsgraphError('usage', `--store: not an http or https URL: ${JSON.stringify(address)}`)
  if (url.username !== '' || url.password !== '')
    throw new NewsgraphError('usage', '--store: a password does not belong on the command line')
  return url
}

function requestFor(url: URL, query: string, accept: string, signal: AbortSignal): [URL, RequestInit] {
  const get = new URL(url)
  get.searchParams.set('query', query)
  if (get.href.length <= maxUrl) return [get, { headers: { accept }, signal }]
  return [url, { method: 'POST', headers: { accept }, body: new URLSearchParams({ query }), signal }]
}

/** Some stores call SPARQL JSON plain JSON, and N-Triples plain text. */
function checkType(response: Response, wanted: string): void {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const also = wanted === mediaTypes.graph ? ['text/plain', 'text/turtle'] : ['application/json']
  if (type !== wanted && !also.includes(type))
    throw new NewsgraphError('store', `asked for ${wanted}, the answer is ${type === '' ? 'of no type' : type}`)
}

function firstLine(text: string): string {
  return JSON.stringify(text.trim().split('\n')[0]!.slice(0, 200))
}

function reasonOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error))
}
