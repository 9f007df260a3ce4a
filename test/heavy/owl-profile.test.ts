import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { writeTurtle } from '../../src/rdf/turtle.ts'
import { resourcePath, resourceText } from '../../src/resources.ts'
import { readCase } from '../mapping/story.ts'

/** The OWL API, fetched once by Maven. Needs `mvn` and a JDK from version 11 on. */
const jars = join(tmpdir(), 'newsgraph-owlapi-5.5.1')
const owl = (name: string) => fileURLToPath(new URL(`owl/${name}`, import.meta.url))

function checkProfile(file: string): string[] {
  const output = execFileSync('java', ['-cp', join(jars, '*'), owl('OwlProfile.java'), file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return output.trim().split('\n')
}

beforeAll(() => {
  if (existsSync(jars)) return
  execFileSync('mvn', ['-q', '-B', '-f', owl('pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`])
}, 600_000)

it('the ontology is OWL 2 DL', () => {
  const [axioms = '', classes, ...violations] = checkProfile(resourcePath('ontology/newsgraph.ttl'))
  expect(violations).toEqual([])
  expect(Number(axioms.split(' ')[1])).toBeGreaterThan(300)
  expect(classes).toBe('classes 31')
})

it('an export with the ontology is OWL 2 DL, but for its dates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-owl-'))
  const file = join(folder, 'export.ttl')
  writeFileSync(file, `${resourceText('ontology/newsgraph.ttl')}\n${writeTurtle(mapFacts(readCase('minsk-truce')))}`)
  const violations = checkProfile(file).slice(2)
  expect(
    violations.filter(
      (violation) => !/datatype.*XMLSchema#(?:date|gYear|gYearMonth)|xsd:(?:date|gYear|gYearMonth)/i.test(violation),
    ),
  ).toEqual([])
})

it('finds what is not OWL 2 DL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-owl-'))
  const file = join(folder, 'broken.ttl')
  writeFileSync(file, `${resourceText('ontology/newsgraph.ttl')}\nng:met a owl:DatatypeProperty .\n`)
  expect(checkProfile(file).slice(2)).not.toEqual([])
})
