import { describe, expect, test } from 'vitest'
import type { Unit } from '../organisation/unit.ts'
import { postFault } from './post.ts'
import { ROLES, ROLES_AT_A_PLACE } from '../kernel/roles.ts'

const unit = (change: Partial<Unit> = {}): Unit => ({
  id: 'u1',
  kind: 'unit',
  code: null,
  name: '教育局',
  parent: null,
  office: null,
  closed: null,
  successor: null,
  ...change,
})

describe('a post may be given', () => {
  test('at a unit where the role is held at one, over the whole region otherwise', () => {
    for (const role of ROLES) {
      const isAtPlace = ROLES_AT_A_PLACE.has(role)
      expect(postFault(role, unit(), []), role).toBe(isAtPlace ? null : 'post-place-unfit')
      expect(postFault(role, null, []), role).toBe(isAtPlace ? 'post-place-missing' : null)
    }
  })

  test('at an office to its reviewers alone', () => {
    expect(postFault('finance-office', unit({ kind: 'office' }), [])).toBeNull()
    for (const role of ['unit-filler', 'unit-head', 'department-reviewer'] as const)
      expect(postFault(role, unit({ kind: 'office' }), []), role).toBe('post-place-unfit')
  })

  test('not at a unit that is closed', () => {
    expect(postFault('unit-filler', unit({ closed: '2026-01-01' }), [])).toBe('post-unit-closed')
  })

  test('once, though the same role at another unit is another post', () => {
    expect(postFault('unit-filler', unit(), [{ role: 'unit-filler', unit: 'u1' }])).toBe('post-held')
    expect(
      postFault('unit-filler', unit(), [
        { role: 'unit-filler', unit: 'u2' },
        { role: 'unit-head', unit: 'u1' },
      ]),
    ).toBeNull()
    expect(postFault('reader', null, [{ role: 'reader', unit: null }])).toBe('post-held')
  })

  test('not beside one that 三员分立 keeps apart from it', () => {
    expect(postFault('audit-administrator', null, [{ role: 'system-administrator', unit: null }])).toBe(
      'post-conflict',
    )
    expect(postFault('security-administrator', null, [{ role: 'administrator', unit: null }])).toBe(
      'post-conflict',
    )
    expect(postFault('audit-administrator', null, [{ role: 'reader', unit: null }])).toBeNull()
  })
})
