/** The one door through which documents are audited: the rule set in force for region and year, words, and what is known elsewhere. */
import { NOTHING_RELATED, type Related } from '#core/rules/related.ts'
import { ruleSetFor, type RuleSet } from '#core/rules/rulebook.ts'
import { checkTargets, type CheckResult } from '#core/rules/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import { findRegion } from '#store/regions.ts'
import type { Db } from '#store/store.ts'
import { relatedOf } from './related.ts'

/** Audits a document of the database under the rules in force for its year. */
export async function auditDocument(db: Db, region: string, document: TargetDocument): Promise<CheckResult> {
  return checkTargets(document, await ruleSetOfDocument(db, region, document), { segmenter: SEGMENTER, related: await relatedOf(db, region, document) })
}

/** The rules in force for a document of the database. */
export async function ruleSetOfDocument(db: Db, region: string, document: TargetDocument): Promise<RuleSet> {
  const code = regionOfDocument(document) ?? (await findRegion(db, region))?.code ?? null
  return ruleSetFor(code, document.fiscalYear)
}

/** Audits a document by itself, without a database: under the rules that come with the program. */
export function auditAlone(document: TargetDocument, related: Related = NOTHING_RELATED): CheckResult {
  return checkTargets(document, ruleSetFor(regionOfDocument(document), document.fiscalYear), { segmenter: SEGMENTER, related })
}
