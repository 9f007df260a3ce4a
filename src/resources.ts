import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** Returns the absolute path of a file shipped beside the program (`lexicons/…`, `models/…`, `ontology/…`). */
export function resourcePath(name: string): string {
  root ??= packageRoot(dirname(fileURLToPath(import.meta.url)))
  return join(root, name)
}

/** Returns the text of a UTF-8 file shipped beside the program. */
export function resourceText(name: string): string {
  return readFileSync(resourcePath(name), 'utf8')
}

/** Returns the bytes of a file shipped beside the program. */
export function resourceBytes(name: string): Buffer {
  return readFileSync(resourcePath(name))
}

function packageRoot(folder: string): string {
  let at = folder
  while (!existsSync(join(at, 'package.json'))) {
    const parent = dirname(at)
    if (parent === at) throw new Error(`no package.json above ${folder}`)
    at = parent
  }
  return at
}
