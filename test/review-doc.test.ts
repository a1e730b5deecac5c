/** docs/review.md tells the figures that are counted with. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SEVERITIES } from '#core/kernel/finding.ts'
import { DEFAULT_REVIEW } from '#core/review/default-scheme.ts'
import { CONSEQUENCE_OF, HEAPS, REVIEW_ITEMS } from '#core/review/form.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { consequenceText, heapName, reviewItemName } from '#text/review.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'review.md'), 'utf8').replaceAll(
  '\r\n',
  '\n',
)
const { weights, points, repeats, bands, standsFor, scoredFrom, risk, sureFrom, highest } = DEFAULT_REVIEW

test('every item with its points, every grade with its band and what follows, every heap', () => {
  for (const item of REVIEW_ITEMS)
    expect(page).toContain(`| ${reviewItemName(item, 'zh-CN')} | ${weights[item]} |`)
  const least = {
    优: `${bands.excellent} 分以上`,
    良: `${bands.good} 分以上`,
    中: `${bands.fair} 分以上`,
    差: `不满 ${bands.fair} 分`,
  }
  for (const grade of GRADES)
    expect(page).toContain(
      `| ${grade} | ${least[grade]} | ${consequenceText(CONSEQUENCE_OF[grade], 'zh-CN')} |`,
    )
  for (const heap of HEAPS) expect(page).toContain(`| ${heapName(heap, 'zh-CN')} |`)
})

test('what a finding costs, how many of a rule count, what grades stand for, where scoring begins', () => {
  expect(page).toContain(`错误扣 ${points.error} 分，警告扣 ${points.warning} 分，建议扣 ${points.advice} 分`)
  expect(page).toContain(`最多算 ${repeats} 条，从扣得最多的算起`)
  expect(page).toContain(GRADES.map((grade) => `${standsFor[grade]}%`).join('、'))
  expect(page).toContain(`预算数在 ${scoredFrom} 万元以上`)
  expect(page).toContain(`${SEVERITIES.map((severity) => `${risk[severity]}%`).join('、')} 的信任`)
  expect(page).toContain(`把握 ${sureFrom}% 以上`)
  expect([highest.error, highest.warning, highest.advice]).toEqual(['良', '良', '优'])
})
