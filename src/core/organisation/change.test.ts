import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeUnit, type UnitChange, type When } from './change.ts'
import {
  unitDepartment,
  buildOrganisation,
  unitsAbove,
  unitsBelow,
  UNIT_KINDS,
  type Organisation,
  type Unit,
} from './unit.ts'

const DAY: When = { day: '2026-01-01', today: '2026-06-30', last: '2025-01-01' }
const one = (id: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  id,
  kind,
  code: null,
  name: id,
  parent: null,
  office: null,
  closed: null,
  successor: null,
  ...more,
})

/** 教科文科 is in charge of 教育局 with 一中 and 实验小学; 卫健局 is alone. */
const BUREAU = buildOrganisation([
  one('教科文科', 'office'),
  one('社保科', 'office'),
  one('教育局', 'department', { office: '教科文科', code: '360' }),
  one('一中', 'unit', { parent: '教育局', code: '360001' }),
  one('实验小学', 'unit', { parent: '教育局' }),
  one('卫健局', 'department', { office: '社保科' }),
  one('疾控中心', 'unit', { parent: '卫健局' }),
])

const done = (organisation: Organisation, change: UnitChange, when = DAY): Organisation => {
  const result = changeUnit(organisation, change, when)
  if (!result.ok) throw new Error(result.error.code)
  return buildOrganisation([...organisation.values(), ...result.value])
}
const refused = (change: UnitChange, when = DAY, organisation = BUREAU) => {
  const result = changeUnit(organisation, change, when)
  return result.ok ? null : result.error.code
}

