import { NewsgraphError } from '../errors.ts'

/** A secret, and what becomes of it in a request. */
export interface Credentials {
  /** The value of the header `Authorization`. */
  readonly authorization: string
  /** What must not appear in any message. */
  readonly secrets: readonly string[]
}

/**
 * Returns the credentials that an environment variable holds: `user:password` or `Bearer TOKEN`. Throws a `usage` error, without the value,
 * for anything else and for a store to which they would travel in the clear.
 */
export function readCredentials(name: string, value: string | undefined, store: URL): Credentials {
  if (value === undefined || value === '') throw new NewsgraphError('usage', `--auth-env: ${name} is not set`)
  if (store.protocol !== 'https:' && !isLoopback(store.hostname))
    throw new NewsgraphError('usage', `--auth-env: ${store.origin} is not https, the password would travel in the clear`)
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(value)?.[1]
  if (token !== undefined) return { authorization: `Bearer ${token}`, secrets: [token] }
  const colon = value.indexOf(':')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a header cannot hold
  if (colon < 1 || /[\u0000-\u001f\u007f]/.test(value))
    throw new NewsgraphError('usage', `--auth-env: ${name} holds neither user:password nor "Bearer TOKEN"`)
  const encoded = Buffer.from(value, 'utf8').toString('base64')
  return { authorization: `Basic ${encoded}`, secrets: [encoded, value.slice(colon + 1)].filter((secret) => secret !== '') }
}

/** Returns a text in which no secret stands. */
export function redact(text: string, credentials: Credentials | undefined): string {
  return (credentials?.secrets ?? []).reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host)
}
