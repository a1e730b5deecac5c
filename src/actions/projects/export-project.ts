/** One project's form as a file to take away. */
import type { ExportFormat } from '#api/documents/documents.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import { openWithin } from './open-within.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { waivedForPaper } from '../findings/waived-findings.ts'

/** What is not a form of targets is not called one: both kinds of one project may lie in one folder. */
const FORMS: { readonly [kind in DocumentKind]?: string } = {
  'self-evaluation': '绩效自评表',
  monitoring: '绩效运行监控表',
}

/** Errors: project-not-found, and the codes of WRITE_FAULTS. */
export async function exportProject(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly format: ExportFormat; readonly template?: string | undefined },
): Promise<Result<FileToKeep, Problem>> {
  const reach = actorReach(actor, 'document.export')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openWithin(db, reach, input.id)
  const targets = opened && (await loadTargets(db, opened.row.document))
  if (opened === null || targets === null) return err(problem('project-not-found'))
  const {
    row: { fiscalYear, unitCode, unitName, name: title, order },
    signing,
  } = opened
  const unit = unitName === null ? null : { code: unitCode, name: unitName }
  const name = exportName(
    { year: fiscalYear, unit, title: `${title}${FORMS[targets.kind] ?? '绩效目标表'}` },
    input.format,
  )
  const templates = await chooseTemplates(context.templates, input.template)
  if (!templates.ok) return templates
  const waived = await waivedForPaper(db, reach, {
    id: opened.row.document,
    targets,
    format: input.format,
    only: order,
  })
  const written = await context.writers.writeTargets(targets, input.format, {
    ...templates.value,
    projects: [order],
    waived,
    signing,
  })
  return written.ok
    ? ok({ name, mediaType: EXPORT_MEDIA_TYPES[input.format], bytes: written.value })
    : written
}
