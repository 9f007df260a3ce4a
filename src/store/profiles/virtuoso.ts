import { below, type StoreProfile } from '../profile.ts'

/**
 * OpenLink Virtuoso 7. More than 4,990 triples exhaust the memory of its compiler, longer IRIs are cut without a word, literals of
 * 12 MB are refused (measured on 7.2.5). Digest authentication is not spoken: the account SPARQL needs the role SPARQL_UPDATE.
 */
export const virtuoso: StoreProfile = {
  title: 'OpenLink Virtuoso 7',
  recognizes: (headers) => /^virtuoso\b/i.test(headers.get('server') ?? ''),
  endpoints: (base) => ({ query: below(base, 'sparql'), update: below(base, 'sparql') }),
  replace: 'update',
  maxTriples: 4900,
  maxBytes: 4_000_000,
  maxIri: 1879,
  maxLiteral: 9_000_000,
}
