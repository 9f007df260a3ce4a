import { NewsgraphError, type Where } from '../errors.ts'

/** The most that one archive may hold unpacked, in bytes, unless told otherwise: a web crawl's file of 1 GB holds 5 GB. */
export const defaultMaxUnpacked = 16 * 1024 ** 3

/** No text is packed tighter than this; from a mebibyte on, as short repetitive files are. */
const maxRatio = 100
const free = 1024 ** 2

/** Keeps account of what is unpacked from what. */
export interface Budget {
  /** Counts packed bytes. */
  take(bytes: number): void
  /** Counts unpacked bytes; throws an `input` error when they are too many. */
  give(bytes: number): void
  readonly isSpent: boolean
}

/** Returns the budget of an archive: at most `maxUnpacked` bytes, and a hundredfold of what they came from. */
export function createBudget(maxUnpacked: number, where: Where): Budget {
  let packed = 0
  let unpacked = 0
  let isSpent = false
  return {
    take(bytes) {
      packed += bytes
    },
    give(bytes) {
      unpacked += bytes
      const isDense = unpacked > free && unpacked > packed * maxRatio
      isSpent = isDense || unpacked > maxUnpacked
      if (isDense) throw new NewsgraphError('input', `unpacks to more than ${maxRatio} times its size`, where)
      if (isSpent) throw new NewsgraphError('input', `unpacks to more than ${maxUnpacked} bytes`, where)
    },
    get isSpent() {
      return isSpent
    },
  }
}
