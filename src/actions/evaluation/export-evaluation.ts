/**
 * 绩效评价报告 as Word or PDF: for the lead from the first mark on, for the evaluated from the draft on, for
 * others the final one.
 */
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { REPORT_PARTS } from '#core/evaluation/task.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { expertEvaluationPaper, type ExpertEvaluation } from '#documents/paper/expert-evaluation.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { evaluationPartName, EVALUATION_KIND_NAMES, REPORT_PART_NAMES } from '#text/evaluation.ts'
import type { Context } from '../kernel/context.ts'
import { readEvaluationSheet } from './sheets.ts'
import { openEvaluation, evaluationRefused } from './standing.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'

type At = { readonly id: string; readonly subject: string; readonly format: 'docx' | 'pdf' }

/**
 * Errors: evaluation-not-found, evaluation-refused (not-declared, marks-open), and the codes of WRITE_FAULTS.
 */
export async function exportEvaluation(
  context: Context,
  actor: Actor,
  { format, ...at }: At,
): Promise<Result<FileToKeep, Problem>> {
  const [sheet, opened] = [
    await readEvaluationSheet(context, actor, at),
    await openEvaluation(context.store.of(actor.region).db, actor, at.id),
  ]
  if (!sheet.ok) return sheet
  if (!opened.ok) return opened
  const { result, report } = sheet.value
  if (result === null || report === null) return evaluationRefused('marks-open')
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const { task, judges } = opened.value
  const marked = judges.filter(({ endedAt }) => endedAt === null).length
  const paper = expertEvaluationPaper(
    onPaper(sheet.value, result, report, {
      agency: task.agency?.name ?? null,
      marked,
      trimmed: (sheet.value.combined?.left.length ?? 0) > 0,
    }),
    templates.value.template ?? templates.value.templates[0] ?? templateForRuleSet(task.ruleSet),
  )
  const written = await context.writers.writePaper(paper, format)
  if (!written.ok) return written
  const { subject } = sheet.value
  return ok({
    name: exportName(
      {
        year: task.year,
        unit: { code: null, name: subject.unit.name },
        title: `${subject.name}绩效评价报告`,
      },
      format,
    ),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

type Known = { readonly agency: string | null; readonly marked: number; readonly trimmed: boolean }

function onPaper(
  { task, subject, items, combined, self, objections }: EvaluationSheetView,
  result: NonNullable<EvaluationSheetView['result']>,
  report: NonNullable<EvaluationSheetView['report']>,
  { agency, marked, trimmed }: Known,
): ExpertEvaluation {
  const nameOf = (id: string) => items.find((item) => item.id === id)?.third ?? id
  return {
    kind: EVALUATION_KIND_NAMES[task.kind]['zh-CN'],
    task: task.name,
    name: subject.name,
    unit: subject.unit.name,
    code: subject.code,
    year: task.year,
    agency,
    experts: `由${marked}名专家独立评分，${trimmed ? '去掉一个最高分和一个最低分后取平均分' : '取平均分'}，`,
    parts: REPORT_PARTS.map((part) => ({ title: REPORT_PART_NAMES[part]['zh-CN'], text: report[part] })),
    items: items.map(({ id, part, second, third, weight }) => ({
      part: evaluationPartName(part, 'zh-CN'),
      second,
      third,
      weight,
      mark: result.items[id] ?? '',
    })),
    total: result.total,
    grade: result.grade,
    self: self === null ? '' : `单位自评得分${self.total}分。`,
    changed: report.adjustments.map(
      ({ item, mark, reason }) =>
        `调整：${nameOf(item)} ${combined?.items[item] ?? ''} → ${mark}，${reason}。`,
    ),
    objections: objections.map(({ text, accepted, reason }) => ({
      text,
      answer:
        accepted === null ? '未处理' : `${accepted ? '采纳' : '不采纳'}${reason === '' ? '' : `，${reason}`}`,
    })),
    isDraft: subject.state !== 'final',
  }
}
