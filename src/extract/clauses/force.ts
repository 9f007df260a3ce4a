import type { Sentence } from '../../language/document.ts'
import { baseRelation, childrenBy, headOf, prepositionOf } from './phrases.ts'

/**
 * How far a clause says that something is so: `fact`; `planned` (will, plans to, threatens to); `attempted` (tries to);
 * `purpose` (came to); `wished` (should, wants, urges); `possible` (may, if); `refused` (refuses to); `denied` (not, failed to).
 */
export type Force = 'fact' | 'planned' | 'purpose' | 'attempted' | 'wished' | 'possible' | 'refused' | 'denied'

const governorForce: ReadonlyMap<string, Force> = new Map<string, Force>([
  ...forceOf(
    'planned',
    'plan intend expect schedule set agree prepare promise pledge vow swear threaten offer aim due decide slate undertake commit ready poise arrange invite',
  ),
  ...forceOf('attempted', 'try attempt seek struggle strive fight work battle vie campaign scramble'),
  ...forceOf(
    'wished',
    'want hope wish urge call demand ask like love need long encourage press push appeal request order tell advise require lobby beg plead',
  ),
  ...forceOf('refused', 'refuse decline'),
  ...forceOf(
    'denied',
    'fail deny forget neglect avoid prevent stop cease bar ban forbid prohibit unable unwilling reluctant refrain',
  ),
  ...forceOf('possible', 'consider mull weigh contemplate able willing'),
])

const nounForce: ReadonlyMap<string, Force> = new Map<string, Force>([
  ...forceOf(
    'attempted',
    'effort attempt bid campaign operation fight drive struggle battle mission war offensive push crusade force coalition',
  ),
  ...forceOf('planned', 'plan intention decision pledge promise commitment threat offer vow agreement willingness readiness'),
  ...forceOf(
    'wished',
    'call demand appeal need request desire proposal move vote resolution motion bill order responsibility authority',
  ),
  ...forceOf('possible', 'opportunity right ability capability capacity chance power option freedom'),
  ...forceOf('refused', 'refusal'),
  ...forceOf('denied', 'failure inability reluctance unwillingness'),
])

const hypothetical = new Set(['deny', 'doubt'])
const auxiliaries: ReadonlyMap<string, Force> = new Map<string, Force>([
  ...forceOf('planned', "will shall 'll wo would 'd ’ll"),
  ...forceOf('wished', 'should must ought'),
  ...forceOf('possible', 'may might could can ca'),
])
const accusing = new Set(['accuse', 'suspect', 'blame', 'charge', 'allege', 'indict', 'guilty'])
const conditions = new Set(['if', 'unless', 'whether', 'lest'])
const negations = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor'])

/** Returns the force of the clause headed by the verb, its governing verbs included. */
export function forceOfVerb(sentence: Sentence, verb: number, depth = 0): Force {
  if (depth > 5) return 'fact'
  if (isNegated(sentence, verb)) return 'denied'
  if (hasCondition(sentence, verb) || isAlleged(sentence, verb)) return 'possible'
  const helping = childrenBy(sentence, verb, 'aux')
  for (const aux of helping) {
    const force = auxiliaries.get(sentence.tokens[aux]!.lower)
    if (force === 'planned' && depth === 0 && hasConditionBeside(sentence, verb)) return 'possible'
    if (force !== undefined) return force
  }
  const governor = headOf(sentence, verb)
  const relation = baseRelation(sentence, verb)
  if (governor < 0) return isGoingTo(sentence, verb) ? 'planned' : 'fact'
  const above = sentence.tokens[governor]!
  if (relation === 'conj' && helping.length === 0 && childrenBy(sentence, verb, 'nsubj', 'nsubj:pass').length === 0) {
    return forceOfVerb(sentence, governor, depth + 1)
  }
  if (relation === 'acl' && hasTo(sentence, verb)) return forceOfNoun(sentence, governor, depth)
  const aims = relation === 'advcl' && hasTo(sentence, verb) && governorForce.has(above.lemma)
  if (relation === 'xcomp' || aims || (relation === 'ccomp' && hasTo(sentence, verb))) {
    const own = governorForce.get(above.lemma)
    const outer = forceOfVerb(sentence, governor, depth + 1)
    if (own === undefined) return outer
    if (outer === 'denied') return own === 'denied' || own === 'refused' ? 'fact' : 'denied'
    return outer === 'fact' ? own : outer === 'planned' && own === 'attempted' ? own : outer
  }
  if (relation === 'ccomp' && hypothetical.has(above.lemma)) return 'denied'
  if (relation === 'ccomp') {
    const outer = governorForce.get(above.lemma)
    if (outer === 'wished') return 'wished'
  }
  if (relation === 'advcl' && hasTo(sentence, verb)) {
    const outer = forceOfVerb(sentence, governor, depth + 1)
    return outer === 'fact' ? 'purpose' : outer
  }
  return isGoingTo(sentence, verb) ? 'planned' : 'fact'
}

