import { expect, test } from 'vitest'
import { standingPasses } from './passes.ts'
import type { SheetAct, SheetState } from './sheet-flow.ts'

const step = (act: SheetAct, state: SheetState, by: string) => ({
  act,
  state,
  by,
  at: '2026-07-10T02:00:00.000Z',
})
const SENT = step('send', 'department', '张会计')
const DEPARTMENT = step('pass', 'finance', '王科长')
const FINANCE = step('pass', 'final', '赵科员')
const named = (...steps: ReturnType<typeof step>[]) => standingPasses(steps).map(({ by }) => by)

test('who passed a sheet is told in the order of the way', () => {
  expect(named(SENT)).toEqual([])
  expect(named(SENT, DEPARTMENT, FINANCE)).toEqual(['王科长', '赵科员'])
})

test('what was sent back, withdrawn or taken back holds no more', () => {
  expect(named(SENT, DEPARTMENT, step('return', 'draft', '赵科员'))).toEqual([])
  expect(
    named(SENT, DEPARTMENT, step('return', 'draft', '赵科员'), SENT, step('pass', 'finance', '李科长')),
  ).toEqual(['李科长'])
  expect(named(SENT, DEPARTMENT, FINANCE, step('withdraw', 'finance', '赵科员'))).toEqual(['王科长'])
  expect(named(SENT, step('withdraw', 'draft', '张会计'))).toEqual([])
})
