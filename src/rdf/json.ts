export type Json = string | number | boolean | JsonObject | readonly Json[]
export interface JsonObject {
  readonly [key: string]: Json
}

/** Longest line where lines can be parted. */
export const lineWidth = 130

/** Returns JSON in two-space steps (objects have members); an array without objects stands on one line where it fits. */
export function formatJson(value: Json, indent = '', column = 0): string {
  if (typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (isArray(value)) {
    if (value.length === 0) return '[]'
    if (value.every((item) => typeof item !== 'object')) {
      const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
      // The comma that may follow counts.
      if (column + line.length < lineWidth) return line
    }
    return `[\n${value.map((item) => inner + formatJson(item, inner, inner.length)).join(',\n')}\n${indent}]`
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `
    return start + formatJson(item, inner, start.length)
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
