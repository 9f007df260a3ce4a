import { z } from 'zod'
import { isCalendarDate, isDateOrDateTime } from './iso-dates.ts'
import {
  actorKinds,
  bounds,
  datePrecisions,
  harms,
  meetingOutcomes,
  meetingStatuses,
  polarities,
  segmentKinds,
  stanceModes,
  statementModes,
  units,
} from './model.ts'

const text = z.string().refine((value) => value.trim() !== '', { error: 'empty' })
const id = text
const offset = z.int().min(0)
const country = z.string().regex(/^[A-Z]{3}$/, { error: 'not an ISO 3166-1 alpha-3 code' })
const link = z.string().refine((value) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) && URL.canParse(value), {
  error: 'not an absolute IRI',
})
const date = z.string().refine(isCalendarDate, { error: 'not an ISO 8601 date' })
const published = z.string().refine(isDateOrDateTime, { error: 'not an ISO 8601 date' })

const span = z.strictObject({ start: offset, end: offset, quote: z.string() }).meta({
  id: 'span',
  description: 'Code-point offsets into article.text, end exclusive; quote is exactly the text between them.',
})

const factDate = z
  .strictObject({ start: date, end: z.exactOptional(date), precision: z.enum(datePrecisions) })
  .meta({ id: 'date', description: 'ISO dates; end is inclusive; precision says how much of start and end the article gives.' })

const segment = z.strictObject({
  kind: z.enum(segmentKinds),
  start: offset,
  end: offset,
  date: z.exactOptional(factDate),
  place: z.exactOptional(id),
})

const copy = z.strictObject({ id: z.exactOptional(id), url: z.exactOptional(link), publisher: z.exactOptional(text) })

const article = z.strictObject({
  id,
  text,
  title: z.exactOptional(z.string()),
  url: z.exactOptional(link),
  publisher: z.exactOptional(text),
  published: z.exactOptional(published),
  copies: z.exactOptional(z.array(copy)),
  segments: z.array(segment).meta({ description: 'In order, covering the text.' }),
})

const role = z.strictObject({ title: text, organization: z.exactOptional(text), country: z.exactOptional(country) })

const actor = z
  .strictObject({
    id,
    kind: z.enum(actorKinds),
    name: text.meta({ description: "The fullest name used in the article; for what stands for a state, the state's name." }),
    aliases: z.array(text),
    country: z.exactOptional(country),
    roles: z.array(role),
    sameAs: z.array(link),
    mentions: z.array(span),
  })
  .meta({ id: 'actor', description: 'Everyone and everything that acts.' })

const place = z
  .strictObject({
    id,
    name: text,
    kind: z.exactOptional(text),
    country: z.exactOptional(country),
    lat: z.exactOptional(z.number().min(-90).max(90)),
    lon: z.exactOptional(z.number().min(-180).max(180)),
    sameAs: z.exactOptional(z.array(link)),
    mentions: z.array(span),
  })
  .meta({ id: 'place', description: 'Where things happen.' })

const fact = {
  id,
  evidence: z
    .array(span)
    .min(1)
    .meta({ description: 'The sentences or clauses that say so, none longer than 1,000 code points.' }),
  segment: offset.meta({ description: 'Index of the segment the fact stands in.' }),
  rule: text,
  confidence: z.number().min(0).max(1).default(1).meta({ description: "The share of that rule's facts that are right." }),
  reportedBy: z
    .exactOptional(id)
    .meta({ description: 'Id of the statement that reports it, only if all its evidence lies in statements.' }),
}

const meeting = z
  .strictObject({
    ...fact,
    participants: z.array(id).min(1),
    place: z.exactOptional(id),
    date: z.exactOptional(factDate),
    status: z.enum(meetingStatuses),
    outcome: z.exactOptional(z.enum(meetingOutcomes)),
    topic: z.exactOptional(text),
    occasion: z.exactOptional(text),
  })
  .meta({ id: 'meeting', description: 'People or bodies in contact: in person, by phone, at a summit.' })

const stance = z
  .strictObject({
    ...fact,
    holder: id,
    target: id,
    symmetric: z.exactOptional(z.boolean()),
    polarity: z.enum(polarities),
    mode: z.enum(stanceModes),
    asOf: z.exactOptional(factDate),
    attributedTo: z.exactOptional(id),
  })
  .meta({ id: 'stance', description: 'Who stands with or against whom.' })

const casualty = z
  .strictObject({
    ...fact,
    harm: z.enum(harms),
    value: z.exactOptional(z.int().min(0)),
    min: z.exactOptional(z.int().min(0)),
    max: z.exactOptional(z.int().min(0)),
    bound: z.enum(bounds),
    unit: z.enum(units),
    partOf: z.exactOptional(id),
    victims: z.exactOptional(text),
    cause: z.exactOptional(text),
    place: z.exactOptional(id),
    perpetrator: z.exactOptional(id),
    attributedTo: z.exactOptional(id),
    date: z.exactOptional(factDate),
    asOf: z.exactOptional(factDate),
  })
  .meta({ id: 'casualty', description: 'One reported figure.' })

const statement = z
  .strictObject({
    ...fact,
    speaker: z.exactOptional(id),
    mode: z.enum(statementModes),
    text: text.meta({ description: 'The words said, without the cue and the speaker.' }),
  })
  .meta({ id: 'statement', description: 'What somebody said, one per stretch of quotation.' })

/** The facts document as a schema. A document may leave out `confidence`, which then is 1; unknown fields are refused. */
export const factsSchema = z.strictObject({
  article,
  actors: z.array(actor),
  places: z.array(place),
  meetings: z.array(meeting),
  stances: z.array(stance),
  casualties: z.array(casualty),
  statements: z.array(statement),
})

/** Returns the JSON Schema (2020-12) of a facts document as it may be written by hand. */
export function factsJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(factsSchema, { io: 'input' })
  return {
    $schema,
    $id: 'https://w3id.org/newsgraph/facts.schema.json',
    title: 'newsgraph facts document',
    description: 'The facts of one news article, each with the stretch of text that says it.',
    ...schema,
  }
}
