/** What a document of the cycle is, from 申报 to 自评. */

export const DOCUMENT_KINDS = [
  /** 部门预算绩效文本: the statement of the department and the tables of its projects. */
  'budget-text',
  /** 项目绩效目标表, 项目绩效目标申报表 and lists of indicators, alone or many. */
  'project-targets',
  /** 部门（单位）整体绩效目标表. */
  'department-targets',
  /** 项目支出绩效自评表, 部门整体支出绩效自评表 (财预〔2020〕10号). */
  'self-evaluation',
  /** 项目支出绩效目标执行监控表 (财预〔2019〕136号). */
  'monitoring',
  /** 部门预算公开: projects in words, without indicators. */
  'budget-disclosure',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * Papers of what came of targets, and lists of them: no targets of their own, so they are neither reviewed
 * nor sent in as such.
 */
export const KINDS_WITHOUT_TARGETS: readonly DocumentKind[] = [
  'self-evaluation',
  'monitoring',
  'budget-disclosure',
]
