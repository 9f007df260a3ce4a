import type { Document, Sentence } from '../../language/document.ts'
import { type Country, countries } from '../../lexicon/countries.ts'
import { gazetteer } from '../../lexicon/gazetteer.ts'
import { nameKey } from '../../lexicon/key.ts'
import { nameHeads } from '../../lexicon/nouns.ts'
import { countryOfLeader } from '../../lexicon/people.ts'
import { titles } from '../../lexicon/titles.ts'
import type { ActorEntry, PlaceEntry, TextSpan } from '../reading.ts'
import { appositionAfter } from './appositions.ts'
import { type Bodies, makeBodies } from './bodies.ts'
import type { Name } from './name.ts'
import { noteOrgans } from './organs.ts'
import type { RunContext } from './parse-run.ts'
import { addRole } from './person-roles.ts'
import { makePersons, type Persons } from './persons.ts'
import { makePlaces, type Places } from './places.ts'
import { findNames, type SentenceNames } from './sentence-names.ts'
import { isPossessive } from './shapes.ts'
import { stateRole } from './state-use.ts'
import { makeStates, type States } from './states.ts'
import { findSurnames, isCandidate, keyOf } from './surnames.ts'
import { bodyKey, findUnknownBodies, isBodyCandidate } from './unknown-bodies.ts'
import { findUnknownPlaces } from './unknown-places.ts'

/** Who and what the names of an article stand for, and where. */
export interface Collected {
  readonly document: Document
  readonly found: readonly SentenceNames[]
  readonly actors: ActorEntry[]
  readonly persons: Persons
  readonly states: States
  readonly bodies: Bodies
  readonly places: Places
  /** Unnamed groups and holders of offices, by their words. */
  readonly unnamed: Map<string, ActorEntry>
  /** The entries by sentence and token. */
  readonly actorAt: ReadonlyMap<Sentence, (ActorEntry | undefined)[]>
  readonly placeAt: ReadonlyMap<Sentence, (PlaceEntry | undefined)[]>
}

/** Keys of the names that no gazetteer knows, by what the article says of them. */
interface Meant {
  readonly surnames: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

interface Item {
  readonly context: RunContext
  readonly names: readonly Name[]
  readonly name: Name
}

/** Returns the entries of all names of the article: full names first, so that short ones find them wherever they stand. */
export function collectNames(document: Document): Collected {
  const found = findNames(document)
  const actors: ActorEntry[] = []
  const add = (entry: ActorEntry) => actors.push(entry)
  const collected: Collected = {
    document,
    found,
    actors,
    persons: makePersons(add),
    states: makeStates(add),
    bodies: makeBodies(add),
    places: makePlaces(),
    unnamed: new Map(),
    actorAt: new Map(document.sentences.map((sentence) => [sentence, []])),
    placeAt: new Map(document.sentences.map((sentence) => [sentence, []])),
  }
  const items = found.flatMap(({ sentence, casing, names }): Item[] =>
    names.map((name) => ({ context: { sentence, casing, text: document.article.text }, names, name })),
  )
  const plain = items.filter(({ context }) => context.casing === 'plain')
  const rest = items.filter(({ context }) => context.casing !== 'plain')
  const ordered = [...plain, ...rest]
  for (const item of ordered) if (isFullPerson(item.name)) notePerson(collected, item)
  for (const item of ordered) if (item.name.kind === 'state' && item.name.use !== 'capital') noteState(collected, item)
  const meant = {
    surnames: findSurnames(items),
    bodies: findUnknownBodies(items),
    places: findUnknownPlaces(items),
  }
  for (const item of ordered) noteOther(collected, item, meant)
  for (const sentence of document.sentences) noteOrgans(collected, sentence)
  settle(collected)
  return collected
}

const isFullPerson = (name: Name): boolean => name.kind === 'person' && name.last > name.first && name.sure >= 0.5

const textOf = ({ context: { sentence, text } }: Item, first: number, last: number): string =>
  text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end).replace(/\s+/g, ' ')

function cover<E>(
  map: ReadonlyMap<Sentence, (E | undefined)[]>,
  { context: { sentence } }: Item,
  first: number,
  last: number,
  entry: E,
): void {
  const row = map.get(sentence)!
  for (let at = first; at <= last; at++) row[at] ??= entry
}

function span({ context: { sentence } }: Item, first: number, last: number) {
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
}

