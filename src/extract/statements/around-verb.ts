import type { Sentence, Token } from '../../language/document.ts'
import { endOfClause } from './clauses.ts'
import { commaFrom, endOfPhrase, isFiniteVerb, isNominal, isRelative, isTimeWord } from './phrases.ts'
import type { Found } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { findInverted, type Subject } from './subjects.ts'

/** Returns the statement around a cue like "The talks, said Kerry, are over": one comma before the verb and one behind who speaks. */
export function invertedInside(sentence: Sentence, verb: number, taken: (token: number) => boolean): Found | undefined {
  const { tokens } = sentence
  if (tokens[verb - 1]?.text !== ',' || tokens.findIndex((token) => token.text === ',') !== verb - 1) return undefined
  const subject = findInverted(sentence, verb, tokens.length)
  if (subject === undefined || tokens[endOfPhrase(tokens, subject.start)]?.text !== ',') return undefined
  const comma = endOfPhrase(tokens, subject.start)
  return parenthetic(sentence, { head: subject.head, start: verb }, comma - 1, taken)
}

/** Returns whether commas set the cue off from a sentence that goes on behind it: "The blast, police said, killed 12". */
export function isParenthetic(tokens: readonly Token[], subject: Subject, verb: number): boolean {
  return tokens[subject.start - 1]?.text === ',' && tokens[verb + 1]?.text === ',' && !isRelative(tokens[subject.head])
}

/** Returns the statement whose words stand on both sides of a cue between commas. */
export function parenthetic(
  sentence: Sentence,
  subject: Subject,
  verb: number,
  taken: (token: number) => boolean,
): Found | undefined {
  const { tokens } = sentence
  const before = { start: startOfClause(tokens, subject.start - 1, taken), end: subject.start - 1 }
  const after = { start: verb + 2, end: endOfClause(sentence, verb + 2, tokens.length) }
  const clauses = [before, after].filter(({ start, end }) => start < end && !taken(start))
  const whole = clauses.flatMap(({ start, end }) => tokens.slice(start, end))
  if (!whole.some(isFiniteVerb)) return undefined
  if (!tokens.slice(after.start, after.end).some((token) => isFiniteVerb(token) || token.upos === 'AUX')) return undefined
  return { verb, subject, clauses, rule: 'statement/parenthetic' }
}

/** Returns the statement that a cue at its end closes: "…, officials said Sunday." and "…, said the officials." */
export function closing(
  sentence: Sentence,
  verb: number,
  left: Subject | undefined,
  taken: (token: number) => boolean,
): Found | undefined {
  const { tokens } = sentence
  const behind = tokens[verb - 1]?.text === ',' && isFiniteVerb(tokens[verb]) ? speakerBehind(sentence, verb) : undefined
  const comma = behind !== undefined
  const subject = behind ?? left
  if (subject === undefined) return undefined
  const end = (comma ? verb : subject.start) - 1
  if (end < 1 || !/^(?:,|--|—|–|-)$/.test(tokens[end]!.text)) return undefined
  const tail = tokens.slice(Math.max(verb, subject.head) + 1)
  if (!comma && !endsCue(tokens, verb)) return undefined
  if (tail.some((token) => isFiniteVerb(token)) && !tail.some(isRelative)) return undefined
  const start = startOfClause(tokens, end, taken)
  if (start >= end || !isMainClause(tokens.slice(start, end))) return undefined
  return { verb, subject, clauses: [{ start, end }], rule: comma ? 'statement/indirect-inverted' : 'statement/indirect-closing' }
}

/** "…, said the officials", but not "…, said today" or "…, claimed responsibility". */
function speakerBehind(sentence: Sentence, verb: number): Subject | undefined {
  const { tokens } = sentence
  const subject = findInverted(sentence, verb, tokens.length)
  if (subject === undefined || isTimeWord(tokens[subject.head])) return undefined
  const { xpos, lower } = tokens[subject.head]!
  const bare =
    xpos === 'NN' && subject.start === subject.head && !/^(?:police|government|state|parliament|opposition)$/.test(lower)
  return bare ? undefined : subject
}

/** Whether nothing but the one told, a time or a place follows the verb: it has no object of its own. */
function endsCue(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]
  if (next === undefined || speechClass(tokens[verb]!) === 'tell') return true
  return /^(?:PUNCT|ADP|ADV|SCONJ)$/.test(next.upos) || isTimeWord(next)
}

/** Whether the tokens hold a finite verb that no conjunction at their start makes subordinate ("Since the war began, the bank said"). */
function isMainClause(tokens: readonly Token[]): boolean {
  const subordinate = /^(?:since|after|before|when|while|if|although|though|because|as|until|once|whether)$/.test(
    tokens[0]!.lower,
  )
  if (subordinate && tokens[1]?.lower !== 'of' && !tokens.some((token) => token.text === ',')) return false
  return tokens.some((token, at) => isFiniteVerb(token) || (token.xpos === 'VBN' && isNominal(tokens[at - 1])))
}

/** Returns the statement behind a cue with "as": "As Kerry told reporters, the talks failed." */
export function asSaid(sentence: Sentence, verb: number, subject: Subject): Found | undefined {
  const { tokens } = sentence
  const comma = commaFrom(tokens, verb)
  if (comma < 0 || comma + 1 >= tokens.length) return undefined
  const clause = { start: comma + 1, end: endOfClause(sentence, comma + 1, tokens.length) }
  if (!tokens.slice(clause.start, clause.end).some(isFiniteVerb)) return undefined
  return { verb, subject, clauses: [clause], rule: 'statement/as-said' }
}

/** Returns the start of the clause that ends at the index: the start of the sentence, or behind what is told already. */
export function startOfClause(tokens: readonly Token[], end: number, taken: (token: number) => boolean): number {
  // a list with semicolons is one clause, two sentences joined by one are two
  const count = tokens.filter(({ text }) => text === ';').length
  let start = end
  while (start > 0 && !taken(start - 1) && (tokens[start - 1]!.text !== ';' || tokens[start]!.upos === 'CCONJ' || count > 1))
    start--
  while (
    start < end &&
    (tokens[start]!.upos === 'PUNCT' || tokens[start]!.upos === 'CCONJ') &&
    !/^["“‘'`([]+$/.test(tokens[start]!.text)
  )
    start++
  return start
}
