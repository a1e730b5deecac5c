import { describe, expect, test } from 'vitest'
import { row, targets } from '../../../test/support/targets.ts'
import { bondNoRepayment } from '../rules/bond-no-repayment.ts'
import { pppNoOperation } from '../rules/ppp-no-operation.ts'
import { purchasedServiceQuality } from '../rules/purchased-service-quality.ts'
import { ALONE, PARAMETERS } from '../../../test/support/targets.ts'
import { KIND_LABEL } from '../indicator/kind.ts'
import { SPECIAL_FORMS } from '../target/project-form.ts'
import { setCells } from './commands.ts'
import type { WrittenForm } from './form.ts'
import { FORM_INDICATORS, offersOfForm } from './form-offers.ts'
import { takeOffer } from './offers.ts'
import { performAll, type Operation } from './operation.ts'
import { blankForm } from './start-form.ts'

const EMPTY = blankForm('full', [])
const named = (name: string): WrittenForm => ({ ...EMPTY, head: { ...EMPTY.head, name } })
const done = (form: WrittenForm, operations: readonly Operation[]) => {
  const performed = performAll(form, operations)
  if (!performed.ok) throw new Error(performed.error)
  return performed.value
}

describe('what the rules of a form ask for', () => {
  test('is offered to what says so, or of which a person said so, and to no 一般项目', () => {
    expect(offersOfForm(named('购买居家养老服务'), null)?.form).toBe('purchased-service')
    expect(offersOfForm(named('道路养护'), 'ppp')?.form).toBe('ppp')
    expect(offersOfForm(named('道路养护'), null)).toBeNull()
    expect(offersOfForm(named('购买居家养老服务'), 'general')).toBeNull()
    expect(offersOfForm(named('购买服务器'), null)).toBeNull()
  })

  test('is not offered again once it is in the form, and goes into the row of its kind', () => {
    const form = named('县医院迁建（专项债券）')
    const before = offersOfForm(form, null)?.offers ?? []
    const [first] = before
    if (first === undefined) throw new Error('nothing offered')
    const taken = takeOffer(form, first, 'new')
    if (taken === null) throw new Error('not taken')
    const after = done(form, taken.operations)
    expect(offersOfForm(after, null)?.offers.map(({ name }) => name)).toEqual(
      before.slice(1).map(({ name }) => name),
    )
    const written = done(
      form,
      setCells(form, [{ place: { row: taken.row, field: 'level3' }, text: ' 项目年收入 ' }]),
    )
    expect(offersOfForm(written, null)?.offers.map(({ name }) => name)).not.toContain('项目年收入')
  })

  test('meets the rules: a target with all of it draws none of them', () => {
    const rules = {
      'special-bond': bondNoRepayment,
      'purchased-service': purchasedServiceQuality,
      ppp: pppNoOperation,
    }
    for (const form of SPECIAL_FORMS) {
      const indicators = FORM_INDICATORS[form].map(({ kind, name, cells }) =>
        row(KIND_LABEL[kind], name, cells.description ?? null, '≥90%'),
      )
      expect(indicators.every(({ kind }) => kind !== null)).toBe(true)
      expect(new Set(indicators.map(({ level3 }) => level3)).size).toBe(indicators.length)
      const rule = form === 'investment-fund' ? null : rules[form]
      const context = { ...ALONE, related: new Map([[1, { earlier: [], alike: [], form }]]) }
      expect(rule?.check(targets([{ name: '项目', indicators }]), PARAMETERS, context) ?? []).toEqual([])
    }
  })
})
