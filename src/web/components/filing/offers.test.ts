import { expect, test } from 'vitest'
import { actOffers } from './offers.ts'

const act = (kind: 'pass' | 'return' | 'open' | 'transfer', task: string, isConsult = false) => ({
  kind,
  task,
  step: task,
  role: null,
  isConsult,
  asksGrade: kind === 'pass' && !isConsult,
  givesUp: [],
})
const refusal = (kind: 'pass' | 'submit') => ({ kind, refusal: { code: 'four-eyes', values: {} } as const })

test('opening is no button, and what can be done to one task needs no name of it', () => {
  expect(
    actOffers({ acts: [act('open', 'a'), act('return', 'a'), act('pass', 'a')], barred: [] }).map(
      ({ kind, step }) => [kind, step],
    ),
  ).toEqual([
    ['pass', null],
    ['return', null],
  ])
})

test('what can be done to several names the step', () => {
  expect(
    actOffers({ acts: [act('pass', 'a'), act('pass', 'b')], barred: [] }).map(({ step }) => step),
  ).toEqual(['a', 'b'])
})

test('what is against it comes along, but for an opinion that was asked for', () => {
  expect(
    actOffers({ acts: [act('pass', 'a'), act('pass', 'b', true)], barred: [refusal('pass')] }).map(
      ({ isConsult, refusal: found }) => [isConsult, found?.code ?? null],
    ),
  ).toEqual([
    [false, 'four-eyes'],
    [true, null],
  ])
  expect(actOffers({ acts: [], barred: [refusal('submit')] })).toEqual([
    {
      kind: 'submit',
      task: null,
      step: null,
      isConsult: false,
      asksGrade: false,
      refusal: { code: 'four-eyes', values: {} },
    },
  ])
})
