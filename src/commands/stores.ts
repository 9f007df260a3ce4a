import { NewsgraphError } from '../errors.ts'
import { iri } from '../rdf/terms.ts'
import { readCredentials } from '../store/credentials.ts'
import type { ProfileName } from '../store/profiles.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Report, ReportOptions } from './report.ts'
import type { Terminal } from './terminal.ts'

/** The options of the commands that change a store. */
export interface StoreOptions extends ReportOptions {
  readonly store: string
  readonly profile?: ProfileName
  readonly update?: string
  readonly authEnv?: string
  readonly base?: string
  readonly timeout: number
  readonly retries: number
}

/** A store, the address it was named by, and how often it had to be asked again. */
export interface OpenedStore {
  readonly store: Store
  readonly address: string
  readonly counts: { readonly retries: number }
}

/** Opens the store that the options name, or throws a `usage` error for options that do not fit. */
export async function openNamedStore(options: StoreOptions, terminal: Terminal, report: Report): Promise<OpenedStore> {
  const { profile, update, authEnv, base, timeout, retries } = options
  const url = parseUrl('--store', options.store)
  const updateUrl = update === undefined ? undefined : parseUrl('--update', update)
  if (base !== undefined && !/[/#]$/.test(iriOption(base)))
    throw new NewsgraphError('usage', `--base: does not end in / or #: ${JSON.stringify(base)}`)
  const credentials = authEnv === undefined ? undefined : readCredentials(authEnv, terminal.env?.[authEnv], url)
  if (authEnv !== undefined && updateUrl !== undefined) readCredentials(authEnv, terminal.env?.[authEnv], updateUrl)
  const counts = { retries: 0 }
  const sending = {
    outside: {
      fetch,
      sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
      random: Math.random,
      now: Date.now,
    },
    timeout,
    retries,
    ...(credentials !== undefined && { credentials }),
    onRetry(reason: string) {
      counts.retries++
      report.note(`again: ${reason}`)
    },
  }
  const chosen = { ...(profile !== undefined && { profile }), ...(updateUrl !== undefined && { update: updateUrl.href }) }
  return { store: await openStore(url, chosen, sending), address: url.href, counts }
}

function parseUrl(option: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new NewsgraphError('usage', `${option}: not an http or https URL: ${JSON.stringify(address)}`)
  if (url.username !== '' || url.password !== '')
    throw new NewsgraphError('usage', `${option}: a password does not belong on the command line, name it with --auth-env`)
  return url
}

function iriOption(base: string): string {
  try {
    return iri(base).value
  } catch (error) {
    throw new NewsgraphError('usage', `--base: ${(error as Error).message}`, {}, error)
  }
}
