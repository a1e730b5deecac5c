/** What a unit said of a project itself, kept as the application keeps it: facts, proof and total. */
import { fen } from '#core/kernel/money.ts'
import { DEFAULT_SCORING } from '#core/scoring/scheme.ts'
import { parseHundredths } from '#core/evaluation/points.ts'
import { emptyFacts, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { evaluate } from '#core/self-evaluation/evaluate.ts'
import type { BudgetUnit, Indicator } from '#core/target/project.ts'
import type { TestApp } from './app.ts'

type Said = {
  readonly project: { readonly id: string; readonly unit: BudgetUnit; readonly name: string }
  readonly indicators: readonly Indicator[]
  readonly year: number
  /** Who filled it in. */
  readonly by: string
  readonly state: 'filling' | 'checking'
  readonly facts: Partial<EvaluationFacts>
}

/** In place of what was kept of it before; of a project whose money was spent. */
export async function keepSelfEvaluation(
  { context, region }: Pick<TestApp, 'context' | 'region'>,
  { project: { id, unit, name }, indicators, year, by, state, facts: some }: Said,
): Promise<void> {
  const facts = { ...emptyFacts(indicators.length), ...some }
  const money = fen(10_000_000n)
  const proof = evaluate(
    {
      about: { region, year, unit, project: { code: null, name }, version: 1 },
      project: { indicators: [...indicators] },
      ruleSet: { id: 'hebei/2025', version: 1, scoring: DEFAULT_SCORING },
      money: { initial: money, budget: money, paid: money },
    },
    facts,
  )
  const at = new Date(`${year + 1}-03-01`)
  const { db } = context.store.of(region)
  await db.deleteFrom('self_evaluations').where('project_id', '=', id).execute()
  await db
    .insertInto('self_evaluations')
    .values({
      region_id: region,
      project_id: id,
      fiscal_year: year,
      state,
      facts: JSON.stringify(facts),
      revision: 1,
      fillers: [by],
      passed_by: null,
      lacking: 0,
      doubts: 0,
      score: proof.total === null ? null : parseHundredths(proof.total.score),
      grade: proof.total?.grade ?? null,
      rule_set_id: 'hebei/2025',
      rule_set_version: 1,
      version: 1,
      proof: JSON.stringify(proof),
      steps: 1,
      opened_at: at,
      opened_by: by,
      changed_at: at,
      submitted_at: state === 'filling' ? null : at,
      confirmed_at: null,
    })
    .execute()
}
