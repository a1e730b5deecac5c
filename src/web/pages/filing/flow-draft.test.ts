import { describe, expect, test } from 'vitest'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import { parseFlow } from '#core/filing/parse-flow.ts'
import {
  mayMove,
  PRESETS,
  sampleSums,
  typedFrom,
  withChangedStep,
  withMovedStage,
  withoutStep,
  withPreset,
  withStage,
  withStep,
} from './flow-draft.ts'

const kinds = ({ stages }: Flow) =>
  stages.map(({ kind, steps }) => `${kind}: ${steps.map(({ id }) => id).join(' ∥ ')}`)

describe('a flow while it is being changed', () => {
  test('every usual flow is one that the server takes', () => {
    for (const preset of PRESETS)
      expect([preset, parseFlow(withPreset(NATIONAL_FLOW, preset)).ok]).toEqual([preset, true])
  })

  test('a stage comes where its level stands, with a name that is free', () => {
    expect(kinds(withStage(NATIONAL_FLOW, 'unit'))).toEqual([
      'unit: head',
      'department: department',
      'finance: business ∥ performance',
    ])
    const double = withStage(withStage(NATIONAL_FLOW, 'department'), 'finance')
    expect(kinds(double)).toEqual([
      'department: department',
      'department: department-2',
      'finance: business ∥ performance',
      'finance: performance-2',
    ])
    expect(parseFlow(double).ok).toBe(true)
    expect(kinds(withStep(double, 2)).at(2)).toBe('finance: business ∥ performance ∥ performance-3')
  })

  test('the last step of a stage takes the stage with it', () => {
    expect(kinds(withoutStep(NATIONAL_FLOW, 1, 0))).toEqual([
      'department: department',
      'finance: performance',
    ])
    expect(kinds(withoutStep(NATIONAL_FLOW, 0, 0))).toEqual(['finance: business ∥ performance'])
  })

  test('stages move past those of their own level alone', () => {
    const serial = withPreset(NATIONAL_FLOW, 'presetSerial')
    expect([mayMove(serial, 1, -1), mayMove(serial, 1, 1), mayMove(serial, 2, 1)]).toEqual([
      false,
      true,
      false,
    ])
    expect(kinds(withMovedStage(serial, 1, 1))).toEqual([
      'department: department',
      'finance: performance',
      'finance: business',
    ])
    expect(withMovedStage(serial, 0, 1)).toBe(serial)
  })

  test('sums are written in one way, and show a small and a large project', () => {
    expect([typedFrom(' 1,000.50 '), typedFrom(''), typedFrom('五十')]).toEqual(['1000.5', null, '五十'])
    const limited = withChangedStep(withChangedStep(NATIONAL_FLOW, 1, 0, { from: '50' }), 1, 1, {
      from: '200',
    })
    expect([sampleSums(NATIONAL_FLOW), sampleSums(limited)]).toEqual([null, ['25', '200']])
  })
})
