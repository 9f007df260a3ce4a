import { stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { isFileError, NewsgraphError, type Where } from '../errors.ts'
import type { Chunks } from './bytes.ts'
import type { ArticleInput } from './input.ts'
import { type InputKind, isWanted } from './sources.ts'
import { type Budget, createBudget } from './unpacking.ts'

/** Reads a member of an archive as if it were a file of its name. */
export type ReadMember = (file: string, chunks: Chunks) => AsyncGenerator<ArticleInput>

/**
 * Yields what the members of a zip archive hold, in the order of its directory, one at a time; those of no known kind are left
 * out as in a folder. What is wrong with one member is a fault among them; nothing is ever written under its name.
 */
export async function* readZip(
  file: string,
  from: InputKind | undefined,
  maxUnpacked: number,
  read: ReadMember,
): AsyncGenerator<ArticleInput> {
  const budget = createBudget(maxUnpacked, { file })
  budget.take((await stat(file)).size)
  let count = 0
  try {
    const zip = await openPromise(file)
    for await (const entry of zip.eachEntry()) {
      if (!isMember(entry, from)) continue
      count++
      yield* readMember(zip, entry, `${file}/${printable(entry.fileName)}`, budget, read)
      if (budget.isSpent) return
    }
  } catch (error) {
    if (error instanceof NewsgraphError || isFileError(error)) throw error
    throw new NewsgraphError('input', `broken zip: ${(error as Error).message}`, { file }, error)
  }
  if (count === 0) throw new NewsgraphError('input', 'no file of a known kind in it', { file })
}

async function* readMember(
  zip: ZipFile,
  entry: Entry,
  file: string,
  budget: Budget,
  read: ReadMember,
): AsyncGenerator<ArticleInput> {
  const reason = refusal(entry)
  if (reason !== undefined) yield { kind: 'fault', error: new NewsgraphError('input', reason, { file }) }
  else yield* read(file, unpack(zip, entry, budget, { file }))
}

async function* unpack(zip: ZipFile, entry: Entry, budget: Budget, where: Where): AsyncGenerator<Buffer> {
  let checksum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      budget.give((chunk as Buffer).length)
      checksum = crc32(chunk as Buffer, checksum)
      yield chunk as Buffer
    }
    if (checksum !== entry.crc32) throw new Error('wrong checksum')
  } catch (error) {
    if (error instanceof NewsgraphError || isFileError(error)) throw error
    throw new NewsgraphError('input', `broken in the zip: ${(error as Error).message}`, where, error)
  }
}

const archive = /\.(?:zip|7z|rar|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|jar)$/i

function isMember({ fileName }: Entry, from: InputKind | undefined): boolean {
  const parts = fileName.split('/')
  if (parts.at(-1) === '' || parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return false
  return archive.test(fileName) || isWanted(fileName, from)
}

function refusal(entry: Entry): string | undefined {
  if (archive.test(entry.fileName)) return 'an archive in an archive'
  if (entry.isEncrypted()) return 'encrypted'
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000 ? 'a symbolic link' : undefined
}

/** Names in an archive may hold anything, also what moves the cursor of a terminal. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
}
