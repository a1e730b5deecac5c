/** What of a document goes into columns, and the folding of what is searched. */
import { expect, test } from 'vitest'
import { amountInFen, columnDay, numericText, plainJson, plainText } from '../kernel/plain.ts'
import { seenFrom } from '../projects/projects.ts'
import { searchText, searchWords } from '../kernel/search.ts'
import { unitKey } from './rows.ts'

test('amounts are whole 分; what is no amount or no possible one is none', () => {
  expect(['10', '1,262.16', '0.000001', '-3'].map(amountInFen)).toEqual([
    10_000_000n,
    1_262_160_000n,
    1n,
    -3_000_000n,
  ])
  expect([null, '', '约10', '0.0000001', '9'.repeat(30)].map(amountInFen)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('numbers and days are those that the columns take', () => {
  expect(['95', '1,000.50', '九十', '9'.repeat(101), null].map(numericText)).toEqual([
    '95',
    '1000.5',
    null,
    null,
    null,
  ])
  expect(['2025-06-30', '2025-02-29', '2024-02-29', '0000-01-01', '2025-6-30', null].map(columnDay)).toEqual([
    '2025-06-30',
    null,
    '2024-02-29',
    null,
    null,
    null,
  ])
})

test('NUL goes, everything else stays', () => {
  expect(plainText('a\u0000绩\u0000')).toBe('a绩')
  expect(JSON.parse(plainJson({ a: 'x\u0000', b: ['\\u0000', 1, null] }))).toEqual({
    a: 'x',
    b: ['\\u0000', 1, null],
  })
})

test('both sides of a search are folded; pieces stay apart', () => {
  expect(searchText(['１３０２ 0225P', null, '社会\n工作部', '社会工作部', ''])).toBe('13020225p\n社会工作部')
  expect(searchWords(' 社会　Ｐ００ 50%_\\ ')).toEqual(['社会', 'p00', '50%_\\'])
  expect([searchWords(undefined), searchWords(' 　')]).toEqual([[], []])
})

test('a unit is known by its code, or by its name, never by more than a key can hold', () => {
  expect(unitKey({ code: '763001', name: '社会工作部' })).toBe('763001')
  expect(unitKey({ code: null, name: '社会工作部' })).toBe('社会工作部')
  expect(unitKey({ code: null, name: '长'.repeat(5000) })).toHaveLength(200)
})

test('a finding seen from another project leads with the place there', () => {
  const finding = {
    rule: 'copied',
    group: 'copy-duplicate',
    severity: 'warning',
    certainty: 1,
    project: 1,
    indicator: 2,
    field: 'basis',
    at: { line: 3 },
    text: '工作实际',
    values: {},
    suggestion: null,
    also: [],
    places: [
      { project: 4, indicator: 5, field: 'basis', at: { line: 9 } },
      { project: 6, indicator: 1, field: 'basis', at: { line: 12 } },
    ],
  } as const
  expect(seenFrom(finding, 1)).toBe(finding)
  expect(seenFrom(finding, 4)).toEqual({
    ...finding,
    project: 4,
    indicator: 5,
    at: { line: 9 },
    places: [{ project: 1, indicator: 2, field: 'basis', at: { line: 3 } }, finding.places[1]],
  })
  expect(seenFrom(finding, 9)).toBe(finding)
  const whole = { ...finding, project: null, indicator: null }
  expect(seenFrom(whole, 4)).toEqual({
    ...finding,
    project: 4,
    indicator: 5,
    at: { line: 9 },
    places: [finding.places[1]],
  })
})
