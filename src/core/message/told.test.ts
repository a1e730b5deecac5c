import { describe, expect, test } from 'vitest'
import type { Act, Party } from '../flow/act.ts'
import { newFiling, type Filing } from '../flow/filing.ts'
import { NATIONAL_FLOW } from '../flow/flow.ts'
import type { ActKind } from '../flow/states.ts'
import { step } from '../flow/step.ts'
import { toldOf } from './told.ts'

const filler: Party = { id: 'filler', roles: ['unit-filler'] }
const head: Party = { id: 'head', roles: ['unit-head'] }
const department: Party = { id: 'department', roles: ['department-reviewer'] }
const deputy: Party = { id: 'deputy', roles: ['department-reviewer'] }
const business: Party = { id: 'business', roles: ['finance-office'] }
const performance: Party = { id: 'performance', roles: ['performance-office'] }
const chief: Party = { id: 'chief', roles: ['performance-office'] }
const administrator: Party = { id: 'administrator', roles: ['administrator'] }
const reader: Party = { id: 'reader', roles: ['reader'] }
const EVERYBODY = [filler, head, department, deputy, business, performance, chief, administrator, reader]

type Wish = { readonly kind: ActKind; readonly to?: 'previous' | 'unit'; readonly target?: Party; readonly task?: string }

function act(actor: Party, { kind, to = 'previous', target = reader, task }: Wish): Act {
  const common = { actor, at: '2025-10-01T08:00:00.000Z', comment: '说明', task: task ?? null }
  switch (kind) {
    case 'submit': return { ...common, kind, errors: 0, assessment: null, amount: null }
    case 'return': return { ...common, kind, to }
    case 'transfer': return { ...common, kind, target }
    case 'countersign': return { ...common, kind, target }
    case 'pass': return { ...common, kind, grade: '优' }
    case 'approve': return { ...common, kind, grade: '优', approval: { number: '南财预〔2026〕3号', date: '2026-01-31' } }
    default: return { ...common, kind }
  }
}

/** Does it, and says who hears what. */
function did(filing: Filing, actor: Party, wish: Wish, people: readonly Party[] = EVERYBODY): { readonly filing: Filing; readonly told: readonly string[] } {
  const stepped = step(filing, act(actor, wish), NATIONAL_FLOW)
  if (!stepped.ok) throw new Error(stepped.error.code)
  return { filing: stepped.value.filing, told: toldOf(filing, stepped.value, NATIONAL_FLOW, people).map(({ person, kind }) => `${kind} ${person}`) }
}

const draft = newFiling('2025-09-01T00:00:00.000Z')
const sent = did(draft, filler, { kind: 'submit' })
const passed = did(sent.filing, department, { kind: 'pass' })

describe('who is told of a step', () => {
  test('what is sent in: those whose step is next, and nobody else', () => {
    expect(sent.told).toEqual(['arrived department', 'arrived deputy'])
    expect(passed.told).toEqual(['arrived business', 'arrived performance', 'arrived chief'])
  })

  test('a step beside others opens nothing: nobody is told before the last of them', () => {
    const first = did(passed.filing, business, { kind: 'pass' })
    expect(first.told).toEqual([])
    expect(did(first.filing, performance, { kind: 'pass' }).told).toEqual(['arrived chief'])
  })

  test('an administrator is told where nobody else holds the step', () => {
    expect(did(draft, filler, { kind: 'submit' }, [filler, administrator, reader]).told).toEqual(['arrived administrator'])
  })

  test('what is sent back: the unit, or the one who passed it', () => {
    expect(did(sent.filing, department, { kind: 'return' }).told).toEqual(['returned filler', 'returned head'])
    expect(did(passed.filing, business, { kind: 'return' }).told).toEqual(['returned department'])
    expect(did(passed.filing, business, { kind: 'return', to: 'unit' }).told).toEqual(['returned filler', 'returned head'])
  })

  test('handed over and asked: that person; an opinion, for or against: whoever asked', () => {
    expect(did(sent.filing, department, { kind: 'transfer', target: deputy }).told).toEqual(['transferred deputy'])
    const asked = did(sent.filing, department, { kind: 'countersign', target: business })
    expect(asked.told).toEqual(['asked business'])
    expect(did(asked.filing, business, { kind: 'pass' }).told).toEqual(['answered department'])
    expect(did(asked.filing, business, { kind: 'return' }).told).toEqual(['answered department'])
  })

  test('approved and adjusted: the unit, and whoever approves; taking back and looking: nobody', () => {
    const both = did(did(passed.filing, business, { kind: 'pass' }).filing, performance, { kind: 'pass' })
    const approved = did(both.filing, chief, { kind: 'approve' })
    expect(approved.told).toEqual(['approved filler', 'approved head'])
    expect(did(approved.filing, filler, { kind: 'adjust' }).told).toEqual(['adjusting head', 'adjusting performance', 'adjusting chief'])
    expect(did(sent.filing, filler, { kind: 'withdraw' }).told).toEqual([])
    expect(did(sent.filing, department, { kind: 'open' }).told).toEqual([])
  })
})
