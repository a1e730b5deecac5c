/**
 * Forms of the central ministry and of provinces, each as small as shows what it does otherwise. Cells are
 * divided by |.
 */
import { describe, expect, test } from 'vitest'
import type { Place } from '#core/kernel/place.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { readTextBlocks } from '../text/read.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.txt', sha256: '', mediaType: 'text/plain' }

/** As a text dump: no widths, cells merged from above blank. */
function dump(...rows: string[]): TargetDocument {
  return recognise(
    readTextBlocks(
      rows
        .map((row) =>
          row.startsWith('#')
            ? `\n${row.slice(1)}\n`
            : `${row
                .split('|')
                .map((cell) => `\t${cell.replaceAll('\\n', '\n')}`)
                .join('\n')}\n`,
        )
        .join('\n'),
    ).blocks,
    SOURCE,
  )
}

/**
 * As a grid: `<` goes on with the cell to the left, `^` with the one above.
 * @param at where a cell is.
 */
function grid(
  rows: readonly string[],
  at: (row: number, column: number) => Place = (row, column) => ({ table: 1, row, column }),
): TargetDocument {
  const open: (Cell & { rowSpan: number; columnSpan: number })[][] = []
  for (const [index, line] of rows.entries()) {
    const cells: (Cell & { rowSpan: number; columnSpan: number })[] = []
    for (const [position, text] of line.split('|').entries()) {
      const [row, column] = [index + 1, position + 1]
      const left = cells.at(-1)
      const above = open
        .flat()
        .find(
          (cell) =>
            cell.column <= column &&
            column < cell.column + cell.columnSpan &&
            cell.row + cell.rowSpan === row,
        )
      if (text === '<' && left) left.columnSpan++
      else if (text === '^' && above) above.rowSpan += above.column === column ? 1 : 0
      else if (text !== '<' && text !== '^')
        cells.push({
          text: text.replaceAll('\\n', '\n'),
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          at: at(row, column),
        })
    }
    open.push(cells)
  }
  const table: Table = { kind: 'table', index: 1, rows: open, at: at(1, 1) }
  const blocks: Block[] = [table]
  return recognise(blocks, SOURCE)
}

const only = (document: TargetDocument): Project => {
  const [project, ...others] = document.projects
  if (!project || others.length > 0) throw new Error(`${document.projects.length} projects`)
  return project
}
const left = (document: TargetDocument) => document.unplaced.map(({ text }) => text)
const HEADER = '绩效指标|一级指标|二级指标|三级指标|年度指标值'

describe('targets of the medium term and of the year', () => {
  const rows = [
    '项目名称|<|<|水库除险加固|<|<|<|<',
    '主管部门及代码|<|<|[119]水利局|<|实施单位|水库管理处|<',
    '项目属性|<|<|□新增项目 ☑延续项目|<|项目期|3年|<',
    '项目资金\\n（万元）|<|<|中期资金总额：|300|年度资金总额：|100|<',
    '^|<|<|其中：财政拨款|270|其中：财政拨款|90|<',
    '^|<|<|其他资金|30|其他资金|10|<',
    '总体目标|中期目标（2024年—2026年）|<|<|<|年度目标|<|<',
    '^|目标1：三年加固三座|<|<|<|目标1：加固一座|<|<',
    '绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值',
    '^|产出指标|数量指标|加固座数|3座|数量指标|加固座数|1座',
    '^|^|质量指标|合格率|100%|质量指标|合格率|100%',
    '^|效益指标|社会效益指标|受益人口|≥3万人|社会效益指标|受益人口|≥1万人',
  ]
  test('side by side, with widths', () => {
    const document = grid(rows)
    const project = only(document)
    expect(project).toMatchObject({
      name: '水库除险加固',
      department: { code: '119', name: '水利局' },
      unit: { name: '水库管理处' },
      budget: { total: '100', fiscal: '90', other: '10' },
      goals: ['加固一座'],
      mediumTermGoals: ['三年加固三座'],
    })
    expect(
      project.indicators.map(({ term, level1, level3, value }) => [term, level1, level3, value.text]),
    ).toEqual([
      ['medium-term', '产出指标', '加固座数', '3座'],
      ['medium-term', '产出指标', '合格率', '100%'],
      ['medium-term', '效益指标', '受益人口', '≥3万人'],
      [undefined, '产出指标', '加固座数', '1座'],
      [undefined, '产出指标', '合格率', '100%'],
      [undefined, '效益指标', '受益人口', '≥1万人'],
    ])
    expect(project.details?.map(({ field, label, text, choice }) => [field, label, text, choice])).toEqual([
      ['attribute', '项目属性', '□新增项目 ☑延续项目', '延续项目'],
      ['period', '项目期', '3年', null],
      [null, '中期资金总额', '300', null],
      [null, '其中：财政拨款', '270', null],
      [null, '其他资金', '30', null],
    ])
    expect(left(document)).toEqual([])
    expect(document.source.recognised?.[0]).toMatchObject({ layout: 'central-2015', certainty: 1 })
  })

  test('one value for each in the same row', () => {
    const project = only(
      dump(
        '项目名称|甲',
        '总体绩效目标|三年建成',
        '年度绩效目标|建成一期',
        '一级指标|二级指标|三级指标|实施周期指标值|年度指标值',
        '产出指标|数量指标|长度|30公里|10公里',
      ),
    )
    expect(project).toMatchObject({ goals: ['建成一期'], mediumTermGoals: ['三年建成'] })
    expect(project.indicators.map(({ term, value }) => [term, value.text])).toEqual([
      ['medium-term', '30公里'],
      [undefined, '10公里'],
    ])
  })

  test('总体目标 alone is that of the year', () => {
    const project = only(dump('项目名称|甲', '总目标|建成一期', `${HEADER}`, '|产出指标|数量指标|长度|1公里'))
    expect(project.goals).toEqual(['建成一期'])
    expect(project.mediumTermGoals).toBeUndefined()
  })
})

