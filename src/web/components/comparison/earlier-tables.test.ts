import { expect, test } from 'vitest'
import { chooseTables, tableYears } from './earlier-tables.ts'

const table = (project: string, fiscalYear: number | null, results = false) => ({
  project,
  fiscalYear,
  results,
  document: 'd',
  file: 'a.docx',
  name: '培训',
  unit: null,
})

test('years are once, the newest first', () => {
  expect(tableYears([table('a', 2023), table('b', 2024), table('c', 2024, true), table('d', null)])).toEqual([
    2024, 2023,
  ])
})

test('the target of a year, and what was reached', () => {
  const earlier = [table('r', 2024, true), table('t', 2024), table('o', 2023, true)]
  expect(chooseTables(earlier, 2024)).toEqual({ target: 't', results: 'r' })
  expect(chooseTables(earlier, 2023)).toEqual({ target: 'o', results: 'o' })
  expect(chooseTables([table('t', 2024)], 2024)).toEqual({ target: 't', results: null })
  expect(chooseTables(earlier, 2020)).toBeNull()
})
