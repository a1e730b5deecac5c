import { describe, expect, test } from 'vitest'
import { flowChanges } from './flow-changes.ts'
import { NATIONAL_FLOW, type Flow } from './flow.ts'

const [department, finance] = NATIONAL_FLOW.stages
const flow = (change: Partial<Flow>): Flow => ({ ...NATIONAL_FLOW, ...change })

describe('what differs between two flows', () => {
  test('nothing between a flow and itself, nor when roles are named in another order', () => {
    expect(flowChanges(NATIONAL_FLOW, NATIONAL_FLOW)).toEqual([])
    expect(flowChanges(NATIONAL_FLOW, flow({ consult: [...NATIONAL_FLOW.consult].toReversed() }))).toEqual([])
  })

  test('a step that went, one that came, and one from another sum on', () => {
    const without = flow({
      stages:
        finance === undefined
          ? []
          : [
              {
                ...finance,
                steps: finance.steps.map((step) => ({ ...step, from: step.id === 'business' ? '50' : null })),
              },
            ],
    })
    expect(flowChanges(NATIONAL_FLOW, without)).toMatchObject([
      { part: 'step-gone', place: { id: 'department', stage: 0 } },
      { part: 'step', before: { from: null }, after: { id: 'business', from: '50' }, fields: ['from'] },
    ])
    expect(flowChanges(without, NATIONAL_FLOW)[0]).toMatchObject({
      part: 'new-step',
      place: { id: 'department', kind: 'department', stage: 0 },
    })
  })

  test('steps taken one after the other that were parallel', () => {
    const serial = flow({
      stages: [
        ...(department === undefined ? [] : [department]),
        ...(finance?.steps ?? []).map((step) => ({ kind: 'finance' as const, steps: [step] })),
      ],
    })
    expect(flowChanges(NATIONAL_FLOW, serial)).toMatchObject([
      {
        part: 'step',
        before: { id: 'business', beside: 1 },
        after: { id: 'business', beside: 0 },
        fields: ['place'],
      },
      {
        part: 'step',
        before: { id: 'performance', stage: 1 },
        after: { id: 'performance', stage: 2 },
        fields: ['place'],
      },
    ])
  })

  test('who may approve, and whether one person may take two steps', () => {
    expect(flowChanges(NATIONAL_FLOW, flow({ approve: ['performance-office'], twice: true }))).toEqual([
      { part: 'approve', before: NATIONAL_FLOW.approve, after: ['performance-office'] },
      { part: 'twice', before: false, after: true },
    ])
  })
})
