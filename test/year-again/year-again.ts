/**
 * A whole county held against a second implementation (`again/`), which follows docs/ and shares nothing
 * with the program: its facts are rows of the database, its rules the JSON of the rule sets.
 */
import { loadRuleBook } from '#actions/rule-sets/rule-book.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { ResultRules } from './again/results.ts'
import { compareAccountability, type SuggestionRules } from './accountability.ts'
import type { County } from './county.ts'
import { compareCosts } from './costs.ts'
import { compareDraws, compareEvaluation } from './evaluation.ts'
import { compareExecution, yearsOf } from './execution.ts'
import { compareFunding } from './funding.ts'
import { compareFiscalOperation } from './fiscal-operation.ts'
import { compareMonitoring } from './monitoring.ts'
import { compareResults } from './results.ts'
import { compareSelfEvaluation } from './self-evaluation.ts'
import { comparePolicies } from './policies.ts'
import type { Compared } from './tally.ts'
import { compareTransfers } from './transfers.ts'
import { compareWholes } from './whole.ts'

/** All kinds, one after the other. */
export async function compareYears(county: County): Promise<readonly Compared[]> {
  return [
    await compareExecution(county),
    await compareFunding(county),
    await compareMonitoring(county),
    await compareSelfEvaluation(county),
    await compareEvaluation(county),
    await compareDraws(county),
    await compareResultsInForce(county),
    await compareFiscalOperation(county),
    await compareWholes(county),
    await compareCostsInForce(county),
    await compareTransfers(county),
    await compareAccountability(county, await resultRules(county)),
    await comparePoliciesInForce(county),
  ]
}

/** By the shares of the rule set in force, and by others. */
export async function compareResultsInForce(county: County): Promise<Compared> {
  return compareResults(county, await resultRules(county))
}

/** By the bounds of the rule set in force. */
export async function compareCostsInForce(county: County): Promise<Compared> {
  const { db } = county.context.store.of(county.region)
  const [book, region] = [await loadRuleBook(db), await findRegion(db)]
  return compareCosts(county, (year) => {
    const { parameters } = book.inForce(region?.code ?? null, year)
    return {
      standard: parameters.unitCostOverStandard,
      median: parameters.unitCostOverMedian,
      last: parameters.unitCostOverLastYear,
      least: parameters.unitCostLeastUnits,
    }
  })
}

/** By the rule set in force on the day that is asked. */
export async function comparePoliciesInForce(county: County): Promise<Compared> {
  const { db } = county.context.store.of(county.region)
  const [book, region] = [await loadRuleBook(db), await findRegion(db)]
  const year = county.context.clock().getFullYear()
  return comparePolicies(county, book.inForce(region?.code ?? null, year).assessment)
}

/** The part 结果应用 of the rule set in force for each year, as data. */
async function resultRules(county: County): Promise<ReadonlyMap<number, ResultRules & SuggestionRules>> {
  const { db } = county.context.store.of(county.region)
  const [book, region] = [await loadRuleBook(db), await findRegion(db)]
  return new Map(yearsOf(county).map((year) => [year, book.inForce(region?.code ?? null, year).results]))
}