function notePerson(collected: Collected, item: Item): void {
  const { name } = item
  const text = textOf(item, name.first, name.last)
  mentionPerson(collected, item, collected.persons.full(text), text)
}

function mentionPerson(collected: Collected, item: Item, entry: ActorEntry, text: string): void {
  const { name, names, context } = item
  if (text !== entry.name) entry.aliases.add(text)
  entry.mentions.push(span(item, name.from, name.last))
  if (name.from < name.first) entry.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, entry)
  if (name.title) addRole(entry, name.title, name.affiliation, item, textOf)
  const apposition = appositionAfter(context, names, name)
  if (apposition) addRole(entry, apposition.title, apposition.affiliation, item, textOf)
  if (name.title) cover(collected.actorAt, item, name.title.first, name.title.last, entry)
}

function noteState(collected: Collected, item: Item): void {
  const { name, names, context } = item
  const country = name.country === undefined ? undefined : countries().byCode.get(name.country)
  if (country === undefined) return
  const role = stateRole(context, names, name)
  const text = textOf(item, name.first, name.last)
  if (/^the (?:north|south|kingdom)$/i.test(text) && !collected.states.has(country.code)) return
  if (role === 'place') {
    const place = collected.places.ofCountry(country)
    place.mentions.push(span(item, name.first, name.last))
    cover(collected.placeAt, item, name.first, name.last, place)
    return
  }
  const state = collected.states.of(country)
  if (role === 'acts') state.named = true
  else if (name.use === 'name') collected.states.leaveOpen(country, span(item, name.first, name.last))
  if (text !== state.name) state.aliases.add(text)
  state.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, state)
}

function noteOther(collected: Collected, item: Item, meant: Meant): void {
  const { name } = item
  if (isFullPerson(name) || (name.kind === 'state' && name.use !== 'capital')) return
  const text = textOf(item, name.first, name.last)
  if (name.kind === 'state') {
    noteCapital(collected, item)
    return
  }
  const single = name.first === name.last || !/\s/.test(text)
  const person =
    single && name.kind !== 'armed-group' && !(name.kind === 'organization' && name.known)
      ? collected.persons.single(text)
      : undefined
  if (person && !(name.kind === 'place' && isWithin(item))) {
    mentionPerson(collected, item, person, text)
    return
  }
  if (isCandidate(item) && meant.surnames.has(keyOf(item))) {
    mentionPerson(collected, item, collected.persons.full(text), text)
    return
  }
  if (isBodyCandidate(item) && meant.bodies.has(bodyKey(item))) {
    noteBody(collected, { ...item, name: { ...name, kind: 'organization', sure: 0.7 } }, text)
    return
  }
  if (isBodyCandidate(item) && meant.places.has(bodyKey(item))) {
    notePlace(collected, item, text)
    return
  }
  const abbreviated = single && name.kind !== 'place' ? collected.bodies.abbreviated(text) : undefined
  if (abbreviated) {
    mentionBody(collected, item, abbreviated)
    return
  }
  switch (name.kind) {
    case 'person':
      // "the Asad regime" is the state: see `organs.ts`
      if (single && !name.title && isBeforeRegime(item) && countryOfLeader(text) !== undefined) return
      if (name.title || name.sure >= 0.6) mentionPerson(collected, item, collected.persons.full(text), text)
      return
    case 'organization':
    case 'armed-group':
      noteBody(collected, item, text)
      return
    case 'place':
      if (name.sure >= 0.45) notePlace(collected, item, text)
      return
    default:
  }
}

function noteBody(collected: Collected, item: Item, text: string): void {
  const { name, names, context } = item
  const owner = isPossessive(context.sentence.tokens[name.first - 1])
    ? names.find(({ last }) => last === name.first - 2)
    : undefined
  const country = name.country ?? owner?.country
  // "the Union" is nobody's name, unless a longer one ends so
  const weak = name.known === undefined && nameHeads().has(text.toLowerCase()) && !allied.test(text)
  const named = { ...name, ...(country && { country }), ...(weak && { sure: 0.4 }) }
  const entry = fullBody(collected, item, text) ?? collected.bodies.of(named, text)
  if (entry !== undefined) mentionBody(collected, item, entry)
}