describe('an application form', () => {
  test('schedule, opinions, people, boxes over several cells, labels with their value in one cell', () => {
    const document = dump(
      '#项目支出绩效目标申报表',
      '#填报单位（盖章）：农业局    单位：万元',
      '项目名称|户厕整改|年度|2025',
      '项目属性|新增项目|□|延续项目|√',
      '主管部门|农业农村局|主管部门编码|310',
      '项目负责人|孙某|联系电话|0312-7654321',
      '项目预算|资金总额|136.5|财政资金|126.5|其他资金|10',
      '项目实施进度计划|项目实施内容|开始时间|完成时间',
      '|入户摸排|2025年1月|2025年3月',
      '|组织整改|2025年4月|',
      HEADER.replace('年度指标值', '指标值|备注'),
      '|产出指标|数量指标|座数|≥1820座|雨季顺延',
      '审核意见|同意',
      '填表人：周某|联系电话：1390000|填报日期：2024年10月18日',
    )
    const project = only(document)
    expect(project).toMatchObject({
      name: '户厕整改',
      unit: { name: '农业局' },
      department: { code: '310', name: '农业农村局' },
      budget: { total: '136.5', fiscal: '126.5', other: '10' },
    })
    expect(document.fiscalYear).toBe(2025)
    expect(project.schedule?.map(({ content, start, end }) => [content, start, end])).toEqual([
      ['入户摸排', '2025年1月', '2025年3月'],
      ['组织整改', '2025年4月', null],
    ])
    expect(project.details?.map(({ field, text, choice }) => [field, text, choice])).toEqual([
      ['attribute', '新增项目 □ 延续项目 √', '延续项目'],
      ['leader', '孙某', null],
      ['phone', '0312-7654321', null],
      ['review', '同意', null],
      ['filled-by', '周某', null],
      ['phone', '1390000', null],
      ['filled-on', '2024年10月18日', null],
    ])
    expect(project.indicators[0]?.note).toBe('雨季顺延')
    expect(left(document)).toEqual([])
  })
})

