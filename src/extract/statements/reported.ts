import type { Sentence } from '../../language/document.ts'
import type { StatementDraft, TextSpan } from '../reading.ts'
import type { Clause } from './clauses.ts'
import type { Subject } from './subjects.ts'

/** A statement before it is known who the words for its speaker stand for. */
export interface Reported {
  readonly mode: StatementDraft['mode']
  readonly words: readonly TextSpan[]
  readonly rule: string
  readonly evidence: readonly TextSpan[]
  /** Where the cue stands; absent where a quotation stands alone. */
  readonly cue?: Cue
  /** Whether its last quotation has no closing mark, so that the next paragraph may go on with it. */
  readonly open?: boolean
}

/** The words that say who says it: the sentence, the verb (-1 where there is none) and the subject, if it is there. */
export interface Cue {
  readonly sentence: Sentence
  readonly verb: number
  readonly subject: Subject | undefined
}

/** A cue with the rule that found it and the words it spans. */
export interface Attribution extends Cue {
  readonly rule: string
  readonly span: TextSpan
}

/** What is read of one sentence: the words of its clauses, and who says them. */
export interface Found {
  readonly verb: number
  readonly subject: Subject | undefined
  readonly clauses: readonly Clause[]
  readonly rule: string
}
