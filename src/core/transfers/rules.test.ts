import { describe, expect, test } from 'vitest'
import { knownProject, OBJECTIVE, transferLine } from '../../../test/support/transfers.ts'
import { transferFindings, TRANSFER_RULE_FACTS, TRANSFER_RULES, type ToCheck } from './rules.ts'
import { DEFAULT_TRANSFERS } from './scheme.ts'
import { summedUp } from './sum-up.ts'
import { transferFindingText } from '../../text/transfers.ts'

type Asked = Partial<ToCheck> & { readonly amount?: string }

function found({ amount = '90000', ...more }: Asked) {
  const asked: Omit<ToCheck, 'summed'> = {
    year: 2025,
    receivedOn: '2025-03-03',
    objective: OBJECTIVE,
    lines: [transferLine('甲', '60000', ['0.8', '95']), transferLine('乙', '30000', ['0.4', '95'])],
    known: [knownProject('甲'), knownProject('乙')],
    course: { splitOn: '2025-03-20', report: 'none', sender: null },
    reportedOn: null,
    scheme: DEFAULT_TRANSFERS,
    today: '2025-06-02',
    ...more,
  }
  const { year, objective, lines, known } = asked
  return transferFindings({ ...asked, summed: summedUp({ year, amount, objective, lines, known }) })
}
const rulesOf = (asked: Asked) => found(asked).map(({ rule }) => rule)

describe('the rules of a transfer', () => {
  test('a split in order has nothing to be found in it', () => {
    expect(found({})).toEqual([])
  })

  test('more is split than was received', () => {
    expect(found({ amount: '80000' })).toMatchObject([
      {
        rule: 'transfer-split-exceeds',
        severity: 'error',
        values: { split: '0.09', received: '0.08', over: '0.01' },
      },
    ])
  })

  test('the projects take less than the region, once all is split or it was handed down', () => {
    const lines = [transferLine('甲', '60000', ['0.7', '95']), transferLine('乙', '30000', ['0.4', '95'])]
    expect(found({ lines })).toMatchObject([
      {
        rule: 'transfer-sum-below',
        indicator: '新建高标准农田面积',
        values: { target: '1.2万亩', sum: '1.1万亩' },
      },
    ])
    const open = { splitOn: null, report: 'none', sender: null } as const
    expect(rulesOf({ lines, course: open, today: '2025-03-10', amount: '100000' })).toEqual([])
    expect(rulesOf({ lines, scheme: { ...DEFAULT_TRANSFERS, sumShort: '10' } })).toEqual([])
  })

  test('handed down after the term, or not at all; reported after it, or not at all', () => {
    expect(found({ course: { splitOn: '2025-04-02', report: 'none', sender: null } })).toEqual([])
    expect(found({ course: { splitOn: '2025-04-03', report: 'none', sender: null } })).toMatchObject([
      {
        rule: 'transfer-split-late',
        severity: 'warning',
        values: { due: '2025-04-02', on: '2025-04-03', days: '30' },
      },
    ])
    const open = { splitOn: null, report: 'none', sender: null } as const
    expect(rulesOf({ course: open, today: '2025-04-03' })).toEqual(['transfer-split-late'])
    expect(rulesOf({ today: '2026-03-31' })).toEqual([])
    expect(rulesOf({ today: '2026-04-01' })).toEqual(['transfer-report-late'])
    expect(rulesOf({ today: '2026-08-01', reportedOn: '2026-03-20' })).toEqual([])
  })

  test('a project without the objective; a part by no indicator, in another unit, or above the own target', () => {
    const one = (line: ReturnType<typeof transferLine>) =>
      found({
        lines: [line, transferLine('乙', '30000', ['0.8', '95'])],
        known: [knownProject('甲'), knownProject('乙')],
      })
        .filter(({ project }) => project === '甲')
        .map(({ rule }) => rule)
    expect(one(transferLine('甲', '60000', [null, null]))).toEqual(['transfer-project-bare'])
    const line = transferLine('甲', '60000', ['0.4', '95'])
    const [area, ...rest] = line.shares
    expect(one({ ...line, shares: [{ value: area?.value ?? null, own: '没有' }, ...rest] })).toEqual([
      'transfer-own-missing',
    ])
    expect(one({ ...line, shares: [{ value: '1', own: '合格率' }, ...rest] })).toEqual([
      'transfer-unit-differs',
    ])
    expect(one(transferLine('甲', '60000', ['0.9', '95']))).toEqual(['transfer-own-below'])
  })

  test('more paid than the project was given; where it cannot be told nothing is said', () => {
    const known = [knownProject('甲', { paid: '60001' }), knownProject('乙')]
    expect(rulesOf({ known })).toEqual(['transfer-paid-above'])
    expect(
      rulesOf({ known: [knownProject('甲', { paid: '60001', isShared: true }), knownProject('乙')] }),
    ).toEqual([])
  })

  test('what is found has words without gaps, in both languages', () => {
    const all = [
      ...found({
        amount: '80000',
        today: '2026-08-01',
        known: [knownProject('甲', { paid: '70000' }), knownProject('乙')],
      }),
      ...found({ course: { splitOn: null, report: 'none', sender: null }, today: '2025-05-01' }),
      ...found({
        lines: [transferLine('甲', '60000', ['0.9', '95']), transferLine('乙', '30000', [null, null])],
      }),
    ]
    for (const finding of all)
      for (const language of ['zh-CN', 'en'] as const)
        expect(transferFindingText(finding, language)).not.toMatch(/[{}|]/u)
    for (const rule of TRANSFER_RULES) expect(TRANSFER_RULE_FACTS[rule].confirmed, rule).toBe(false)
  })
})
