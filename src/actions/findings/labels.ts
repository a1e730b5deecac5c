/** The verdicts on findings: the list with its counts, and as a file for those who write rules. */
import { LABELS_FORMAT, type LabelList } from '#api/findings/decisions.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { csvText } from '#core/kernel/csv.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Label } from '#core/findings/label.ts'
import { labelCounts, listLabels } from '#store/findings/labels.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { labelColumns, verdictName } from '#text/findings/labels.ts'
import type { Language } from '#text/language.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { FileToKeep } from '../documents/read-original.ts'

export async function readLabels(context: Context, actor: Actor): Promise<Result<LabelList, Problem>> {
  if (!allows(actor, 'label.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [rows, counts] = await Promise.all([listLabels(db), labelCounts(db)])
  return ok({ rows, counts })
}

export async function exportLabels(
  context: Context,
  actor: Actor,
  { format, language }: { readonly format: 'csv' | 'json'; readonly language: Language },
): Promise<Result<FileToKeep, Problem>> {
  const labels = await readLabels(context, actor)
  if (!labels.ok) return labels
  const { rows, counts } = labels.value
  const text =
    format === 'csv'
      ? csvText([labelColumns(language), ...rows.map((label) => cellsOf(label, language))])
      : `${JSON.stringify({ format: LABELS_FORMAT, counts, labels: rows.map((label) => ({ ...label, message: findingMessage(label.body, language) })) }, null, 2)}\n`
  return ok({
    name: `jichi-labels.${format}`,
    mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    bytes: Buffer.from(text),
  })
}

function cellsOf(
  { rule, verdict, body, comment, context: { file, fiscalYear, unit, project, row }, by, at, ruleSet }: Label,
  language: Language,
): readonly string[] {
  return [
    rule,
    verdictName(verdict, language),
    body.text ?? '',
    body.suggestion ?? '',
    findingMessage(body, language),
    body.field ?? '',
    project?.name ?? '',
    row?.level2 ?? '',
    row?.level3 ?? '',
    row?.description ?? '',
    row?.value ?? '',
    comment ?? '',
    unit ?? '',
    String(fiscalYear ?? ''),
    file,
    ruleSet,
    by ?? '',
    at,
  ]
}
