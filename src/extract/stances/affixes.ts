import type { Sentence } from '../../language/document.ts'
import { actorsOf } from '../clauses/actors.ts'
import { actorsBetween } from '../clauses/mentions.ts'
import { baseRelation, childrenBy, headOf, obliquesOf } from '../clauses/phrases.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import type { Report } from './draft.ts'
import { stanceLexicon } from './lexicon.ts'

const hyphen = /^[-‐‑–]$/

/** Reports what hyphenated words say: "U.S.-backed forces", "Saudi-led strikes against B", "anti-Gaddafi fighters". */
export function readAffix(reading: Reading, sentence: Sentence, token: number, report: Report): void {
  const compound = splitCompound(sentence, token)
  if (compound === undefined) return
  const lexicon = stanceLexicon()
  const noun = describedNoun(sentence, token)
  if (noun === undefined) return
  const [suffix] = lexicon.frames('suffix', compound.last)
  if (suffix !== undefined) {
    const holders = actorsBetween(reading, compound.start, compound.middle)
    if (suffix.flags.has('event')) readLed(reading, sentence, noun, token, holders, report)
    else {
      const targets = actorsOf(reading, sentence, noun).filter((actor) => !holders.includes(actor))
      report({ token, holders, targets, polarity: suffix.polarity, mode: suffix.mode, rule: 'stance/backed' })
    }
  }
  const [prefix] = lexicon.frames('prefix', compound.first)
  if (prefix !== undefined) {
    const targets = actorsBetween(reading, compound.middle, compound.end)
    const holders = actorsOf(reading, sentence, noun).filter((actor) => !targets.includes(actor))
    report({ token, holders, targets, polarity: prefix.polarity, mode: prefix.mode, rule: 'stance/prefix' })
  }
}

/** "Saudi-led strikes against B": the leader stands against whom the deed or the coalition is against. */
function readLed(
  reading: Reading,
  sentence: Sentence,
  noun: number,
  token: number,
  holders: readonly ActorEntry[],
  report: Report,
): void {
  const lexicon = stanceLexicon()
  const [frame] = lexicon.frames('noun', sentence.tokens[noun]!.lemma)
  const event = frame?.polarity === 'opposes' ? frame : undefined
  const phrases = obliquesOf(sentence, noun, event?.targets ?? ['against'])
  const targets = phrases.flatMap((at) => [...actorsOf(reading, sentence, at)])
  report({ token, holders, targets, polarity: 'opposes', mode: event?.mode ?? 'military', rule: 'stance/led' })
}

interface CompoundWord {
  readonly first: string
  readonly last: string
  readonly start: number
  /** Where the first part ends. */
  readonly middle: number
  readonly end: number
}

/** Returns the parts of a hyphenated word, whether it is one token or several; the token is its last. */
function splitCompound(sentence: Sentence, token: number): CompoundWord | undefined {
  const { tokens } = sentence
  const { text, lower, start, end } = tokens[token]!
  const at = text.lastIndexOf('-')
  if (at > 0 && at < text.length - 1) {
    return {
      first: lower.slice(0, lower.indexOf('-')),
      last: lower.slice(at + 1),
      start,
      middle: start + (at === lower.lastIndexOf('-') ? at : lower.indexOf('-')),
      end,
    }
  }
  const joint = tokens[token - 1]
  if (joint === undefined || !hyphen.test(joint.text) || joint.end !== start) return undefined
  let first = token - 2
  while (first > 0 && tokens[first - 1]!.end === tokens[first]!.start && !/^["“”'(]$/.test(tokens[first - 1]!.text)) first--
  if (first < 0 || tokens[token - 2]!.end !== joint.start) return undefined
  // a name of several words: "Islamic State-controlled", "North Korea-backed"
  const from = firstOfName(sentence, token - 2, first)
  return { first: tokens[first]!.lower, last: lower, start: tokens[from]!.start, middle: joint.start, end }
}

function firstOfName(sentence: Sentence, last: number, first: number): number {
  let at = Math.min(first, last)
  while (at > 0 && sentence.tokens[at - 1]!.upos === 'PROPN' && /^\p{Lu}/u.test(sentence.tokens[at - 1]!.text)) at--
  return at
}

/** Returns the noun that the compound describes. */
function describedNoun(sentence: Sentence, token: number): number | undefined {
  let at = token
  for (let steps = 0; steps < 3; steps++) {
    const relation = baseRelation(sentence, at)
    if (!['amod', 'compound', 'conj', 'acl', 'dep', 'nmod'].includes(relation)) break
    at = headOf(sentence, at)
    if (at > token && childrenBy(sentence, at, 'case', 'det', 'amod', 'compound').length >= 0 && nominal(sentence, at)) return at
  }
  for (let next = token + 1; next <= token + 3 && next < sentence.tokens.length; next++) {
    if (nominal(sentence, next)) {
      let head = next
      while (headOf(sentence, head) > head && baseRelation(sentence, head) === 'compound') head = headOf(sentence, head)
      return head
    }
  }
  return undefined
}

function nominal(sentence: Sentence, token: number): boolean {
  const { upos } = sentence.tokens[token]!
  return upos === 'NOUN' || upos === 'PROPN'
}
