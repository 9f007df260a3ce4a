import { nameKey } from '../../lexicon/key.ts'
import { nameHeads } from '../../lexicon/nouns.ts'
import type { Item } from './collected.ts'
import { isPossessive } from './shapes.ts'

const staff = new Set(
  'founder co-founder president chairman chairwoman director executive ceo head spokesman spokeswoman spokesperson member employee owner editor manager secretary treasurer chief boss analyst researcher official representative'.split(
    ' ',
  ),
)
const belongings = new Set(
  'share profit headquarters customer employee board website office spokesman spokeswoman spokesperson executive official chief worker staff subsidiary factory newsroom statement lawmaker supporter founder chairman owner ceo boss editor fighter militant'.split(
    ' ',
  ),
)
const sorts = new Set(
  'newspaper magazine company firm group agency website site channel station party bank network retailer carmaker automaker airline band club charity broadcaster startup organization organisation militia movement daily weekly journal brand chain supplier contractor platform'.split(
    ' ',
  ),
)
const enough = 2

/** Returns the keys of unknown names that the article treats as bodies: it tells their staff, their shares or what they are. */
export function findUnknownBodies(items: readonly Item[]): ReadonlySet<string> {
  const weight = new Map<string, number>()
  for (const item of items) {
    if (!isBodyCandidate(item)) continue
    const key = bodyKey(item)
    weight.set(key, (weight.get(key) ?? 0) + evidenceFor(item))
  }
  return new Set([...weight].flatMap(([key, sum]) => (sum >= enough ? [key] : [])))
}

/** Tells whether nothing surer is known of the name. */
export function isBodyCandidate({ name, context: { casing } }: Item): boolean {
  if (casing !== 'plain' || name.known !== undefined) return false
  if (name.kind === 'person') return name.title === undefined && name.sure < 0.75
  return name.kind === 'other' || (name.kind === 'place' && name.sure < 0.6) || (name.kind === 'organization' && name.sure < 0.6)
}

/** Returns the key of the name. */
export function bodyKey({ name, context: { sentence, text } }: Item): string {
  return nameKey(text.slice(sentence.tokens[name.first]!.start, sentence.tokens[name.last]!.end))
}

function evidenceFor({ context: { sentence }, name }: Item): number {
  const { tokens } = sentence
  let at = name.first - 1
  if (/^["“‘]$/.test(tokens[at]?.text ?? '')) at--
  const article = tokens[at]?.lower === 'the'
  if (article) at--
  const before = tokens[at]
  const after = tokens[name.last + 1]
  const owned = isPossessive(after) ? tokens[name.last + 2] : after
  let sum = article && name.kind === 'organization' ? 1 : 0
  if (/^(?:of|for|at)$/.test(before?.lower ?? '') && staff.has(tokens[at - 1]?.lemma ?? '')) sum += 2
  if (before !== undefined && !article && sorts.has(before.lemma) && before.xpos === 'NN') sum += 2
  if (owned !== undefined && owned.upos === 'NOUN' && belongings.has(owned.lemma)) sum += 2
  if (before?.lower === 'as' && tokens[at - 1]?.lower === 'such' && isSort(tokens[at - 2]?.lemma)) sum += 2
  if (before?.lemma === 'tell' && after?.lower !== 'to') sum += 1
  // an acronym that does or has something
  if (name.kind === 'organization') sum += isPossessive(after) || /^(?:VBD|VBZ|MD)$/.test(after?.xpos ?? '') ? 1 : 0.5
  return sum
}

const isSort = (lemma: string | undefined): boolean =>
  lemma !== undefined && (sorts.has(lemma) || nameHeads().get(lemma) === 'organization')
