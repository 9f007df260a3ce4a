import { resourceBytes } from '../resources.ts'
import { type Lemmatize, makeLemmatizer } from './lemma.ts'
import { decodeModel } from './model-file.ts'
import { makeParser, type Parse } from './parser.ts'
import { makeTagger, type Tagger } from './tagger.ts'
import { scorerOf } from './weights.ts'
import { type WordFeatures, wordReader } from './word-features.ts'
import { decodeWords } from './words.ts'

/** The head of the file of the tagger. */
export interface TaggerHead {
  /** `UPOS|XPOS` of each class. */
  readonly tags: readonly string[]
  /** Hashes of lower-case words that have one tag only, and its class. */
  readonly fixed: readonly (readonly [word: number, tag: number])[]
}

/** The head of the file of the parser. */
export interface ParserHead {
  readonly labels: readonly string[]
  /** Moves that need no score, by `sureKey`. */
  readonly sure: readonly (readonly [key: number, move: number])[]
}

/** All that is needed to tag sentences. */
export interface TaggingModel {
  readonly read: (text: string) => WordFeatures
  readonly tagger: Tagger
  readonly lemmatize: Lemmatize
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** What the parser counts between two tokens, per class of tags. */
  readonly kinds: Uint8Array
}

/** All that is needed to parse tagged sentences. */
export interface ParsingModel {
  readonly parse: Parse
  readonly labels: readonly string[]
}

/** Returns what the parser counts between two tokens, per class of tags (`UPOS|XPOS`): see `ParserInput.kinds`. */
export function tagKinds(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => {
    if (tag.startsWith('VERB|')) return 1
    if (tag === 'PUNCT|``' || tag === "PUNCT|''") return 10
    if (tag.startsWith('PUNCT|')) return 2
    return tag.startsWith('CCONJ|') ? 4 : 0
  })
}

let tagging: TaggingModel | undefined
let parsing: ParsingModel | undefined

/** Returns the shipped tagger, read when first asked for. */
export function taggingModel(): TaggingModel {
  if (tagging === undefined) {
    const { head, weights } = decodeModel<TaggerHead>(resourceBytes('models/tagger.bin.br'))
    const words = decodeWords(resourceBytes('models/words.bin.br'))
    tagging = {
      read: wordReader(words),
      lemmatize: makeLemmatizer(words),
      tagger: makeTagger(scorerOf(weights), head.tags.length, new Map(head.fixed)),
      upos: head.tags.map((tag) => tag.slice(0, tag.indexOf('|'))),
      xpos: head.tags.map((tag) => tag.slice(tag.indexOf('|') + 1)),
      kinds: tagKinds(head.tags),
    }
  }
  return tagging
}

/** Returns the shipped parser, read when first asked for. */
export function parsingModel(): ParsingModel {
  if (parsing === undefined) {
    const { head, weights } = decodeModel<ParserHead>(resourceBytes('models/parser.bin.br'))
    parsing = { parse: makeParser(scorerOf(weights), head.labels.length, new Map(head.sure)), labels: head.labels }
  }
  return parsing
}
