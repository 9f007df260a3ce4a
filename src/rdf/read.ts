import type { Quad } from '@rdfjs/types'
import { DataFactory, Parser } from 'n3'
import { NewsgraphError } from '../errors.ts'
import { resourceText } from '../resources.ts'
import type { FormatName } from './formats.ts'
import { defaultBase, xsd } from './vocabulary.ts'

const n3Names: { readonly [K in Exclude<FormatName, 'jsonld'>]: string } = {
  turtle: 'text/turtle',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  trig: 'application/trig',
}

export interface ReadOptions {
  /** What relative IRIs count from where the document names no base. */
  readonly base?: string
}

/**
 * Returns the quads of a text. Labels of blank nodes count only inside it. JSON-LD is read without the
 * network: a context by URL is newsgraph's own or an `input` error, as is whatever does not parse (with its line, if known).
 */
export async function readQuads(
  text: string,
  format: FormatName,
  { base = defaultBase }: ReadOptions = {},
): Promise<readonly Quad[]> {
  return format === 'jsonld' ? readJsonLd(text, base) : readWithN3(text, n3Names[format], base)
}

function readWithN3(text: string, format: string, base: string): readonly Quad[] {
  const named = format === n3Names.turtle || format === n3Names.trig
  try {
    return new Parser({ format, ...(named ? { baseIRI: base } : {}) }).parse(text) as Quad[]
  } catch (cause) {
    throw toInputError(cause, (cause as { context?: { line?: number } }).context?.line)
  }
}

async function readJsonLd(text: string, base: string): Promise<readonly Quad[]> {
  const { default: jsonld } = await import('jsonld')
  try {
    const quads = await jsonld.toRDF(JSON.parse(text), { base, documentLoader, safe: true })
    return (quads as readonly PlainQuad[]).map(toQuad)
  } catch (cause) {
    throw toInputError(cause)
  }
}

/** What jsonld.js gives: terms without methods. */
interface PlainTerm {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}
type PlainQuad = { readonly [K in 'subject' | 'predicate' | 'object' | 'graph']: PlainTerm }

function toQuad({ subject, predicate, object, graph }: PlainQuad): Quad {
  return DataFactory.quad(toTerm(subject), toTerm(predicate), toTerm(object), toTerm(graph)) as Quad
}

function toTerm<T>({ termType, value, language, datatype }: PlainTerm): T {
  return makeTerm() as T

  function makeTerm(): unknown {
    if (termType === 'BlankNode') return DataFactory.blankNode(value)
    if (termType === 'DefaultGraph') return DataFactory.defaultGraph()
    if (termType === 'NamedNode') return DataFactory.namedNode(value)
    return DataFactory.literal(value, language ?? DataFactory.namedNode(datatype?.value ?? xsd.string))
  }
}

/** Gives newsgraph's own context for any URL that ends in its name, and nothing else: reading needs no network. */
async function documentLoader(url: string): Promise<{ document: unknown; documentUrl: string; contextUrl?: never }> {
  if (!/(?:^|\/)context\.jsonld$/.test(url)) throw new Error(`the context is not at hand: ${JSON.stringify(url)}`)
  return { document: JSON.parse(resourceText('ontology/context.jsonld')), documentUrl: url }
}

function toInputError(cause: unknown, line?: number): NewsgraphError {
  const message = cause instanceof Error ? (innermost(cause).message.split('\n')[0] ?? '') : String(cause)
  return new NewsgraphError('input', message, line === undefined ? {} : { line }, cause)
}

/** jsonld.js wraps what went wrong in layers of its own. */
function innermost(error: Error): Error {
  const inner = (error as { details?: { cause?: unknown } }).details?.cause
  return inner instanceof Error ? innermost(inner) : error
}
