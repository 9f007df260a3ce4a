import type { ActorEntry, StatementDraft } from '../reading.ts'

/** The share of a headline's words that a statement of the body has when it tells the same. */
const SAME = 0.6

/**
 * Returns the statements with each repeated one made a second evidence of its fuller telling: a headline that the body repeats, a
 * quotation that a caption or a box repeats.
 */
export function mergeRepeats(
  drafts: readonly StatementDraft[],
  isHeadline: (draft: StatementDraft) => boolean,
): readonly StatementDraft[] {
  const kept: StatementDraft[] = []
  const repeats: StatementDraft[] = []
  for (const draft of drafts) {
    const fuller = drafts.find(
      (other) => other !== draft && !isHeadline(other) && tellsAgain(draft, other, drafts, isHeadline(draft)),
    )
    if (fuller === undefined) kept.push(draft)
    else repeats.push(draft)
  }
  return kept.map((draft) => {
    const mine = repeats.filter((repeat) => tellsAgain(repeat, draft, drafts, isHeadline(repeat)))
    if (mine.length === 0) return draft
    const all = [...mine, draft].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    const speaker = draft.speaker ?? mine.find((repeat) => repeat.speaker !== undefined)?.speaker
    const words = all.flatMap((one) => one.words)
    return { ...draft, ...(speaker && { speaker }), words, evidence: all.flatMap((one) => one.evidence) }
  })
}

function tellsAgain(
  draft: StatementDraft,
  fuller: StatementDraft,
  drafts: readonly StatementDraft[],
  headline: boolean,
): boolean {
  if (headline) return sameSpeaker(draft.speaker, fuller.speaker) && sharedWords(draft.text, fuller.text) >= SAME
  if (draft.mode !== 'direct' || fuller.mode !== 'direct') return false
  if (draft.speaker !== undefined && fuller.speaker !== undefined && draft.speaker !== fuller.speaker) return false
  const [short, long] = [foldWords(draft.text), foldWords(fuller.text)]
  if (short.split(' ').length < 6 || !` ${long} `.includes(` ${short} `)) return false
  // of two that are equal the first one stays
  return short !== long || drafts.indexOf(fuller) < drafts.indexOf(draft)
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
  const words = foldWords(text).split(' ')
  return words.filter((word) => word.length > 3 || /\d/.test(word)).map((word) => word.slice(0, 4))
}