function mentionBody(collected: Collected, item: Item, entry: ActorEntry): void {
  const { first, last } = item.name
  const text = textOf(item, first, last).replace(/^the\s+/i, '')
  if (text !== entry.name) entry.aliases.add(text)
  entry.mentions.push(span(item, first, last))
  cover(collected.actorAt, item, first, last, entry)
  // "Iraqi" in "Iraqi Security Forces" names the state too
  const state = last > first ? stateOfWord(item.context.sentence.tokens[first]!.text) : undefined
  if (state) collected.states.of(state).mentions.push(span(item, first, first))
}

/** Returns the state that the word is an adjective of. */
function stateOfWord(word: string): Country | undefined {
  const demonym = gazetteer()
    .get(nameKey(word))
    ?.find(({ kind }) => kind === 'demonym')
  return demonym?.kind === 'demonym' ? demonym.country : undefined
}

const isBeforeRegime = ({ context: { sentence }, name }: Item): boolean =>
  /^(?:regime|government|dictatorship|administration)$/.test(sentence.tokens[name.last + 1]?.lower ?? '')

/** "in Clinton" is a place though a person of that name is known; "to Clinton" is not. */
function isWithin({ context: { sentence }, name }: Item): boolean {
  return /^(?:in|at|near|outside|around|across|throughout|northern|southern|eastern|western)$/.test(
    sentence.tokens[name.first - 1]?.lower ?? '',
  )
}

const allied = /^(?:coalition|alliance)$/i

/** The body that an acronym or a head noun alone ("the Ministry") stands for. */
function fullBody(collected: Collected, item: Item, text: string): ActorEntry | undefined {
  const { full, known } = item.name
  if (full !== undefined) {
    const entry = collected.bodies.of(full, textOf(item, full.first, full.last))
    if (entry) collected.bodies.abbreviate(entry, text)
    return entry
  }
  if (known !== undefined || !nameHeads().has(text.toLowerCase())) return undefined
  const entry = collected.bodies.headed(text.toLowerCase())
  if (entry) entry.aliases.add(text)
  return entry
}

function notePlace(collected: Collected, item: Item, text: string): void {
  const { name } = item
  const place = collected.places.of(name, text)
  place.mentions.push(span(item, name.first, name.last))
  const whole = wholePlace(item)
  if (whole) place.mentions.push(whole)
  cover(collected.placeAt, item, name.first, name.last, place)
}

/** Returns "Denver, Colorado" for Denver. */
function wholePlace(item: Item): TextSpan | undefined {
  const { name, names, context } = item
  if (context.sentence.tokens[name.last + 1]?.text !== ',') return undefined
  const around = names.find(({ first }) => first === name.last + 2)
  if (around === undefined || !(around.known?.kind === 'region' || (around.known?.kind === 'country' && around.use === 'name')))
    return undefined
  return span(item, name.first, around.last)
}

/** A capital is a place, or its state acting. */
function noteCapital(collected: Collected, item: Item): void {
  const { name, names, context } = item
  const text = textOf(item, name.first, name.last)
  const country = name.country === undefined ? undefined : countries().byCode.get(name.country)
  const role = stateRole(context, names, name)
  if (country === undefined || role !== 'acts') {
    notePlace(collected, item, text)
    return
  }
  const state = collected.states.of(country)
  state.named = true
  state.aliases.add(text)
  state.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, state)
}

/** Tells whether the title is an office of a state, as those of the people in the list of leaders are. */
const isOffice = (title: string): boolean => {
  const words = title.toLowerCase().split(' ')
  return words.some((_, i) => titles().get(words.slice(i).join(' '))?.kind === 'office')
}

/** Gives what only the whole article tells: states that never act are places, countries of persons, order of mentions. */
function settle(collected: Collected): void {
  for (const { country, entry, open } of collected.states.list()) {
    if (!entry.named && open.length > 0) collected.places.ofCountry(country).mentions.push(...open)
  }
  for (const person of collected.persons.all) {
    for (const { organization } of person.roles) {
      const body = collected.actors.find(
        (one) =>
          organization !== undefined &&
          one.kind === 'organization' &&
          (one.name === organization || one.aliases.has(organization)),
      )
      if (body?.country && person.country === undefined) person.country = body.country
    }
    if (person.country === undefined && person.roles.some(({ title }) => isOffice(title))) {
      const code = countryOfLeader(person.name) ?? countryOfLeader(nameKey(person.name.split(' ').at(-1) ?? ''))
      if (code !== undefined) person.country = code
    }
  }
  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start
  for (const { mentions } of [...collected.actors, ...collected.places.all]) mentions.sort(byStart)
  collected.actors.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  collected.places.all.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}
