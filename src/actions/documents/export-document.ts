/**
 * A whole document as a file to take away: the official layout as Word, Excel, PDF or HTML, a table as CSV,
 * or the exchange format.
 */
import type { ExportFormat } from '#api/documents/documents.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { documentTitleOnPaper, type Signing } from '#core/target/on-paper.ts'
import { isWrittenStatement } from '#core/target/assembled.ts'
import { isWritten } from '#core/target/written-document.ts'
import { findDocument, loadTargets } from '#store/documents/documents.ts'
import { projectsAt } from '#store/kernel/reach.ts'
import { loadSigning } from '#store/signing/signing.ts'
import type { Db } from '#store/kernel/store.ts'
import { kindName } from '#text/documents/kinds.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { assembledText } from '../projects/department-projects.ts'
import { exportName } from '../kernel/export-name.ts'
import { reading } from '../kernel/reach.ts'
import type { FileToKeep } from './read-original.ts'
import { chooseTemplates } from './templates.ts'
import { waivedForPaper } from '../findings/waived-findings.ts'

export const EXPORT_MEDIA_TYPES: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Errors: document-not-found, and the codes of WRITE_FAULTS. */
export async function exportDocument(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly format: ExportFormat; readonly template?: string | undefined },
): Promise<Result<FileToKeep, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.export')
  if (read === null) return NOT_ALLOWED
  const { own: db, db: reached, reach } = read
  const [document, targets] = await Promise.all([findDocument(db, input.id), loadTargets(db, input.id)])
  if (document === null || targets === null) return err(problem('document-not-found'))
  const name = exportName(
    {
      year: document.fiscalYear,
      unit: document.unit,
      title: document.title ?? kindName(document.kind, 'zh-CN'),
    },
    input.format,
  )
  const templates = await chooseTemplates(context.templates, input.template)
  if (!templates.ok) return templates
  const waived = await waivedForPaper(context.store.of(actor.region).db, reach, {
    id: input.id,
    targets,
    format: input.format,
  })
  // The text of a department goes out with its targets behind it.
  const whole = isWrittenStatement(targets)
    ? await assembledText(context.store.of(actor.region).db, reached, targets)
    : targets
  const signing = await signingOfDocument(db, input.id, targets)
  // What is printed has a title; the exchange format and the table of rows are the document as it is.
  const paper =
    input.format === 'json' || input.format === 'csv'
      ? whole
      : { ...whole, title: documentTitleOnPaper(whole) }
  const written = await context.writers.writeTargets(paper, input.format, {
    ...templates.value,
    waived,
    signing,
  })
  return written.ok
    ? ok({ name, mediaType: EXPORT_MEDIA_TYPES[input.format], bytes: written.value })
    : written
}

/**
 * A document of one target that was written here is the form of that target, with the line that is signed.
 */
async function signingOfDocument(
  db: Db,
  document: string,
  { kind, source }: TargetDocument,
): Promise<Signing | null> {
  if (!isWritten(source.mediaType) || kind !== 'project-targets') return null
  const [project] = await projectsAt(db, document, [1])
  return project === undefined ? null : loadSigning(db, project)
}
