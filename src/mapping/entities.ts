import type { Actor, ActorKind, FactsDocument, Place, Role } from '../facts/model.ts'
import type { GraphSink } from '../rdf/graph-sink.ts'
import { formatDecimal } from '../rdf/terms.ts'
import { type ClassIri, foaf, ng, org, owl, schema, skos, xsd } from '../rdf/vocabulary.ts'
import { writeAsOfPublication } from './article.ts'
import { bodyIri, matchIri, roleIri, stateIri } from './iris.ts'
import type { References } from './references.ts'

const actorClasses: { readonly [K in ActorKind]: ClassIri } = {
  person: schema.Person,
  state: ng.State,
  organization: schema.Organization,
  'armed-group': ng.ArmedGroup,
  group: foaf.Group,
}

/** Writes an actor and the offices it holds at the time of the article. */
export function writeActor(actor: Actor, document: FactsDocument, references: References, sink: GraphSink): void {
  const iri = references.actor(actor.id)
  sink.subject(iri)
  sink.type(actorClasses[actor.kind])
  sink.type(ng.Actor)
  sink.value(schema.name, actor.name)
  for (const alias of actor.aliases) if (alias !== actor.name) sink.value(schema.alternateName, alias)
  writeCountry(actor.country, iri, references, sink)
  // Names are no identities: only a state, known by its code, is said to be the same as a thing elsewhere.
  for (const same of actor.sameAs) sink.link(actor.kind === 'state' ? owl.sameAs : skos.exactMatch, matchIri(same))
  for (const role of actor.roles) writeRole(role, iri, document, references, sink)
}

/** Writes a place. It is matched to things elsewhere, never called the same. */
export function writePlace(place: Place, references: References, sink: GraphSink): void {
  const iri = references.place(place.id)
  sink.subject(iri)
  sink.type(schema.Place)
  sink.value(schema.name, place.name)
  if (place.kind !== undefined) sink.value(ng.kind, place.kind)
  writeCountry(place.country, iri, references, sink)
  if (place.lat !== undefined) sink.value(schema.latitude, formatDecimal(place.lat), xsd.decimal)
  if (place.lon !== undefined) sink.value(schema.longitude, formatDecimal(place.lon), xsd.decimal)
  for (const same of place.sameAs ?? []) sink.link(skos.exactMatch, matchIri(same))
}

function writeRole(role: Role, holder: string, document: FactsDocument, references: References, sink: GraphSink): void {
  const { article, base } = references
  const body = role.organization === undefined ? undefined : findBody(role, document, references)
  sink.subject(roleIri(article, [holder, role.title, role.organization, role.country]))
  sink.type(org.Membership)
  sink.link(org.member, holder)
  sink.value(schema.roleName, role.title)
  if (body !== undefined) sink.link(org.organization, body)
  if (role.country !== undefined) sink.link(ng.country, stateIri(base, role.country))
  writeAsOfPublication(sink, document.article)
  sink.link(ng.article, article)
}

/** The organisation of an office: an actor of the article by that name, else one known by name; else it is left out. */
function findBody(role: Role, document: FactsDocument, references: References): string | undefined {
  const name = role.organization ?? ''
  const actor = document.actors.find(({ kind, ...it }) => kind !== 'person' && (it.name === name || it.aliases.includes(name)))
  return actor === undefined ? bodyIri(references.base, name, role.country) : references.actor(actor.id)
}

function writeCountry(country: string | undefined, self: string, { base }: References, sink: GraphSink): void {
  if (country !== undefined && stateIri(base, country) !== self) sink.link(ng.country, stateIri(base, country))
}
