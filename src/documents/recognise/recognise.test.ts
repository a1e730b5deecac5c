/** Forms in other layouts and states than the five samples, each as the text that a person would paste. */
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets } from '../formats.ts'

async function read(...lines: string[]): Promise<TargetDocument> {
  const document = await readTargets(Buffer.from(lines.join('\n')), 'pasted.txt')
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

/** Rows of a table: cells separated by |. */
const rows = (...written: string[]) =>
  written.map(
    (row) =>
      `${row
        .split('|')
        .map((cell) => `\t${cell}`)
        .join('\n')}\n`,
  )
const HEADER = '一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据'
const left = (document: TargetDocument) => document.unplaced.map(({ text }) => text)

describe('central form of 2021, with weights', async () => {
  const document = await read(
    ...rows(
      '项目绩效目标表',
      '（2025年度）',
      '项目名称|下沉工作队',
      '主管部门及代码|[326]某局|实施单位|326001-某局—本级',
      '项目资金\n（万元）|年度资金总额：|8.00|执行率分值\n（10）',
      '|其中：财政拨款|8.00|',
      '|上年结转||',
      '|其他资金||',
      '年度\n总体\n目标|1.甲\n2.乙',
      '绩\n效\n指\n标|一级指标|二级指标|三级指标|指标值|分值权重\n（90）',
      '|成本指标|经济成本指标|月均成本|≤0.67万元|20',
      '|产出指标|数量指标|队数|=1个|10分',
      '||质量指标|完成率|≥95%|15%',
    ),
  )
  const [project] = document.projects

  test('fields, goals and weights are found by their labels', () => {
    expect(project).toMatchObject({
      title: '项目绩效目标表',
      name: '下沉工作队',
      unit: { code: '326001', name: '某局—本级' },
      budget: { total: '8', fiscal: '8', other: null },
      goals: ['甲', '乙'],
    })
    expect(document.fiscalYear).toBe(2025)
    expect(project?.indicators.map(({ level1, kind, weight }) => [level1, kind, weight])).toEqual([
      ['成本指标', 'economic-cost', '20'],
      ['产出指标', 'quantity', '10'],
      ['产出指标', 'quality', '15'],
    ])
  })

  test('主管部门, the points of 执行率 and 上年结转 have places of their own; nothing is left over', () => {
    expect(project).toMatchObject({ department: { code: '326', name: '某局' }, executionWeight: '10' })
    expect(project?.budget).toEqual({ total: '8', fiscal: '8', other: null, carryover: null })
    expect(left(document)).toEqual([])
    expect(document.source.recognised).toEqual([
      {
        layout: 'central-2021',
        name: '项目支出绩效目标表（财预〔2021〕101号）',
        certainty: 1,
        projects: [1],
      },
    ])
  })
})

describe('the form', () => {
  test('amounts in 元 become 万元, from the label, the cell or the line above', async () => {
    const inLabel = await read(...rows('项目名称|甲', '预算数（元）|12,345|其中：财政资金（元）|１００００'))
    expect(inLabel.projects[0]?.budget).toEqual({ total: '1.2345', fiscal: '1', other: null })
    const inCell = await read(...rows('项目名称|甲', '预算数|5000元|其中：财政资金|0.2亿元|其他资金|3万'))
    expect(inCell.projects[0]?.budget).toEqual({ total: '0.5', fiscal: '2000', other: '3' })
    const above = await read(
      '\t763001某局',
      '\t单位：元',
      '',
      ...rows(
        '项目名称|甲',
        '预算数|5000',
        '资金支出计划（元）|3月底|6月底|10月底|12月底',
        '|1000||2000|5000',
      ),
    )
    expect(above.projects[0]).toMatchObject({
      unit: { code: '763001', name: '某局' },
      budget: { total: '0.5' },
      plan: { measure: 'amount', march: '0.1', june: null, october: '0.2', december: '0.5' },
    })
  })

  test('what is no amount is left, not guessed', async () => {
    const document = await read(
      ...rows(
        '项目名称|甲',
        '预算数|约10万元',
        '资金支出计划（%）|3月底|6月底|10月底|12月底',
        '|按进度|50%|75%|100%',
      ),
    )
    expect(document.projects[0]?.budget.total).toBeNull()
    expect(document.projects[0]?.plan).toMatchObject({ measure: 'percent', march: null, june: '50' })
    expect(left(document)).toEqual(['约10万元', '按进度'])
  })

  test('the plan as label and value in pairs, and a plan whose label names no measure', async () => {
    const pairs = await read(
      ...rows('项目名称|甲', '资金支出计划|3月底|25%|6月底|50%|10月底|75%|12月底|100%'),
    )
    expect(pairs.projects[0]?.plan).toEqual({
      measure: 'percent',
      march: '25',
      june: '50',
      october: '75',
      december: '100',
    })
    const amounts = await read(...rows('项目名称|甲', '资金支出计划|3月底|6月底|10月底|12月底', '|1|2|3|4.5'))
    expect(amounts.projects[0]?.plan).toMatchObject({ measure: 'amount', december: '4.5' })
  })

  test('labels in other widths and with spaces, label and value in one cell or line', async () => {
    const document = await read(
      '项目单位：763001某局',
      ...rows('项 目 编 码：|13020225P008911100023|项目名称|甲', '资金用途|修路', '年度绩效目标|目标1：通车'),
    )
    expect(document.projects[0]).toMatchObject({
      unit: { code: '763001', name: '某局' },
      code: '13020225P008911100023',
      name: '甲',
      purpose: '修路',
      goals: ['通车'],
    })
    expect(document.unplaced).toEqual([])
  })

  test('forms one below the other, without titles and without anything between', async () => {
    const form = (name: string) =>
      rows(`763001某局|单位：万元`, `项目编码||项目名称|${name}`, HEADER, '产出指标|数量指标|甲|乙|1个|丙')
    const document = await read(...form('一'), ...form('二'), ...form('三'))
    expect(
      document.projects.map(({ name, unit, indicators }) => [name, unit?.code, indicators.length]),
    ).toEqual([
      ['一', '763001', 1],
      ['二', '763001', 1],
      ['三', '763001', 1],
    ])
  })

  test('a table without 项目名称 takes its name from the title', async () => {
    const document = await read(
      '3.劳务费项目绩效目标申报表',
      ...rows('预算数|1万元', HEADER, '产出指标|数量指标|甲|乙|1个|丙'),
    )
    expect(document.projects[0]).toMatchObject({
      name: '劳务费',
      title: '3.劳务费项目绩效目标申报表',
      at: { line: 1 },
    })
  })

  test('a title without a table is left over, not given to the next', async () => {
    const document = await read('1.甲绩效目标表', '2.乙绩效目标表', ...rows('项目名称|乙'))
    expect(document.projects.map(({ title }) => title)).toEqual(['2.乙绩效目标表'])
    expect(left(document)).toEqual(['1.甲绩效目标表'])
  })
})

describe('indicators', () => {
  test('a header repeated on the next page changes nothing, levels go on', async () => {
    const document = await read(
      ...rows('项目名称|甲', HEADER, '产出指标|数量指标|一|乙|1个|丙'),
      ' ',
      ...rows(HEADER, '||二|乙|2个|丙', '|质量指标|三|乙|好|丙'),
    )
    expect(document.projects).toHaveLength(1)
    expect(
      document.projects[0]?.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3]),
    ).toEqual([
      ['产出指标', '数量指标', '一'],
      ['产出指标', '数量指标', '二'],
      ['产出指标', '质量指标', '三'],
    ])
  })

  test('missing, additional and reordered columns', async () => {
    const document = await read(
      ...rows(
        '项目名称|甲',
        '序号|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|备注',
        '1|产出指标|数量指标|人数|≥|100|人|20|注意',
        '2||质量指标|效果|定性|良好|||',
      ),
    )
    expect(
      document.projects[0]?.indicators.map(({ description, value, weight, basis }) => [
        description,
        value.text,
        value.comparator,
        value.unit,
        weight,
        basis,
      ]),
    ).toEqual([
      [null, '≥100人', '>=', '人', '20', null],
      [null, '良好', null, null, null, null],
    ])
    expect(document.projects[0]?.indicators.map(({ note }) => note)).toEqual(['注意', null])
    expect(left(document)).toEqual([])
  })

  test('a row that nobody filled in is no indicator; a remark below the table is left over', async () => {
    const document = await read(
      ...rows(
        '项目名称|甲',
        HEADER,
        '产出指标|数量指标|一|乙|1个|丙',
        '效益指标|生态效益指标||||',
        '|社会效益指标|二|乙|好|丙',
        '填表说明：请如实填写|||||',
      ),
    )
    expect(document.projects[0]?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['效益指标', '社会效益指标'],
    ])
    expect(left(document)).toEqual(['填表说明：请如实填写'])
  })

  test('a dump that leaves the merged first cell out', async () => {
    const document = await read(
      ...rows('项目名称|甲', HEADER, '产出指标|数量指标|一|乙|1个|丙', '质量指标|二|乙|好|丙'),
    )
    expect(document.projects[0]?.indicators[1]).toMatchObject({
      level1: '产出指标',
      level2: '质量指标',
      level3: '二',
      basis: '丙',
    })
  })

  test('level-3 names may be called like a field of the form', async () => {
    const document = await read(
      ...rows('项目名称|甲', HEADER, '产出指标|成本指标|预算数|项目名称|≤1万元|其他资金'),
    )
    expect(document.projects[0]?.indicators[0]).toMatchObject({
      level3: '预算数',
      description: '项目名称',
      basis: '其他资金',
    })
    expect(document.projects).toHaveLength(1)
  })

  test('a new first level without second does not take over the second of the one above', async () => {
    const document = await read(
      ...rows('项目名称|甲', HEADER, '产出指标|数量指标|一|乙|1个|丙', '满意度指标||二|乙|≥95%|丙'),
    )
    expect(document.projects[0]?.indicators[1]).toMatchObject({
      level1: '满意度指标',
      level2: '',
      kind: 'satisfaction',
    })
  })
})

