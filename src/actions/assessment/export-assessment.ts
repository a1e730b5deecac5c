/** The report of a 事前绩效评估 as a file to take away. */
import type { AssessmentReportFormat } from '#api/assessment.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { conclusionOfContent } from '#core/assessment/complete.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Project } from '#core/target/project.ts'
import {
  ASSESSMENT_REPORT_TITLE,
  assessmentReportPaper,
  type AssessmentReport,
} from '#documents/paper/assessment-report.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import {
  findAssessment,
  listAssessmentVersions,
  type AssessmentVersion,
} from '#store/assessment/assessments.ts'
import { listAttachments } from '#store/attachments/attachments.ts'
import { findFiling } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { partyAt } from './assessments.ts'
import { assessmentStanding, type Standing } from './standing.ts'
import type { Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import { targetWithinReach } from '../filing/within-reach.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { dayInChina } from '../kernel/today.ts'

type Input = {
  readonly id: string
  readonly format: AssessmentReportFormat
  readonly version: number | undefined
}

/**
 * A signed version (the last where none is named), or what is written as long as none is signed. Errors:
 * project-not-found, assessment-not-found, and the codes of WRITE_FAULTS.
 */
export async function exportAssessment(
  context: Context,
  actor: Actor,
  { id, format, version }: Input,
): Promise<Result<FileToKeep, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const subject = await targetWithinReach(actor, 'assessment.read', () => findFiling(db, id))
  if (!subject.ok) return subject
  const standing = await assessmentStanding(db, id)
  if (standing === null) return err(problem('project-not-found'))
  const party = partyAt(actor, subject.value.units)
  const isInside =
    party.mayWrite || party.maySign || allows(actor, 'comment.read', { region, units: subject.value.units })
  const versions = await listAssessmentVersions(db, id)
  const wanted = version === undefined ? versions[0] : versions.find(({ number }) => number === version)
  const draft = () => (isInside && version === undefined ? draftReport(db, standing) : null)
  const report =
    wanted === undefined ? await draft() : await signedReport(db, standing, wanted, wanted === versions[0])
  if (report === null) return err(problem('assessment-not-found'))
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const written = await context.writers.writePaper(
    assessmentReportPaper(report, templates.value.templates[0] ?? templateForRuleSet(standing.ruleSet.id)),
    format,
  )
  if (!written.ok) return written
  const { row } = standing
  const unit = row.unitName === null ? null : { code: row.unitCode, name: row.unitName }
  return ok({
    name: exportName({ year: row.fiscalYear, unit, title: `${row.name}${ASSESSMENT_REPORT_TITLE}` }, format),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

async function signedReport(
  db: Db,
  standing: Standing,
  {
    number,
    project,
    content,
    scheme,
    conclusion,
    comment,
    signedAt,
    signedBy,
    ruleSet,
    ruleSetVersion,
  }: AssessmentVersion,
  isLast: boolean,
): Promise<AssessmentReport> {
  const answers = isLast ? (standing.kept?.signed?.answers ?? []) : []
  const signed = {
    number,
    by: signedBy,
    on: dayInChina(new Date(signedAt)),
    comment,
    rules: `${ruleSetName(ruleSet, 'zh-CN')}（第 ${ruleSetVersion} 版）`,
  }
  return {
    ...(await common(db, standing, project, content.evidence)),
    content,
    scheme,
    conclusion,
    answers,
    signed,
  }
}

/** null: none was begun. */
async function draftReport(db: Db, standing: Standing): Promise<AssessmentReport | null> {
  const [kept, project] = await Promise.all([
    findAssessment(db, standing.row.id),
    loadProjectVersion(db, standing.row.id, null),
  ])
  if (kept === null || project === null) return null
  const scheme = standing.ruleSet.assessment
  return {
    ...(await common(db, standing, project, kept.content.evidence)),
    content: kept.content,
    scheme,
    conclusion: conclusionOfContent(kept.content, scheme),
    answers: [],
    signed: null,
  }
}

async function common(db: Db, { row, need }: Standing, project: Project, evidence: readonly string[]) {
  const files = await listAttachments(db, row.id)
  const unit = [row.unitCode, row.unitName].filter((part) => part !== null).join(' ')
  return {
    project,
    unit: unit === '' ? null : unit,
    fiscalYear: row.fiscalYear,
    reasons: need.reasons,
    evidence: files.filter((file) => evidence.includes(file.id)).map(({ file }) => file),
  }
}
