/** The lines below 年度资金总额 of the 自评表: what they are, and that they add up to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { executionFromFunds } from '../execution/execution.ts'
import { fen, parseMoney } from '../kernel/money.ts'
import { fundParts } from './funds.ts'

const wan = (amount: number) => fen(BigInt(Math.round(amount * 1_000_000)))
const fund = (initial: number, changes: number, paid: number) => ({
  initial: wan(initial),
  changes: wan(changes),
  paid: wan(paid),
})
const carried = (changes: number, paid: number) => ({ changes: wan(changes), paid: wan(paid) })
const NOTHING = { fiscal: carried(0, 0), other: carried(0, 0) }
const lines = (...input: Parameters<typeof fundParts>) =>
  fundParts(...input).map(({ label, initial, adjusted, executed, rate }) => [
    label,
    initial,
    adjusted,
    executed,
    rate,
  ])
const whole = (execution: ReturnType<typeof executionFromFunds>) => ({
  budget: execution.budget,
  executed: execution.paid,
})

describe('项目资金 by source', () => {
  test('what was carried over is in its own line, and no more in the fund it is booked to', () => {
    const execution = executionFromFunds(fund(593.44, 20, 500), fund(279.76, 0, 100))
    expect(
      lines(execution, { fiscal: carried(20, 15), other: carried(0, 0) }, wan(0), whole(execution)),
    ).toEqual([
      ['其中：当年财政拨款', '593.44', '593.44', '485', '81.73'],
      ['上年结转资金', '0', '20', '15', '75.00'],
      ['其他资金', '279.76', '279.76', '100', '35.74'],
    ])
  })

  test('what the approved target itself names as carried over is no money of the year', () => {
    const execution = executionFromFunds(fund(100, 0, 0), fund(0, 0, 0))
    expect(lines(execution, NOTHING, wan(30), whole(execution)).map(([, initial]) => initial)).toEqual([
      '70',
      '30',
      '0',
    ])
  })

  test('figures that the ledger has changed since are left blank, and so is what was typed for the whole alone', () => {
    const execution = executionFromFunds(fund(100, 0, 60), fund(0, 0, 0))
    expect(lines(execution, NOTHING, wan(0), { budget: wan(90), executed: wan(60) })[0]).toEqual([
      '其中：当年财政拨款',
      '100',
      null,
      null,
      null,
    ])
    expect(lines(execution, NOTHING, wan(0), { budget: wan(100), executed: wan(55) })[0]).toEqual([
      '其中：当年财政拨款',
      '100',
      '100',
      null,
      null,
    ])
  })

  test('they add up to the whole, whatever was booked', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    const one = fc
      .record({ initial: amount, changes: amount, paid: amount })
      .map(({ initial, changes, paid }) => fund(initial, changes, paid))
    const some = fc
      .record({ changes: amount, paid: amount })
      .map(({ changes, paid }) => carried(changes, paid))
    fc.assert(
      fc.property(
        fc.tuple(one, one),
        fc.tuple(some, some),
        amount,
        ([fiscal, other], [first, second], stated) => {
          const execution = executionFromFunds(fiscal, other)
          const parts = fundParts(execution, { fiscal: first, other: second }, wan(stated), whole(execution))
          const sum = (key: 'initial' | 'adjusted' | 'executed') =>
            parts.reduce((all, part) => {
              const read = parseMoney(part[key] ?? '', '万元')
              return all + (read.ok ? read.value : 0n)
            }, 0n)
          expect([sum('initial'), sum('adjusted'), sum('executed')]).toEqual([
            execution.initial,
            execution.budget,
            execution.paid,
          ])
        },
      ),
    )
  })
})
