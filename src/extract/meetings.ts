import { findMeetings } from './meetings/find.ts'
import { meetingLexicon } from './meetings/lexicon.ts'
import { mergeMeetings } from './meetings/merge.ts'
import type { MeetingNote } from './meetings/note.ts'
import type { MeetingDraft, Reading } from './reading.ts'

/** Returns the meetings, calls and talks that the article tells, each once with the evidence of all its mentions. */
export function readMeetings(reading: Reading): MeetingDraft[] {
  const lexicon = meetingLexicon()
  const telling = reading.document.sentences.filter(({ tokens }) => lexicon.tells(tokens))
  return mergeMeetings(telling.flatMap((sentence) => findMeetings(reading, sentence))).map(draftOf)
}

function draftOf({ daysBefore: _, place, date, outcome, topic, occasion, ...note }: MeetingNote): MeetingDraft {
  return {
    ...note,
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(topic === undefined ? {} : { topic }),
    ...(occasion === undefined ? {} : { occasion }),
  }
}
