/**
 * The year after approval of a whole province, made up by SQL: payments, a round of monitoring, 自评, 事前评估,
 * 重点评价, 整改, decisions, 台账, 指标库.
 */
import { sql } from 'kysely'
import type { Context } from '#actions/kernel/context.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { EMPTY_ASSESSMENT } from '#core/assessment/content.ts'
import { DEFAULT_ASSESSMENT } from '#core/assessment/scheme.ts'
import { defaultFramework } from '#core/evaluation/framework.ts'
import { DEFAULT_EVALUATION } from '#core/evaluation/scheme.ts'
import { NO_CHOICES } from '#core/evaluation/task.ts'
import type { LibraryUse } from '#core/library/library-indicator.ts'
import { DEFAULT_MONITORING } from '#core/monitoring/default-scheme.ts'
import { generatedMoney } from '#factories/payments.ts'
import { seededRandom } from '#factories/random.ts'
import { saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { savePayments } from '#store/execution/payments.ts'
import type { Db } from '#store/kernel/store.ts'
import { YEAR } from './installation.ts'

const PROJECTS_AT_ONCE = 1000
const TASKS = 400
const INDICATORS = 5000

/** What is there already stays. @returns the round of monitoring */
export async function fillYear(context: Context, actor: Actor): Promise<string> {
  const { db } = context.store.of(actor.region)
  await pay(context, actor)
  await selfEvaluations(db, actor)
  await assessments(db, actor)
  await evaluations(db, actor)
  await rectifications(db, actor)
  await decisions(db, actor)
  await assurance(db, actor)
  await library(db, actor)
  const round = await monitoring(db, actor)
  // As the database does by itself within a minute.
  await sql`vacuum analyze`.execute(db)
  return round
}

async function isEmpty(db: Db, table: string): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean
  }>`select exists (select from ${sql.table(table)} where region_id = ${db.region}) as there`.execute(db)
  return rows[0]?.there === false
}

async function pay({ store, newId, clock }: Context, { id: by, region }: Actor): Promise<void> {
  if (!(await isEmpty(store.of(region).db, 'payments'))) return
  let voucher = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await store
      .of(region)
      .db.selectFrom('project_versions')
      .select(['project_id', 'document_id', 'content'])
      .where('number', '=', 1)
      .where('fiscal_year', '=', YEAR)
      .where('project_id', '>', last)
      .orderBy('project_id')
      .limit(PROJECTS_AT_ONCE)
      .execute()
    last = rows.at(-1)?.project_id ?? ''
    const lines = rows.map(({ project_id: project, document_id: document, content }) => ({
      place: { project, document, year: YEAR, corrects: null, import: null },
      ...generatedMoney(content, YEAR, seededRandom(project), () => `P${(voucher += 1)}`),
    }))
    await store.of(region).transaction(async (tx) => {
      const recorded = { at: clock(), by }
      await saveBudgetChanges(
        tx,
        lines.flatMap(({ place, changes }) =>
          changes.map((entry) => ({ ...entry, ...place, id: newId(), version: null })),
        ),
        recorded,
      )
      await savePayments(
        tx,
        lines.flatMap(({ place, payments }) =>
          payments.map((entry) => ({ ...entry, ...place, id: newId(), reason: '' })),
        ),
        recorded,
      )
    })
    if (rows.length < PROJECTS_AT_ONCE) return
  }
}

/** A number that is always the same for a project, below so many. */
const lot = (below: number, of = 'project_id') =>
  sql`(abs(hashtext(${sql.ref(of)}::text)) % ${sql.lit(below)})`
const scoreOf = sql`(5500 + ${lot(4500)})`
const gradeOf = (score = scoreOf) =>
  sql`(case when ${score} >= 9000 then '优' when ${score} >= 8000 then '良' when ${score} >= 6000 then '中' else '差' end)`

async function selfEvaluations(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'self_evaluations'))) return
  await sql`insert into self_evaluations (region_id, project_id, fiscal_year, state, facts, revision, fillers, passed_by, lacking, doubts, score, grade, rule_set_id, rule_set_version, version, proof, steps, opened_at, opened_by, changed_at, submitted_at, confirmed_at)
    select region_id, project_id, fiscal_year, state, null, 1, '{}', null, 0, ${lot(3)}, ${scoreOf}, ${gradeOf()}, 'nation/2018', 1, 1, null, 1, now(), ${id}, now(), now(), case when state = 'confirmed' then now() end
    from (select *, (array['filling', 'checking', 'confirming', 'confirmed', 'confirmed', 'confirmed'])[1 + ${lot(6)}] as state from project_versions where region_id = ${region} and number = 1 and fiscal_year = ${YEAR}) v`.execute(
    db,
  )
}

