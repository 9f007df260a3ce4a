import type { Article, SegmentKind } from '../facts/model.ts'

/**
 * An article made ready for the fact rules. In here, and in everything that reads it, offsets count UTF-16 code units of
 * `article.text` (`start` inclusive, `end` exclusive); they become code points once, where the facts document is put together.
 */
export interface Document {
  readonly article: Article
  /** In order, covering the text. */
  readonly segments: readonly TextSegment[]
  /** The sentences of all segments but furniture and duplicates, in order of the text. */
  readonly sentences: readonly Sentence[]
}

export interface TextSegment {
  readonly index: number
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
}

/** A token with its tags; `index` counts from 0 in its sentence. */
export interface Token {
  readonly index: number
  readonly start: number
  readonly end: number
  /** As it stands in the text. */
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, NUM, PRON, DET, ADP, PART, SCONJ, CCONJ, PUNCT, SYM, INTJ, X. */
  readonly upos: string
  /** Penn tag: VBD, VBN, NNS, NNP… */
  readonly xpos: string
}

/** A sentence. Its tree is made when first asked for. */
export interface Sentence {
  /** Position in `document.sentences`. */
  readonly index: number
  readonly segment: TextSegment
  /** The paragraph (line or block) it stands in, counted over the document. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly tree: Tree
}

/**
 * A dependency tree in Universal Dependencies (English, `obl:agent` as `obl`): the head and the relation of each token.
 * The root has head -1 and relation `root`.
 */
export interface Tree {
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** The dependents of each token, in order. */
  readonly children: readonly (readonly number[])[]
}
