/**
 * What a reviewer looks at in a sheet of a whole department beside its projects: money that is not the sum of its parts,
 * a goal called reached that no project has reached, a score far above what its projects came to. They stop
 * nothing; their bounds are in the rule set (部门整体核对).
 */
import type { EvaluationScheme } from '../evaluation/scheme.ts'
import { rollUpScores } from '../evaluation/roll-up.ts'
import { parseHundredths, hundredthsText } from '../evaluation/points.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { compared, exactly } from '../kernel/exact.ts'
import { fen, formatMoney, parseMoney, type Fen } from '../kernel/money.ts'
import type { ProjectName } from '../target/project.ts'
import type { WholeBasis } from './basis.ts'
import type { WholeMoney } from './money.ts'
import type { TaskEntry } from './sheet.ts'

export const WHOLE_REMARKS = [
  /** values: stated, sum, gap (万元). */
  'money-parts-differ',
  /** 项目支出 as the form states it against the ledger. values: stated, sum, gap (万元). */
  'project-money-differs',
  /** values: name; projects (how many have it), most (the furthest of them, %). */
  'reached-without-projects',
  /** values: name, projects, most. */
  'task-without-projects',
  /** values: score, mean, points, allowed, projects, without. */
  'score-above-projects',
] as const
export type WholeRemarkCode = (typeof WHOLE_REMARKS)[number]
export type WholeRemark = {
  readonly code: WholeRemarkCode
  readonly values: { readonly [name: string]: string }
}

/** One project of the department, as the same round or year has it. */
export type ProjectOfWhole = ProjectName & {
  /** 年初预算数. */
  readonly budget: Fen
  /** 目标实现程度 (monitoring), or how much of its points (evaluation), in %; null: nothing is known. */
  readonly achievement: string | null
  /** 自评得分 of a confirmed sheet; null: none. */
  readonly score: string | null
  /** Its indicators by what they are called, each with how far it is, in %; null: nothing is known. */
  readonly indicators: readonly { readonly name: string; readonly progress: string | null }[]
}

export type ToCompare = {
  readonly basis: WholeBasis
  readonly money: WholeMoney
  readonly tasks: readonly TaskEntry[]
  /** In the order of the basis: how far each is, in %; null where nothing can be said. */
  readonly progress: readonly (string | null)[]
  /** Of the whole; null while there is none, and in monitoring. */
  readonly score: string | null
  readonly projects: readonly ProjectOfWhole[]
}

export function wholeRemarks(
  whole: ToCompare,
  { whole: bounds, rollUp }: Pick<EvaluationScheme, 'whole' | 'rollUp'>,
): readonly WholeRemark[] {
  return [
    ...moneyRemarks(whole, bounds.moneyGap),
    ...indicatorRemarks(whole, bounds.doneFrom),
    ...taskRemarks(whole, bounds.doneFrom),
    ...scoreRemarks(whole, bounds.abovePoints, rollUp),
  ]
}

/** 资金总额 = 基本支出 + 项目支出, and 项目支出 is what the projects were given. */
function moneyRemarks({ basis: { funds }, money }: ToCompare, gap: string): readonly WholeRemark[] {
  const basic = money.basic.budget
  const { initial } = money.project
  return [
    ...differing('project-money-differs', funds.project, initial, gap),
    ...(basic === null ? [] : differing('money-parts-differ', funds.total, fen(basic + initial), gap)),
  ]
}

function differing(
  code: 'money-parts-differ' | 'project-money-differs',
  stated: string | null,
  sum: Fen,
  allowed: string,
): readonly WholeRemark[] {
  const read = stated === null ? null : parseMoney(stated, '万元')
  if (read?.ok !== true) return []
  const gap = fen(read.value > sum ? read.value - sum : sum - read.value)
  const wan = (amount: Fen) => formatMoney(amount, '万元')
  if (compared(exactly(wan(gap)), exactly(allowed)) <= 0) return []
  return [{ code, values: { stated: wan(read.value), sum: wan(sum), gap: wan(gap) } }]
}

function indicatorRemarks(
  { basis: { indicators }, progress, projects }: ToCompare,
  doneFrom: string,
): readonly WholeRemark[] {
  return indicators.flatMap(({ level3 }, i): readonly WholeRemark[] => {
    if (!isDone(progress[i] ?? null, doneFrom)) return []
    const own = projects.flatMap((project) =>
      project.indicators.filter(({ name }) => plain(name) === plain(level3)),
    )
    return without(
      'reached-without-projects',
      level3,
      own.map((one) => one.progress),
      doneFrom,
    )
  })
}

function taskRemarks({ basis, tasks, projects }: ToCompare, doneFrom: string): readonly WholeRemark[] {
  return basis.tasks.flatMap(({ name, projects: named }, i): readonly WholeRemark[] => {
    if (tasks[i]?.state !== 'done') return []
    const own = projects.filter((project) => named.some((one) => isSame(one, project)))
    return without(
      'task-without-projects',
      name,
      own.map(({ achievement }) => achievement),
      doneFrom,
    )
  })
}

/** Said to be done while all that is known of its projects is not; of projects of which nothing is known nothing is said. */
function without(
  code: 'reached-without-projects' | 'task-without-projects',
  name: string,
  shares: readonly (string | null)[],
  doneFrom: string,
): readonly WholeRemark[] {
  const known = shares.flatMap((share) => share ?? [])
  if (known.length === 0 || known.length < shares.length || known.some((share) => isDone(share, doneFrom)))
    return []
  const most = known.toSorted((a, b) => compared(exactly(b), exactly(a)))[0] ?? '0'
  return [{ code, values: { name, projects: String(known.length), most } }]
}

function scoreRemarks(
  { score, projects }: ToCompare,
  allowed: string,
  by: 'money' | 'mean',
): readonly WholeRemark[] {
  const rolled = rollUpScores(
    projects.map((project) => ({ total: project.score, budget: project.budget })),
    by,
  )
  const [own, mean] = [parsed(score), parsed(rolled?.total ?? null)]
  if (rolled === null || own === null || mean === null) return []
  const points = hundredthsText(Math.max(own - mean, 0))
  if (compared(exactly(points), exactly(allowed)) <= 0) return []
  return [
    {
      code: 'score-above-projects',
      values: {
        score: score ?? '',
        mean: rolled.total,
        points,
        allowed,
        projects: String(rolled.projects),
        without: String(rolled.without),
      },
    },
  ]
}

function parsed(points: string | null): number | null {
  return points === null ? null : parseHundredths(points)
}

function isDone(share: string | null, doneFrom: string): boolean {
  return share !== null && compared(exactly(share), exactly(doneFrom)) >= 0
}

function plain(text: string): string {
  return halfWidth(withoutSpaces(text))
}

function isSame(said: ProjectName, { code, name }: ProjectName): boolean {
  return said.code !== null && code !== null ? said.code === code : plain(said.name) === plain(name)
}
