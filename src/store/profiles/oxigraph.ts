import { below, type StoreProfile } from '../profile.ts'

/**
 * The Oxigraph server. PUT of a graph was two transactions up to 0.5.9, an update is one: it rolls back when it fails. The server takes
 * bodies of up to 128 MiB.
 */
export const oxigraph: StoreProfile = {
  title: 'Oxigraph server',
  tested: '0.5.13',
  recognizes: (headers) => /^oxigraph\b/i.test(headers.get('server') ?? ''),
  endpoints: (base) => ({ query: below(base, 'query'), update: below(base, 'update') }),
  replace: 'update',
  maxTriples: 1_000_000,
  maxBytes: 64_000_000,
}
