/** What final analyses and standards in force offer to a target that is being written. */
import { costOffers, type CostOffer } from '#core/cost-analysis/offers.ts'
import { isInForce, namedAs, samePer } from '#core/cost-analysis/standard.ts'
import { isSameProject } from '#core/duplicates/same-project.ts'
import { finalAnalysesBefore } from '#store/cost-analysis/analyses.ts'
import { findWritten } from '#store/cost-analysis/known.ts'
import { loadStandards } from '#store/cost-analysis/standards.ts'
import type { Db } from '#store/kernel/store.ts'

const STANDARDS_MOST = 6

/**
 * Of the same project in the years before, and of standards that its name or its quantities name. @param name as
 * the form has it now
 */
export async function costOffersFor(
  db: Db,
  { project: id, name }: { readonly project: string; readonly name: string },
): Promise<readonly CostOffer[]> {
  const to = await findWritten(db, id)
  if (to === null) return []
  const { year, unit } = to
  const project = { ...to.project, name }
  const place = { code: to.unitCode, name: to.unitName }
  const finals = await finalAnalysesBefore(db, year, unit)
  const activities = finals.flatMap(({ id: analysis, title, year: of, activities: all }) =>
    all
      .filter(
        ({ code, projectName, projectUnit }) =>
          projectUnit === unit &&
          isSameProject({ project, unit: place }, { project: { code, name: projectName }, unit: place }),
      )
      .map(({ figures, ...activity }) => ({ analysis, title, year: of, activity, figures })),
  )
  const quantities = project.indicators.filter(({ kind }) => kind === 'quantity')
  const standards = (await loadStandards(db))
    .filter(
      (one) =>
        isInForce(one, year) &&
        (namedAs(one, [project.name]) !== '' ||
          quantities.some(
            ({ level3, value }) =>
              value.unit !== null && samePer(one.per, value.unit) && namedAs(one, [level3]) !== '',
          )),
    )
    .slice(0, STANDARDS_MOST)
  return costOffers(activities, standards)
}
