import { readSingleOver } from './implicit.ts'
import { readVictims } from './objects.ts'
import type { Phrase } from './phrases.ts'
import { addFigure, isTaken, phraseTo, type Scene, wordAt } from './scene.ts'
import { readSubject } from './subjects.ts'
import { add } from './verbs.ts'

const claims = /^(claim(ed|s|ing)?|tak(e|es|en|ing)|took|cost(s|ing)?)$/
const modal = /^(would|could|may|might|will|if|fear(s|ed)?|expected|risk|threat|attempted|attempt|plot|plan)$/

/** Adds the figures told by a state: "left 12 dead", "61 dead", "were left homeless", "two are missing". */
export function readState(scene: Scene, at: number): void {
  const word = wordAt(scene, at)
  const harm = scene.lexicon.states.get(word)
  if (harm === undefined) return
  if (harm === 'captured') readHostage(scene, at)
  else {
    // "the dead", "dead bodies", "his missing son": a noun or before one.
    if (scene.tokens[at + 1]?.upos === 'NOUN' && copulaStart(scene, at) === at) return
    if (/^(the|of)$/.test(wordAt(scene, at - 1))) return
    const subject = readSubject(scene, copulaStart(scene, at), at)
    if (isPossible(scene, at)) return
    const rule = harm === 'displaced' ? 'casualty/displaced' : 'casualty/left-dead'
    // "left 12 dead": the verb carries the clause, its subject is what did it.
    const left = (subject[0]?.first ?? at) - 1
    if (/^(left|leaving|leaves|leave)$/.test(wordAt(scene, left)))
      add(scene, subject, { harm, trigger: left, rule, voice: 'active' })
    else add(scene, subject, { harm, trigger: at, rule, voice: 'none' })
  }
}

function copulaStart(scene: Scene, at: number): number {
  let start = at
  while (
    start > 0 &&
    (/^(was|were|is|are|been|be|being|has|have|had|left|made|reported|confirmed|declared|found|remain|remains|remained|became|become|rendered|listed|as|go|went|gone|now|still|also|already|pronounced|believed|lay)$/.test(
      wordAt(scene, start - 1),
    ) ||
      scene.tokens[start - 1]!.upos === 'ADV')
  ) {
    if (phraseTo(scene, start - 1) !== undefined) break
    start -= 1
  }
  return start
}

