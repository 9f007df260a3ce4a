import type { Quad } from '@rdfjs/types'
import { hashText } from '../mapping/slug.ts'
import { ng, oa, prov } from '../rdf/vocabulary.ts'

/** Texts of articles, by the digest that exports carry. */
export type Texts = Map<string, string>

/** What became of the quotes in a graph. */
export interface EvidenceResult {
  readonly quotes: number
  /** How many of them stand where they say, in a text at hand. */
  readonly found: number
  readonly problems: readonly { readonly node: string; readonly reason: string }[]
}

/** Adds a text under its digest. */
export function addText(texts: Texts, text: string): void {
  texts.set(digestOf(text), text)
}

/**
 * Compares each quote of a graph with the text at its offsets, in code points, where the text is among those given (none
 * is needed to see that a quote is as long as its offsets say).
 */
export function checkEvidence(quads: Iterable<Quad>, texts: Texts): EvidenceResult {
  const wanted = new Set<string>([ng.textDigest, oa.start, oa.end, oa.exact, prov.wasQuotedFrom])
  const nodes = new Map<string, Map<string, string>>()
  for (const { subject, predicate, object } of quads) {
    if (!wanted.has(predicate.value)) continue
    const node = nodes.get(subject.value) ?? new Map<string, string>()
    nodes.set(subject.value, node.set(predicate.value, object.value))
  }
  const points = new Map<string, readonly string[]>()
  const result = { quotes: 0, found: 0, problems: [] as { node: string; reason: string }[] }
  for (const [node, values] of nodes) {
    const quote = values.get(oa.exact)
    if (quote === undefined) continue
    result.quotes++
    const start = Number(values.get(oa.start))
    const end = Number(values.get(oa.end))
    const digest = nodes.get(values.get(prov.wasQuotedFrom) ?? '')?.get(ng.textDigest)
    const text = digest === undefined ? undefined : codePointsOf(digest, texts, points)
    const there = text?.slice(start, end).join('')
    if (Array.from(quote).length !== end - start)
      result.problems.push({ node, reason: `not ${end - start} code points: ${show(quote)}` })
    else if (there !== undefined && there !== quote) result.problems.push({ node, reason: describeQuote(quote, there) })
    else if (there !== undefined) result.found++
  }
  return result
}

function codePointsOf(digest: string, texts: Texts, cache: Map<string, readonly string[]>): readonly string[] | undefined {
  const text = texts.get(digest)
  if (text === undefined) return undefined
  const points = cache.get(digest) ?? Array.from(text)
  cache.set(digest, points)
  return points
}

/** As the mapping writes it. */
function digestOf(text: string): string {
  return `sha256:${hashText(text)}`
}

/** Long quotes are shown from where they begin to differ. */
function describeQuote(quote: string, there: string): string {
  let same = 0
  while (same < quote.length && quote[same] === there[same]) same++
  const from = Math.max(0, same - 20)
  return `the text has ${show(there.slice(from))} there: ${show(quote.slice(from))}`
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
