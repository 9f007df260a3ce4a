import type { FactKind, FactOf, FactsDocument, Segment, Span } from '../facts/model.ts'
import type { GraphSink } from '../rdf/graph-sink.ts'
import { formatDecimal, formatInteger } from '../rdf/terms.ts'
import { ng, oa, prov, xsd } from '../rdf/vocabulary.ts'
import { evidenceIri, factIri, segmentIri } from './iris.ts'
import type { AnyFact, References } from './references.ts'
import { rules } from './rules.ts'

/** Below this confidence a fact stays a node of its own and gives no plain triple between its actors. */
const plainConfidence = 0.8

/** Returns the IRI of a fact: a hash of what its rule writes about it. */
export function mintFact({ kind, fact }: AnyFact, references: References): string {
  const fields: unknown[] = []
  const recorder: GraphSink = {
    subject() {},
    type: (type) => fields.push(type),
    link: (property, object) => fields.push([property, object]),
    value: (property, value) => fields.push([property, value]),
  }
  describeFact(kind, fact, references, recorder)
  return factIri(references.article, kind, fields)
}

/** Writes a fact's node, its evidence, and, if the article asserts it, the plain triples between its actors. */
export function writeFact({ kind, fact }: AnyFact, document: FactsDocument, references: References, sink: GraphSink): void {
  sink.subject(references.fact(fact.id))
  describeFact(kind, fact, references, sink)
  sink.value(ng.rule, fact.rule)
  sink.value(ng.confidence, formatDecimal(fact.confidence), xsd.decimal)
  sink.link(ng.article, references.article)
  for (const span of fact.evidence) sink.link(ng.evidence, evidenceIri(references.article, span.start, span.end))
  for (const span of fact.evidence) writeEvidence(span, document.article.segments, references, sink)
  if (fact.reportedBy === undefined && fact.confidence >= plainConfidence) relateActors(kind, fact, references, sink)
}

/** Returns the index of the segment in which an offset stands, or -1. */
export function findSegment(segments: readonly Segment[], offset: number): number {
  return segments.findIndex((segment) => segment.start <= offset && offset < segment.end)
}

function writeEvidence(span: Span, segments: readonly Segment[], { article }: References, sink: GraphSink): void {
  sink.subject(evidenceIri(article, span.start, span.end))
  sink.type(ng.Evidence)
  sink.link(prov.wasQuotedFrom, article)
  const segment = findSegment(segments, span.start)
  if (segment >= 0) sink.link(ng.segment, segmentIri(article, segment))
  sink.value(oa.start, formatInteger(span.start), xsd.integer)
  sink.value(oa.end, formatInteger(span.end), xsd.integer)
  sink.value(oa.exact, span.quote)
}

function describeFact<K extends FactKind>(kind: K, fact: FactOf[K], references: References, sink: GraphSink): void {
  sink.type(rules[kind].type(fact))
  rules[kind].describe(fact, references, sink)
  if (fact.reportedBy !== undefined) sink.link(ng.reportedBy, references.fact(fact.reportedBy))
}

function relateActors<K extends FactKind>(kind: K, fact: FactOf[K], references: References, sink: GraphSink): void {
  rules[kind].relate(fact, references, sink)
}
