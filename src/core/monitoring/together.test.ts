import { expect, test } from 'vitest'
import { aloneReasons, passedState, type SheetAtRest } from './together.ts'

const hands = { state: 'department' as const, writers: ['wang'], sentBy: 'wang' }
const CLEAN: SheetAtRest = { hands, faults: 0, warnings: 0, measure: null }

test('a sheet in which nothing is left to be looked at is passed together with others', () => {
  expect(aloneReasons(CLEAN, 'zhao')).toEqual([])
  // What is done about a red light is settled with its warning.
  for (const measure of ['correct', 'adjust'] as const)
    expect(aloneReasons({ ...CLEAN, measure }, 'zhao')).toEqual([])
})

test('faults, open warnings, a project that is suspended and the own hand are decided about alone', () => {
  expect(aloneReasons({ hands, faults: 2, warnings: 3, measure: 'suspend' }, 'wang')).toEqual([
    { code: 'own', count: 1 },
    { code: 'faults', count: 2 },
    { code: 'warnings', count: 3 },
    { code: 'suspends', count: 1 },
  ])
  expect(aloneReasons({ ...CLEAN, hands: { ...hands, writers: [] } }, 'wang')).toEqual([
    { code: 'own', count: 1 },
  ])
})

test('a sheet is passed in the states in which the reviewer checks, and in no other', () => {
  const both = { department: true, finance: true }
  expect(
    (['draft', 'department', 'finance', 'final'] as const).map((state) => passedState(state, both)),
  ).toEqual([null, 'department', 'finance', null])
  expect(passedState('department', { department: false, finance: true })).toBeNull()
  expect(passedState('finance', { department: true, finance: false })).toBeNull()
})
