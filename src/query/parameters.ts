import { NewsgraphError } from '../errors.ts'
import { formatIri, formatString } from '../rdf/nquads.ts'
import { iri, literal } from '../rdf/terms.ts'
import { defaultBase } from '../rdf/vocabulary.ts'
import { tokenize } from './tokens.ts'

export const parameterTypes = ['string', 'iri', 'date', 'integer'] as const
export type ParameterType = (typeof parameterTypes)[number]

/** A parameter of a saved question; `$name` stands for it in the query. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** Used where none is given; empty for any. */
  readonly byDefault: string
  readonly description: string
}

/**
 * Returns a query with a term in place of each `$name`. A value becomes one token of its type whatever it holds; throws a `usage` error
 * for a value that is none of its type and for a name that the question does not have.
 */
export function bindParameters(
  query: string,
  parameters: readonly Parameter[],
  values: ReadonlyMap<string, string>,
  base: string = defaultBase,
): string {
  for (const name of values.keys())
    if (!parameters.some((parameter) => parameter.name === name))
      throw new NewsgraphError(
        'usage',
        `no parameter ${JSON.stringify(name)}: ${parameters.map((known) => known.name).join(', ')}`,
      )
  const terms = new Map(
    parameters.map((parameter) => [
      `$${parameter.name}`,
      toTerm(parameter, values.get(parameter.name) ?? parameter.byDefault, base),
    ]),
  )
  let text = ''
  let done = 0
  for (const token of tokenize(query)) {
    const term = token.kind === 'variable' ? terms.get(token.text) : undefined
    if (term === undefined) continue
    text += query.slice(done, token.start) + term
    done = token.start + token.text.length
  }
  return text + query.slice(done)
}

function toTerm({ name, type }: Parameter, value: string, base: string): string {
  try {
    return writers[type](value, base)
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error
    throw new NewsgraphError('usage', `--param ${name}: ${error.message}`, {}, error)
  }
}

/** Dates are strings, so that days, months and years compare by their beginning. */
const writers: { readonly [K in ParameterType]: (value: string, base: string) => string } = {
  string: (value) => formatString(literal(value).value),
  iri(value, base) {
    if (value === '') return 'UNDEF'
    return formatIri(iri(/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) ? value : base + value))
  },
  date(value) {
    if (value !== '' && !/^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/.test(value))
      throw new NewsgraphError('usage', `not a day, month or year (2016-09-05, 2016-09, 2016): ${JSON.stringify(value)}`)
    return formatString(value)
  },
  integer(value) {
    if (!/^-?[0-9]{1,15}$/.test(value)) throw new NewsgraphError('usage', `not a whole number: ${JSON.stringify(value)}`)
    return String(Number(value))
  },
}
