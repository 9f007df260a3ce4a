import { groupNouns } from '../../lexicon/nouns.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition } from './place-position.ts'
import { isCapital, isPossessive, touches } from './shapes.ts'

/** What a state does where it is named: it acts, it is where things are, or something belongs to it. */
export type StateRole = 'acts' | 'place' | 'belongs'

/** People and organs that speak or act for a state, besides those of the lexicon that are its organs. */
const servants = new Set(
  'official diplomat negotiator authority envoy minister soldier officer ambassador delegation delegate leadership ruler side lawmaker president spokesman spokeswoman prosecutor intelligence police army military navy'.split(
    ' ',
  ),
)

/** What states do and have as states: "Russian airstrikes", "Colombia's offer". */
const deeds = new Set(
  (
    'airstrike strike attack raid bombing bombardment shelling offensive operation campaign invasion incursion intervention assault aggression occupation blockade siege embargo sanction ' +
    'offer proposal plan initiative ultimatum demand appeal call request warning threat pressure decision response reaction rejection refusal claim accusation allegation criticism objection veto vote ' +
    'aid assistance support backing help grant loan donation effort effort fight struggle war battle determination commitment willingness readiness seriousness insistence position stance policy strategy ' +
    'ally alliance ambition intention interest influence role presence involvement participation leadership withdrawal pullout troops deployment program programme concern relation tie diplomacy mediation action move measure failure success promise pledge responsibility sovereignty military-backed'
  ).split(' '),
)

/** Deeds that states undergo: "attacks on Israel", "sanctions on Iran". */
const undergone = new Set(
  'attack strike war sanction pressure embargo assault invasion bombing ban blockade threat aid support sale appeal offer leader ruler government king queen'.split(
    ' ',
  ),
)

const partners = new Set('by with against between among and'.split(' '))
const visiting = new Set('visit leave reach enter tour flee quit depart exit cross'.split(' '))
const senders = new Set(
  'official diplomat delegation delegate representative negotiator minister leader envoy troop force soldier support help aid weapon sanction pressure threat call demand'.split(
    ' ',
  ),
)

/** Returns the role of a state where it is named. */
export function stateRole(context: RunContext, names: readonly Name[], name: Name): StateRole {
  const { sentence } = context
  const { tokens } = sentence
  if (name.use === 'government') return 'acts'
  const before = tokens[name.first - 1]
  const next = tokens[name.last + 1]
  if (name.use === 'people')
    return before?.upos === 'NUM' || before?.lower === 'of' || before?.upos === 'ADJ' ? 'belongs' : 'acts'
  if (next?.text === '-' && touches(tokens[name.last], next)) {
    return /^(?:backed|led|supported|sponsored|brokered|funded|trained|armed|imposed|mediated|proposed|drafted|allied|controlled|made|supplied)$/.test(
      tokens[name.last + 2]?.lower ?? '',
    )
      ? 'acts'
      : 'belongs'
  }
  if (names.some(({ title }) => title && title.first === name.last + 1)) return 'belongs'
  const possessive = isPossessive(next)
  if (possessive && names.some(({ title }) => title && title.first === name.last + 2)) return 'belongs'
  const head = headAfter(context, possessive ? name.last + 2 : name.last + 1)
  if (name.use === 'demonym') return head !== undefined && doesThings(head) ? 'acts' : 'belongs'
  if (names.some((other) => other.kind === 'place' && other.last === name.first - 2 && before?.text === ',')) return 'place'
  if (sentence.segment.kind === 'dateline') return 'place'
  if (possessive) {
    if (head !== undefined && doesThings(head)) return 'acts'
    if (isPlacePosition(context.sentence, name.first, name.last)) return 'place'
    if (name.use === 'capital') return head !== undefined && !isCapital(tokens[name.last + 2]!) ? 'acts' : 'place'
    return 'belongs'
  }
  if (head !== undefined && next?.upos !== 'VERB' && (next?.upos === 'NOUN' || next?.upos === 'ADJ')) {
    // "the Baghdad bombing", "the Moscow talks" are told by where they were
    if (name.use === 'capital' && (name.cities?.length ?? 0) > 0 && !speaksFor(head)) return 'place'
    if (doesThings(head)) return 'acts'
    return isPlacePosition(context.sentence, name.first, name.last) ? 'place' : 'belongs'
  }
  let article = name.first - 1
  if (tokens[article]?.lower === 'the') article--
  const governor = tokens[article]
  if (governor?.lower === 'from' && senders.has(tokens[article - 1]?.lemma ?? '')) return 'acts'
  if (governor?.lower === 'to' && next && /^(?:VERB|AUX)$/.test(next.upos)) return 'place'
  if (governor?.lower === 'to' && name.use === 'name' && before?.lower !== 'neighboring' && !movesTo(context, article))
    return 'acts'
  if (isPlacePosition(context.sentence, name.first, name.last)) return 'place'
  if (next !== undefined && (next.upos === 'AUX' || next.upos === 'VERB') && next.xpos !== 'VBG') return 'acts'
  if (governor === undefined)
    return name.use === 'capital' && next === undefined ? 'place' : name.use === 'capital' ? 'place' : 'acts'
  if (governor.lower === 'and' || governor.text === ',') {
    const partner = names.find(({ last }) => last === article - 1)
    if (partner?.kind === 'state' && partner.use !== 'demonym') return stateRole(context, names, partner)
    if (partner?.kind === 'place') return 'place'
    if (partner) return 'acts'
  }
  if (partners.has(governor.lower)) return 'acts'
  if (/^(?:on|of|to)$/.test(governor.lower) && undergone.has(tokens[article - 1]?.lemma ?? '')) return 'acts'
  if (governor.upos === 'NOUN' && name.use === 'name') return 'acts'
  if (governor.upos === 'VERB') return visiting.has(governor.lemma) ? 'place' : 'acts'
  if (name.use === 'capital') return 'place'
  return governor.upos === 'ADP' || governor.upos === 'DET' || governor.upos === 'ADJ' ? 'belongs' : 'acts'
}

/** "returned to Iraq", "a trip to Iran": the nearest verb or noun before is one of going. */
function movesTo({ sentence }: RunContext, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 5); at--) {
    const { lemma, upos } = sentence.tokens[at]!
    if (going.has(lemma)) return true
    if (upos === 'VERB') return false
  }
  return false
}

const going = new Set(
  'go travel fly return come flee move drive trip visit head deport extradite exile deploy arrive escape migrate sail walk take bring journey flight tour route way road border close next south north east west back access refugee people home convoy transfer evacuate repatriate relocate retreat withdraw invite expel smuggle spread export import'.split(
    ' ',
  ),
)

/** Returns the lemma of the noun that a phrase starting here is about: "former defence officials" gives official. */
function headAfter({ sentence }: RunContext, start: number): string | undefined {
  const { tokens } = sentence
  let head: string | undefined
  for (let at = start; at < Math.min(tokens.length, start + 6); at++) {
    const { upos, lemma, text, lower, xpos } = tokens[at]!
    if (upos === 'NOUN' || (upos === 'PROPN' && groupNouns().has(lower))) head = lemma.toLowerCase()
    else if (
      upos !== 'ADJ' &&
      upos !== 'ADV' &&
      upos !== 'NUM' &&
      text !== '-' &&
      !(xpos === 'VBN' && head === undefined) &&
      !(lower === 'and' && head === undefined)
    )
      break
  }
  return head
}

const speaksFor = (noun: string): boolean => servants.has(noun) || groupNouns().get(noun)?.organ === true
const doesThings = (noun: string): boolean => speaksFor(noun) || deeds.has(noun)
