import { foldTokens } from '../../src/language/condense.ts'
import type { Token } from '../../src/language/document.ts'
import type { Fold } from '../../src/language/fold.ts'
import type { TreebankSentence } from './conllu.ts'

/** What the parser sees of a treebank sentence: the tokens that are not folded, and the gold tree over them. */
export interface CondensedTree {
  /** Positions in the whole sentence. */
  readonly kept: readonly number[]
  /** Positions in `kept`; -1 for the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

/** Returns the folds that the program makes in a treebank sentence with the given tags (`UPOS|XPOS`). */
export function foldsOf(sentence: TreebankSentence, tags: readonly string[]): (Fold | undefined)[] {
  let at = 0
  const tokens = sentence.texts.map((text, index): Token => {
    const [upos = '', xpos = ''] = tags[index]!.split('|')
    const start = at
    const end = start + text.length
    at = end + (sentence.joined[index] ? 0 : 1)
    return { index, start, end, text, lower: text.toLowerCase(), lemma: '', upos, xpos }
  })
  return foldTokens(tokens)
}

/**
 * Returns the tree over the tokens that are not folded. A kept token stands for all that is folded into it: its head is that of
 * the topmost of them. Returns undefined where the folds cut across the gold tree so that no tree is left.
 */
export function condenseTree(
  heads: readonly number[],
  relations: readonly string[],
  folds: readonly (Fold | undefined)[],
): CondensedTree | undefined {
  const keeperOf = folds.map((_, i) => {
    let at = i
    for (let steps = 0; folds[at] !== undefined && steps < folds.length; steps++) at = folds[at]!.head
    return at
  })
  const kept = folds.flatMap((fold, i) => (fold === undefined ? [i] : []))
  const positions = new Map(kept.map((token, i) => [token, i]))
  const isOutside = (token: number) => heads[token]! < 0 || keeperOf[heads[token]!] !== keeperOf[token]
  const tops = kept.map((token) =>
    isOutside(token) ? token : keeperOf.findIndex((keeper, i) => keeper === token && isOutside(i)),
  )
  const newHeads = tops.map((top) => (heads[top]! < 0 ? -1 : positions.get(keeperOf[heads[top]!]!)!))
  return isTree(newHeads) ? { kept, heads: newHeads, relations: tops.map((top) => relations[top]!) } : undefined
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  return heads.every((_, i) => {
    let at = i
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length || heads[at] === undefined) return false
      at = heads[at]!
    }
    return true
  })
}
