import { describe, expect, test } from 'vitest'
import { FLOW_FORMAT, NATIONAL_FLOW } from './flow.ts'
import { parseFlow } from './parse-flow.ts'

function faults(json: object): string[] {
  const parsed = parseFlow({ format: FLOW_FORMAT, ...json })
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${path}: ${code}`)
}

describe('a flow as data', () => {
  test('inherits what it does not say', () => {
    expect(parseFlow({ format: FLOW_FORMAT })).toEqual({ ok: true, value: NATIONAL_FLOW })
    expect(parseFlow(JSON.parse(JSON.stringify(NATIONAL_FLOW)))).toEqual({ ok: true, value: NATIONAL_FLOW })
    expect(parseFlow({ format: FLOW_FORMAT, twice: true })).toEqual({
      ok: true,
      value: { ...NATIONAL_FLOW, twice: true },
    })
  })

  test('may leave every review out: the approval stays', () => {
    expect(parseFlow({ format: FLOW_FORMAT, stages: [] })).toMatchObject({
      ok: true,
      value: { stages: [], approve: NATIONAL_FLOW.approve },
    })
  })

  test.each([null, [], 'flow', {}, { format: 'jichi.flow/2' }])('%j is none', (json) => {
    expect(parseFlow(json)).toEqual({ ok: false, error: [{ code: 'not-a-flow', path: '', values: {} }] })
  })

  test.each([
    [{ twise: true }, 'twise: unknown-key'],
    [{ twice: 'yes' }, 'twice: wrong-kind'],
    [{ approve: [] }, 'approve: roles-empty'],
    [{ approve: ['mayor'] }, 'approve.0: role-unknown'],
    [{ approve: ['unit-filler'] }, 'approve.0: role-not-possible'],
    [{ submit: ['reader'] }, 'submit.0: role-not-possible'],
    [{ stages: [{ kind: 'finance', steps: [] }] }, 'stages.0.steps: steps-empty'],
    [
      { stages: [{ kind: 'finance', steps: [{ id: 'a', roles: ['unit-head'] }] }] },
      'stages.0.steps.0.roles.0: role-not-possible',
    ],
    [
      { stages: [{ kind: 'finance', steps: [{ id: 'approval', roles: ['finance-office'] }] }] },
      'stages.0.steps.0.id: id-taken',
    ],
    [
      { stages: [{ kind: 'finance', steps: [{ id: 'a', roles: ['finance-office'], from: '很多' }] }] },
      'stages.0.steps.0.from: amount-invalid',
    ],
    [
      {
        stages: [
          { kind: 'finance', steps: [{ id: 'a', roles: ['finance-office'] }] },
          { kind: 'department', steps: [{ id: 'b', roles: ['department-reviewer'] }] },
        ],
      },
      'stages.1.kind: stage-order',
    ],
    [{ stages: [{ kind: 'mayor', steps: [] }] }, 'stages.0.kind: wrong-kind'],
    [{ stages: 'all' }, 'stages: wrong-kind'],
  ])('%j is refused at its place', (json, fault) => {
    expect(faults(json)).toEqual([fault])
  })

  test('names every fault at once', () => {
    expect(faults({ twice: 1, approve: ['reader'], consult: [] })).toHaveLength(3)
  })
})
