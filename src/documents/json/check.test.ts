/**
 * What leaves as JSON fits the schema that the package ships, with no key beside it; what does not is
 * reported.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { everyDocument } from '../../../test/support/every-document.ts'
import { SCHEMA_FILE, schemaText } from '../../../scripts/schema.ts'
import { publicTargets } from './write.ts'
import { readTargets } from '../formats.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const SHIPPED = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object

/** The shipped schema with every object closed: not a key more than it names. */
const closed = JSON.parse(JSON.stringify(SHIPPED), (_, value: unknown) =>
  typeof value === 'object' && value !== null && 'properties' in value && 'required' in value
    ? { ...value, additionalProperties: false }
    : value,
) as object
const fitsClosed = new Ajv2020({ strict: true, strictTypes: false }).compile(closed)

/** Golden documents, and what other programs made of every form. */
function readFixtures(): string[] {
  return ['test/golden', 'test/reading']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^00\d\.json$|\.(?:txt|html|docx|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const leaving = (document: TargetDocument): unknown => {
  const checked = publicTargets(document)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value
}

test('the shipped schema is current: npx tsx scripts/schema.ts writes it again', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText())
})

describe('what leaves fits the shipped schema', () => {
  test.each(readdirSync(join(ROOT, 'samples')))('%s', async (name) => {
    const read = await readTargets(readFileSync(join(ROOT, 'samples', name)), name)
    if (!read.ok) throw new Error(read.error.code)
    expect(fitsClosed(leaving(read.value)), JSON.stringify(fitsClosed.errors)).toBe(true)
  })

  test('random documents of every kind', () => {
    fc.assert(
      fc.property(everyDocument, (document) => {
        expect(fitsClosed(leaving(document)), JSON.stringify(fitsClosed.errors)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each(readFixtures())('%s', async (path) => {
    const read = await readTargets(readFileSync(path), path)
    // A file that holds no document is no document that leaves.
    if (read.ok) expect(fitsClosed(leaving(read.value)), JSON.stringify(fitsClosed.errors)).toBe(true)
  })
})

test('a document that does not fit is reported with its path, and not written', () => {
  fc.assert(
    fc.property(everyDocument, (document) => {
      const [first, ...rest] = document.projects
      fc.pre(first !== undefined)
      const broken = {
        ...document,
        projects: [{ ...first, budget: { ...first.budget, total: '1,000.0' } }, ...rest],
      } as TargetDocument
      const checked = publicTargets(broken)
      expect(checked.ok ? null : checked.error).toMatchObject({
        code: 'document-not-in-format',
        values: { path: '/projects/0/budget/total' },
      })
    }),
    { numRuns: 20 },
  )
})
