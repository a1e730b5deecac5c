import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../kernel/roles.ts'
import {
  BLANK_CELLS,
  BLANK_HEAD,
  HEAD_FIELDS,
  ROW_FIELDS,
  cellText,
  type CellPlace,
  type WrittenForm,
} from '../writing/form.ts'
import { perform, type Operation } from '../writing/operation.ts'
import {
  DELEGATION_ACTS,
  DELEGATION_STATES,
  delegationActs,
  delegationAfter,
  distinctCells,
  fillingFault,
  holdsCell,
  isDelegationOpen,
  mayBeAsked,
  mayBeHanded,
  overlaps,
  withinPart,
  type DelegatedPart,
  type DelegationState,
  type HandedDelegation,
} from './delegation.ts'

const ROWS = ['r1', 'r2', 'r3']
const FORM: WrittenForm = { head: BLANK_HEAD, rows: ROWS.map((id) => ({ id, cells: BLANK_CELLS })) }

const headCell = fc.constantFrom(...HEAD_FIELDS).map((field): CellPlace => ({ row: null, field }))
const rowCell = fc.record({ row: fc.constantFrom(...ROWS), field: fc.constantFrom(...ROW_FIELDS) })
const cell: fc.Arbitrary<CellPlace> = fc.oneof(headCell, rowCell)
const cells = fc.array(cell, { minLength: 1, maxLength: 6 })
const part: fc.Arbitrary<DelegatedPart> = fc.oneof(
  cells.map((some): DelegatedPart => ({ kind: 'cells', cells: some })),
  fc.constant<DelegatedPart>({ kind: 'whole' }),
)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    place: cell,
    before: fc.constant(''),
    after: fc.constantFrom('4期', '200人'),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    row: fc.record({ id: fc.constant('new'), cells: fc.constant(BLANK_CELLS) }),
    after: fc.constantFrom(null, ...ROWS),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    row: fc.constantFrom(...FORM.rows),
    after: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    row: fc.constantFrom(...ROWS),
    from: fc.constant(null),
    to: fc.constantFrom(null, ...ROWS),
  }),
)
const EVERY_CELL: readonly CellPlace[] = [
  ...HEAD_FIELDS.map((field): CellPlace => ({ row: null, field })),
  ...ROWS.flatMap((row) => ROW_FIELDS.map((field): CellPlace => ({ row, field }))),
]

const person = (id: string, role: Role, ...units: readonly string[]): Actor => ({
  id,
  region: '130202',
  active: true,
  posts: [{ role, units: new Set(units) }],
})
const TREE = ['department', 'unit', 'sister']
const handed = (change: Partial<HandedDelegation> = {}): HandedDelegation => ({
  person: { id: 'colleague' },
  state: 'open',
  part: { kind: 'cells', cells: [{ row: 'r1', field: 'value' }] },
  ...change,
})
const set = (row: string, field: 'value' | 'level3'): Operation => ({
  kind: 'set',
  place: { row, field },
  before: '',
  after: '4期',
})

describe('what was handed over', () => {
  test('is exactly these cells: whatever is let through changes nothing beside them', () => {
    fc.assert(
      fc.property(part, operation, (given, one) => {
        if (!withinPart(given, one)) return
        const after = perform(FORM, one)
        if (!after.ok || given.kind === 'whole') return
        expect(after.value.rows.map(({ id }) => id)).toEqual(ROWS)
        for (const place of EVERY_CELL)
          if (!holdsCell(given, place))
            expect(cellText(after.value, place), `${place.row} ${place.field}`).toBe(cellText(FORM, place))
      }),
    )
  })

  test('two overlap as soon as one operation would be let through by both', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        const shared = EVERY_CELL.some((place) =>
          [a, b].every((one) => withinPart(one, { kind: 'set', place, before: '', after: 'x' })),
        )
        expect(overlaps(a, b)).toBe(shared)
      }),
    )
  })

  test('names every cell once', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const once = distinctCells([...some, ...some])
        expect(once).toEqual(distinctCells(some))
        for (const one of some)
          expect(once.filter(({ row, field }) => row === one.row && field === one.field)).toHaveLength(1)
      }),
    )
  })
})

const ENDING = DELEGATION_ACTS.filter((act) => act !== 'return')

