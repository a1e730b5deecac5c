/** Every irregularity of test/golden/irregularities.md that touches cells and rows, in small. */
import { describe, expect, test } from 'vitest'
import { readTextBlocks } from './read.ts'

const read = (...lines: string[]) =>
  readTextBlocks(lines.join('\n')).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  )

const HEADER = [
  '\t一级指标',
  '\t二级指标',
  '\t三级指标',
  '\t绩效指标描述',
  '\t指标值',
  '\t指标值确定依据',
  '',
]

describe('text dumps', () => {
  test('a cell a line, a row up to the empty line, blank cells kept', () => {
    expect(read('\t项目编码', '\t ', '', '\t', '\t用途')).toEqual([
      [
        ['项目编码', ''],
        ['', '用途'],
      ],
    ])
  })

  test('places: line, row and column from 1', () => {
    const [, block] = readTextBlocks('题\n\n题二\n\t甲\n\t乙\n').blocks
    const [, second] = readTextBlocks('题\n\t甲\n\t乙\n\n\t丙\n').blocks
    expect(block).toMatchObject({ kind: 'paragraph', at: { line: 3 } })
    expect(
      second?.kind === 'table' &&
        second.rows.map((row) => row.map(({ row: r, column, at }) => [r, column, at])),
    ).toEqual([
      [
        [1, 1, { line: 2 }],
        [1, 2, { line: 3 }],
      ],
      [[2, 1, { line: 5 }]],
    ])
  })

  test('bookmarks are no words, in titles, cells and running text', () => {
    expect(
      read(
        '[bookmark: _Toc13316]1.甲绩效目标表',
        '\t[bookmark: _GoBack]项目名称',
        '',
        '[bookmark: _GoBack][bookmark: _Toc21721]2.乙绩效目标表',
      ),
    ).toEqual(['1.甲绩效目标表', [['项目名称']], '2.乙绩效目标表'])
  })

  test('lines without a tab go on with the cell; a title or a trial mark does not', () => {
    expect(
      read(
        '\t绩效目标',
        '\t1.甲',
        '2.\t乙',
        '3.丙',
        ' [bookmark: _Toc1]2.劳务费',
        '\t项目',
        '编码',
        ' 3. 就业补助公用绩效目标申报表',
        '\t甲',
        'Evaluation Warning: The document',
      ),
    ).toEqual([
      [['绩效目标', '1.甲\n2.\t乙\n3.丙']],
      '2.劳务费',
      [['项目\n编码']],
      '3. 就业补助公用绩效目标申报表',
      [['甲']],
      'Evaluation Warning: The document',
    ])
  })

  test('empty lines between rows are not rows; a line with a space ends the table', () => {
    expect(read('\t甲', '', '', '', '\t乙', '', ' ', '\t丙')).toEqual([[['甲'], ['乙']], [['丙']]])
  })

  test('tabs around the words of a cell are no cells', () => {
    expect(read('\t用途\t\t\t', '\t \t  工作实际', '\t\t满意度指标')).toEqual([
      [['用途', '工作实际', '满意度指标']],
    ])
  })

  test('below the header, a row torn by an empty line in a cell is put together', () => {
    const torn = [
      '\t产出指标',
      '\t成本指标',
      '\t观看率',
      '',
      '',
      '\t提升观看率',
      '\t≥90%',
      '\t监控',
      '',
      '\t',
      '\t数量指标',
      '\t甲',
      '\t乙',
      '\t1',
      '\t丙',
    ]
    expect(read(...HEADER, ...torn)[0]?.slice(1)).toEqual([
      ['产出指标', '成本指标', '观看率', '提升观看率', '≥90%', '监控'],
      ['', '数量指标', '甲', '乙', '1', '丙'],
    ])
  })

  test('a short last row does not swallow the next form', () => {
    const [rows] = read(...HEADER, '\t产出指标', '\t数量指标', '\t甲', '', '\t项目编码', '\t1', '')
    expect(rows).toEqual([expect.anything(), ['产出指标', '数量指标', '甲'], ['项目编码', '1']])
  })

  test('form feeds and vertical tabs break lines inside a cell and nothing else', () => {
    expect(read('\u000c\t甲\u000b乙', '\t丙\u2028丁')).toEqual([[['甲\n乙', '丙\n丁']]])
  })
})