/** Every twentieth target has one. */
async function assessments(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'assessments'))) return
  await sql`insert into assessments (region_id, project_id, document_id, state, version, revision, writers, sender, content, comment, answers, changed_at, changed_by)
    select region_id, project_id, document_id, state, case state when 'signed' then 1 else 0 end, 1, '{}', null, ${JSON.stringify(EMPTY_ASSESSMENT)}::json, '', '[]', now(), ${id}
    from (select *, (array['draft', 'submitted', 'signed'])[1 + ${lot(3)}] as state from projects where region_id = ${region} and counted and ${lot(20)} = 0) p`.execute(
    db,
  )
  await sql`insert into assessment_versions (region_id, project_id, number, content, project, budget, scheme, rule_set, rule_set_version, total, conclusion, comment, signed_at, signed_by)
    select a.region_id, a.project_id, 1, a.content, p.paper, p.budget, ${JSON.stringify(DEFAULT_ASSESSMENT)}::json, 'nation/2018', 1, 8500, 'support', '', now(), ${id}
    from assessments a join projects p on p.region_id = a.region_id and p.project_id = a.project_id where a.region_id = ${region} and a.state = 'signed'`.execute(
    db,
  )
}

/** Tasks with some sixty subjects each, half of them final. */
async function evaluations(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'evaluation_tasks'))) return
  const json = (value: unknown) => sql`${JSON.stringify(value)}::json`
  await sql`insert into evaluation_tasks (region_id, task_id, kind, subject_kind, fiscal_year, name, unit_id, agency_id, due, marks_due, items, scheme, rule_set, choices, state, version, created_by, created_at, opened_at, ended_at)
    select ${region}, gen_random_uuid(), (array['department', 'finance'])[1 + n % 2], 'project', ${YEAR} - n % 3, '重点评价' || n, case when n % 2 = 0 then (select unit_id from budget_units where region_id = ${region} order by key offset n limit 1) end, null, '2026-08-31', '2026-07-31',
      ${json(defaultFramework('project', DEFAULT_EVALUATION))}, ${json(DEFAULT_EVALUATION)}, 'nation/2018', ${json(NO_CHOICES)}, (array['running', 'finished'])[1 + n % 2], 1, ${id}, now(), now(), null
    from generate_series(1, ${sql.lit(TASKS)}) as n`.execute(db)
  await sql`insert into evaluation_subjects (region_id, task_id, subject_id, position, project_id, unit_id, name, state, report, feedback_due, sent_at, heard_at)
    select region_id, task_id, gen_random_uuid(), position, project_id, unit_id, name, (array['marking', 'final'])[1 + position % 2], null, null, null, null
    from (select p.region_id, t.task_id, row_number() over (partition by t.task_id order by p.project_id)::int as position, p.project_id, p.unit_id, p.name
      from projects p join (select *, row_number() over (order by task_id) - 1 as n from evaluation_tasks where region_id = ${region}) t on t.n = abs(hashtext(p.project_id::text)) % ${sql.lit(TASKS)}
      where p.region_id = ${region} and p.unit_id is not null and p.counted and ${lot(2, 'p.unit_id')} = 0) s`.execute(
    db,
  )
  await sql`insert into evaluation_results (region_id, subject_id, fiscal_year, kind, project_id, unit_id, total, grade, decided_by, decided_at)
    select s.region_id, s.subject_id, t.fiscal_year, t.kind, s.project_id, s.unit_id, ${scoreOf} / 100.0, ${gradeOf()}, ${id}, now()
    from evaluation_subjects s join evaluation_tasks t on t.region_id = s.region_id and t.task_id = s.task_id where s.region_id = ${region} and s.state = 'final'`.execute(
    db,
  )
}

async function rectifications(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'rectifications'))) return
  await sql`insert into rectifications (region_id, rectification_id, year, number, source, source_key, project_id, unit_id, subject, problem, requirement, due, state, steps, replied_by, opened_at, opened_by, settled_at)
    select region_id, gen_random_uuid(), ${YEAR}, row_number() over (order by project_id), 'manual', null, project_id, unit_id, name, '绩效指标完成率低，支出进度慢', '查明原因，限期整改', (date '2026-01-01' + (${lot(400)})::int)::text, state, 1, null, now(), ${id}, case when state in ('confirmed', 'revoked') then now() end
    from (select *, (array['open', 'replied', 'returned', 'confirmed', 'confirmed', 'revoked'])[1 + ${lot(6)}] as state from projects where region_id = ${region} and counted and unit_id is not null) p`.execute(
    db,
  )
  await sql`insert into rectification_steps (region_id, rectification_id, number, kind, at, actor_id, record) select region_id, rectification_id, 1, 'open', opened_at, opened_by, '{}' from rectifications where region_id = ${region} on conflict do nothing`.execute(
    db,
  )
}

async function decisions(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'result_decisions'))) return
  await sql`insert into result_decisions (region_id, project_id, number, current, fiscal_year, grade, source, score, base, share, proposed, amount, kind, reason, rule_set, rule_set_version, decided_at, decided_by)
    select region_id, project_id, 1, true, fiscal_year, grade, 'self', score / 100.0, 10000, 100, 10000, 10000, 'keep', '', 'nation/2018', 1, now(), ${id} from self_evaluations where region_id = ${region} and state = 'confirmed' and ${lot(4)} = 0`.execute(
    db,
  )
}

