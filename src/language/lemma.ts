import { irregularLemma } from './irregular.ts'
import { type WordTable, wordBits } from './words.ts'

/** Returns the lemma of a word with its tags: in lower case but for proper nouns. */
export type Lemmatize = (text: string, lower: string, upos: string, xpos: string) => string

/** Returns a lemmatizer: irregular forms first ("met" VERB: "meet"), then the regular endings, checked against the word list. */
export function makeLemmatizer(words: WordTable): Lemmatize {
  return (text, lower, upos, xpos) => {
    if (upos === 'PROPN') return text
    const plain = lower.replace('’', "'")
    return irregular(plain, upos, xpos, words) ?? regular(plain, upos, xpos, words)
  }
}

function irregular(lower: string, upos: string, xpos: string, words: WordTable): string | undefined {
  if (upos === 'AUX' || upos === 'PART' || upos === 'PRON') return xpos === 'PRP$' ? undefined : irregularLemma(lower, upos)
  // a base form is its own lemma: "to found a party", "to saw wood"
  const isBase = xpos === 'VB' || xpos === 'VBP' || xpos === 'NN' || xpos === 'JJ' || xpos === 'RB'
  // "are" and "has" are now and then tagged as full verbs
  if (upos === 'VERB')
    return (isBase ? undefined : (irregularLemma(lower, 'VERB') ?? prefixed(lower, words))) ?? irregularLemma(lower, 'AUX')
  return isBase ? undefined : irregularLemma(lower, upos)
}

/** Returns the lemma of "outfought", "re-sold": an irregular verb with a prefix. */
function prefixed(lower: string, words: WordTable): string | undefined {
  const prefix = /^(?:out|over|under|re-?|mis|un|fore|up)(?=\p{L}{3})/u.exec(lower)?.[0]
  if (prefix === undefined) return undefined
  const lemma = irregularLemma(lower.slice(prefix.length), 'VERB')
  const whole = `${prefix}${lemma}`
  return lemma !== undefined && (prefix.endsWith('-') || (words.bitsOf(whole) & wordBits.verb) !== 0) ? whole : undefined
}

function regular(lower: string, upos: string, xpos: string, words: WordTable): string {
  const hyphen = lower.lastIndexOf('-') + 1
  if (hyphen > 0 && hyphen < lower.length - 3) return lower.slice(0, hyphen) + regular(lower.slice(hyphen), upos, xpos, words)
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
  if (/(?:s|x|z|ch|sh|o)es$/.test(lower)) return withoutEs(lower, wordBits.noun, words)
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`
  return /\p{L}s$/u.test(lower) && !/ss$|us$/.test(lower) ? lower.slice(0, -1) : lower
}

/** "uses" is of "use" and "buses" of "bus": the word list knows which. */
function withoutEs(lower: string, bits: number, words: WordTable): string {
  const short = lower.slice(0, -2)
  return pick(/s$/.test(short) && !/ss$/.test(short) ? [lower.slice(0, -1), short] : [short, lower.slice(0, -1)], bits, words)
}

function thirdPerson(lower: string, words: WordTable): string {
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh|o)es$/.test(lower)) return withoutEs(lower, wordBits.verb, words)
  return /\p{L}{2}s$/u.test(lower) ? lower.slice(0, -1) : lower
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
