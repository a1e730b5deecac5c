import { describe, expect, test } from 'vitest'
import { ACTIONS, allows, ROLES, type Action, type Actor } from './allows.ts'

const actor = (role: Actor['role'], change: Partial<Actor> = {}): Actor => ({ id: 'a', region: '130202', role, active: true, ...change })

const READER_MAY: readonly Action[] = ['document.read', 'document.export', 'project.read', 'finding.read', 'statistics.read', 'job.read', 'layout.read', 'review.read', 'label.read', 'rule-set.read']

describe('who may do what', () => {
  test('nobody, and nobody inactive, may do anything', () => {
    for (const action of ACTIONS) {
      expect(allows(null, action, { region: '130202' }), action).toBe(false)
      for (const role of ROLES) expect(allows(actor(role, { active: false }), action, { region: '130202', owner: 'a' }), action).toBe(false)
    }
  })

  test('nobody acts outside the own region', () => {
    for (const role of ROLES) for (const action of ACTIONS) expect(allows(actor(role), action, { region: '130203', owner: 'a' }), action).toBe(false)
  })

  test('a reader reads and exports, an administrator does everything', () => {
    const shared = ACTIONS.filter((action) => action !== 'session.read' && action !== 'password.change')
    for (const action of shared) {
      expect(allows(actor('administrator'), action, { region: '130202' }), action).toBe(true)
      expect(allows(actor('reader'), action, { region: '130202' }), action).toBe(READER_MAY.includes(action))
    }
  })

  test('a password is changed by its owner alone', () => {
    for (const role of ROLES) {
      expect(allows(actor(role), 'password.change', { region: '130202', owner: 'a' })).toBe(true)
      expect(allows(actor(role), 'password.change', { region: '130202', owner: 'b' })).toBe(false)
      expect(allows(actor(role), 'password.change', { region: '130202' })).toBe(false)
    }
  })
})
