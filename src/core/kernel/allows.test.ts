import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  allows,
  covers,
  mayAtAll,
  postWithoutPlace,
  actorReach,
  ROLES,
  type Action,
  type Actor,
  type Role,
} from './allows.ts'
import { COMMON_ACTIONS, OWN_ONLY, GRANTS } from './grants.ts'
import { roleConflict, ROLES_AT_A_PLACE, type Post } from './roles.ts'

const REGION = '130202'
const actor = (posts: readonly Post[], change: Partial<Actor> = {}): Actor => ({
  id: 'a',
  region: REGION,
  active: true,
  posts,
  ...change,
})
const at = (role: Role, ...units: string[]): Post => ({ role, units: new Set(units) })

const READER_MAY: readonly Action[] = [
  'monitoring.read-final',
  'fiscal-operation.read-final',
  'document.read',
  'document.export',
  'project.read',
  'finding.read',
  'filing.read',
  'statistics.read',
  'layout.read',
  'review.read',
  'label.read',
  'rule-set.read',
  'organisation.read',
  'library.read',
  'assessment.read',
  'policy.read',
  'assurance.read',
  'rectification.read',
  'result.read',
  'execution.read',
  'self-evaluation.read',
  'report.read',
  'whole.read-final',
  'cost-analysis.read',
  'cost-standard.read',
  'transfer.read',
  'evaluation.read',
]

const post = fc.record({
  role: fc.constantFrom(...ROLES),
  units: fc.oneof(
    fc.constant('all' as const),
    fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3')).map((units) => new Set(units)),
  ),
})
const action = fc.constantFrom(...ACTIONS)
const units = fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4'))

