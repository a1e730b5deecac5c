import { describe, expect, test } from 'vitest'
import { DEFAULT_REVIEW } from '#core/review/default-scheme.ts'
import { FULL_EVIDENCE, type JudgingEvidence } from '#core/review/evidence.ts'
import { fen } from '#core/kernel/money.ts'
import { proposeReview } from '#core/review/propose.ts'
import { judged } from '../../../test/support/reviews.ts'
import { templateForRuleSet } from '../templates/templates.ts'
import type { PaperTable } from './paper.ts'
import { reviewSheetPaper, type ReviewedProject } from './review-sheet.ts'

function reviewed(budget: bigint, evidence: JudgingEvidence = FULL_EVIDENCE): ReviewedProject {
  const {
    mode,
    items,
    total,
    judged: could,
    grade,
  } = proposeReview([judged('budget-sum-mismatch', 'error')], fen(budget), evidence, DEFAULT_REVIEW)
  return {
    name: '干部培训经费',
    code: '13020225P008911100023',
    unit: '763001 社会工作部',
    fiscalYear: 2025,
    budget: '500',
    mode,
    total,
    judged: could,
    grade,
    conclusion: '中',
    comment: '请补充\n测算依据',
    reviewer: '张三',
    items: items.map(({ item, dimension, weight, points, grade: own, losses }) => ({
      item,
      dimension,
      weight,
      final: { points, grade: own },
      reasons: losses.map(({ rule }) => rule),
    })),
  }
}

function tableOf(review: ReviewedProject): PaperTable {
  const table = reviewSheetPaper(review, templateForRuleSet('hebei/2025')).sections[0]?.pieces.find(
    (piece) => piece.kind === 'table',
  )
  if (table?.kind !== 'table') throw new Error('a table')
  return table
}

const texts = (table: PaperTable) => table.rows.map(({ cells }) => cells.map(({ lines }) => lines.join('/')))

describe('the review sheet on paper', () => {
  test('has the eight items under their dimensions, the sum, the conclusion and the comment', () => {
    const rows = texts(tableOf(reviewed(500_000_000n)))
    expect(rows.slice(3, 11).map((cells) => cells.at(-5))).toEqual([
      '规范完整性',
      '明确清晰性',
      '目标相关性',
      '指标科学性',
      '绩效合理性',
      '资金匹配性',
      '实现可能性',
      '条件充分性',
    ])
    expect(rows[8]?.slice(-3)).toEqual(['15', '10', 'budget-sum-mismatch'])
    expect(rows[11]).toEqual(['合计', '100', '95', '等级：良'])
    expect(rows.slice(12)).toEqual([
      ['审核结论', '中：退回修改，重新报送审核'],
      ['审核意见', '请补充/测算依据'],
    ])
  })

  test('of an ordinary project says grades in place of points', () => {
    const rows = texts(tableOf(reviewed(5_000_000n)))
    expect(rows[2]).toContain('等级')
    expect(rows[8]?.slice(-2, -1)).toEqual(['中'])
  })

  test('says what was not judged in place of points, and that there is no grade', () => {
    const blind: JudgingEvidence = {
      ...FULL_EVIDENCE,
      conditions: 'no-scheme',
      'goal-relevance': 'no-ground',
    }
    const rows = texts(tableOf({ ...reviewed(500_000_000n, blind), conclusion: null }))
    expect(rows[10]?.slice(-3)).toEqual(['10', '未判断', ''])
    expect(rows[11]).toEqual(['合计', '100', '70', '等级：未定级（已判断 75 分，未判断 25 分）'])
    expect(rows[12]?.[1]).toBe('未定级：可判断的内容不足，请审核人判断各项后再下结论')
  })

  test('every row fills the grid', () => {
    const { rows, columns } = tableOf(reviewed(500_000_000n))
    const filled = Array.from({ length: rows.length }, () => new Set<number>())
    for (const [i, { cells }] of rows.entries()) {
      for (const { column, columnSpan, rowSpan } of cells)
        for (let row = i; row < i + rowSpan; row++)
          for (let at = column; at < column + columnSpan; at++) filled[row]?.add(at)
    }
    expect(filled.map(({ size }) => size)).toEqual(rows.map(() => columns.length))
  })
})
