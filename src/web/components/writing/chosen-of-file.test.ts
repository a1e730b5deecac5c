import { expect, test } from 'vitest'
import { begunOf, withTick, type ChosenTargets } from './chosen-of-file.ts'

const target = (order: number, by: 'code' | 'name' | null) => ({
  order,
  name: `项目${order}`,
  budget: null,
  indicators: 3,
  unit: null,
  there:
    by === null
      ? []
      : [{ project: `p${order}`, name: `项目${order}`, year: 2026, unit: 'u1', by, open: true }],
})
const chosen: ChosenTargets = {
  file: new File([], '目标.docx'),
  found: { fiscalYear: 2026, targets: [target(1, null), target(2, 'code'), target(3, 'name')] },
  targets: [1, 2, 3],
  again: [],
}
const ours = { unit: 'u1', year: 2026 }

test('of all targets of a file only those are begun that are not there; one of the same name when it is ticked itself', () => {
  expect(begunOf(chosen, ours)).toEqual([1])
  const ticked = withTick(chosen, 3, true, ours)
  expect([begunOf(ticked, ours), ticked.again]).toEqual([[1, 3], [3]])
  expect(begunOf(withTick(ticked, 3, false, ours), ours)).toEqual([1])
  // A target of the same code is no choice.
  expect(begunOf(withTick(chosen, 2, true, ours), ours)).toEqual([1])
})

test('for another unit or year other targets are in the way', () => {
  expect(begunOf(chosen, { unit: 'u2', year: 2026 })).toEqual([1, 3])
  expect(begunOf(chosen, { unit: 'u1', year: 2027 })).toEqual([1, 2, 3])
})
