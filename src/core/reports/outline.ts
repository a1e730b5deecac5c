/**
 * Outlines of reports: which sections in which order, and what they are called. Those of the program follow what is
 * known of 财预〔2019〕136号 and 财预〔2020〕10号 (参考提纲), whose texts were not at hand: 待核对. A bureau's
 * template may name and order them otherwise (`outlines`, docs/templates.md).
 */
import type { ReportKind, ReportSection } from './report.ts'

export type OutlinePart = { readonly section: ReportSection; readonly title: string }
export type Outline = {
  readonly parts: readonly OutlinePart[]
  /** Where it is from. */
  readonly source: string
  /** Compared with the official text. */
  readonly confirmed: boolean
}

const PROBLEMS: readonly OutlinePart[] = [
  { section: 'achievements', title: '主要成绩' },
  { section: 'problems', title: '存在的问题' },
  { section: 'causes', title: '原因分析' },
]

export const OUTLINES: Record<ReportKind, Outline> = {
  'monitoring': {
    source: '财预〔2019〕136号',
    confirmed: false,
    parts: [
      { section: 'overview', title: '绩效运行监控工作开展情况' },
      { section: 'execution', title: '预算执行情况' },
      { section: 'goals', title: '绩效目标完成情况' },
      ...PROBLEMS,
      { section: 'advice', title: '下一步改进措施和建议' },
    ],
  },
  'work': {
    source: '',
    confirmed: false,
    parts: [
      { section: 'overview', title: '总体情况' },
      { section: 'targets', title: '事前绩效评估和绩效目标管理' },
      { section: 'monitoring', title: '绩效运行监控' },
      { section: 'evaluation', title: '绩效评价' },
      { section: 'results', title: '结果应用' },
      ...PROBLEMS,
      { section: 'advice', title: '下一步工作建议' },
    ],
  },
  'evaluation': {
    source: '财预〔2020〕10号',
    confirmed: false,
    parts: [
      { section: 'overview', title: '基本情况' },
      { section: 'work', title: '绩效评价工作开展情况' },
      { section: 'conclusion', title: '综合评价情况及评价结论' },
      { section: 'analysis', title: '绩效评价指标分析' },
      { section: 'achievements', title: '主要经验及做法' },
      { section: 'problems', title: '存在的问题' },
      { section: 'causes', title: '原因分析' },
      { section: 'advice', title: '有关建议' },
    ],
  },
  'self-evaluation': {
    source: '财预〔2020〕10号',
    confirmed: false,
    parts: [
      { section: 'overview', title: '绩效自评工作组织开展情况' },
      { section: 'execution', title: '预算执行情况' },
      { section: 'goals', title: '绩效目标完成情况' },
      ...PROBLEMS,
      { section: 'advice', title: '改进措施和建议' },
    ],
  },
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 一、总体情况. @param at from 0 */
export function numberedTitle(title: string, at: number): string {
  return `${NUMERALS[at] ?? String(at + 1)}、${title}`
}
