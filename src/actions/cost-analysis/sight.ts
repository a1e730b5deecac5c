/** Who may see and write a cost analysis: those of its unit and the bureau write; final ones are for all who see the data. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { AnalysisState } from '#core/cost-analysis/analysis.ts'

/** @param unit null: of several departments, which the whole region's post alone reaches */
export function mayWriteAnalysis(actor: Actor, unit: string | null): boolean {
  return allows(actor, 'cost-analysis.write', { region: actor.region, units: unit === null ? [] : [unit] })
}

export function maySeeAnalysis(
  actor: Actor,
  { unit, state }: { readonly unit: string | null; readonly state: AnalysisState },
): boolean {
  const subject = { region: actor.region, units: unit === null ? [] : [unit] }
  return (
    allows(actor, 'cost-analysis.follow', subject) ||
    mayWriteAnalysis(actor, unit) ||
    (state === 'final' && allows(actor, 'cost-analysis.read', subject))
  )
}
