/** 采用建议 in the form: what it changes, where the row goes, and the way back. */
import { expect, test } from 'vitest'
import { checkTargets } from '#core/findings/run.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { BLANK_CELLS, type WrittenForm } from '#core/writing/form.ts'
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

test('it takes the place of a blank row of its kind, which takes its own: no kind is asked for twice or gone', () => {
  const wrong = row('经济效益指标', '减少化肥用量', '项目区化肥用量减少的比例', '≥5%')
  const paper = project({ indicators: [...FULL_SET.filter(({ kind }) => kind !== 'social'), wrong] })
  const { form, listed } = formNow(null, paper)
  const blanks = ['社会效益指标', '生态效益指标', '可持续影响指标'].map((level2, i) => ({
    id: `b${i}`,
    cells: { ...BLANK_CELLS, level1: '效益指标', level2 },
  }))
  const full: WrittenForm = { ...form, rows: [...form.rows, ...blanks] }
  const finding = checkTargets(targets([paper]), ruleSetFor('13', 2025), ALONE).findings.find(
    ({ suggestion, indicator }) => suggestion === '生态效益指标' && indicator === listed.length,
  )
  if (finding === undefined) throw new Error('no suggestion')
  const operations =
    suggestionOperations(finding, { form: full, listed, project: paper, fiscalYear: 2025 }) ?? []
  const taken = performAll(full, operations)
  if (!taken.ok) throw new Error(taken.error)
  const kinds = taken.value.rows.filter(({ list }) => list === undefined).map(({ cells }) => cells.level2)
  expect(kinds).toEqual(full.rows.filter(({ list }) => list === undefined).map(({ cells }) => cells.level2))
  expect(taken.value.rows.find(({ cells }) => cells.level3 === '减少化肥用量')?.cells.level2).toBe(
    '生态效益指标',
  )
  expect(performAll(taken.value, inverseAll(operations))).toEqual({ ok: true, value: full })
})
