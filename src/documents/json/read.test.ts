import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets } from '../formats.ts'

const sample = async (name: string): Promise<TargetDocument> => {
  const read = await readTargets(readFileSync(new URL(`../../../samples/${name}`, import.meta.url)), name)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const DOCUMENTS = await Promise.all(
  ['000-社会工作部.docx', '001-组织部.txt', '002-乡村振兴局.txt', '003-希望路街道.txt', '004-人社局.txt'].map(
    sample,
  ),
)
const json = (value: unknown) => readTargets(Buffer.from(JSON.stringify(value)), 'a.json')

type Path = readonly (string | number)[]

/** Every place in a value, from the root. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, each]) =>
      pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((each, index) => (index === key ? replaced(each, rest, by) : each))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      name === key ? replaced(each, rest, by) : each,
    ]),
  )
}

const written = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')

describe('jichi.targets/1', () => {
  test.each(DOCUMENTS.map((document) => [document.source.file, document] as const))(
    '%s comes back as it was, but for its source',
    async (_, document) => {
      const read = await json(document)
      expect(read.ok && { ...read.value, source: document.source }).toEqual(document)
      expect(read.ok && read.value.source.mediaType).toBe('application/json')
    },
  )

  test('gold without the keys of today is read; unknown keys are left out', async () => {
    const gold: object = JSON.parse(
      readFileSync(new URL('../../../test/golden/002.json', import.meta.url), 'utf8'),
    )
    const read = await json({ ...gold, later: true })
    expect(read.ok && read.value).toMatchObject({ unplaced: [], marks: [], fiscalYear: null })
    expect(read.ok && 'later' in read.value).toBe(false)
  })

  test('any value of another kind is named by its path', async () => {
    const [document] = DOCUMENTS
    const paths = pathsOf(document).filter(([first]) => first !== 'source' && first !== undefined)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(true, { nested: [] }, -1.5),
        async (path, wrong) => {
          // Every amount of a budget may be missing, so an object without any is a budget.
          fc.pre(typeof wrong !== 'object' || path.at(-1) !== 'budget')
          const read = await json(replaced(document, path, wrong))
          const at = path.indexOf('at')
          expect(read.ok).toBe(false)
          if (read.ok) return
          expect(read.error.code).toBe('json-not-targets')
          // An object with other keys is wrong at the first key that it lacks.
          expect(
            String(read.error.values.path).startsWith(written(at < 0 ? path : path.slice(0, at + 1))),
          ).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a missing field is named, amounts must be canonical', async () => {
    const [document] = DOCUMENTS
    const { projects: _, ...without } = document ?? { projects: [] }
    expect(await json(without)).toMatchObject({
      ok: false,
      error: { values: { path: 'projects', found: 'nothing', expected: 'array' } },
    })
    expect(await json(replaced(document, ['projects', 0, 'budget', 'total'], '1,000.0'))).toMatchObject({
      ok: false,
      error: { values: { path: 'projects[0].budget.total', found: '"1,000.0"' } },
    })
  })

  test('deep and many brackets are refused before they are parsed', async () => {
    const deep = await readTargets(
      Buffer.from(`{"format":"jichi.targets/1","title":"[[","parts":${'['.repeat(100_000)}`),
      'a.json',
    )
    expect(deep).toMatchObject({
      ok: false,
      error: {
        code: 'json-not-targets',
        values: { expected: 'JSON', found: 'too many or too deeply nested values' },
      },
    })
  })
})
