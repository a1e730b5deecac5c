/**
 * 部门职责—工作活动—预算项目 (关于深化绩效预算管理改革的意见, Hebei 2014): the
 * activities of a department under its duties, with what the projects that hang under each come to. Exact.
 */
import { addMoney, formatMoney, parseMoney, type Fen } from '../kernel/money.ts'
import type { DutyActivity } from './document.ts'
import type { ProjectName } from './project.ts'

/** A project and its 预算数 in 万元; null when it is not known. */
export type HungProject = ProjectName & { readonly amount: string | null }

export type ActivityGroup = {
  readonly activity: string
  readonly goal: string | null
  readonly projects: readonly HungProject[]
  /** 万元; null when no project says it. */ readonly sum: string | null
}

export type DutyGroup = {
  readonly duty: string
  readonly activities: readonly ActivityGroup[]
  readonly sum: string | null
}

export type DutyTree = { readonly duties: readonly DutyGroup[]; readonly sum: string | null }

/**
 * The tree of a list of activities: those of one duty that follow each other are one group. A duty without
 * words is never merged.
 */
export function dutyTree(
  activities: readonly Pick<DutyActivity, 'duty' | 'activity' | 'goal' | 'projects'>[],
  amountOf: (project: ProjectName) => string | null,
): DutyTree {
  const duties: { readonly duty: string; readonly activities: ActivityGroup[] }[] = []
  for (const { duty, activity, goal, projects: named = [] } of activities) {
    const projects = named.map((project): HungProject => ({ ...project, amount: amountOf(project) }))
    const group: ActivityGroup = {
      activity,
      goal,
      projects,
      sum: sumOfAmounts(projects.map(({ amount }) => amount)),
    }
    const last = duties.at(-1)
    if (last === undefined || duty === '' || last.duty !== duty) duties.push({ duty, activities: [group] })
    else last.activities.push(group)
  }
  const groups = duties.map((duty): DutyGroup => ({
    ...duty,
    sum: sumOfAmounts(duty.activities.map(({ sum }) => sum)),
  }))
  return { duties: groups, sum: sumOfAmounts(groups.map(({ sum }) => sum)) }
}

/** Amounts of 万元 added; null when none of them is one. */
function sumOfAmounts(amounts: readonly (string | null)[]): string | null {
  const read = amounts.flatMap((amount): readonly Fen[] => {
    const money = parseMoney(amount ?? '', '万元')
    return money.ok ? [money.value] : []
  })
  return read.length === 0 ? null : formatMoney(addMoney(...read), '万元')
}
