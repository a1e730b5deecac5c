/** Projects that budgets tell in words, and texts that tell of none. */
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { readTextBlocks } from '../text/read.ts'
import type { Block } from '../blocks.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.txt', sha256: '', mediaType: 'text/plain' }
const read = (...lines: string[]): TargetDocument =>
  recognise(readTextBlocks(lines.join('\n')).blocks, SOURCE)
const left = (document: TargetDocument) => document.unplaced.map(({ text }) => text)
const projectsOf = ({ projects }: TargetDocument) =>
  projects.map(({ name, budget, purpose, goals, details }) => ({
    name,
    total: budget.total,
    purpose,
    goals,
    details: Object.fromEntries((details ?? []).map(({ label, text }) => [label, text])),
  }))

describe('below headings', () => {
  test('the seven parts of a project, numbered', () => {
    const document = read(
      '某区水务局2025年预算项目情况说明',
      '一、河道养护项目情况',
      '（一）项目概述',
      '对328条段河道开展保洁。',
      '同时维修护岸。',
      '（二）立项依据',
      '《河道管理条例》。',
      '（三）实施主体',
      '河湖管理所。',
      '（四）实施方案',
      '按月考核。',
      '（五）实施周期',
      '2025年1月1日至12月31日。',
      '（六）年度预算安排',
      '2025年安排预算746万元，其中：财政资金700万元，其他资金46万元。',
      '（七）绩效目标',
      '水质保持稳定。',
      '二、泵站维护项目情况',
      '（一）项目概述',
      '维护27座泵站。',
      '（二）年度预算安排',
      '80万元',
      '第五部分 名词解释',
      '一、基本支出：保障运转的支出。',
    )
    expect(document).toMatchObject({
      kind: 'budget-disclosure',
      fiscalYear: 2025,
      title: '某区水务局2025年预算项目情况说明',
    })
    expect(projectsOf(document)).toEqual([
      {
        name: '河道养护',
        total: '746',
        purpose: null,
        goals: ['水质保持稳定。'],
        details: {
          项目概述: '对328条段河道开展保洁。\n同时维修护岸。',
          立项依据: '《河道管理条例》。',
          实施主体: '河湖管理所。',
          实施方案: '按月考核。',
          实施周期: '2025年1月1日至12月31日。',
          年度预算安排: '2025年安排预算746万元，其中：财政资金700万元，其他资金46万元。',
        },
      },
      { name: '泵站维护', total: '80', purpose: null, goals: [], details: { 项目概述: '维护27座泵站。' } },
    ])
    expect(document.projects[0]).toMatchObject({
      indicators: [],
      budget: { fiscal: '700', other: '46' },
      details: [
        { field: 'overview' },
        { field: 'grounds' },
        { field: 'implementer' },
        { field: 'scheme' },
        { field: 'period' },
        { field: null },
      ],
    })
    expect(left(document)).toEqual(['一、基本支出：保障运转的支出。'])
  })

  test('labels before their words, with or without a heading', () => {
    const document = read(
      '某局2025年部门预算',
      '（一）公共文化建设',
      '项目金额：426.80万元',
      '项目期限：2025年',
      '（二）智慧图书馆',
      '项目金额：158万元',
      '项目概述：建自助借阅点。实施方案：上半年完成。',
      '项目名称：宣传推广',
      '项目金额：5000元',
      '项目概述：办活动。',
    )
    expect(projectsOf(document).map(({ name, total, details }) => [name, total, details])).toEqual([
      ['公共文化建设', '426.8', { 项目期限: '2025年' }],
      ['智慧图书馆', '158', { 项目概述: '建自助借阅点。', 实施方案: '上半年完成。' }],
      ['宣传推广', '0.5', { 项目概述: '办活动。' }],
    ])
    expect(left(document)).toEqual([])
  })
})

describe('labels and headings of other places', () => {
  test('项目名称 and an amount are enough; 项目用途 is the purpose; 项目绩效目标情况 is no part of a name', () => {
    const document = read(
      '某县2025年部门预算公开',
      '项目名称：孤儿保障',
      '预算金额：186万元',
      '项目用途：发放生活费。',
      '项目名称：助残',
      '预算金额：0.5亿元',
      '1.环境整治项目绩效目标情况',
      '项目资金：860000元',
      '年度目标：完成。',
      '2.道路养护项目绩效目标情况说明',
      '项目资金：1,250,000.00元',
      '年度目标：完好。',
    )
    expect(
      projectsOf(document).map(({ name, total, purpose, goals }) => [name, total, purpose, goals]),
    ).toEqual([
      ['孤儿保障', '186', '发放生活费。', []],
      ['助残', '5000', null, []],
      ['环境整治', '86', null, ['完成。']],
      ['道路养护', '125', null, ['完好。']],
    ])
    expect(document).toMatchObject({ kind: 'budget-disclosure', unplaced: [] })
  })

  test('all labels of a project in one paragraph', () => {
    const document = read(
      '某县2025年部门预算公开说明',
      '1、项目名称：衔接资金项目；预算金额：2300万元；绩效目标：巩固成果，带动增收；服务1500户。',
      '2、项目名称：营养餐；预算金额：680.5万元；绩效目标：覆盖学生。',
    )
    expect(projectsOf(document).map(({ name, total, goals }) => [name, total, goals.join('')])).toEqual([
      ['衔接资金项目', '2300', '巩固成果，带动增收；服务1500户。'],
      ['营养餐', '680.5', '覆盖学生。'],
    ])
  })

  test.each([
    '市财政局召开2025年预算绩效管理工作会议',
    '某市项目支出预算管理办法',
    '2025年部门预算编制会议纪要',
  ])('%s tells of no project', (title) => {
    expect(read(title, '养老服务补贴项目预算安排3000万元，用于居家养老。').projects).toEqual([])
  })
})

