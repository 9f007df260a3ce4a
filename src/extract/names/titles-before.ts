import { isGivenName } from '../../lexicon/people.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isPossessive } from './shapes.ts'
import { type TitlePhrase, titleEndingAt } from './title-phrases.ts'

/** Returns the names with the titles and affiliations before persons: "rebel leader Kony", "his Russian counterpart, Lavrov". */
export function addTitles(context: RunContext, names: readonly Name[]): Name[] {
  return names.map((name, i) => titledName(context, names, name, i))
}

function titledName(context: RunContext, names: readonly Name[], name: Name, i: number): Name {
  const { sentence, text } = context
  const unsure =
    name.kind === 'other' || (name.kind === 'place' && name.sure < 0.85) || (name.kind === 'organization' && name.sure < 0.5)
  if (name.kind !== 'person' && !unsure) return name
  if (name.kind === 'other' && isOwnPerson(context, names, name)) return { ...name, kind: 'person', sure: 0.75 }
  let title = name.title
  let from = name.from
  const comma = sentence.tokens[name.first - 1]?.text === ','
  if (title === undefined) {
    title = titleEndingAt(sentence, name.first - 1, text) ?? complemented(context, names, i)
    const open = name.known === undefined && name.sure < 0.7 && name.last > name.first
    if (title === undefined && comma && (name.kind === 'person' || open)) title = beforeComma(context, names, name)
    else if (title && title.title.kind !== 'role' && /^\p{Lu}/u.test(title.text)) from = title.first
    if (title === undefined) return name
    if (
      name.kind !== 'person' &&
      !(
        title.title.kind === 'rank' ||
        title.title.kind === 'honorific' ||
        /^\p{Lu}/u.test(title.text) ||
        title.title.kind === 'office' ||
        (comma && /(?:spokesman|spokeswoman|leader|commander)$/.test(title.text))
      )
    )
      return name
  }
  const affiliation = affiliationBefore(context, names, title)
  const touching = affiliation && from === title.first && affiliation.last + 1 === title.first
  return {
    ...name,
    kind: 'person',
    title,
    ...(affiliation && { affiliation }),
    from: touching && /^\p{Lu}/u.test(title.text) ? affiliation.from : from,
    sure: Math.max(name.sure, 0.9),
  }
}

/** "Cuba's Raul Castro took …": a given name and another after a state. */
function isOwnPerson({ sentence: { tokens }, text }: RunContext, names: readonly Name[], { first, last }: Name): boolean {
  if (last !== first + 1 || !isPossessive(tokens[first - 1]) || tokens[last + 1]?.upos === 'NOUN') return false
  const owner = names.find((name) => name.last === first - 2)
  if (owner?.kind !== 'state' || owner.use !== 'name') return false
  return (
    isGivenName(text.slice(tokens[first]!.start, tokens[first]!.end)) &&
    /^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(tokens[last + 1]?.upos ?? '')
  )
}

/** Returns the office before the comma of someone who has a rank as well: "the chairman of the Joint Chiefs, General Dempsey". */
export function officeBeforeRank(
  context: RunContext,
  names: readonly Name[],
  name: Name,
): { readonly title: TitlePhrase; readonly affiliation?: Name } | undefined {
  const kind = name.title?.title.kind
  if ((kind !== 'rank' && kind !== 'honorific') || context.sentence.tokens[name.from - 1]?.text !== ',') return undefined
  const title = beforeComma(context, names, { ...name, first: name.from })
  const affiliation = title && affiliationBefore(context, names, title)
  return title && { title, ...(affiliation && { affiliation }) }
}

/** Returns the office before another title: "Prime Minister Sheikh Hasina", "President General Abacha". */
export function officeBeforeHonorific(
  context: RunContext,
  names: readonly Name[],
  { title }: Name,
): { readonly title: TitlePhrase; readonly affiliation?: Name } | undefined {
  if (title === undefined || title.title.kind === 'office') return undefined
  const office = titleEndingAt(context.sentence, title.first - 1, context.text)
  if (office === undefined || office.title.kind === 'honorific') return undefined
  const affiliation = affiliationBefore(context, names, office)
  return { title: office, ...(affiliation && { affiliation }) }
}

