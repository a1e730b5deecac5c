import { expect, test } from 'vitest'
import { FISCAL_ACTS, FISCAL_STATES, fiscalActRefusal, stepFiscal, type FiscalParty } from './step.ts'

const unit: FiscalParty = { id: 'unit', mayWrite: true, mayAccept: false }
const bureau: FiscalParty = { id: 'bureau', mayWrite: false, mayAccept: true }
const nobody: FiscalParty = { id: 'nobody', mayWrite: false, mayAccept: false }
const whole = { lacks: [], comment: '请核对' }

test('which acts there are in which state, for whom', () => {
  const allowed = (party: FiscalParty) =>
    Object.fromEntries(
      FISCAL_STATES.map((state) => [
        state,
        FISCAL_ACTS.filter((act) => fiscalActRefusal({ state, sender: 'unit' }, act, party) === null),
      ]),
    )
  expect(allowed(unit)).toEqual({ draft: ['send'], sent: ['withdraw'], accepted: [], final: [] })
  expect(allowed(bureau)).toEqual({ draft: [], sent: ['return', 'accept'], accepted: ['return'], final: [] })
  expect(Object.values(allowed(nobody)).flat()).toEqual([])
})

test('who sent it does not accept it, a blank keeps it back, a return says why', () => {
  const both: FiscalParty = { id: 'unit', mayWrite: true, mayAccept: true }
  expect(stepFiscal({ state: 'sent', sender: 'unit' }, 'accept', both, whole)).toMatchObject({
    error: { code: 'four-eyes' },
  })
  expect(
    stepFiscal({ state: 'draft', sender: null }, 'send', unit, { ...whole, lacks: ['税收收入'] }),
  ).toMatchObject({ error: { code: 'incomplete', values: { count: 1, names: '税收收入' } } })
  expect(
    stepFiscal({ state: 'sent', sender: 'unit' }, 'return', bureau, { ...whole, comment: ' ' }),
  ).toMatchObject({ error: { code: 'comment-missing' } })
})

test('the way there and back', () => {
  const sent = stepFiscal({ state: 'draft', sender: null }, 'send', unit, whole)
  expect(sent).toMatchObject({ value: { state: 'sent', sender: 'unit' } })
  expect(stepFiscal({ state: 'sent', sender: 'unit' }, 'accept', bureau, whole)).toMatchObject({
    value: { state: 'accepted' },
  })
  expect(stepFiscal({ state: 'accepted', sender: 'unit' }, 'return', bureau, whole)).toMatchObject({
    value: { state: 'draft', sender: null },
  })
})
