import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRADES } from '../kernel/grade.ts'
import { fen, parseMoney } from '../kernel/money.ts'
import { proposalKind, kindOfAmount, propose, amountShare } from './propose.ts'
import { DEFAULT_RESULTS } from './scheme.ts'

const wan = (text: string) => {
  const amount = parseMoney(text, '万元')
  if (!amount.ok) throw new Error(text)
  return amount.value
}

const ALONE = { request: null, proposed: null }

describe('a proposal', () => {
  test('by the shares of the rule set: 优 assured, 良 kept, 中 cut, 差 cancelled', () => {
    const of = (grade: (typeof GRADES)[number]) => propose(wan('100'), grade, DEFAULT_RESULTS.shares[grade])
    expect(of('优')).toEqual({ kind: 'assure', share: '100', amount: wan('100'), moved: 0n })
    expect(of('良')).toEqual({ kind: 'keep', share: '100', amount: wan('100'), moved: 0n })
    expect(of('中')).toEqual({ kind: 'cut', share: '80', amount: wan('80'), moved: wan('20') })
    expect(of('差')).toEqual({ kind: 'cancel', share: '0', amount: 0n, moved: wan('100') })
  })

  test.each([
    ['优', '110', 'assure'],
    ['良', '105.5', 'assure'],
    ['优', '90', 'cut'],
    ['中', '100', 'keep'],
    ['差', '0.01', 'cut'],
    ['优', '0', 'cancel'],
  ] as const)('%s with %s %% is %s', (grade, share, kind) => {
    expect(proposalKind(grade, share)).toBe(kind)
  })

  test.each([
    [1n, '50', 1n],
    [1n, '49.99', 0n],
    [3n, '50', 2n],
    [12_345n, '33.33', 4115n],
    [0n, '80', 0n],
    [100n, '110', 110n],
  ])('%i 分, %s %%: %i 分, half up', (base, share, amount) => {
    expect(amountShare(fen(base), share)).toBe(amount)
  })

  test('a decided amount is called by what it comes to', () => {
    expect([0n, 99n, 100n, 101n].map((amount) => kindOfAmount(fen(100n), '良', fen(amount), ALONE))).toEqual([
      'cancel',
      'cut',
      'keep',
      'assure',
    ])
    expect(kindOfAmount(fen(100n), '优', fen(100n), ALONE)).toBe('assure')
    // Nothing was given and nothing is.
    // All that was asked for is no cut, unless the result cuts.
    const beside = (request: bigint, proposed: bigint) => ({ request: fen(request), proposed: fen(proposed) })
    expect(kindOfAmount(fen(100n), '优', fen(90n), beside(90n, 100n))).toBe('assure')
    expect(kindOfAmount(fen(100n), '良', fen(90n), beside(90n, 100n))).toBe('keep')
    expect(kindOfAmount(fen(100n), '中', fen(70n), beside(70n, 80n))).toBe('cut')
    expect(kindOfAmount(fen(100n), '优', fen(80n), beside(90n, 100n))).toBe('cut')
    expect(kindOfAmount(fen(0n), '良', fen(0n), ALONE)).toBe('cancel')
  })
})

const base = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(fen)
const share = fc.integer({ min: 0, max: 20_000 }).map((hundredths) =>
  hundredths % 100 === 0
    ? String(hundredths / 100)
    : `${Math.floor(hundredths / 100)}.${String(hundredths % 100)
        .padStart(2, '0')
        .replace(/0$/u, '')}`,
)

describe('laws', () => {
  test('what is kept and what is moved come to the budget, over any number of projects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(base, fc.constantFrom(...GRADES), share), { maxLength: 20 }),
        (projects) => {
          const all = projects.map(([amount, grade, part]) => ({
            base: amount,
            ...propose(amount, grade, part),
          }))
          const sum = (of: (one: (typeof all)[number]) => bigint) =>
            all.reduce((total, one) => total + of(one), 0n)
          expect(sum(({ amount }) => amount) + sum(({ moved }) => moved)).toBe(sum((one) => one.base))
        },
      ),
    )
  })

  test('less than half a 分 from the exact share, and more is never less', () => {
    fc.assert(
      fc.property(base, share, share, (amount, one, other) => {
        const exact = (part: string) => amount * BigInt(Math.round(Number(part) * 100))
        const gap = amountShare(amount, one) * 10_000n - exact(one)
        expect((gap < 0n ? -gap : gap) * 2n <= 10_000n).toBe(true)
        if (Number(one) <= Number(other))
          expect(amountShare(amount, one) <= amountShare(amount, other)).toBe(true)
      }),
    )
  })
})
