/**
 * The demonstration's county held against a second implementation that follows docs/: no figure differs;
 * and where a payment, a value, a mark or a weight is changed behind the program's back, it is found.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCounty } from '#actions/demo/county/load.ts'
import { openContext, type TestContext, type TestOffice } from '../support/context.ts'
import { lookAt, type County } from './county.ts'
import { compareDraws, compareEvaluation } from './evaluation.ts'
import { compareExecution } from './execution.ts'
import { compareFiscalOperation } from './fiscal-operation.ts'
import { compareMonitoring } from './monitoring.ts'
import { compareSelfEvaluation } from './self-evaluation.ts'
import type { Compared } from './tally.ts'
import { compareTransfers } from './transfers.ts'
import { compareWholes } from './whole.ts'
import { compareCostsInForce, compareResultsInForce, compareYears } from './year-again.ts'

const LONG = 900_000
let world: TestContext
let people: TestOffice

/** The facts as they are now. */
const county = (): Promise<County> => lookAt(world.context, people.administrator)

beforeAll(async () => {
  world = await openContext()
  people = await world.office()
  expect(await loadCounty(world.context, people.administrator)).toBe(true)
  // 安澜县 is of Hebei's rule set, as its rounds and sheets are.
  await world.pool.query(`update regions set code = '139901' where region_id = $1`, [people.region])
}, LONG)
afterAll(() => world.close())

/** At least so many figures of each kind. */
const LEAST: { readonly [kind: string]: number } = {
  预算执行: 140_000,
  四本预算: 5000,
  绩效监控: 65_000,
  单位自评: 9000,
  重点评价: 1300,
  随机抽取: 36,
  结果应用: 12_500,
  财政运行: 3000,
  部门整体: 4000,
  成本分析: 250,
  转移支付: 600,
  问责台账: 20,
  政策: 100,
}

test(
  'no figure of the years differs from what the documents say',
  async () => {
    const compared = await compareYears(await county())
    for (const { kind, figures, differences } of compared) {
      expect([kind, differences.slice(0, 10)]).toEqual([kind, []])
      expect(figures, kind).toBeGreaterThan(LEAST[kind] ?? Number.POSITIVE_INFINITY)
    }
    expect(compared.map(({ kind }) => kind)).toEqual(Object.keys(LEAST))
  },
  LONG,
)

/**
 * A fault: what is changed, and back again, of one row that `pick` finds; and the figures that must be told.
 */
type Fault = {
  readonly name: string
  readonly change: string
  readonly back: string
  readonly compare: (county: County) => Promise<Compared>
  readonly told: readonly string[]
}

