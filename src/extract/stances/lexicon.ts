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
export interface StanceLexicon {
  frames(kind: FrameKind, lemma: string): readonly Frame[]
  /** Every word that may start a stance, so that sentences without any need no tree. */
  readonly triggers: ReadonlySet<string>
}

let lexicon: StanceLexicon | undefined

/** Returns the stance lexicon, read once. */
export function stanceLexicon(): StanceLexicon {
  lexicon ??= readLexicon(resourceText('lexicons/stance.tsv'))
  return lexicon
}

const triggering: ReadonlySet<string> = new Set(['verb', 'noun', 'bond', 'role', 'adjective', 'suffix', 'transfer'])

function readLexicon(tsv: string): StanceLexicon {
  const table = new Map<string, Frame[]>()
  const triggers = new Set<string>()
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [words = '', kind = '', targets = '', polarity = 'supports', mode = 'political', flags = ''] = line.split('\t')
    for (const entry of words.split('|')) {
      const [word = '', particle] = entry.split('_')
      const frame: Frame = {
        kind: kind as FrameKind,
        ...(particle === undefined ? {} : { particle }),
        targets: targets === '' ? [] : targets.split(','),
        polarity: polarity as Frame['polarity'],
        mode: mode as Frame['mode'],
        flags: new Set(flags === '' ? [] : flags.split(',')),
      }
      const key = `${kind} ${word}`
      table.set(key, [...(table.get(key) ?? []), frame])
      if (triggering.has(kind)) triggers.add(word)
    }
  }
  return { frames: (kind, lemma) => table.get(`${kind} ${lemma}`) ?? none, triggers }
}

const none: readonly Frame[] = []

/** Returns the word under which a noun stands in the lexicon: "fighting" and "cleansing" as they are, others by lemma. */
export function deedLemma({ xpos, lower, lemma }: Token): string {
  return xpos === 'VBG' ? lower : lemma
}
