/** The documents of a year as they follow from what was decided: less money, fewer pieces; some are no more. */
import { fen, parseMoney, type Fen } from '#core/kernel/money.ts'
import type { Statement, SubGoal, TargetDocument } from '#core/target/document.ts'
import type { Project } from '#core/target/project.ts'
import { countyDecisions, countyTargets } from '#store/demo/county.ts'
import { isPooled } from '#core/execution/pooled.ts'
import { chanceOf } from './days.ts'
import { scaledTo, yearLater } from './scaled.ts'
import { isWritten, sameKey, type World } from './world.ts'

/** What a project may spend at most; null: it is no more. */
export type LimitOf = (paper: Project) => Fen | null

export function totalOf(paper: Pick<Project, 'budget'>): Fen {
  const read = parseMoney(paper.budget.total ?? '0', '万元')
  return read.ok ? read.value : fen(0n)
}

/** Of a hundred projects so many (those before counted) get so many % of what they had. */
const GROWTH: readonly (readonly [until: number, percent: bigint])[] = [
  [12, 110n],
  [22, 105n],
  [32, 95n],
]

/** In % of what it was: most as before, some more, some less. */
export function usualLimit(year: number): LimitOf {
  return (paper) => {
    const chance = chanceOf(`${sameKey(paper)}/${year}/growth`, 100)
    const percent = GROWTH.find(([until]) => chance < until)?.[1] ?? 100n
    return fen((totalOf(paper) * percent) / 100n)
  }
}

/** The document with each project within its limit, and its statement saying what is left. */
export function withinLimits(
  document: TargetDocument,
  year: number,
  limitOf: LimitOf,
): TargetDocument | null {
  const goals = document.statement?.subGoals ?? []
  const kept = document.projects.flatMap((paper, i) => {
    const limit = limitOf(paper)
    if (limit === null) return []
    const scaled =
      limit === totalOf(paper) ? { paper, said: (text: string) => text } : scaledTo(paper, limit, year)
    // One piece of each is the least: such a project stays as it was where it may not grow.
    const now = scaled ?? (limit > totalOf(paper) ? { paper, said: (text: string) => text } : null)
    if (now === null) return []
    const goal = goals[i]
    return [{ paper: now.paper, goal: goal === undefined ? null : saidIn(goal, now.said) }]
  })
  if (kept.length === 0) return null
  return {
    ...document,
    projects: kept.map(({ paper }, i) => ({
      ...paper,
      order: i + 1,
      title: `${i + 1}.${paper.name}绩效目标表`,
    })),
    statement: statementOf(
      document.statement ?? null,
      kept.flatMap(({ goal }) => goal ?? []),
      year,
    ),
  }
}

function saidIn(goal: SubGoal, said: (text: string) => string): SubGoal {
  const orNull = (text: string | null) => (text === null ? null : said(text))
  return { ...goal, goal: orNull(goal.goal), indicators: orNull(goal.indicators) }
}

const DIGITS = '一二三四五六七八九'

function ordinal(index: number): string {
  const number = index + 1
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 ? '' : DIGITS.charAt((number % 10) - 1)
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十${ones}`
}

/** What the department is there for, and what each of its projects reaches. */
function statementOf(statement: Statement | null, goals: readonly SubGoal[], year: number): Statement | null {
  if (statement === null) return null
  const [duties = ''] = (statement.overallGoal ?? '').split('\n')
  const reached = goals.flatMap(({ goal }) =>
    goal === null ? [] : [goal.replace(/^(?:全年|年内)/u, '').replace(/(?:，[^，]*满意度达到\d+%)?。$/u, '')],
  )
  return {
    ...statement,
    overallGoal: [duties, `${year}年${reached.join('；')}。`].join('\n'),
    subGoals: goals.map((goal, i) => ({ ...goal, label: ordinal(i) })),
  }
}

/** What next year's projects may spend after what was decided of the results of the year before last. */
export async function limitsAfter(world: World, decided: number, year: number): Promise<LimitOf> {
  const decisions = new Map(
    [...(await countyDecisions(world.context.store.of(world.region).db, decided))].map(
      ([code, decision]) => [sameKey({ code, name: '' }), decision] as const,
    ),
  )
  const usual = usualLimit(year)
  return (paper) => {
    const decision = decisions.get(sameKey(paper))
    if (decision === undefined) return usual(paper)
    if (decision.amount === 0n) return null
    if (decision.amount >= decision.base) return usual(paper)
    return decision.amount < totalOf(paper) ? fen(decision.amount) : totalOf(paper)
  }
}

/** What goes on of the demonstration's own department: this year's tables in the words of the next. */
export async function continuedOfOwn(
  world: World,
  year: number,
  limitOf: LimitOf,
): Promise<TargetDocument | null> {
  const targets = await countyTargets(world.context.store.of(world.region).db, year - 1)
  const own = targets.filter(({ unit, paper }) => isWritten(world, unit) && !isPooled(paper.name))
  const [first] = own
  if (first === undefined) return null
  const { code, name } = first.paper.unit ?? { code: null, name: '' }
  return withinLimits(
    {
      format: 'jichi.targets/1',
      kind: 'project-targets',
      source: {
        file: `139901-${code ?? ''}${name}${year}年经常性项目绩效目标表.docx`,
        sha256: '0'.repeat(64),
        mediaType: 'application/json',
      },
      title: '预算项目绩效目标',
      fiscalYear: year,
      parts: [],
      statement: null,
      projects: own.map(({ paper }) => yearLater(paper, year)),
      unplaced: [],
      marks: [],
    },
    year,
    limitOf,
  )
}
