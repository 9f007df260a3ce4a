import { describeItem } from '../evaluate/differences.ts'
import type { FactKind, FactOf, FactsDocument, Span } from '../facts/model.ts'
import { factKinds } from '../facts/model.ts'
import { annotate } from '../language/annotate.ts'
import { codePoints } from '../language/offsets.ts'

/** From this confidence on an asserted fact gives a plain triple, as in the mapping. */
const plainFrom = 0.8

/**
 * Returns, sentence by sentence, what was found there, by which rule and how sure: names, then facts; and what is left out or held
 * back, with the reason. `document` holds the facts of every confidence; those below `minConfidence` count as left out.
 */
export function explain(document: FactsDocument, minConfidence: number): string {
  const { article } = document
  const toCodePoint = codePoints(article.text)
  const lines = [`# ${article.id}`]
  for (const sentence of annotate(article).sentences) {
    const place = { start: toCodePoint(sentence.start), end: toCodePoint(sentence.end) }
    const text = article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')
    lines.push('', `[${place.start}-${place.end} ${sentence.segment.kind}] ${text}`)
    for (const actor of document.actors) {
      const mentions = actor.mentions.filter((mention) => overlaps(mention, place))
      if (mentions.length > 0) lines.push(`  ${actor.kind} ${actor.name}: ${quotes(mentions)}`)
    }
    for (const { name, kind = 'place', mentions } of document.places) {
      const here = mentions.filter((mention) => overlaps(mention, place))
      if (here.length > 0) lines.push(`  ${kind} ${name}: ${quotes(here)}`)
    }
    for (const kind of factKinds) {
      for (const fact of document[kind]) {
        if (fact.evidence.some((span) => overlaps(span, place))) lines.push(`  ${explainFact(fact, document, minConfidence)}`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}

function explainFact(fact: FactOf[FactKind], document: FactsDocument, minConfidence: number): string {
  const { rule, confidence, reportedBy } = fact
  const found = `${rule} ${confidence.toFixed(2)}  ${describeItem(fact, document)}`
  if (confidence < minConfidence) return `- ${found}: left out, below ${minConfidence}`
  if (reportedBy !== undefined) return `+ ${found}: reported by ${reportedBy}, so no plain triple`
  if (confidence < plainFrom && (rule.startsWith('stance/') || rule.startsWith('meeting/')))
    return `+ ${found}: below ${plainFrom}, so no plain triple`
  return `+ ${found}`
}

function overlaps(span: Omit<Span, 'quote'>, other: Omit<Span, 'quote'>): boolean {
  return span.start < other.end && other.start < span.end
}

function quotes(mentions: readonly Span[]): string {
  return [...new Set(mentions.map(({ quote }) => JSON.stringify(quote)))].join(', ')
}
