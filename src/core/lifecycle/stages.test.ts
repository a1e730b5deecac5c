import { describe, expect, test } from 'vitest'
import { SPECIAL_FORMS } from '../target/project-form.ts'
import { missingStages, stagesOf, STAGES, type Stage, type StageFacts } from './stages.ts'

const BEGUN: StageFacts = {
  year: 2026,
  filing: { state: 'draft', version: 0 },
  assessment: null,
  monitoring: { sheets: 0, final: 0, rounds: 0, round: null },
  selfEvaluation: null,
  evaluation: null,
}
const APPROVED: StageFacts = { ...BEGUN, filing: { state: 'approved', version: 1 } }
const ROUND = 'r'

const state = (stage: Stage, facts: StageFacts, today = '2026-06-01', form = 'special-bond' as const) =>
  stagesOf(form, facts, today).find((one) => one.stage === stage)?.state

describe('the stages of a project', () => {
  test('of a draft the assessment alone is missing: what comes later is not due', () => {
    const stages = stagesOf('special-bond', BEGUN, '2026-06-01')
    expect(stages.map((one) => one.state)).toEqual(['missing', 'under-way', 'later', 'later', 'unasked'])
    expect(missingStages(stages)).toEqual(['assessment'])
  })

  test('an assessment is done once it supports, not while it is written nor when it refuses', () => {
    const of = (assessment: StageFacts['assessment']) => state('assessment', { ...BEGUN, assessment })
    expect(of({ state: 'draft', conclusion: null })).toBe('under-way')
    expect(of({ state: 'submitted', conclusion: null })).toBe('under-way')
    expect(of({ state: 'signed', conclusion: 'support' })).toBe('done')
    expect(of({ state: 'signed', conclusion: 'adjust' })).toBe('done')
    expect(of({ state: 'signed', conclusion: 'refuse' })).toBe('missing')
    // While it is assessed again the last signed version counts.
    expect(of({ state: 'draft', conclusion: 'support' })).toBe('done')
  })

  test('a target is done once it is approved; one that is adjusted is under way again', () => {
    expect(state('target', APPROVED)).toBe('done')
    expect(state('target', { ...BEGUN, filing: { state: 'archived', version: 2 } })).toBe('done')
    expect(state('target', { ...BEGUN, filing: { state: 'adjusting', version: 1 } })).toBe('under-way')
    expect(state('target', { ...BEGUN, filing: { state: 'finance-review', version: 0 } })).toBe('under-way')
  })

  test('monitoring is missing only where there was a round for an approved target', () => {
    const of = (facts: StageFacts, more: Partial<StageFacts['monitoring']>) =>
      state('monitoring', { ...facts, monitoring: { ...facts.monitoring, ...more } })
    expect(of(APPROVED, { rounds: 1 })).toBe('missing')
    expect(of(APPROVED, {})).toBe('later')
    expect(of(BEGUN, { rounds: 1 })).toBe('later')
    expect(of(APPROVED, { rounds: 2, sheets: 2, final: 1, round: ROUND })).toBe('under-way')
    expect(of(APPROVED, { rounds: 2, sheets: 2, final: 2, round: ROUND })).toBe('done')
  })

  test('自评 is missing after its year, not on its last day', () => {
    expect(state('self-evaluation', APPROVED, '2026-12-31')).toBe('later')
    expect(state('self-evaluation', APPROVED, '2027-01-01')).toBe('missing')
    expect(state('self-evaluation', { ...APPROVED, year: null }, '2027-01-01')).toBe('later')
    expect(state('self-evaluation', BEGUN, '2027-01-01')).toBe('later')
    const filled = { ...APPROVED, selfEvaluation: { state: 'filling', grade: null } } as const
    expect(state('self-evaluation', filled, '2027-01-01')).toBe('under-way')
    const confirmed = { ...APPROVED, selfEvaluation: { state: 'confirmed', grade: '优' } } as const
    expect(state('self-evaluation', confirmed, '2027-01-01')).toBe('done')
  })

  test('an evaluation is missing only where every project is evaluated', () => {
    expect(stagesOf('ppp', APPROVED, '2027-01-01').at(-1)?.state).toBe('missing')
    expect(stagesOf('ppp', APPROVED, '2026-12-31').at(-1)?.state).toBe('later')
    expect(state('evaluation', APPROVED, '2027-01-01')).toBe('unasked')
    expect(state('evaluation', { ...APPROVED, evaluation: { task: 't', grade: null } })).toBe('under-way')
    expect(state('evaluation', { ...APPROVED, evaluation: { task: 't', grade: '良' } })).toBe('done')
  })

  test('every form has every stage, in the order of the year', () => {
    for (const form of SPECIAL_FORMS)
      expect(stagesOf(form, APPROVED, '2026-06-01').map(({ stage }) => stage)).toEqual([...STAGES])
    // 物有所值评价 goes before a PPP, which is no 事前绩效评估.
    expect(stagesOf('ppp', APPROVED, '2026-06-01')[0]?.state).toBe('unasked')
  })
})
