/** The parts in use of packages that ship no types. */
declare module 'jsonld' {
  interface ReadOptions {
    readonly base: string
    readonly safe: boolean
    readonly documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string }>
  }
  const jsonld: { toRDF(document: unknown, options: ReadOptions): Promise<unknown> }
  export default jsonld
}

declare module 'rdf-canonize' {
  export function canonize(quads: readonly object[], options: { readonly algorithm: 'RDFC-1.0' }): Promise<string>
}

declare module 'rdf-ext' {
  import type { DataFactory, DatasetCore, DatasetCoreFactory, Quad } from '@rdfjs/types'

  interface Environment extends Omit<DataFactory, 'fromQuad' | 'fromTerm'> {
    dataset(quads?: Iterable<Quad>): DatasetCore
  }
  const environment: Environment & DatasetCoreFactory
  export default environment
}
