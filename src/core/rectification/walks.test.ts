import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Party } from '../filing/act.ts'
import { UNIT_KINDS, type UnitKind } from '../organisation/unit.ts'
import { daysLate, rectificationStanding, type Rectification } from './item.ts'
import {
  isUnsettled,
  RECTIFICATION_ACTS,
  RECTIFICATION_STATES,
  RECTIFICATION_WAY,
  type RectificationActKind,
} from './states.ts'
import { actsFor, rectify, register, type RectificationAct } from './step.ts'

const FILLER: Party = { id: 'filler', roles: ['unit-filler'] }
const DEPARTMENT: Party = { id: 'department', roles: ['department-reviewer'] }
const FINANCE: Party = { id: 'finance', roles: ['finance-office'] }
const READER: Party = { id: 'reader', roles: ['reader', 'auditor', 'expert', 'contributor'] }
/** One person with posts on both sides. */
const BOTH: Party = { id: 'both', roles: ['unit-filler', 'performance-office'] }
const PEOPLE = [FILLER, DEPARTMENT, FINANCE, READER, BOTH]

const TODAY = '2026-08-20'
const AT = '2026-08-20T02:00:00.000Z'
const start = () => register({ due: '2026-09-01', actor: null, at: AT, said: '' }).item
const act = (
  kind: RectificationActKind,
  actor: Party,
  change: Partial<RectificationAct> = {},
): RectificationAct => ({
  kind,
  actor,
  at: AT,
  said: '已补录资料',
  outcome: '',
  due: kind === 'extend' ? '2026-10-01' : null,
  ...change,
})
const after = (item: Rectification, one: RectificationAct, owner: UnitKind | null = 'unit') => {
  const stepped = rectify(item, one, { today: TODAY, owner })
  if (!stepped.ok) throw new Error(stepped.error)
  return stepped.value.item
}
const refusal = (item: Rectification, one: RectificationAct, owner: UnitKind | null = 'unit') => {
  const stepped = rectify(item, one, { today: TODAY, owner })
  return stepped.ok ? null : stepped.error
}

describe('整改', () => {
  test('registered, replied, sent back, replied again, confirmed', () => {
    const replied = after(start(), act('reply', FILLER))
    expect(replied).toMatchObject({ state: 'replied', repliedBy: 'filler', steps: 2 })
    const returned = after(replied, act('return', DEPARTMENT))
    expect(returned.state).toBe('returned')
    expect(after(after(returned, act('reply', FILLER)), act('confirm', DEPARTMENT)).state).toBe('confirmed')
  })

  test('the person who replied does not confirm, whatever posts the person holds, but may send back', () => {
    const replied = after(start(), act('reply', BOTH))
    expect(refusal(replied, act('confirm', BOTH))).toBe('four-eyes')
    expect(refusal(replied, act('return', BOTH))).toBeNull()
    expect(refusal(replied, act('confirm', FINANCE))).toBeNull()
  })

  test('a department does not check what it has to mend itself', () => {
    const replied = after(start(), act('reply', DEPARTMENT), 'department')
    const colleague: Party = { id: 'colleague', roles: ['department-reviewer'] }
    expect(refusal(replied, act('confirm', colleague), 'department')).toBe('not-yours')
    expect(refusal(start(), act('reply', DEPARTMENT), 'unit')).toBe('not-yours')
    expect(refusal(replied, act('confirm', FINANCE), 'department')).toBeNull()
  })

  test('reasons and measures are said, and an extension extends', () => {
    expect(refusal(start(), act('reply', FILLER, { said: '  ' }))).toBe('measures-missing')
    expect(refusal(after(start(), act('reply', FILLER)), act('return', DEPARTMENT, { said: '' }))).toBe(
      'reason-missing',
    )
    expect(refusal(start(), act('revoke', FINANCE, { said: '' }))).toBe('reason-missing')
    for (const due of [null, '2026-09-01', '2026-08-31'])
      expect(refusal(start(), act('extend', FINANCE, { due }))).toBe('due-not-later')
    expect(after(start(), act('extend', FINANCE))).toMatchObject({ state: 'open', due: '2026-10-01' })
    // Long past already: an extension that ends before today extends nothing.
    expect(
      refusal(
        register({ due: '2026-01-01', actor: null, at: AT, said: '' }).item,
        act('extend', FINANCE, { due: '2026-02-01' }),
      ),
    ).toBe('due-not-later')
  })

  test('late is the unit alone: a reply that waits for its check is not', () => {
    const late = register({ due: '2026-08-17', actor: null, at: AT, said: '' }).item
    expect(daysLate(late, TODAY)).toBe(3)
    expect(rectificationStanding(late, TODAY)).toBe('over')
    expect(daysLate(after(late, act('reply', FILLER)), TODAY)).toBe(0)
    expect(daysLate(start(), TODAY)).toBe(0)
    expect(rectificationStanding({ state: 'open', due: TODAY }, TODAY)).toBe('soon')
  })
})

describe('any walk', () => {
  const move = fc.record({
    kind: fc.constantFrom(...RECTIFICATION_ACTS, 'reply', 'reply', 'return', 'return', 'extend'),
    actor: fc.constantFrom(...PEOPLE),
    said: fc.constantFrom('', '理由', '理由'),
    due: fc.constantFrom(null, '2026-08-25', '2026-12-01', '2027-01-01'),
  })

  test('keeps to the table, counts its records, offers what it takes, and ends settled', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 10, maxLength: 40 }),
        fc.constantFrom(...UNIT_KINDS, null),
        (moves, owner) => {
          let item = start()
          let replier: string | null = null
          for (const { kind, actor, said, due } of moves) {
            const offered = actsFor(item, actor, { owner }).includes(kind)
            const stepped = rectify(item, act(kind, actor, { said, due }), { today: TODAY, owner })
            if (!stepped.ok) {
              if (offered)
                expect(['reason-missing', 'measures-missing', 'due-not-later']).toContain(stepped.error)
              continue
            }
            expect(offered).toBe(true)
            expect(actor).not.toBe(READER)
            const { item: next, record } = stepped.value
            expect(RECTIFICATION_WAY[item.state][kind]).toBe(next.state)
            expect(record).toMatchObject({
              number: item.steps + 1,
              from: item.state,
              to: next.state,
              actor: actor.id,
            })
            expect(next.steps).toBe(record.number)
            expect(next.due >= item.due).toBe(true)
            if (kind === 'confirm') expect(replier).not.toBe(actor.id)
            if (kind === 'reply') replier = actor.id
            seen.add(`${item.state} ${kind}`)
            item = next
          }
          if (!isUnsettled(item.state))
            for (const kind of RECTIFICATION_ACTS)
              for (const actor of PEOPLE)
                expect(refusal(item, act(kind, actor), owner)).toBe('not-in-this-state')
        },
      ),
    )
    const possible = RECTIFICATION_STATES.flatMap((state) =>
      RECTIFICATION_ACTS.filter((kind) => RECTIFICATION_WAY[state][kind] !== undefined).map(
        (kind) => `${state} ${kind}`,
      ),
    )
    expect([...seen].toSorted()).toEqual(possible.toSorted())
  })
})
