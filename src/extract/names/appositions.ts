import { titles } from '../../lexicon/titles.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { type TitlePhrase, titleEndingAt } from './title-phrases.ts'
import { affiliationBefore } from './titles-before.ts'

/** What stands after a name between commas: "Staffan de Mistura, the U.N. envoy for Syria,". */
export interface Apposition {
  readonly title: TitlePhrase
  readonly affiliation?: Name
}

const reach = 9

/** Returns the title that the clause about the person gives: "was sworn in as president of Senegal", ", who heads the ministry". */
export function predicateAfter(context: RunContext, names: readonly Name[], person: Name): Apposition | undefined {
  const { sentence } = context
  const { tokens } = sentence
  let at = person.last + 1
  const relative = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'who'
  if (relative) at += 2
  const before = at
  let verb = tokens[at]
  while (verb !== undefined && at < before + 3 && /^(?:AUX|ADV)$/.test(verb.upos) && verb.lemma !== 'become') {
    if (verb.lower === 'not' || verb.lower === 'never' || /^(?:will|would|may|might|could|should|can|must)$/.test(verb.lower))
      return undefined
    verb = tokens[++at]
  }
  if (verb === undefined) return undefined
  const leads = relative && at === before ? leading.get(verb.lemma) : undefined
  if (leads !== undefined) return headOf(context, names, leads, at + 1)
  const passive = at > before && /^(?:swear|elect|reelect|re-elect|name|appoint|install|inaugurate)$/.test(verb.lemma)
  const become = verb.lemma === 'become'
  const serves = /^(?:serve|act|work)$/.test(verb.lemma)
  const copula = at > before && tokens[at - 1]!.lemma === 'be' && /^(?:DET|NOUN|PROPN|ADJ)$/.test(verb.upos)
  if (!passive && !become && !serves && !copula) return undefined
  let from = copula ? at : at + 1
  if (passive && tokens[from]?.lower === 'in') from++
  if (passive && /^(?:on|last|this)$/.test(tokens[from]?.lower ?? ''))
    while (from < at + 5 && tokens[from]?.lower !== 'as') from++
  if (tokens[from]?.lower === 'as') from++
  else if (serves) return undefined
  if (/^(?:the|a|an|its|their)$/.test(tokens[from]?.lower ?? '')) from++
  return titleFrom(context, names, from)
}

const leading: ReadonlyMap<string, string> = new Map([
  ['head', 'head'],
  ['lead', 'leader'],
  ['command', 'commander'],
])

/** "who heads the Turkish Foreign Ministry": of a body or group that has a name. */
function headOf(context: RunContext, names: readonly Name[], word: string, from: number): Apposition | undefined {
  const title = titles().get(word)
  const at = from + (context.sentence.tokens[from]?.lower === 'the' ? 1 : 0)
  const body = names.find(
    ({ first, last, kind }) => first <= at && at <= last && (kind === 'organization' || kind === 'armed-group'),
  )
  return title && body && { title: { first: from, last: body.last, text: word, title }, affiliation: body }
}

/** Returns the title that begins at the token or after the adjectives and states before it. */
function titleFrom(context: RunContext, names: readonly Name[], from: number): Apposition | undefined {
  const { tokens } = context.sentence
  for (let at = from; at < from + 4; at++) {
    const phrase = longestTitleFrom(context, at)
    if (phrase && phrase.title.kind !== 'honorific' && tokens[phrase.last + 1]?.upos !== 'NOUN')
      return withHolder(context, names, phrase)
    if (!/^(?:ADJ|PROPN|PART|NOUN)$/.test(tokens[at]?.upos ?? '')) return undefined
  }
  return undefined
}

/** Returns the title that the phrase after the person's name gives. */
export function appositionAfter(context: RunContext, names: readonly Name[], person: Name): Apposition | undefined {
  const { sentence } = context
  const { tokens } = sentence
  const opening = tokens[person.last + 1]?.text
  if (opening !== ',' && opening !== '(' && opening !== '–' && opening !== '—') return undefined
  for (let at = person.last + 2; at < Math.min(tokens.length, person.last + 2 + reach); at++) {
    const token = tokens[at]!
    if (names.some((name) => name.kind === 'person' && name.first <= at && at <= name.last)) return undefined
    if (/^(?:VERB|AUX|ADP|PUNCT|SCONJ|CCONJ)$/.test(token.upos) && token.text !== '-' && token.xpos !== 'VBN') return undefined
    const phrase = longestTitleFrom(context, at)
    if (phrase === undefined) continue
    if (phrase.title.kind === 'honorific' || (phrase.first > person.last + 2 && !opens(phrase.first))) continue
    if (tokens[phrase.last + 1]?.upos === 'NOUN' || tokens[phrase.last + 1]?.upos === 'PROPN') continue
    return withHolder(context, names, phrase)
  }
  return undefined

  function opens(first: number): boolean {
    return tokens
      .slice(person.last + 2, first)
      .every(
        ({ upos, text: word }) =>
          /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|ADV|PRON)$/.test(upos) || word === '-' || /^['’]s?$/.test(word),
      )
  }
}

/** Returns the title that ends at the token, or a longer one that goes on: "chief of staff". */
function longestTitleFrom({ sentence, text }: RunContext, at: number): TitlePhrase | undefined {
  for (let last = at + 3; last >= at; last--) {
    const phrase = titleEndingAt(sentence, last, text)
    if (phrase && phrase.first <= at) return phrase
  }
  return undefined
}

function withHolder(context: RunContext, names: readonly Name[], phrase: TitlePhrase): Apposition {
  const { sentence, text } = context
  const { tokens } = sentence
  const before = affiliationBefore(context, names, phrase)
  const preposition = tokens[phrase.last + 1]?.lower ?? ''
  if (!/^(?:of|for|at|in|to|with)$/.test(preposition)) return { title: phrase, ...(before && { affiliation: before }) }
  const article = /^(?:the|a|an|its)$/.test(tokens[phrase.last + 2]?.lower ?? '') ? 1 : 0
  const holder = names.find(
    (name) => name.first === phrase.last + 2 + article || (name.from === phrase.last + 2 + article && name.kind === 'person'),
  )
  if (holder === undefined) return { title: phrase, ...(before && { affiliation: before }) }
  const title = { ...phrase, last: holder.last, text: text.slice(tokens[phrase.first]!.start, tokens[holder.last]!.end) }
  const belongs = /^(?:of|at|in|with)$/.test(preposition) && holder.kind !== 'person'
  const affiliation = before ?? (belongs ? holder : undefined)
  return { title: belongs ? phrase : title, ...(affiliation && { affiliation }) }
}