describe('in running words', () => {
  test('a name and what the budget gives begin a project', () => {
    const document = read(
      '2025年部门预算说明',
      '社区养老服务项目，预算安排120万元，实施期限2025年1月至12月，主要用于日间照料、助餐。绩效目标为服务老年人5000人次。',
      '1.社区矫正工作经费：2025年预算安排30万元，主要用于教育帮扶，由司法所管理；2.人民调解经费：预算安排12.5万元，用于补贴。',
      '（三）法律援助经费',
      '2025年预算安排45万元，主要用于办案补贴。',
    )
    expect(projectsOf(document)).toEqual([
      {
        name: '社区养老服务项目',
        total: '120',
        purpose: '主要用于日间照料、助餐',
        goals: ['服务老年人5000人次'],
        details: { 实施期限: '2025年1月至12月' },
      },
      {
        name: '社区矫正工作经费',
        total: '30',
        purpose: '主要用于教育帮扶，由司法所管理',
        goals: [],
        details: {},
      },
      { name: '人民调解经费', total: '12.5', purpose: '用于补贴', goals: [], details: {} },
      { name: '法律援助经费', total: '45', purpose: '主要用于办案补贴', goals: [], details: {} },
    ])
    expect(document).toMatchObject({ kind: 'budget-disclosure', unplaced: [] })
  })

  test('lines of an account are no projects', () => {
    const account = [
      '2025年收入预算2318.45万元，其中：一般公共预算拨款2300万元。',
      '基本支出预算安排1200万元，项目支出预算安排1118.45万元。',
      '三公经费预算安排12万元，比上年减少1万元。',
      '一般公共服务（类）支出预算安排300万元，主要用于保障运转。',
      '（二）公务接待费',
      '2025年预算安排5万元，主要用于接待。',
    ]
    const document = read('2025年部门预算公开', ...account)
    expect(document.projects).toEqual([])
    expect(left(document)).toEqual(account)
  })
})

describe('texts of other kinds', () => {
  test.each([
    [
      'news',
      [
        '我区养老服务项目开工',
        '3月5日，区民政局养老服务项目正式开工，预算安排500万元，实施期限两年，主要用于新建养老院。',
      ],
    ],
    [
      'a plan',
      [
        '智慧城市建设方案',
        '一、项目概述',
        '建设平台。',
        '二、实施方案',
        '分三步走。',
        '三、实施周期',
        '两年',
      ],
    ],
    ['a contract', ['项目名称：道路维修', '合同金额：30万元', '实施周期：三个月']],
  ])('%s tells of no budget', (_, lines) => {
    const document = read(...lines)
    expect(document.kind).not.toBe('budget-disclosure')
    expect(
      document.projects.filter(({ name, indicators }) => name !== '道路维修' || indicators.length > 0),
    ).toEqual([])
  })

  test('beside forms the words stay as they are, the forms are read', () => {
    const form = [
      '\t项目名称',
      '\t甲',
      '',
      '\t一级指标',
      '\t二级指标',
      '\t三级指标',
      '\t指标值',
      '',
      '\t产出指标',
      '\t数量指标',
      '\t里程',
      '\t1公里',
      '',
    ]
    const document = read(
      '2025年部门预算公开',
      '社区养老服务项目，预算安排120万元，主要用于助餐。',
      '',
      ...form,
    )
    expect(document.kind).toBe('project-targets')
    expect(document.projects.map(({ name }) => name)).toEqual(['甲'])
    expect(left(document)).toEqual(['社区养老服务项目，预算安排120万元，主要用于助餐。'])
  })

  test('tables of sums beside the words have no place', () => {
    const cells = ['项目', '预算数', '一、一般公共预算拨款', '120']
    const table: Block = {
      kind: 'table',
      index: 1,
      at: { table: 1, row: 1, column: 1 },
      rows: [cells.slice(0, 2), cells.slice(2)].map((row, index) =>
        row.map((text, column) => ({
          text,
          row: index + 1,
          column: column + 1,
          rowSpan: 1,
          columnSpan: 1,
          at: { table: 1, row: index + 1, column: column + 1 },
        })),
      ),
    }
    const { blocks } = readTextBlocks('2025年部门预算公开\n社区养老服务项目，预算安排120万元，主要用于助餐。')
    const document = recognise([...blocks, table], SOURCE)
    expect(document.projects.map(({ name }) => name)).toEqual(['社区养老服务项目'])
    expect(left(document)).toEqual(cells)
    expect(recognise([table], SOURCE).projects).toEqual([])
  })
})
