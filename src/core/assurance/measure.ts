/**
 * 工作保障措施: what a department does so that its targets are reached, by the kinds of Hebei's 绩效文本
 * (第一部分 三、工作保障措施), each measure with tasks that somebody has to do by a day. Pure; days are ISO
 * days.
 */
import { dayAfter } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'

/** 完善制度建设, 加强支出管理, 加强绩效运行监控, 做好绩效自评, 规范财务资产管理, 加强内部监督, 加强宣传培训调研; 其他. */
export const ASSURANCE_KINDS = [
  'system',
  'spending',
  'monitoring',
  'self-evaluation',
  'assets',
  'supervision',
  'training',
  'other',
] as const
export type AssuranceKind = (typeof ASSURANCE_KINDS)[number]

export const MEASURE_TITLE_MAX = 200
export const MEASURE_TEXT_MAX = 4000
export const TASK_OWNER_MAX = 60
export const TASK_NOTE_MAX = 1000
export const MEASURES_MOST = 100
export const TASKS_MOST = 50

export type TaskDates = { readonly due: Day; /** null: not done. */ readonly doneOn: Day | null }

/** What was done or is proved stays in the register. */
export function isKept({
  doneOn,
  files,
}: {
  readonly doneOn: Day | null
  readonly files: readonly unknown[]
}): boolean {
  return doneOn !== null || files.length > 0
}

const TASK_STANDINGS = ['done', 'late', 'soon', 'open'] as const
/** done 已完成, late 逾期, soon 临期 (within {@link SOON_DAYS} days), open 进行中. */
export type TaskStanding = (typeof TASK_STANDINGS)[number]

/** Days before a deadline in which a task is called due soon. */
export const TASK_SOON_DAYS = 7

/** The day of the deadline is in time. */
export function taskStanding({ due, doneOn }: TaskDates, today: Day): TaskStanding {
  if (doneOn !== null) return 'done'
  if (due < today) return 'late'
  return due <= dayAfter(today, TASK_SOON_DAYS) ? 'soon' : 'open'
}

export type AssuranceTally = {
  readonly measures: number
  /** Measures without a task: promised, and nobody does anything yet. */
  readonly bare: number
  readonly tasks: number
  readonly done: number
  readonly late: number
  readonly soon: number
}

/** What a list of units can be ordered by; progress: the share that is done. */
export const ASSURANCE_SORTS = [
  'unit',
  'promised',
  'untaken',
  'measures',
  'bare',
  'tasks',
  'done',
  'late',
  'progress',
] as const
export type AssuranceSort = (typeof ASSURANCE_SORTS)[number]

export const NO_ASSURANCE: AssuranceTally = { measures: 0, bare: 0, tasks: 0, done: 0, late: 0, soon: 0 }

export function tallyMeasures(
  measures: readonly { readonly tasks: readonly TaskDates[] }[],
  today: Day,
): AssuranceTally {
  const standings = measures.flatMap(({ tasks }) => tasks.map((task) => taskStanding(task, today)))
  const count = (standing: TaskStanding) => standings.filter((one) => one === standing).length
  return {
    measures: measures.length,
    bare: measures.filter(({ tasks }) => tasks.length === 0).length,
    tasks: standings.length,
    done: count('done'),
    late: count('late'),
    soon: count('soon'),
  }
}

export function sumOfTallies(tallies: readonly AssuranceTally[]): AssuranceTally {
  return tallies.reduce(
    (all, one) => ({
      measures: all.measures + one.measures,
      bare: all.bare + one.bare,
      tasks: all.tasks + one.tasks,
      done: all.done + one.done,
      late: all.late + one.late,
      soon: all.soon + one.soon,
    }),
    NO_ASSURANCE,
  )
}

/**
 * Whole %, rounded down; a measure without a task counts as one that is not done, so that 100 is said only
 * where all that was promised is. null: there is nothing.
 */
export function percentDone({
  tasks,
  done,
  bare,
}: Pick<AssuranceTally, 'tasks' | 'done' | 'bare'>): number | null {
  return tasks + bare === 0 ? null : Math.floor((done * 100) / (tasks + bare))
}
