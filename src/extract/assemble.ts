import type { Article, Casualty, FactsDocument, Meeting, Segment, Span, Stance, Statement } from '../facts/model.ts'
import { codePoints } from '../language/offsets.ts'
import { confidenceOf } from './confidence.ts'
import { type AnyDraft, type Drafts, mergeTellings, sameness } from './drafts.ts'
import { actorFields, actorOf, idOf, numberEntries, placeOf, usedActors } from './entries.ts'
import { type Placed, placeEvidence } from './evidence.ts'
import type { ActorEntry, PlaceEntry, Reading, TextSpan } from './reading.ts'

/**
 * Returns the facts document: drafts that say the same are one fact, entries have ids, offsets are code points, facts that
 * stand only inside somebody's words carry `reportedBy`. Facts below the confidence are left out, and with them what only a
 * statement that was left out reports.
 */
export function assemble(reading: Reading, drafts: Drafts, minConfidence: number): FactsDocument {
  const { article, segments } = reading.document
  const spanOf = spanMaker(article)
  const place = <D extends AnyDraft>(list: readonly D[], key: (draft: D) => readonly unknown[]) =>
    mergeTellings(
      list.filter((draft) => confidenceOf(draft.rule) >= minConfidence),
      key,
    ).flatMap((merged) => placeEvidence(merged, reading, spanOf))

  const statements = place(drafts.statements, sameness.statements)
  const ids = numberFacts('q', statements)
  const reported = <D extends AnyDraft>({ reporter }: Placed<D>) => reporter === undefined || ids.has(reporter)
  const meetings = place(drafts.meetings, sameness.meetings).filter(reported)
  const stances = place(drafts.stances, sameness.stances).filter(reported)
  const casualties = place(drafts.casualties, sameness.casualties).filter(reported)
  for (const [draft, id] of numberFacts('c', casualties)) ids.set(draft, id)

  const used = usedActors([...meetings, ...stances, ...casualties, ...statements].map(({ draft }) => draft))
  const actors = numberEntries(reading.actors.all, 'a', used)
  const places = numberEntries(reading.places.all, 'p')
  const fact = (letter: string) => (one: Placed<AnyDraft>, i: number) => ({
    id: `${letter}${i + 1}`,
    ...withIds(one.draft, actors, places, ids),
    evidence: one.spans,
    segment: one.segment,
    rule: one.draft.rule,
    confidence: confidenceOf(one.draft.rule),
    ...(one.reporter && { reportedBy: idOf(ids, one.reporter) }),
  })
  return {
    article: { ...article, segments: segments.map((segment): Segment => segmentOf(segment.index, reading, spanOf, places)) },
    actors: [...actors].map(([entry, id]) => actorOf(entry, id, spanOf, article.text)),
    places: [...places].map(([entry, id]) => placeOf(entry, id, spanOf)),
    meetings: meetings.map(fact('m')) as unknown as Meeting[],
    stances: stances.map(fact('s')) as unknown as Stance[],
    casualties: casualties.map(fact('c')) as unknown as Casualty[],
    statements: statements.map(fact('q')) as unknown as Statement[],
  }
}

/** Returns the id of every telling of every fact. */
function numberFacts(letter: string, facts: readonly Placed<AnyDraft>[]): Map<AnyDraft, string> {
  return new Map(facts.flatMap(({ tellings }, i) => tellings.map((telling) => [telling, `${letter}${i + 1}`] as const)))
}

/** Returns the draft's own fields, with ids where it points at entries or other facts. */
function withIds(
  draft: AnyDraft,
  actors: ReadonlyMap<ActorEntry, string>,
  places: ReadonlyMap<PlaceEntry, string>,
  facts: ReadonlyMap<AnyDraft, string>,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(draft)) {
    if (value === undefined || name === 'words' || name === 'evidence' || name === 'rule') continue
    if (name === 'participants') fields[name] = (value as ActorEntry[]).map((entry) => idOf(actors, entry))
    else if (name === 'place') fields[name] = idOf(places, value as PlaceEntry)
    else if (actorFields.has(name)) fields[name] = idOf(actors, value as ActorEntry)
    else if (name === 'partOf') {
      const whole = facts.get(value as AnyDraft)
      if (whole !== undefined && whole !== facts.get(draft)) fields[name] = whole
    } else fields[name] = value
  }
  return fields
}

/** Returns the segment with the date and the place that a caption gives for itself, where it gives one. */
function segmentOf(
  index: number,
  reading: Reading,
  spanOf: (span: TextSpan) => Span,
  places: ReadonlyMap<PlaceEntry, string>,
): Segment {
  const segment = reading.document.segments[index]!
  const { start, end } = spanOf(segment)
  const plain = { kind: segment.kind, start, end }
  if (segment.kind !== 'caption') return plain
  const sentences = reading.document.sentences.filter((sentence) => sentence.segment.index === index)
  const dates = sentences.flatMap((sentence) => reading.dates.in(sentence))
  const date = dates.length === 1 ? dates[0]?.date : undefined
  const entries = sentences.flatMap((sentence) => sentence.tokens.map((token) => reading.places.at(sentence, token.index)))
  const place = entries.find((entry) => entry !== undefined)
  return { ...plain, ...(date && { date }), ...(place && { place: idOf(places, place) }) }
}

function spanMaker({ text }: Article): (span: TextSpan) => Span {
  const toCodePoint = codePoints(text)
  return ({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end), quote: text.slice(start, end) })
}
