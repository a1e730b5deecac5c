/** Forms of whole departments, as grids (with widths) and as text dumps (without). Cells are divided by |. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { readTextBlocks } from '../text/read.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.docx', sha256: '', mediaType: 'text/plain' }
const read = (...blocks: Block[]) => recognise(blocks, SOURCE)
const line = (text: string): Block => ({ kind: 'paragraph', text, at: { paragraph: 1 } })
const left = (document: TargetDocument) => document.unplaced.map(({ text }) => text)

/** `<` goes on with the cell to the left, `^` with the one above. */
function table(rows: readonly string[], index = 1): Table {
  const made: (Cell & { rowSpan: number; columnSpan: number })[][] = []
  for (const [number, written] of rows.entries()) {
    const cells: (Cell & { rowSpan: number; columnSpan: number })[] = []
    for (const [position, text] of written.split('|').entries()) {
      const [row, column] = [number + 1, position + 1]
      const before = cells.at(-1)
      const above = made.flat().find((cell) => cell.column === column && cell.row + cell.rowSpan === row)
      if (text === '<' && before) before.columnSpan++
      else if (text === '^' && above) above.rowSpan++
      else if (text !== '^' && text !== '<')
        cells.push({
          text: text.replaceAll('\\n', '\n'),
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          at: { table: index, row, column },
        })
    }
    made.push(cells)
  }
  return { kind: 'table', index, rows: made, at: { table: index, row: 1, column: 1 } }
}

const TARGETS = [
  '部门（单位）名称|<|118-某县应急管理局|<|<|<',
  '部门职能概述|<|负责应急管理。|<|<|<',
  '年度主要任务|任务名称|主要内容|预算金额（万元）|<|<',
  '^|^|^|总额|财政拨款|其他资金',
  '^|监管执法|检查1200家次|156.00|150.00|6.00',
  '^|救援能力|演练12次|1,328.50||',
  '^|金额合计|<|1,484.50|<|<',
  '年度总体目标|<|目标1：事故双下降\\n目标2：救援能力增强|<|<|<',
  '年度绩效指标|一级指标|二级指标|三级指标|指标值|权重',
  '^|产出指标|数量指标|检查家次|≥1200家次|20',
  '^|^|质量指标|整改率|≥98%|20',
  '^|满意度指标|服务对象满意度指标|群众满意度|≥95%|10',
]

