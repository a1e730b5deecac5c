import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../kernel/roles.ts'
import {
  EVALUATION_ACTS,
  EVALUATION_STATES,
  mayTypeSheet,
  offeredActs,
  stepped,
  type SelfEvaluationStanding,
} from './step.ts'

const filling: SelfEvaluationStanding = { state: 'filling', fillers: ['wang'], passedBy: null }
const WELL = { comment: '', lacking: 0 }

describe('the way of a self-evaluation', () => {
  test('the unit sends it in, the department passes it, 绩效科 confirms it', () => {
    expect(stepped(filling, 'submit', { id: 'wang', roles: ['unit-filler'] }, WELL)).toEqual({
      ok: true,
      value: 'checking',
    })
    expect(
      stepped(filling, 'submit', { id: 'wang', roles: ['unit-filler'] }, { comment: '', lacking: 2 }),
    ).toEqual({ ok: false, error: 'self-evaluation-lacking' })
    expect(
      stepped(
        { ...filling, state: 'checking' },
        'pass',
        { id: 'zhang', roles: ['department-reviewer'] },
        WELL,
      ),
    ).toEqual({ ok: true, value: 'confirming' })
    expect(
      stepped(
        { ...filling, state: 'confirming', passedBy: 'zhang' },
        'confirm',
        { id: 'li', roles: ['performance-office'] },
        WELL,
      ),
    ).toEqual({ ok: true, value: 'confirmed' })
    expect(
      stepped(
        { ...filling, state: 'confirmed' },
        'return',
        { id: 'li', roles: ['performance-office'] },
        { comment: '数据有误', lacking: 0 },
      ),
    ).toEqual({ ok: true, value: 'filling' })
  })

  test('readers and heads take no step', () => {
    for (const role of ['reader', 'auditor', 'unit-head', 'finance-office', 'expert'] as const) {
      for (const state of EVALUATION_STATES)
        expect(offeredActs({ ...filling, state }, { id: 'x', roles: [role] }), role).toEqual([])
      expect(mayTypeSheet(filling, { id: 'x', roles: [role] })).toBe(false)
    }
  })

  test('whatever posts somebody holds: nobody passes or confirms the own work, nobody goes back without a reason, a step leads to another state', () => {
    const standing = fc.record({
      state: fc.constantFrom(...EVALUATION_STATES),
      fillers: fc.subarray(['a', 'b', 'c']),
      passedBy: fc.constantFrom('a', 'b', null),
    })
    const actor = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), roles: fc.subarray([...ROLES]) })
    fc.assert(
      fc.property(
        standing,
        fc.constantFrom(...EVALUATION_ACTS),
        actor,
        fc.constantFrom('', ' ', '原因'),
        (before, act, who, comment) => {
          const after = stepped(before, act, who, { comment, lacking: 0 })
          if (!after.ok) return
          expect(after.value).not.toBe(before.state)
          if (act === 'pass' || act === 'confirm') expect(before.fillers).not.toContain(who.id)
          if (act === 'confirm') expect(before.passedBy).not.toBe(who.id)
          if (act === 'return') expect(comment.trim()).not.toBe('')
        },
      ),
    )
  })
})