describe('the organisation', () => {
  test('below a department are its units; below an office the departments in its charge and theirs', () => {
    expect(unitsBelow(BUREAU, '教育局')).toEqual(new Set(['教育局', '一中', '实验小学']))
    expect(unitsBelow(BUREAU, '教科文科')).toEqual(new Set(['教科文科', '教育局', '一中', '实验小学']))
    expect(unitsBelow(BUREAU, '一中')).toEqual(new Set(['一中']))
    expect(unitsBelow(BUREAU, '没有')).toEqual(new Set())
    expect(unitDepartment(BUREAU, '一中')?.id).toBe('教育局')
    expect(unitDepartment(BUREAU, '教科文科')).toBeNull()
  })

  test('a unit that was renamed, recoded or moved is the same unit', () => {
    const renamed = done(BUREAU, { change: 'rename', id: '一中', name: '第一高级中学' })
    expect(renamed.get('一中')).toMatchObject({ name: '第一高级中学', code: '360001', parent: '教育局' })
    const moved = done(renamed, { change: 'move', id: '一中', parent: '卫健局' })
    expect(unitDepartment(moved, '一中')?.id).toBe('卫健局')
    expect(unitsBelow(moved, '教育局')).toEqual(new Set(['教育局', '实验小学']))
  })

  test('merged: what was below goes along, and the history of the old one is within reach of the new one', () => {
    const merged = done(BUREAU, { change: 'merge', id: '卫健局', into: '教育局' })
    expect(merged.get('卫健局')).toMatchObject({ closed: '2026-01-01', successor: '教育局' })
    expect(merged.get('疾控中心')?.parent).toBe('教育局')
    expect(unitsBelow(merged, '教育局')).toEqual(
      new Set(['教育局', '一中', '实验小学', '卫健局', '疾控中心']),
    )
    const offices = done(BUREAU, { change: 'merge', id: '社保科', into: '教科文科' })
    expect(offices.get('卫健局')?.office).toBe('教科文科')
  })

  test('merged into a unit of another department it is below that one, and no longer where it stood; its parent is kept for the history', () => {
    const merged = done(BUREAU, { change: 'merge', id: '疾控中心', into: '一中' })
    expect(merged.get('疾控中心')).toMatchObject({ parent: '卫健局', successor: '一中' })
    expect(unitsBelow(merged, '卫健局')).toEqual(new Set(['卫健局']))
    expect(unitsBelow(merged, '社保科')).toEqual(new Set(['社保科', '卫健局']))
    expect(unitsBelow(merged, '教科文科').has('疾控中心')).toBe(true)
    expect(unitsAbove(merged, '疾控中心').map(({ id }) => id)).toEqual(['一中', '教育局'])
    expect(unitDepartment(merged, '疾控中心')?.id).toBe('教育局')
    const departments = done(BUREAU, { change: 'merge', id: '卫健局', into: '教育局' })
    expect([unitDepartment(departments, '卫健局')?.id, unitDepartment(departments, '疾控中心')?.id]).toEqual([
      '教育局',
      '教育局',
    ])
    expect(unitsBelow(departments, '社保科')).toEqual(new Set(['社保科']))
  })

  test('closed when nothing is below it; opened again', () => {
    expect(refused({ change: 'close', id: '教育局' })).toBe('unit-has-units')
    const closed = done(BUREAU, { change: 'close', id: '疾控中心' })
    expect(refused({ change: 'rename', id: '疾控中心', name: '疾病预防控制中心' }, DAY, closed)).toBe(
      'unit-closed-already',
    )
    expect(done(closed, { change: 'reopen', id: '疾控中心' }).get('疾控中心')?.closed).toBeNull()
  })

  test.each<[string, UnitChange]>([
    ['unit-not-found', { change: 'rename', id: '没有', name: '有' }],
    ['unit-name-missing', { change: 'rename', id: '一中', name: '  ' }],
    ['unit-name-taken', { change: 'rename', id: '一中', name: '教育局' }],
    ['unit-code-taken', { change: 'recode', id: '实验小学', code: '360001' }],
    ['unit-code-malformed', { change: 'recode', id: '实验小学', code: '36 0001' }],
    ['unit-unchanged', { change: 'rename', id: '一中', name: '一中' }],
    ['unit-above-unfit', { change: 'move', id: '一中', parent: '教科文科' }],
    ['unit-above-unfit', { change: 'move', id: '教育局', parent: '卫健局' }],
    ['unit-above-is-below', { change: 'move', id: '一中', parent: '一中' }],
    ['unit-office-unfit', { change: 'charge', id: '教育局', office: '卫健局' }],
    ['unit-office-unfit', { change: 'charge', id: '一中', office: '社保科' }],
    ['unit-merge-into-itself', { change: 'merge', id: '一中', into: '一中' }],
    ['unit-merge-unfit', { change: 'merge', id: '教科文科', into: '教育局' }],
    ['unit-above-is-below', { change: 'merge', id: '教育局', into: '一中' }],
    ['unit-not-closed', { change: 'reopen', id: '一中' }],
    ['unit-above-unfit', { change: 'classify', id: '教育局', kind: 'office' }],
    ['unit-above-unfit', { change: 'classify', id: '社保科', kind: 'department' }],
    [
      'unit-name-taken',
      { change: 'create', id: 'x', kind: 'unit', code: null, name: '一中', parent: '教育局', office: null },
    ],
  ])('%s', (code, change) => {
    expect(refused(change)).toBe(code)
  })

  test('a change holds from a day that is neither before the last change nor ahead', () => {
    expect(refused({ change: 'rename', id: '一中', name: '新名' }, { ...DAY, day: '2024-12-31' })).toBe(
      'unit-day-before-last',
    )
    expect(refused({ change: 'rename', id: '一中', name: '新名' }, { ...DAY, day: '2026-07-01' })).toBe(
      'unit-day-ahead',
    )
  })

  test('whatever changes are made, no unit is lost, none is below itself, names and codes stay one unit’s own', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const some = fc.option(id, { nil: null })
    const change: fc.Arbitrary<UnitChange> = fc.oneof(
      fc.record({
        change: fc.constant('create' as const),
        id,
        kind: fc.constantFrom(...UNIT_KINDS),
        code: fc.option(fc.constantFrom('101', '102', '103'), { nil: null }),
        name: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'),
        parent: some,
        office: some,
      }),
      fc.record({ change: fc.constant('move' as const), id, parent: some }),
      fc.record({
        change: fc.constant('rename' as const),
        id,
        name: fc.constantFrom('甲', '乙', '丙', '庚'),
      }),
      fc.record({ change: fc.constant('recode' as const), id, code: fc.constantFrom('101', '104') }),
      fc.record({ change: fc.constant('charge' as const), id, office: some }),
      fc.record({ change: fc.constant('classify' as const), id, kind: fc.constantFrom(...UNIT_KINDS) }),
      fc.record({ change: fc.constant('merge' as const), id, into: id }),
      fc.record({ change: fc.constant('close' as const), id }),
      fc.record({ change: fc.constant('reopen' as const), id }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let organisation: Organisation = new Map()
        for (const next of changes) {
          if (next.change === 'create' && organisation.has(next.id)) continue
          const result = changeUnit(organisation, next, { ...DAY, last: null })
          if (!result.ok) continue
          expect(result.value[0]?.id).toBe(next.id)
          const after = buildOrganisation([...organisation.values(), ...result.value])
          for (const before of organisation.keys()) expect(after.has(before)).toBe(true)
          organisation = after
        }
        const open = [...organisation.values()].filter(({ closed }) => closed === null)
        expect(new Set(open.map(({ name }) => name)).size).toBe(open.length)
        const codes = [...organisation.values()].flatMap(({ code }) => (code === null ? [] : [code]))
        expect(new Set(codes).size).toBe(codes.length)
        for (const unit of open) {
          expect(unitsAbove(organisation, unit.id)).not.toContain(unit)
          if (unit.parent !== null) expect(organisation.get(unit.parent)).toMatchObject({ closed: null })
          if (unit.office !== null)
            expect(organisation.get(unit.office)).toMatchObject({ closed: null, kind: 'office' })
        }
      }),
      { numRuns: 500 },
    )
  })
})
