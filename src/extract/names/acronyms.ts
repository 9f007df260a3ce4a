import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isAcronym, isPossessive } from './shapes.ts'

/**
 * Returns the names with acronyms and what they stand for joined: "Syrian Democratic Forces (SDF)", "the SDF (Syrian Democratic
 * Forces)". An acronym so explained carries its full name; what an acronym stands for is a body even if nothing else tells it.
 */
export function joinAcronyms(context: RunContext, names: readonly Name[]): Name[] {
  const joined = [...names]
  joined.forEach((name, i) => {
    const inside = joined[i + 1]
    if (inside === undefined || !isBracketed(context, name, inside)) return
    const [short, long] = isShort(context, inside) ? [i + 1, i] : [i, i + 1]
    if (!isShort(context, joined[short]!) || !canHaveAcronym(joined[long]!)) return
    if (!spells(context, joined[short]!, joined[long]!)) return
    const full: Name = isBody(joined[long]!) ? joined[long]! : { ...joined[long]!, kind: 'organization', sure: 0.8 }
    joined[long] = full
    joined[short] = { ...joined[short]!, kind: full.kind, sure: 0.95, full }
  })
  return joined
}

function isBracketed({ sentence: { tokens } }: RunContext, outside: Name, inside: Name): boolean {
  const open = isPossessive(tokens[outside.last + 1]) ? outside.last + 2 : outside.last + 1
  return tokens[open]?.text === '(' && inside.first === open + 1 && tokens[inside.last + 1]?.text === ')'
}

const isShort = ({ sentence: { tokens } }: RunContext, { first, last }: Name): boolean =>
  first === last && isAcronym(tokens[first]!)

const isBody = ({ kind }: Name): boolean => kind === 'organization' || kind === 'armed-group'

const canHaveAcronym = (name: Name): boolean =>
  isBody(name) || name.kind === 'other' || (name.kind === 'place' && name.sure < 0.9)

/** The letters of the acronym begin words of the name, the first letter its first word; those of foreign names may differ. */
function spells({ sentence: { tokens }, text }: RunContext, short: Name, long: Name): boolean {
  if (isBody(long) && long.sure >= 0.8) return true
  const letters = tokens[short.first]!.text.replace(/\P{L}/gu, '').toLowerCase()
  const words = text
    .slice(tokens[long.first]!.start, tokens[long.last]!.end)
    .toLowerCase()
    .split(/[\s-]+/)
  let at = 0
  for (const word of words) if (word[0] === letters[at]) at++
  return words.length > 1 && words[0]![0] === letters[0] && at >= letters.length - 1
}
