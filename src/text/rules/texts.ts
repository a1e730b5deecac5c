/** The words of every rule by its code: a rule without words does not compile. */
import type { RuleCode } from '#core/rules/catalogue.ts'
import { AGREEMENT } from './agreement.ts'
import { BUDGET_PLAN } from './budget-plan.ts'
import { DOCUMENT_RULES } from './document.ts'
import { ELSEWHERE } from './elsewhere.ts'
import { GOALS } from './goals.ts'
import { INDICATORS } from './indicators.ts'
import { MISSING } from './missing.ts'
import { ROWS } from './rows.ts'
import type { RuleText } from './rule-text.ts'
import { TEXT } from './text.ts'
import { VALUE_FORMAT } from './value-format.ts'

export const RULE_TEXTS: Record<RuleCode, RuleText> = {
  ...BUDGET_PLAN,
  ...MISSING,
  ...VALUE_FORMAT,
  ...INDICATORS,
  ...ROWS,
  ...DOCUMENT_RULES,
  ...TEXT,
  ...AGREEMENT,
  ...GOALS,
  ...ELSEWHERE,
}

const BY_CODE = new Map<string, RuleText>(Object.entries(RULE_TEXTS))

/** null for a code of the catalogue (or of a later version) that this version has no words for. */
export function ruleText(code: string): RuleText | null {
  return BY_CODE.get(code) ?? null
}
