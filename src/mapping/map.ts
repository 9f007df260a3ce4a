import type { NamedNode, Quad } from '@rdfjs/types'
import { NewsgraphError } from '../errors.ts'
import type { FactsDocument } from '../facts/model.ts'
import { createQuadSink, type GraphSink } from '../rdf/graph-sink.ts'
import { iri } from '../rdf/terms.ts'
import { defaultBase } from '../rdf/vocabulary.ts'
import { writeArticle } from './article.ts'
import { writeActor, writePlace } from './entities.ts'
import { findSegment, mintFact, writeFact } from './facts.ts'
import { articleIri, graphIri } from './iris.ts'
import { type AnyFact, createReferences, listFacts, type References } from './references.ts'

export interface MapOptions {
  /** Where the IRIs of articles, actors, places and facts begin; ends in `/` or `#`. */
  readonly base?: string
  /** Facts below this confidence, 0 to 1, are left out, unless a fact that stays is part of them or reported by them. */
  readonly minConfidence?: number
}

/** Returns the named graph that holds what an article says: what `mapFacts` gives as the graph of its quads. */
export function articleGraph(document: FactsDocument, { base = defaultBase }: MapOptions = {}): NamedNode {
  return iri(graphIri(base, document.article.id))
}

/**
 * Returns a facts document as RDF: quads of the article's named graph, each once, without blank nodes. The article comes
 * first, then its actors and places, then its facts in the order of the story, each followed by its evidence.
 */
export function mapFacts(document: FactsDocument, options: MapOptions = {}): readonly Quad[] {
  const sink = createQuadSink(articleGraph(document, options).value)
  writeFacts(document, sink, options)
  return sink.quads
}

/** Writes a facts document into a sink, in the order of `mapFacts`. */
export function writeFacts(document: FactsDocument, sink: GraphSink, options: MapOptions = {}): void {
  const { base = defaultBase, minConfidence = 0 } = options
  if (!/[/#]$/.test(base)) throw new NewsgraphError('usage', `a base ends in "/" or "#": ${JSON.stringify(base)}`)
  const references = createReferences(document, base, articleIri(base, document.article.id), mintFact)
  const facts = mergeSame(selectFacts(listFacts(document), minConfidence), references)
  writeArticle(document, listSegments(document, facts), references, sink)
  for (const actor of document.actors) writeActor(actor, document, references, sink)
  for (const place of document.places) writePlace(place, references, sink)
  for (const entry of facts) writeFact(entry, document, references, sink)
}

function selectFacts(facts: readonly AnyFact[], minConfidence: number): readonly AnyFact[] {
  const byId = new Map(facts.map((entry) => [entry.fact.id, entry]))
  const kept = new Set<AnyFact>()
  function keep(entry: AnyFact | undefined): void {
    if (entry === undefined || kept.has(entry)) return
    kept.add(entry)
    if (entry.fact.reportedBy !== undefined) keep(byId.get(entry.fact.reportedBy))
    if (entry.kind === 'casualties' && entry.fact.partOf !== undefined) keep(byId.get(entry.fact.partOf))
  }
  for (const entry of facts) if (entry.fact.confidence >= minConfidence) keep(entry)
  return facts.filter((entry) => kept.has(entry))
}

/** Facts that say the same of the same article are one fact with the evidence of all. */
function mergeSame(facts: readonly AnyFact[], references: References): readonly AnyFact[] {
  const merged = new Map<string, AnyFact>()
  for (const entry of facts) {
    const iri = references.fact(entry.fact.id)
    const first = merged.get(iri)
    if (first === undefined) merged.set(iri, entry)
    else merged.set(iri, withEvidenceOf(first, entry))
  }
  return [...merged.values()]
}

function withEvidenceOf({ kind, fact }: AnyFact, other: AnyFact): AnyFact {
  const evidence = [...fact.evidence, ...other.fact.evidence]
  return { kind, fact: { ...fact, evidence, confidence: Math.max(fact.confidence, other.fact.confidence) } } as AnyFact
}

/** The segments that hold evidence or carry a date or a place of their own. */
function listSegments({ article: { segments } }: FactsDocument, facts: readonly AnyFact[]): readonly number[] {
  const quoted = new Set(facts.flatMap(({ fact }) => fact.evidence.map(({ start }) => findSegment(segments, start))))
  return segments.flatMap(({ date, place }, index) =>
    quoted.has(index) || date !== undefined || place !== undefined ? [index] : [],
  )
}
