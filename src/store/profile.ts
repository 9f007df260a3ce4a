/** The addresses of a store. */
export interface Endpoints {
  /** Answers SPARQL 1.1 queries. */
  readonly query: string
  /** Takes SPARQL 1.1 updates. */
  readonly update: string
  /** Takes whole graphs (SPARQL 1.1 Graph Store HTTP Protocol); absent where the loader makes no use of it. */
  readonly graphs?: string
}

/** What the loader has to know of one product. */
export interface StoreProfile {
  readonly title: string
  /** The version that the heavy tests run; absent for one that no test has met. */
  readonly tested?: string
  /** Tells the product by the headers of whatever it answers. */
  readonly recognizes: (headers: Headers) => boolean
  /** Returns the endpoints below the address that a user gives. */
  readonly endpoints: (base: URL) => Endpoints
  /** `put`: one PUT of the graph, which the store makes whole or not at all. `update`: one update, or several for a graph beyond the bounds. */
  readonly replace: 'put' | 'update'
  /** Bounds of one request of `update`. */
  readonly maxTriples: number
  readonly maxBytes: number
  /** The longest IRI that the store keeps whole, in UTF-16 code units. */
  readonly maxIri?: number
  /** The longest literal that the store takes, in bytes of UTF-8. */
  readonly maxLiteral?: number
}

/** Returns the address of something below a base, whether the base ends in a slash or not. */
export function below(base: URL, path: string): string {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`
  return url.href
}
