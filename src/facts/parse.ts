import type { z } from 'zod'
import { NewsgraphError, type Where } from '../errors.ts'
import { checkFacts } from './check.ts'
import { formatIssue, type Issue, toPointer } from './issues.ts'
import type { FactsDocument } from './model.ts'
import { factsSchema } from './schema.ts'

/** Returns the facts document in a JSON value, or throws an `invalid` error that lists what is wrong with it. */
export function parseFacts(value: unknown, where: Where = {}): FactsDocument {
  const result = factsSchema.safeParse(value)
  const issues = result.success ? checkFacts(result.data) : describeIssues(result.error.issues, value)
  const [first, ...others] = issues
  if (result.success && first === undefined) return result.data
  if (first === undefined) throw new NewsgraphError('invalid', 'not a facts document', where)
  const shown = others.slice(0, 19).map((issue) => `\n  ${formatIssue(issue)}`)
  const rest = others.length > 19 ? `\n  and ${others.length - 19} more` : ''
  throw new NewsgraphError('invalid', `${formatIssue({ ...first, path: '' })}${shown.join('')}${rest}`, {
    ...where,
    path: first.path,
  })
}

function describeIssues(issues: readonly z.core.$ZodIssue[], document: unknown): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const value = valueAt(document, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: toPointer([...issue.path, key]),
        reason: 'unknown field',
        value: valueAt(document, [...issue.path, key]),
      }))
    }
    const path = toPointer(issue.path)
    return [value === undefined ? { path, reason: 'missing' } : { path, reason: reasonOf(issue), value }]
  })
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `not ${article(issue.expected)}`
    case 'invalid_value':
      return `not one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return issue.origin === 'array' ? 'empty list' : `less than ${issue.minimum}`
    case 'too_big':
      return `more than ${issue.maximum}`
    default:
      return issue.message
  }
}

function article(type: string): string {
  return type === 'int' ? 'a whole number' : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    document,
  )
}
