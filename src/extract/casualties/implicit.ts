import { isHarmWord, type Phrase, readNoun } from './phrases.ts'
import { type Scene, wordAt } from './scene.ts'

const article = /^(a|an|the|another|his|her|their|its|one)$/
const ordinal = /^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/
/** Endings of nouns for a person. */
const agentive = /(?:[bcdfgklmnprstvz]er|[ct]or|ist|man|woman|ian|eer|boy|girl)$/
const collective =
  /^(police|staff|crew|personnel|people|troops|group|team|family|number|matter|newspaper|november|september|december|october|paper|letter|center|corner|power|order|border|tower|weather|shelter|quarter|chapter|winter|summer|water|river|member-state|cancer|other|manner|dinner|weekend|motor|factor|sector|tractor|reactor|doctrine|theater|finger|shoulder|bullet|charter|helicopter|master|disaster|mortar|computer|dollar|layer|offer|barrier|carrier|career|list|tourist-bus|military|senior|press|aid|trade|human|dead|wounded|injured|missing|casualty|couple|crew|others|general|major|private|head)$/

/**
 * Returns the single victim whose noun phrase starts at the token: "an Afghan doctor", "the driver", "Corporal Jones",
 * telegraphic "Border Police guard"; nothing for plurals, bodies of people and things.
 */
export function readSingle(scene: Scene, at: number, owner = false): Phrase | undefined {
  const { tokens, lexicon } = scene
  const first = at
  const hasArticle = article.test(wordAt(scene, at))
  const start = hasArticle ? at + 1 : at
  if (tokens[start] === undefined) return undefined
  if (wordAt(scene, at) === 'another' && (tokens[start]!.upos === 'AUX' || isHarmWord(wordAt(scene, start), lexicon))) {
    const quantity = { first, core: first, last: first, value: 1, bound: 'exact' as const }
    return { first, last: first, quantity, counts: 'elided', partitive: false, others: true, implicit: true }
  }
  // "a fourth was wounded"
  if (
    wordAt(scene, at) === 'a' &&
    ordinal.test(wordAt(scene, start)) &&
    /^(AUX|ADV|VERB|PUNCT)$/.test(tokens[start + 1]?.upos ?? '')
  ) {
    const quantity = { first, core: first, last: start, value: 1, bound: 'exact' as const }
    return { first, last: start, quantity, counts: 'elided', partitive: false, others: true, implicit: true }
  }
  const noun = readNoun(tokens, start, lexicon)
  if (noun.head === undefined || (!owner && tokens[noun.last + 1]?.xpos === 'POS')) return undefined
  const head = tokens[noun.head]!
  const name = scene.isPerson(noun.head)
  if (!name && !isSingular(head.xpos, head.lower)) return undefined
  if (!name && !isPersonNoun(scene, noun.head, hasArticle)) return undefined
  if (name && hasArticle && head.xpos === 'NNPS') return undefined
  const quantity = { first, core: first, last: start - 1, value: 1, bound: 'exact' as const }
  return {
    first,
    last: Math.max(noun.last, nameEnd(scene, noun.last)),
    head: noun.head,
    quantity,
    counts: 'people',
    partitive: false,
    others: false,
    implicit: true,
  }
}

function isSingular(xpos: string, lower: string): boolean {
  return xpos !== 'NNS' && xpos !== 'NNPS' && !/men$|people$|children$/.test(lower)
}

function isPersonNoun(scene: Scene, head: number, hasArticle: boolean): boolean {
  const { lower, upos } = scene.tokens[head]!
  if (collective.test(lower) || scene.lexicon.things.has(lower) || scene.lexicon.households.has(lower)) return false
  if (scene.lexicon.people.has(lower)) return !lower.endsWith('s') || lower.endsWith('ss')
  return hasArticle && upos === 'NOUN' && agentive.test(lower)
}

function nameEnd(scene: Scene, last: number): number {
  let end = last
  while (scene.tokens[end + 1]?.upos === 'PROPN' && scene.isPerson(end + 1)) end += 1
  return end
}

/** Returns the single victim whose noun phrase is headed by the token. */
export function readSingleOver(scene: Scene, head: number, owner = false): Phrase | undefined {
  let start = head
  for (let at = head - 1; at >= 0 && head - at < 8; at--) {
    const { upos, lower } = scene.tokens[at]!
    if (article.test(lower)) return readSingle(scene, at, owner)
    if (!/^(NOUN|PROPN|ADJ|NUM)$/.test(upos) && !/^[-–]$/.test(lower) && lower !== "'s" && lower !== '’s') break
    start = at
  }
  return readSingle(scene, start, owner)
}
