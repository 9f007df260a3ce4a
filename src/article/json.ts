import { NewsgraphError, type Where } from '../errors.ts'

/** Returns the value of a JSON text, or throws an `input` error. */
export function parseJson(text: string, where: Where): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NewsgraphError('input', `not JSON: ${(error as Error).message}`, where, error)
  }
}