describe('columns of provinces', () => {
  test('sign, value and unit below one heading, in two rows', () => {
    const rows = [
      '项目名称|放流|<|<|<|<|<|<',
      '绩效指标|一级指标|二级指标|三级指标|年度指标值|<|<|权重',
      '^|^|^|^|符号|值|单位（文字描述）|^',
      '^|产出指标|数量指标|数量|≥|4|亿单位|20',
      '^|效益指标|生态效益指标|资源量||定性|有所恢复|10',
    ]
    for (const read of [
      grid(rows),
      dump(
        ...rows
          .map((row) => row.replaceAll('|<', '').replaceAll('^', ''))
          .map((row, index) => (index === 1 ? '绩效指标|一级指标|二级指标|三级指标|年度指标值|权重' : row)),
      ),
    ]) {
      expect(
        only(read).indicators.map(({ value, weight }) => [
          value.text,
          value.comparator,
          value.number,
          value.unit,
          weight,
        ]),
      ).toEqual([
        ['≥4亿单位', '>=', '4', '亿单位', '20'],
        ['有所恢复', null, null, null, '10'],
      ])
      expect(left(read)).toEqual([])
    }
  })

  test('amounts in 元 with separators, from the line above', () => {
    const project = only(
      dump(
        '#单位：元',
        '项目名称|甲',
        '项目金额|56,000,000|其中：财政资金|55,999,999.99',
        HEADER,
        '|产出指标|数量指标|长度|1公里',
      ),
    )
    expect(project.budget).toEqual({ total: '5600', fiscal: '5599.999999', other: null })
  })

  test('the unit in the heading of the funds says more than the line above', () => {
    expect(
      only(
        dump(
          '#单位：元',
          '项目名称|甲',
          '项目资金（万元）|年度资金总额|5',
          HEADER,
          '|产出指标|数量指标|一|1个',
        ),
      ).budget.total,
    ).toBe('5')
  })

  test('points in the labels of both levels; levels without 指标', () => {
    const project = only(
      dump(
        '项目名称|甲',
        HEADER,
        '|产出指标（50分）|数量（20分）|一|1个',
        '||质量指标(30)|二|好',
        '|效益30分|社会效益|三|好',
      ),
    )
    expect(
      project.indicators.map(({ level1, level1Weight, level2, level2Weight, kind }) => [
        level1,
        level1Weight,
        level2,
        level2Weight,
        kind,
      ]),
    ).toEqual([
      ['产出指标', '50', '数量', '20', 'quantity'],
      ['产出指标', '50', '质量指标', '30', 'quality'],
      ['效益', '30', '社会效益', undefined, 'social'],
    ])
  })

  test('code and name in one cell; funds that a budget has no key for are details', () => {
    const project = only(
      dump(
        '项目名称|51000021R000000019951-工资性支出',
        '预算数|10|财政资金|9|单位资金|1|财政专户管理资金|',
        '事业收入|2|教育收费|0.00',
        HEADER,
        '|产出指标|数量指标|一|1个',
      ),
    )
    expect(project).toMatchObject({
      code: '51000021R000000019951',
      name: '工资性支出',
      budget: { total: '10', fiscal: '9', other: null },
    })
    expect(project.details?.map(({ label, text }) => [label, text])).toEqual([
      ['单位资金', '1'],
      ['事业收入', '2'],
      ['教育收费', '0.00'],
    ])
  })
})

describe('labels printed in the middle of their rows', () => {
  const page = (row: number, column: number): Place => ({
    page: 1,
    box: [column * 50, row * 20, column * 50 + 50, row * 20 + 20],
  })
  const levels = (document: TargetDocument) =>
    only(document).indicators.map(({ level1, level2 }) => [level1, level2])

  test('a first level belongs to the rows above it whose second says so', () => {
    expect(
      levels(
        dump(
          '项目名称|甲',
          HEADER,
          '||数量指标|一|1个',
          '|产出指标|质量指标|二|好',
          '||时效指标|三|好',
          '绩||经济效益指标|四|好',
          '效|效益指标|社会效益指标|五|好',
          '||生态效益指标|六|好',
          '|满意度指标|服务对象满意度指标|七|好',
        ),
      ),
    ).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['产出指标', '时效指标'],
      ['效益指标', '经济效益指标'],
      ['效益指标', '社会效益指标'],
      ['效益指标', '生态效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ])
  })

  test('on paper a second level stands for the rows around it', () => {
    expect(
      levels(
        grid(
          [
            '项目名称|甲|<|<|<',
            HEADER,
            '|||一|1个',
            '||数量指标|二|1个',
            '|产出指标||三|1个',
            '|||四|1个',
            '||质量指标|五|1个',
            '|||六|1个',
            '|满意度指标|服务对象满意度指标|七|好',
          ],
          page,
        ),
      ),
    ).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['产出指标', '质量指标'],
      ['产出指标', '质量指标'],
      ['满意度指标', '服务对象满意度指标'],
    ])
  })

  test('where the file says which rows a label covers, that is what counts', () => {
    expect(
      levels(
        grid([
          '项目名称|甲|<|<|<',
          HEADER,
          '|产出指标|数量指标|一|1个',
          '|^|社会效益指标|二|好',
          '|效益指标|社会效益指标|三|好',
          '|^|生态效益指标|四|好',
        ]),
      ),
    ).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '社会效益指标'],
      ['效益指标', '社会效益指标'],
      ['效益指标', '生态效益指标'],
    ])
  })

  test('绩效指标 upright, one character a row, says nothing; other characters are not lost', () => {
    expect(
      left(
        dump(
          '项目名称|甲',
          HEADER.replace('绩效指标', ''),
          '绩|产出指标|数量指标|一|1个',
          '效||质量指标|二|好',
          '指||时效指标|三|好',
          '标|效益指标|社会效益指标|四|好',
        ),
      ),
    ).toEqual([])
    expect(
      left(dump('项目名称|甲', '年度目标|乙', HEADER.replace('绩效指标', ''), '丙|产出指标|数量指标|一|1个')),
    ).toEqual(['丙'])
  })
})