describe('a delegation', () => {
  const colleague = { isColleague: true, isWriter: false }
  const writer = { isColleague: false, isWriter: true }
  const both = { isColleague: true, isWriter: true }

  test('is given back or refused by the colleague, accepted, sent back or taken back by the writer', () => {
    expect([
      delegationActs('open', colleague),
      delegationActs('open', writer),
      delegationActs('given-back', writer),
      delegationActs('given-back', colleague),
    ]).toEqual([['give-back', 'refuse'], ['take-back'], ['accept', 'return'], []])
    expect(delegationAfter('given-back', 'return', writer)).toEqual({ ok: true, value: 'open' })
    expect(delegationAfter('open', 'accept', writer)).toEqual({ ok: false, error: 'changed' })
    expect(delegationAfter('open', 'take-back', colleague)).toEqual({ ok: false, error: 'not-yours' })
    for (const act of DELEGATION_ACTS)
      expect(delegationAfter('open', act, { isColleague: false, isWriter: false }).ok).toBe(false)
  })

  test('that is settled stays as it is, whatever anyone tries', () => {
    for (const state of DELEGATION_STATES.filter((one) => !isDelegationOpen(one)))
      expect(delegationActs(state, both), state).toEqual([])
  })

  test('is done with after two acts at most, but those that send it back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ENDING), { maxLength: 8 }), (acts) => {
        let [state, done]: [DelegationState, number] = ['open', 0]
        for (const act of acts) {
          const after = delegationAfter(state, act, both)
          if (after.ok) [state, done] = [after.value, done + 1]
        }
        expect(done).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('who', () => {
  test('is offered fills in by a post of the department; who reviews there, or leads the unit, is not', () => {
    for (const role of ['contributor', 'unit-filler'] as const)
      expect(mayBeHanded(person('a', role, 'sister'), 'writer', TREE), role).toBe(true)
    for (const role of ['unit-head', 'department-reviewer'] as const)
      expect(mayBeHanded(person('a', role, 'unit'), 'writer', TREE), role).toBe(false)
    // With a post to fill in elsewhere a reviewer is none here.
    const both = { ...person('a', 'department-reviewer', 'unit') }
    const filling = person('a', 'unit-filler', 'elsewhere').posts
    expect(mayBeHanded({ ...both, posts: [...both.posts, ...filling] }, 'writer', TREE)).toBe(false)
    expect(mayBeHanded(person('writer', 'unit-filler', 'unit'), 'writer', TREE)).toBe(false)
  })

  test('a colleague of the department may be asked, and nobody else', () => {
    for (const role of ['contributor', 'unit-filler', 'unit-head', 'department-reviewer'] as const)
      expect(mayBeAsked(person('a', role, 'sister'), 'writer', TREE), role).toBe(true)
    expect(mayBeAsked(person('writer', 'contributor', 'unit'), 'writer', TREE)).toBe(false)
    expect(mayBeAsked(person('a', 'contributor', 'elsewhere'), 'writer', TREE)).toBe(false)
    expect(mayBeAsked(person('a', 'contributor'), 'writer', TREE)).toBe(false)
    for (const role of [
      'finance-office',
      'performance-office',
      'expert',
      'reader',
      'auditor',
      'system-administrator',
    ] as const)
      expect(mayBeAsked(person('a', role, 'unit'), 'writer', TREE), role).toBe(false)
    expect(mayBeAsked({ ...person('a', 'contributor', 'unit'), active: false }, 'writer', TREE)).toBe(false)
  })

  test('the one it was handed to writes there while it is open and the post is held, and nowhere else', () => {
    const colleague = person('colleague', 'contributor', 'unit')
    expect(fillingFault(handed(), colleague, TREE, [set('r1', 'value')])).toBeNull()
    expect(fillingFault(handed(), colleague, TREE, [set('r1', 'value'), set('r1', 'level3')])).toBe('beyond')
    expect(
      fillingFault(handed(), colleague, TREE, [
        { kind: 'add', row: { id: 'new', cells: BLANK_CELLS }, after: null },
      ]),
    ).toBe('beyond')
    expect(
      fillingFault(handed({ part: { kind: 'whole' } }), colleague, TREE, [
        { kind: 'add', row: { id: 'new', cells: BLANK_CELLS }, after: null },
      ]),
    ).toBeNull()
    for (const state of DELEGATION_STATES.filter((one) => one !== 'open'))
      expect(fillingFault(handed({ state }), colleague, TREE, [set('r1', 'value')]), state).toBe('over')
    expect(
      fillingFault(handed(), person('colleague', 'contributor', 'elsewhere'), TREE, [set('r1', 'value')]),
    ).toBe('not-yours')
    expect(fillingFault(handed(), person('another', 'contributor', 'unit'), TREE, [set('r1', 'value')])).toBe(
      'not-yours',
    )
    expect(fillingFault(handed(), { ...colleague, active: false }, TREE, [set('r1', 'value')])).toBe(
      'not-yours',
    )
  })
})
