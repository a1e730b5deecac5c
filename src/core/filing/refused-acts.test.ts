import { describe, expect, test } from 'vitest'
import { both, business, department, filler, reader } from '../../../test/support/parties.ts'
import type { GateRefusal } from '../assessment/gate.ts'
import type { Act, Party } from './act.ts'
import { allowedActs } from './allowed-acts.ts'
import { refusedActs } from './refused-acts.ts'
import { newFiling, type Filing } from './filing.ts'
import { NATIONAL_FLOW } from './flow.ts'
import { step } from './step.ts'
import { workflowStages } from './workflow-stages.ts'

const GOOD = { errors: 0, grade: '优' } as const
const at = '2025-10-01T08:00:00.000Z'
const common = (actor: Party) => ({ actor, at, comment: '', task: null })

function done(filing: Filing, act: Act): Filing {
  const stepped = step(filing, act, NATIONAL_FLOW)
  if (!stepped.ok) throw new Error(stepped.error.code)
  return stepped.value.filing
}
const draft = newFiling(at)
const sentBy = (actor: Party) =>
  done(draft, { ...common(actor), kind: 'submit', errors: 0, assessment: null, amount: null })
const said = (
  filing: Filing,
  actor: Party,
  subject: {
    errors: number
    grade: '优' | '良' | '中' | '差' | null
    assessment?: GateRefusal
    closed?: number
  } = GOOD,
) =>
  refusedActs(filing, actor, NATIONAL_FLOW, { assessment: null, closed: null, ...subject }).map(
    ({ kind, refusal }) => `${kind} ${refusal.code}`,
  )

describe('what somebody would do and cannot', () => {
  test('is said where the reason is the target or the person', () => {
    expect(said(draft, filler, { errors: 3, grade: null })).toEqual(['submit errors-open'])
    expect(
      said(draft, filler, { errors: 0, grade: null, assessment: { code: 'assessment-missing', values: {} } }),
    ).toEqual(['submit assessment-missing'])
    expect(said(draft, filler, { errors: 3, grade: null, closed: 2024 })).toEqual(['submit year-closed'])
    // What is under review goes on.
    expect(said(sentBy(filler), department, { ...GOOD, closed: 2024 })).toEqual([])
    expect(said(sentBy(filler), department, { errors: 0, grade: null })).toEqual(['pass grade-missing'])
    expect(said(sentBy(filler), department, { errors: 0, grade: '中' })).toEqual(['pass grade-returns'])
    expect(said(sentBy(both), both)).toContain('pass four-eyes')
    const opened = done(sentBy(filler), { ...common(department), kind: 'open' })
    expect(said(opened, filler)).toEqual(['withdraw opened'])
    expect(said(opened, { id: 'colleague', roles: ['unit-filler'] })).toEqual([])
  })

  test('is not spoken of where it is somebody else’s to do, or nothing is against it', () => {
    for (const person of [reader, business]) expect(said(sentBy(filler), person)).toEqual([])
    expect(said(draft, filler)).toEqual([])
    expect(said(sentBy(filler), department)).toEqual([])
  })

  test('a step that is not barred and is allowed can be taken', () => {
    const filing = sentBy(filler)
    const kinds = new Set(said(filing, department).map((one) => one.split(' ')[0]))
    const free = allowedActs(filing, department, NATIONAL_FLOW).filter(({ kind }) => !kinds.has(kind))
    expect(free.map(({ kind }) => kind)).toEqual(['open', 'return', 'transfer', 'countersign', 'pass'])
    expect(step(filing, { ...common(department), kind: 'pass', grade: '优' }, NATIONAL_FLOW).ok).toBe(true)
  })
})

describe('the whole way', () => {
  const standings = (filing: Filing) =>
    workflowStages(filing, NATIONAL_FLOW, null, []).map(({ steps }) =>
      steps.map(({ id, standing, by }) => `${id} ${standing}${by === null ? '' : ` ${by}`}`),
    )
  test('lies ahead at first, and is done level by level', () => {
    expect(standings(draft)).toEqual([
      ['department ahead'],
      ['business ahead', 'performance ahead'],
      ['approval ahead'],
    ])
    expect(standings(sentBy(filler))).toEqual([
      ['department open'],
      ['business ahead', 'performance ahead'],
      ['approval ahead'],
    ])
    const passed = done(sentBy(filler), { ...common(department), kind: 'pass', grade: '优' })
    expect(standings(passed)).toEqual([
      ['department done department'],
      ['business open', 'performance open'],
      ['approval ahead'],
    ])
    expect(standings(done(passed, { ...common(business), kind: 'pass', grade: '优' }))[1]).toEqual([
      'business done business',
      'performance open',
    ])
  })
})