const FAULTS: readonly Fault[] = [
  {
    name: 'one 分 of a payment',
    change: `update payments set amount = amount + 1 where region_id = $1 and payment_id = (select min(payment_id::text)::uuid from payments where region_id = $1 and day < '2025-06-01')`,
    back: `update payments set amount = amount - 1 where region_id = $1 and payment_id = (select min(payment_id::text)::uuid from payments where region_id = $1 and day < '2025-06-01')`,
    compare: compareExecution,
    told: ['project.paid', 'region.paid', 'department.paid', 'ledger.paid', 'kept.paid'],
  },
  {
    name: 'a mark of the 资金支出计划',
    change: `update project_versions set content = jsonb_set(content::jsonb, '{plan,june}', '"1"')::json where region_id = $1 and project_id = (select min(project_id::text)::uuid from monitoring_sheets where region_id = $1 and light = 'green' and planned > 20)`,
    back: `update project_versions set content = jsonb_set(content::jsonb, '{plan,june}', to_jsonb(trim_scale(s.planned)::text))::json from (select project_id, planned from monitoring_sheets s join monitoring_rounds r using (region_id, round_id) where region_id = $1 and mark = 'june') s where region_id = $1 and project_versions.project_id = s.project_id and content -> 'plan' ->> 'june' = '1'`,
    compare: compareMonitoring,
    told: ['kept.planned', 'kept.deviation', 'listed.planned'],
  },
  {
    name: 'a value that a unit typed in a 监控表',
    change: `update monitoring_contents set content = replace(content::text, '"expected":""', '"expected":"0%"')::json where region_id = $1 and (round_id, project_id) = (select round_id, project_id from monitoring_sheets where region_id = $1 and light = 'green' and state = 'final' order by round_id, project_id limit 1)`,
    back: `update monitoring_contents set content = replace(content::text, '"expected":"0%"', '"expected":""')::json where region_id = $1`,
    compare: compareMonitoring,
    told: ['kept.light', 'kept.expected', 'kept.reasons', 'listed.light', 'warnings'],
  },
  {
    name: 'the kind of a project, which says how its money is judged',
    change: `update monitoring_sheets set kind = case kind when 'purchase' then 'routine' else 'purchase' end where region_id = $1 and kind in ('purchase', 'routine')`,
    back: `update monitoring_sheets set kind = case kind when 'purchase' then 'routine' else 'purchase' end where region_id = $1 and kind in ('purchase', 'routine')`,
    compare: compareMonitoring,
    told: ['kept.moneyLight', 'kept.reasons', 'listed.moneyLight'],
  },
  {
    name: 'a value of a 自评表',
    change: `update self_evaluations set facts = jsonb_set(facts::jsonb, '{indicators,0,actual}', '"0"')::json where region_id = $1 and project_id = (select min(project_id::text)::uuid from self_evaluations where region_id = $1 and score > 9900 and state = 'confirmed')`,
    back: `update self_evaluations set facts = jsonb_set(facts::jsonb, '{indicators,0,actual}', to_jsonb(proof -> 'indicators' -> 0 -> 'actual' ->> 'number'))::json where region_id = $1 and facts -> 'indicators' -> 0 ->> 'actual' = '0'`,
    compare: compareSelfEvaluation,
    told: ['kept.score', 'kept proof.points', 'listed.score', 'department.mean'],
  },
  {
    name: 'a weight of the scores',
    change: `update self_evaluations set proof = jsonb_set(proof::jsonb, '{ruleSet,scoring,weights,output}', '"40"')::json where region_id = $1 and project_id = (select min(project_id::text)::uuid from self_evaluations where region_id = $1 and state = 'confirmed')`,
    back: `update self_evaluations set proof = jsonb_set(proof::jsonb, '{ruleSet,scoring,weights,output}', '"50"')::json where region_id = $1 and proof is not null`,
    compare: compareSelfEvaluation,
    told: ['kept proof.weight', 'proof.weight'],
  },
  {
    name: 'a result of an evaluation',
    change: `update evaluation_results set total = total + 0.01 where region_id = $1 and subject_id = (select min(subject_id::text)::uuid from evaluation_results where region_id = $1 and project_id is not null)`,
    back: `update evaluation_results set total = total - 0.01 where region_id = $1 and subject_id = (select min(subject_id::text)::uuid from evaluation_results where region_id = $1 and project_id is not null)`,
    compare: compareEvaluation,
    told: ['kept.total', 'compared.total'],
  },
  {
    name: 'the seed of a draw',
    change: `update evaluation_tasks set choices = replace(choices::text, '"seed":"', '"seed":"新')::json where region_id = $1`,
    back: `update evaluation_tasks set choices = replace(choices::text, '"seed":"新', '"seed":"')::json where region_id = $1`,
    compare: compareDraws,
    told: ['drawn', 'published'],
  },
  {
    name: 'basic spending of a whole department',
    change: `update whole_sheets set content = jsonb_set(content::jsonb, '{basic,paid}', to_jsonb('1' || (content -> 'basic' ->> 'paid')))::json where region_id = $1 and kind = 'evaluation' and state = 'final'`,
    back: `update whole_sheets set content = jsonb_set(content::jsonb, '{basic,paid}', to_jsonb(substr(content -> 'basic' ->> 'paid', 2)))::json where region_id = $1 and kind = 'evaluation' and state = 'final'`,
    compare: compareWholes,
    told: ['kept.paid', 'kept.rate', 'kept.score'],
  },
  {
    name: 'a decided amount',
    change: `update result_decisions set amount = amount - 1 where region_id = $1 and project_id = (select min(project_id::text)::uuid from result_decisions where region_id = $1 and kind = 'keep')`,
    back: `update result_decisions set amount = amount + 1 where region_id = $1 and amount = proposed - 1`,
    compare: compareResultsInForce,
    told: ['decided amount', 'decision.kind'],
  },
  {
    name: 'a figure of a data sheet of 财政运行',
    change: `update fiscal_sheets set figures = jsonb_set(figures::jsonb, '{tax}', to_jsonb(((figures ->> 'tax')::bigint / 2)::text))::json where region_id = $1 and year = 2025 and place = 1`,
    back: `update fiscal_sheets set figures = jsonb_set(figures::jsonb, '{tax}', to_jsonb(proof -> 'figures' ->> 'tax'))::json where region_id = $1 and year = 2025 and place = 1`,
    compare: compareFiscalOperation,
    told: ['kept.total', 'listed.total', 'proof.total', 'indicator.points'],
  },
  {
    name: 'the money of a cost analysis, and a standard',
    change: `with one as (update cost_standards set amount = amount - 100 where region_id = $1 and number = '安标-2025-001') update cost_activities set money = money + 1 where region_id = $1 and position = 1`,
    back: `with one as (update cost_standards set amount = amount + 100 where region_id = $1 and number = '安标-2025-001') update cost_activities set money = money - 1 where region_id = $1 and position = 1`,
    compare: compareCostsInForce,
    told: ['kept.money', 'list.money', 'kept.standard', 'kept.findings'],
  },
  {
    name: 'the money and a share of a line of a transfer',
    change: `update transfer_lines l set amount = l.amount + 1, shares = replace(l.shares::text, '"value":"', '"value":"1')::json from transfers t where l.region_id = $1 and t.region_id = l.region_id and t.transfer_id = l.transfer_id and t.report_state = 'reported'`,
    back: `update transfer_lines l set amount = l.amount - 1, shares = replace(l.shares::text, '"value":"1', '"value":"')::json from transfers t where l.region_id = $1 and t.region_id = l.region_id and t.transfer_id = l.transfer_id and t.report_state = 'reported'`,
    compare: compareTransfers,
    told: ['kept money.split', 'kept money.left', 'kept indicator.promised', 'listed.split', 'money.split'],
  },
]

describe('a fault in the database is found', () => {
  test.each(FAULTS)(
    '$name',
    async ({ change, back, compare, told }) => {
      const { rowCount } = await world.pool.query(change, [people.region])
      expect(rowCount).toBeGreaterThan(0)
      const { differences } = await compare(await county())
      await world.pool.query(back, [people.region])
      const found = new Set(differences.map(({ what }) => what))
      expect([...found]).toEqual(expect.arrayContaining([...told]))
    },
    LONG,
  )

  test(
    'and nothing is left of them',
    async () => {
      for (const compare of [
        compareMonitoring,
        compareSelfEvaluation,
        compareEvaluation,
        compareDraws,
        compareResultsInForce,
        compareWholes,
        compareCostsInForce,
        compareTransfers,
      ])
        expect((await compare(await county())).differences).toEqual([])
    },
    LONG,
  )
})
