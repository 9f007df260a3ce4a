import type { TreebankSentence } from './conllu.ts'

const small = new Set("a an the and or but nor of in on at to for by with from as vs via per n't 's".split(' '))
const articles = new Set(['a', 'an', 'the'])

/**
 * Returns copies of treebank sentences in other dress, by their position alone: one in `every` of the short ones as a headline, in
 * title case or not; some without their full stop; a few in capitals.
 */
export function dressSentences(sentences: readonly TreebankSentence[], every: number): TreebankSentence[] {
  const copies: TreebankSentence[] = []
  sentences.forEach((sentence, i) => {
    const size = sentence.texts.length
    if (size >= 5 && size <= 20 && i % every === 0) {
      const short = shorten(sentence)
      copies.push(i % (3 * every) === 0 ? short : { ...short, texts: short.texts.map(titleCase) })
    }
    if (i % 50 === 1) copies.push({ ...sentence, texts: sentence.texts.map((text) => text.toUpperCase()) })
    if (i % 30 === 2) copies.push(drop(sentence, (k) => k === size - 1 && sentence.upos[k] === 'PUNCT'))
  })
  return copies
}

function titleCase(text: string, i: number): string {
  return i > 0 && small.has(text.toLowerCase()) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Writes a sentence as a headline: no articles, no forms of "be" beside a verb, no full stop, the past told in the present. */
function shorten(sentence: TreebankSentence): TreebankSentence {
  const { lemmas, upos, xpos, relations, heads } = sentence
  const texts = [...sentence.texts]
  const tags = [...xpos]
  heads.forEach((head, i) => {
    if (head !== -1 || xpos[i] !== 'VBD' || upos[i] !== 'VERB') return
    const subject = heads.findIndex((h, k) => h === i && relations[k] === 'nsubj')
    const joined = heads.some((h, k) => h === subject && relations[k] === 'conj')
    const plural = joined || /^NNP?S$/.test(xpos[subject] ?? '') || /^(?:they|we|i|you)$/i.test(texts[subject] ?? '')
    texts[i] = plural ? lemmas[i]! : thirdPerson(lemmas[i]!)
    tags[i] = plural ? 'VBP' : 'VBZ'
  })
  return drop({ ...sentence, texts, xpos: tags }, (i) => {
    if (articles.has(texts[i]!.toLowerCase()) && upos[i] === 'DET') return true
    if (upos[i] === 'AUX' && lemmas[i] === 'be' && relations[i]!.startsWith('aux')) return true
    return i === texts.length - 1 && texts[i] === '.'
  })
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

/** Leaves out the tokens that nothing depends on and `isDropped` names. */
function drop(sentence: TreebankSentence, isDropped: (i: number) => boolean): TreebankSentence {
  const kept: number[] = []
  sentence.texts.forEach((_, i) => {
    if (sentence.heads[i] === -1 || !isDropped(i) || sentence.heads.includes(i)) kept.push(i)
  })
  const pick = <T>(values: readonly T[]): T[] => kept.map((i) => values[i] as T)
  return {
    document: sentence.document,
    texts: pick(sentence.texts),
    lemmas: pick(sentence.lemmas),
    upos: pick(sentence.upos),
    xpos: pick(sentence.xpos),
    heads: pick(sentence.heads).map((head) => kept.indexOf(head)),
    relations: pick(sentence.relations),
    joined: pick(sentence.joined),
  }
}
