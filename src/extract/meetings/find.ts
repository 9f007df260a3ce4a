import type { Sentence } from '../../language/document.ts'
import { actorsBehind, actorsOf, doersOf, ownersOf } from '../clauses/actors.ts'
import { forceOfVerb, hasTo } from '../clauses/force.ts'
import { betweenOf, evidenceAt, hasParticle, phrasesWith } from '../clauses/pairs.ts'
import { childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { agentsOf, isPassive, patientsOf } from '../clauses/roles.ts'
import { groupOf } from '../clauses/sides.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { hostStates, isOfMeeting, journeys, leadOf, predicateSubject, presentAt, withoutDoubles } from './attendance.ts'
import { detailsOf } from './details.ts'
import { type ContactFrame, meetingLexicon } from './lexicon.ts'
import { isSameGroup } from './merge.ts'
import type { MeetingNote } from './note.ts'
import { type Course, courseOfNoun, courseOfVerb, governing, isOfKind, pactOutcome, reachesPact } from './outcome.ts'
import { aheadOf } from './when.ts'

/** Returns the meetings that a sentence tells, one note for each word that tells one. */
export function findMeetings(reading: Reading, sentence: Sentence): MeetingNote[] {
  const notes: MeetingNote[] = []
  for (const { index, upos } of sentence.tokens) {
    const note = isVerbal(sentence, index)
      ? (verbMeeting(reading, sentence, index) ?? pactMeeting(reading, sentence, index) ?? invitation(reading, sentence, index))
      : upos === 'NOUN' || upos === 'PROPN'
        ? nounMeeting(reading, sentence, index)
        : undefined
    if (note !== undefined) notes.push(note)
  }
  return notes.map((note) => {
    if (note.place !== undefined) return note
    // "met in C on Monday and failed to agree": told twice in a sentence, placed once
    const placed = notes.find(({ place, participants }) => place !== undefined && isSameGroup(participants, note.participants))
    return placed === undefined ? note : { ...note, place: placed.place }
  })
}

function verbMeeting(reading: Reading, sentence: Sentence, verb: number): MeetingNote | undefined {
  for (const frame of meetingLexicon().frames('verb', sentence.tokens[verb]!.lemma)) {
    if (!hasParticle(sentence, verb, frame)) continue
    const course = courseOfVerb(sentence, verb)
    if (course === undefined || isPurposeOfMeeting(sentence, verb)) return undefined
    const found = sidesOf(reading, sentence, verb, frame)
    if (found !== undefined) return noteOf(reading, sentence, verb, found.participants, course, found.rule)
    const governor = headOf(sentence, verb)
    if (governor < 0 || !hasTo(sentence, verb) || !journeys.has(sentence.tokens[governor]!.lemma)) continue
    // "arrived in B to discuss…"
    const doers = doersOf(reading, sentence, governor)
    const hosts = hostStates(reading, sentence, governor, doers)
    if (doers.length > 0 && hosts.length > 0)
      return noteOf(reading, sentence, verb, unique([...doers, ...hosts]), course, 'meeting/journey')
  }
  return undefined
}

/** "invited B to the talks", "a conference to which B and C are invited": planned, the hosts with them where they are named. */
function invitation(reading: Reading, sentence: Sentence, verb: number): MeetingNote | undefined {
  if (sentence.tokens[verb]!.lemma !== 'invite' || forceOfVerb(sentence, verb) !== 'fact') return undefined
  const occasions = [
    ...obliquesOf(sentence, verb, ['to', 'for']),
    headOf(sentence, verb),
    ...childrenBy(sentence, headOf(sentence, verb), 'obl'),
  ]
  const isMeeting = (noun: number): boolean => meetingLexicon().frames('noun', sentence.tokens[noun]?.lemma ?? '').length > 0
  if (!occasions.some(isMeeting)) return undefined
  const guests = patientsOf(sentence, verb).flatMap((noun) => [...actorsBehind(reading, sentence, noun)])
  const hosts = doersOf(reading, sentence, verb)
  if (guests.length === 0) return undefined
  return noteOf(reading, sentence, verb, unique([...hosts, ...guests]), { status: 'planned' }, 'meeting/invited')
}

interface Sides {
  readonly participants: readonly ActorEntry[]
  readonly rule: string
}

function sidesOf(reading: Reading, sentence: Sentence, verb: number, frame: ContactFrame): Sides | undefined {
  const alone = doersOf(reading, sentence, verb)
  const group = unique(agentsOf(sentence, verb).flatMap((noun) => [...groupOf(reading, sentence, noun)]))
  const known = (actors: readonly ActorEntry[]): number => actors.filter(({ kind }) => kind !== 'group').length
  const doers = group.length > alone.length || known(group) > known(alone) ? group : alone
  const { lemma } = sentence.tokens[verb]!
  if (frame.flags.has('phone') && !isByPhone(sentence, verb)) return undefined
  for (const slot of frame.targets) {
    const nouns =
      slot === 'object'
        ? patientsOf(sentence, verb)
        : phrasesWith(sentence, verb, slot).filter((noun) => !isOfMeeting(sentence, noun))
    const others = nouns.flatMap((noun) => [
      ...(slot === 'object' ? actorsOf(reading, sentence, noun) : actorsBehind(reading, sentence, noun)),
    ])
    const side = others.filter((actor) => !doers.includes(actor))
    if (side.length === 0 || doers.length === 0) continue
    if ((frame.flags.has('host') || lemma === 'visit') && !side.some((actor) => isContact(actor, frame))) return undefined
    return {
      participants: unique([...doers, ...side]),
      rule: `meeting/${lemma === 'visit' || frame.flags.has('host') ? 'visit' : slot === 'object' ? 'met' : 'met-with'}`,
    }
  }
  const together = frame.flags.has('joint') || frame.flags.has('group')
  if (!together || isPassive(sentence, verb) || (frame.targets.includes('object') && patientsOf(sentence, verb).length > 0))
    return undefined
  if (doers.length > 1) return { participants: doers, rule: lemma === 'discuss' ? 'meeting/discuss' : 'meeting/together' }
  const [only] = doers
  const plural = agentsOf(sentence, verb).some((noun) => sentence.tokens[noun]!.xpos === 'NNS')
  return only?.kind === 'group' && plural && lemma === 'meet' ? { participants: [only], rule: 'meeting/group' } : undefined
}

/** Being received or visited is a contact where the other side can speak for itself. */
function isContact(actor: ActorEntry, frame: ContactFrame): boolean {
  return actor.kind === 'person' || actor.kind === 'group' || (frame.flags.has('state') && actor.kind === 'state')
}

function isByPhone(sentence: Sentence, verb: number): boolean {
  return obliquesOf(sentence, verb, ['by', 'on', 'over', 'via']).some((noun) =>
    /^(?:tele)?phone$|^telephone$|^video/.test(sentence.tokens[noun]!.lower),
  )
}

/** "met to discuss": the discussion is the meeting already told. */
function isPurposeOfMeeting(sentence: Sentence, verb: number): boolean {
  if (!hasTo(sentence, verb)) return false
  const head = headOf(sentence, verb)
  if (head < 0) return false
  const { lemma } = sentence.tokens[head]!
  const lexicon = meetingLexicon()
  return lexicon.frames('verb', lemma).length > 0 || lexicon.frames('noun', lemma).length > 0
}

/** "A and B signed an accord", "A and B failed to reach an agreement", "A and B agreed to…". */
function pactMeeting(reading: Reading, sentence: Sentence, verb: number): MeetingNote | undefined {
  if (sentence.tokens[headOf(sentence, verb)]?.lemma === 'fail' && isOfKind(sentence, verb, 'reach')) return undefined
  const outcome = pactOutcome(sentence, verb)
  const shared = outcome === undefined && isOfKind(sentence, verb, 'agree') && forceOfVerb(sentence, verb) === 'fact'
  if (outcome === undefined && !shared) return undefined
  const aim = sentence.tokens[verb]!.lemma === 'fail' ? (childrenBy(sentence, verb, 'xcomp', 'advcl', 'acl')[0] ?? verb) : verb
  const pacts = reachesPact(sentence, aim) ? childrenBy(sentence, aim, 'obj', 'nsubj:pass') : []
  const clause = isPassive(sentence, aim) ? aim : verb
  const group = unique(agentsOf(sentence, clause).flatMap((noun) => [...groupOf(reading, sentence, noun)]))
  const doers = group.length > 1 ? group : doersOf(reading, sentence, clause)
  const others = [
    ...phrasesWith(sentence, aim, 'with'),
    ...pacts.flatMap((pact) => obliquesOf(sentence, pact, ['with'])),
  ].flatMap((noun) => [...actorsOf(reading, sentence, noun)])
  const between = pacts.flatMap((pact) => betweenOf(reading, sentence, pact))
  const participants = unique([...doers, ...others, ...between])
  if (participants.length < 2) return undefined
  const rule = outcome === 'no-agreement' ? 'meeting/no-agreement' : pacts.length > 0 ? 'meeting/pact' : 'meeting/agreed'
  const course: Course = outcome === undefined ? { status: 'held' } : { status: 'held', outcome }
  return noteOf(reading, sentence, aim, participants, course, rule)
}

function nounMeeting(reading: Reading, sentence: Sentence, noun: number): MeetingNote | undefined {
  const frame = contactFrame(sentence, noun)
  if (frame === undefined) return undefined
  const course = courseOfNoun(sentence, noun)
  if (course === undefined) return undefined
  const between = betweenOf(reading, sentence, noun)
  if (between.length > 1 && carriers.has(sentence.tokens[noun]!.lemma)) {
    const brokers = governing(sentence, noun) === undefined ? [] : doersOf(reading, sentence, governing(sentence, noun) ?? noun)
    return noteOf(reading, sentence, noun, unique([...brokers, ...between]), course, 'meeting/mediation')
  }
  if (between.length > 1) return noteOf(reading, sentence, noun, between, course, 'meeting/talks-between')
  const others = unique(
    obliquesOf(
      sentence,
      noun,
      frame.targets.filter((slot) => slot !== 'between'),
    ).flatMap((at) => [...actorsBehind(reading, sentence, at)]),
  )
  const verb = governing(sentence, noun)
  const owners = ownersOf(reading, sentence, noun, ['by', 'of'])
  const holds = verb !== undefined && (['hold', 'open', 'plan', 'cancel'] as const).some((kind) => isOfKind(sentence, verb, kind))
  const beside =
    holds && verb !== undefined && prepositionOf(sentence, noun) === undefined
      ? phrasesWith(sentence, verb, 'with').flatMap((at) => [...actorsOf(reading, sentence, at)])
      : []
  const attends = owners.length > 0 && ['at', 'during'].includes(prepositionOf(sentence, noun) ?? '') && others.length === 0
  const present = attends ? presentAt(reading, sentence, noun, verb) : []
  const hosts = owners.filter(({ kind }) => kind === 'organization')
  if (hosts.length > 0 && present.length > 0)
    return noteOf(reading, sentence, noun, unique([...present, ...hosts]), course, 'meeting/attended')
  const doers =
    owners.length > 0 ? owners : verb === undefined ? predicateSubject(reading, sentence, noun) : doersOf(reading, sentence, verb)
  const side = unique([...others, ...beside]).filter((actor) => !doers.includes(actor))
  const journey = verb !== undefined && journeys.has(sentence.tokens[verb]!.lemma) && prepositionOf(sentence, noun) === 'for'
  if (journey && side.length === 0 && doers.length > 0) {
    const hosts = hostStates(reading, sentence, verb, doers)
    if (hosts.length > 0) return noteOf(reading, sentence, noun, unique([...doers, ...hosts]), course, 'meeting/journey')
  }
  if (side.length > 0 && doers.length > 0) {
    if (frame.flags.has('state') && !side.some((actor) => isContact(actor, frame))) return undefined
    // "said on a visit to B": where, not whom
    if (frame.flags.has('state') && prepositionOf(sentence, noun) !== undefined && side.every(({ kind }) => kind === 'state'))
      return undefined
    return noteOf(
      reading,
      sentence,
      noun,
      unique([...doers, ...side]),
      course,
      frame.flags.has('state') ? 'meeting/visit-noun' : holds ? 'meeting/held-talks' : 'meeting/talks-with',
    )
  }
  const joins =
    verb !== undefined &&
    (holds ||
      sentence.tokens[verb]!.lower === 'following' ||
      ['for', 'at', 'after', 'following', 'during'].includes(leadOf(sentence, noun) ?? ''))
  const subject = joins ? agentsOf(sentence, verb).flatMap((at) => [...groupOf(reading, sentence, at)]) : []
  const group = unique(owners.length > 1 ? owners : subject)
  return group.length > 1 ? noteOf(reading, sentence, noun, group, course, 'meeting/talks-of') : undefined
}

/** The frame of the noun, or of what stands before "effort" and the like: "mediation effort". */
function contactFrame(sentence: Sentence, noun: number): ContactFrame | undefined {
  const lexicon = meetingLexicon()
  const [own] = lexicon.frames('noun', sentence.tokens[noun]!.lemma)
  if (own !== undefined || !carriers.has(sentence.tokens[noun]!.lemma)) return own
  return childrenBy(sentence, noun, 'compound').flatMap((child) => lexicon.frames('noun', sentence.tokens[child]!.lemma))[0]
}

const carriers = new Set(['effort', 'mission', 'process', 'attempt', 'bid', 'initiative', 'drive', 'round', 'session', 'event'])

function noteOf(
  reading: Reading,
  sentence: Sentence,
  event: number,
  participants: readonly ActorEntry[],
  course: Course,
  rule: string,
): MeetingNote {
  const details = detailsOf(reading, sentence, event)
  const published = reading.document.article.published?.slice(0, 10)
  const ahead =
    published !== undefined && details.date !== undefined && details.date.start > published && course.status === 'held'
  const moves = course.status === 'planned' && details.date !== undefined && published !== undefined
  return {
    participants: withoutDoubles(reading, sentence, participants),
    ...details,
    ...(moves ? { date: aheadOf(details.date!, published) } : {}),
    ...(ahead ? { status: 'planned' as const } : course),
    evidence: [evidenceAt(sentence, event)],
    rule,
  }
}

function unique(actors: readonly ActorEntry[]): ActorEntry[] {
  return [...new Set(actors)]
}
