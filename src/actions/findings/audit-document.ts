/**
 * The one door through which documents are audited: the rule set in force for region and year, words, and
 * what is known elsewhere.
 */
import { NOTHING_RELATED, type Related } from '#core/target/related.ts'
import { ruleSetFor, type RuleSet } from '#core/rule-sets/rulebook.ts'
import { checkTargets, type CheckResult } from '#core/findings/run.ts'
import type { Finding } from '#core/kernel/finding.ts'
import { summarise } from '#core/review/score.ts'
import { isOfWords, isWrittenStatement } from '#core/target/assembled.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import type { Db } from '#store/kernel/store.ts'
import { assembledText } from '../projects/department-projects.ts'
import { openAuditDesk, type AuditDesk, type Audited } from './audit-desk.ts'
import { relatedProjects } from '../duplicates/related.ts'

/**
 * Audits a document of the database under the rules in force for its year.
 * @param desk where many documents are audited: opened once for all of them
 */
export async function auditDocument(db: Db, document: TargetDocument, desk?: AuditDesk): Promise<Audited> {
  const open = desk ?? (await openAuditDesk(db))
  return isWrittenStatement(document)
    ? auditText(db, document, open)
    : open.audit(document, await relatedProjects(db, document))
}

/** The words of a department beside its targets, which are documents of their own and are shown there. */
async function auditText(db: Db, document: TargetDocument, desk: AuditDesk): Promise<Audited> {
  const audited = desk.audit(await assembledText(db, db, document))
  // One target that no 分项绩效目标 covers is the text's fault, too.
  const ofText = audited.findings.map((finding): Finding =>
    finding.rule === 'subgoal-coverage' ? { ...finding, project: null, indicator: null } : finding,
  )
  const findings = ofText
    .filter(isOfWords)
    .map((finding): Finding => ({ ...finding, places: finding.places.filter(isOfWords) }))
  return { ...audited, findings, summary: summarise(findings, document, desk.ruleSetOf(document).review) }
}

/** The rules in force for a document of the database. */
export async function ruleSetOfDocument(
  db: Db,
  document: TargetDocument,
  desk?: AuditDesk,
): Promise<RuleSet> {
  return (desk ?? (await openAuditDesk(db))).ruleSetOf(document)
}

/** Audits a document by itself, without a database: under the rules that come with the program. */
export function auditAlone(document: TargetDocument, related: Related = NOTHING_RELATED): CheckResult {
  return checkTargets(document, ruleSetFor(regionOfDocument(document), document.fiscalYear), {
    segmenter: SEGMENTER,
    related,
  })
}