describe('self-evaluation', () => {
  test('Sichuan 2023: reasons of funds, values in three columns, words below, code and name in one cell', () => {
    const document = grid([
      '部门预算项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<|<|<|<',
      '项目名称|<|51142523T000009876543-示范村|<|<|<|<|<|<|<|<',
      '主管部门|<|农业农村局|<|<|实施单位（盖章）|<|某县农业农村局|<|<|<',
      '项目年度目标完成情况|<|项目年度目标|<|<|<|年度目标完成情况|<|<|<|<',
      '^|<|建成6个|<|<|<|建成5个|<|<|<|<',
      '预算执行情况（10分）|<|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|<',
      '^|<|总额|600.00|580.00|571.40|98.52%|10|9.85|工程结算审减|<',
      '^|<|财政专户管理资金|0.00|0.00|0.00|0.00%|/|/|/|<',
      '绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析',
      '^|产出指标|数量指标|数量|＝|6|个|5|20|16.67|征地推迟',
      '^|效益指标|可持续影响指标|机制|定性|优良中低差||优|10|10|',
      '合计|<|<|<|<|<|<|<|100|99.32|',
      '评价结论|<|规范|<|<|<|<|<|<|<|<',
      '存在问题|<|不够扎实|<|<|<|<|<|<|<|<',
      '改进措施|<|提前摸底|<|<|<|<|<|<|<|<',
      '项目负责人：刘某|<|<|<|<|财务负责人：陈某|<|<|<|<|<',
    ])
    const project = only(document)
    expect(document).toMatchObject({ kind: 'self-evaluation', fiscalYear: 2023 })
    expect(project).toMatchObject({ code: '51142523T000009876543', name: '示范村', goals: ['建成6个'] })
    expect(project.evaluation).toMatchObject({
      outcome: '建成5个',
      weight: '100',
      score: '99.32',
      conclusion: '规范',
      problems: '不够扎实',
      measures: '提前摸底',
    })
    expect(
      project.evaluation?.funds.map(
        ({ source, label, initial, adjusted, executed, rate, weight, score, reason }) => [
          source,
          label,
          initial,
          adjusted,
          executed,
          rate,
          weight,
          score,
          reason,
        ],
      ),
    ).toEqual([
      ['total', '总额', '600', '580', '571.4', '98.52', '10', '9.85', '工程结算审减'],
      ['special-account', '财政专户管理资金', '0', '0', '0', '0', null, null, null],
    ])
    expect(project.indicators.map(({ value, weight, result }) => [value.text, weight, result])).toEqual([
      ['＝6个', '20', { actual: '5', score: '16.67', reason: '征地推迟' }],
      ['优良中低差', '10', { actual: '优', score: '10', reason: null }],
    ])
    expect(project.details?.map(({ label, text }) => [label, text])).toEqual([
      ['项目负责人', '刘某'],
      ['财务负责人', '陈某'],
    ])
    expect(left(document)).toEqual([])
  })

  test('funds by level of government in columns, what was received and what is left in rows', () => {
    const project = only(
      dump(
        '#2019年度工作活动（项目）绩效自评表',
        '工作活动（项目）名称|普查',
        '资金来源|合计|中央|省级|县级|其他',
        '预算安排|86.00|20.00|16.00|50.00|0.00',
        '实际到位|86|20|16|50|0',
        '实际支出|81.35|20|16|45.35|0',
        '资金结余|4.65|0|0|4.65|',
        '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
        '产出指标|数量指标|数|≥4000家|4126家|25|25',
        '合计||||||25',
      ),
    )
    expect(
      project.evaluation?.funds.map(({ source, initial, received, executed, balance }) => [
        source,
        initial,
        received,
        executed,
        balance,
      ]),
    ).toEqual([
      ['total', '86', '86', '81.35', '4.65'],
      ['central', '20', '20', '20', '0'],
      ['provincial', '16', '16', '16', '0'],
      ['county', '50', '50', '45.35', '4.65'],
      ['other', '0', '0', '0', null],
    ])
    expect(project.evaluation).toMatchObject({ weight: null, score: '25' })
    expect(project.budget).toMatchObject({ total: '86', other: '0' })
  })

  test('goals set and met in pairs; cause and remedy in two columns', () => {
    const project = only(
      dump(
        '#项目支出绩效自评表（2024年度）',
        '项目名称|甲',
        '年度总体目标|预期目标|修路3公里|实际完成情况|修路2公里',
        '一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分|偏差原因|改进措施',
        '产出指标|数量指标|里程|3公里|2公里|6.67|征地|提前征地',
      ),
    )
    expect(project).toMatchObject({ goals: ['修路3公里'], evaluation: { outcome: '修路2公里' } })
    expect(project.indicators[0]?.result).toEqual({
      actual: '2公里',
      score: '6.67',
      reason: '征地\n提前征地',
    })
  })
})