describe('部门整体支出绩效目标表', () => {
  test('with its title above: tasks, goals and indicators; the sum of the tasks is none of them', () => {
    const document = read(line('部门（单位）整体支出绩效目标表'), line('（2025年度）'), table(TARGETS))
    expect(document).toMatchObject({ kind: 'department-targets', fiscalYear: 2025, projects: [] })
    expect(document.source.recognised).toMatchObject([{ layout: 'department-2015', projects: [1] }])
    const [department] = document.departments ?? []
    expect(department).toMatchObject({
      order: 1,
      title: '部门（单位）整体支出绩效目标表',
      unit: { code: '118', name: '某县应急管理局' },
      functions: '负责应急管理。',
      goals: ['事故双下降', '救援能力增强'],
      tasks: [
        { name: '监管执法', content: '检查1200家次', budget: { total: '156', fiscal: '150', other: '6' } },
        { name: '救援能力', budget: { total: '1328.5', fiscal: null, other: null } },
      ],
    })
    expect(department?.indicators.map(({ level1, level3, weight }) => [level1, level3, weight])).toEqual([
      ['产出指标', '检查家次', '20'],
      ['产出指标', '整改率', '20'],
      ['满意度指标', '群众满意度', '10'],
    ])
    expect(left(document)).toEqual(['金额合计', '1,484.50'])
  })

  test('as a dump without widths, the title in the first row', () => {
    const rows = [
      '部门整体支出绩效目标申报表',
      '部门名称|某局',
      '年度主要任务|任务名称|主要内容|预算金额（元）',
      '|总额|财政拨款|其他资金',
      '|执法|检查|30000|20000|10000',
      '年度总体目标|1.甲\n2.乙',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|家次|≥12家',
    ]
    const document = read(
      ...readTextBlocks(
        rows
          .map(
            (row) =>
              `${row
                .split('|')
                .map((cell) => `\t${cell}`)
                .join('\n')}\n`,
          )
          .join('\n'),
      ).blocks,
    )
    expect(document.departments).toMatchObject([
      {
        unit: { name: '某局' },
        goals: ['甲', '乙'],
        tasks: [{ name: '执法', content: '检查', budget: { total: '3', fiscal: '2', other: '1' } }],
        indicators: [{ level3: '家次' }],
      },
    ])
    expect(document.projects).toEqual([])
  })

  test('funds of three years with shares, goals and indicators of two terms', () => {
    const document = read(
      line('2024年部门整体支出绩效目标申报表'),
      table([
        '部门名称|某办公室|<|<|<|<',
        '总体资金情况|类别|项目|当年金额|占比|近两年收支金额',
        '^|^|^|^|^|2023年',
        '^|收入构成|财政拨款|1,862.40|96.88%|1,801.66',
        '^|支出构成|人员经费|1,120.00|58.26%|',
        '^|^|合计|1,922.40|100%|',
        '长期目标|目标1：长远|<|<|<|<',
        '年度目标|目标1：今年|<|<|<|<',
        '长期目标1|一级指标|二级指标|三级指标|指标值|备注',
        '^|产出指标|质量指标|差错率|≤0.5%|',
        '年度目标1|一级指标|二级指标|三级指标|指标值|备注',
        '^|产出指标|质量指标|差错率|≤0.8%|',
        '年度目标2|产出指标|数量指标|件数|≥3件|',
      ]),
    )
    const [department] = document.departments ?? []
    expect(department?.funds.map(({ item, year, amount, share }) => [item, year, amount, share])).toEqual([
      ['fiscal', null, '1862.4', '96.88'],
      ['fiscal', 2023, '1801.66', null],
      ['staff', null, '1120', '58.26'],
      ['total', null, '1922.4', '100'],
    ])
    expect(department).toMatchObject({ goals: ['今年'], mediumTermGoals: ['长远'] })
    expect(department?.indicators.map(({ value, term }) => [value.text, term ?? null])).toEqual([
      ['≤0.5%', 'medium-term'],
      ['≤0.8%', null],
      ['≥3件', null],
    ])
  })

  test('forms of projects below it are projects', () => {
    const document = read(
      line('部门整体支出绩效目标表'),
      table(TARGETS),
      line('项目绩效目标表'),
      table(['项目名称|甲', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|里程|1公里'], 2),
    )
    expect(document).toMatchObject({
      kind: 'project-targets',
      departments: [{ tasks: [{}, {}] }],
      projects: [{ name: '甲', indicators: [{ level3: '里程' }] }],
    })
  })

  test('a title without a table is no department', () => {
    const document = read(
      line('附件：部门整体支出绩效目标表'),
      table(['项目名称|甲', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|里程|1公里']),
    )
    expect(document.departments).toBeUndefined()
    expect(left(document)).toEqual(['附件：部门整体支出绩效目标表'])
  })
})

test('年度预算申请 by income and by spending side by side, labels with their figures in one cell, goals of the whole', () => {
  const document = read(
    table(
      [
        '2025年度部门整体支出绩效目标表|<|<|<|<',
        '单位名称|某局|填报人|张某|',
        '年度预算申请（万元）|资金总额：2356.78|<|<|<',
        '^|按收入性质分：|<|按支出性质分：|<',
        '^|其中：一般公共预算：|2156.78|其中：基本支出：|1856.78',
        '^|政府性基金拨款：|0|项目支出：|500',
        '^|事业收入：200\n其他资金：0|<|<|<',
        '部门职能职责概述|管理市场。|<|<|<',
        '整体绩效目标|守住底线。|<|<|<',
        '年度绩效指标|一级指标|二级指标|三级指标|指标值',
        '^|产出指标|数量指标|抽检批次|1200批次',
      ].map((row) => row.replaceAll('\\n', '\n')),
    ),
  )
  const [department] = document.departments ?? []
  expect(department?.funds.map(({ item, label, amount }) => [item, label, amount])).toEqual([
    ['total', '资金总额', '2356.78'],
    [null, '其中：一般公共预算', '2156.78'],
    ['basic', '其中：基本支出', '1856.78'],
    [null, '政府性基金拨款', '0'],
    ['project', '项目支出', '500'],
    [null, '事业收入', '200'],
    ['other', '其他资金', '0'],
  ])
  expect(department).toMatchObject({
    title: '2025年度部门整体支出绩效目标表',
    functions: '管理市场。',
    goals: ['守住底线。'],
    indicators: [{ level3: '抽检批次' }],
  })
  expect(document).toMatchObject({ fiscalYear: 2025, projects: [], unplaced: [] })
})

test('running numbers before the tasks', () => {
  const document = read(
    table([
      '部门名称|某局|<|<|<|<',
      '年度重点工作任务|序号|任务名称|主要实施内容|拟投入的资金|期望达到的目标',
      '^|1|执法|检查|300|1500家',
      '^|2|储备|物资|860.5|达标',
      '主要职责|管理|<|<|<|<',
    ]),
  )
  expect(
    document.departments?.[0]?.tasks.map(({ name, content, budget }) => [name, content, budget.total]),
  ).toEqual([
    ['执法', '检查', '300'],
    ['储备', '物资', '860.5'],
  ])
  expect(left(document)).toEqual(['期望达到的目标', '1500家', '达标'])
})

test('部门整体支出绩效自评表: what was spent and reached, scores and reasons', () => {
  const document = read(
    line('部门整体支出绩效自评表'),
    line('（2024年度）'),
    table([
      '部门名称|<|某局|<|<|<|<|<',
      '部门预算执行情况（万元）|<||预算数|执行数|分值|执行率|得分',
      '^|^|年度资金总额|4,560.00|4,321.50|10|94.77%|9.48',
      '^|^|其中：基本支出|1,980.00|1,976.20|—|99.81%|—',
      '年度总体目标|<|预期目标|<|实际完成情况|<|<|<',
      '^|^|编规划|<|已批复|<|<|<',
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|未完成原因',
      '产出指标|质量指标|查处率|≥95%|92%|20|19.37|复议',
      '总分|<|<|<|<|100|97.85|',
    ]),
  )
  expect(document).toMatchObject({
    kind: 'self-evaluation',
    fiscalYear: 2024,
    projects: [],
    departments: [
      {
        goals: ['编规划'],
        evaluation: {
          outcome: '已批复',
          weight: '100',
          score: '97.85',
          funds: [
            { source: 'total', executed: '4321.5', rate: '94.77', score: '9.48' },
            { label: '其中：基本支出', executed: '1976.2' },
          ],
        },
        indicators: [{ weight: '20', result: { actual: '92%', score: '19.37', reason: '复议' } }],
      },
    ],
  })
})

test('no word of a department’s form is lost, whatever is where', () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constant('WORD') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '部门名称',
        '部门职能概述',
        '年度主要任务',
        '任务名称',
        '主要内容',
        '预算金额（万元）',
        '总额',
        '财政拨款',
        '总体资金情况',
        '收入构成',
        '当年金额',
        '占比',
        '2023年',
        '人员经费',
        '项目支出',
        '年度总体目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '产出指标',
        '数量指标',
        '填报人',
        '合计',
      ),
    },
    { weight: 2, arbitrary: fc.constantFrom('', '12.5', '30%', '—') },
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }),
      (rows) => {
        let count = 0
        const written = [
          '部门名称|某局',
          '年度主要任务|任务名称|主要内容|总额',
          ...rows.map((row) => row.map((text) => (text === 'WORD' ? `词${count++}语` : text)).join('|')),
        ]
        const document = JSON.stringify(read(line('部门整体支出绩效目标表'), table(written)))
        for (let index = 0; index < count; index++) expect(document).toContain(`词${index}语`)
      },
    ),
    { numRuns: 400 },
  )
})
