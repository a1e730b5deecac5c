import { describe, expect, test } from 'vitest'
import { ALONE, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import type { Finding } from '../kernel/finding.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'
import { applyEdits } from '../target/edit.ts'
import { editsOfSuggestion } from './suggestion.ts'

function finding(change: Partial<Finding>): Finding {
  return {
    rule: 'value-no-unit',
    group: 'value-format',
    severity: 'error',
    certainty: 1,
    project: 1,
    indicator: 1,
    field: 'value',
    at: null,
    text: '95',
    values: {},
    suggestion: '≥95%',
    also: [],
    places: [],
    ...change,
  }
}

const ROWS = [
  row('质量指标', '合格率', null, '95'),
  row('质量指标', '完好率', null, '95'),
  row('社会效益指标', '知晓率', '知晓率知晓率', '90'),
]
const PAPER = targets([{ indicators: ROWS, budget: { total: '10', fiscal: '10', other: null } }], {
  statement: statement({ subGoals: [subGoal({ goal: '甲' }), subGoal({ goal: '完成工作工作任务' })] }),
})

describe('a suggestion', () => {
  test('takes the place of what its finding quotes', () => {
    expect(editsOfSuggestion(PAPER, finding({}))).toEqual([
      { project: 1, indicator: 1, field: 'value', before: '95', after: '≥95%' },
    ])
  })

  test('of a piece changes the piece, where it is there once', () => {
    expect(
      editsOfSuggestion(
        PAPER,
        finding({ project: null, indicator: null, field: 'subGoals', text: '工作工作', suggestion: '工作' }),
      ),
    ).toEqual([
      {
        project: null,
        indicator: null,
        field: 'subGoals.2.goal',
        before: '完成工作工作任务',
        after: '完成工作任务',
      },
    ])
    expect(
      editsOfSuggestion(
        PAPER,
        finding({ indicator: 3, field: 'description', text: '知晓率', suggestion: '知晓' }),
      ),
    ).toBeNull()
  })

  test('is put in every place of the finding, or nowhere', () => {
    const places = [{ project: 1, indicator: 2, field: 'value', at: null }]
    expect(editsOfSuggestion(PAPER, finding({ places }))).toMatchObject([
      { indicator: 1 },
      { indicator: 2, before: '95', after: '≥95%' },
    ])
    expect(
      editsOfSuggestion(PAPER, finding({ places: [{ project: 1, indicator: 3, field: 'value', at: null }] })),
    ).toBeNull()
  })

  test('on a label of a project’s rows means every row that bears it', () => {
    const edits = editsOfSuggestion(
      PAPER,
      finding({ indicator: null, field: 'level2', text: '质量指标', suggestion: '数量指标' }),
    )
    expect(edits).toMatchObject([{ indicator: 1, before: '质量指标', after: '数量指标' }, { indicator: 2 }])
  })

  test('that moves a row into another branch changes the label of level 1 with it, as the project writes it', () => {
    const edits = editsOfSuggestion(
      PAPER,
      finding({ field: 'level2', text: '质量指标', suggestion: '社会效益指标' }),
    )
    expect(edits).toMatchObject([
      { field: 'level2', after: '社会效益指标' },
      { field: 'level1', before: '产出指标', after: '效益指标' },
    ])
    expect(
      editsOfSuggestion(PAPER, finding({ field: 'level2', text: '质量指标', suggestion: '成本指标' })),
    ).toHaveLength(1)
  })

  test('for a blank cell fills the cell, and none that holds something', () => {
    expect(
      editsOfSuggestion(
        PAPER,
        finding({ rule: 'other-funds-blank', indicator: null, field: 'budget', text: null, suggestion: '0' }),
      ),
    ).toEqual([{ project: 1, indicator: null, field: 'budget.other', before: null, after: '0' }])
    expect(
      editsOfSuggestion(
        PAPER,
        finding({ indicator: null, field: 'purpose', text: null, suggestion: '买书' }),
      ),
    ).toBeNull()
  })

  test('is none where there is none, and where its text is no longer there', () => {
    expect(editsOfSuggestion(PAPER, finding({ suggestion: null }))).toBeNull()
    expect(editsOfSuggestion(PAPER, finding({ text: '96' }))).toBeNull()
    expect(editsOfSuggestion(PAPER, finding({ project: 9 }))).toBeNull()
  })

  test('applied, its finding is gone at the next check', () => {
    const rules = ruleSetFor('13', 2025)
    const document = targets([
      {
        indicators: [
          row('时效指标', '完成时间', null, '11月底前'),
          row('质量指标', '合格率', null, '95'),
          row('可持续性影响', '机制', null, '≥3项'),
          row('数量指标', '人数', null, '不低于3人'),
        ],
        budget: { total: '10', fiscal: '10', other: null },
      },
    ])
    const { findings } = checkTargets(document, rules, ALONE)
    const mendable = findings.filter((one) => editsOfSuggestion(document, one) !== null)
    expect(mendable.length).toBeGreaterThan(2)
    for (const one of mendable) {
      const edited = applyEdits(document, editsOfSuggestion(document, one) ?? [])
      expect(edited.ok).toBe(true)
      const after = edited.ok ? checkTargets(edited.value.document, rules, ALONE).findings : findings
      expect(
        after.filter(
          ({ rule, project, indicator }) =>
            rule === one.rule && project === one.project && indicator === one.indicator,
        ),
      ).toEqual([])
    }
  })
})
