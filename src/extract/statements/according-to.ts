import type { Sentence, Token } from '../../language/document.ts'
import { startOfClause } from './around-verb.ts'
import { endOfClause } from './clauses.ts'
import { commaFrom, endOfPhrase, headOfPhrase, isFiniteVerb, isRelative } from './phrases.ts'
import type { Found } from './reported.ts'
import { isNorm } from './speech-verbs.ts'

/** Returns the statement of "According to X, …", "…, according to X" or "which, according to X, …"; the token is "according". */
export function accordingTo(sentence: Sentence, at: number): Found | undefined {
  const { tokens } = sentence
  if (tokens[at + 1]?.lower !== 'to') return undefined
  const from = at + 2
  const end = endOfPhrase(tokens, from)
  const head = headOfPhrase(tokens, from, end)
  if (head === undefined || isNorm(tokens[head]!)) return undefined
  const subject = { head, start: from }
  const comma = commaFrom(tokens, end)
  const clauseFrom = comma < 0 ? tokens.length : skipApposition(tokens, comma)
  const before = startOfClause(tokens, at, () => false)
  const hasBefore = tokens.slice(before, at).some((token) => token.upos === 'VERB' || token.upos === 'AUX')
  const hasAfter =
    clauseFrom < tokens.length && tokens.slice(clauseFrom).some((token) => isFiniteVerb(token) || token.upos === 'AUX')
  const after = { start: clauseFrom, end: endOfClause(sentence, clauseFrom, tokens.length) }
  const leads = at === 0 || !hasBefore || tokens[at - 1]!.lower === 'that'
  if (leads) return hasAfter ? { verb: -1, subject, clauses: [after], rule: 'statement/according-to' } : undefined
  if (!hasBefore) return undefined
  const clause = { start: before, end: at }
  if (tokens[at - 1]?.text === ',' && isRelative(tokens[at - 2]) && hasAfter)
    return { verb: -1, subject, clauses: [after], rule: 'statement/according-to' }
  if (hasAfter && comma === end && tokens[at - 1]?.text === ',' && !isFiniteVerb(tokens[clauseFrom - 1])) {
    const joined = tokens[clauseFrom]!.upos === 'CCONJ' || tokens[clauseFrom]!.upos === 'SCONJ'
    return { verb: -1, subject, clauses: joined ? [clause] : [clause, after], rule: 'statement/according-to' }
  }
  return { verb: -1, subject, clauses: [clause], rule: 'statement/according-to' }
}

/** "According to Yonhap, quoting state media, …", "According to Smith, a spokesman for the army, …": the clause starts behind. */
function skipApposition(tokens: readonly Token[], comma: number): number {
  const first = tokens[comma + 1]
  if (first === undefined) return tokens.length
  const next = tokens.findIndex((token, i) => i > comma + 1 && token.text === ',')
  if (next < 0) return comma + 1
  const between = tokens.slice(comma + 1, next)
  const apposed =
    first.xpos === 'VBG' ||
    isRelative(first) ||
    ((first.upos === 'DET' || first.upos === 'NOUN') && !between.some((token) => isFiniteVerb(token) || token.upos === 'AUX'))
  return (apposed ? next : comma) + 1
}
