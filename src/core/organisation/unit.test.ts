import { describe, expect, test } from 'vitest'
import { buildOrganisation, ownUnit, type Unit } from './unit.ts'

const unit = (id: string, parent: string | null, change: Partial<Unit> = {}): Unit => ({
  id,
  kind: parent === null ? 'department' : 'unit',
  code: id,
  name: id,
  parent,
  office: null,
  closed: null,
  successor: null,
  ...change,
})

describe('the own unit', () => {
  const organisation = buildOrganisation([
    unit('局', null),
    unit('中心', '局'),
    unit('站', '局'),
    unit('旧站', '局', { closed: '2025-01-01' }),
    unit('股', null, { kind: 'office' }),
  ])
  const own = (...units: readonly string[]) => ownUnit(organisation, { region: '1', units: new Set(units) })

  test('is the one that all others are below of', () => {
    expect(own('局', '中心', '站')).toBe('局')
    expect(own('中心')).toBe('中心')
    // What was closed and merged into it is no second one.
    expect(own('站', '旧站')).toBe('站')
  })

  test('is none of several side by side, nor of a whole region, nor an office', () => {
    expect(own('中心', '站')).toBeNull()
    expect(own('股')).toBeNull()
    expect(ownUnit(organisation, { region: '1', units: 'all' })).toBeNull()
  })
})
