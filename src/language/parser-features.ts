import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'
import type { WordFeatures } from './word-features.ts'

/** The most features a state has. */
export const parserFeatureLimit = 128

/** The tokens of a sentence as the parser sees them; each array has one place more, for the root. */
export interface ParserInput {
  readonly n: number
  readonly forms: Int32Array
  readonly suffixes: Int32Array
  /** Tag classes, counted from 1. */
  readonly tags: Int32Array
  /** Kind of the tag: 1 verb, 2 punctuation, 8 quotation mark as well, 4 coordinating conjunction, 0 others. */
  readonly kinds: Uint8Array
  readonly capitals: Uint8Array
}

/** Returns the input of a tagged sentence. */
export function parserInput(words: readonly WordFeatures[], tags: Uint8Array, kindOf: Uint8Array): ParserInput {
  const n = words.length
  const input = {
    n,
    forms: new Int32Array(n + 1),
    suffixes: new Int32Array(n + 1),
    tags: new Int32Array(n + 1),
    kinds: new Uint8Array(n + 1),
    capitals: new Uint8Array(n + 1),
  }
  for (let i = 0; i < n; i++) {
    const word = words[i]!
    input.forms[i] = word.form
    input.suffixes[i] = word.suffixes[2]!
    input.tags[i] = tags[i]! + 1
    input.kinds[i] = kindOf[tags[i]!]!
    input.capitals[i] = Number(word.capital)
  }
  input.forms[n] = 3
  input.tags[n] = 300
  return input
}

