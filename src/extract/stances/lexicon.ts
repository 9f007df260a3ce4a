import type { Stance } from '../../facts/model.ts'
import type { Token } from '../../language/document.ts'
import { resourceText } from '../../resources.ts'

/** What a word says about who stands with or against whom. */
export interface Frame {
  readonly kind: FrameKind
  /** The particle a verb needs: `down` in "shoot down". */
  readonly particle?: string
  /** Where the target stands, the first filled wins: `object`, `owner`, `clause`, `iobj`, or a preposition. */
  readonly targets: readonly string[]
  readonly polarity: Stance['polarity']
  readonly mode: Stance['mode']
  readonly flags: ReadonlySet<string>
}

type FrameKind = 'verb' | 'noun' | 'bond' | 'thing' | 'role' | 'adjective' | 'suffix' | 'prefix' | 'transfer' | VerbClass
/** What a verb does to the event its object names: does it, ends it, undoes a sanction, builds a bond, claims it. */
type VerbClass = 'light' | 'stop' | 'lift' | 'build' | 'claim' | 'cutting'

/** The words of `lexicons/stance.tsv` by kind and lemma. */
interface StanceLexicon {
  frames(kind: FrameKind, lemma: string): readonly Frame[]
  /** Tells whether the word may start a stance, so that sentences without any need no tree. */
  starts(token: Token): boolean
}

let lexicon: StanceLexicon | undefined

/** Returns the stance lexicon, read once. */
export function stanceLexicon(): StanceLexicon {
  lexicon ??= readLexicon(resourceText('lexicons/stance.tsv'))
  return lexicon
}

function readLexicon(tsv: string): StanceLexicon {
  const table = new Map<string, Map<string, Frame[]>>()
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [entries = '', kind = '', targets = '', polarity = 'supports', mode = 'political', flags = ''] = line.split('\t')
    for (const entry of entries.split('|')) {
      const [word = '', particle] = entry.split('_')
      const frame: Frame = {
        kind: kind as FrameKind,
        ...(particle === undefined ? {} : { particle }),
        targets: targets === '' ? [] : targets.split(','),
        polarity: polarity as Frame['polarity'],
        mode: mode as Frame['mode'],
        flags: new Set(flags === '' ? [] : flags.split(',')),
      }
      const words = table.get(kind) ?? new Map<string, Frame[]>()
      table.set(kind, words)
      words.set(word, [...(words.get(word) ?? []), frame])
    }
  }
  return {
    frames: (kind, lemma) => table.get(kind)?.get(lemma) ?? none,
    starts: ({ lemma, lower, upos, xpos }) => {
      const has = (word: string, ...kinds: readonly FrameKind[]): boolean =>
        kinds.some((kind) => table.get(kind)?.has(word) === true)
      if (upos === 'VERB' && has(lemma, 'verb', 'transfer')) return true
      if (xpos === 'VBG' ? has(lower, 'noun') : upos === 'NOUN' && has(lemma, 'noun', 'bond', 'role')) return true
      if (upos === 'ADJ' && has(lemma, 'adjective')) return true
      if (has(lower, 'suffix')) return true
      const hyphen = lower.indexOf('-')
      return hyphen > 0 && (has(lower.slice(lower.lastIndexOf('-') + 1), 'suffix') || has(lower.slice(0, hyphen), 'prefix'))
    },
  }
}

const none: readonly Frame[] = []

/** Returns the word under which a noun stands in the lexicon: "fighting" and "cleansing" as they are, others by lemma. */
export function deedLemma({ xpos, lower, lemma }: Token): string {
  return xpos === 'VBG' ? lower : lemma
}
