import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTextBlocks } from './read.ts'

const tables = (text: string) =>
  readTextBlocks(text).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text: cell }) => cell))] : [],
  )

describe('tables pasted into a text', () => {
  test('between bars, without the rule below the header, with the lines around them', () => {
    const { blocks } = readTextBlocks(
      '# 题\n\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n|---|:---:|---|---|\n| 产出指标 | | **人数**<br>（累计） | ≥5人 |\n\n说明',
    )
    expect(
      blocks.map((block) =>
        block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
      ),
    ).toEqual([
      '题',
      [
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '', '人数\n（累计）', '≥5人'],
      ],
      '说明',
    ])
    expect(blocks[1]?.kind === 'table' ? blocks[1].rows[1]?.[0]?.at : null).toEqual({ line: 5 })
  })

  test('separated by spaces: a cell is under the label that it begins below', () => {
    expect(
      tables(
        '一级指标    二级指标    三级指标    指标值\n产出指标    数量指标    人数        ≥5人\n            质量指标    合格率     ' +
          ' ≥95%\n                        覆盖率      100%',
      ),
    ).toEqual([
      [
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '人数', '≥5人'],
        ['', '质量指标', '合格率', '≥95%'],
        ['', '', '覆盖率', '100%'],
      ],
    ])
  })

  test('prose with bars or wide spaces is no table', () => {
    expect(tables('甲 | 乙 | 丙\n| 丁 | 戊 |\n姓名    单位    电话\n王某    某局    123')).toEqual([])
  })

  test('a line of more cells than any row stays whole', () => {
    const cells = [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      ...Array.from({ length: 90 }, (_, index) => `词${index}`),
    ]
    for (const text of [
      cells.join('　　'),
      `| 一级指标 | 二级指标 | 三级指标 |\n|---|---|---|\n| ${cells.join(' | ')} |`,
    ])
      expect(JSON.stringify(readTextBlocks(text).blocks)).toContain('词89')
  })

  test('every written character of a table is in one of its cells', () => {
    const word = fc.stringMatching(/^[甲乙丙丁0-9a-z]{1,8}$/u)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        fc.constantFrom('  ', '     ', '\u3000\u3000'),
        (rows, gap) => {
          const text = ['一级指标  二级指标  三级指标  指标值', ...rows.map((row) => row.join(gap))].join(
            '\n',
          )
          const said = readTextBlocks(text)
            .blocks.map((block) =>
              block.kind === 'paragraph'
                ? block.text
                : block.rows
                    .flat()
                    .map((cell) => cell.text)
                    .join(''),
            )
            .join('')
          expect(said.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        },
      ),
    )
  })
})
