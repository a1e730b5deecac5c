/**
 * Which amount of a paragraph is the year's budget: read through the door of all readers, as texts that
 * offices publish.
 */
import { describe, expect, test } from 'vitest'
import { readTargets } from '../formats.ts'

async function projectsOf(title: string, ...lines: readonly string[]) {
  const read = await readTargets(new TextEncoder().encode([title, ...lines].join('\n')), 'a.txt')
  if (read.ok)
    return read.value.projects.map(({ name, budget: { total, fiscal, other } }) => ({
      name,
      total,
      fiscal,
      other,
    }))
  expect(read.error.code).toBe('no-target-table')
  return []
}

const TITLE = '某区某局2025年部门预算公开'

describe('the budget of a project told below headings', () => {
  test.each([
    ['746万元', '746', null, null],
    ['1170.00万。', '1170', null, null],
    ['7460000元。', '746', null, null],
    ['2025年安排预算746万元，其中：财政资金700万元，其他资金46万元。', '746', '700', '46'],
    ['2025年度预算安排746万元（区级财政资金700万元，其他资金46万元）。', '746', '700', '46'],
    ['项目总投资5000万元，2025年安排预算746万元。', '746', null, null],
    ['项目总预算1030.8万元，其中2025年349.8万元。', '349.8', null, null],
    ['2023年至2025年总预算1030.8万元，2025年度安排349.8万元，其中财政资金300万元。', '349.8', '300', null],
    ['2024年预算安排600万元，2025年预算安排632.20万元。', '632.2', null, null],
    ['上年预算数700万元，本年预算数746万元，增加46万元。', '746', null, null],
    ['按每人每年1200元标准，补助500人，共需60万元。', '60', null, null],
    ['单价不超过5万元的设备20台，预算100万元。', '100', null, null],
    ['预计受益3万人次，安排预算50万元，2025年一季度支出10万元。', '50', null, null],
    ['632.20万元，其中第一季度158.05万元，第二季度158.05万元。', '632.2', null, null],
    ['2025年预算1170万元：甲政策870万元、乙政策300万元。', '1170', null, null],
    ['财政拨款600万元，自筹32万元，合计632万元。', '632', '600', '32'],
    ['一般公共预算拨款632.20万元。', '632.2', '632.2', null],
  ])('%s', async (text, total, fiscal, other) => {
    const lines = ['一、河道养护项目情况', '（一）项目概述', '保洁。', '（二）年度预算安排', text]
    expect(await projectsOf(TITLE, ...lines)).toEqual([{ name: '河道养护', total, fiscal, other }])
  })

  test.each([
    '第一季度158.05万元，第二季度158.05万元，第三季度158.05万元，第四季度158.05万元。',
    '项目合同金额800万元，已支付500万元。',
    '2024年已执行500万元，剩余300万元列入2025年预算。',
    '年初预算100万元，调整为120万元。',
    '100-120万元。',
    '人员补贴300万元，设备购置200万元。',
    '财政拨款600万元，自筹32万元。',
    '按50元/人补助，人均1200元。',
  ])('none for certain: %s', async (text) => {
    const lines = ['一、河道养护项目情况', '（一）项目概述', '保洁。', '（二）年度预算安排', text]
    expect((await projectsOf(TITLE, ...lines)).map(({ name, total }) => [name, total])).toEqual([
      ['河道养护', null],
    ])
  })
})

describe('projects in running words', () => {
  test.each([
    ['河道整治工程，总投资5000万元，2025年预算安排746万元，主要用于清淤。', '河道整治工程', '746'],
    ['河道整治工程2024年预算安排600万元，2025年预算安排746万元，主要用于清淤。', '河道整治工程', '746'],
    [
      '困难群众救助补助资金预算安排800万元，其中中央500万元，省级300万元，用于救助。',
      '困难群众救助补助资金',
      '800',
    ],
    ['1.农村公路养护项目：预算安排300万元，比上年增加20万元，主要用于日常养护。', '农村公路养护项目', '300'],
    ['安排道路养护项目经费1720.00万，用于修路。', '道路养护项目经费', '1720'],
    ['城市管理专项经费120万元，主要用于市容整治。', '城市管理专项经费', '120'],
    ['农民工工资支付保障项目预算安排90万元，用于周转。', '农民工工资支付保障', '90'],
    ['经济普查经费2025年预算安排12万元，主要用于普查员补贴。', '经济普查经费', '12'],
  ])('%s', async (text, name, total) => {
    expect((await projectsOf(TITLE, text)).map((each) => [each.name, each.total])).toEqual([[name, total]])
  })

  const BOILERPLATE = [
    '2025年当年预算执行数为1690.69万元。',
    '行政运行2025年预算数为300万元，主要用于基本工资。',
    '纳入绩效目标管理的项目预算安排5634.81万元。',
    '培训费2025年预算安排8万元，主要用于业务培训。',
    '面向中小企业预留预算安排60万元，其中小微企业30万元。',
    '上年结转资金安排32万元，用于结转项目。',
    '上级专项转移支付资金安排500万元，主要用于农村道路。',
    '项目经费主要安排120万元，用于各项工作。',
    '与上年相比，专项资金预算安排300万元，用于新增工作。',
    '全年共安排专项资金200万元，用于救助。',
    '资金来源：一般公共预算安排120万元。',
    '绩效自评项目资金安排598.42万元。',
    '教育支出2025年年初预算安排4000万元，用于学校建设。',
    '县级配套资金安排200万元，用于配套项目。',
    '本年度重点项目共5个，预算安排3000万元，主要用于道路建设。',
    '重点项目预算安排3000万元，主要用于道路建设。',
    '以上项目预算安排3000万元，主要用于道路建设。',
    '该项目预算安排3000万元，主要用于道路建设。',
    '特定目标类项目安排20万元，主要用于办公费。',
    '河道养护项目年初预算300万元，执行数280万元，完成预算的93.3%。',
    '"社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）"123.45万元，主要用于缴费。',
  ]
  test.each(BOILERPLATE)('no project: %s', async (text) => {
    expect(await projectsOf(TITLE, text)).toEqual([])
  })

  test('nor does a text of 决算公开 tell of projects of a budget', async () => {
    expect(
      await projectsOf(
        '某区某局2024年度部门决算公开',
        '部门预算项目情况',
        '河道养护项目2024年预算安排300万元，用于保洁。',
      ),
    ).toEqual([])
  })

  test('headings of an account head no projects', async () => {
    const account = ['（一）公务接待费', '（二）机关运行经费', '（三）重点项目', '（四）教育支出']
    expect(
      await projectsOf(
        TITLE,
        ...account.flatMap((heading) => [heading, '预算安排：30万元', '资金用途：保障运转。']),
      ),
    ).toEqual([])
  })

  test('项目名称 and nothing else than a purpose in words makes no project without a name', async () => {
    expect(
      await projectsOf(TITLE, '五、国有资产占用情况', '截至2024年底，资产总额300万元。', '主要用途：办公。'),
    ).toEqual([])
  })
})
