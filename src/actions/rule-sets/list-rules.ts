/** The rule sets and what each of their rules is. */
import type { RuleSetView, RuleView } from '#api/findings/findings.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { CATALOGUE, RULE_CODES } from '#core/rules/catalogue.ts'
import { RULES } from '#core/rules/all-rules.ts'
import type { RuleSet } from '#core/rule-sets/rulebook.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { loadRuleBook } from './rule-book.ts'

function rulesOf(set: RuleSet): RuleView[] {
  return RULE_CODES.filter((code) => !set.off.includes(code)).flatMap((code) => {
    const rule = RULES[code]
    const { group, severity } = CATALOGUE[code]
    return rule === undefined
      ? []
      : [
          {
            code,
            group,
            severity: set.severities[code] ?? severity,
            authority: rule.authority.source,
            confirmed: rule.authority.confirmed,
          },
        ]
  })
}

/** `authority` is the code of a source; its words are in src/text/rules. */
export async function listRules(
  context: Context,
  actor: Actor,
): Promise<Result<readonly RuleSetView[], Problem>> {
  if (actorReach(actor, 'finding.read') === null) return NOT_ALLOWED
  const book = await loadRuleBook(context.store.of(actor.region).db)
  const sets = book.sets
    .flatMap(({ id }) => book.find(id) ?? [])
    .toSorted((a, b) => b.region.length - a.region.length || b.from - a.from)
  return ok(
    sets.map((set) => ({ id: set.id, region: set.region, from: set.from, to: set.to, rules: rulesOf(set) })),
  )
}
