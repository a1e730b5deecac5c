import { expect, test } from 'vitest'
import { parseBlock } from '../kernel/clipboard.ts'
import { withoutHeading } from './heading-rows.ts'

const left = (text: string) => {
  const { block, headings } = withoutHeading(parseBlock(text))
  return [headings, block.map((texts) => texts.join('|'))]
}

test.each([
  [
    'of Hebei',
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n产出指标\t数量指标\t培训人数\t参训人数\t≥200人\t计划',
    [1, ['产出指标|数量指标|培训人数|参训人数|≥200人|计划']],
  ],
  [
    'with notes, spaces and full width',
    '三级 指标\t指标值（包含数字及文字描述）\t分值(分)\n培训人数\t≥200人\t10',
    [1, ['培训人数|≥200人|10']],
  ],
  [
    'of two lines',
    '一级指标\t二级指标\t三级指标\t指标值\t\t\n\t\t\t符号\t数值\t单位\n产出指标\t数量指标\t培训人数\t≥\t200\t人',
    [2, ['产出指标|数量指标|培训人数|≥|200|人']],
  ],
  ['alone', '三级指标\t指标值', [1, []]],
] as const)('a heading %s is no row', (_, text, expected) => {
  expect(left(text)).toEqual(expected)
})

test.each([
  '产出指标\t数量指标\t培训人数\t≥200人',
  '数量指标\t指标值',
  '培训人数\t≥200人\n三级指标\t指标值',
  '备注\n说明',
  '\t\n三级指标\t指标值',
  '',
])('%j stays as it is', (text) => {
  expect(left(text)).toEqual([0, parseBlock(text).map((texts) => texts.join('|'))])
})