async function assurance(db: Db, { id, region }: Actor): Promise<void> {
  if (!(await isEmpty(db, 'assurance_measures'))) return
  await sql`insert into assurance_measures (region_id, measure_id, unit_id, year, kind, title, body, promise, position, changed_at, changed_by)
    select region_id, gen_random_uuid(), unit_id, ${YEAR}, (array['system', 'spending', 'monitoring', 'training'])[1 + n % 4], '完善制度' || n, '', null, n, now(), ${id} from budget_units cross join generate_series(1, 8) as n where region_id = ${region}`.execute(
    db,
  )
  await sql`insert into assurance_tasks (region_id, task_id, measure_id, unit_id, year, title, owner, due, done_on, note, position, changed_at, changed_by)
    select region_id, gen_random_uuid(), measure_id, unit_id, year, '任务' || n, '财务科', '2025-06-30', case when n = 1 then '2025-05-31' end, '', n, now(), ${id} from assurance_measures cross join generate_series(1, 2) as n where region_id = ${region}`.execute(
    db,
  )
}

async function library(db: Db, { id, region }: Actor): Promise<void> {
  const use: LibraryUse = {
    projects: 20,
    units: 5,
    years: [YEAR - 1, YEAR],
    values: [{ text: '≥95%', times: 20 }],
    bases: [{ text: '年度计划', times: 9 }],
    topics: [
      { text: '培训', times: 9 },
      { text: '维修', times: 3 },
    ],
    distribution: null,
  }
  await sql`insert into library_indicators (region_id, key, origin, state, kind, name, meaning, formula, direction, unit, basis, source, kept, projects, units, use, changed_at, changed_by, search)
    select ${region}, k || ':指标' || n, 'mined', 'offered', k, '指标' || n, '反映完成情况', '完成数/计划数', 'higher', '%', '', '', false, n % 300, n % 40, ${JSON.stringify(use)}::json, now(), ${id}, '指标' || n || E'\n反映完成情况\n完成数/计划数'
    from generate_series(1, ${sql.lit(INDICATORS)}) as n cross join lateral (select (array['quantity', 'quality', 'timeliness', 'satisfaction'])[1 + n % 4] as k) as k on conflict do nothing`.execute(
    db,
  )
}

/** A round with a sheet for every approved project, and a warning for every red one. */
async function monitoring(db: Db, { id, region }: Actor): Promise<string> {
  const there = await db.selectFrom('monitoring_rounds').select('round_id').executeTakeFirst()
  if (there !== undefined) return there.round_id
  const { rows } = await sql<{
    round_id: string
  }>`insert into monitoring_rounds (region_id, round_id, fiscal_year, mark, day, due, rule_set, rule_set_version, scheme, job_id, opened_at, opened_by, closed_at, closed_by)
    values (${region}, gen_random_uuid(), ${YEAR}, 'june', '2025-06-30', '2025-07-10', 'nation/2018', 1, ${JSON.stringify(DEFAULT_MONITORING)}::json, gen_random_uuid(), now(), ${id}, null, null) returning round_id`.execute(
    db,
  )
  const round = rows[0]?.round_id ?? ''
  await sql`insert into monitoring_sheets (region_id, round_id, project_id, version, unit_id, name, state, revision, writers, sent_by, steps, initial, budget, paid, rate, planned, deviation, achievement, difference, forecast, expected, kind, light, money_light, promise_light, reasons, notes, faults, open_causes, changed_at)
    select p.region_id, ${round}, p.project_id, 1, p.unit_id, p.name, (array['draft', 'department', 'final'])[1 + ${lot(3, 'p.project_id')}], 1, '{}', null, 1, v.fiscal, v.fiscal, v.fiscal / 2, 50, 50, 0, 60, 10, 100, 100, 'unknown', (array['red', 'yellow', 'green', 'green'])[1 + ${lot(4, 'p.project_id')}], 'green', 'green', '[]', '[]', 0, 0, now()
    from projects p join project_versions v on v.region_id = p.region_id and v.project_id = p.project_id and v.number = 1 where p.region_id = ${region} and v.fiscal_year = ${YEAR}`.execute(
    db,
  )
  await sql`insert into monitoring_warnings (region_id, warning_id, round_id, fiscal_year, project_id, unit_id, kind, light, facts, raised_on, due, state, answer, note, settled_by, settled_at, told_department, told_finance, verdict, verdict_by, verdict_on)
    select region_id, gen_random_uuid(), round_id, ${YEAR}, project_id, unit_id, 'stage-low', 'red', '{}', '2025-07-01', '2025-07-15', 'open', null, '', null, null, null, null, null, null, null from monitoring_sheets where region_id = ${region} and round_id = ${round} and light = 'red'`.execute(
    db,
  )
  return round
}
