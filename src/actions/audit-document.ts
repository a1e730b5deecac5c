/** The one door through which documents are audited: the rule set in force for region and year, words, and what is known elsewhere. */
import { NOTHING_RELATED, type Related } from '#core/rules/related.ts'
import { ruleSetFor } from '#core/rules/rulebook.ts'
import { checkTargets, type CheckResult } from '#core/rules/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import { findRegion } from '#store/regions.ts'
import type { Db } from '#store/store.ts'

/** Audits a document of the database under the rules in force for its year. */
export async function auditDocument(db: Db, region: string, document: TargetDocument): Promise<CheckResult> {
  const code = regionOfDocument(document) ?? (await findRegion(db, region))?.code ?? null
  return checkTargets(document, ruleSetFor(code, document.fiscalYear), { segmenter: SEGMENTER, related: NOTHING_RELATED })
}

/** Audits a document by itself, without a database: under the rules that come with the program. */
export function auditAlone(document: TargetDocument, related: Related = NOTHING_RELATED): CheckResult {
  return checkTargets(document, ruleSetFor(regionOfDocument(document), document.fiscalYear), { segmenter: SEGMENTER, related })
}
