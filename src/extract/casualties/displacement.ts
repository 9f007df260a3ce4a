import { readVictims } from './objects.ts'
import type { Phrase } from './phrases.ts'
import { addFigure, isTaken, phraseFrom, type Scene, wordAt } from './scene.ts'
import { isFree, isGoverned, readSubject } from './subjects.ts'
import { add, readDriven } from './verbs.ts'

const figure = { harm: 'displaced', rule: 'casualty/displaced', voice: 'none' } as const
const homes = /^(homes?|houses?|residences?|villages?|dwellings?)$/
const lands = /^(country|province|region|territory|enclave|homeland|land|lands|area)$/
const stays =
  /^(stay|stays|staying|stayed|live|lives|living|lived|shelter|shelters|sheltering|sheltered|hosted|housed|accommodated|take|took|taken|taking|seek|sought|seeking|spent|spend|arrived|arriving|remain|remained|remains|are|were|is|moved|shifted|brought|transferred|rushed|without|registered|join|joined|find|found|pushed|home)$/

/** Adds what is told of the displaced by driving verbs: "forced 2,500 people out of their homes", "had to leave their homes". */
export function readDrivenOut(scene: Scene, at: number): void {
  const word = wordAt(scene, at)
  if (
    /^(leave|abandon|evacuate|escape|relocate|vacate)$/.test(word) &&
    wordAt(scene, at - 1) === 'to' &&
    (word === 'evacuate' || word === 'relocate' || namesHome(scene, at))
  ) {
    readDriven(scene, at)
    return
  }
  if (/^(forced|forces|forcing|driven|drove|driving|pushed|washed|expelled|chased|uprooted)$/.test(word)) {
    const object = readVictims(scene, at + 1)
    const from = afterAside(scene, object.end + 1)
    if (object.whole.length > 0 && /^(from|out)$/.test(wordAt(scene, from)) && namesHome(scene, from)) {
      add(scene, object.whole, { ...figure, trigger: at })
    } else if (
      /^(from|out)$/.test(wordAt(scene, at + 1)) &&
      (namesHome(scene, at + 1) || (word === 'expelled' && namesLand(scene, at + 1)))
    ) {
      let start = at
      while (/^(was|were|been|being|are|have|has|had)$/.test(wordAt(scene, start - 1))) start -= 1
      add(scene, readSubject(scene, start, at), { ...figure, trigger: at })
    }
    return
  }
  const left = word === 'left' && /^(have|had|has|already)$/.test(wordAt(scene, at - 1))
  if (
    left &&
    /^(their|the)$/.test(wordAt(scene, at + 1)) &&
    /^(country|homeland|homes?|houses?|villages?)$/.test(wordAt(scene, at + 2))
  ) {
    add(scene, readSubject(scene, at - 1, at), { ...figure, trigger: at })
    return
  }
  if (word === 'lost' && /^(their|his|her)$/.test(wordAt(scene, at + 1)) && homes.test(wordAt(scene, at + 2))) {
    add(scene, readSubject(scene, /^(have|had|has)$/.test(wordAt(scene, at - 1)) ? at - 1 : at, at), { ...figure, trigger: at })
    return
  }
  if (word === 'homeless' && /^(leaving|left|leaves|made|making|render(ed|ing))$/.test(wordAt(scene, at - 2))) {
    const phrase = phraseFrom(scene, at - 1)
    if (phrase !== undefined) addFigure(scene, { ...figure, phrase, trigger: at })
  }
}

/** Diplomats are expelled from countries, too. */
function namesLand(scene: Scene, at: number): boolean {
  return (
    lands.test(wordAt(scene, at + 2)) &&
    !scene.tokens.some(({ lower }) => /^(diplomats?|envoys?|ambassadors?|journalists?|members?)$/.test(lower))
  )
}

/** Steps over ", or half of the population,". */
function afterAside(scene: Scene, at: number): number {
  if (wordAt(scene, at) !== ',') return at
  const close = scene.tokens.findIndex(({ lower, index }) => index > at && index < at + 10 && lower === ',')
  return close < 0 ? at : close + 1
}

function namesHome(scene: Scene, at: number): boolean {
  return [1, 2, 3, 4].some((ahead) => homes.test(wordAt(scene, at + ahead)))
}

