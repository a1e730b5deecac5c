/** 分项目标 and project tables brought together by their names. */
import type { Project, SubGoal, TargetDocument } from '../target/document.ts'
import { editDistance, essence } from './words.ts'

export type Pair = { readonly goal: SubGoal; readonly title: string; readonly project: Project }

/** What only says that it is money, at the end of a name. */
const MONEY_WORD = /(?:经费|费用|资金|费)$/u

/** Names this near are taken for one project called two ways. */
const NEAR = 3

/** Pairs each titled 分项目标 with a project: of the same name first, then but for 费/费用/经费, then of nearly the same. Each is used once. */
export function pairsOf({ statement, projects }: TargetDocument): readonly Pair[] {
  const goals = statement?.subGoals ?? []
  const pairs = [isSame, isSameButMoney, isNear].reduce<readonly Pair[]>((found, fits) => {
    const restGoals = goals.filter((goal) => !found.some((pair) => pair.goal === goal))
    const restProjects = projects.filter((project) => !found.some((pair) => pair.project === project))
    return [...found, ...take(restGoals, restProjects, fits)]
  }, [])
  return pairs.toSorted((a, b) => goals.indexOf(a.goal) - goals.indexOf(b.goal))
}

function take(goals: readonly SubGoal[], projects: readonly Project[], fits: (title: string, name: string) => boolean): Pair[] {
  const used = new Set<Project>()
  return goals.flatMap((goal) => {
    const title = essence(goal.title ?? '')
    const project = title === '' ? undefined : projects.find((candidate) => !used.has(candidate) && fits(title, essence(candidate.name)))
    if (project === undefined) return []
    used.add(project)
    return [{ goal, title: goal.title ?? '', project }]
  })
}

function isSame(title: string, name: string): boolean {
  return title === name
}

function isSameButMoney(title: string, name: string): boolean {
  return title.replace(MONEY_WORD, '') === name.replace(MONEY_WORD, '')
}

function isNear(title: string, name: string): boolean {
  return editDistance(title, name) <= Math.min(NEAR, Math.floor(Math.min(title.length, name.length) / 3))
}
