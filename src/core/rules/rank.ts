/** The order of findings: the gravest first, then what sends a table back, then as the document goes. */
import { bySeverity, type Finding } from '../finding.ts'
import { CATALOGUE, type CatalogueCode, type Tier } from './catalogue.ts'

const TIERS: readonly Tier[] = ['must', 'useful', 'batch']
const CODES = Object.keys(CATALOGUE)

function tierOf(rule: string): number {
  return TIERS.indexOf(CATALOGUE[rule as CatalogueCode].tier)
}

/** Compares two findings by severity, tier, place in the document (the document itself first) and code. */
export function byRank(a: Finding, b: Finding): number {
  return bySeverity(a, b)
    || tierOf(a.rule) - tierOf(b.rule)
    || (a.project ?? 0) - (b.project ?? 0)
    || (a.indicator ?? 0) - (b.indicator ?? 0)
    || CODES.indexOf(a.rule) - CODES.indexOf(b.rule)
}
