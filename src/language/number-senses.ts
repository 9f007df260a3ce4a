import type { Token } from './document.ts'
import type { Numeral } from './numerals.ts'

const months =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/
const money = /^([a-z]{0,3}[$€£¥₹]|usd|eur|gbp|rs\.?)$/
const notCounted =
  /^(%|percent|per|pct|°|a\.?m\.?|p\.?m\.?|o'clock|hrs|hours?|gmt|utc|local|dollars?|euros?|pounds|rupees?|cents?|km|kms|kilometers?|kilometres?|miles?|meters?|metres?|feet|foot|inch(es)?|kg|kilograms?|kilos?|pounds?|tons?|tonnes?|hectares?|acres?|litres?|liters?|years?|months?|weeks?|days?|minutes?|seconds?|nights?|decades?|centur(y|ies)|times?|degrees?|magnitude|millimetres?|millimeters?|mm|cm|mph|kph|kilowatts?|megawatts?|points?)$/
const numberedNouns =
  /^(resolution|article|section|chapter|no|no\.|nos\.|number|flight|group|route|highway|road|channel|page|level|phase|category|class|division|terminal|unit|room|block|sector|zone|camp|line|version|article|brigade|battalion|round|day|week|size|aged|age|ages|season|session|protocol|chapter|type|model|magnitude|line|gate|km|ward|area)$/

/** Whether the numeral, whose range ends at the token, counts something: it is no percentage, sum, age, measure, time, date or name. */
export function countsSomething(tokens: readonly Token[], numeral: Numeral, last: number): boolean {
  const { first } = numeral
  const preceding = lowerAt(tokens, first - 1)
  const next = lowerAt(tokens, last + 1)
  if (numeral.vague) return !(/^(many|few|much)$/.test(tokens[first]!.lower) && /^(how|so|as|too|that|not)$/.test(preceding))
  if (preceding === 'no') return false
  if (isAside(tokens, first, last)) return false
  if (notCounted.test(next) && !(next === 'a' || next === 'local')) return false
  if (next === '-' && notCounted.test(lowerAt(tokens, last + 2))) return false
  if (/^\d+-(year|month|day|hour|minute|week|mile|km|kilometer)/.test(lowerAt(tokens, last))) return false
  if (money.test(preceding) || (tokens[first]!.start > 0 && preceding === '#')) return false
  if (next === 'per' || preceding === '§' || preceding === '/' || next === '/') return false
  if (months.test(preceding) || months.test(next))
    return isCapitalized(tokens[months.test(next) ? last + 1 : first - 1]) === false
  if (isLinkedDay(tokens, last)) return false
  if (isClock(tokens, first, last)) return false
  const value = numeral.value ?? 0
  if (isYear(tokens, first, last, value)) return false
  if (/^\d/.test(tokens[first]!.text)) {
    if (preceding === 'of' && lowerAt(tokens, first - 2) === 'group') return false
    if (numberedNouns.test(preceding) && !/^(camp|area|unit|division)$/.test(preceding)) return false
    if (preceding === '-' && /[a-z]$/i.test(tokens[first - 2]?.text ?? '') && tokens[first - 1]!.start === tokens[first - 2]!.end)
      return false
  }
  // "one of the", "no one", "one day", "one another".
  if (tokens[first]!.lower === 'one') {
    if (/^(no|this|that|any|every|each|which|the|latest|last|only)$/.test(preceding) && next !== 'of') return false
    if (/^(another|day|time|thing)$/.test(next)) return false
  }
  return value > 0
}

/** An age or a footnote: "Scott Dayton, 42, died", "were recorded.[3]". */
function isAside(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [lowerAt(tokens, first - 1), lowerAt(tokens, last + 1)]
  if (before === '[') return after === ']'
  if (!/^\d{1,3}$/.test(tokens[first]!.text) || first !== last) return false
  return (before === ',' || before === '(') && /^[,)]$/.test(after) && tokens[first - 2]?.upos === 'PROPN'
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** "between 27 February and 5 March", "1 and 16 March". */
function isLinkedDay(tokens: readonly Token[], last: number): boolean {
  const link = lowerAt(tokens, last + 1)
  if (!/^(and|to|or|-|–)$/.test(link)) return false
  return (
    /^\d{1,2}$/.test(lowerAt(tokens, last + 2)) &&
    months.test(lowerAt(tokens, last + 3)) &&
    /^\d{1,2}$/.test(lowerAt(tokens, last))
  )
}

function isClock(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    lowerAt(tokens, last + 1) === ':' &&
    /^\d\d$/.test(lowerAt(tokens, last + 2)) &&
    tokens[first]!.end === tokens[last + 1]!.start
  )
}

function isYear(tokens: readonly Token[], first: number, last: number, value: number): boolean {
  if (first !== last || !/^\d{4}$/.test(tokens[first]!.text) || value < 1800 || value > 2100) return false
  const next = tokens[last + 1]
  const preceding = lowerAt(tokens, first - 1)
  if (/^(in|since|of|by|until|till|from|during|before|after|the|early|late|mid|year|to|between|through|,)$/.test(preceding))
    return true
  if (/^(a|an|this|that|last|next)$/.test(preceding) || next?.xpos === 'NN') return true
  return (
    next === undefined ||
    !/^[a-z]/.test(next.text) ||
    /^(and|or|in|on|at|to|by|when|after|with|for|as|of|the|a|was|were|is|has|had)$/.test(next.lower)
  )
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}
