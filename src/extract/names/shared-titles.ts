import type { Sentence } from '../../language/document.ts'
import { type Title, titles } from '../../lexicon/titles.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import type { Name } from './name.ts'
import type { SentenceNames } from './sentence-names.ts'

/** Gives the titles that several persons share in the plural: "Presidents Mandela and Chiluba", "the prime ministers of Serbia and Kosovo, …". */
export function noteSharedTitles(collected: Collected): void {
  for (const { sentence, names } of collected.found)
    for (const { index, xpos, upos } of sentence.tokens)
      if ((xpos === 'NNS' || xpos === 'NNPS') && (upos === 'NOUN' || upos === 'PROPN'))
        noteSharedTitle(collected, { sentence, names }, index)
}

function noteSharedTitle(
  collected: Collected,
  { sentence, names }: Pick<SentenceNames, 'sentence' | 'names'>,
  head: number,
): void {
  const title = pluralTitle(sentence, head)
  if (title === undefined) return
  const { tokens } = sentence
  let at = head + 1
  let owners: readonly Name[] = []
  if (tokens[at]?.lower === 'of') {
    owners = listAt(sentence, names, at + 1)
    if (owners.length === 0) return
    at = owners.at(-1)!.last + 1
  } else owners = names.filter(({ use, last }) => use === 'demonym' && last < title.first && last >= title.first - 4)
  const comma = tokens[at]?.text === ','
  if (comma) at++
  const holders = listAt(sentence, names, at).filter(({ kind }) => kind === 'person')
  const states = owners.filter(({ kind }) => kind === 'state')
  if (holders.length < 2 || (owners.length > 0 && !comma && states.length > 1)) return
  const text = collected.document.article.text
  const written = text.slice(tokens[title.first]!.start, tokens[head]!.end - 1).replace(/\s+/g, ' ')
  holders.forEach((holder, i) => {
    const entry = collected.actorAt.get(sentence)?.[holder.first]
    if (entry?.kind !== 'person') return
    const country = states.length === holders.length ? states[i]?.country : states.length === 1 ? states[0]?.country : undefined
    addShared(entry, written, title.title.country ?? country)
  })
}

function addShared(entry: ActorEntry, title: string, country: string | undefined): void {
  if (country !== undefined) entry.country ??= country
  if (entry.roles.some((role) => role.title.toLowerCase() === title.toLowerCase())) return
  entry.roles.push({ title, ...(country && { country }) })
}

/** Returns the title whose plural ends at the token. */
function pluralTitle({ tokens }: Sentence, head: number): { readonly first: number; readonly title: Title } | undefined {
  if (!tokens[head]!.lower.endsWith('s')) return undefined
  for (let first = Math.max(0, head - 2); first <= head; first++) {
    const words = tokens.slice(first, head + 1).map(({ lower }) => lower)
    const title = titles().get(words.join(' ').slice(0, -1))
    if (title && title.kind !== 'honorific' && title.kind !== 'modifier') return { first, title }
  }
  return undefined
}

/** Returns the names of a list that begins at the token: "Serbia and Kosovo", "the Foos, Bars and Bazes". */
function listAt({ tokens }: Sentence, names: readonly Name[], from: number): readonly Name[] {
  const list: Name[] = []
  let at = from
  for (;;) {
    if (tokens[at]?.lower === 'the') at++
    const next = names.find((name) => name.first === at || name.from === at)
    if (next === undefined || (list[0] !== undefined && next.kind !== list[0].kind)) break
    list.push(next)
    at = next.last + 1
    const joint = tokens[at]?.lower
    if (joint === ',' && tokens[at + 1]?.lower === 'and') at += 2
    else if (joint === ',' || joint === 'and' || joint === '&') at++
    else break
  }
  return list
}
