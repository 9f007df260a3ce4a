import { readdirSync } from 'node:fs'
import { NewsgraphError } from '../errors.ts'
import { resourcePath, resourceText } from '../resources.ts'
import { type Parameter, parameterTypes } from './parameters.ts'

/** A question that ships with newsgraph: a file in `queries/`, SPARQL behind a header of comments. */
export interface Question {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  /** Columns that hold several values; stores give them in any order. */
  readonly lists: ReadonlySet<string>
  readonly text: string
}

/** What stands between the values of a list. */
export const listSeparator = '; '

/** Returns the saved questions by name. */
export function listQuestions(): readonly Question[] {
  const files = readdirSync(resourcePath('queries')).filter((file) => file.endsWith('.rq'))
  return files.sort().map((file) => parseQuestion(file.slice(0, -3), resourceText(`queries/${file}`)))
}

/** Returns a saved question, or throws a `usage` error that names those there are. */
export function findQuestion(name: string): Question {
  const questions = listQuestions()
  const found = questions.find((question) => question.name === name)
  if (found !== undefined) return found
  const names = questions.map((question) => question.name).join(', ')
  throw new NewsgraphError('usage', `no saved question ${JSON.stringify(name)}: ${names}`)
}

/**
 * Returns the question that a file holds. Its header has lines `# title: …`, `# description: …` (which may go on behind `#   `),
 * `# parameter: NAME TYPE "DEFAULT" DESCRIPTION` and `# lists: COLUMN…`.
 */
export function parseQuestion(name: string, text: string): Question {
  const header = /^(?:#.*\n)*/.exec(text)![0].replaceAll(/\n# {2,}/g, ' ')
  const fields = Array.from(header.matchAll(/^# ([a-z]+): (.*)$/gm), ([, key, value]) => [key!, value!] as const)
  const field = (key: string) => fields.filter(([found]) => found === key).map(([, value]) => value)
  return {
    name,
    title: field('title')[0] ?? name,
    description: field('description')[0] ?? '',
    parameters: field('parameter').map(parseParameter),
    lists: new Set(field('lists').flatMap((columns) => columns.split(' '))),
    text,
  }
}

function parseParameter(line: string): Parameter {
  const [, name, type, byDefault, description] = /^(\w+) (\w+) "([^"]*)" (.*)$/.exec(line) ?? []
  const known = parameterTypes.find((candidate) => candidate === type)
  if (known === undefined) throw new NewsgraphError('internal', `no parameter: ${JSON.stringify(line)}`)
  return { name: name!, type: known, byDefault: byDefault!, description: description! }
}