/** "efforts to defeat", "refusal to meet": the noun decides; what is rejected or only asked for is not so. */
function forceOfNoun(sentence: Sentence, noun: number, depth: number): Force {
  const own = nounForce.get(sentence.tokens[noun]!.lemma) ?? 'purpose'
  const governor = headOf(sentence, noun)
  if (governor < 0 || baseRelation(sentence, noun) !== 'obj') return own
  if (
    nounForce.has(sentence.tokens[noun]!.lemma) &&
    ['reject', 'oppose', 'veto', 'block', 'deny', 'lack'].includes(sentence.tokens[governor]!.lemma)
  )
    return 'denied'
  const outer = forceOfVerb(sentence, governor, depth + 1)
  return outer === 'fact' || outer === 'planned' ? own : outer
}

/** Tells whether the verb itself is negated: "did not meet", "never met", "without meeting", "no one met". */
export function isNegated(sentence: Sentence, verb: number): boolean {
  for (const child of sentence.tree.children[verb] ?? []) {
    const relation = baseRelation(sentence, child)
    const { lower } = sentence.tokens[child]!
    if ((relation === 'advmod' || relation === 'aux' || relation === 'dep' || relation === 'cc') && negations.has(lower))
      return lower !== 'nor' || child < verb
    if ((relation === 'mark' || relation === 'case') && lower === 'without') return true
    if ((relation === 'nsubj' || relation === 'obj') && hasNo(sentence, child)) return true
    if (relation === 'advmod' && lower === 'longer') return true
  }
  return false
}

/** Tells whether the noun is denied by its determiner: "no meeting", "neither side". */
export function hasNo(sentence: Sentence, noun: number): boolean {
  return childrenBy(sentence, noun, 'det', 'cc:preconj').some((child) => {
    const { lower } = sentence.tokens[child]!
    return lower === 'no' || lower === 'neither'
  })
}

/** Tells whether the clause is an infinitive with "to". */
export function hasTo(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, 'mark', 'aux').some((child) => child < verb && sentence.tokens[child]!.lower === 'to')
}

/** Returns the subordinating word of the clause ("after", "because"), if any. */
export function markOf(sentence: Sentence, verb: number): string | undefined {
  const mark = childrenBy(sentence, verb, 'mark')[0]
  return mark === undefined ? prepositionOf(sentence, verb) : sentence.tokens[mark]!.lower
}

/** What somebody is accused of: "accused Iran of arming the rebels", "suspected of". */
function isAlleged(sentence: Sentence, verb: number): boolean {
  const governor = headOf(sentence, verb)
  return (
    governor >= 0 &&
    accusing.has(sentence.tokens[governor]!.lemma) &&
    ['of', 'for', 'with'].includes(markOf(sentence, verb) ?? '')
  )
}

function hasCondition(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, 'mark', 'advmod').some((child) => conditions.has(sentence.tokens[child]!.lower))
}

function hasConditionBeside(sentence: Sentence, verb: number): boolean {
  return (
    childrenBy(sentence, verb, 'aux').some((aux) => sentence.tokens[aux]!.lower === 'would') &&
    childrenBy(sentence, verb, 'advcl').some((clause) => hasCondition(sentence, clause))
  )
}

/** "The two are to meet", "is going to meet"; in headlines "Kerry to Meet Lavrov". */
function isGoingTo(sentence: Sentence, verb: number): boolean {
  if (!hasTo(sentence, verb)) return false
  const to = childrenBy(sentence, verb, 'mark', 'aux').find((child) => sentence.tokens[child]!.lower === 'to') ?? 0
  const before = sentence.tokens[to - 1]
  if (headOf(sentence, verb) < 0 && to < verb && !childrenBy(sentence, verb, 'aux', 'cop').some((aux) => aux < to)) return true
  return before !== undefined && (before.lemma === 'be' || before.lower === 'going')
}

function forceOf(force: Force, words: string): [string, Force][] {
  return words.split(' ').map((word) => [word, force])
}