/** Adds people who stay where the displaced stay: "660 people are staying in shelters", "arrived in displacement camps". */
export function readSheltered(scene: Scene, at: number): void {
  if (isRefugeeStatus(scene, at)) {
    const subject = scene.phrases.find((phrase) => phrase.last < at && phrase.counts !== 'elided' && isFree(scene, phrase))
    if (subject !== undefined) addFigure(scene, { ...figure, phrase: subject, trigger: at })
    return
  }
  if (!isShelter(scene, at)) return
  for (const phrase of scene.phrases) {
    if (isTaken(scene, phrase)) continue
    if (phrase.first > at && isHosted(scene, phrase)) addFigure(scene, { ...figure, phrase: asPeople(phrase), trigger: at })
    if (phrase.last > at || at - phrase.last > 16) continue
    if (phrase.counts !== 'people' && phrase.counts !== 'households' && phrase.counts !== 'unknown') continue
    if (phrase.head !== undefined && homes.test(wordAt(scene, phrase.head))) continue
    if (isGoverned(scene, phrase) && !/^(to|hosts?|hosting|sheltering|joins?|including)$/.test(wordAt(scene, phrase.first - 1)))
      continue
    const gap = scene.tokens.slice(phrase.last + 1, at)
    if (!gap.some(({ lower }) => stays.test(lower)) && !(gap[0]?.lower === 'in' && gap.length <= 3)) continue
    addFigure(scene, { ...figure, phrase: asPeople(phrase), trigger: at })
  }
}

function asPeople(phrase: Phrase): Phrase {
  return phrase.counts === 'unknown' ? { ...phrase, counts: 'people' } : phrase
}

/** "are residing there as economic refugees". */
function isRefugeeStatus(scene: Scene, at: number): boolean {
  if (scene.lexicon.persons.get(wordAt(scene, at)) !== 'displaced') return false
  return wordAt(scene, at - 1) === 'as' || (wordAt(scene, at - 2) === 'as' && scene.tokens[at - 1]!.upos === 'ADJ')
}

/** "a camp that is home to 12,000 people", "hosting 50 people". */
function isHosted(scene: Scene, { first, counts }: Phrase): boolean {
  if (counts !== 'people' && counts !== 'households' && counts !== 'unknown') return false
  const before = wordAt(scene, first - 1)
  return (
    (before === 'to' && wordAt(scene, first - 2) === 'home') ||
    /^(hosts|hosting|hosted|houses|housing|shelters|sheltering)$/.test(before)
  )
}

/** A camp or shelter in a sentence on displacement; army camps and training camps are none. */
function isShelter(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  // Who is brought out of a burning house or a siege is saved, not displaced.
  if (/^(safety|safer)$/.test(word)) {
    return (
      wordAt(scene, at - 1) === 'to' &&
      !scene.tokens.some(({ lower }) => /^(brought|led|rescued|pulled|carried|freed)$/.test(lower))
    )
  }
  if (/^(centre|centres|center|centers)$/.test(word))
    return /^(evacuation|rest|relief|reception|accommodation|collective)$/.test(wordAt(scene, at - 1))
  if (!scene.lexicon.shelters.has(word)) return false
  if (/^camps?$/.test(word)) {
    const near = scene.tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower)
    if (scene.tokens.some(({ lower }) => /^(displaced|displacement|displacements|fled|refugees?|idps?)$/.test(lower))) return true
    return near.some((lower) =>
      /^(displaced|displacement|displaced-persons|refugees?|idps?|relief|tent|transit|evacuation|persons|crowded|un)$/.test(
        lower,
      ),
    )
  }
  return !/^(tax|air)$/.test(wordAt(scene, at - 1))
}

/** Adds what stands in brackets for the same people: "300 households (1,100 people)", "583,000 families or 2.5 million people". */
export function readEquivalents(scene: Scene): void {
  for (const told of [...scene.figures]) {
    const open = told.phrase.last + 1
    if (!/^(\(|\[|or)$/.test(wordAt(scene, open))) continue
    const phrase = phraseFrom(scene, open + 1)
    if (phrase === undefined || isTaken(scene, phrase)) continue
    if (phrase.counts === told.phrase.counts || !/^(people|households)$/.test(phrase.counts)) continue
    addFigure(scene, { ...told, phrase, rule: 'casualty/equivalent' })
  }
}
