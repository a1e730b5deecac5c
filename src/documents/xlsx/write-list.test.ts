import { expect, test } from 'vitest'
import { sourceView } from '../formats.ts'
import { writeListXlsx } from './write-list.ts'

const WRITTEN = writeListXlsx([
  { name: '机构', columns: [{ title: '类别', width: 12, choices: ['主管部门', '预算单位'] }, { title: '编码', width: 12 }, { title: '名称', width: 30 }], rows: [['主管部门', '000360', '教育局 <&> "甲"'], ['', '', '=1+1']] },
  { name: '说明/填法', columns: Array.from({ length: 30 }, (_, i) => ({ title: `列${i}`, width: 8 })), rows: [] },
])

test('read again: heads, codes with their zeros, texts that look like formulas, as they were given', async () => {
  const view = await sourceView(WRITTEN, '表.xlsx')
  if (!view.ok || view.value.kind !== 'sheets') throw new Error('not read')
  expect(view.value.sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(({ text }) => text))])).toEqual([
    ['机构', [['类别', '编码', '名称'], ['主管部门', '000360', '教育局 <&> "甲"'], ['=1+1']]],
    ['说明 填法', [Array.from({ length: 30 }, (_, i) => `列${i}`)]],
  ])
})

test('the same lists give the same bytes', () => {
  const sheet = { name: 'a', columns: [{ title: 'b', width: 5 }], rows: [['c']] }
  expect(writeListXlsx([sheet])).toEqual(writeListXlsx([sheet]))
})
