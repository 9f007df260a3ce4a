import type { Harm } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { addFigure, isTaken, type Scene, wordAt } from './scene.ts'

const unreal = /^(would|could|may|might|if|will|fear|fears|feared|likely)$/
const reaches =
  /^(to|at|of|is|was|were|are|stands?|stood|reach(ed|es|ing)?|hit|hits|pass(ed|es|ing)?|top(ped|s)?|exceed(ed|s)?|:|now|as|be|being|totals?|totalled|totaled|total|surpass(ed|es)?)$/

/** Adds the figure of a toll: "the death toll rose from 12 to 18", "number of displaced: 452", "brings to 274,000 the number of". */
export function readToll(scene: Scene, at: number): void {
  const harm = tollHarm(scene, at)
  if (harm === undefined) {
    readListed(scene, at)
    return
  }
  const phrase = after(scene, at) ?? before(scene, at)
  if (phrase === undefined) return
  const household = [1, 2, 3, 4].some((ahead) => scene.lexicon.households.has(wordAt(scene, at + ahead)))
  addFigure(scene, {
    harm,
    phrase: household && phrase.counts === 'elided' ? { ...phrase, counts: 'households' } : phrase,
    trigger: at,
    rule: 'casualty/toll',
    voice: 'none',
  })
}

/** "raised the toll from 41 to 45", "put the toll at 30": of the dead, where no other toll is told. */
function isCounted(scene: Scene, at: number): boolean {
  return (
    /^(raised|raising|raises|put|puts|putting|brought|bringing)$/.test(wordAt(scene, at - 2)) &&
    /^(from|to|at)$/.test(wordAt(scene, at + 1))
  )
}

/** "Georgia puts its own dead at 175", "put the dead at 358": the noun between "put" and "at". */
function isPut(scene: Scene, at: number): boolean {
  return wordAt(scene, at + 1) === 'at' && [2, 3, 4].some((back) => /^(put|puts|putting)$/.test(wordAt(scene, at - back)))
}

/** "Killed: 5; injured: 10". */
function readListed(scene: Scene, at: number): void {
  if (wordAt(scene, at + 1) !== ':') return
  const harm = harmOfNoun(scene, at)
  const phrase = scene.phrases.find(({ first }) => first === at + 2)
  if (harm === undefined || phrase === undefined) return
  addFigure(scene, { harm, phrase, trigger: at, rule: 'casualty/toll', voice: 'none' })
}

function tollHarm(scene: Scene, at: number): Harm | undefined {
  const word = wordAt(scene, at)
  if (word === 'toll' || word === 'count') {
    const kind = wordAt(scene, at - 1)
    if (/^(death|fatality|body|dead)$/.test(kind)) return 'killed'
    if (/^(injury|injured)$/.test(kind)) return 'injured'
    return word === 'toll' &&
      /^(the|a|its|overall|official|final|total|casualty)$/.test(kind) &&
      (nearDeath(scene) || isCounted(scene, at))
      ? 'killed'
      : undefined
  }
  if (/^(dead|wounded|injured|missing|deaths)$/.test(word) && isPut(scene, at)) return harmOfNoun(scene, at)
  if (/^(deaths|fatalities|injuries|displacements)$/.test(word))
    return risesTo(scene, at) ? scene.lexicon.losses.get(word) : undefined
  const total = word === 'total' && (scene.lexicon.persons.has(wordAt(scene, at - 1)) || wordAt(scene, at - 1) === 'evacuation')
  if (total) return 'displaced'
  if (word === 'evacuated' && wordAt(scene, at - 1) === 'population') return 'displaced'
  if ((word !== 'number' && word !== 'numbers' && word !== 'total') || !/^(of|for)$/.test(wordAt(scene, at + 1))) return undefined
  // "a number of people" is a vague count, no toll.
  if (/^(a|any|large|small|unknown)$/.test(wordAt(scene, at - 1)) && word !== 'total') return undefined
  for (let ahead = at + 2; ahead <= at + 7; ahead++) {
    const harm = harmOfNoun(scene, ahead)
    if (harm !== undefined) return harm
    if (/^(to|is|was|at|:|in|rose|stood|,)$/.test(wordAt(scene, ahead))) return undefined
  }
  return undefined
}

/** "civilian deaths rose to 3,804", "injuries have reached 400". */
function risesTo(scene: Scene, at: number): boolean {
  if (scene.phrases.some(({ head }) => head === at)) return false
  return [1, 2, 3].some((ahead) =>
    /^(rose|risen|rise|climb(ed|s)?|reach(ed|es)?|stood|stands?|jumped|surpassed|passed|topped|totall?ed|exceed(ed|s)?)$/.test(
      wordAt(scene, at + ahead),
    ),
  )
}

function harmOfNoun({ lexicon, tokens }: Scene, at: number): Harm | undefined {
  const word = tokens[at]?.lower ?? ''
  const verb = lexicon.verbs.get(word)?.find(({ plus, forms }) => plus === undefined && forms.has('participle'))
  return verb?.harm ?? lexicon.states.get(word) ?? lexicon.losses.get(word) ?? lexicon.persons.get(word)
}

function nearDeath({ tokens }: Scene): boolean {
  return tokens.some(({ lower }) =>
    /^(dead|deaths?|died|dies|killed|killing|bodies|victims|attack|blast|explosion|crash|earthquake|quake|bombing)$/.test(lower),
  )
}

function after(scene: Scene, at: number): Phrase | undefined {
  for (const phrase of scene.phrases) {
    if (phrase.first <= at || isTaken(scene, phrase) || phrase.counts === 'things') continue
    const gap = scene.tokens.slice(at + 1, phrase.first)
    if (gap.some(({ lower }) => unreal.test(lower) || lower === ';')) return undefined
    const word = wordAt(scene, phrase.first - 1)
    // "from 12 to 18": the new toll counts.
    if (word === 'from' || word === 'by') continue
    if (reaches.test(word) || phrase.first === at + 1 || scene.tokens[phrase.first]!.lower.startsWith('exceed')) return phrase
    if (gap.length > 14) return undefined
  }
  return undefined
}

function before(scene: Scene, at: number): Phrase | undefined {
  return scene.phrases.find(
    ({ first, last, counts }) =>
      last < at &&
      counts === 'elided' &&
      wordAt(scene, first - 1) === 'to' &&
      /^(brings?|brought|bringing|raises?|raised|raising|takes|taking|took)$/.test(wordAt(scene, first - 2)),
  )
}
