/** 分项目标 and project tables brought together by their names. */
import type { Project, SubGoal, TargetDocument } from '../target/document.ts'
import { editDistance, essence } from './words.ts'

export type Pair = { readonly goal: SubGoal; readonly title: string; readonly project: Project }

/** What only says that it is money, at the end of a name. */
const MONEY_WORD = /(?:经费|费用|资金|费)$/u

/** Names this near are taken for one project called two ways. */
const NEAR = 3

/** Pairs each titled 分项目标 with a project: of the same name first, then but for 费/费用/经费, then of nearly the same. Each is used once. */
export function pairsOf(document: TargetDocument): readonly Pair[] {
  const known = PAIRS.get(document)
  if (known !== undefined) return known
  const pairs = paired(document)
  PAIRS.set(document, pairs)
  return pairs
}

/** Several rules ask for them. */
const PAIRS = new WeakMap<TargetDocument, readonly Pair[]>()

function paired({ statement, projects }: TargetDocument): readonly Pair[] {
  const goals = statement?.subGoals ?? []
  const pairs = [isSame, isSameButMoney, isNear].reduce<readonly Pair[]>((found, fits) => {
    const usedGoals = new Set(found.map((pair) => pair.goal))
    const usedProjects = new Set(found.map((pair) => pair.project))
    const restGoals = goals.filter((goal) => !usedGoals.has(goal))
    const restProjects = projects.filter((project) => !usedProjects.has(project))
    return [...found, ...take(restGoals, restProjects, fits)]
  }, [])
  const places = new Map(goals.map((goal, i) => [goal, i] as const))
  return pairs.toSorted((a, b) => (places.get(a.goal) ?? 0) - (places.get(b.goal) ?? 0))
}

function take(goals: readonly SubGoal[], projects: readonly Project[], fits: (title: string, name: string) => boolean): Pair[] {
  const used = new Set<Project>()
  return goals.flatMap((goal) => {
    const title = essence(headOf(goal))
    const project = title === '' ? undefined : projects.find((candidate) => !used.has(candidate) && fits(title, essence(candidate.name)))
    if (project === undefined) return []
    used.add(project)
    return [{ goal, title: headOf(goal), project }]
  })
}

/** Sub-goals that no name brings to a project may still speak of one: 路灯运行维护 of 路灯电费及维护费. Only the likest, each of the other's. */
export function likePairsOf(document: TargetDocument): readonly Pair[] {
  const sure = pairsOf(document)
  const goals = (document.statement?.subGoals ?? []).filter((goal) => !sure.some((pair) => pair.goal === goal)).map((goal) => ({ goal, title: headOf(goal) })).filter(({ title }) => title !== '')
  const projects = document.projects.filter((project) => !sure.some((pair) => pair.project === project))
  const score = (title: string, project: Project) => likenessOf(essence(title), essence(project.name))
  const alike = goals.flatMap(({ goal, title }) => projects.filter((project) => {
    const own = score(title, project)
    if (own < LIKE) return false
    const rivals = [...projects.filter((other) => other !== project).map((other) => score(title, other)), ...goals.filter((other) => other.goal !== goal).map((other) => score(other.title, project))]
    return rivals.every((rival) => rival < own)
  }).map((project) => ({ goal, title, project })))
  return [...sure, ...alike]
}

/** The title of a sub-goal, or the words before the colon or stop that it begins with: 路灯运行维护：保证…, 高龄津贴经费。为…. */
function headOf({ title, goal }: SubGoal): string {
  return title ?? /^([^：:，。；\n]{3,30})(?:[：:]|。(?=.))/u.exec(goal ?? '')?.[1] ?? ''
}

/** At least so much of the shorter of two names, by pairs of characters, stands in the other. */
const LIKE = 0.4

function likenessOf(a: string, b: string): number {
  const [x, y] = [a.replace(MONEY_WORD, ''), b.replace(MONEY_WORD, '')]
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  const pairs = Array.from({ length: Math.max(0, shorter.length - 1) }, (_, i) => shorter.slice(i, i + 2))
  return pairs.length < 2 ? 0 : pairs.filter((pair) => longer.includes(pair)).length / pairs.length
}

function isSame(title: string, name: string): boolean {
  return title === name
}

function isSameButMoney(title: string, name: string): boolean {
  return title.replace(MONEY_WORD, '') === name.replace(MONEY_WORD, '')
}

function isNear(title: string, name: string): boolean {
  const most = Math.min(NEAR, Math.floor(Math.min(title.length, name.length) / 3))
  return Math.abs(title.length - name.length) <= most && editDistance(title, name) <= most
}
