import { resourceText } from '../../resources.ts'

export interface ContactFrame {
  readonly particle?: string
  /** Where the other side stands, the first filled wins. */
  readonly targets: readonly string[]
  readonly flags: ReadonlySet<string>
}

export type ContactKind = 'verb' | 'noun' | 'pact' | 'agree' | 'future' | 'broken' | VerbKind
type VerbKind = 'hold' | 'open' | 'plan' | 'cancel' | 'collapse' | 'reach' | 'sign'

/** The words of `lexicons/meeting.tsv` by kind and lemma. */
export interface MeetingLexicon {
  frames(kind: ContactKind, lemma: string): readonly ContactFrame[]
  readonly triggers: ReadonlySet<string>
}

let lexicon: MeetingLexicon | undefined

/** Returns the meeting lexicon, read once. */
export function meetingLexicon(): MeetingLexicon {
  lexicon ??= readLexicon(resourceText('lexicons/meeting.tsv'))
  return lexicon
}

const none: readonly ContactFrame[] = []

function readLexicon(tsv: string): MeetingLexicon {
  const table = new Map<string, ContactFrame[]>()
  const triggers = new Set<string>()
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [words = '', kind = '', targets = '', flags = ''] = line.split('\t')
    for (const entry of words.split('|')) {
      const [word = '', particle] = entry.split('_')
      const key = `${kind} ${word}`
      const frame = {
        ...(particle === undefined ? {} : { particle }),
        targets: targets === '' ? [] : targets.split(','),
        flags: new Set(flags === '' ? [] : flags.split(',')),
      }
      table.set(key, [...(table.get(key) ?? []), frame])
      if (kind === 'verb' || kind === 'noun' || kind === 'pact' || kind === 'agree') triggers.add(word)
    }
  }
  return { frames: (kind, lemma) => table.get(`${kind} ${lemma}`) ?? none, triggers }
}
