import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isFileError, NewsgraphError } from '../errors.ts'

const unfinished = new Set<string>()

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, flushed to the disk, then renamed. Folders
 * are made as needed. Throws an `output` error and leaves what was there before.
 */
export async function writeFileWhole(file: string, content: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const folder = dirname(file)
  await makeFolder(folder)
  const temporary = temporaryName(file)
  try {
    await writeFlushed(temporary, content)
    await rename(temporary, file)
    unfinished.delete(temporary)
    await flushFolder(folder)
  } catch (error) {
    await discard(temporary)
    throw isFileError(error) ? outputError(error, file) : error
  }
}

/** Makes a folder and those above it, or throws an `output` error. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw outputError(error, folder)
  })
}

/** Returns a name for a file that is removed when the program is stopped, hidden in the folder of another. */
export function temporaryName(file: string): string {
  const name = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  unfinished.add(name)
  return name
}

/** Removes a temporary file, whether it is there or not. */
export async function discard(temporary: string): Promise<void> {
  await rm(temporary, { force: true })
  unfinished.delete(temporary)
}

/** Removes all temporary files at once; for a program that is being stopped. */
export function discardUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true })
  unfinished.clear()
}

async function writeFlushed(file: string, content: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    for await (const part of content) await handle.writeFile(part)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not every system lets a folder be opened or flushed; where it does not, the rename has to do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const reasons: { readonly [code: string]: string } = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left in the quota',
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  EROFS: 'the disk cannot be written to',
  EISDIR: 'a folder has this name',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENAMETOOLONG: 'name too long',
  EFBIG: 'file too large',
}

/** Returns the `output` error for a file that cannot be written. */
export function outputError(error: NodeJS.ErrnoException, file: string): NewsgraphError {
  return new NewsgraphError(
    'output',
    reasons[error.code ?? ''] ?? `cannot write it: ${error.code ?? error.message}`,
    { file },
    error,
  )
}