describe('monitoring', () => {
  const head = [
    '#项目支出绩效目标执行监控表',
    '#（2025年度）',
    '项目名称|灌区改造',
    '项目资金（万元）||年初预算数|1—8月执行数|1—8月执行率|全年预计执行数',
    '|年度资金总额|500|250|50%|480',
    '|其中：本年一般公共预算拨款|500|250|50%|480',
    '年度总体目标|改造渠道',
  ]
  const levels = '绩效指标|一级指标|二级指标|三级指标|年度指标值|1—8月执行情况|全年预计完成情况'

  test('causes and likelihood ticked below their headings', () => {
    const document = dump(
      ...head,
      `${levels}|偏差原因分析|完成目标可能性|备注`,
      '|||||||经费保障|制度保障|人员保障|硬件条件保障|其他|原因说明|确定能|有可能|完全不可能|',
      '|产出指标|数量指标|渠道|10公里|4公里|10公里|||√|||缺工|√|||',
      '||质量指标|合格率|100%|—|100%|||||暴雨|停工|||√|改期',
    )
    const project = only(document)
    expect(document.kind).toBe('monitoring')
    expect(project.monitoring).toMatchObject({ period: '1—8月', throughMonth: 8 })
    expect(
      project.monitoring?.funds.map(({ source, initial, adjusted, executed, rate, expected }) => [
        source,
        initial,
        adjusted,
        executed,
        rate,
        expected,
      ]),
    ).toEqual([
      ['total', '500', null, '250', '50', '480'],
      ['fiscal', '500', null, '250', '50', '480'],
    ])
    expect(project.indicators.map(({ progress, note }) => [progress, note])).toEqual([
      [
        {
          toDate: '4公里',
          expected: '10公里',
          causes: [{ cause: 'staff', text: null }],
          reason: '缺工',
          likelihood: 'certain',
        },
        null,
      ],
      [
        {
          toDate: null,
          expected: '100%',
          causes: [{ cause: 'other', text: '暴雨' }],
          reason: '停工',
          likelihood: 'impossible',
        },
        '改期',
      ],
    ])
    expect(left(document)).toEqual([])
  })

  test('causes and likelihood in words', () => {
    const project = only(
      dump(
        ...head,
        `${levels}|偏差原因分析|完成目标可能性`,
        '|产出指标|数量指标|渠道|10公里|4公里|10公里|雨季|有可能',
        '||质量指标|合格率|100%||100%||☑确定能 □有可能 □完全不可能',
      ),
    )
    expect(project.indicators.map(({ progress }) => [progress?.reason, progress?.likelihood])).toEqual([
      ['雨季', 'possible'],
      [null, 'certain'],
    ])
  })
})

describe('certainty', () => {
  test('is the share of written cells with a place; what is unknown is left over', () => {
    const document = dump('项目名称|甲', '奇怪标签|奇怪内容', HEADER, '|产出指标|数量指标|一|1个')
    expect(left(document)).toEqual(['奇怪标签', '奇怪内容'])
    expect(document.source.recognised?.[0]?.certainty).toBeCloseTo(1 - 2 / 13, 2)
  })
})
