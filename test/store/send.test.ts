import { describe, expect, it } from 'vitest'
import { backOff, parseRetryAfter } from '../../src/store/backoff.ts'
import { type Credentials, readCredentials } from '../../src/store/credentials.ts'
import { type Sending, StoreGone, send } from '../../src/store/send.ts'

const request = { method: 'POST', url: 'http://127.0.0.1:9/update', body: 'x' } as const

/** Sends to a store that gives these answers, one after another, and returns what came of it and the pauses between. */
async function sendTo(
  answers: readonly (Response | Error | 'hang')[],
  options: Partial<Sending> & { credentials?: Credentials } = {},
) {
  const pauses: number[] = []
  const told: string[] = []
  const inits: RequestInit[] = []
  const sending: Sending = {
    timeout: 0.05,
    retries: 3,
    onRetry: (reason) => told.push(reason),
    ...options,
    outside: {
      async fetch(_url, init) {
        inits.push(init)
        const next = answers[Math.min(inits.length, answers.length) - 1]!
        if (next === 'hang')
          return new Promise((_, reject) => init.signal!.addEventListener('abort', () => reject(init.signal!.reason)))
        if (next instanceof Error) throw next
        return next.clone()
      },
      sleep: async (milliseconds) => void pauses.push(milliseconds),
      random: () => 1,
      now: () => Date.parse('2026-01-01T00:00:00Z'),
    },
  }
  const outcome = await send(request, sending).catch((error: unknown) => error)
  return { outcome, pauses, told, inits }
}

const reset = Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })

describe('send', () => {
  it('sends again what fails in passing, after growing pauses', async () => {
    const { outcome, pauses, told } = await sendTo([new Response('busy', { status: 503 }), reset, 'hang', new Response('done')])
    expect(outcome).toMatchObject({ status: 200, text: 'done' })
    expect(pauses).toEqual([500, 1000, 2000])
    expect(told).toEqual([
      'http://127.0.0.1:9/update answers 503: "busy"',
      'http://127.0.0.1:9: ECONNRESET',
      'http://127.0.0.1:9: gives no answer within 0.05 s',
    ])
  })

  it('waits as long as the store asks for, within reason', async () => {
    const later = (value: string) => new Response('', { status: 429, headers: { 'retry-after': value } })
    expect((await sendTo([later('7'), new Response('')])).pauses).toEqual([7000])
    expect((await sendTo([later('Thu, 01 Jan 2026 00:00:09 GMT'), new Response('')])).pauses).toEqual([9000])
    const { outcome, pauses } = await sendTo([later('3600')])
    expect(pauses).toEqual([])
    expect(String(outcome)).toContain('answers 429')
  })

  it('gives up after so many', async () => {
    const { outcome, inits } = await sendTo([new Response('', { status: 500 })])
    expect(inits).toHaveLength(4)
    expect(outcome).toMatchObject({ code: 'store' })
    expect(outcome).not.toBeInstanceOf(StoreGone)
    expect(String(outcome)).toContain('answers 500 (4 attempts)')
    expect((await sendTo([reset], { retries: 0 })).outcome).toBeInstanceOf(StoreGone)
  })

  it.each([400, 413, 401, 403, 404, 302])('does not repeat what the store refuses: %d', async (status) => {
    const { outcome, inits } = await sendTo([new Response('why', { status })])
    expect(inits).toHaveLength(1)
    expect(inits[0]!.redirect).toBe('manual')
    expect(outcome).toMatchObject({ code: 'store' })
    expect(outcome instanceof StoreGone).toBe(![400, 413].includes(status))
  })

  it('sends secrets to the store and shows them to nobody', async () => {
    const credentials = readCredentials('X', 'loader:s3cret', new URL('https://h/'))
    const { outcome, inits } = await sendTo([new Response('loader:s3cret bG9hZGVyOnMzY3JldA==', { status: 400 })], {
      credentials,
    })
    expect((inits[0]!.headers as Record<string, string>).authorization).toBe('Basic bG9hZGVyOnMzY3JldA==')
    expect(String(outcome)).toContain('"loader:*** ***"')
  })
})

describe('pauses', () => {
  it('double up to half a minute, a half of them at random', () => {
    expect([0, 1, 2, 9].map((attempt) => backOff(attempt, () => 0))).toEqual([250, 500, 1000, 15_000])
    expect(backOff(60, () => 0.999)).toBeLessThanOrEqual(30_000)
  })

  it('understand both forms of Retry-After', () => {
    expect(parseRetryAfter('120', 0)).toBe(120_000)
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:00:10 GMT', 4000)).toBe(6000)
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:00:10 GMT', 40_000)).toBe(0)
    expect(parseRetryAfter('soon', 0)).toBeUndefined()
    expect(parseRetryAfter(null, 0)).toBeUndefined()
  })
})

describe('credentials', () => {
  const secure = new URL('https://store.example/')

  it('are a user with a password or a token', () => {
    expect(readCredentials('X', 'a:b:c', secure).authorization).toBe(`Basic ${Buffer.from('a:b:c').toString('base64')}`)
    expect(readCredentials('X', 'Bearer t.o-k', secure).authorization).toBe('Bearer t.o-k')
    for (const wrong of [undefined, '', 'word', ':p', 'a:b\nX: y', 'Bearer a b'])
      expect(() => readCredentials('X', wrong, secure), wrong).toThrow('--auth-env: X')
    expect(() => readCredentials('X', 'wordpass', secure)).not.toThrow('wordpass')
  })

  it('do not travel in the clear', () => {
    for (const host of ['127.0.0.1:80', 'localhost', '[::1]:3030']) readCredentials('X', 'a:b', new URL(`http://${host}/`))
    for (const host of ['store.example', '127.0.0.1.example', '10.0.0.1', '128.0.0.1'])
      expect(() => readCredentials('X', 'a:b', new URL(`http://${host}/`)), host).toThrow('in the clear')
  })
})
