import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { NewsgraphError } from '../errors.ts'
import { quoteValue } from '../facts/issues.ts'
import { hashText, slugify } from '../mapping/slug.ts'
import { type FormatName, formats, type WriteOptions } from '../rdf/formats.ts'
import { compareCodePoints, formatNQuad, formatNTriple } from '../rdf/nquads.ts'
import { writeFileWhole } from '../sink/file.ts'
import { createLineSet } from '../sink/line-set.ts'
import type { Terminal } from './terminal.ts'

/** One article as RDF on its way out. */
export interface Exported {
  readonly id: string
  /** Name of the input file, where it holds this article alone. */
  readonly stem?: string
  readonly quads: readonly Quad[]
}

/** Somewhere that articles are written to. Both functions return the files that are there now. */
export interface Output {
  write(exported: Exported): Promise<readonly string[]>
  close(): Promise<readonly string[]>
}

/**
 * Returns an output that writes one file a format for each article: named after its input file, or else by a slug of its id
 * and 8 digits of its hash. Two inputs of one name do not overwrite each other: the second is an `output` error.
 */
export function createFolderOutput(folder: string, names: readonly FormatName[], options: WriteOptions): Output {
  const taken = new Map<string, string>()
  return {
    async write({ id, stem, quads }) {
      const name = stem ?? nameOf(id)
      const other = taken.get(name)
      if (other !== undefined && stem !== undefined) {
        throw new NewsgraphError('usage', `${join(folder, name)} already holds the article ${quoteValue(other)}`)
      }
      if (stem !== undefined) taken.set(name, id)
      const files = names.map((format) => ({
        file: join(folder, name + formats[format].extension),
        text: formats[format].write(quads, options),
      }))
      const written = await Promise.allSettled(files.map(({ file, text }) => writeFileWhole(file, [text])))
      for (const outcome of written) if (outcome.status === 'rejected') throw outcome.reason
      return files.map(({ file }) => file)
    },
    close: async () => [],
  }
}

/** Returns an output that writes one format to stdout; several articles as JSON-LD are one array. */
export function createStreamOutput(name: FormatName, options: WriteOptions, terminal: Terminal): Output {
  let count = 0
  let held = ''
  return {
    async write({ quads }) {
      const text = formats[name].write(quads, options)
      count++
      if (name !== 'jsonld')
        await terminal.write(count === 1 ? text : `${formats[name].graphs || name === 'ntriples' ? '' : '\n'}${text}`)
      else if (count === 1) held = text
      else {
        await terminal.write(`${count === 2 ? `[\n${held.trimEnd()}` : ''},\n${text.trimEnd()}`)
        held = ''
      }
      return []
    },
    async close() {
      if (name === 'jsonld' && count > 0) await terminal.write(count === 1 ? held : '\n]\n')
      return []
    },
  }
}

/**
 * Returns an output that writes all articles into one file whose extension gives the format. N-Quads and N-Triples are the
 * sorted set of their lines and outgrow memory; the others hold all articles, in the order of their ids.
 */
export function createMergedOutput(file: string, options: WriteOptions): Output {
  const name = formatOf(file)
  if (name === undefined) throw new NewsgraphError('usage', `--merge: no format has this extension: ${JSON.stringify(file)}`)
  if (name === 'nquads' || name === 'ntriples') {
    const lines = createLineSet(file, { compare: compareCodePoints })
    const format = name === 'nquads' ? formatNQuad : formatNTriple
    return {
      async write({ quads }) {
        for (const quad of quads) lines.add(format(quad))
        await lines.settle()
        return []
      },
      async close() {
        await lines.write()
        return [file]
      },
    }
  }
  const articles: Exported[] = []
  return {
    async write(exported) {
      articles.push(exported)
      return []
    },
    async close() {
      const quads = articles.sort((a, b) => compareCodePoints(a.id, b.id)).flatMap((article) => article.quads)
      await writeFileWhole(file, [formats[name].write(quads, options)])
      return [file]
    },
  }
}

/** Returns the format that the extension of a file stands for. */
export function formatOf(file: string): FormatName | undefined {
  const names = Object.keys(formats) as FormatName[]
  return names.find((name) => file.toLowerCase().endsWith(formats[name].extension))
}

/** Returns the name for the files of an article that has no file of its own. */
function nameOf(id: string): string {
  const slug = Array.from(slugify(id)).slice(0, 60).join('').replace(/-+$/, '')
  return slug === '' ? hashText(id, 8) : `${slug}-${hashText(id, 8)}`
}
