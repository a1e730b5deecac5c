/** The one door through which documents are audited: the rule set in force for region and year, words, and what is known elsewhere. */
import { NOTHING_RELATED, type Related } from '#core/rules/related.ts'
import { ruleSetFor, type RuleSet } from '#core/rules/rulebook.ts'
import { checkTargets, type CheckResult } from '#core/rules/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import type { Db } from '#store/store.ts'
import { openAuditDesk, type AuditDesk, type Audited } from './audit-desk.ts'
import { relatedOf } from './related.ts'

/**
 * Audits a document of the database under the rules in force for its year.
 * @param desk where many documents are audited: opened once for all of them
 */
export async function auditDocument(db: Db, region: string, document: TargetDocument, desk?: AuditDesk): Promise<Audited> {
  return (desk ?? (await openAuditDesk(db, region))).audit(document, await relatedOf(db, region, document))
}

/** The rules in force for a document of the database. */
export async function ruleSetOfDocument(db: Db, region: string, document: TargetDocument, desk?: AuditDesk): Promise<RuleSet> {
  return (desk ?? (await openAuditDesk(db, region))).ruleSetOf(document)
}

/** Audits a document by itself, without a database: under the rules that come with the program. */
export function auditAlone(document: TargetDocument, related: Related = NOTHING_RELATED): CheckResult {
  return checkTargets(document, ruleSetFor(regionOfDocument(document), document.fiscalYear), { segmenter: SEGMENTER, related })
}
