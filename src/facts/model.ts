/**
 * The facts document: what extraction writes, what a person may correct by hand, what the mapping reads.
 * All offsets count Unicode code points into `article.text`; `end` is exclusive.
 */
export interface FactsDocument {
  readonly article: ArticleRecord
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly meetings: readonly Meeting[]
  readonly stances: readonly Stance[]
  readonly casualties: readonly Casualty[]
  readonly statements: readonly Statement[]
}

/** An article as it was read: its text, which every offset points into, and what is known about it from outside. */
export interface Article {
  /** The given id, else the url, else a hash of the text. */
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  /** ISO 8601 date or date-time; weekdays count from it. */
  readonly published?: string
  readonly copies?: readonly Copy[]
}

/** An article and its segments, in order, covering the text. */
export interface ArticleRecord extends Article {
  readonly segments: readonly Segment[]
}

/** A syndicated copy of the same story. */
export interface Copy {
  readonly id?: string
  readonly url?: string
  readonly publisher?: string
}

export const segmentKinds = ['headline', 'dateline', 'byline', 'body', 'caption', 'furniture', 'duplicate'] as const
export type SegmentKind = (typeof segmentKinds)[number]

/** A stretch of the text of one kind. A caption may carry its own date and place (a place id). */
export interface Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
  readonly date?: FactDate
  readonly place?: string
}

/** A stretch of `article.text`: `quote` is exactly the text from `start` to `end`, in code points. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly quote: string
}

export const datePrecisions = ['day', 'month', 'year'] as const

/** ISO dates; `end` is inclusive; `precision` says how much of `start` and `end` the article gives. */
export interface FactDate {
  readonly start: string
  readonly end?: string
  readonly precision: (typeof datePrecisions)[number]
}

export const actorKinds = ['person', 'state', 'organization', 'armed-group', 'group'] as const
export type ActorKind = (typeof actorKinds)[number]

/** Everyone and everything that acts. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  /** The fullest name used in the article; for what stands for a state, the state's name. */
  readonly name: string
  /** The other names by which the text calls it, as they stand there. */
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-3 of the state it belongs to or acts for. */
  readonly country?: string
  readonly roles: readonly Role[]
  /** IRIs of the same thing elsewhere, only where sure. */
  readonly sameAs: readonly string[]
  /** Every mention by name, demonym or title and name (no pronouns). */
  readonly mentions: readonly Span[]
}

/** An office as held at the time of the article. */
export interface Role {
  readonly title: string
  readonly organization?: string
  readonly country?: string
}

/** Where things happen. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly kind?: string
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly sameAs?: readonly string[]
  readonly mentions: readonly Span[]
}

/** What every fact carries. */
interface Fact {
  readonly id: string
  /** The sentences or clauses that say so; at least one, none longer than 1,000 code points. */
  readonly evidence: readonly Span[]
  /** Index of the segment the fact stands in. */
  readonly segment: number
  /** The rule that found it. */
  readonly rule: string
  /** The share of that rule's facts that are right, 0 to 1. */
  readonly confidence: number
  /** The statement that reports it, only if all its evidence lies inside statements. */
  readonly reportedBy?: string
}

export const meetingStatuses = ['held', 'planned', 'cancelled'] as const
export const meetingOutcomes = ['agreement', 'no-agreement', 'partial', 'ongoing'] as const

/** People or bodies in contact: in person, by phone, at a summit. */
export interface Meeting extends Fact {
  readonly participants: readonly string[]
  readonly place?: string
  readonly date?: FactDate
  readonly status: (typeof meetingStatuses)[number]
  /** Absent where the article does not say; talks that fail are held with `no-agreement`. */
  readonly outcome?: (typeof meetingOutcomes)[number]
  readonly topic?: string
  readonly occasion?: string
}

export const polarities = ['supports', 'opposes'] as const
export const stanceModes = ['alliance', 'political', 'military', 'material', 'verbal', 'hostilities'] as const

/** Who stands with or against whom. */
export interface Stance extends Fact {
  readonly holder: string
  readonly target: string
  readonly symmetric?: boolean
  readonly polarity: (typeof polarities)[number]
  readonly mode: (typeof stanceModes)[number]
  readonly asOf?: FactDate
  readonly attributedTo?: string
}

export const harms = ['killed', 'injured', 'missing', 'captured', 'displaced'] as const
export const bounds = ['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about', 'range', 'vague'] as const
export const units = ['people', 'households'] as const

/** One reported figure. */
export interface Casualty extends Fact {
  readonly harm: (typeof harms)[number]
  /** As stated; absent for a range and where only a word is given. */
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly bound: (typeof bounds)[number]
  readonly unit: (typeof units)[number]
  /** Id of the figure this one is a part of; parts are never summed. */
  readonly partOf?: string
  readonly victims?: string
  readonly cause?: string
  readonly place?: string
  readonly perpetrator?: string
  readonly attributedTo?: string
  readonly date?: FactDate
  readonly asOf?: FactDate
}

export const statementModes = ['direct', 'indirect', 'mixed'] as const

/** What somebody said, one per stretch of quotation. */
export interface Statement extends Fact {
  /** Absent where nobody is named. */
  readonly speaker?: string
  readonly mode: (typeof statementModes)[number]
  /** The words said, without the cue and the speaker. */
  readonly text: string
}

export const factKinds = ['meetings', 'stances', 'casualties', 'statements'] as const
export type FactKind = (typeof factKinds)[number]
/** The fact type of each list. */
export interface FactOf {
  readonly meetings: Meeting
  readonly stances: Stance
  readonly casualties: Casualty
  readonly statements: Statement
}
