import type { Sentence } from '../../language/document.ts'
import { groupNounOf } from '../../lexicon/nouns.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import { groupEntry } from './groups.ts'
import { holderOf } from './holders.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { nearestState, stateIn, stateOfCode } from './phrase-states.ts'
import { pronounReferents, twoBefore, twoStatesBefore } from './pronouns.ts'

/** Makes `ActorIndex.of` for an article. */
export function makeResolver(collected: Collected): (sentence: Sentence, head: number) => readonly ActorEntry[] {
  const known = new Map<Sentence, Map<number, readonly ActorEntry[]>>()
  return (sentence, head) => {
    const row = known.get(sentence) ?? new Map<number, readonly ActorEntry[]>()
    known.set(sentence, row)
    const entries = row.get(head) ?? coordinated(collected, sentence, head)
    row.set(head, entries)
    return entries
  }
}

/** "Kerry and Lavrov": the head and what is coordinated with it. */
function coordinated(collected: Collected, sentence: Sentence, head: number): readonly ActorEntry[] {
  if (sentence.tokens[head] === undefined) return []
  const found = new Set(resolveOne(collected, sentence, head))
  const { children, relations } = sentence.tree
  const walk = (at: number, depth: number): void => {
    for (const child of children[at] ?? []) {
      if (relations[child] !== 'conj' || !isNominal(sentence, child) || depth > 12) continue
      for (const entry of resolveOne(collected, sentence, child)) found.add(entry)
      walk(child, depth + 1)
    }
  }
  walk(head, 0)
  return [...found]
}

/** "in Syria" is only a place; "to Syria", "Syria" may be the state. */
function isWhere({ tokens }: Sentence, at: number): boolean {
  let before = at - 1
  while (before > 0 && /^(?:PROPN|ADJ|DET)$/.test(tokens[before]!.upos)) before--
  return /^(?:in|at|near|inside|across|throughout|within|outside|around|into|,)$/.test(tokens[before]?.lower ?? '')
}

function mentioned(entry: ActorEntry, { start, end }: { readonly start: number; readonly end: number }): ActorEntry {
  if (!entry.mentions.some((mention) => mention.start <= start && end <= mention.end)) entry.mentions.push({ start, end })
  return entry
}

const isNominal = ({ tokens }: Sentence, at: number): boolean => /^(?:NOUN|PROPN|PRON|ADJ|NUM|DET|X)$/.test(tokens[at]!.upos)

function resolveOne(collected: Collected, sentence: Sentence, head: number): readonly ActorEntry[] {
  const token = sentence.tokens[head]!
  const named = collected.actorAt.get(sentence)?.[head]
  if (named !== undefined) return [named]
  const place = collected.placeAt.get(sentence)?.[head]
  if (place?.kind === 'country' && !isWhere(sentence, head)) {
    const state = stateOfCode(collected, place.country)
    if (state) return [mentioned(state, token)]
  }
  if (token.upos === 'PRON' || token.lower === 'both' || token.upos === 'DET') return pronounReferents(collected, sentence, head)
  if (token.upos === 'NUM') return token.lower === 'two' ? twoBefore(collected, sentence, head, 'person') : []
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return []
  const phrase = withoutPersons(collected, sentence, nounPhraseAt(sentence, head))
  const beside = besideName(collected, sentence, phrase) ?? ofState(collected, sentence, phrase)
  if (beside !== undefined) return [namedBy(collected, sentence, beside, phrase)]
  return holderOf(collected, sentence, phrase) ?? definite(collected, sentence, phrase) ?? groupEntry(collected, sentence, phrase)
}

/** A person named inside ends what the phrase is about: "Lavrov address reporters" holds "reporters". */
function withoutPersons(collected: Collected, sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const row = collected.actorAt.get(sentence) ?? []
  if (/^(?:regime|government|administration|dictatorship)$/.test(sentence.tokens[phrase.head]!.lemma)) return phrase
  let { first } = phrase
  for (let at = phrase.first; at < phrase.head; at++) if (row[at]?.kind === 'person') first = at + 1
  return first === phrase.first ? phrase : { first, head: phrase.head, plural: phrase.plural }
}

/** Notes that the phrase names the actor: "ISIL fighters", "Iraqi forces". */
function namedBy({ document }: Collected, { tokens }: Sentence, entry: ActorEntry, { first, head }: NounPhrase): ActorEntry {
  const span = { start: tokens[first]!.start, end: tokens[head]!.end }
  const text = document.article.text.slice(span.start, span.end)
  if (!/^\p{Lu}|\s\p{Lu}/u.test(text) || entry.mentions.some(({ start, end }) => start <= span.start && span.end <= end))
    return entry
  entry.mentions.push(span)
  const alias = text.replace(/\s+/g, ' ')
  if (alias === text && alias !== entry.name) entry.aliases.add(alias)
  return entry
}

