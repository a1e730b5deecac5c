/** What became of a file of a batch, in words; and the heads of the table of results. */
import type { Language, Wording } from '../language.ts'

const OUTCOMES = {
  waiting: { 'zh-CN': '排队中', en: 'waiting' },
  running: { 'zh-CN': '读取中', en: 'being read' },
  'needs-decision': {
    'zh-CN': '待确认（同一部门已有文档）',
    en: 'needs a decision (the department’s document is here already)',
  },
  held: { 'zh-CN': '已读取，待确认导入', en: 'read; waits for the confirmation of its import' },
  done: { 'zh-CN': '已导入', en: 'imported' },
  replaced: { 'zh-CN': '已导入，替换旧版', en: 'imported, in place of the older version' },
  undone: { 'zh-CN': '已撤销', en: 'imported, and undone' },
  duplicate: { 'zh-CN': '内容相同的文件已有，未重复导入', en: 'the same file is here already' },
  failed: { 'zh-CN': '未导入', en: 'not imported' },
  discarded: { 'zh-CN': '已放弃（保留旧版）', en: 'left (the older version stays)' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
} as const satisfies Record<string, Wording>
export type JobOutcome = keyof typeof OUTCOMES

type Job = {
  readonly state: 'waiting' | 'running' | 'needs-decision' | 'held' | 'done' | 'failed' | 'cancelled'
  readonly decision: 'replace' | 'keep' | 'discard' | null
  readonly result: { readonly duplicate: boolean } | null
  readonly undone?: true
}

export function jobOutcome({ state, decision, result, undone }: Job): JobOutcome {
  if (state === 'done' && result?.duplicate) return 'duplicate'
  if (undone) return 'undone'
  if (state === 'done' && decision === 'replace') return 'replaced'
  return state === 'cancelled' && decision === 'discard' ? 'discarded' : state
}

export function jobOutcomeText(outcome: JobOutcome, language: Language): string {
  return OUTCOMES[outcome][language]
}

export const COMMON_BATCH: {
  readonly results: Wording
  readonly heads: Record<Language, readonly string[]>
} = {
  results: { 'zh-CN': '导入结果', en: 'results' },
  heads: {
    'zh-CN': ['文件', '结果', '原因与办法', '项目数', '指标数', '完成时间'],
    en: ['file', 'result', 'reason and what to do', 'projects', 'indicators', 'finished'],
  },
}
