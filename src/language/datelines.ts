const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\\.?'
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?'
const CLOCK = '\\d{1,2}[.:]\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?\\(?[A-Z]{2,5}\\)?)?'
const YEAR = '(?:\\d{4}|\\d{2}(?!\\d))'
const DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? ${YEAR})?)`
const DASH = '(?:--+|[—–―]|-|:)'
const CAPITALS = "[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’ /-]*[A-Z\u00c0-\u00de]\\.?"
const PLACE =
  "(?:[A-Z\u00c0-\u00de]|al-|d')[A-Za-z\u00c0-\u024f.'’-]*(?:[ /](?:[A-Z\u00c0-\u00de]|al-|de|del|la|da|do|on|of|upon)[A-Za-z\u00c0-\u024f.'’-]*){0,4}"
const REGION = `(?:, ${PLACE}| \\(${PLACE}\\))`
const AGENCY = "\\((?=[^)]*[A-Z\u00c0-\u00de])[A-Za-z\u00c0-\u024f\\d.,'’/& -]{2,60}\\)"
const NOTE = '(?:\\s*\\[[^\\]]{2,240}\\])*'

/** Place in capitals, or place with agency or date, or a date alone, or an agency alone; then a dash. The shapes of wire services. */
const OPENINGS = [
  `${PLACE}(?:${REGION}){0,2},? ${DATE}(?: ${AGENCY})? ?${DASH}${NOTE}`,
  `(?:${CAPITALS}|${PLACE})(?:${REGION}){0,2},? ${AGENCY} ?(?:--+|[—–―]|-)${NOTE}`,
  `${CAPITALS}(?:${REGION}){0,2} ?(?: -|--+|[—–―])${NOTE}`,
  `${DATE} ?(?:--+|[—–―]| -|:)`,
  `${AGENCY} ?(?:--+|[—–―]| ?- )${NOTE}`,
  `(?:${PLACE} )?\\((?:CNN|AP|AFP|Reuters|UPI|Xinhua|EFE|DPA|ANSA|TASS|RFE/RL|VOA|BBC|RNN|IPS|IRIN)\\)`,
].map((shape) => new RegExp(`^(?:${shape})\\s*(?=["“'‘[(]?[A-Z\u00c0-\u00de\\d])`))

const DATE_LINE = new RegExp(
  `^(?:${PLACE}(?:${REGION})?,? )?(?:${CLOCK},? )?${DATE}(?:,? (?:at )?(?:${CLOCK}|${YEAR}))?(?: (?:GMT|UTC|BST|E[SD]T))?(?: ?[-–—|] ?${CLOCK})?\\.?$`,
)

/** Returns how many UTF-16 units of a paragraph are its dateline ("GENEVA (Reuters) - "), 0 where it has none. */
export function datelineLength(paragraph: string): number {
  // A wrapped dateline is matched as one line: a newline is as long as a space.
  const line = paragraph.slice(0, 500).replaceAll(/[\n\r\t\u00a0]/g, ' ')
  if (!/[-—–―:)]/.test(line.slice(1))) return 0
  for (const opening of OPENINGS) {
    const found = opening.exec(line)
    if (found !== null && found[0].length < paragraph.length && !/^(?:I|A|U\.S\.|UN|U\.N\.|EU|US|UK) ?[-:]/.test(found[0]))
      return found[0].length
  }
  return 0
}

/** Whether a whole paragraph is only a date, with or without a place and a time of day. */
export function isDateLine(paragraph: string): boolean {
  return paragraph.length < 80 && DATE_LINE.test(paragraph.replaceAll(/\s+/g, ' '))
}
