import { below, type StoreProfile } from '../profile.ts'

/** Apache Jena Fuseki; the address is that of a dataset. PUT of a graph is one transaction on TDB2 and in memory. */
export const fuseki: StoreProfile = {
  title: 'Apache Jena Fuseki',
  tested: '5.6.0',
  recognizes: (headers) => headers.has('fuseki-request-id') || /fuseki/i.test(headers.get('server') ?? ''),
  endpoints: (base) => ({ query: below(base, 'query'), update: below(base, 'update'), graphs: below(base, 'data') }),
  replace: 'put',
  maxTriples: 100_000,
  maxBytes: 64_000_000,
}
