import type { Token } from '../../language/document.ts'
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
interface MeetingLexicon {
  frames(kind: ContactKind, lemma: string): readonly ContactFrame[]
  /** Tells whether the words may tell a meeting, so that sentences without any need no tree. */
  tells(tokens: readonly Token[]): boolean
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
    }
  }
  const frames = (kind: ContactKind, lemma: string): readonly ContactFrame[] => table.get(`${kind} ${lemma}`) ?? none
  const is = ({ lemma }: Token, ...kinds: readonly ContactKind[]): boolean => kinds.some((kind) => frames(kind, lemma).length > 0)
  return {
    frames,
    tells: (tokens) =>
      tokens.some((token) => {
        if (token.upos === 'VERB') return token.lemma === 'invite' || is(token, 'verb', 'agree')
        if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false
        return (
          is(token, 'noun') || (is(token, 'pact') && tokens.some((verb) => verb.upos === 'VERB' && is(verb, 'reach', 'sign')))
        )
      }),
  }
}
