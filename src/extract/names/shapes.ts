import type { Sentence, Token } from '../../language/document.ts'

const capital = /^\p{Lu}/u
const acronym = /^(?:\p{Lu}[\p{Lu}\p{N}]{1,7}|(?:\p{Lu}\.){2,}\p{Lu}?)$/u
const initial = /^\p{Lu}\.?$/u

/** Tells whether the token begins with a capital. */
export const isCapital = ({ text }: Token): boolean => capital.test(text)

/** Tells whether the token is an acronym: "SDF", "U.N.". */
export const isAcronym = ({ text }: Token): boolean => acronym.test(text)

/** Tells whether the token is an initial: "J.". */
export const isInitial = ({ text }: Token): boolean => initial.test(text)

/** Lower-case words inside personal names. */
export const particles: ReadonlySet<string> = new Set(
  'al el ul ad ash bin ibn bint abu ben de del della di da do dos das du la le van von der den ter ten zu af y e'.split(' '),
)

/** Capitalised words that begin sentences, questions and dates, and are no names. */
const never = new Set(
  (
    'i a an the this that these those there here it its he she they we you his her their our my your who what when where why how which ' +
    'and but or nor so yet if as at by for from in into of on onto to with without after before since until while during under over about against ' +
    'all any both each few many more most much no none not now only other others some such than then too very also however meanwhile ' +
    'moreover furthermore nevertheless nonetheless instead although though because unless whether once earlier later today yesterday tomorrow ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. am pm gmt utc est edt local yes oh ok file photo ' +
    'god internet tv dvd cd faq url html pdf dna rna hiv aids gdp ied ieds vbied vbieds uav uavs rpg rpgs wmd ceo cfo ngo ngos vip atm gps sms suv ' +
    'christmas easter ramadan thanksgiving mid-january english arabic'
  ).split(' '),
)

/** Tells whether the word is capitalised for another reason than being a name. */
export const isNoName = ({ lower }: Token): boolean => never.has(lower)

/** Tells whether the two tokens stand side by side without white space. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

/** Tells whether the token is the possessive ending. */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.xpos === 'POS' || /^['’]s?$/i.test(token.text))

/** Faiths, peoples, views and decades: capitals that name no actor of their own, but may begin a body's name. */
const labels = new Set(
  (
    "nobel islam christianity judaism hinduism buddhism sikhism muslim muslims christian christians sunni sunnis shia shias shiite shiites shi'ite jew jews jewish " +
    'arab arabs kurd kurds kurdish hindu hindus sikh sikhs buddhist buddhists islamist islamists islamic western westerners african africans european europeans asian asians latin ' +
    'yazidi yazidis turkmens druze alawite alawites pashtun pashtuns tamil tamils tutsi hutu tutsis hutus rohingya catholic catholics protestant protestants orthodox evangelical ' +
    'democrat republican communist communists marxist maoist maoists socialist nazi nazis democratic presidential congressional parliamentary ' +
    'twenties thirties forties fifties sixties seventies eighties nineties '
  ).split(' '),
)

/** Tells whether the word alone names a faith, a people, a view or a time. */
export const isLabel = ({ lower }: Token): boolean => labels.has(lower)

/** How the capitals of a sentence are to be read. */
export type Casing = 'plain' | 'title' | 'capitals'

/** Returns whether the sentence is written in plain, title ("Talks End Without a Deal") or capital letters only. */
export function casingOf({ tokens }: Sentence): Casing {
  let words = 0
  let capitals = 0
  let shouted = 0
  for (const { text, upos } of tokens) {
    // headlines write verbs with a capital
    if ((upos === 'VERB' || upos === 'AUX') && /^\p{Ll}{3}/u.test(text)) return 'plain'
    if (text.length < 4 || !/^\p{L}{4,}/u.test(text)) continue
    words++
    if (capital.test(text)) capitals++
    if (text === text.toUpperCase()) shouted++
  }
  if (words >= 3 && shouted >= 0.8 * words) return 'capitals'
  return words >= 3 && capitals >= 0.75 * words ? 'title' : 'plain'
}

/** Tells whether the token opens a sentence, a quotation, a list item or what follows a colon. */
export function opensSentence({ tokens }: Sentence, at: number): boolean {
  if (at === 0) return true
  const before = tokens[at - 1]!.text
  return /^["“‘'`:•*|–—([-]+$/.test(before) && (at === 1 || before === ':' || /^["“‘`•|]+$/.test(before))
}
