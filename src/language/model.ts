import { resourceBytes, resourceText } from '../resources.ts'
import { type Lemmatize, makeLemmatizer } from './lemma.ts'
import { decodeModel } from './model-file.ts'
import { makeParser, type Parse } from './parser.ts'
import { makeTagger, type Tagger } from './tagger.ts'
import { scorerOf } from './weights.ts'
import { type WordFeatures, wordReader } from './word-features.ts'
import { decodeWords } from './words.ts'

/** The trained tools, loaded from `models/` when first used. */
export interface LanguageModel {
  readonly readWord: (text: string) => WordFeatures
  readonly tagger: Tagger
  /** Universal and Penn part of speech of each tag class. */
  readonly tags: readonly (readonly [upos: string, xpos: string])[]
  /** For the parser: 1 verb, 2 punctuation, 4 coordinating conjunction, 0 others, by tag class. */
  readonly kinds: Uint8Array
  readonly lemmatize: Lemmatize
  /** Loads on first call: sentences without facts never need it. */
  readonly parser: () => { readonly parse: Parse; readonly labels: readonly string[] }
}

let model: LanguageModel | undefined

/** Returns the trained tools. */
export function languageModel(): LanguageModel {
  model ??= loadModel()
  return model
}

function loadModel(): LanguageModel {
  const words = decodeWords(resourceBytes('models/words.bin'))
  const { head, weights } = decodeModel<{ tags: string[]; fixed: [number, number][] }>(resourceBytes('models/tagger.bin'))
  const tags = head.tags.map((tag) => tag.split('|') as [string, string])
  let parser: ReturnType<LanguageModel['parser']> | undefined
  return {
    readWord: wordReader(words),
    tagger: makeTagger(scorerOf(weights), tags.length, new Map(head.fixed)),
    tags,
    kinds: Uint8Array.from(tags, ([upos]) => kindOf(upos)),
    lemmatize: makeLemmatizer(readExceptions(resourceText('models/lemmas.tsv')), words),
    parser: () => {
      parser ??= loadParser()
      return parser
    },
  }
}

/** Returns the kind of token that the parser counts between two others. */
export function kindOf(upos: string): number {
  return upos === 'VERB' ? 1 : upos === 'PUNCT' ? 2 : upos === 'CCONJ' ? 4 : 0
}

function loadParser() {
  const { head, weights } = decodeModel<{ labels: string[] }>(resourceBytes('models/parser.bin'))
  return { parse: makeParser(scorerOf(weights), head.labels.length), labels: head.labels }
}

function readExceptions(text: string): ReadonlyMap<string, string> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(rows.map((row) => row.split('\t') as [string, string]))
}
