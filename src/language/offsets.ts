/**
 * Returns the function from UTF-16 offsets of the text to code-point offsets. An offset inside a surrogate pair counts as the
 * one before it.
 */
export function codePoints(text: string): (utf16Offset: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) pairs.push(++at)
  }
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset - countUpTo(pairs, offset)
}

/** Returns how many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
