/** 分项目标 and project tables brought together by their names. */
import type { Project } from '../target/project.ts'
import type { SubGoal, TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { editDistance, essence } from '../words/words.ts'

type Pair = { readonly goal: SubGoal; readonly title: string; readonly project: Project }

/** What only says that it is money, at the end of a name. */
const MONEY_WORD = /(?:经费|费用|资金|费)$/u

/** Names this near are taken for one project called two ways. */
const NEAR = 3

/**
 * Pairs each titled 分项目标 with a project: of the same name first, then but for 费/费用/经费, then of nearly
 * the same. Each is used once.
 */
export function goalProjectPairs(document: TargetDocument): readonly Pair[] {
  const known = PAIRS.get(document)
  if (known !== undefined) return known
  const pairs = paired(document)
  PAIRS.set(document, pairs)
  return pairs
}

/** Several rules ask for them. */
const PAIRS = new WeakMap<TargetDocument, readonly Pair[]>()

function paired({ statement, projects }: TargetDocument): readonly Pair[] {
  const goals = (statement?.subGoals ?? []).map((goal) => ({
    goal,
    title: headOf(goal),
    name: comparable(essence(headOf(goal))),
  }))
  const names = projects.map(({ name }) => comparable(essence(name)))
  const partners = new Map<SubGoal, Project>()
  const used = new Set<Project>()
  for (const fits of [isSame, isSameButMoney, isNear]) {
    for (const { goal, name } of goals) {
      if (name.whole === '' || partners.has(goal)) continue
      const project = projects.find(
        (candidate, i) => !used.has(candidate) && fits(name, names[i] ?? NAMELESS),
      )
      if (project === undefined) continue
      partners.set(goal, project)
      used.add(project)
    }
  }
  return flatMap(goals, ({ goal, title }) => {
    const project = partners.get(goal)
    return project === undefined ? [] : [{ goal, title, project }]
  })
}

/** A name, and the name without the word that only says that it is money. */
type Comparable = { readonly whole: string; readonly bare: string }

const NAMELESS: Comparable = { whole: '', bare: '' }

function comparable(whole: string): Comparable {
  return { whole, bare: whole.replace(MONEY_WORD, '') }
}

/**
 * Sub-goals that no name brings to a project may still speak of one: 路灯运行维护 of 路灯电费及维护费.
 * Only the likest, each of the other's.
 */
export function likestPairs(document: TargetDocument): readonly Pair[] {
  const all = goalProjectPairs(document)
  const several = new Set(
    (document.statement?.subGoals ?? []).filter((goal) => coversSeveral(document, goal)),
  )
  const sure = several.size === 0 ? all : all.filter(({ goal }) => !several.has(goal))
  const taken = new Set<SubGoal | Project>(flatMap(all, ({ goal, project }) => [goal, project]))
  const goals = (document.statement?.subGoals ?? [])
    .filter((goal) => !taken.has(goal) && !several.has(goal))
    .map((goal) => ({ goal, title: headOf(goal) }))
    .filter(({ title }) => title !== '')
  if (goals.length === 0) return sure
  const projects = document.projects.filter((project) => !taken.has(project))
  const score = (title: string, project: Project) => likenessOf(essence(title), essence(project.name))
  const alike = flatMap(goals, ({ goal, title }) =>
    projects
      .filter((project) => {
        const own = score(title, project)
        if (own < LIKE) return false
        const rivals = [
          ...projects.filter((other) => other !== project).map((other) => score(title, other)),
          ...goals.filter((other) => other.goal !== goal).map((other) => score(other.title, project)),
        ]
        return rivals.every((rival) => rival < own)
      })
      .map((project) => ({ goal, title, project })),
  )
  return [...sure, ...alike]
}

/**
 * What is said of several projects together is compared with none of them: 分项目标 that list them, or that name
 * them in their words.
 */
function coversSeveral(
  { projects }: TargetDocument,
  { projects: listed = [], title, goal, indicators }: SubGoal,
): boolean {
  if (listed.length > 0) return listed.length > 1
  const words = essence(`${title ?? ''}${goal ?? ''}${indicators ?? ''}`)
  const names = new Set(
    projects.map(({ name }) => essence(name)).filter((name) => name.length >= NAMING && words.includes(name)),
  )
  // 公路养护 within 公路养护工程 names one, not two.
  return (
    [...names].filter((name) => ![...names].some((other) => other !== name && other.includes(name))).length >
    1
  )
}

/** Shorter names are words that any text may hold. */
const NAMING = 4

/**
 * The title of a sub-goal, or the words before the colon or stop that it begins with: 路灯运行维护：保证…,
 * 高龄津贴经费。为….
 */
function headOf({ title, goal }: SubGoal): string {
  return title ?? /^([^：:，。；\n]{3,30})(?:[：:]|。(?=.))/u.exec(goal ?? '')?.[1] ?? ''
}

/** At least so much of the shorter of two names, by pairs of characters, is in the other. */
const LIKE = 0.4

function likenessOf(a: string, b: string): number {
  const [x, y] = [a.replace(MONEY_WORD, ''), b.replace(MONEY_WORD, '')]
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  const pairs = Array.from({ length: Math.max(0, shorter.length - 1) }, (_, i) => shorter.slice(i, i + 2))
  return pairs.length < 2 ? 0 : pairs.filter((pair) => longer.includes(pair)).length / pairs.length
}

function isSame(title: Comparable, name: Comparable): boolean {
  return title.whole === name.whole
}

function isSameButMoney(title: Comparable, name: Comparable): boolean {
  return title.bare === name.bare
}

function isNear({ whole: title }: Comparable, { whole: name }: Comparable): boolean {
  const most = Math.min(NEAR, Math.floor(Math.min(title.length, name.length) / 3))
  return Math.abs(title.length - name.length) <= most && editDistance(title, name) <= most
}
