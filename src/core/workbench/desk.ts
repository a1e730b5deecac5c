/**
 * 工作台: everything that waits for one person, whatever part of the work it comes from. Each kind is what the
 * list of its own room says waits for the person; here is only how it is put together.
 */
import { daysUntil } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'
import type { RoundMark } from '../monitoring/round.ts'
import type { WarningKind } from '../monitoring/warning.ts'

/**
 * target 绩效目标, text 绩效文本, delegation 委托填写, monitoring 监控表, warning 预警,
 * self-evaluation 自评表, rectification 整改事项, evaluation 专家评分, 报告, 反馈 and 定稿, material
 * 调阅材料, assessment 事前绩效评估, transfer 转移支付.
 */
export const DESK_KINDS = [
  'target',
  'text',
  'delegation',
  'monitoring',
  'warning',
  'self-evaluation',
  'rectification',
  'evaluation',
  'material',
  'assessment',
  'transfer',
] as const
export type DeskKind = (typeof DESK_KINDS)[number]

/**
 * What is to be done: write 填报, mend 修改, adjust 调整, send 送审 (of who does not write it), unready the
 * same where something keeps it back, review 审核, approve 批复, fill 填写, check 审核, confirm 确认, answer
 * 处理 a warning, reply 答复, declare 签署回避声明, judge 打分, comment 反馈, look 查看答复, report
 * 撰写报告, decide 研究反馈意见, settle 定稿, assess 评估, sign 审定, split 分解.
 */
export const DESK_TASKS = [
  'write',
  'mend',
  'adjust',
  'send',
  'unready',
  'review',
  'approve',
  'fill',
  'check',
  'confirm',
  'answer',
  'reply',
  'declare',
  'judge',
  'comment',
  'look',
  'report',
  'decide',
  'settle',
  'assess',
  'sign',
  'split',
] as const
export type DeskTask = (typeof DESK_TASKS)[number]

/** One thing that waits. */
export type DeskItem = {
  readonly kind: DeskKind
  readonly task: DeskTask
  /** Of the project, text, warning, 整改事项, or what is evaluated. */
  readonly id: string
  /** The round of a sheet, or the task of what is evaluated; null: it is in none. */
  readonly within: string | null
  readonly title: string
  /** What else it says of itself: the problem to be rectified, the name of the evaluation. */
  readonly note: string
  /** Of a 整改事项 in the ledger of its year: two of a project may say the same. */
  readonly number: number | null
  readonly unit: string | null
  readonly year: number | null
  readonly due: Day | null
  readonly isReturned: boolean
  readonly mark: RoundMark | null
  readonly warning: WarningKind | null
}

/** What one list says waits for the person: the whole count, how many by which day, and the first of it. */
export type DeskPart = {
  readonly kind: DeskKind
  /** The filter of the list: its year, and the state of targets, the round of sheets, the evaluation. */
  readonly year: number | null
  readonly of: string | null
  readonly total: number
  /** Of all of it, each day once, what came back apart; their sum is the total. */
  readonly days: readonly DueCount[]
  readonly items: readonly DeskItem[]
}

/** How much is due on a day; null: by no day. */
export type DueCount = { readonly due: Day | null; readonly isReturned: boolean; readonly count: number }

/** returned 已退回, of whatever day; over 已逾期, today 今天, week 7 天内, later 以后, none 无期限. */
export const DUE_GROUPS = ['returned', 'over', 'today', 'week', 'later', 'none'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

const WEEK_DAYS = 7

/** Under which heading something stands: what came back under its own, the rest by its day (null: by none). */
export function dueGroup(
  { due: day, isReturned }: Pick<DeskItem, 'due' | 'isReturned'>,
  today: Day,
): DueGroup {
  if (isReturned) return 'returned'
  if (day === null) return 'none'
  const days = daysUntil(day, today)
  if (days < 0) return 'over'
  if (days === 0) return 'today'
  return days <= WEEK_DAYS ? 'week' : 'later'
}

/** What waits until a day: so many, or one; left out: none of it came back. */
export type Waits = { readonly due: Day | null; readonly isReturned?: boolean; readonly count?: number }

/** How much of what waits is due on each of its days, the next first. */
export function dueCounts(waits: readonly Waits[]): readonly DueCount[] {
  const counts = new Map<string, DueCount>()
  for (const { due, isReturned = false, count = 1 } of waits) {
    const key = `${isReturned} ${due}`
    counts.set(key, { due, isReturned, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts.values()]
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) => (a.due ?? LAST).localeCompare(b.due ?? LAST) || Number(b.isReturned) - Number(a.isReturned),
    )
}

/** How much of a list stands under a heading. */
export function dueInGroup({ days }: Pick<DeskPart, 'days'>, group: DueGroup, today: Day): number {
  return days.filter((day) => dueGroup(day, today) === group).reduce((sum, { count }) => sum + count, 0)
}

/** After every day. */
const LAST = '9'

/** What others write and the person may send in: it comes after what the person has to decide. */
const BY_OTHERS: ReadonlySet<DeskTask> = new Set<DeskTask>(['send', 'unready'])

/** In the order in which they are shown: what came back first, then the next deadline. */
export function inDeskOrder<Item extends Pick<DeskItem, 'due' | 'isReturned' | 'kind' | 'task'>>(
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted(
    (a, b) =>
      Number(b.isReturned) - Number(a.isReturned) ||
      (a.due ?? LAST).localeCompare(b.due ?? LAST) ||
      Number(BY_OTHERS.has(a.task)) - Number(BY_OTHERS.has(b.task)) ||
      DESK_KINDS.indexOf(a.kind) - DESK_KINDS.indexOf(b.kind),
  )
}

/**
 * The few that stand for many, in the order of the items: of each kind the first, then of each the second, so
 * that a heap of one kind (70 late warnings) does not hide the others.
 */
export function someOfEach<Item extends Pick<DeskItem, 'kind'>>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  const turns = items.map((item, at) => ({
    at,
    turn: items.slice(0, at).filter(({ kind }) => kind === item.kind).length,
  }))
  const taken = new Set(
    turns
      .toSorted((a, b) => a.turn - b.turn || a.at - b.at)
      .slice(0, most)
      .map(({ at }) => at),
  )
  return items.filter((_, at) => taken.has(at))
}
