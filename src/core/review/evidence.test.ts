import { describe, expect, test } from 'vitest'
import { row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { DEFAULT_REVIEW } from './default-scheme.ts'
import { judgingEvidence, unjudgedItems } from './evidence.ts'
import { REVIEW_ITEMS } from './form.ts'

/** A whole one: goal, rows with bases, a plan of its own, and the department's words. */
const TOLD = statement({
  overallGoal: '落实干部教育培训规划，全年举办各类培训班不少于40期，培训干部3000人次',
  subGoals: [subGoal({ goal: '分级分类开展干部教育培训，提升履职能力' })],
  safeguards: [
    {
      label: '一',
      title: '完善制度',
      text: '建立培训经费管理办法，加强预算执行和绩效监控，规范财务管理',
      at: { line: 3 },
    },
  ],
})

const missing = (more: Partial<Project>, document: Partial<TargetDocument> = {}) => {
  const made = targets([more], { statement: TOLD, ...document })
  const [first] = made.projects
  return first === undefined
    ? []
    : unjudgedItems(judgingEvidence(made, first, DEFAULT_REVIEW)).map(({ item, why }) => `${item} ${why}`)
}
const EVEN: Project['plan'] = { measure: 'percent', march: '25', june: '50', october: '75', december: '100' }

describe('what a project can be judged by', () => {
  test('everything of a whole one', () => {
    expect(missing({})).toEqual([])
  })

  test('neither relevance nor conditions of 5,000 万 in eight words with a quarter each quarter', () => {
    const bases = [
      row('数量指标', '补贴人数', '享受补贴的人数', '≥800人', '部内标准'),
      row('社会效益指标', '服务能力', '服务能力', '得到提升', '部内标准'),
    ]
    const project = {
      name: '劳务费',
      budget: { total: '5000', fiscal: '5000', other: '0' },
      goals: ['保障社区居委会工作正常开展'],
      plan: EVEN,
      indicators: bases,
    }
    expect(missing(project)).toEqual(['goal-relevance short-goal', 'conditions no-scheme'])
    // The same words say enough of a small one.
    expect(missing({ ...project, budget: { total: '5', fiscal: '5', other: '0' } })).toEqual([
      'conditions no-scheme',
    ])
    // What is promised by a figure counts, however short.
    expect(missing({ ...project, goals: ['保障800名社区干部待遇'] })).toEqual(['conditions no-scheme'])
  })

  test.each([
    ['no goal', { goals: [] }, ['clear no-goal', 'goal-relevance no-goal']],
    [
      'no indicators',
      { indicators: [] },
      [
        'indicator-science no-indicators',
        'performance-fairness no-indicators',
        'money-match no-work',
        'attainability no-basis',
      ],
    ],
    [
      'values in words',
      { indicators: [row('数量指标', '培训', '开展培训', '有序开展')] },
      ['performance-fairness no-figures', 'money-match no-work'],
    ],
    ['no budget', { budget: { total: null, fiscal: null, other: null } }, ['money-match no-budget']],
    [
      'a budget in words',
      { budget: { total: '待定', fiscal: null, other: null } },
      ['money-match no-budget'],
    ],
    [
      'no bases',
      {
        indicators: [
          row('数量指标', '培训人数', '参训人数', '≥200人', null),
          row('质量指标', '合格率', '合格占比', '≥95%', ' '),
        ],
      },
      ['attainability no-basis'],
    ],
    [
      'no plan',
      { plan: { measure: 'percent', march: null, june: null, october: null, december: null } },
      ['conditions no-scheme'],
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(missing(more as Partial<Project>)).toEqual(expected)
  })

  test('a goal is alone where there is nothing to hold it against', () => {
    const rows = [row('数量指标', '培训人数', '参训人数', '≥200人', '工作实际')]
    expect(missing({ indicators: rows }, { statement: null })).toEqual([
      'goal-relevance no-ground',
      'conditions no-scheme',
    ])
    for (const basis of ['《干部教育培训工作条例》', '冀财预〔2025〕12号', '2025年干部培训计划']) {
      expect(
        missing(
          { indicators: [row('数量指标', '培训人数', '参训人数', '≥200人', basis)] },
          { statement: null },
        ),
      ).toEqual(['conditions no-scheme'])
    }
    const at = { line: 1 }
    expect(
      missing(
        {
          indicators: rows,
          details: [
            { field: 'grounds', label: '立项依据', text: '按照市委关于加强干部培训的决定', choice: null, at },
          ],
          schedule: [{ content: '开班', start: null, end: null, at }],
        },
        { statement: null },
      ),
    ).toEqual([])
  })

  test('nothing of a file most of which was not understood', () => {
    const aside = Array.from({ length: 90 }, (_, i) => ({
      text: `未能识别的表格内容第${i}行，项目支出安排说明`,
      at: { line: i + 20 },
    }))
    expect(missing({}, { unplaced: aside })).toEqual(REVIEW_ITEMS.map((item) => `${item} misread`))
    expect(missing({}, { unplaced: aside.slice(0, 5) })).toEqual([])
  })

  test('nothing of a name with a sum', () => {
    expect(
      missing(
        { goals: [], indicators: [], purpose: null, budget: { total: '1690.69', fiscal: null, other: null } },
        { statement: null },
      ).map((one) => one.split(' ')[0]),
    ).toEqual([...REVIEW_ITEMS])
  })
})
