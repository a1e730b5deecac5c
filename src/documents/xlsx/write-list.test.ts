import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sourceView } from '../formats.ts'
import { writeListXlsx } from './write-list.ts'

const WRITTEN = writeListXlsx([
  {
    name: '机构',
    columns: [
      { title: '类别', width: 12, choices: ['主管部门', '预算单位'] },
      { title: '编码', width: 12 },
      { title: '名称', width: 30 },
    ],
    rows: [
      ['主管部门', '000360', '教育局 <&> "甲"'],
      ['', '', '=1+1'],
    ],
  },
  {
    name: '说明/填法',
    columns: Array.from({ length: 30 }, (_, i) => ({ title: `列${i}`, width: 8 })),
    rows: [],
  },
])

test('read again: heads, codes with their zeros, texts that look like formulas, as they were given', async () => {
  const view = await sourceView(WRITTEN, '表.xlsx')
  if (!view.ok || view.value.kind !== 'sheets') throw new Error('not read')
  expect(
    view.value.sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(({ text }) => text))]),
  ).toEqual([
    ['机构', [['类别', '编码', '名称'], ['主管部门', '000360', '教育局 <&> "甲"'], ['=1+1']]],
    ['说明 填法', [Array.from({ length: 30 }, (_, i) => `列${i}`)]],
  ])
})

test('a text that looks like a formula is marked as one that was typed as text; no other is', () => {
  const bytes = writeListXlsx([
    {
      name: '单',
      columns: [
        { title: '=名称', width: 9 },
        { title: '值', width: 9 },
      ],
      rows: [
        ['=1+1', '甲'],
        ['+2', '-3'],
        ['@sum', '1-2'],
      ],
    },
  ])
  const parts = unzipSync(bytes)
  expect(
    quotedTexts(
      strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()),
    ),
  ).toEqual(['=名称', '=1+1', '+2', '-3', '@sum'])
})

function quotedTexts(sheet: string, styles: string): string[] {
  const looks = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) =>
    xf.includes('quotePrefix="1"'),
  )
  return [...sheet.matchAll(/<c r="\w+" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)</g)].flatMap(
    ([, style, text]) => (looks[Number(style)] === true ? [text ?? ''] : []),
  )
}

test('the same lists give the same bytes', () => {
  const sheet = { name: 'a', columns: [{ title: 'b', width: 5 }], rows: [['c']] }
  expect(writeListXlsx([sheet])).toEqual(writeListXlsx([sheet]))
})
