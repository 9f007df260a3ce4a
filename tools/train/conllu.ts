import { readFileSync } from 'node:fs'

/** A sentence of a treebank: words, joint tags "UPOS|XPOS", lemmas, heads (-1 for the root) and relations. */
export interface TreebankSentence {
  readonly document: string
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly lemmas: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

/** Relations that corpora tell apart differently are made one. */
const merged: Readonly<Record<string, string>> = {
  'obl:agent': 'obl',
  'obl:tmod': 'obl',
  'obl:npmod': 'obl',
  'obl:unmarked': 'obl',
  'nmod:tmod': 'nmod',
  'nmod:npmod': 'nmod',
  'nmod:unmarked': 'nmod',
  'nmod:desc': 'nmod',
  'advcl:relcl': 'acl:relcl',
  'det:predet': 'det',
  'flat:foreign': 'flat',
  'flat:name': 'flat',
  'cc:preconj': 'cc',
  'csubj:outer': 'csubj',
  'nsubj:outer': 'nsubj',
  'advmod:emph': 'advmod',
  dep: 'parataxis',
}

/** Returns the sentences of a CoNLL-U file; multiword ranges and empty nodes are left out. */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = path
  for (const block of readFileSync(path, 'utf8').split(/\r?\n\r?\n/)) {
    const words: string[] = []
    const tags: string[] = []
    const lemmas: string[] = []
    const heads: number[] = []
    const relations: string[] = []
    for (const line of block.split(/\r?\n/)) {
      const named = /^# newdoc id = (.*)/.exec(line)
      if (named) document = named[1]!
      const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', relation = ''] = line.split('\t')
      if (!/^\d+$/.test(id)) continue
      words.push(form)
      tags.push(`${upos}|${xpos}`)
      lemmas.push(lemma)
      heads.push(Number(head) - 1)
      relations.push(merged[relation] ?? relation)
    }
    if (words.length > 0) sentences.push({ document, words, tags, lemmas, heads, relations })
  }
  return sentences
}

/**
 * Returns the sentence as a headline writer would print it: words of four letters and more and all nouns and verbs
 * capitalised, no final mark.
 */
export function titleCased(sentence: TreebankSentence): TreebankSentence {
  const capitalise = (word: string, i: number) =>
    i === 0 || word.length > 3 || /^(?:NOUN|VERB|ADJ|PRON|AUX)/.test(sentence.tags[i]!)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word
  return withoutFinalMark({ ...sentence, words: sentence.words.map(capitalise) })
}

function withoutFinalMark(sentence: TreebankSentence): TreebankSentence {
  const last = sentence.words.length - 1
  if (sentence.words[last] !== '.' || sentence.heads.includes(last)) return sentence
  return {
    ...sentence,
    words: sentence.words.slice(0, last),
    tags: sentence.tags.slice(0, last),
    lemmas: sentence.lemmas.slice(0, last),
    heads: sentence.heads.slice(0, last),
    relations: sentence.relations.slice(0, last),
  }
}
