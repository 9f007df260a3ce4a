import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { NewsgraphError } from '../errors.ts'

export const inputKinds = ['text', 'html', 'feed', 'ninjs', 'newsml', 'jsonl', 'csv', 'tsv', 'warc', 'facts'] as const
/**
 * One plain text, one web page, an RSS, Atom or JSON feed, ninjs, NewsML-G2, articles (or facts documents) as JSON Lines, articles in
 * a table, the web pages of a crawl, facts documents.
 */
export type InputKind = (typeof inputKinds)[number]

/** A file, or `-` for stdin, and what it holds if its name or `--from` says it. */
export interface Source {
  readonly file: string
  readonly kind?: InputKind
}

/** An extension of so many kinds of files that folders and archives may hold some that are no articles. */
const anything = '.json'

/** Kinds that an extension may stand for; where there are several, the content tells. */
const extensions: readonly (readonly [string, ...InputKind[]])[] = [
  ['.facts.json', 'facts'],
  ['.facts.jsonl', 'facts'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.txt', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.warc', 'warc'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.rss', 'feed'],
  ['.atom', 'feed'],
  ['.xml', 'feed', 'newsml', 'html'],
  [anything, 'feed', 'ninjs', 'jsonl', 'facts'],
  ['.zip', ...inputKinds],
]

/**
 * Yields the sources that inputs name, in the order given: files, `-`, folders (their files of known
 * extensions, not deeper) and globs, both sorted by name. `from` says what files without
 * a known extension and stdin hold; in a folder it chooses. What cannot be found is an error among the others.
 */
export async function* listSources(inputs: readonly string[], from?: InputKind): AsyncGenerator<Source | NewsgraphError> {
  for (const input of inputs) {
    if (input === '-') yield toSource(input, from)
    else yield* listNamed(input, from)
  }
}

/** Returns the name of a file without its folder and its extension: `talks` for `news/talks.facts.json`, also with `.gz`. */
export function stemOf(file: string): string {
  const name = plainName(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
  const known = extensions.find(([extension]) => name.toLowerCase().endsWith(extension) && name.length > extension.length)
  if (known !== undefined) return name.slice(0, -known[0].length)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

async function* listNamed(input: string, from: InputKind | undefined): AsyncGenerator<Source | NewsgraphError> {
  const found = await stat(input).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) {
    if (found.code === 'ENOENT' && /[*?[\]{}]/.test(input)) yield* listGlob(input, from)
    else yield fileError(found, input)
  } else if (found.isDirectory()) yield* listFolder(input, from)
  else yield toSource(input, from)
}

async function* listFolder(folder: string, from: InputKind | undefined): AsyncGenerator<Source | NewsgraphError> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) {
    yield fileError(entries, folder)
    return
  }
  const sources = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .filter(({ name }) => isWanted(name, from))
    .map(({ name }) => toSource(join(folder, name), from))
  if (sources.length === 0) yield new NewsgraphError('input', 'no file of a known kind in it', { file: folder })
  yield* sources.sort((a, b) => compareNames(a.file, b.file))
}

async function* listGlob(pattern: string, from: InputKind | undefined): AsyncGenerator<Source | NewsgraphError> {
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })
  if (files.length === 0) yield new NewsgraphError('input', 'no file matches', { file: pattern })
  for (const file of files.sort(compareNames)) yield toSource(file, from)
}

function toSource(file: string, from: InputKind | undefined): Source {
  const kind = from ?? kindOf(file)
  return kind === undefined ? { file } : { file, kind }
}

/** Returns the kind that the name of a file tells, `.gz` left off. */
export function kindOf(file: string): InputKind | undefined {
  const kinds = extensionOf(file)?.slice(1) as InputKind[] | undefined
  return kinds?.length === 1 ? kinds[0] : undefined
}

/** Tells whether a file of a folder or archive is read: by its extension, and by `from`. A `.json` file must be asked for. */
export function isWanted(name: string, from: InputKind | undefined): boolean {
  const found = extensionOf(name)
  if (found === undefined) return false
  const [extension, ...kinds] = found
  return from === undefined ? extension !== anything : kinds.includes(from)
}

function extensionOf(file: string): readonly [string, ...InputKind[]] | undefined {
  const plain = plainName(file).toLowerCase()
  const found = extensions.find(([extension]) => plain.endsWith(extension))
  return found ?? (plain === file.toLowerCase() ? undefined : ['.gz', ...inputKinds])
}

function plainName(file: string): string {
  return file.replace(/(?<=.)\.gz$/i, '')
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'a folder, not a file',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'symbolic links lead in a circle',
}

/** Returns the `input` error for a file that cannot be opened or read. */
export function fileError(error: NodeJS.ErrnoException, file: string): NewsgraphError {
  return new NewsgraphError(
    'input',
    reasons[error.code ?? ''] ?? `cannot read it: ${error.code ?? error.message}`,
    { file },
    error,
  )
}
