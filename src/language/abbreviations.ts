/** Abbreviations that stand before a name or a number: a full stop after them never ends a sentence. */
const beforeName = new Set(
  (
    'mr mrs ms dr prof rev fr sr sra st ste mt ft gen lt col maj capt cmdr cpl sgt pvt pfc adm brig cdr insp supt sen rep gov ' +
    'pres hon amb atty del messrs mmes mlle mme sec treas dep asst assoc min ph no nos vol vs v art fig pp p al approx est ca cf ' +
    'spc ssgt msgt tsgt cwo ens reps sens govs profs gens rt mgr jan feb mar apr jun jul aug sep sept oct nov dec msgr abp bp maj-gen lt-gen lt-col'
  ).split(' '),
)

/** Abbreviations that may stand inside or at the end of a sentence: what follows decides. */
const anywhere = new Set('inc corp co ltd bros dept univ etc jr sr ave blvd rd tel ext cont ed eds e.g i.e a.m p.m'.split(' '))

/** States and provinces as datelines shorten them; the capital tells "Miss." from "miss." and "Wash." from "wash.". */
const states = new Set(
  (
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que ' +
    'Tenn Tex Va Vt Wash Wis Wyo'
  ).split(' '),
)

/** Returns whether a full stop after the word never ends a sentence ("Gen.", "Aug.", an initial as in "J."). */
export function bindsForward(word: string): boolean {
  return beforeName.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

/** Returns whether the word with its full stop is an abbreviation that may end a sentence ("U.S.", "p.m.", "Inc."). */
export function isAbbreviation(word: string): boolean {
  return anywhere.has(word.toLowerCase()) || states.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
}
