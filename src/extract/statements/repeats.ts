import type { ActorEntry, StatementDraft } from '../reading.ts'

/** The share of a headline's words that a statement of the body has when it tells the same. */
const SAME = 0.6

/** A statement with its words folded once: case and marks do not count. */
interface Folded {
  readonly draft: StatementDraft
  readonly words: string
  readonly length: number
  readonly headline: boolean
}

/**
 * Returns the statements with each repeated one made a second evidence of its fuller telling: a headline that the body repeats, a
 * quotation that a caption or a box repeats.
 */
export function mergeRepeats(
  drafts: readonly StatementDraft[],
  isHeadline: (draft: StatementDraft) => boolean,
): readonly StatementDraft[] {
  const folded = drafts.map((draft): Folded => {
    const words = foldWords(draft.text)
    return { draft, words, length: words.split(' ').length, headline: isHeadline(draft) }
  })
  const kept = new Set<Folded>()
  const repeats = new Map<Folded, StatementDraft[]>()
  // the longest first, so that what a statement may repeat is kept already
  for (const one of [...folded].sort((a, b) => Number(a.headline) - Number(b.headline) || b.length - a.length)) {
    const fuller = one.headline || one.draft.mode === 'direct' ? [...kept].find((other) => tellsAgain(one, other)) : undefined
    if (fuller === undefined) kept.add(one)
    else repeats.set(fuller, [...(repeats.get(fuller) ?? []), one.draft])
  }
  return folded.filter((one) => kept.has(one)).map((one) => addEvidence(one.draft, repeats.get(one) ?? []))
}

function addEvidence(draft: StatementDraft, repeats: readonly StatementDraft[]): StatementDraft {
  if (repeats.length === 0) return draft
  const all = [...repeats, draft].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  const speaker = draft.speaker ?? repeats.find((repeat) => repeat.speaker !== undefined)?.speaker
  const words = all.flatMap((one) => one.words)
  return { ...draft, ...(speaker && { speaker }), words, evidence: all.flatMap((one) => one.evidence) }
}

function tellsAgain(one: Folded, fuller: Folded): boolean {
  if (fuller.headline) return false
  const [speaker, other] = [one.draft.speaker, fuller.draft.speaker]
  if (one.headline) return sameSpeaker(speaker, other) && sharedWords(one.words, fuller.words) >= SAME
  if (fuller.draft.mode !== 'direct' || one.length < 6) return false
  if (speaker !== undefined && other !== undefined && speaker !== other) return false
  return ` ${fuller.words} `.includes(` ${one.words} `)
}

function sameSpeaker(a: ActorEntry | undefined, b: ActorEntry | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.named || b.named) return false
  return lastWord(a.name) === lastWord(b.name)
}

function lastWord(name: string): string | undefined {
  return name.toLowerCase().split(/\s+/).at(-1)
}

function foldWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function sharedWords(headline: string, text: string): number {
  const wanted = stemsOf(headline)
  const there = new Set(stemsOf(text))
  return wanted.filter((stem) => there.has(stem)).length / Math.max(1, wanted.length)
}

/** The first four letters of each longer word: "kills" and "killed" count as one. */
function stemsOf(text: string): readonly string[] {
  return text
    .split(' ')
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map((word) => word.slice(0, 4))
}
