import { describe, expect, test } from 'vitest'
import type { Block, Cell, Table } from '../blocks.ts'
import { unfoldSheets, withSheetCells } from './sheet-rows.ts'

const cell = (row: number, column: number, text: string): Cell => ({
  text,
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  at: { sheet: '表', cell: `${String.fromCharCode(64 + column)}${row}` },
})

function sheet(rows: readonly (readonly string[])[], hidden = false): Table {
  const cells = rows.map((texts, r) => texts.map((text, c) => cell(r + 1, c + 1, text)))
  return {
    kind: 'table',
    index: 1,
    rows: cells,
    at: { sheet: '表', cell: 'A1' },
    sheet: { name: '表', hidden, covered: [] },
  }
}
const shape = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, columnSpan }) => (columnSpan > 1 ? `${text}+${columnSpan - 1}` : text)).join('|'),
        ),
  )

describe('a sheet', () => {
  test('gives headings and the words of the first part as paragraphs, forms as tables', () => {
    const rows = [
      ['第一部分 部门整体绩效目标'],
      ['一、总体绩效目标'],
      ['完成各项任务。'],
      ['第二部分 预算项目绩效目标'],
      ['1.养老绩效目标表'],
      ['项目编码', '1', '项目名称', '养老'],
      ['绩效目标'],
      ['一级指标', '指标值'],
      ['2.就业绩效目标表'],
      ['项目编码', '2'],
    ]
    expect(shape(unfoldSheets([sheet(rows)]).blocks)).toEqual([
      '第一部分 部门整体绩效目标',
      '一、总体绩效目标',
      '完成各项任务。',
      '第二部分 预算项目绩效目标',
      '1.养老绩效目标表',
      ['项目编码|1|项目名称|养老', '绩效目标', '一级指标|指标值'],
      '2.就业绩效目标表',
      ['项目编码|2'],
    ])
  })

  test('keeps the numbered headings of a form in it', () => {
    expect(
      shape(
        unfoldSheets([
          sheet([['一、项目基本情况'], ['项目名称', '养老'], ['二、项目绩效目标'], ['年度目标', '建设']]),
        ]).blocks,
      ),
    ).toEqual(['一、项目基本情况', ['项目名称|养老', '二、项目绩效目标', '年度目标|建设']])
  })

  test('lets a label cover the blank cells before its value, but not before another label', () => {
    expect(
      shape(
        unfoldSheets([
          sheet([
            ['项目编码', '', '', '0012', '项目名称', '', '预算数', '', '20'],
            ['产出指标', '', '数量指标'],
          ]),
        ]).blocks,
      ),
    ).toEqual([['项目编码+2|0012|项目名称||预算数+1|20', '产出指标||数量指标']])
  })

  test('that is hidden is listed cell by cell, unless there is no other', () => {
    const hidden = sheet([['定性', '定量']], true)
    const both = unfoldSheets([sheet([['项目编码', '1']]), hidden])
    expect(both.blocks).toHaveLength(1)
    expect(both.unplaced.map(({ text }) => text)).toEqual(['定性', '定量'])
    expect(unfoldSheets([hidden]).blocks).toHaveLength(1)
  })

  test('lists errors and cells under merged ones, each once', () => {
    const [row = []] = sheet([['项目编码', '#REF!']]).rows
    const [label = cell(1, 1, ''), value = label] = row
    const table: Table = {
      ...sheet([]),
      rows: [[label, { ...value, flag: 'error' }]],
      sheet: { name: '表', hidden: false, covered: [cell(1, 3, '下面')] },
    }
    const { unplaced } = unfoldSheets([table])
    expect(unplaced.map(({ text }) => text)).toEqual(['#REF!', '下面'])
    expect(withSheetCells([{ text: '#REF!', at: value.at }], unplaced)).toHaveLength(2)
  })

  test('does not read a code that has lost its last digits', () => {
    const [row = []] = sheet([['项目编码', '440305241008800000000', '项目名称', '养老']]).rows
    const { blocks, unplaced } = unfoldSheets([
      {
        ...sheet([]),
        rows: [row.map((each, i) => (i === 1 ? { ...each, flag: 'rounded' as const } : each))],
      },
    ])
    expect(shape(blocks)).toEqual([['项目编码||项目名称|养老']])
    expect(unplaced.map(({ text }) => text)).toEqual(['440305241008800000000'])
  })

  test('blocks of other files stay the very same', () => {
    const { sheet: _, ...table } = sheet([['项目编码', '', '1']])
    const blocks: readonly Block[] = [table]
    expect(unfoldSheets(blocks).blocks).toBe(blocks)
  })
})
