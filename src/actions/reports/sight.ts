/**
 * Who may see and write a report: its office writes it (the unit or department its own, the bureau the region's, who
 * leads an evaluation its report); drafts are seen by those who take part, final ones by all who see the data.
 */
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { ReportKind, ReportState } from '#core/reports/report.ts'

/** What a report is of. `unit` null: the region as a whole. */
export type ReportPlace = {
  readonly kind: ReportKind
  readonly unit: string | null
  readonly year: number
  readonly round: string | null
  readonly subject: string | null
}

/** `leads`: of the report of an evaluation, whether the actor leads that. */
export function mayWriteReport(
  actor: Actor,
  { kind, unit }: Pick<ReportPlace, 'kind' | 'unit'>,
  leads: boolean,
): boolean {
  const { region } = actor
  if (kind === 'evaluation') return leads
  return unit === null
    ? allows(actor, 'report.write-region', { region, units: [] })
    : allows(actor, 'report.write', { region, units: [unit] })
}

export function maySeeReport(
  actor: Actor,
  report: { readonly kind: ReportKind; readonly unit: string | null; readonly state: ReportState },
  leads: boolean,
): boolean {
  if (mayWriteReport(actor, report, leads)) return true
  const subject = { region: actor.region, units: report.unit === null ? [] : [report.unit] }
  if (report.state === 'final') return allows(actor, 'report.read', subject)
  // What an evaluation comes to is drafted among those who lead it.
  return report.kind !== 'evaluation' && allows(actor, 'report.follow', subject)
}

/** Whether a draft will be the actor's to read once it is final; of what an evaluation comes to nothing is said before. */
export function readsWhenFinal(
  actor: Actor,
  report: { readonly kind: ReportKind; readonly unit: string | null },
): boolean {
  return report.kind !== 'evaluation' && maySeeReport(actor, { ...report, state: 'final' }, false)
}
