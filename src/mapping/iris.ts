import type { Actor, FactKind, Place } from '../facts/model.ts'
import { isFullName, isGenericBody, isGenericFighters, isProperName } from './names.ts'
import { hashText, slugify } from './slug.ts'

/** Returns the path segment of an article: its id where that is plain, else a slug of it and 12 digits of its hash. */
export function articleKey(id: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id) && !/-[0-9a-f]{12}$/.test(id)) return id
  return [slugify(id).slice(0, 60).replace(/-+$/, ''), hashText(id, 12)].filter((part) => part !== '').join('-')
}

/** Returns the IRI of an article. */
export function articleIri(base: string, id: string): string {
  return `${base}article/${articleKey(id)}`
}

/** Returns the IRI of the named graph that holds all an article says. */
export function graphIri(base: string, id: string): string {
  return `${base}graph/${articleKey(id)}`
}

/** Returns the IRI of a segment by its index. */
export function segmentIri(article: string, index: number): string {
  return `${article}/segment/${index}`
}

/** Returns the IRI of an evidence by its offsets in code points. */
export function evidenceIri(article: string, start: number, end: number): string {
  return `${article}/evidence/${start}-${end}`
}

const factPaths: { readonly [K in FactKind]: string } = {
  meetings: 'meeting',
  stances: 'stance',
  casualties: 'casualty',
  statements: 'statement',
}

/** Returns the IRI of a fact from its article, its kind and its own fields, references given as IRIs; offsets play no part. */
export function factIri(article: string, kind: FactKind, fields: readonly unknown[]): string {
  return `${article}/${factPaths[kind]}/${hashText(JSON.stringify(fields), 12)}`
}

/** Returns the IRI of an office that an actor of an article holds. */
export function roleIri(article: string, fields: readonly unknown[]): string {
  return `${article}/role/${hashText(JSON.stringify(fields), 12)}`
}

/** Returns the IRI of a state by its ISO 3166-1 alpha-3 code. */
export function stateIri(base: string, country: string): string {
  return `${base}state/${/^[A-Z]{3}$/.test(country) ? country : slugify(country)}`
}

/** Returns the IRI of a publisher by its name. */
export function publisherIri(base: string, name: string): string {
  return `${base}publisher/${slugify(name) || hashText(name, 12)}`
}

/** Returns the IRI of an organisation known by name and country, or undefined where the name alone does not tell which. */
export function bodyIri(base: string, name: string, country: string | undefined): string | undefined {
  const slug = slugify(name)
  if (slug === '' || !isProperName(name)) return undefined
  if (!isGenericBody(name)) return `${base}actor/${slug}`
  return country === undefined ? undefined : `${base}actor/${slug}-${slugify(country)}`
}

/** Returns the IRI that an actor has in every article, or undefined for one that is known only inside its article. */
export function sharedActorIri(base: string, actor: Actor): string | undefined {
  const slug = slugify(actor.name)
  switch (actor.kind) {
    case 'state':
      if (actor.country !== undefined) return stateIri(base, actor.country)
      return slug !== '' && isProperName(actor.name) ? `${base}actor/${slug}` : undefined
    case 'person':
      return slug !== '' && isFullName(actor.name) ? `${base}actor/${slug}` : undefined
    case 'organization':
      return bodyIri(base, actor.name, actor.country)
    case 'armed-group':
      return slug !== '' && isProperName(actor.name) && !isGenericFighters(actor.name) ? `${base}actor/${slug}` : undefined
    case 'group':
      return undefined
  }
}

/** Kinds of places that lie in no one country and that a name alone tells: "Middle East", "Black Sea". */
const worldKinds: ReadonlySet<string> = new Set(['continent', 'region', 'sea', 'river', 'mountains'])

/** Returns the IRI of a place in every article: one in a known country, a part of the world, or one known to a gazetteer. */
export function sharedPlaceIri(base: string, place: Place): string | undefined {
  const slug = slugify(place.name)
  if (slug === '') return undefined
  if (place.country !== undefined) return `${base}place/${slug}-${slugify(place.country)}`
  const known = (place.sameAs ?? []).length > 0 || place.lat !== undefined || worldKinds.has(place.kind ?? '')
  return known ? `${base}place/${slug}` : undefined
}

/** Returns an IRI of a thing elsewhere; a page of a Wikidata item as the item itself (`http://www.wikidata.org/entity/Q159`). */
export function matchIri(iri: string): string {
  return iri.replace(
    /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9][0-9]*)$/,
    'http://www.wikidata.org/entity/$1',
  )
}

/**
 * Returns a function that names what only one article knows: `<article>/actor/officials-rus`, and `…-2` for the next of the
 * same name.
 */
export function createLocalNames(article: string): (folder: 'actor' | 'place', name: string, country?: string) => string {
  const taken = new Set<string>()
  return (folder, name, country) => {
    const slug = [slugify(name) || hashText(name, 12), slugify(country ?? '')].filter((part) => part !== '').join('-')
    let local = `${article}/${folder}/${slug}`
    for (let count = 2; taken.has(local); count++) local = `${article}/${folder}/${slug}-${count}`
    taken.add(local)
    return local
  }
}
