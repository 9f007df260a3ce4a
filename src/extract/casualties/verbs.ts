import type { Harm, HarmVerb } from './lexicon.ts'
import { readVictims, type Victims } from './objects.ts'
import type { Phrase } from './phrases.ts'
import { addFigure, type Figure, type Scene, wordAt } from './scene.ts'
import { readSubject } from './subjects.ts'
import { hasObject, readVoice } from './voice.ts'

/** Adds the figures told by the verb of harm at the token: "killed 11 civilians", "11 people were killed", "12 died". */
export function readVerb(scene: Scene, at: number): void {
  for (const verb of scene.lexicon.verbs.get(wordAt(scene, at)) ?? []) {
    const reading = verb.plus === undefined ? { verb, object: undefined } : matchPlus(scene, at, verb.plus, verb)
    if (reading === undefined) continue
    if (verb.kind === 'die') readDying(scene, at, verb)
    else readHarming(scene, at, { ...verb, harm: harmOf(scene, at, verb) }, reading.object)
    return
  }
}

/** "fatally stabbing" kills. */
function harmOf(scene: Scene, at: number, { harm }: HarmVerb): Harm {
  return harm === 'injured' && /^(fatally|mortally)$/.test(wordAt(scene, at - 1)) ? 'killed' : harm
}

function matchPlus(
  scene: Scene,
  at: number,
  plus: readonly string[],
  verb: HarmVerb,
): { verb: HarmVerb; object?: Victims } | undefined {
  const follows = (from: number) => plus.every((word, index) => wordAt(scene, from + index) === word)
  if (follows(at + 1)) return { verb }
  const object = readVictims(scene, at + 1)
  return object.whole.length > 0 && follows(object.end + 1) ? { verb, object } : undefined
}

function readHarming(scene: Scene, at: number, verb: HarmVerb, object: Victims | undefined): void {
  const coordinated = coordinatedVerb(scene, at)
  if (coordinated !== undefined) {
    shareVictims(scene, at, verb, coordinated)
    return
  }
  if (verb.forms.has('gerund') && wordAt(scene, at + 1) === 'of') return
  const use = readVoice(scene, at, verb)
  if (use === undefined) return
  const { harm } = verb
  if (use.voice === 'active' && !use.full && object === undefined && !hasObject(scene, at + (verb.plus?.length ?? 0))) return
  if (use.voice === 'active') {
    const victims = object ?? readVictims(scene, at + 1 + (verb.plus?.length ?? 0))
    add(scene, withoutTowns(scene, at, victims.whole), { harm, trigger: at, rule: 'casualty/active', voice: 'active' })
    // "12,000 people evacuated their homes"
    if (victims.whole.length === 0 && harm === 'displaced') {
      const own = /^(their|from|to|in|after|as|because|before|when|on|between|since|due|,|\.)?$/.test(wordAt(scene, at + 1))
      if (own) add(scene, readSubject(scene, use.start, at), { harm, trigger: at, rule: 'casualty/displaced', voice: 'none' })
    }
    return
  }
  if (/^(feared|presumed)$/.test(wordAt(scene, at - 1))) return
  const also = wordAt(scene, at + 1) === 'as' && wordAt(scene, at + 2) === 'well' ? readVictims(scene, at + 4).whole : []
  const subject = withoutTowns(scene, at, [...readSubject(scene, use.start, at), ...also])
  add(scene, subject, { harm, trigger: at, rule: 'casualty/passive', voice: 'passive' })
}

/** Towns are captured and plans executed, too: there only nouns for people count. */
function withoutTowns(scene: Scene, at: number, phrases: readonly Phrase[]): readonly Phrase[] {
  if (!/^((re)?captur|execut)/.test(wordAt(scene, at))) return phrases
  return phrases.filter(
    ({ implicit, head, counts }) =>
      counts !== 'unknown' && !(implicit && scene.tokens[head ?? 0]!.upos === 'PROPN' && !scene.isKnownPerson(head ?? 0)),
  )
}

/** "killed and injured", "killed or wounded": the second verb shares the victims of the first. */
function coordinatedVerb(scene: Scene, at: number): number | undefined {
  let before = at - 1
  if (!/^(and|or|,|\/|then|later|also)$/.test(wordAt(scene, before))) return undefined
  while (/^(and|or|,|\/|then|later|also|either)$/.test(wordAt(scene, before))) before -= 1
  const verbs = scene.lexicon.verbs.get(wordAt(scene, before))
  return verbs === undefined &&
    !scene.lexicon.states.has(wordAt(scene, before)) &&
    !/^(shot|stabbed|beaten|attacked|tortured)$/.test(wordAt(scene, before))
    ? undefined
    : before
}