/** Writes the features of a state into `out` and returns their number. */
export function parserFeatures(state: ParserState, input: ParserInput, out: Int32Array): number {
  let n = 0
  const { forms, tags, suffixes, capitals } = input
  const form = (i: number) => (i < 0 ? 2 : (forms[i] as number))
  const tag = (i: number) => (i < 0 ? 0 : (tags[i] as number))
  const label = (i: number) => (i < 0 ? 0 : (state.labels[i] as number) + 1)
  const child = (table: Int16Array, i: number) => (i < 0 ? -1 : (table[i] as number))

  const s0 = state.stackAt(0)
  const s1 = state.stackAt(1)
  const s2 = state.stackAt(2)
  const b0 = state.bufferAt(0)
  const b1 = state.bufferAt(1)
  const b2 = state.bufferAt(2)
  const s0w = form(s0)
  const s0p = tag(s0)
  const s1w = form(s1)
  const s1p = tag(s1)
  const s2p = tag(s2)
  const b0w = form(b0)
  const b0p = tag(b0)
  const b1w = form(b1)
  const b1p = tag(b1)
  const b2p = tag(b2)
  const s0l = child(state.left1, s0)
  const s0l2 = child(state.left2, s0)
  const s0r = child(state.right1, s0)
  const s0r2 = child(state.right2, s0)
  const s1l = child(state.left1, s1)
  const s1r = child(state.right1, s1)
  const s1r2 = child(state.right2, s1)
  const b0l = child(state.left1, b0)
  const b0l2 = child(state.left2, b0)
  // tags and small numbers share one value, words are hashes of their own
  const pair = (a: number, b: number) => a * 512 + b

  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(template, a, b, c)
  }
  add(1, s0w)
  add(2, s0p)
  add(3, s0w, s0p)
  add(4, s1w)
  add(5, s1p)
  add(6, s1w, s1p)
  add(7, s2p)
  add(8, form(s2), s2p)
  add(9, b0w)
  add(10, b0p)
  add(11, b0w, b0p)
  add(12, b1w)
  add(13, b1p)
  add(14, b1w, b1p)
  add(15, b2p)
  add(16, form(b2), b2p)
  add(17, tag(state.bufferAt(3)))
  // pairs
  add(18, s0w, b0w, pair(s0p, b0p))
  add(19, s0w, pair(s0p, b0p))
  add(20, b0w, pair(s0p, b0p))
  add(21, s0w, b0w)
  add(22, pair(s0p, b0p))
  add(23, s1w, s0w, pair(s1p, s0p))
  add(24, s1w, pair(s1p, s0p))
  add(25, s0w, pair(s1p, s0p))
  add(26, s1w, s0w)
  add(27, pair(s1p, s0p))
  add(28, pair(b0p, b1p))
  add(29, b0w, pair(b0p, b1p))
  add(30, b1w, pair(b0p, b1p))
  add(31, pair(s1p, b0p))
  add(32, s1w, b0w)
  add(33, s1w, pair(s1p, b0p))
  add(34, b0w, pair(s1p, b0p))
  add(35, pair(s0p, b1p))
  add(36, s0w, b1w)
  add(37, pair(s2p, b0p))
  add(38, pair(s2p, s1p))
  // triples
  add(39, pair(b0p, b1p), b2p)
  add(40, pair(s0p, b0p), b1p)
  add(41, pair(s1p, s0p), b0p)
  add(42, pair(s2p, s1p), s0p)
  add(43, pair(s2p, s1p), b0p)
  add(44, pair(s1p, b0p), s0w)
  add(45, pair(s1p, s0p), b0w)
  add(46, pair(s0p, b0p), s1w)
  add(47, pair(b0p, b1p), s0w)
  add(48, pair(s0p, b1p), b0w)
  add(49, pair(s1p, b0p), b1p)
  add(50, pair(s1p, s0p), b1p)
  add(51, pair(s1p, s0p), pair(b0p, b1p))
  add(52, pair(s0p, b0p), pair(b1p, b2p))
  // children
  add(53, pair(s0p, tag(s0l)), pair(label(s0l), b0p))
  add(54, pair(s0p, tag(s0r)), pair(label(s0r), b0p))
  add(55, pair(s1p, tag(s1r)), pair(label(s1r), s0p))
  add(56, pair(s1p, tag(s1l)), pair(label(s1l), s0p))
  add(57, pair(s0p, b0p), pair(tag(b0l), label(b0l)))
  add(58, pair(s1p, s0p), tag(s0l))
  add(59, pair(s1p, s0p), tag(s0r))
  add(60, pair(s0p, tag(s0l)), tag(s0l2))
  add(61, pair(s0p, tag(s0r)), tag(s0r2))
  add(62, pair(s1p, tag(s1r)), tag(s1r2))
  add(63, pair(b0p, tag(b0l)), tag(b0l2))
  add(64, s0w, label(s0r), label(s0r2))
  add(65, s0w, label(s0l), label(s0l2))
  add(66, s1w, label(s1r), label(s1r2))
  add(67, b0w, label(b0l), label(b0l2))
  // a preposition or conjunction is the leftmost child of its noun or verb: what it links to decides the attachment
  add(68, s1w, form(s0l), s0p)
  add(69, s1p, form(s0l), s0p)
  add(70, form(s0l), pair(s1p, s0p), b0p)
  add(71, s0w, form(s0l))
  add(72, pair(s0p, b0p), form(b0l))
  add(73, form(s0l), form(s1r), s1p)
  add(74, pair(s1p, s0p), form(s1l))
  add(75, s0p, form(s0r), b0p)
  add(76, s1p, form(s1r), s0p)
  // label sets and valency
  const s0set = s0 < 0 ? 0 : (state.labelSets[s0] as number)
  const s1set = s1 < 0 ? 0 : (state.labelSets[s1] as number)
  const b0set = b0 < 0 ? 0 : (state.labelSets[b0] as number)
  add(77, s0set, s0w)
  add(78, s0set, s0p)
  add(79, s1set, s1w)
  add(80, s1set, s1p, s0p)
  add(81, b0set, b0p, s0p)
  add(82, s0set, pair(s0p, b0p))
  add(83, s0set, s1set, pair(s1p, s0p))
  const s0n = s0 < 0 ? 0 : (state.leftCount[s0] as number) * 16 + (state.rightCount[s0] as number)
  const s1n = s1 < 0 ? 0 : (state.leftCount[s1] as number) * 16 + (state.rightCount[s1] as number)
  add(84, s0n, s0p)
  add(85, s1n, s1p, s0p)
  add(86, s0n, s0w)
  add(87, b0 < 0 ? 0 : (state.leftCount[b0] as number), b0p, s0p)
  // distance, and what stands between
  const near = distance(s0, b0)
  const far = distance(s1, s0)
  add(88, near, s0p)
  add(89, near, b0p)
  add(90, near, pair(s0p, b0p))
  add(91, far, s0p)
  add(92, far, s1p)
  add(93, far, pair(s1p, s0p))
  add(94, far, s1w)
  add(95, near, s0w)
  const gap = between(input, s1, s0)
  const ahead = between(input, s0, b0)
  add(96, gap, pair(s1p, s0p))
  add(97, ahead, pair(s0p, b0p))
  add(98, gap, pair(s1p, s0p), b0p)
  // suffixes and capitals
  const s0x = s0 < 0 ? 0 : (suffixes[s0] as number)
  const s1x = s1 < 0 ? 0 : (suffixes[s1] as number)
  const b0x = b0 < 0 ? 0 : (suffixes[b0] as number)
  add(99, s0x, b0p)
  add(100, b0x, s0p)
  add(101, s1x, s0p)
  add(102, s0x, pair(s1p, s0p))
  add(103, s0x, b0x)
  const cases = (s1 < 0 ? 0 : capitals[s1]! * 4) + (s0 < 0 ? 0 : capitals[s0]! * 2) + (b0 < 0 ? 0 : capitals[b0]!)
  add(104, cases, pair(s0p, b0p))
  add(105, cases, pair(s1p, s0p))
  // the preposition or conjunction of the next word, before it is known where that word hangs
  const link = form(b0l)
  const linked = label(b0l)
  add(106, s0w, link, b0p)
  add(107, s1w, link, pair(s0p, b0p))
  add(108, b0w, link, s0p)
  add(109, pair(s1p, s0p), link, b0p)
  add(110, s0w, link, b0w)
  add(111, s1w, link, b0w)
  add(112, form(s0l), link, pair(s0p, b0p))
  add(113, pair(s1p, b0p), linked, pair(s0p, label(b0l2)))
  add(114, pair(s2p, s1p), pair(s0p, b0p), linked)
  add(115, form(s2), b0w, link)
  return n
}

function distance(a: number, b: number): number {
  if (a < 0 || b < 0) return 0
  const gap = b - a
  return gap < 5 ? gap : gap < 8 ? 5 : gap < 12 ? 6 : 7
}

/** Returns which kinds of tokens (verb, punctuation, conjunction, quotation mark) stand between two tokens, at most 10 looked at. */
function between({ kinds }: ParserInput, a: number, b: number): number {
  if (a < 0 || b < 0) return 0
  let seen = 0
  for (let i = a + 1; i < b && i < a + 11; i++) seen |= kinds[i] as number
  return seen
}
