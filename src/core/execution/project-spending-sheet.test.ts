import { expect, test } from 'vitest'
import { readProjectSpending } from './project-spending-sheet.ts'

const sheet = (...rows: string[][]) => [
  { name: '项目支出表', rows: rows.map((texts, i) => ({ row: i + 1, texts })) },
]

test('two rows of headings: what stands over several columns is said of each', () => {
  const { lines, controls } = readProjectSpending(
    sheet(
      ['项目支出表'],
      ['部门：安澜县水务局', '', '', '', '单位：万元'],
      [
        '类型',
        '项目名称',
        '项目单位',
        '合计',
        '本年拨款',
        '',
        '',
        '财政拨款结转结余',
        '',
        '财政专户管理资金',
        '单位资金',
      ],
      [
        '',
        '',
        '',
        '',
        '一般公共预算',
        '政府性基金预算',
        '国有资本经营预算',
        '一般公共预算',
        '政府性基金预算',
        '',
        '',
      ],
      ['合计', '', '', '960', '200', '500', '', '60', '100', '', '100'],
      [
        '特定目标类',
        '城区排水管网改造',
        '安澜县水务局',
        '960',
        '200',
        '500',
        '—',
        '60',
        '100',
        '0.00',
        '100',
      ],
    ),
  )
  expect(lines).toMatchObject([{ name: '城区排水管网改造', unit: '安澜县水务局', total: 960_000_000n }])
  expect(lines[0]?.lines).toEqual([
    { nature: 'general-budget', origin: null, amount: 200_000_000n },
    { nature: 'government-fund', origin: null, amount: 500_000_000n },
    { nature: 'general-budget', origin: 'carryover', amount: 60_000_000n },
    { nature: 'government-fund', origin: 'carryover', amount: 100_000_000n },
    { nature: 'own', origin: null, amount: 100_000_000n },
  ])
  expect(controls[0]?.lines).toHaveLength(5)
})

test('one row of headings in another order, in 元; what is no amount is said', () => {
  const { lines } = readProjectSpending(
    sheet(
      ['项目编码', '政府性基金预算（元）', '一般公共预算（元）', '项目名称', '专项债券'],
      ['13020225P008911100023', '3,000,000.00', '待定', '污水处理厂', '2000000'],
    ),
  )
  expect(lines).toMatchObject([
    {
      code: '13020225P008911100023',
      name: '污水处理厂',
      total: null,
      unreadable: [{ text: '待定' }],
      lines: [
        { nature: 'government-fund', origin: null, amount: 300_000_000n },
        { nature: 'government-fund', origin: 'special-bond', amount: 200_000_000n },
      ],
    },
  ])
})

test('a list of projects without columns of funds is no such table', () => {
  expect(readProjectSpending(sheet(['项目名称', '预算数'], ['甲', '3'])).sheets).toEqual([])
})
