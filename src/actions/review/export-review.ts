/** The review sheet of one project as a file to take away. */
import type { ReviewFormat, SheetItemView } from '#api/review.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { REVIEW_SHEET_TITLE, reviewSheetPaper, type ReviewedItem } from '#documents/paper/review-sheet.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { unjudgedText } from '#text/review.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { openWithin } from '../projects/open-within.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { reviewDetail } from './reviews.ts'
import { chooseTemplates } from '../documents/templates.ts'

/** Errors: project-not-found, and the codes of WRITE_FAULTS. */
export async function exportReview(
  context: Context,
  actor: Actor,
  input: { readonly id: string; readonly format: ReviewFormat; readonly template?: string | undefined },
): Promise<Result<FileToKeep, Problem>> {
  const { db } = context.store.of(actor.region)
  const [reach, exporting] = [
    actorReach(actor, 'review.read'),
    await unitsWithin(db, actor, 'document.export', input.id),
  ]
  if (reach === null) return NOT_ALLOWED
  if (!exporting.ok) return exporting
  const opened = await openWithin(db, reach, input.id)
  if (opened === null) return err(problem('project-not-found'))
  const review = await reviewDetail(db, input.id)
  if (!review.ok) return review
  const templates = await chooseTemplates(context.templates, input.template)
  if (!templates.ok) return templates
  const { row, sheet, opinion, ruleSet } = review.value
  const paper = reviewSheetPaper(
    {
      name: row.name,
      code: row.code,
      unit: [row.unitCode, row.unitName].filter((part) => part !== null).join(' '),
      fiscalYear: row.fiscalYear,
      budget: row.budget === null ? null : wanText(fen(BigInt(row.budget))),
      mode: sheet.mode,
      items: sheet.items.map((item) => itemOnPaper(item, opened.findings, sheet.mode === 'scored')),
      total: makePoints(sheet.total),
      judged: makePoints(sheet.judged),
      grade: sheet.grade,
      conclusion: opinion?.conclusion ?? sheet.grade,
      comment: opinion?.comment ?? '',
      reviewer: opinion?.by ?? null,
    },
    templates.value.template ?? templates.value.templates[0] ?? templateForRuleSet(ruleSet),
  )
  const written = await context.writers.writePaper(paper, input.format)
  if (!written.ok) return written
  const unit = row.unitName === null ? null : { code: row.unitCode, name: row.unitName }
  return ok({
    name: exportName({ year: row.fiscalYear, unit, title: `${row.name}${REVIEW_SHEET_TITLE}` }, input.format),
    mediaType: EXPORT_MEDIA_TYPES[input.format],
    bytes: written.value,
  })
}

/**
 * Why nothing was judged and the reviewer's reason first, then every finding that costs something; what was
 * waived is named without cost.
 */
function itemOnPaper(
  { item, dimension, weight, unjudged, final, losses, change }: SheetItemView,
  findings: readonly LivingFinding[],
  isScored: boolean,
): ReviewedItem {
  const messages = losses
    .filter(({ taken }) => taken > 0)
    .map(({ id, taken }) => {
      const finding = findings.find((one) => one.id === id)
      const cost = isScored && change === null ? `（${showPoints(makePoints(-taken))}）` : ''
      return finding === undefined ? '' : `${findingMessage(finding, 'zh-CN')}${cost}`
    })
  const unknown =
    unjudged === null || final.grade !== null ? '' : `未判断：${unjudgedText(unjudged, 'zh-CN')}`
  const reasons = [unknown, change === null ? '' : `审核人修改：${change.reason}`, ...messages].filter(
    (line) => line !== '',
  )
  return {
    item,
    dimension,
    weight: makePoints(weight),
    final: { points: makePoints(final.points), grade: final.grade },
    reasons,
  }
}
