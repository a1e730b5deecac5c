/** Forms in words and arrangements that no layout names, and tables that are no form of targets at all. */
import { describe, expect, test } from 'vitest'
import { GENERAL } from '../layouts/layout-index.ts'
import { readTargets } from '../formats.ts'
import { indicatorColumns } from './columns.ts'
import { fundLines } from './fund-lines.ts'
import { labelRole } from './role.ts'

const rowsOf = (rows: readonly string[]) =>
  `<table border=1>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`
async function read(head: string, ...rows: string[]) {
  const document = await readTargets(
    Buffer.from(`<!DOCTYPE html><meta charset="utf-8"><p>${head}</p>${rowsOf(rows)}`),
    'form.html',
  )
  return document.ok ? document.value : document.error.code
}
async function project(head: string, ...rows: string[]) {
  const document = await read(head, ...rows)
  if (typeof document === 'string') throw new Error(document)
  return document.projects[0]
}
const HEADER = '一级指标|二级指标|三级指标|指标值'
const ROW = '产出指标|数量指标|人数|≥5人'

describe('words of other forms', () => {
  test.each([
    ['主管部门及编码', 'field'],
    ['本年度预算金额', 'field'],
    ['年度绩效目标描述', 'goals'],
    ['年度绩效目标1（40分）', 'goals'],
    ['绩效项目指标表', 'heading'],
  ])('%s is a %s', (label, kind) => {
    expect(labelRole(label, GENERAL)?.kind).toBe(kind)
  })

  test.each(['上年度预算金额', '人数', '预算执行', '三年规划资金', '姓名'])('%s is no sum', (label) => {
    expect(labelRole(label, GENERAL)).not.toMatchObject({ kind: 'field', field: 'total' })
  })

  test('a column beside known ones is recognised by what its label speaks of; the left one of two doubtful levels is the first', () => {
    expect(
      indicatorColumns([
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '未达进度原因及对策',
        '评分细则标准',
      ])?.slice(4),
    ).toEqual(['reason', 'basis'])
    expect(indicatorColumns(['指标类别', '指标类型', '考核指标', '目标值'])).toEqual([
      'level1',
      'level2',
      'level3',
      'value',
    ])
    expect(indicatorColumns(['绩效指标', '二级指标', '三级指标', '年度指标值'])?.[0]).toBe('level1')
    expect(indicatorColumns(['姓名', '单位', '电话', '备注'])).toBeNull()
  })

  test('funds in words: every line a label with an amount, or none is taken', () => {
    const lines = (text: string) =>
      fundLines(
        text,
        (label) => labelRole(label, GENERAL),
        (label) => GENERAL.fundSources.has(label),
      )
    expect(lines('总额：486.5万元\n一、财政拨款：400万元\n二、其他资金：86.5万元')).toEqual([
      { label: '总额', amount: '486.5万元' },
      { label: '一、财政拨款', amount: '400万元' },
      { label: '二、其他资金', amount: '86.5万元' },
    ])
    expect(lines('总额：486.5万元\n用于修路')).toBeNull()
    expect(lines('400万元')).toBeNull()
  })

  test('千元 are a tenth of 万元', async () => {
    expect((await project('单位：千元', '项目名称|甲', '预算数|3,560', HEADER, ROW))?.budget.total).toBe(
      '356',
    )
  })

  test('the sum of the year is before that of the whole project, and what is below it too; nothing is lost', async () => {
    const found = await project(
      '题',
      '项目名称|甲|项目资金总额|640',
      '其中：财政资金|600|其他资金|40',
      '当年资金总额|320|其中：当年财政拨款|300',
      HEADER,
      ROW,
    )
    expect(found?.budget).toMatchObject({ total: '320', fiscal: '300', other: '40' })
    expect(found?.details?.map(({ text }) => text)).toEqual(['640'])
  })

  test('a sum beside a heading of money is the budget', async () => {
    expect((await project('题', '项目名称|甲', '项目资金（万元）|12.00', HEADER, ROW))?.budget.total).toBe(
      '12',
    )
  })

  test('weights behind every level are the points of its label', async () => {
    const found = await project(
      '题',
      '项目名称|甲',
      '一级指标|权重|二级指标|权重|三级指标|权重|目标值',
      '产出指标|50|数量指标|20|人数|10|≥5人',
    )
    expect(found?.indicators[0]).toMatchObject({
      level1: '产出指标',
      level1Weight: '50',
      level2: '数量指标',
      level2Weight: '20',
      level3: '人数',
      weight: '10',
    })
  })

  test('blocks of long-term and of annual indicators; … is none', async () => {
    const found = await project(
      '题',
      '项目名称|甲',
      `长期绩效指标|${HEADER}`,
      `|${ROW}`,
      '|产出指标|质量指标|…|',
      `年度绩效指标|${HEADER}`,
      '|产出指标|数量指标|次数|3次',
    )
    expect(found?.indicators.map(({ level3, term }) => [level3, term])).toEqual([
      ['人数', 'medium-term'],
      ['次数', undefined],
    ])
  })

  test('绩效指标 printed beside the first row below a header whose first cell is blank', async () => {
    const found = await project(
      '题',
      '项目名称|甲||',
      `|${HEADER}`,
      `绩效指标|${ROW}`,
      '||质量指标|合格率|100%',
    )
    expect(found?.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3])).toEqual([
      ['产出指标', '数量指标', '人数'],
      ['产出指标', '质量指标', '合格率'],
    ])
  })

  test('signatures below the indicators are none', async () => {
    const found = await project(
      '题',
      '项目名称|甲||',
      HEADER,
      ROW,
      '填表人：曾某|联系电话：123|单位负责人签字：李某|',
    )
    expect(found?.indicators).toHaveLength(1)
  })
})

describe('what is no form of targets', () => {
  test.each([
    [
      'a list of purchases',
      ['项目名称|采购目录|数量|单价（元）|资金来源', '台式计算机|A02010104|12|5200|财政拨款'],
    ],
    ['an account', ['收入|支出', '一般公共预算拨款收入|3,260.00', '本年收入合计|3,260.00']],
    ['a list of people', ['序号|姓名|性别|部门|联系电话', '1|王某|男|办公室|0311-1']],
    [
      'a framework of indicators',
      ['一级指标|二级指标|三级指标|指标解释', '决策|项目立项|立项依据充分性|是否符合法律法规'],
    ],
  ])('%s', async (_, rows) => {
    expect(await read('某表', ...rows)).toBe('no-target-table')
  })

  test('notes on how to fill in a form', async () => {
    expect(await read('项目名称：按规范的项目名称填报。', '甲|乙', '丙|丁')).toBe('no-target-table')
  })

  test('a blank template has no goal, no amount and no indicator', async () => {
    const found = await project(
      '项目支出绩效目标申报表',
      '项目名称||主管部门|',
      '项目资金（万元）|年度资金总额：||',
      '年度目标|目标1：<br>目标2：<br>……||',
      HEADER,
      '产出指标|数量指标|指标1：|',
      '||……|',
      '效益指标|社会效益指标||',
    )
    expect(found).toMatchObject({
      name: '',
      goals: [],
      indicators: [],
      budget: { total: null, fiscal: null, other: null },
    })
  })
})