describe('the first part', () => {
  const form = rows('项目名称|甲')

  test('numbers in brackets inside a numbered item belong to it; a change of digits goes on', async () => {
    const { statement } = await read(
      '第一部分 部门整体绩效目标',
      '二、分项绩效目标',
      '（一）甲',
      '绩效目标：目标甲',
      '（1）细目',
      '绩效指标：指标甲',
      '（二）乙',
      '(3) 丙',
      ...form,
    )
    expect(
      statement?.subGoals.map(({ label, title, goal, indicators }) => [label, title, goal, indicators]),
    ).toEqual([
      ['一', '甲', '目标甲\n（1）细目', '指标甲'],
      ['二', null, '乙', null],
      ['3', null, '丙', null],
    ])
    expect(statement?.overallGoal).toBeNull()
  })

  test('a section whose words are behind the colon, and one that is empty', async () => {
    const { statement } = await read(
      '一、总体绩效目标：办好事。',
      '二、分项绩效目标',
      '三、工作保障措施',
      ...form,
    )
    expect(statement).toEqual({ overallGoal: '办好事。', subGoals: [], safeguards: [] })
  })

  test('no first part, no statement; a cover gives the title, what else it says is left over', async () => {
    const document = await read(
      '某区2024年部门绩效文本',
      '某区财政局',
      '第一部分',
      '部门整体绩效目标',
      ...form,
    )
    expect(document).toMatchObject({
      title: '某区2024年部门绩效文本',
      fiscalYear: 2024,
      statement: null,
      parts: [{ label: '第一部分', title: '部门整体绩效目标' }],
    })
    expect(left(document)).toEqual(['某区财政局'])
  })

  test('a table of contents repeats what is below', async () => {
    const document = await read(
      '目  录',
      '一、总体绩效目标\t1',
      '1.甲绩效目标表……………2',
      '一、总体绩效目标',
      '办好事。',
      '1.甲绩效目标表',
      ...form,
    )
    expect(document.projects).toHaveLength(1)
    expect(document.statement?.overallGoal).toBe('办好事。')
    expect(document.unplaced).toEqual([])
  })

  test('a line among the tables has no place and is not lost', async () => {
    const document = await read('预算项目绩效目标', '说明：以下为项目。', '1.甲绩效目标表', ...form)
    expect(left(document)).toEqual(['说明：以下为项目。'])
  })

  test('the year: titles before codes before words, and none when nothing says it', async () => {
    const code = rows('项目编码|13020223P008911100023|项目名称|甲')
    expect((await read('第一部分 2025年部门整体绩效目标', ...code)).fiscalYear).toBe(2025)
    expect((await read('第一部分 部门整体绩效目标', ...code)).fiscalYear).toBe(2023)
    expect((await read('一、总体绩效目标', '2021年办好事。', ...form)).fiscalYear).toBe(2021)
    expect((await read(...form)).fiscalYear).toBeNull()
  })
})

test.each([['附件2'], ['（2025年1—6月）'], ['当前位置：首页 > 政务公开 > 财政预算'], ['附表1-2：']])(
  '%s above a title is no title',
  async (line) => {
    const document = await read(
      line,
      '某局2025年部门预算绩效文本',
      '第二部分 预算项目绩效目标',
      ...rows('项目名称|培训经费', HEADER, '产出指标|数量指标|培训次数|次数|≥4次|计划'),
    )
    expect(document.title).toBe('某局2025年部门预算绩效文本')
    expect(left(document)).toEqual([line])
  },
)
