import { expect, test } from 'vitest'
import { budgetOutcomeText, proposalText } from './results.ts'

test('a cut is shown by how much it cuts, with the decimals that it has', () => {
  expect(proposalText('cut', '80', 'zh-CN')).toBe('压减 20%')
  expect(proposalText('cut', '85.5', 'zh-CN')).toBe('压减 14.5%')
  expect(proposalText('cut', '33.33', 'en')).toBe('cut by 66.67%')
  expect(proposalText('assure', '100', 'zh-CN')).toBe('保障 100%')
  expect(proposalText('cancel', '0', 'zh-CN')).toBe('取消')
})

test('which year’s budget was decided, or is only proposed, is said first; another than that of the table is said to be', () => {
  const assured = { kind: 'assure', amount: '100.00' } as const
  const of = { year: 2025, base: '100.00', budgetYear: 2027, decision: null, proposal: null }
  const said = (what: Partial<Parameters<typeof budgetOutcomeText>[0]>, own: number | null) =>
    budgetOutcomeText({ ...of, ...what }, own, 'zh-CN')
  const proposal = { ...assured, share: '100' }
  expect(said({ proposal }, 2027)).toBe(
    '2027 年预算尚未决定，建议 100.00 万元（2025 年预算 100.00 万元，保障 100%）',
  )
  expect(said({ proposal: { kind: 'cut', share: '80', amount: '80.00' } }, 2027)).toBe(
    '2027 年预算尚未决定，建议 80.00 万元（2025 年预算 100.00 万元，压减 20%）',
  )
  expect(said({ decision: { ...assured, reason: '' }, proposal }, 2027)).toBe(
    '2027 年预算已决定 100.00 万元（保障）',
  )
  expect(said({ decision: { ...assured, reason: '提前完成' }, proposal }, 2026)).toBe(
    '2027 年预算（不是本表的 2026 年预算）已决定 100.00 万元（保障：提前完成）',
  )
  expect(said({ proposal }, null)).not.toContain('不是本表')
  expect(said({}, 2027)).toBeNull()
})
