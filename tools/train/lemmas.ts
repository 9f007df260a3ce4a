import { regularLemma } from '../../src/language/lemma.ts'
import type { WordTable } from '../../src/language/words.ts'
import type { TreebankSentence } from './conllu.ts'
import { normalise } from './word-list.ts'

const inflected = /^(?:VERB|AUX|NOUN|ADJ|ADV|PRON|DET)$/

/** Returns the forms of the treebanks whose lemma the rules miss, as lines "form UPOS<tab>lemma", sorted. */
export function lemmaExceptions(sentences: readonly TreebankSentence[], words: WordTable): string {
  const counts = new Map<string, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      const [upos = '', xpos = ''] = sentence.tags[i]!.split('|')
      const lower = normalise(word)
      if (!inflected.test(upos) || !/^\p{L}|^'/u.test(lower)) return
      const lemma = sentence.lemmas[i]!.toLowerCase()
      const key = `${lower} ${upos}`
      const seen = counts.get(key) ?? new Map<string, number>()
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
      counts.set(key, seen)
      void xpos
    })
  }
  const lines: string[] = []
  for (const [key, seen] of counts) {
    const [form = '', upos = ''] = key.split(' ')
    const [lemma = '', count = 0] = [...seen].sort((a, b) => b[1] - a[1])[0]!
    const expected = ['NNS', 'VBD', 'VBZ', 'VBG', 'JJR', 'JJS'].map((xpos) => regularLemma(form, form, upos, xpos, words))
    if (lemma !== form && count >= 2 && !expected.includes(lemma) && /^[a-z'-]+$/.test(lemma)) lines.push(`${key}\t${lemma}`)
    else if (
      lemma !== form &&
      /^(?:VERB|NOUN)$/.test(upos) &&
      !expected.includes(lemma) &&
      /^[a-z]{2,}$/.test(lemma) &&
      /^[a-z]{3,}$/.test(form)
    )
      lines.push(`${key}\t${lemma}`)
  }
  return `# source: lemmas of UD English GUM and EWT (see README.md); form and part of speech, lemma\n${lines.sort().join('\n')}\n`
}
