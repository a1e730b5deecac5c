import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding, FindingPlace } from '#core/kernel/finding.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { layOutPaper } from './layout.ts'
import {
  placeCellKey,
  findingCells,
  elsewhere,
  findingsByCell,
  inReadingOrder,
  placeIn,
  writtenAt,
} from './place.ts'

const at = (indicator: number | null, field: string | null, project: number | null = 1): FindingPlace => ({
  project,
  indicator,
  field,
  at: null,
})
const finding = (place: FindingPlace, rest: Partial<Finding> = {}): Finding => ({
  ...place,
  rule: 'value-no-unit',
  group: 'value-format',
  severity: 'warning',
  certainty: 1,
  text: null,
  values: {},
  suggestion: null,
  also: [],
  places: [],
  ...rest,
})

test('what is in the cell of an indicator', () => {
  const { projects } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../test/golden/000.json'), 'utf8'),
  ) as TargetDocument
  const project = projects[2]
  if (project === undefined) throw new Error('000 has five projects')
  const placeAt = (indicator: number | null, field: string, order = 3) =>
    writtenAt(project, at(indicator, field, order))
  expect([placeAt(2, 'description'), placeAt(2, 'value'), placeAt(2, 'kind'), placeAt(2, 'basis')]).toEqual([
    '支出数占预算书的比例',
    '≤100%',
    '质量指标',
    '部内标准',
  ])
  expect([placeAt(99, 'value'), placeAt(null, 'purpose'), placeAt(2, 'value', 1)]).toEqual([null, null, null])
})

describe('the cell of a finding', () => {
  test.each([
    [at(2, 'value'), 'i2.value'],
    [at(2, null), 'i2.level3'],
    [at(1, 'kind'), 'i1.level2'],
    [at(null, 'budget'), 'budget.total'],
    [at(null, 'budget.other'), 'budget.other'],
    [at(null, 'plan.march'), 'plan.march'],
    [at(null, 'plan'), 'plan'],
    [at(null, 'goals[2]'), 'goals'],
    [at(null, 'indicators'), 'indicators'],
    [at(null, 'text'), 'title'],
    [at(1, 'value', 2), null],
    [at(null, 'statement', null), null],
  ])('%j', (place, key) => expect(placeCellKey(place, 1)).toBe(key))

  test('every field of the format has a cell on the paper', () => {
    const document = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../../test/golden/000.json'), 'utf8'),
    ) as TargetDocument
    const project = document.projects[0] ?? expect.unreachable('000 has projects')
    const paper = layOutPaper(project)
    const keys = new Set([
      'title',
      'unit',
      ...[...paper.head, paper.columns, ...paper.indicators].flatMap((row) =>
        row.flatMap((cell) => cell.keys),
      ),
    ])
    for (const field of Object.keys(project)) expect(keys).toContain(placeCellKey(at(null, field), 1))
    for (const field of Object.keys(project.indicators[0] ?? {}).filter((name) => name !== 'weight'))
      expect(keys).toContain(placeCellKey(at(1, field), 1))
  })
})

test('the same mistake elsewhere on this paper is marked there too, the gravest first', () => {
  const weak = finding(at(1, 'basis'), { severity: 'advice', places: [at(2, 'basis'), at(1, 'basis', 7)] })
  const empty = finding(at(2, 'basis'), { severity: 'error' })
  expect(findingCells(weak, 1)).toEqual(['i1.basis', 'i2.basis'])
  expect(findingsByCell([weak, empty], 1).get('i2.basis')).toEqual([empty, weak])
})

test('a finding that begins in another project is here at its place here', () => {
  const other = finding(at(1, 'basis', 3), { places: [at(2, 'basis'), at(4, 'value')] })
  expect(placeIn(other, 1)).toEqual(at(2, 'basis'))
  expect(placeIn(other, 9)).toBe(other)
  expect(elsewhere(other, placeIn(other, 1))).toEqual([other, at(4, 'value')])
  const whole = finding(at(null, 'code', null), { places: [at(null, 'code'), at(null, 'code', 2)] })
  expect(elsewhere(whole, placeIn(whole, 1))).toEqual([at(null, 'code', 2)])
})

test('the order of reading goes down the paper', () => {
  const places = [at(2, 'level3'), at(1, 'basis'), at(1, 'value'), at(null, 'goals'), at(null, 'code')]
  expect(
    inReadingOrder(
      places.map((place) => finding(place)),
      1,
    ).map((one) => placeCellKey(one, 1)),
  ).toEqual(['code', 'goals', 'i1.value', 'i1.basis', 'i2.level3'])
})