function isPossible(scene: Scene, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    if (/^(would|could|may|might|will|feared|presumed|not|n't|n’t)$/.test(wordAt(scene, index))) return true
    if (phraseTo(scene, index) !== undefined) return false
  }
  return false
}

/** "took a woman hostage", "200 people were held hostage"; "12 hostages" counts by its noun. */
function readHostage(scene: Scene, at: number): void {
  for (let verb = at - 1; verb >= Math.max(0, at - 14); verb--) {
    if (!/^(take|takes|took|taken|taking|hold|holds|held|holding)$/.test(wordAt(scene, verb))) continue
    const object = readVictims(scene, verb + 1)
    const figure = { harm: 'captured', trigger: verb, rule: 'casualty/captured' } as const
    if (object.end === at - 1) add(scene, object.whole, { ...figure, voice: 'active' })
    else if (verb === at - 1) add(scene, readSubject(scene, copulaStart(scene, verb), verb), { ...figure, voice: 'passive' })
    return
  }
}

/** Adds the figures told by a noun that counts harm or the harmed: "10 deaths", "1.1 million IDPs", "more than 100 hostages". */
export function readCountedNouns(scene: Scene): void {
  const { losses, persons } = scene.lexicon
  for (const phrase of scene.phrases) {
    if (phrase.head === undefined) continue
    const word = wordAt(scene, phrase.head)
    const voice = 'none'
    const loss = losses.get(word)
    if (loss !== undefined && !phrase.partitive && !(phrase.quantity.bound === 'vague' && phrase.quantity.min === undefined)) {
      if (isSuffered(scene, phrase) || isIdle(scene, phrase)) continue
      addFigure(scene, { harm: loss, phrase, trigger: phrase.head, rule: 'casualty/loss', voice })
    }
    if (isTaken(scene, phrase)) continue
    if (/^(prisoners|captives)$/.test(word) && /^(take|takes|took|taken|taking)$/.test(wordAt(scene, phrase.first - 1))) {
      addFigure(scene, { harm: 'captured', phrase, trigger: phrase.first - 1, rule: 'casualty/captured', voice: 'active' })
    }
    const person = persons.get(word)
    if (
      phrase.counts !== 'things' &&
      /^(held|holding|hold)$/.test(wordAt(scene, phrase.first - 1)) &&
      isStretch(scene, phrase.last + 1)
    )
      addFigure(scene, { harm: 'captured', phrase, trigger: phrase.first - 1, rule: 'casualty/captured', voice: 'active' })
    if (person !== undefined && !phrase.partitive)
      addFigure(scene, { harm: person, phrase, trigger: phrase.head, rule: 'casualty/noun', voice })
    else if (phrase.prenominal !== undefined) {
      const verb = scene.lexicon.verbs
        .get(wordAt(scene, phrase.prenominal))
        ?.find(({ plus, forms }) => plus === undefined && forms.has('participle'))
      const harm = verb?.harm ?? scene.lexicon.states.get(wordAt(scene, phrase.prenominal))
      if (harm !== undefined) addFigure(scene, { harm, phrase, trigger: phrase.prenominal, rule: 'casualty/noun', voice })
    }
  }
}

/** "held 52 Americans for 444 days" */
function isStretch(scene: Scene, at: number): boolean {
  return (
    wordAt(scene, at) === 'for' && [2, 3, 4].some((ahead) => /^(hours|days|weeks|months|years)$/.test(wordAt(scene, at + ahead)))
  )
}

/** "suffered three injuries" counts wounds, not people. */
function isSuffered(scene: Scene, phrase: Phrase): boolean {
  return /^(sustained|suffered|received)$/.test(wordAt(scene, phrase.first - 1))
}

/** "convicted of two murders", "accused of", "the killing of": crimes counted in court are left out. */
function isIdle(scene: Scene, phrase: Phrase): boolean {
  const before = wordAt(scene, phrase.first - 1)
  const two = wordAt(scene, phrase.first - 2)
  return (
    (before === 'of' && /^(convicted|accused|guilty|counts?|suspected|charges?)$/.test(two)) ||
    (before === 'for' && /^(wanted|charged|tried)$/.test(two)) ||
    modal.test(before)
  )
}

/** Adds the figures told by a noun and "of": "the evacuation of 403,000 people", "the deaths of five". */
export function readAct(scene: Scene, at: number): void {
  const named = scene.lexicon.acts.get(wordAt(scene, at))
  if (named === undefined) return
  const harm = /^(fatal|deadly)$/.test(wordAt(scene, at - 1)) ? 'killed' : named
  if (/^('s|’s)$/.test(wordAt(scene, at - 1)) && wordAt(scene, at + 1) !== 'of' && harm === 'killed') {
    const owner = isVictim(at - 2) ? readSingleOver(scene, at - 2, true) : undefined
    if (owner !== undefined) addFigure(scene, { harm, phrase: owner, trigger: at, rule: 'casualty/act', voice: 'none' })
    return
  }
  if (/^injur(y|ies)$/.test(wordAt(scene, at)) && wordAt(scene, at + 1) === 'to') {
    add(scene, readVictims(scene, at + 2).whole, { harm, trigger: at, rule: 'casualty/act', voice: 'none' })
    return
  }
  let of = at + 1
  if (wordAt(scene, of) === ',') of += 1
  while (of < at + 8 && wordAt(scene, of) !== 'of') of += 1
  if (wordAt(scene, of) !== 'of' || (of > at + 1 && wordAt(scene, at + 1) !== 'of' && wordAt(scene, at + 1) !== ',')) return
  if (
    modal.test(wordAt(scene, at - 1)) ||
    modal.test(wordAt(scene, at - 2)) ||
    /^(attempted|threatened|planned|possible)$/.test(wordAt(scene, at - 1))
  )
    return
  let from = of + 1
  while (from < of + 9 && wordAt(scene, of + 1) === ',' && scene.phrases.every(({ first }) => first !== from)) from += 1
  const victims = readVictims(scene, from).whole.filter(
    ({ implicit, head }) => !implicit || scene.tokens[head ?? 0]!.upos !== 'PROPN' || isVictim(head ?? 0),
  )
  add(scene, victims, { harm, trigger: at, rule: 'casualty/act', voice: 'none' })

  /** Many things have a death; only people are murdered. */
  function isVictim(token: number): boolean {
    return /^death/.test(wordAt(scene, at)) ? scene.isKnownPerson(token) : scene.isPerson(token)
  }
}

/** Adds those named among the victims: "the dead included five children", "among those killed were two nurses". */
export function readIncluded(scene: Scene, at: number): void {
  const word = wordAt(scene, at)
  const before = wordAt(scene, at - 1)
  if (!/^(the|those)$/.test(before)) return
  const copula = at - 3
  const verb = scene.lexicon.verbs.get(word)?.find(({ plus, forms }) => plus === undefined && forms.has('participle'))
  const harm = verb?.harm ?? scene.lexicon.states.get(word)
  if (harm === undefined) return
  const next = wordAt(scene, at + 1)
  if (wordAt(scene, at - 2) === 'among' && /^(was|were|is|are)$/.test(wordAt(scene, copula))) {
    add(scene, readSubject(scene, copula, copula), { harm, trigger: at, rule: 'casualty/included', voice: 'none' })
    return
  }
  const included =
    /^(include|included|includes|are|were)$/.test(next) && (next.startsWith('incl') || wordAt(scene, at - 2) === 'among')
  if (included) add(scene, readVictims(scene, at + 2).whole, { harm, trigger: at, rule: 'casualty/included', voice: 'none' })
}

/** Adds the figures told by bodies: "the bodies of at least two soldiers", "five bodies were found". */
export function readBodies(scene: Scene, at: number): void {
  if (!scene.lexicon.bodies.has(wordAt(scene, at))) return
  const figure = { harm: 'killed', trigger: at, rule: 'casualty/bodies', voice: 'none' } as const
  if (wordAt(scene, at + 1) === 'of') add(scene, readVictims(scene, at + 2).whole, figure)
  const counted = scene.phrases.find(({ head }) => head === at)
  if (counted !== undefined && !counted.partitive) addFigure(scene, { ...figure, phrase: { ...counted, counts: 'elided' } })
}

/** Adds the figures told by lives: "claimed the lives of 40", "claimed 40 lives", "17 people lost their lives". */
export function readLives(scene: Scene, at: number): void {
  const word = wordAt(scene, at)
  if (/^(lost|losing)$/.test(word)) readLostTroops(scene, at)
  if (word !== 'lives' && word !== 'life') return
  const figure = { harm: 'killed', trigger: at, rule: 'casualty/lives', voice: 'none' } as const
  if ([1, 2, 3, 4, 5, 6].some((back) => modal.test(wordAt(scene, at - back)))) return
  if (wordAt(scene, at + 1) === 'of' && claims.test(wordAt(scene, wordAt(scene, at - 1) === 'the' ? at - 2 : at - 1))) {
    add(scene, readVictims(scene, at + 2).whole, figure)
    return
  }
  const counted = scene.phrases.find(({ head }) => head === at)
  if (
    counted !== undefined &&
    [1, 2, 3].some((back) => claims.test(wordAt(scene, counted.first - back)) || wordAt(scene, counted.first - back) === 'lost')
  ) {
    addFigure(scene, { ...figure, phrase: { ...counted, counts: 'elided' } })
    return
  }
  const lost = [at - 2, at - 1].find((index) => /^(lost|lose|losing)$/.test(wordAt(scene, index)))
  if (lost === undefined) return
  let start = lost
  while (/^(have|has|had|also|reportedly)$/.test(wordAt(scene, start - 1))) start -= 1
  if (/^(would|could|may|might|will|to)$/.test(wordAt(scene, start - 1))) return
  add(scene, readSubject(scene, start, lost), figure)
}

/** "the army has lost three soldiers" */
function readLostTroops(scene: Scene, at: number): void {
  const troops = readVictims(scene, at + 1).whole.filter(({ head, implicit }) =>
    /^(soldiers?|troops?|fighters?|servicemen|marines?|policemen|peacekeepers?|militiamen)$/.test(
      implicit ? '' : wordAt(scene, head ?? -1),
    ),
  )
  add(scene, troops, { harm: 'killed', trigger: at, rule: 'casualty/lives', voice: 'none' })
}

/** Adds the figures told by injuries that people have: "57 sustained injuries", "nine people suffered minor injuries". */
export function readSuffering(scene: Scene, at: number): void {
  if (!/^(injuries|injury|wounds|wound|burns)$/.test(wordAt(scene, at))) return
  for (let verb = at - 1; verb >= Math.max(0, at - 5); verb--) {
    if (wordAt(scene, verb) === 'no' || phraseTo(scene, verb) !== undefined) return
    if (!/^(sustain|sustained|sustaining|suffer|suffered|suffering|receive|received|receiving)$/.test(wordAt(scene, verb)))
      continue
    let start = verb
    while (/^(have|has|had|also|reportedly|was|were)$/.test(wordAt(scene, start - 1))) start -= 1
    add(scene, readSubject(scene, start, verb), { harm: 'injured', trigger: verb, rule: 'casualty/suffered', voice: 'none' })
    return
  }
}
