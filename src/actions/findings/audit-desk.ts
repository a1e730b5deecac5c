/** Everything that an audit looks up before it looks at a document: opened once, it serves many. */
import { MEASURED } from '#core/rules/measured-precision.ts'
import { precisionGuard, sumOfVerdicts, type Guard, type VerdictsByRule } from '#core/rules/precision.ts'
import { NOTHING_RELATED, type Related } from '#core/target/related.ts'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'
import { rulesPrint } from '#core/rule-sets/rules-print.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { checkTargets, type CheckResult } from '#core/findings/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import { labelCounts } from '#store/findings/labels.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'

/** Which rules findings are of. */
export type RulesOfCheck = {
  /** Of everything that decides them; see core/rules/rules-print.ts. */
  readonly print: string
  /** The 区划 code that the document itself names; null when it names none. */
  readonly regionCode: string | null
}

export type Audited = CheckResult & { readonly rules: RulesOfCheck }

export type AuditDesk = {
  readonly book: RuleBook
  /** What is known of each rule's precision: from the labelled documents, and from what people here say. */
  readonly verdicts: VerdictsByRule
  readonly ruleSetOf: (document: TargetDocument) => RuleSet
  /**
   * The rules in force for documents of a region and a year.
   * @param regionCode null: the installation's own
   */
  readonly inForce: (
    regionCode: string | null,
    fiscalYear: number | null,
  ) => { readonly ruleSet: RuleSet; readonly guard: Guard; readonly print: string }
  readonly audit: (document: TargetDocument, related?: Related) => Audited
}

export async function openAuditDesk(db: Db): Promise<AuditDesk> {
  // One after the other: inside a transaction there is one connection.
  const book = await loadRuleBook(db)
  const verdicts = sumOfVerdicts(MEASURED, await ownVerdicts(db))
  return createAuditDesk(book, verdicts, (await findRegion(db))?.code ?? null)
}

/** What people here say of the findings of each rule. */
export async function ownVerdicts(db: Db): Promise<VerdictsByRule> {
  return Object.fromEntries(
    (await labelCounts(db)).map(({ rule, right, wrong }) => [rule, { right, of: right + wrong }]),
  )
}

/** @param home the 区划 code of the installation, for documents that name none */
export function createAuditDesk(book: RuleBook, verdicts: VerdictsByRule, home: string | null): AuditDesk {
  const known = new Map<RuleSet, { ruleSet: RuleSet; guard: Guard; print: string }>()
  const inForce = (regionCode: string | null, fiscalYear: number | null) => {
    const ruleSet = book.inForce(regionCode ?? home, fiscalYear)
    const seen = known.get(ruleSet)
    if (seen !== undefined) return seen
    const guard = precisionGuard(ruleSet, verdicts)
    const force = { ruleSet, guard, print: rulesPrint(ruleSet, guard) }
    known.set(ruleSet, force)
    return force
  }
  return {
    book,
    verdicts,
    inForce,
    ruleSetOf: (document) => inForce(regionOfDocument(document), document.fiscalYear).ruleSet,
    audit(document, related = NOTHING_RELATED) {
      const regionCode = regionOfDocument(document)
      const { ruleSet, print } = inForce(regionCode, document.fiscalYear)
      return {
        ...checkTargets(document, ruleSet, { segmenter: SEGMENTER, related }, verdicts),
        rules: { print, regionCode },
      }
    },
  }
}
