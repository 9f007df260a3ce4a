import type { Role } from '../../facts/model.ts'
import type { ActorEntry } from '../reading.ts'
import type { Name } from './name.ts'
import type { TitlePhrase } from './title-phrases.ts'

/** Adds to a person the role that a title gives, with the state or body it belongs to; honorifics give none. */
export function addRole<I>(
  entry: ActorEntry,
  phrase: TitlePhrase,
  affiliation: Name | undefined,
  item: I,
  textOf: (item: I, first: number, last: number) => string,
): void {
  const country = affiliation?.country ?? phrase.title.country
  const home = country ?? countryOfBody(affiliation)
  if (home !== undefined && !/^(?:former|ex-)/i.test(phrase.text) && isBond(phrase)) entry.country ??= home
  if (phrase.title.kind === 'honorific' || isRelation(phrase)) return
  const organization =
    affiliation && affiliation.kind !== 'state' && affiliation.kind !== 'place'
      ? textOf(item, affiliation.first, affiliation.last)
      : undefined
  const title = titleAlone(phrase, affiliation, item, textOf)
  if (entry.roles.some((role) => role.title.toLowerCase() === title.toLowerCase())) return
  const role: Role = { title, ...(organization && { organization }), ...(country && { country }) }
  entry.roles.push(role)
}

/** "commander of the FARC" is commander, of the FARC. */
function titleAlone<I>(
  phrase: TitlePhrase,
  affiliation: Name | undefined,
  item: I,
  textOf: (item: I, first: number, last: number) => string,
): string {
  const whole = phrase.text.replace(/\s+/g, ' ')
  if (affiliation === undefined || affiliation.last !== phrase.last || affiliation.first <= phrase.first + 1) return whole
  const before = textOf(item, phrase.first, affiliation.first - 1)
  const alone = before.replace(/ (?:of|at)(?: the)?$/i, '')
  return alone === before ? whole : alone
}

function countryOfBody(affiliation: Name | undefined): string | undefined {
  const known = affiliation?.known
  return known?.kind === 'organization' || known?.kind === 'armed-group' ? known.country : undefined
}

/** Who somebody is to another person is no role. */
const isRelation = ({ text }: TitlePhrase): boolean =>
  /\b(?:colleague|rival|predecessor|successor|wife|husband|son|daughter|brother|sister)$/i.test(text)

/** "Iranian counterpart" tells the state too; "Syrian rival", "Afghan wife" hardly. */
const isBond = ({ text }: TitlePhrase): boolean =>
  !/\b(?:wife|husband|rival|predecessor|successor|expert|analyst|correspondent|reporter)$/i.test(text)