function shareVictims(scene: Scene, at: number, verb: HarmVerb, first: number): void {
  // The figures of "left 12 dead" hang on "left".
  const shared = scene.figures.filter(({ trigger, phrase }) => trigger === first || phrase.last === first - 1)
  if (hasObject(scene, at) || shared.length === 0) {
    const use = readVoice(scene, first, verb) ?? readVoice(scene, at, verb)
    const victims = hasObject(scene, at)
      ? readVictims(scene, at + 1).whole
      : use === undefined
        ? []
        : readSubject(scene, use.start, first)
    const voice = hasObject(scene, at) ? 'active' : 'passive'
    const also = scene.lexicon.verbs.get(wordAt(scene, first))?.find(({ plus }) => plus === undefined)
    if (also !== undefined && also.harm !== verb.harm && voice === 'active') {
      add(scene, victims, { harm: also.harm, trigger: first, rule: 'casualty/active', voice })
    }
    add(scene, victims, { harm: verb.harm, trigger: at, rule: `casualty/${voice}`, voice })
    return
  }
  for (const { phrase, rule, voice } of shared) addFigure(scene, { harm: verb.harm, phrase, trigger: at, rule, voice })
}

function readDying(scene: Scene, at: number, verb: HarmVerb): void {
  const finished = verb.forms.has('past') || verb.forms.has('participle') || verb.forms.has('third')
  const word = wordAt(scene, at)
  const to = wordAt(scene, at - 1) === 'to'
  if (verb.harm === 'displaced' && to) {
    readDriven(scene, at)
    return
  }
  const coordinated = coordinatedVerb(scene, at)
  if (coordinated !== undefined && scene.figures.some(({ trigger }) => trigger === coordinated)) {
    shareVictims(scene, at, verb, coordinated)
    return
  }
  if (!finished && verb.harm !== 'displaced' && !isFiniteVerb(scene, at)) return
  const use = readVoice(scene, at, { ...verb, kind: 'die', forms: new Set(['base']) })
  if (use === undefined && !/^(have|has|had)$/.test(wordAt(scene, at - 1))) return
  const start = use?.start ?? at - 1
  const rule = verb.harm === 'displaced' ? 'casualty/displaced' : 'casualty/died'
  if (word === 'fleeing' || word === 'dying') {
    if (!/^(is|are|was|were|been)$/.test(wordAt(scene, at - 1)) && wordAt(scene, at - 1) !== 'also' && verb.harm === 'killed')
      return
  }
  const subject = readSubject(scene, start, at)
  add(scene, verb.harm === 'displaced' ? subject.filter((phrase) => !isFugitive(scene, phrase)) : subject, {
    harm: verb.harm,
    trigger: at,
    rule,
    voice: 'none',
  })
}

/** Attackers and prisoners who flee are not displaced. */
function isFugitive(scene: Scene, { head }: Phrase): boolean {
  return (
    head !== undefined &&
    /^(gunm[ae]n|attackers?|assailants?|suspects?|militants?|robbers?|bombers?|prisoners?|inmates?|detainees?|criminals?|terrorists?|fighters?|rebels?|kidnappers?|hijackers?|soldiers?|killers?|thieves|convicts?|others|driver|man|men|person)$/.test(
      wordAt(scene, head),
    )
  )
}

function isFiniteVerb(scene: Scene, at: number): boolean {
  return /^VB[DZP]$/.test(scene.tokens[at]!.xpos)
}

/** "forced 730,000 Rohingya to flee", "were forced to flee", "people to flee". */
export function readDriven(scene: Scene, at: number): void {
  const to = at - 1
  const figure = { harm: 'displaced', trigger: at, rule: 'casualty/displaced', voice: 'none' } as const
  const before = wordAt(scene, to - 1)
  if (/^(forced|compelled|obliged|ordered|made|told|driven|had|have)$/.test(before)) {
    let start = to - 1
    while (
      /^(was|were|been|being|are|is|be|have|has|had|also|being|reportedly)$/.test(wordAt(scene, start - 1)) ||
      scene.tokens[start - 1]?.upos === 'ADV'
    )
      start -= 1
    if (/^(would|could|may|might|will|not)$/.test(wordAt(scene, start - 1))) return
    add(scene, readSubject(scene, start, at), figure)
    return
  }
  const phrase = scene.phrases.find(({ last }) => last === to - 1)
  if (phrase !== undefined) add(scene, [phrase], figure)
}

/** Adds one figure for each phrase. */
export function add(scene: Scene, phrases: readonly Phrase[], figure: Omit<Figure, 'phrase'>): readonly Figure[] {
  return phrases.flatMap((phrase) => addFigure(scene, { ...figure, phrase }) ?? [])
}
