import { expect, test } from 'vitest'
import { offerName } from './act-words.ts'
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
    actOffers({ acts: [act('open', 'a'), act('return', 'a'), act('pass', 'a')], barred: [], way: [] }).map(
      ({ kind, step }) => [kind, step],
    ),
  ).toEqual([
    ['pass', null],
    ['return', null],
  ])
})

test('what can be done to several names the step', () => {
  expect(
    actOffers({ acts: [act('pass', 'a'), act('pass', 'b')], barred: [], way: [] }).map(({ step }) => step),
  ).toEqual(['a', 'b'])
})

test('what is against it comes along, but for an opinion that was asked for', () => {
  expect(
    actOffers({ acts: [act('pass', 'a'), act('pass', 'b', true)], barred: [refusal('pass')], way: [] }).map(
      ({ isConsult, refusal: found }) => [isConsult, found?.code ?? null],
    ),
  ).toEqual([
    [false, 'four-eyes'],
    [true, null],
  ])
  expect(actOffers({ acts: [], barred: [refusal('submit')], way: [] })).toEqual([
    {
      kind: 'submit',
      task: null,
      step: null,
      isConsult: false,
      asksGrade: false,
      isConfirmation: false,
      refusal: { code: 'four-eyes', values: {} },
    },
  ])
})

test('the head of a unit confirms and does not pass, also where something keeps it back', () => {
  const step = { id: 'head', roles: ['unit-head'], standing: 'open', by: null, at: null } as const
  const way: Parameters<typeof actOffers>[0]['way'] = [{ kind: 'unit', steps: [step] }]
  for (const acts of [[act('pass', 'head'), act('return', 'head')], []]) {
    const offers = actOffers({ acts, barred: [refusal('pass')], way })
    expect(offers.map((offer) => offerName(offer, 'zh-CN'))).toEqual(
      acts.length === 0 ? ['确认'] : ['确认', '退回'],
    )
  }
})
