/**
 * Which names mean the same thing in every article. All else ("rebels", "Johnson", "the Foreign Ministry") means something
 * only inside its article.
 */

const particles = new Set('of the for and in on a an al el bin ibn abu von van der den de du di da dos la le y e und'.split(' '))

const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady sheikh king queen prince princess emir sultan president premier chancellor ' +
    'minister secretary senator congressman congresswoman representative governor mayor ambassador general gen colonel col major maj ' +
    'captain capt lieutenant lt sergeant sgt admiral commander judge justice imam ayatollah rabbi father sister brother pope bishop ' +
    'cardinal chairman chairwoman director spokesman spokeswoman vice deputy prime foreign defense defence'
  ).split(' '),
)

/** Words that name an office or a kind of body, not one body: a name of such words alone is one per country. */
const genericWords = new Set(
  (
    'ministry ministries department agency office bureau administration government cabinet council committee commission congress ' +
    'parliament senate assembly house chamber court supreme constitutional national federal state central regional local general ' +
    'foreign affairs defense defence interior health justice finance economy education energy environment emergency emergencies ' +
    'trade transport labor labour agriculture culture information internal external security intelligence service services army ' +
    'armed forces force military navy air guard republican presidential coast border police gendarmerie coalition opposition party ' +
    'ruling union front bank election electoral authority authorities civil protection fire brigade rescue hospital university ' +
    'news media television radio agency press embassy consulate prosecutor prosecutors presidency president prime minister red ' +
    'crescent cross command staff joint high chief royal people peoples lower upper human rights disaster management'
  ).split(' '),
)

const genericFighters = new Set(
  (
    'rebels rebel militants militant fighters fighter insurgents insurgent gunmen gunman terrorists terrorist militia militias ' +
    'militiamen separatists separatist jihadists jihadist jihadis guerrillas guerrilla extremists extremist islamists islamist ' +
    'opposition forces force group groups army moderate armed anti-government pro-government'
  ).split(' '),
)

/** Returns whether a person's name is full: two words or more besides titles, initials and particles, none of lower case. */
export function isFullName(name: string): boolean {
  const words = splitName(name)
  const own = words.filter((word) => !titles.has(bare(word)) && !particles.has(bare(word)))
  return own.every(hasCapital) && own.filter((word) => [...bare(word)].length > 1).length >= 2
}

/** Returns whether a name is a proper name: every word but particles has a capital or a digit. */
export function isProperName(name: string): boolean {
  const own = splitName(name).filter((word) => !particles.has(bare(word)))
  return own.length > 0 && own.every(hasCapital)
}

/** Returns whether an organisation's name says only what kind of body it is: "Foreign Ministry", "Supreme Court". */
export function isGenericBody(name: string): boolean {
  return consistsOf(name, genericWords)
}

/** Returns whether fighters are named only by kind: "Rebels", "Armed Opposition". */
export function isGenericFighters(name: string): boolean {
  return consistsOf(name, genericFighters)
}

function consistsOf(name: string, words: ReadonlySet<string>): boolean {
  return splitName(name).every((word) => words.has(bare(word)) || particles.has(bare(word)))
}

function splitName(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== '')
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$|['’]$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function hasCapital(word: string): boolean {
  return word !== word.toLowerCase() || /[0-9]/.test(word) || !/[a-zß-öø-ÿ]/.test(word)
}
