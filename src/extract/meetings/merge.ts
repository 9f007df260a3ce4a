import type { FactDate } from '../../facts/model.ts'
import type { ActorEntry, PlaceEntry } from '../reading.ts'
import type { MeetingNote } from './note.ts'

/**
 * Returns the meetings that the notes tell: mentions of the same people whose dates, places and status fit are one meeting,
 * what one mention knows fills the others; what is said of an undated meeting of the same people holds for each of them.
 */
export function mergeMeetings(notes: readonly MeetingNote[]): MeetingNote[] {
  const merged: MeetingNote[] = []
  const dated = notes.filter((note) => note.date !== undefined)
  const rest = notes.filter((note) => note.date === undefined)
  for (const note of [...dated, ...rest]) {
    const same = merged.filter((known) => isSame(known, note))
    const exact = same.filter((known) => known.date !== undefined && note.date !== undefined)
    if (same.length === 0) merged.push({ ...note })
    else for (const known of exact.length > 0 ? exact : note.date === undefined ? same : same.slice(0, 1)) join(known, note)
  }
  return merged
    .flatMap((note) => [note, ...daysBefore(note, merged)])
    .toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

function isSame(known: MeetingNote, note: MeetingNote): boolean {
  return (
    isSameGroup(known.participants, note.participants) &&
    fitsStatus(known, note) &&
    fitsDate(known.date, note.date) &&
    fitsPlace(known.place, note.place) &&
    fitsOutcome(known, note)
  )
}

/** The same actors, or the same but for an unnamed one ("a U.N. official") in the place of a named one. */
export function isSameGroup(some: readonly ActorEntry[], others: readonly ActorEntry[]): boolean {
  const onlyHere = some.filter((actor) => !others.includes(actor))
  const onlyThere = others.filter((actor) => !some.includes(actor))
  if (onlyHere.length === 0 && onlyThere.length === 0) return true
  if (some.length === onlyHere.length) return false
  return standsFor(onlyHere, onlyThere) || standsFor(onlyThere, onlyHere)
}

/** "six world powers" stands for six others; an unnamed official for one person. */
function standsFor(unnamed: readonly ActorEntry[], named: readonly ActorEntry[]): boolean {
  const [one] = unnamed
  if (unnamed.length !== 1 || one === undefined || one.named || named.some((actor) => !actor.named)) return false
  if (one.kind === 'person') return named.length === 1 && named[0]?.kind === 'person' && mayBe(one, named[0])
  if (one.kind !== 'group') return false
  if (/(?:official|envoy|diplomat|minister|counterpart|mediator)$/i.test(one.name))
    return named.length === 1 && named[0]?.kind === 'person' && mayBe(one, named[0])
  if (named.length > 2 && /(?:powers|nations|countries|states|governments|sides|parties|leaders)$/i.test(one.name)) return true
  return named.length > 1 && counts.get(one.name.split(/\s+/)[0]?.toLowerCase() ?? '') === named.length
}

const anyOffice = /(?:official|envoy|diplomat|mediator|counterpart|representative|leader|politician)s?$/i

/** Whether the unnamed holder of an office may be the named person: the office is any, or one that the person holds. */
function mayBe(unnamed: ActorEntry, named: ActorEntry): boolean {
  if (unnamed.country !== undefined && named.country !== undefined && unnamed.country !== named.country) return false
  const office = unnamed.name.split(/\s+/).at(-1)?.toLowerCase() ?? ''
  return anyOffice.test(unnamed.name) || named.roles.some(({ title }) => title.toLowerCase().split(/\s+/).includes(office))
}

const counts: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [word, i + 2]),
)

/** Planned and then held on the same day is held; a plan without a date may be that of talks that go on. */
function fitsStatus(known: MeetingNote, note: MeetingNote): boolean {
  if (known.status === note.status) return true
  const statuses = [known.status, note.status]
  if (!statuses.includes('held') || !statuses.includes('planned')) return false
  if (known.date !== undefined && note.date !== undefined) return known.date.start === note.date.start
  return (known.outcome === 'ongoing' || note.outcome === 'ongoing') && note.date === undefined
}

function fitsDate(known: FactDate | undefined, date: FactDate | undefined): boolean {
  if (known === undefined || date === undefined) return true
  return known.start === date.start && (known.end ?? known.start) === (date.end ?? date.start)
}

function fitsPlace(known: PlaceEntry | undefined, place: PlaceEntry | undefined): boolean {
  if (known === undefined || place === undefined || known === place) return true
  return (
    known.country !== undefined &&
    known.country === place.country &&
    (known.kind === 'country' || place.kind === 'country' || known.name === place.name)
  )
}

function fitsOutcome(known: MeetingNote, note: MeetingNote): boolean {
  return (
    known.outcome === undefined ||
    note.outcome === undefined ||
    known.outcome === note.outcome ||
    note.outcome === 'ongoing' ||
    known.outcome === 'ongoing'
  )
}

function join(known: MeetingNote, note: MeetingNote): void {
  if (note.participants.filter(({ named }) => named).length > known.participants.filter(({ named }) => named).length)
    known.participants = note.participants
  if (known.status !== note.status) known.status = 'held'
  known.place ??= note.place
  if (note.place !== undefined && known.place?.kind === 'country' && note.place.kind !== 'country') known.place = note.place
  known.date ??= note.date
  if (known.outcome === undefined || (known.outcome === 'ongoing' && note.outcome !== undefined)) known.outcome = note.outcome
  known.topic ??= note.topic
  known.occasion ??= note.occasion
  known.daysBefore ??= note.daysBefore
  known.evidence = [
    ...known.evidence,
    ...note.evidence.filter((span) => !known.evidence.some(({ start }) => start === span.start)),
  ]
}

/** "failed for a second consecutive day Monday": Sunday's meeting of the same people failed too, told or not. */
function daysBefore(note: MeetingNote, all: readonly MeetingNote[]): MeetingNote[] {
  if (note.daysBefore === undefined || note.date?.precision !== 'day' || note.status !== 'held') return []
  const missing: MeetingNote[] = []
  for (let back = 1; back <= note.daysBefore; back++) {
    const start = dayBefore(note.date.start, back)
    const told = all.find(
      (other) => other !== note && other.date?.start === start && isSameGroup(other.participants, note.participants),
    )
    if (told === undefined) {
      const { daysBefore: _, ...rest } = note
      missing.push({ ...rest, date: { start, precision: 'day' } })
    } else {
      told.outcome ??= note.outcome
      told.topic ??= note.topic
      told.place ??= note.place
      told.evidence = [
        ...told.evidence,
        ...note.evidence.filter((span) => !told.evidence.some((known) => known.start === span.start)),
      ]
    }
  }
  return missing
}

function dayBefore(date: string, back: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day - back)).toISOString().slice(0, 10)
}
