/** What is known of the year's unit costs, and what an activity is held against. */
import type { KnownOfUnit, Compared, CostBounds } from '#core/cost-analysis/judge.ts'
import { activityKey, knownActivities, type KnownActivity } from '#core/cost-analysis/known.ts'
import { standardFor, type Standard } from '#core/cost-analysis/standard.ts'
import type { CostActivity } from '#core/cost-analysis/analysis.ts'
import { isSameProject } from '#core/duplicates/same-project.ts'
import { fen } from '#core/kernel/money.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { executionAt } from '#store/execution/execution.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadReached, type PlacedProject, type ReachedProject } from '#store/cost-analysis/known.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'

export type KnownProject = Omit<ReachedProject, 'indicators' | 'actuals'> & {
  readonly paid: bigint
  readonly activities: readonly KnownActivity[]
}

/** Of the whole region: what is compared is of all units, and no more of another's is told than a median. */
export async function knownProjects(
  db: Db,
  year: number,
  projects?: readonly string[],
): Promise<readonly KnownProject[]> {
  const reached = await loadReached(db, year, projects)
  const paid = await executionAt(
    db,
    { year, projects: reached.map(({ project }) => project) },
    `${year}-12-31`,
  )
  return reached.map(({ indicators, actuals, ...one }) => {
    const sum = paid.get(one.project)?.paid ?? 0n
    return {
      ...one,
      paid: sum,
      activities: knownActivities(
        indicators.map((row, i) => ({ ...row, actual: actuals[i] ?? '' })),
        fen(sum),
      ),
    }
  })
}

/** What was paid for projects in a year, 分. */
export async function paidOf(
  db: Db,
  year: number,
  projects: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const paid = await executionAt(db, { year, projects: [...new Set(projects)] }, `${year}-12-31`)
  return new Map([...paid].map(([project, { paid: sum }]) => [project, sum]))
}

export type Comparison = (activity: CostActivity, project: PlacedProject | undefined) => Compared

/** @param year of the analysis */
export async function openComparison(
  db: Db,
  year: number,
  standards: readonly Standard[],
): Promise<Comparison> {
  const now = await knownProjects(db, year)
  const before = await knownProjects(db, year - 1)
  const known = new Map<string, KnownOfUnit[]>()
  for (const { unit, activities } of now)
    for (const one of activities) {
      const key = activityKey(one)
      known.set(key, [...(known.get(key) ?? []), { ...one, unit }])
    }
  return (activity, project) => {
    const key = activityKey(activity)
    const earlier =
      project === undefined
        ? undefined
        : before
            .filter((one) => isSame(one, project))
            .flatMap(({ activities }) => activities)
            .find((one) => activityKey(one) === key)
    return {
      standard: standardFor(
        standards,
        { per: activity.per, texts: [activity.name, project?.name ?? ''] },
        year,
      ),
      known: known.get(key) ?? [],
      unit: project?.unit ?? null,
      lastYear: earlier === undefined ? null : { year: year - 1, activity: earlier },
    }
  }
}

function isSame(
  { code, name, unitCode, unitName }: KnownProject,
  there: Pick<PlacedProject, 'code' | 'name' | 'unitCode' | 'unitName'>,
): boolean {
  return isSameProject(
    { project: { code, name }, unit: { code: unitCode, name: unitName } },
    {
      project: { code: there.code, name: there.name },
      unit: { code: there.unitCode, name: there.unitName },
    },
  )
}

/** The bounds in force for a year, and the rule set that has them. */
export async function costBounds(db: Db, year: number): Promise<{ bounds: CostBounds; ruleSet: RuleSet }> {
  const [book, region] = [await loadRuleBook(db), await findRegion(db)]
  const ruleSet = book.inForce(region?.code ?? null, year)
  const { unitCostOverStandard, unitCostOverMedian, unitCostOverLastYear, unitCostLeastUnits } =
    ruleSet.parameters
  return {
    bounds: { unitCostOverStandard, unitCostOverMedian, unitCostOverLastYear, unitCostLeastUnits },
    ruleSet,
  }
}
