/** Words to begin the report of an evaluation with, drafted from what it holds; nothing is saved. */
import type { DraftedReport, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { draftReport, type DraftGoal, type ReportDraftFacts } from '#core/evaluation/draft-report.ts'
import { REPORT_PARTS, type ReportPart } from '#core/evaluation/task.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { isUnsettled } from '#core/rectification/states.ts'
import { resultsBefore } from '#store/evaluation/sheets.ts'
import type { Db } from '#store/kernel/store.ts'
import { sheetsOfProject } from '#store/monitoring/sheets.ts'
import { loadWarnings } from '#store/monitoring/warnings.ts'
import { carriedProjects, listProjectRectifications } from '#store/rectification/lists.ts'
import { draftedPart } from '#text/evaluation.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { subjectMoney } from './record.ts'
import { readEvaluationSheet } from './sheets.ts'
import { evaluationRefused, openSubject, type EvaluatedSubject } from './standing.ts'

/**
 * For the lead, once all marks are in and until the result is final. Errors: evaluation-not-found, not-allowed,
 * evaluation-refused (not-declared, not-running, other-step).
 */
export async function draftEvaluationReport(
  context: Context,
  actor: Actor,
  at: { readonly id: string; readonly subject: string },
): Promise<Result<DraftedReport, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openSubject(db, actor, at)
  if (!opened.ok) return opened
  const { task, subject, standing } = opened.value
  if (!standing.leads) return NOT_ALLOWED
  if (task.state !== 'running') return evaluationRefused('not-running')
  if (subject.state !== 'reporting' && subject.state !== 'feedback') return evaluationRefused('other-step')
  const sheet = await readEvaluationSheet(context, actor, at)
  if (!sheet.ok) return sheet
  const { result } = sheet.value
  if (result === null) return evaluationRefused('marks-open')
  const facts: ReportDraftFacts = {
    ...ofSheet(sheet.value, result),
    agency: task.agency?.name ?? null,
    experts: opened.value.judges.filter(({ endedAt }) => endedAt === null).length,
    gapMost: task.scheme.gap,
    money: amounts(await subjectMoney(db, task, subject, today(context))),
    ...(await ofYear(db, opened.value)),
  }
  const draft = draftReport(facts)
  const words = REPORT_PARTS.map((part) => [part, draftedPart(draft[part])] as const)
  return ok(Object.fromEntries(words) as Record<ReportPart, string>)
}

function amounts(money: { readonly budget: string; readonly paid: string } | null) {
  return money === null ? null : { budget: BigInt(money.budget), paid: BigInt(money.paid) }
}

function ofSheet(
  sheet: EvaluationSheetView,
  { items: points, total, grade }: NonNullable<EvaluationSheetView['result']>,
) {
  const { task, subject, items, figures, marks, self, said, requests, files, record, rollUp, policy } = sheet
  return {
    task: task.name,
    name: subject.name,
    unit: subject.unit.name,
    kind: task.subjectKind,
    year: task.year,
    opinions: (marks?.ballots ?? []).map(({ opinion }) => opinion.trim()).filter(Boolean),
    items: items.map((item) => ({
      ...item,
      mark: points[item.id] ?? '0.00',
      rate: figures.find((one) => one.item === item.id)?.rate ?? null,
    })),
    total,
    grade,
    self: self?.total ?? null,
    said,
    requests: {
      asked: requests.length,
      answered: requests.filter(({ answeredAt }) => answeredAt !== null).length,
      files: files.length + (record?.attachments.length ?? 0),
    },
    rollUp,
    goals: policy === null ? [] : goalsOf(policy, task.year),
  }
}

/** Of the year that is evaluated. */
function goalsOf({ goals, progress }: NonNullable<EvaluationSheetView['policy']>, year: number): DraftGoal[] {
  return progress.flatMap(({ goal: id, year: of, target, reached, share, light }) => {
    const goal = goals.find((one) => one.id === id)
    return goal === undefined || of !== year
      ? []
      : [
          {
            name: goal.name,
            target,
            reached: reached === null ? null : `${reached.value}${goal.unit}`,
            share,
            light,
            reason: reached?.reason ?? '',
          },
        ]
  })
}

/** What the year's monitoring and the ledger of 整改 say, and results of earlier years. */
async function ofYear(
  db: Db,
  { task: { year }, subject }: EvaluatedSubject,
): Promise<Pick<ReportDraftFacts, 'earlier' | 'lights' | 'warnings' | 'rectifications'>> {
  const { project, policy } = subject
  if (project === null)
    return {
      earlier: await resultsBefore(db, year, policy === null ? { unit: subject.unit.id } : { policy }),
      lights: [],
      warnings: [],
      rectifications: { confirmed: 0, unsettled: [] },
    }
  const before = await carriedProjects(db, project)
  const sheets = await sheetsOfProject(db, project, year)
  const { rows } = await loadWarnings(db, { year, project, page: 1, size: 200 })
  const items = await listProjectRectifications(db, project)
  return {
    earlier: await resultsBefore(db, year, { projects: [project, ...before] }),
    lights: sheets
      .filter(({ light }) => light === 'red' || light === 'yellow')
      .map(({ day, light }) => ({ day, light })),
    warnings: rows.map(({ kind, state }) => ({ kind, open: state === 'open' })),
    rectifications: {
      confirmed: items.filter(({ item }) => item.state === 'confirmed').length,
      unsettled: items
        .filter(({ item }) => isUnsettled(item.state))
        .map(({ problem, item }) => ({ problem, due: item.due })),
    },
  }
}
