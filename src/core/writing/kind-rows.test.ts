import { expect, test } from 'vitest'
import { BLANK_CELLS, BLANK_HEAD, type WrittenForm } from './form.ts'
import { addRowOfKind, missingKinds, moveToKind } from './kind-rows.ts'
import { inverseAll, performAll } from './operation.ts'
import { blankForm } from './start-form.ts'
import type { IndicatorKind } from '../indicator/kind.ts'

const formOf = (...labels: readonly (readonly [string, string])[]): WrittenForm => ({
  head: BLANK_HEAD,
  rows: labels.map(([level1, level2], i) => ({ id: `r${i}`, cells: { ...BLANK_CELLS, level1, level2 } })),
})
const labelsOf = ({ rows }: WrittenForm) => rows.map(({ cells }) => `${cells.level1}/${cells.level2}`)
const withKind = (form: WrittenForm, kind: IndicatorKind): WrittenForm => {
  const done = performAll(form, addRowOfKind(form, kind, `n-${kind}`))
  if (!done.ok) throw new Error(done.error)
  return done.value
}

test('every kind that a short form lacks goes to its place: together they are the full form, in whatever order they are added', () => {
  const short = formOf(['产出指标', '数量指标'], ['产出指标', '成本指标'], ['效益指标', '社会效益指标'])
  const missing = missingKinds(short)
  expect(missing).toEqual([
    'quality',
    'timeliness',
    'economic',
    'ecological',
    'sustainability',
    'satisfaction',
  ])
  for (const kinds of [missing, missing.toReversed()])
    expect(labelsOf(kinds.reduce(withKind, short))).toEqual(labelsOf(blankForm('full', [])))
  expect(missingKinds(blankForm('full', []))).toEqual([])
})

test('the label of the branch is taken as the form writes it, and a row of a kind of its own stays with its branch', () => {
  const form = formOf(
    ['产出指标（50分）', '产出数量'],
    ['产出指标（50分）', '其他产出'],
    ['满意度指标', '满意度'],
  )
  expect(labelsOf(withKind(form, 'timeliness'))).toEqual([
    '产出指标（50分）/产出数量',
    '产出指标（50分）/时效指标',
    '产出指标（50分）/其他产出',
    '满意度指标/满意度',
  ])
  expect(labelsOf(withKind(form, 'social'))[2]).toBe('效益指标/社会效益指标')
})

test('where 成本 is a branch of its own, its kinds are offered, and it stays in front', () => {
  const form = formOf(['成本指标', '经济成本指标'], ['产出指标', '数量指标'])
  expect(missingKinds(form)).toEqual([
    'social-cost',
    'ecological-cost',
    'quality',
    'timeliness',
    'economic',
    'social',
    'ecological',
    'sustainability',
    'satisfaction',
  ])
  expect(labelsOf(withKind(form, 'ecological-cost'))).toEqual([
    '成本指标/经济成本指标',
    '成本指标/生态环境成本指标',
    '产出指标/数量指标',
  ])
})

test('an empty form begins with it; rows of the medium term and of other tables keep their places', () => {
  expect(labelsOf(withKind(formOf(), 'quality'))).toEqual(['产出指标/质量指标'])
  const [medium, detail] = [
    { id: 'm', cells: { ...BLANK_CELLS, term: '中期', level1: '产出指标', level2: '质量指标' } },
    { id: 'd', list: 'details', cells: { ...BLANK_CELLS, label: '立项依据' } },
  ]
  const form = { head: BLANK_HEAD, rows: [detail, medium, ...formOf(['产出指标', '时效指标']).rows] }
  expect(withKind(form, 'quality').rows.map(({ id }) => id)).toEqual(['d', 'm', 'n-quality', 'r0'])
})

test('a row that was given another kind goes to its place and back; one beside its own stays', () => {
  const form = formOf(
    ['产出指标', '数量指标'],
    ['产出指标', '质量指标'],
    ['效益指标', '社会效益指标'],
    ['满意度指标', '服务对象满意度指标'],
    ['产出指标', '时效指标'],
  )
  const move = moveToKind(form, 'r4')
  expect(move).toEqual([{ kind: 'move', row: 'r4', from: 'r3', to: 'r1' }])
  const moved = performAll(form, move)
  if (!moved.ok) throw new Error(moved.error)
  expect(moved.value.rows.map(({ id }) => id)).toEqual(['r0', 'r1', 'r4', 'r2', 'r3'])
  expect(moveToKind(moved.value, 'r4')).toEqual([])
  expect(performAll(moved.value, inverseAll(move))).toEqual({ ok: true, value: form })
  const doubled = formOf(
    ['产出指标', '数量指标'],
    ['产出指标', '时效指标'],
    ['产出指标', '时效指标'],
    ['产出指标', '质量指标'],
  )
  expect(moveToKind(doubled, 'r1')).toEqual([])
})

test('a row goes to the end of its block; of several that were given another kind none holds the other where it was', () => {
  const form = formOf(
    ['产出指标', '数量指标'],
    ['产出指标', '时效指标'],
    ['产出指标', '成本指标'],
    ['满意度指标', '服务对象满意度指标'],
    ['产出指标', '时效指标'],
    ['产出指标', '时效指标'],
  )
  expect(moveToKind(form, 'r4')).toEqual([])
  const first = moveToKind(form, 'r4', new Set(['r5']))
  expect(first).toEqual([{ kind: 'move', row: 'r4', from: 'r3', to: 'r1' }])
  const moved = performAll(form, first)
  if (!moved.ok) throw new Error(moved.error)
  expect(moveToKind(moved.value, 'r5')).toEqual([{ kind: 'move', row: 'r5', from: 'r3', to: 'r4' }])
})
