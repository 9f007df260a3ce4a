import type { FactDate, Meeting } from '../../facts/model.ts'
import type { ActorEntry, EvidenceSpan, PlaceEntry } from '../reading.ts'

/** A mention of a meeting while the mentions of one meeting are being joined. */
export interface MeetingNote {
  participants: readonly ActorEntry[]
  place?: PlaceEntry | undefined
  date?: FactDate | undefined
  status: Meeting['status']
  outcome?: NonNullable<Meeting['outcome']> | undefined
  topic?: string | undefined
  occasion?: string | undefined
  evidence: readonly EvidenceSpan[]
  readonly rule: string
  /** "for a second consecutive day": the days before had the same meeting with the same outcome. */
  daysBefore?: number | undefined
}
