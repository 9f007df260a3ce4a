import { irregularLemma } from './irregular.ts'
import { type WordTable, wordBits } from './words.ts'

/** Returns the lemma of a word with its tags: in lower case but for proper nouns. */
export type Lemmatize = (text: string, lower: string, upos: string, xpos: string) => string

/** Returns a lemmatizer: irregular forms first ("met" VERB: "meet"), then the regular endings, checked against the word list. */
export function makeLemmatizer(words: WordTable): Lemmatize {
  return (text, lower, upos, xpos) => {
    if (upos === 'PROPN') return text
    const plain = lower.replace('’', "'")
    return irregular(plain, upos, xpos) ?? regular(plain, upos, xpos, words)
  }
}

function irregular(lower: string, upos: string, xpos: string): string | undefined {
  // a base form is its own lemma ("found a party", "saw wood"); "her house" is no "she"
  if (xpos === 'VB' || xpos === 'VBP' || xpos === 'NN' || xpos === 'PRP$' || xpos === 'JJ' || xpos === 'RB') {
    if (upos !== 'AUX' && upos !== 'PART') return undefined
  }
  if (upos === 'VERB') {
    // "was" and "has" are now and then tagged as full verbs
    return irregularLemma(lower, 'VERB') ?? irregularLemma(lower, 'AUX') ?? prefixed(lower)
  }
  return irregularLemma(lower, upos)
}

/** Returns the lemma of "outfought", "resold": an irregular verb with a prefix. */
function prefixed(lower: string): string | undefined {
  const prefix = /^(?:out|over|under|re-?|mis|un|fore|up)(?=\p{L}{3})/u.exec(lower)?.[0]
  const lemma = prefix === undefined ? undefined : irregularLemma(lower.slice(prefix.length), 'VERB')
  return lemma === undefined ? undefined : `${prefix}${lemma}`
}

function regular(lower: string, upos: string, xpos: string, words: WordTable): string {
  if (upos === 'NOUN') return xpos === 'NNS' ? singular(lower, words) : lower
  if (upos === 'VERB' || upos === 'AUX') {
    if (xpos === 'VBZ') return thirdPerson(lower, words)
    if (xpos === 'VBD' || xpos === 'VBN') return stem(lower, 'ed', words)
    if (xpos === 'VBG') return stem(lower, 'ing', words)
    return lower
  }
  if (upos === 'ADJ' || upos === 'ADV') {
    if (xpos === 'JJR' || xpos === 'RBR') return graded(lower, 'er', words)
    if (xpos === 'JJS' || xpos === 'RBS') return graded(lower, 'est', words)
  }
  return lower
}

function singular(lower: string, words: WordTable): string {
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) return pick([lower.slice(0, -2), lower.slice(0, -1)], wordBits.noun, words)
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

function thirdPerson(lower: string, words: WordTable): string {
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh|o)es$/.test(lower)) return pick([lower.slice(0, -2), lower.slice(0, -1)], wordBits.verb, words)
  return lower.endsWith('s') ? lower.slice(0, -1) : lower
}

function stem(lower: string, ending: string, words: WordTable): string {
  if (!lower.endsWith(ending)) return lower
  const rest = lower.slice(0, -ending.length)
  if (ending === 'ed' && rest.endsWith('i')) return `${rest.slice(0, -1)}y`
  const doubled = /([^aeiouls])\1$/.test(rest) ? rest.slice(0, -1) : undefined
  // "using" is of "use", "killing" of "kill": the word list decides, else the sound of the stem
  const silent =
    /(?:[^aeiou][aeiou]|[aeiou]{2}|[aeiou][rlnc])[bcdgkmnprstvz]$/.test(rest) && !/(?:er|en|el|on|or|it|et)$/.test(rest)
  const choices = [...(doubled === undefined ? [] : [doubled]), ...(silent ? [`${rest}e`, rest] : [rest, `${rest}e`])]
  if (/([^aeiou])\1$/.test(rest)) choices.push(rest.slice(0, -1))
  return pick(choices, wordBits.verb, words)
}

function graded(lower: string, ending: string, words: WordTable): string {
  if (!lower.endsWith(ending)) return lower
  const rest = lower.slice(0, -ending.length)
  if (rest.endsWith('i')) return `${rest.slice(0, -1)}y`
  return pick([rest, `${rest}e`, rest.slice(0, -1)], wordBits.adjective | wordBits.adverb, words)
}

/** Returns the first choice that the word list knows as such a part of speech, else the first. */
function pick(choices: readonly string[], bits: number, words: WordTable): string {
  return choices.find((choice) => (words.bitsOf(choice) & bits) !== 0) ?? (choices[0] as string)
}

/** Returns the exceptions of a table with lines "form UPOS<tab>lemma". */
export function readExceptions(text: string): ReadonlyMap<string, string> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(rows.map((row) => row.split('\t') as [string, string]))
}
