import { expect, test } from 'vitest'
import { nearestTable } from './headings.ts'

const KNOWN = {
  项目名称: ['项目', '预算项目'],
  金额: ['支付金额'],
  支付凭证号: ['凭证号', '支付令号'],
}
const NEEDED = [['项目编码', '项目名称'], ['金额'], ['支付凭证号']]
const sheet = (name: string, ...rows: readonly string[][]) => ({
  name,
  rows: rows.map((texts, i) => ({ row: i + 1, texts })),
})

test('the row with most headings is named, with what was recognised and what is missing', () => {
  const found = nearestTable(
    [sheet('说明', ['金额']), sheet('支付', ['2026年支付明细'], ['预算项目', '支付金额（万元）', '备注'])],
    KNOWN,
    NEEDED,
  )
  expect(found).toEqual({
    sheet: '支付',
    row: 2,
    found: [
      { written: '预算项目', means: '项目名称' },
      { written: '支付金额（万元）', means: '金额' },
    ],
    missing: [{ means: '支付凭证号', names: ['支付凭证号', '凭证号', '支付令号'] }],
  })
})

test('where one of two would do, both are told; where nothing is recognised, nothing is', () => {
  expect(nearestTable([sheet('x', ['凭证号'])], KNOWN, NEEDED)?.missing.map(({ means }) => means)).toEqual([
    '项目编码 / 项目名称',
    '金额',
  ])
  expect(nearestTable([sheet('x', ['姓名', ''], ['张三', '1'])], KNOWN, NEEDED)).toBeNull()
})
