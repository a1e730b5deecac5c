/** The report of a 事前绩效评估 as a file to take away. */
import type { AssessmentReportFormat } from '#api/assessment.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { conclusionOfContent } from '#core/assessment/complete.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import {
  ASSESSMENT_REPORT_TITLE,
  assessmentReportPaper,
  type AssessmentReport,
} from '#documents/paper/assessment-report.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import {
  findAssessment,
  listAssessmentVersions,
  type AssessedPaper,
  type AssessmentVersion,
} from '#store/assessment/assessments.ts'
import { listAttachments } from '#store/attachments/attachments.ts'
import { findFiling } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { isInside, partyAt } from './assessments.ts'
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
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'assessment.read', () => findFiling(db, id))
  if (!subject.ok) return subject
  const standing = await assessmentStanding(db, id)
  if (standing === null) return err(problem('project-not-found'))
  const { row } = standing
  const unit = row.unitName === null ? null : { code: row.unitCode, name: row.unitName }
  return assessmentFile(
    context,
    { db, actor, units: subject.value.units },
    {
      id,
      ruleSet: standing.ruleSet,
      answers: standing.kept?.signed?.answers ?? [],
      file: { year: row.fiscalYear, unit, title: `${row.name}${ASSESSMENT_REPORT_TITLE}` },
      paper: async () => {
        const project = await loadProjectVersion(db, id, null)
        return project === null ? null : { project }
      },
      frame: (evidence) => frameOf(db, standing, evidence),
    },
    { format, version },
  )
}

async function frameOf(db: Db, { row, need }: Standing, evidence: readonly string[]): Promise<ReportFrame> {
  const files = await listAttachments(db, row.id)
  const unit = [row.unitCode, row.unitName].filter((part) => part !== null).join(' ')
  return {
    unit: unit === '' ? null : unit,
    fiscalYear: row.fiscalYear,
    reasons: need.reasons,
    evidence: files.filter((file) => evidence.includes(file.id)).map(({ file }) => file),
  }
}

type ReportFrame = Pick<AssessmentReport, 'unit' | 'fiscalYear' | 'reasons' | 'evidence'>

/** A target or a policy whose report is taken away. */
type ReportOf = {
  readonly id: string
  readonly ruleSet: RuleSet
  /** Of the version signed last. */
  readonly answers: readonly string[]
  readonly file: Parameters<typeof exportName>[0]
  /** As it is now, for a draft. */
  readonly paper: () => Promise<AssessedPaper | null>
  readonly frame: (evidence: readonly string[]) => Promise<ReportFrame>
}

type Seen = { readonly db: Db; readonly actor: Actor; readonly units: readonly string[] }

/** Errors: assessment-not-found, and the codes of WRITE_FAULTS. */
export async function assessmentFile(
  context: Context,
  seen: Seen,
  of: ReportOf,
  { format, version }: Omit<Input, 'id'>,
): Promise<Result<FileToKeep, Problem>> {
  const report = await reportOf(seen, of, version)
  if (report === null) return err(problem('assessment-not-found'))
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const written = await context.writers.writePaper(
    assessmentReportPaper(report, templates.value.templates[0] ?? templateForRuleSet(of.ruleSet.id)),
    format,
  )
  if (!written.ok) return written
  return ok({
    name: exportName(of.file, format),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

async function reportOf(
  { db, actor, units }: Seen,
  of: ReportOf,
  version: number | undefined,
): Promise<AssessmentReport | null> {
  const versions = await listAssessmentVersions(db, of.id)
  const wanted = version === undefined ? versions[0] : versions.find(({ number }) => number === version)
  if (wanted !== undefined) return signedReport(of, wanted, wanted === versions[0])
  return version === undefined && isInside(actor, partyAt(actor, units), units) ? draftReport(db, of) : null
}

async function signedReport(
  { answers, frame }: ReportOf,
  { number, assessed, content, scheme, conclusion, comment, ...signing }: AssessmentVersion,
  isLast: boolean,
): Promise<AssessmentReport> {
  const signed = {
    number,
    by: signing.signedBy,
    on: dayInChina(new Date(signing.signedAt)),
    comment,
    rules: `${ruleSetName(signing.ruleSet, 'zh-CN')}（第 ${signing.ruleSetVersion} 版）`,
  }
  return {
    ...(await frame(content.evidence)),
    assessed,
    content,
    scheme,
    conclusion,
    answers: isLast ? answers : [],
    signed,
  }
}

/** null: none was begun. */
async function draftReport(
  db: Db,
  { id, ruleSet, paper, frame }: ReportOf,
): Promise<AssessmentReport | null> {
  const [kept, assessed] = await Promise.all([findAssessment(db, id), paper()])
  if (kept === null || assessed === null) return null
  const scheme = ruleSet.assessment
  return {
    ...(await frame(kept.content.evidence)),
    assessed,
    content: kept.content,
    scheme,
    conclusion: conclusionOfContent(kept.content, scheme),
    answers: [],
    signed: null,
  }
}
