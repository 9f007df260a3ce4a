import type { FactKind, FactOf, Stance } from '../facts/model.ts'
import type { GraphSink } from '../rdf/graph-sink.ts'
import { formatInteger } from '../rdf/terms.ts'
import { type ClassIri, type LinkIri, ng, schema, type ValueIri, xsd } from '../rdf/vocabulary.ts'
import { writeAsOf, writePeriod } from './dates.ts'
import type { References } from './references.ts'

/** How one kind of fact becomes RDF. */
interface Rule<K extends FactKind> {
  /** Returns the class of the fact's node. */
  readonly type: (fact: FactOf[K]) => ClassIri
  /** Writes the fact's own fields as properties of its node: all that tells it from the other facts of its article. */
  readonly describe: (fact: FactOf[K], references: References, sink: GraphSink) => void
  /** Writes what the fact amounts to between its actors; asked only of facts that the article asserts. */
  readonly relate: (fact: FactOf[K], references: References, sink: GraphSink) => void
}

export const rules: { readonly [K in FactKind]: Rule<K> } = {
  meetings: {
    type: () => ng.Meeting,
    describe(meeting, { actor, place }, sink) {
      for (const participant of meeting.participants) sink.link(ng.participant, actor(participant))
      sink.value(ng.status, meeting.status)
      writeText(sink, ng.outcome, meeting.outcome)
      writeText(sink, ng.topic, meeting.topic)
      writeText(sink, ng.occasion, meeting.occasion)
      writeLink(sink, ng.place, meeting.place, place)
      writePeriod(sink, meeting.date)
    },
    relate(meeting, { actor }, sink) {
      if (meeting.status !== 'held') return
      const participants = [...new Set(meeting.participants.map(actor))]
      for (const one of participants) {
        for (const other of participants) {
          if (one === other) continue
          sink.subject(one)
          sink.link(ng.met, other)
        }
      }
    },
  },

  stances: {
    type: ({ polarity, mode }) => (polarity === 'opposes' ? ng.Opposition : mode === 'alliance' ? ng.Alliance : ng.Support),
    describe(stance, { actor }, sink) {
      sink.link(ng.holder, actor(stance.holder))
      sink.link(ng.target, actor(stance.target))
      sink.value(ng.mode, stance.mode)
      if (stance.symmetric === true) sink.value(ng.symmetric, 'true', xsd.boolean)
      writeAsOf(sink, stance.asOf)
      writeLink(sink, ng.attributedTo, stance.attributedTo, actor)
    },
    relate(stance, { actor }, sink) {
      const [holder, target] = [actor(stance.holder), actor(stance.target)]
      if (holder === target) return
      const relations = relationsOf(stance)
      sink.subject(holder)
      for (const relation of relations) sink.link(relation, target)
      sink.subject(target)
      for (const relation of relations) if (stance.symmetric === true || relation === ng.alliedWith) sink.link(relation, holder)
    },
  },

  casualties: {
    type: () => ng.CasualtyFigure,
    describe(figure, { actor, place, fact }, sink) {
      sink.value(ng.harm, figure.harm)
      sink.value(ng.bound, figure.bound)
      writeCount(sink, schema.value, figure.value)
      writeCount(sink, schema.minValue, figure.min)
      writeCount(sink, schema.maxValue, figure.max)
      sink.value(schema.unitText, figure.unit)
      writeLink(sink, ng.partOf, figure.partOf, fact)
      writeText(sink, ng.victims, figure.victims)
      writeText(sink, ng.cause, figure.cause)
      writeLink(sink, ng.perpetrator, figure.perpetrator, actor)
      writeLink(sink, ng.place, figure.place, place)
      writePeriod(sink, figure.date)
      writeAsOf(sink, figure.asOf)
      writeLink(sink, ng.attributedTo, figure.attributedTo, actor)
    },
    relate() {},
  },

  statements: {
    type: () => ng.Statement,
    describe(statement, { actor }, sink) {
      writeLink(sink, ng.speaker, statement.speaker, actor)
      sink.value(ng.mode, statement.mode)
      sink.value(schema.text, statement.text)
    },
    relate() {},
  },
}

/** The plain relations between holder and target, the narrower with the broader one it implies. */
function relationsOf({ polarity, mode }: Stance): readonly LinkIri[] {
  if (polarity === 'opposes') return mode === 'hostilities' ? [ng.opposes, ng.fights] : [ng.opposes]
  return mode === 'alliance' ? [ng.supports, ng.alliedWith] : [ng.supports]
}

function writeText(sink: GraphSink, property: ValueIri, value: string | undefined): void {
  if (value !== undefined) sink.value(property, value)
}

function writeCount(sink: GraphSink, property: ValueIri, value: number | undefined): void {
  if (value !== undefined) sink.value(property, formatInteger(value), xsd.integer)
}

function writeLink(sink: GraphSink, property: LinkIri, id: string | undefined, find: (id: string) => string): void {
  if (id !== undefined) sink.link(property, find(id))
}
