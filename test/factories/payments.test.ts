import { expect, test } from 'vitest'
import { budgetFunds } from '#core/execution/execution.ts'
import { parseMoney } from '#core/kernel/money.ts'
import { generateDocuments } from './county.ts'
import { generatedMoney } from './payments.ts'
import { seededRandom } from './random.ts'

const projects = [...generateDocuments({ projects: 300, seed: 'money', year: 2025 })].flatMap(
  ({ projects: some }) => some,
)
const generate = () => {
  let number = 0
  return projects.map((project, i) =>
    generatedMoney(project, 2025, seededRandom(`money/${i}`), () => String((number += 1))),
  )
}

test('the same seed gives the same money, each voucher once', () => {
  const made = generate()
  expect(generate()).toEqual(made)
  const vouchers = made.flatMap(({ payments }) => payments.map(({ voucher }) => voucher))
  expect(new Set(vouchers).size).toBe(vouchers.length)
  expect(vouchers.length).toBeGreaterThan(projects.length * 3)
})

test('no fund pays more than it has by the day, nothing is paid back before it was paid, all in the year', () => {
  for (const [i, { payments, changes }] of generate().entries()) {
    const amount = (text: string | null | undefined) => {
      const read = parseMoney(text ?? '', '万元')
      return read.ok ? read.value : null
    }
    const { total, fiscal, other } = projects[i]?.budget ?? { total: null, fiscal: null, other: null }
    const funds = budgetFunds({ total: amount(total), fiscal: amount(fiscal), other: amount(other) })
    for (const fund of ['fiscal', 'other'] as const) {
      for (const by of new Set([...changes, ...payments].map(({ day }) => day))) {
        const until = (
          lines: readonly { readonly fund: string; readonly day: string; readonly amount: bigint }[],
        ) =>
          lines.filter((one) => one.fund === fund && one.day <= by).reduce((sum, one) => sum + one.amount, 0n)
        const [has, paid] = [funds[fund] + until(changes), until(payments)]
        expect(paid >= 0n && paid <= has, `${fund} ${by}`).toBe(true)
      }
    }
    for (const { kind, amount: one, day } of payments)
      expect([kind === 'refund' ? one < 0n : one > 0n, day.startsWith('2025-')]).toEqual([true, true])
  }
})