describe('who may do what', () => {
  test('nobody, nobody inactive, and nobody without a post may do anything, the own session and password excepted', () => {
    for (const one of ACTIONS) {
      expect(allows(null, one, { region: REGION }), one).toBe(false)
      expect(allows(actor([]), one, { region: REGION, owner: 'a' }), one).toBe(OWN_ONLY.has(one))
      for (const role of ROLES)
        expect(
          allows(actor([{ role, units: 'all' }], { active: false }), one, { region: REGION, owner: 'a' }),
          one,
        ).toBe(false)
    }
  })

  test('nobody acts outside the own region', () => {
    for (const role of ROLES)
      for (const one of ACTIONS)
        expect(allows(actor([{ role, units: 'all' }]), one, { region: '130203', owner: 'a' }), one).toBe(
          false,
        )
  })

  test('a reader reads and exports, an administrator does everything', () => {
    for (const one of ACTIONS.filter((named) => !OWN_ONLY.has(named))) {
      expect(allows(actor([postWithoutPlace('administrator')]), one, { region: REGION }), one).toBe(true)
      expect(allows(actor([postWithoutPlace('reader')]), one, { region: REGION }), one).toBe(
        READER_MAY.includes(one),
      )
    }
  })

  test('批注 are for the unit, its reviewers and an audit: 人大 and experts read none', () => {
    const may = ROLES.filter((role) => GRANTS[role].has('comment.read'))
    expect(may.toSorted()).toEqual([
      'administrator',
      'auditor',
      'department-reviewer',
      'finance-office',
      'performance-office',
      'unit-filler',
      'unit-head',
    ])
    for (const one of ACTIONS)
      expect(GRANTS.auditor.has(one), one).toBe(
        GRANTS.reader.has(one) || ['comment.read', 'accountability.read', 'evaluation.names'].includes(one),
      )
  })

  test('a colleague who only fills what is handed over may nothing by the post alone', () => {
    for (const one of ACTIONS.filter((named) => named !== 'delegation.fill'))
      expect(actorReach(actor([at('contributor', 'u1')]), one), one).toBeNull()
  })

  test('a password is changed by its owner alone', () => {
    for (const role of ROLES) {
      const one = actor([postWithoutPlace(role)])
      expect(allows(one, 'password.change', { region: REGION, owner: 'a' })).toBe(true)
      expect(allows(one, 'password.change', { region: REGION, owner: 'b' })).toBe(false)
      expect(allows(one, 'password.change', { region: REGION })).toBe(false)
    }
  })

  test('a post at a place reaches that place: its own targets, not those of others, nor what is of the whole region', () => {
    const filler = actor([at('unit-filler', 'u1')])
    expect(allows(filler, 'document.edit', { region: REGION, units: ['u1'] })).toBe(true)
    expect(allows(filler, 'document.edit', { region: REGION, units: ['u2'] })).toBe(false)
    expect(allows(filler, 'project.read', { region: REGION })).toBe(false)
    expect(actorReach(filler, 'project.read')).toEqual({ region: REGION, units: new Set(['u1']) })
    expect(actorReach(filler, 'review.write')).toBeNull()
    // Rule sets belong to nobody: all who write under them may read them.
    expect(allows(filler, 'rule-set.read', { region: REGION })).toBe(true)
  })

  test('of two posts each gives what it gives where it is held, and no more', () => {
    const both = actor([at('unit-filler', 'u1'), at('department-reviewer', 'u2')])
    expect(actorReach(both, 'project.read')?.units).toEqual(new Set(['u1', 'u2']))
    expect(allows(both, 'review.write', { region: REGION, units: ['u1'] })).toBe(false)
    expect(allows(both, 'document.edit', { region: REGION, units: ['u2'] })).toBe(false)
  })

  test('a post that must be held at a place reaches nothing without one', () => {
    for (const role of ROLES_AT_A_PLACE)
      for (const one of ACTIONS)
        expect(actorReach(actor([postWithoutPlace(role)]), one), `${role} ${one}`).toBeNull()
  })

  test('the administrators of a divided office see no targets', () => {
    for (const role of ['system-administrator', 'security-administrator', 'audit-administrator'] as const) {
      for (const one of [
        'project.read',
        'document.read',
        'finding.read',
        'review.read',
        'statistics.read',
        'document.export',
      ] as const)
        expect(GRANTS[role].has(one), `${role} ${one}`).toBe(false)
    }
    expect(
      ACTIONS.filter(
        (one) =>
          GRANTS['system-administrator'].has(one) &&
          GRANTS['security-administrator'].has(one) &&
          !OWN_ONLY.has(one) &&
          !one.endsWith('.read'),
      ),
    ).toEqual([])
  })

  test('三员: two of the administrators are never one person', () => {
    expect(roleConflict(['unit-filler', 'unit-head', 'system-administrator'])).toBeNull()
    expect(roleConflict(['system-administrator', 'reader', 'audit-administrator'])).toEqual([
      'system-administrator',
      'audit-administrator',
    ])
    expect(roleConflict(['administrator', 'security-administrator'])).toEqual([
      'administrator',
      'security-administrator',
    ])
    expect(roleConflict(['administrator', 'administrator'])).toBeNull()
  })

  test('what is allowed is within reach, and the other way round', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3 }), action, units, (posts, one, of) => {
        const who = actor(posts)
        const reach = actorReach(who, one)
        const allowed = allows(who, one, { region: REGION, units: of, owner: 'a' })
        if (OWN_ONLY.has(one)) expect(allowed).toBe(true)
        else expect(allowed).toBe(reach !== null && (COMMON_ACTIONS.has(one) || covers(reach, of)))
      }),
    )
  })

  test('who may at all may do it to something, and who may not may do it to nothing', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3 }), action, units, (posts, one, of) => {
        const who = actor(posts)
        const everywhere = { region: REGION, units: ['u1', 'u2', 'u3'], owner: 'a' }
        expect(mayAtAll(who, [one])).toBe(allows(who, one, everywhere))
        if (!mayAtAll(who, [one])) expect(allows(who, one, { region: REGION, units: of })).toBe(false)
      }),
    )
  })

  test('of several actions one suffices; of none there is nothing that one may', () => {
    const filler = actor([at('unit-filler', 'u1')])
    expect(mayAtAll(filler, ['review.write', 'document.edit'])).toBe(true)
    expect(mayAtAll(filler, ['review.write', 'notice.publish'])).toBe(false)
    expect(mayAtAll(actor([postWithoutPlace('administrator')]), [])).toBe(false)
  })

  test('what is one’s own needs no post, and nobody who was switched off or is not there may it', () => {
    for (const one of OWN_ONLY) {
      expect(mayAtAll(actor([]), [one]), one).toBe(true)
      expect(mayAtAll(actor([], { active: false }), [one]), one).toBe(false)
      expect(mayAtAll(null, [one]), one).toBe(false)
    }
  })

  test('another post never takes anything away', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3 }), post, action, units, (posts, more, one, of) => {
        const subject = { region: REGION, units: of, owner: 'a' }
        if (allows(actor(posts), one, subject))
          expect(allows(actor([...posts, more]), one, subject)).toBe(true)
      }),
    )
  })
})