/** "special envoy for North Korea Sung Kim": the title ends before a name that belongs to it. */
function complemented({ sentence, text }: RunContext, names: readonly Name[], i: number): TitlePhrase | undefined {
  const before = names[i - 1]
  const name = names[i]!
  if (before === undefined || before.last !== name.first - 1 || before.kind === 'person') return undefined
  let at = before.first - 1
  if (sentence.tokens[at]?.lower === 'the') at--
  if (!/^(?:for|to|of|on)$/.test(sentence.tokens[at]?.lower ?? '')) return undefined
  const phrase = titleEndingAt(sentence, at - 1, text)
  return (
    phrase && {
      ...phrase,
      last: before.last,
      text: text.slice(sentence.tokens[phrase.first]!.start, sentence.tokens[before.last]!.end),
    }
  )
}

/** "the chairman of the U.S. Joint Chiefs of Staff, General Dempsey", "the head of the rebels' political wing, Kumar". */
function beforeComma({ sentence, text }: RunContext, names: readonly Name[], name: Name): TitlePhrase | undefined {
  const { tokens } = sentence
  const end = beforeBracket(sentence, name.first - 2)
  const direct = titleEndingAt(sentence, end, text)
  if (direct) return opensPhrase(direct.first) ? direct : undefined
  for (let at = end - 1; at > Math.max(0, end - reach); at--) {
    const inside = names.some(({ first, last }) => first <= at && at <= last)
    if (!inside && /^(?:VERB|AUX|PUNCT|PRON|SCONJ)$/.test(tokens[at]!.upos) && tokens[at]!.text !== '-') return undefined
    if (names.some(({ kind, last }) => kind === 'person' && last === at)) return undefined
    if (!/^(?:of|at|for|to)$/.test(tokens[at]!.lower)) continue
    const phrase = titleEndingAt(sentence, at - 1, text)
    if (phrase === undefined || phrase.title.kind === 'honorific') continue
    const opening = tokens[phrase.first - 1]
    if (!/^(?:the|its|their|his|her)$/.test(opening?.lower ?? '') && !isOwned(phrase.first)) return undefined
    return { ...phrase, last: end, text: text.slice(tokens[phrase.first]!.start, tokens[end]!.end) }
  }
  return undefined

  function opensPhrase(first: number): boolean {
    const token = tokens[first - 1]
    return token === undefined || /^(?:the|his|her|their|its|a|an)$/.test(token.lower) || isPossessive(token) || isOwned(first)
  }

  function isOwned(first: number): boolean {
    return names.some(({ last, kind }) => last === first - 1 && kind !== 'person')
  }
}

const reach = 11

/** Returns the token before a bracket that ends at the token: "the Army (ELN)". */
function beforeBracket({ tokens }: RunContext['sentence'], end: number): number {
  if (tokens[end]?.text !== ')') return end
  for (let at = end - 1; at > Math.max(0, end - 5); at--) if (tokens[at]!.text === '(') return at - 1
  return end
}

/** Returns the state or body whose title it is: "Russian …", "Russia's …", "the Pentagon's …", "… of the Red Cross". */
export function affiliationBefore(
  { sentence }: RunContext,
  names: readonly Name[],
  { first, last }: { first: number; last: number },
): Name | undefined {
  const { tokens } = sentence
  const inside = names.filter((name) => name.first > first && name.last <= last && name.kind !== 'person')
  let at = first - 1
  if (isPossessive(tokens[at])) at--
  while (at >= 0 && tokens[at]!.upos === 'ADJ' && !names.some((name) => name.last === at)) at--
  const before = names.find((name) => name.last === at && name.kind !== 'person' && name.kind !== 'other')
  if (before) return before
  const of = inside.find((name) => tokens[name.first - 1]?.lower === 'of' || tokens[name.first - 2]?.lower === 'of')
  return of
}