/** "LRA fighters", "NATO officials", "the rebel group M23": people of a named body stand for it. */
function besideName(collected: Collected, sentence: Sentence, phrase: NounPhrase): ActorEntry | undefined {
  const noun = groupNounOf(sentence.tokens[phrase.head]!)
  if (noun === undefined) return undefined
  const row = collected.actorAt.get(sentence) ?? []
  for (let at = phrase.head - 1; at >= phrase.first; at--) {
    const entry = row[at]
    if (entry === undefined || sentence.tokens[at + 1]?.text === '-') continue
    if (entry.kind === 'armed-group' || entry.kind === 'organization') {
      if (phrase.plural || noun.plural || noun.kind === 'organization' || sentence.tokens[phrase.head]!.lemma === 'group')
        return entry
      return undefined
    }
    if (
      entry.kind === 'person' &&
      /^(?:regime|government|dictatorship|administration)$/.test(sentence.tokens[phrase.head]!.lemma)
    )
      return stateOfCode(collected, entry.country)
  }
  // "the group Boko Haram", "rebels of the Lord's Resistance Army", "members of Hamas"
  const next = row[phrase.head + 1]
  if (
    next &&
    (next.kind === 'armed-group' || next.kind === 'organization') &&
    /^(?:group|movement|militia|organization|organisation|network|party|faction|agency)$/.test(
      sentence.tokens[phrase.head]!.lemma,
    )
  )
    return next
  if (sentence.tokens[phrase.head + 1]?.lower !== 'of') return undefined
  const article = sentence.tokens[phrase.head + 2]?.lower === 'the' ? 3 : 2
  const owner = row[phrase.head + article]
  return owner?.kind === 'armed-group' && noun.kind === 'armed-group' ? owner : undefined
}

/** "Syrian forces", "the government of Iraq", "Khartoum government": a state through its organs. */
function ofState(collected: Collected, sentence: Sentence, phrase: NounPhrase): ActorEntry | undefined {
  const { tokens } = sentence
  const noun = groupNounOf(tokens[phrase.head]!)
  if (!noun?.organ || noun.kind === 'organization') return undefined
  if (
    tokens
      .slice(phrase.first, phrase.head)
      .some(({ lower }) =>
        /^(?:opposition|rebel|security|militant|islamist|insurgent|anti-government|local|regional|kurdish|provincial)$/.test(
          lower,
        ),
      )
  )
    return undefined
  const state = stateIn(collected, sentence, phrase)
  if (state) return state
  const bare = noun.kind === 'state' && (phrase.determiner === 'the' || phrase.determiner === undefined)
  return bare ? nearestState(collected, sentence, phrase.head) : undefined
}

/** "the rebels", "the group": the one armed group of the article; "the two leaders", "the diplomats": the two just named. */
function definite(collected: Collected, sentence: Sentence, phrase: NounPhrase): readonly ActorEntry[] | undefined {
  const { tokens } = sentence
  const { lemma, lower } = tokens[phrase.head]!
  const bare = phrase.first === phrase.head
  const two = /^(?:two|both)$/.test(tokens[phrase.first - 1]?.lower ?? '')
  if (phrase.determiner !== 'the' && !two) return undefined
  if (phrase.plural && bare) {
    const persons = /^(?:leader|president|minister|man|diplomat|official|envoy|politician|woman|counterpart)$/.test(lemma)
    const states = /^(?:country|nation|side|government|state|neighbor|neighbour|ally|capital)$/.test(lemma)
    if (persons && (two || lemma === 'diplomat')) return orNone(twoBefore(collected, sentence, phrase.head, 'person'))
    if (states && two) return orNone(twoStatesBefore(collected, sentence, phrase.head))
    if (two) return undefined
  }
  const armed =
    groupNounOf(tokens[phrase.head]!)?.kind === 'armed-group' || /^(?:group|movement|organization|organisation)$/.test(lemma)
  if (
    !armed ||
    !(
      bare ||
      tokens
        .slice(phrase.first, phrase.head)
        .every((token) =>
          /^(?:rebel|militant|terrorist|terror|armed|insurgent|guerrilla|extremist|jihadist|militia|islamist)$/.test(token.lower),
        )
    )
  )
    return undefined
  if (lower === 'groups' || (lemma === 'group' && phrase.plural)) return undefined
  const groups = collected.actors.filter(({ kind, named }) => kind === 'armed-group' && named)
  const [only] = groups.filter(({ mentions }) => mentions.some(({ start }) => start < tokens[phrase.head]!.start))
  return groups.length === 1 && only ? [only] : undefined
}

const orNone = (entries: readonly ActorEntry[]): readonly ActorEntry[] | undefined => (entries.length > 0 ? entries : undefined)
