/** A report as Word or PDF, with its charts and their figures; before it is final it says 征求意见稿. */
import type { ReportFormat } from '#api/reports.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { reportPaper } from '#documents/paper/report.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { findReport } from '#store/reports/reports.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { dayInChina, today } from '../kernel/today.ts'
import { inForce } from '../results/results.ts'
import { leadsOf, sectionsOf, wordsOf } from './reports.ts'
import { maySeeReport, readsWhenFinal } from './sight.ts'

/** Errors: report-not-found, report-not-final, and the codes of WRITE_FAULTS. */
export async function exportReportPaper(
  context: Context,
  actor: Actor,
  { report: id, format }: { readonly report: string; readonly format: ReportFormat },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const row = await findReport(db, id)
  if (row === null) return err(problem('report-not-found'))
  const place = { kind: row.kind, unit: row.unit?.id ?? null }
  if (!maySeeReport(actor, { ...place, state: row.state }, await leadsOf(db, actor, row.subject)))
    return err(problem(readsWhenFinal(actor, place) ? 'report-not-final' : 'report-not-found'))
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const paper = reportPaper(
    {
      title: row.title,
      isDraft: row.state === 'draft',
      office: row.unit?.name ?? (await findRegion(db))?.name ?? '',
      day: row.finalAt === null ? today(context) : dayInChina(new Date(row.finalAt)),
      sections: sectionsOf(row).map((section) => ({ ...section, text: wordsOf(section) })),
    },
    templates.value.templates[0] ?? templateForRuleSet((await inForce(db, row.year)).ruleSet),
  )
  const written = await context.writers.writePaper(paper, format)
  return written.ok
    ? ok({
        name: exportName({ year: null, unit: null, title: row.title }, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}
