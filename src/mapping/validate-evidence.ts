import type { Quad } from '@rdfjs/types'
import { ng, oa, prov, rdf, schema } from '../rdf/vocabulary.ts'
import { hashText } from './slug.ts'

/** An evidence, or an article, that does not hold. */
export interface EvidenceFault {
  /** IRI of the evidence or the article. */
  readonly node: string
  readonly message: string
}

/** Returns the text of an article by its id and the digest that the export gives of its text, or undefined. */
export type FindText = (id: string, digest: string | undefined) => string | undefined

/**
 * Returns which evidence of an export does not stand where it says. An export holds no article text, so by itself it is only
 * held to be consistent: each quote as long as its offsets say, in the segment it names, and the same as other quotes of the
 * same stretch. With the text, its digest and every quote are compared.
 */
export function validateEvidence(quads: Iterable<Quad>, findText: FindText = () => undefined): readonly EvidenceFault[] {
  const { evidences, segments, articles } = readEvidences(quads)
  const faults: EvidenceFault[] = []
  const spelled = new Map<string, Map<number, string>>()
  const texts = new Map<string, readonly string[] | undefined>()

  for (const [iri, { id, digest }] of articles) {
    const text = id === undefined ? undefined : findText(id, digest)
    texts.set(iri, text === undefined ? undefined : Array.from(text))
    if (text !== undefined && digest !== undefined && digest !== `sha256:${hashText(text)}`) {
      faults.push({ node: iri, message: 'the text given is not the text the export was made from' })
    }
  }
  for (const [node, evidence] of evidences) {
    let known = spelled.get(evidence.article)
    if (known === undefined) {
      known = new Map()
      spelled.set(evidence.article, known)
    }
    const message = findFault(evidence, segments.get(evidence.segment ?? ''), known, texts.get(evidence.article))
    if (message !== undefined) faults.push({ node, message })
  }
  return faults
}

interface Evidence {
  article: string
  segment?: string
  start: number
  end: number
  quote: string
}

/** What is wrong with an evidence; the characters of a good one become known by their offsets. */
function findFault(
  { start, end, quote }: Evidence,
  segment: { readonly start: number; readonly end: number } | undefined,
  known: Map<number, string>,
  text: readonly string[] | undefined,
): string | undefined {
  const points = Array.from(quote)
  if (points.length !== end - start) {
    return `the quote has ${points.length} code points, its offsets ${start} to ${end} span ${end - start}: ${JSON.stringify(quote)}`
  }
  if (segment !== undefined && (start < segment.start || start >= segment.end)) {
    return `offset ${start} is outside the segment, ${segment.start} to ${segment.end}`
  }
  if (text !== undefined) {
    const there = text.slice(start, end).join('')
    if (there !== quote) return `at ${start} to ${end} the article says ${JSON.stringify(there)}, not ${JSON.stringify(quote)}`
  }
  const clash = points.findIndex((point, index) => (known.get(start + index) ?? point) !== point)
  if (clash >= 0)
    return `at ${start + clash} another quote has ${JSON.stringify(known.get(start + clash))}: ${JSON.stringify(quote)}`
  points.forEach((point, index) => {
    known.set(start + index, point)
  })
  return undefined
}

function readEvidences(quads: Iterable<Quad>) {
  const nodes = new Map<string, Map<string, string>>()
  for (const { subject, predicate, object } of quads) {
    let node = nodes.get(subject.value)
    if (node === undefined) {
      node = new Map()
      nodes.set(subject.value, node)
    }
    node.set(predicate.value === rdf.type ? `${rdf.type} ${object.value}` : predicate.value, object.value)
  }
  const evidences = new Map<string, Evidence>()
  const segments = new Map<string, { readonly start: number; readonly end: number }>()
  const articles = new Map<string, { readonly id: string | undefined; readonly digest: string | undefined }>()
  for (const [iri, node] of nodes) {
    const span = { start: Number(node.get(oa.start)), end: Number(node.get(oa.end)) }
    if (node.has(`${rdf.type} ${ng.Segment}`)) segments.set(iri, span)
    if (node.has(`${rdf.type} ${schema.NewsArticle}`)) {
      articles.set(iri, { id: node.get(schema.identifier), digest: node.get(ng.textDigest) })
    }
    if (!node.has(`${rdf.type} ${ng.Evidence}`)) continue
    const segment = node.get(ng.segment)
    evidences.set(iri, {
      article: node.get(prov.wasQuotedFrom) ?? '',
      quote: node.get(oa.exact) ?? '',
      ...span,
      ...(segment === undefined ? {} : { segment }),
    })
  }
  return { evidences, segments, articles }
}
