/** Words of the exported verdicts. */
import type { Language, Wording } from '../language.ts'

const VERDICTS: Record<'right' | 'wrong', Wording> = {
  right: { 'zh-CN': '判断正确', en: 'right' },
  wrong: { 'zh-CN': '判断有误', en: 'wrong' },
}

export function verdictName(verdict: 'right' | 'wrong', language: Language): string {
  return VERDICTS[verdict][language]
}

const COLUMNS: readonly Wording[] = [
  { 'zh-CN': '规则', en: 'rule' },
  { 'zh-CN': '判定', en: 'verdict' },
  { 'zh-CN': '原文', en: 'as written' },
  { 'zh-CN': '建议改为', en: 'suggested' },
  { 'zh-CN': '问题', en: 'finding' },
  { 'zh-CN': '位置', en: 'field' },
  { 'zh-CN': '项目名称', en: 'project' },
  { 'zh-CN': '二级指标', en: 'level 2' },
  { 'zh-CN': '三级指标', en: 'level 3' },
  { 'zh-CN': '绩效指标描述', en: 'description' },
  { 'zh-CN': '指标值', en: 'value' },
  { 'zh-CN': '说明', en: 'comment' },
  { 'zh-CN': '单位', en: 'unit' },
  { 'zh-CN': '年度', en: 'year' },
  { 'zh-CN': '文件', en: 'file' },
  { 'zh-CN': '规则集', en: 'rule set' },
  { 'zh-CN': '判定人', en: 'by' },
  { 'zh-CN': '时间', en: 'at' },
]

/** The head of the table of labels. */
export function labelColumns(language: Language): readonly string[] {
  return COLUMNS.map((column) => column[language])
}
