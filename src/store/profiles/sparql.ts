import type { StoreProfile } from '../profile.ts'

/** Any store with SPARQL 1.1 Query and Update at one address; the bounds are small enough for the stores that are known to choke. */
export const sparql: StoreProfile = {
  title: 'any SPARQL 1.1 store',
  tested: 'against oxigraph 0.5.11 behind plain HTTP',
  recognizes: () => false,
  endpoints: ({ href }) => ({ query: href, update: href }),
  replace: 'update',
  maxTriples: 2000,
  maxBytes: 1_000_000,
}
