import type { Article, Copy, FactsDocument } from '../facts/model.ts'
import type { GraphSink } from '../rdf/graph-sink.ts'
import { escapeUrl, formatInteger } from '../rdf/terms.ts'
import { ng, oa, prov, schema, xsd } from '../rdf/vocabulary.ts'
import { toPublished, writePeriod } from './dates.ts'
import { articleIri, publisherIri, segmentIri } from './iris.ts'
import type { References } from './references.ts'
import { hashText } from './slug.ts'

/**
 * Writes the article: what is known about it, a digest of its text (the text itself stays with its publisher), the actors
 * and places it mentions, its copies, and the segments given by index.
 */
export function writeArticle(
  document: FactsDocument,
  segments: readonly number[],
  references: References,
  sink: GraphSink,
): void {
  const { article } = document
  sink.subject(references.article)
  sink.type(schema.NewsArticle)
  sink.value(schema.identifier, article.id)
  if (article.title !== undefined) sink.value(schema.headline, article.title)
  if (article.published !== undefined) {
    const { value, datatype } = toPublished(article.published)
    sink.value(schema.datePublished, value, datatype)
  }
  sink.value(ng.textDigest, `sha256:${hashText(article.text)}`)
  for (const { id } of document.actors) sink.link(schema.mentions, references.actor(id))
  for (const { id } of document.places) sink.link(schema.mentions, references.place(id))
  for (const index of segments) sink.link(schema.hasPart, segmentIri(references.article, index))
  writeSource(article, references, sink)
  for (const copy of article.copies ?? []) writeCopy(copy, references, sink)
  for (const index of segments) writeSegment(index, document, references, sink)
}

/** Writes that something is attested as of the day the article was published. */
export function writeAsOfPublication(sink: GraphSink, { published }: Article): void {
  if (published === undefined) return
  const { value, datatype } = toPublished(published)
  if (datatype === xsd.dateTime) sink.value(ng.asOf, value.slice(0, 10), xsd.date)
  else sink.value(ng.asOf, value, datatype)
}

function writeSource({ url, publisher }: Copy, { base }: References, sink: GraphSink): void {
  if (url !== undefined) sink.link(schema.url, escapeUrl(url))
  if (publisher === undefined) return
  sink.link(schema.publisher, publisherIri(base, publisher))
  sink.subject(publisherIri(base, publisher))
  sink.type(schema.Organization)
  sink.value(schema.name, publisher)
}

function writeCopy(copy: Copy, references: References, sink: GraphSink): void {
  const id = copy.id ?? copy.url
  if (id === undefined) return
  const iri = articleIri(references.base, id)
  if (iri === references.article) return
  sink.subject(references.article)
  sink.link(prov.alternateOf, iri)
  sink.subject(iri)
  sink.type(schema.NewsArticle)
  sink.value(schema.identifier, id)
  writeSource(copy, references, sink)
}

function writeSegment(index: number, { article }: FactsDocument, references: References, sink: GraphSink): void {
  const segment = article.segments[index]
  if (segment === undefined) return
  sink.subject(segmentIri(references.article, index))
  sink.type(ng.Segment)
  sink.value(ng.kind, segment.kind)
  if (segment.place !== undefined) sink.link(ng.place, references.place(segment.place))
  writePeriod(sink, segment.date)
  sink.value(oa.start, formatInteger(segment.start), xsd.integer)
  sink.value(oa.end, formatInteger(segment.end), xsd.integer)
}
