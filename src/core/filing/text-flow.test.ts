import { expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { newFiling } from './filing.ts'
import { NATIONAL_FLOW, flowRoute, type Flow } from './flow.ts'
import { step } from './step.ts'
import { flowOfText } from './text-flow.ts'

const HEAD: Flow = {
  ...NATIONAL_FLOW,
  stages: [
    { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] },
    ...NATIONAL_FLOW.stages,
  ],
}
const AT = { at: '1', comment: '', task: null }

test('a department does not review its own text: it goes to the bureau, past its head where the flow has one', () => {
  expect(
    flowRoute(flowOfText(HEAD, 'department'), null).map(({ kind, steps }) => [
      kind,
      steps.map(({ id }) => id),
    ]),
  ).toEqual([
    ['unit', ['head']],
    ['finance', ['business', 'performance']],
    ['finance', ['approval']],
  ])
  expect(flowOfText(NATIONAL_FLOW, 'department').submit).toEqual([
    'unit-filler',
    'unit-head',
    'administrator',
    'department-reviewer',
  ])
})

test('the text of a unit below takes the whole way of the region, and so does one of no unit', () => {
  expect(flowOfText(HEAD, 'unit')).toEqual({ ...HEAD, close: [] })
  expect(flowOfText(HEAD, null)).toEqual({ ...HEAD, close: [] })
})

test('an ungraded text passes and is approved without a grade in its record', () => {
  const flow: Flow = {
    ...flowOfText(NATIONAL_FLOW, 'department'),
    stages: [{ kind: 'finance', steps: [{ id: 'business', roles: ['finance-office'], from: null }] }],
  }
  const sent = step(
    newFiling('0'),
    {
      ...AT,
      kind: 'submit',
      actor: { id: 'd', roles: ['department-reviewer'] },
      errors: 0,
      assessment: null,
      amount: fen(0n),
    },
    flow,
  )
  if (!sent.ok) throw new Error(sent.error.code)
  const passed = step(
    sent.value.filing,
    { ...AT, kind: 'pass', actor: { id: 'f', roles: ['finance-office'] }, grade: 'ungraded' },
    flow,
  )
  if (!passed.ok) throw new Error(passed.error.code)
  expect(passed.value.record.grade).toBeNull()
  const approved = step(
    passed.value.filing,
    {
      ...AT,
      kind: 'approve',
      actor: { id: 'p', roles: ['performance-office'] },
      grade: 'ungraded',
      approval: { number: '1号', date: '2026-01-31' },
    },
    flow,
  )
  expect(
    approved.ok && [approved.value.filing.state, approved.value.filing.version, approved.value.record.grade],
  ).toEqual(['approved', 1, null])
})
