/** The heading of a table that was copied along with its rows: it is no row of a form. */
import { foldLabel } from '../kernel/characters.ts'
import type { PastedBlock } from '../kernel/clipboard.ts'

/**
 * What columns of indicators, of 实施内容 and of other tables of a form are called on the papers of the regions,
 * without unit or note in brackets.
 */
const HEADINGS: ReadonlySet<string> = new Set([
  '序号',
  '期限',
  '年度',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标',
  '指标类型',
  '指标性质',
  '指标名称',
  '绩效指标',
  '绩效指标名称',
  '指标描述',
  '绩效指标描述',
  '指标内容',
  '指标解释',
  '指标说明',
  '指标释义',
  '计算方法',
  '计算公式',
  '评分标准',
  '评扣分标准',
  '指标值',
  '绩效指标值',
  '年度指标值',
  '计划指标值',
  '目标值',
  '绩效目标值',
  '符号',
  '运算符号',
  '计算符号',
  '数值',
  '值',
  '单位',
  '计量单位',
  '度量单位',
  '分值',
  '权重',
  '分值权重',
  '指标权重',
  '指标分值',
  '指标值确定依据',
  '确定依据',
  '指标值依据',
  '依据',
  '数据来源',
  '指标方向性',
  '备注',
  '说明',
  '实施内容',
  '开始时间',
  '完成时间',
  '起始时间',
  '结束时间',
  '栏目',
  '栏目内容',
])
const BRACKETS = /[(（【[].*?[)）】\]]/gu

/** @returns the block without the headings that it begins with, and how many rows they took */
export function withoutHeading(block: PastedBlock): {
  readonly block: PastedBlock
  readonly headings: number
} {
  // A single label may be a name; two beside each other, or one below a heading, are none.
  const headings = isHeading(block[0], 2) ? block.findIndex((texts) => !isHeading(texts, 1)) : 0
  return headings < 0 ? { block: [], headings: block.length } : { block: block.slice(headings), headings }
}

function isHeading(texts: readonly string[] | undefined, least: number): boolean {
  const said = (texts ?? []).filter((text) => text.trim() !== '')
  return said.length >= least && said.every((text) => HEADINGS.has(foldLabel(text.replaceAll(BRACKETS, ''))))
}
