/**
 * The demonstration's county asks for 事前绩效评估 before a target is sent in, from the year on that is being
 * applied for: a rule set of its own.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { RULE_SET_FORMAT } from '#core/rule-sets/rule-set-data.ts'
import { loadRuleSetVersions } from '#store/rule-sets/rule-sets.ts'
import type { Context } from '../kernel/context.ts'
import { COUNTY_REGION } from './county/region.ts'
import { DEMO_NEXT_YEAR } from './year.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { retireRuleSet, saveRuleSet } from '../rule-sets/rule-sets.ts'

const NAME = 'anlan'
const YEAR = DEMO_NEXT_YEAR

/** Where the set is in use already, it stays as it is. */
export async function setDemoRules(context: Context, administrator: Actor): Promise<void> {
  const { db } = context.store.of(administrator.region)
  const id = `${NAME}/${YEAR}`
  const [newest] = await loadRuleSetVersions(db, id)
  if (newest !== undefined && !newest.retired) return
  const parent = (await loadRuleBook(db)).inForce(COUNTY_REGION.code, YEAR).id
  await saveRuleSet(context, administrator, {
    data: {
      format: RULE_SET_FORMAT,
      id,
      name: `演示：安澜县${YEAR}年`,
      version: 1,
      region: COUNTY_REGION.code,
      from: YEAR,
      to: null,
      parent,
      assessment: { gate: 'required' },
    },
    note: '演示：新增、到期延续和大额项目未通过事前绩效评估的，不得送审',
    expected: newest?.version ?? null,
  })
}

/** Out of use with the demonstration's documents; a set that others inherit from by now stays. */
export async function retireDemoRules(context: Context, administrator: Actor): Promise<void> {
  await retireRuleSet(context, administrator, { name: NAME, year: String(YEAR), note: '演示已清除' })
}
