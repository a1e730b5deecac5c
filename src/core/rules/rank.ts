/**
 * The order of findings, so that what matters most is read first: what is gathered in one line a document
 * comes last; before it the gravest, then what sends a table back, then what the rules are surest of, then
 * where the most money is.
 */
import { bySeverity, type Finding } from '../kernel/finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { ruleFacts, RULE_CODES } from './catalogue.ts'
import type { Tier } from './rule-facts.ts'
import { parseAmount } from '../target/plan.ts'

const TIERS: readonly Tier[] = ['must', 'useful', 'batch']
const CODES: readonly string[] = RULE_CODES

/**
 * Small things, of which a document has one line each: never between a reader and what sends a table back. An
 * error is none.
 */
export function isBatch({ rule, severity, values }: Finding): boolean {
  return severity !== 'error' && (tierOf(rule) === 'batch' || values['case'] === 'trifle')
}

function tierOf(rule: string): Tier {
  return ruleFacts(rule)?.tier ?? 'useful'
}

/**
 * Compares two findings of a document; where all else is equal, by their place (the document itself first)
 * and code.
 */
export function byRankIn({ projects }: TargetDocument): (a: Finding, b: Finding) => number {
  const budgets = new Map(projects.map(({ order, budget }) => [order, parseAmount(budget.total) ?? 0n]))
  return (a, b) =>
    Number(isBatch(a)) - Number(isBatch(b)) ||
    bySeverity(a, b) ||
    TIERS.indexOf(tierOf(a.rule)) - TIERS.indexOf(tierOf(b.rule)) ||
    b.certainty - a.certainty ||
    byMoney(budgets, a, b) ||
    (a.project ?? 0) - (b.project ?? 0) ||
    (a.indicator ?? 0) - (b.indicator ?? 0) ||
    CODES.indexOf(a.rule) - CODES.indexOf(b.rule)
}

/** The larger budget first; what speaks of the whole document before any project. */
function byMoney(budgets: ReadonlyMap<number, bigint>, a: Finding, b: Finding): number {
  if (a.project === null || b.project === null) return Number(a.project !== null) - Number(b.project !== null)
  const [first, second] = [budgets.get(a.project) ?? 0n, budgets.get(b.project) ?? 0n]
  if (first === second) return 0
  return first > second ? -1 : 1
}
