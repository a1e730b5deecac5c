/** 采用建议 in the form: what it changes, where the row goes, and the way back. */
import { expect, test } from 'vitest'
import { checkTargets } from '#core/findings/run.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { formNow } from '#core/writing/paper-of-form.ts'
import { inverseAll, performAll } from '#core/writing/operation.ts'
import { ALONE, FULL_SET, project, row, targets } from '../../../../test/support/targets.ts'
import { suggestionOperations } from './suggestion.ts'

test('a row that is taken for another kind goes to its block, which is in the form once; undone, all is as before', () => {
  const late = row('服务对象满意度指标', '培训完成时间', '全部班次结束的时间', '2025年11月底前')
  const paper = project({ indicators: [...FULL_SET.filter(({ kind }) => kind !== 'timeliness'), late] })
  const { findings } = checkTargets(targets([paper]), ruleSetFor('13', 2025), ALONE)
  const finding = findings.find(
    ({ suggestion, indicator }) => suggestion === '时效指标' && indicator === paper.indicators.length,
  )
  if (finding === undefined)
    throw new Error(JSON.stringify(findings.map(({ rule, suggestion }) => [rule, suggestion])))
  const { form, listed } = formNow(null, paper)
  const operations = suggestionOperations(finding, { form, listed, project: paper, fiscalYear: 2025 }) ?? []
  const taken = performAll(form, operations)
  if (!taken.ok) throw new Error(taken.error)
  const blocks = taken.value.rows.filter(({ list }) => list === undefined).map(({ cells }) => cells.level1)
  expect(blocks.filter((block, i) => block !== blocks[i - 1])).toEqual(['产出指标', '效益指标', '满意度指标'])
  expect(taken.value.rows.find(({ cells }) => cells.level3 === '培训完成时间')?.cells).toMatchObject({
    level1: '产出指标',
    level2: '时效指标',
  })
  expect(performAll(taken.value, inverseAll(operations))).toEqual({ ok: true, value: form })
})
