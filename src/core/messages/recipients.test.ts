import { describe, expect, test } from 'vitest'
import {
  makeAct,
  administrator,
  business,
  chief,
  department,
  deputy,
  filler,
  head,
  performance,
  reader,
  type Wish,
} from '../../../test/support/parties.ts'
import type { Party } from '../filing/act.ts'
import { newFiling, type Filing } from '../filing/filing.ts'
import { NATIONAL_FLOW } from '../filing/flow.ts'
import { step } from '../filing/step.ts'
import { stepRecipients } from './recipients.ts'

const EVERYBODY = [filler, head, department, deputy, business, performance, chief, administrator, reader]

/** Does it, and says who hears what. */
function did(
  filing: Filing,
  actor: Party,
  wish: Wish,
  people: readonly Party[] = EVERYBODY,
): { readonly filing: Filing; readonly notified: readonly string[] } {
  const stepped = step(filing, makeAct(actor, { comment: '说明', ...wish }), NATIONAL_FLOW)
  if (!stepped.ok) throw new Error(stepped.error.code)
  return {
    filing: stepped.value.filing,
    notified: stepRecipients(filing, stepped.value, NATIONAL_FLOW, people).map(
      ({ person, kind }) => `${kind} ${person}`,
    ),
  }
}

const draft = newFiling('2025-09-01T00:00:00.000Z')
const sent = did(draft, filler, { kind: 'submit' })
const passed = did(sent.filing, department, { kind: 'pass' })

describe('who is notified of a step', () => {
  test('what is sent in: those whose step is next, and nobody else', () => {
    expect(sent.notified).toEqual(['arrived department', 'arrived deputy'])
    expect(passed.notified).toEqual(['arrived business', 'arrived performance', 'arrived chief'])
  })

  test('a step beside others opens nothing: nobody is notified before the last of them', () => {
    const first = did(passed.filing, business, { kind: 'pass' })
    expect(first.notified).toEqual([])
    expect(did(first.filing, performance, { kind: 'pass' }).notified).toEqual(['arrived chief'])
  })

  test('an administrator is notified where nobody else holds the step', () => {
    expect(did(draft, filler, { kind: 'submit' }, [filler, administrator, reader]).notified).toEqual([
      'arrived administrator',
    ])
  })

  test('what is sent back: the unit, or the person who passed it', () => {
    expect(did(sent.filing, department, { kind: 'return' }).notified).toEqual([
      'returned filler',
      'returned head',
    ])
    expect(did(passed.filing, business, { kind: 'return' }).notified).toEqual(['returned department'])
    expect(did(passed.filing, business, { kind: 'return', to: 'unit' }).notified).toEqual([
      'returned filler',
      'returned head',
    ])
  })

  test('handed over and asked: that person; an opinion, for or against: the person who asked', () => {
    expect(did(sent.filing, department, { kind: 'transfer', target: deputy }).notified).toEqual([
      'transferred deputy',
    ])
    const asked = did(sent.filing, department, { kind: 'countersign', target: business })
    expect(asked.notified).toEqual(['asked business'])
    expect(did(asked.filing, business, { kind: 'pass' }).notified).toEqual(['answered department'])
    expect(did(asked.filing, business, { kind: 'return' }).notified).toEqual(['answered department'])
  })

  test('approved and adjusted: the unit, and the approvers; taking back and looking: nobody', () => {
    const both = did(did(passed.filing, business, { kind: 'pass' }).filing, performance, { kind: 'pass' })
    const approved = did(both.filing, chief, { kind: 'approve' })
    expect(approved.notified).toEqual(['approved filler', 'approved head'])
    expect(did(approved.filing, filler, { kind: 'adjust' }).notified).toEqual([
      'adjusting head',
      'adjusting performance',
      'adjusting chief',
    ])
    expect(did(sent.filing, filler, { kind: 'withdraw' }).notified).toEqual([])
    expect(did(sent.filing, department, { kind: 'open' }).notified).toEqual([])
  })
})
