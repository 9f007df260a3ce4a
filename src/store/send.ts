import { NewsgraphError } from '../errors.ts'
import { readBody } from '../response.ts'
import { backOff, parseRetryAfter } from './backoff.ts'
import { type Credentials, redact } from './credentials.ts'

/** What the loader needs of the world outside. */
export interface Outside {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Waits for milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Returns a number from 0 up to 1. */
  readonly random: () => number
  /** Returns milliseconds since 1970. */
  readonly now: () => number
}

export interface Sending {
  readonly outside: Outside
  /** How long one attempt may take, in seconds. */
  readonly timeout: number
  /** How often a request is sent again. */
  readonly retries: number
  readonly credentials?: Credentials
  /** Is told of every attempt that is made again. */
  readonly onRetry?: (reason: string) => void
}

export interface StoreRequest {
  readonly method: 'HEAD' | 'POST' | 'PUT'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface StoreReply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A store with which nothing more can be done: it is not there, does not know us or not this address. */
export class StoreGone extends NewsgraphError {}

/** The longest answer that is read, in bytes. */
const maxAnswer = 256 * 1024 * 1024

/** The longest wait that a store may ask for, in milliseconds. */
const maxWait = 300_000

/**
 * Sends a request until it is answered with 2xx, and returns the answer. It is sent again, after a pause, when the connection
 * fails, the time is over, or the status is 408, 425, 429 or 5xx; so it must be one that may be done twice. Throws a `store` error
 * for any other answer, and `StoreGone` where the next request would fare no better.
 */
export async function send(request: StoreRequest, sending: Sending): Promise<StoreReply> {
  const { outside, retries, credentials } = sending
  for (let attempt = 0; ; attempt++) {
    const outcome = await tryOnce(request, sending)
    if (!(outcome instanceof Error) && outcome.status >= 200 && outcome.status < 300) return outcome
    const reason = redact(describe(outcome, request.url), credentials)
    const asked = outcome instanceof Error ? undefined : parseRetryAfter(outcome.headers.get('retry-after'), outside.now())
    if (!isPassing(outcome) || (asked ?? 0) > maxWait) throw toError(outcome, reason)
    if (attempt >= retries) throw toError(outcome, `${reason} (${attempt + 1} attempts)`)
    sending.onRetry?.(reason)
    await outside.sleep(Math.max(asked ?? 0, backOff(attempt, outside.random)))
  }
}

async function tryOnce(request: StoreRequest, { outside, timeout, credentials }: Sending): Promise<StoreReply | Error> {
  const { method, url, headers, body } = request
  const signal = AbortSignal.timeout(timeout * 1000)
  try {
    const response = await outside.fetch(url, {
      method,
      headers: { ...headers, ...(credentials !== undefined && { authorization: credentials.authorization }) },
      // A redirected POST loses its body, and a password would go to whom nobody named.
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body }),
    })
    return { status: response.status, headers: response.headers, text: await readBody(response, maxAnswer) }
  } catch (error) {
    if (error instanceof NewsgraphError) throw error
    return signal.aborted ? new Error(`gives no answer within ${timeout} s`) : (error as Error)
  }
}

function isPassing(outcome: StoreReply | Error): boolean {
  if (outcome instanceof Error) return true
  const { status } = outcome
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505)
}

function describe(outcome: StoreReply | Error, url: string): string {
  const { origin, pathname } = new URL(url)
  if (outcome instanceof Error) {
    const { code, message } = (outcome.cause ?? outcome) as { code?: string; message?: string }
    return `${origin}: ${code ?? message}`
  }
  const line = outcome.text.trim().split('\n')[0]!.slice(0, 200)
  return `${origin}${pathname} answers ${outcome.status}${line === '' ? '' : `: ${JSON.stringify(line)}`}`
}

function toError(outcome: StoreReply | Error, message: string): NewsgraphError {
  const gone = outcome instanceof Error || outcome.status < 400 || [401, 403, 404, 405, 501].includes(outcome.status)
  return gone ? new StoreGone('store', message) : new NewsgraphError('store', message)
}
