import type { Sentence, Token } from '../../language/document.ts'
import type { Reading } from '../reading.ts'
import { type Harm, type HarmLexicon, harmLexicon } from './lexicon.ts'
import { type Phrase, readPhrases } from './phrases.ts'

/** A figure as found in a sentence: who was harmed and by which word. */
export interface Figure {
  readonly harm: Harm
  readonly phrase: Phrase
  /** The token of the word of harm. */
  readonly trigger: number
  readonly rule: string
  readonly voice: 'active' | 'passive' | 'none'
  readonly partOf?: Figure
}

/** A sentence while its figures are being looked for. */
export interface Scene {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly lexicon: HarmLexicon
  readonly phrases: readonly Phrase[]
  readonly figures: Figure[]
  /** Whether the token belongs to the name of a person. */
  isPerson(token: number): boolean
  /** Whether the token belongs to a name that the article itself shows to be a person's. */
  isKnownPerson(token: number): boolean
}

/** Returns the scene of a sentence with its counted phrases and no figures yet. */
export function setScene(sentence: Sentence, reading: Reading): Scene {
  const { tokens } = sentence
  const lexicon = harmLexicon()
  return {
    sentence,
    tokens,
    lexicon,
    phrases: readPhrases(tokens, lexicon),
    figures: [],
    isPerson: (token) => isPerson(sentence, token, reading),
    isKnownPerson: (token) => reading.actors.at(sentence, token)?.kind === 'person',
  }
}

const title =
  /^(mr|mrs|ms|dr|msgr|gen|col|lt|capt|maj|sgt|cpl|rev|fr|prof|general|colonel|lieutenant|captain|major|sergeant|corporal|private|father|archbishop|bishop|monsignor|president|minister|judge|senator|mayor|governor|professor|doctor|ambassador|commander|deputy|soldier)\.?$/

/** A name that nobody knows is taken for a person's if it has two parts or a title: only people are killed or kidnapped by name. */
function isPerson(sentence: Sentence, token: number, { actors, places }: Reading): boolean {
  const actor = actors.at(sentence, token)
  if (actor !== undefined) return actor.kind === 'person'
  if (places.at(sentence, token) !== undefined) return false
  const [before, own, after] = [sentence.tokens[token - 1], sentence.tokens[token], sentence.tokens[token + 1]]
  if (own?.xpos !== 'NNP' || !/^\p{Lu}\p{Ll}/u.test(own.text)) return false
  const named = (other: Token | undefined) => other?.xpos === 'NNP' && /^\p{Lu}\p{Ll}/u.test(other.text)
  return named(before) || named(after) || (before !== undefined && title.test(before.lower))
}

/** Returns the lower-case form of a token, or an empty string outside the sentence. */
export function wordAt({ tokens }: { readonly tokens: readonly Token[] }, at: number): string {
  return tokens[at]?.lower ?? ''
}

/** Returns the counted phrase that starts at the token. */
export function phraseFrom(scene: Scene, at: number): Phrase | undefined {
  return scene.phrases.find(({ first, quantity }) => first === at || quantity.core === at)
}

/** Returns the counted phrase that ends at the token. */
export function phraseTo(scene: Scene, at: number): Phrase | undefined {
  return scene.phrases.find(({ last }) => last === at)
}

/** Returns the counted phrase that covers the token. */
export function phraseOver(scene: Scene, at: number): Phrase | undefined {
  return scene.phrases.find(({ first, last }) => first <= at && at <= last)
}

/** Adds a figure unless the same phrase has that harm already. Things other than people and households are not harmed. */
export function addFigure(scene: Scene, figure: Figure): Figure | undefined {
  const { phrase, harm } = figure
  if (phrase.counts === 'things' || (harm === 'displaced' && phrase.implicit)) return undefined
  if (
    harm !== 'displaced' &&
    phrase.head !== undefined &&
    /^(home|house|dwelling|apartment|residence)s?$/.test(wordAt(scene, phrase.head))
  )
    return undefined
  // Arms vanish, too.
  if (harm === 'missing' && phrase.counts === 'unknown') return undefined
  if (phrase.counts === 'losses' && figure.rule !== 'casualty/loss') return undefined
  if (scene.figures.some((other) => other.harm === harm && other.phrase.quantity.core === phrase.quantity.core)) return undefined
  scene.figures.push(figure)
  return figure
}

/** Whether a figure was read from the phrase. */
export function isTaken(scene: Scene, phrase: Phrase): boolean {
  return scene.figures.some((figure) => figure.phrase.quantity.core === phrase.quantity.core)
}
