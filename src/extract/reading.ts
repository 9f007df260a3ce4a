import type { ActorKind, Casualty, FactDate, Meeting, Role, Stance, Statement } from '../facts/model.ts'
import type { Document, Sentence } from '../language/document.ts'

/** A stretch of the article's text in UTF-16 code units, `end` exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** An actor while the article is being read. Identity is the object itself. */
export interface ActorEntry {
  kind: ActorKind
  name: string
  /** False for unnamed groups and unnamed holders of an office. */
  named: boolean
  readonly aliases: Set<string>
  country?: string
  readonly roles: Role[]
  readonly sameAs: string[]
  readonly mentions: TextSpan[]
}

/** A place while the article is being read. */
export interface PlaceEntry {
  name: string
  kind?: string
  country?: string
  lat?: number
  lon?: number
  readonly sameAs: string[]
  readonly mentions: TextSpan[]
}

/** Who the noun phrases of the article stand for. */
export interface ActorIndex {
  /** All actors found so far, in order of first mention. */
  readonly all: readonly ActorEntry[]
  /** Returns the actor whose mention (name, demonym, title and name) covers the token. */
  at(sentence: Sentence, token: number): ActorEntry | undefined
  /**
   * Returns the actors that the noun phrase headed by the token stands for, coordination included ("Kerry and Lavrov" gives
   * both): a named mention, a resolved noun or pronoun where that is sure ("the minister", "the two", "they"), a state for
   * its demonym ("Syrian forces"), or else an unnamed group made for the phrase ("moderate opposition forces") when the
   * phrase can act. Empty when the phrase is no actor.
   */
  of(sentence: Sentence, head: number): readonly ActorEntry[]
  /**
   * Returns the state that a country or capital named at the token stands for, also where it stands as a place: whom missiles
   * "at Riyadh" are fired at, where a minister who "arrived in Moscow for talks" talks. For rules that know it acts or is acted on.
   */
  stateNamed(sentence: Sentence, token: number): ActorEntry | undefined
}

/** Where the places of the article stand. */
export interface PlaceIndex {
  readonly all: readonly PlaceEntry[]
  /** Returns the place whose mention covers the token. A state named as a place ("in Syria") is a place too. */
  at(sentence: Sentence, token: number): PlaceEntry | undefined
  /**
   * Returns the place of the event whose clause is headed by the token: "in Hangzhou, China" among its dependents (the most
   * specific, here Hangzhou), else elsewhere in the sentence, else the caption's own place; the dateline is not used.
   */
  of(sentence: Sentence, event: number): PlaceEntry | undefined
}

/** A date as the text gives it, with the tokens it covers (both inclusive). */
export interface DateMention {
  readonly first: number
  readonly last: number
  readonly date: FactDate
}

export interface DateIndex {
  /** Returns the dates of a sentence in order; weekdays count from `article.published` and are left out without it. */
  in(sentence: Sentence): readonly DateMention[]
  /** Returns the date of the event whose clause is headed by the token, a caption's own date included. */
  of(sentence: Sentence, event: number): FactDate | undefined
}

/** What everybody said, and where the words stand. */
export interface StatementIndex {
  readonly all: readonly StatementDraft[]
  /** Returns the innermost statement whose words cover the span. */
  around(span: TextSpan): StatementDraft | undefined
  /** Returns who says what stands at the token: "officials said", "according to police", "the ministry reported". */
  attributionOf(sentence: Sentence, token: number): ActorEntry | undefined
}

/** All that the fact rules may ask about an article. */
export interface Reading {
  readonly document: Document
  readonly actors: ActorIndex
  readonly places: PlaceIndex
  readonly dates: DateIndex
  readonly statements: StatementIndex
}

/**
 * A sentence or clause that says a fact. `anchor` is where in it the deciding words stand ("killed 12"): when they stand inside
 * somebody's words, assembly cuts the evidence down to those words and the fact is reported, not asserted.
 */
export interface EvidenceSpan extends TextSpan {
  readonly anchor?: TextSpan
}

/** What a rule gives: the fields of a fact with entries in the place of ids. Ids, offsets and `reportedBy` come with assembly. */
interface Draft {
  readonly evidence: readonly EvidenceSpan[]
  /** Name of the rule, `kind/what`, as in the table of confidences: `meeting/met-with`. */
  readonly rule: string
}

type Plain<F, Refs extends keyof F> = Omit<F, 'id' | 'evidence' | 'segment' | 'rule' | 'confidence' | 'reportedBy' | Refs>

export interface MeetingDraft extends Draft, Plain<Meeting, 'participants' | 'place'> {
  readonly participants: readonly ActorEntry[]
  readonly place?: PlaceEntry
}
export interface StanceDraft extends Draft, Plain<Stance, 'holder' | 'target' | 'attributedTo'> {
  readonly holder: ActorEntry
  readonly target: ActorEntry
  readonly attributedTo?: ActorEntry
}
export interface CasualtyDraft extends Draft, Plain<Casualty, 'place' | 'perpetrator' | 'attributedTo' | 'partOf'> {
  readonly place?: PlaceEntry
  readonly perpetrator?: ActorEntry
  readonly attributedTo?: ActorEntry
  /** The figure this one is a part of: another draft of the same list. */
  readonly partOf?: CasualtyDraft
}
export interface StatementDraft extends Draft, Plain<Statement, 'speaker'> {
  readonly speaker?: ActorEntry
  /** Where the words said stand (several spans for broken quotations); facts inside are reported. */
  readonly words: readonly TextSpan[]
}
