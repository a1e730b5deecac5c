import { expect, test } from 'vitest'
import { ALONE, row, targets, withRows } from '../../../test/support/targets.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { asSaidIn } from './gather.ts'
import { inNamedCells } from './named-cells.ts'
import { checkTargets } from './run.ts'

const found = (document: ReturnType<typeof targets>) =>
  checkTargets(document, ruleSetFor('13', 2025), ALONE).findings
const cells = (finding: ReturnType<typeof found>[number]) =>
  [finding, ...finding.places].map(({ project, indicator, field }) => `${project}.${indicator}.${field}`)

test('a basis that names nothing lies in the cells that say it, not on the table', () => {
  const document = withRows(
    row('数量指标', '培训人数', '培训干部的人数', '200人', '《干部培训2025年度计划》'),
    row('质量指标', '合格率', '合格人数占比', '100%', '工作实际'),
    row('时效指标', '完成时间', '完成时间', '12月底', '根据工作实际'),
    row('成本指标', '成本', '人均成本', '500元/人', '工作实际。'),
  )
  const [project] = document.projects
  const bases = project?.indicators.map(({ basis }) => basis) ?? []
  const weak = found(document).find(({ rule }) => rule === 'basis-weak')
  if (weak === undefined) throw new Error('it is weak')
  const placed = inNamedCells(weak, { order: 1, bases })
  expect(cells(placed)).toEqual(['1.2.basis', '1.3.basis', '1.4.basis'])
  // Mended meanwhile in all its rows: it lies on the table, and in no cell.
  expect(cells(inNamedCells(weak, { order: 1, bases: bases.map(() => '文件') }))).toEqual([
    '1.null.indicators',
  ])
  // What speaks of cells by itself stays where it is.
  for (const other of found(document).filter(({ rule }) => rule !== 'basis-weak'))
    expect(inNamedCells(other, { order: 1, bases })).toBe(other)
})

test('of many projects, the cells of the one that is looked at come first, with its own words', () => {
  const one = withRows(row('数量指标', '人数', '人数', '5人', '工作实际')).projects[0]
  if (one === undefined) throw new Error('it has a project')
  const document = targets([1, 2, 3].map(() => ({ indicators: one.indicators })))
  const weak = found(document).find(({ rule }) => rule === 'basis-weak')
  if (weak === undefined) throw new Error('it is weak')
  const placed = inNamedCells(asSaidIn(weak, 2), { order: 2, bases: ['工作实际'] })
  expect(cells(placed)).toContain('2.1.basis')
  expect(cells(placed)).not.toContain('2.null.indicators')
})
