import type { Quad } from '@rdfjs/types'
import { writeJsonLd } from './jsonld.ts'
import { writeNQuads, writeNTriples } from './nquads.ts'
import { writeTriG } from './trig.ts'
import { writeTurtle } from './turtle.ts'

export interface WriteOptions {
  /** IRIs below this one are written relative to it; ends in `/`. */
  readonly base?: string
  /** JSON-LD refers to the context at this URL; without it the context is part of the document. */
  readonly context?: string
}

export interface Format {
  /** With its dot. */
  readonly extension: string
  readonly mediaType: string
  /** Whether graph names are kept. */
  readonly graphs: boolean
  readonly write: (quads: Iterable<Quad>, options?: WriteOptions) => string
}

export const formatNames = ['turtle', 'jsonld', 'ntriples', 'nquads', 'trig'] as const
export type FormatName = (typeof formatNames)[number]

/** The serializations that an export can be written in. */
export const formats: { readonly [K in FormatName]: Format } = {
  turtle: { extension: '.ttl', mediaType: 'text/turtle', graphs: false, write: writeTurtle },
  jsonld: { extension: '.jsonld', mediaType: 'application/ld+json', graphs: false, write: writeJsonLd },
  ntriples: { extension: '.nt', mediaType: 'application/n-triples', graphs: false, write: writeNTriples },
  nquads: { extension: '.nq', mediaType: 'application/n-quads', graphs: true, write: writeNQuads },
  trig: { extension: '.trig', mediaType: 'application/trig', graphs: true, write: writeTriG },
}
