import { describe, expect, test } from 'vitest'
import { ALONE, FULL_SET, row, targets } from '../../../test/support/targets.ts'
import { findingMessage } from '#text/findings/findings.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Indicator } from '../target/project.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from '../findings/run.ts'

/** What is said of one row added to a clean set. */
function saidOf(indicator: Indicator, projects = 1): readonly Finding[] {
  const document = targets(
    Array.from({ length: projects }, (_, i) => ({
      name: `干部培训经费${i}`,
      indicators: [...FULL_SET, indicator],
    })),
  )
  return checkTargets(document, ruleSetFor('13', 2025), ALONE).findings.filter(
    (finding) => finding.indicator === 7 || finding.places.some((place) => place.indicator === 7),
  )
}

const codes = (finding: Finding | undefined) =>
  [finding?.rule, ...(finding?.also ?? []).map((other) => other.rule)].toSorted()

describe('a row to be written anew', () => {
  test('name, description and class that clash are one remark, the codes inside', () => {
    const found = saidOf(row('时效指标', '走访企业次数', '走访慰问支出金额', '100%', '2025年走访方案第二条'))
    expect(found).toHaveLength(1)
    expect(codes(found[0])).toEqual(
      expect.arrayContaining(['misclassified', 'name-desc-mismatch', 'value-unit-mismatch']),
    )
    expect(found.map((finding) => findingMessage(finding, 'zh-CN')).join()).toContain('整行重写')
    expect(found.map((finding) => findingMessage(finding, 'en')).join()).toContain('anew')
  })

  test('the same row in several projects is one remark with its places', () => {
    const found = saidOf(
      row('社会效益指标', '社会稳定', '电子证照归集完成率', '100%', '2025年走访方案第二条'),
      2,
    )
    expect(found.map((finding) => finding.places.length)).toEqual([1])
    expect(codes(found[0])).toEqual(['misclassified', 'name-desc-mismatch'])
  })

  test('keeps the gravest severity and offers no half of a remedy', () => {
    const [found] = saidOf(row('数量指标', '参训学员人数', '补助发放率', '≥90', '2025年走访方案第二条'))
    expect([found?.severity, found?.suggestion]).toEqual(['error', null])
    expect(codes(found)).toEqual(expect.arrayContaining(['name-desc-mismatch', 'number-is-percentage']))
  })

  test('a class that is wrong alone is said with the better one', () => {
    const found = saidOf(row('时效指标', '数据准确率', '核对无误的记录占比', '≥98%', '2025年走访方案第二条'))
    expect(found.map(({ rule, suggestion, values }) => [rule, suggestion, values['case']])).toEqual([
      ['misclassified', '质量指标', 'not-time'],
    ])
  })

  test('a cost that is no cost is one error', () => {
    const found = saidOf(row('成本指标', '绿化面积', '新增绿地', '≥3000平方米', '2025年走访方案第二条'))
    expect(
      found.map(({ rule, severity, suggestion, also }) => [
        rule,
        severity,
        suggestion,
        also.map((other) => other.rule),
      ]),
    ).toEqual([['misclassified', 'error', '数量指标', ['cost-no-amount']]])
  })
})
