/**
 * A fictitious county for the test of a whole year: units with their people, targets that were approved, and
 * what is going to be paid and reached. Everything follows from the number of a project, so that a test can
 * ask the database for the same sums in words of its own.
 */
import { randomUUID } from 'node:crypto'
import { loadActor } from '#actions/kernel/actor.ts'
import { fillDatabase } from '#actions/demo/fill-database.ts'
import type { Actor, Role } from '#core/kernel/allows.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Project } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { insertUser } from '#store/accounts/users.ts'
import type { TestApp } from '../support/app.ts'
import { row, targets } from '../support/targets.ts'

export const YEAR = 2025
export const MARKS = ['march', 'june', 'october', 'december'] as const
export type Mark = (typeof MARKS)[number]
export const MARK_DAY: Record<Mark, string> = {
  march: '2025-03-31',
  june: '2025-06-30',
  october: '2025-10-31',
  december: '2025-12-31',
}

const PROJECTS_A_UNIT = 20
/** Shares of the budget in % that were paid by the marks: as planned, slow, fast, hardly at all, nearly. */
const PAID = [
  [25, 50, 75, 100],
  [10, 20, 40, 60],
  [40, 65, 90, 100],
  [0, 0, 10, 30],
  [20, 45, 80, 97],
] as const
/**
 * How much of the target is reached by the end of the year, in %: reached, missed, exceeded, a quarter, far
 * exceeded, half and a little.
 */
const REACHED = [100, 80, 120, 25, 140, 55] as const
const PLANS = [
  ['25', '50', '75', '100'],
  ['10', '40', '80', '100'],
] as const

/** What is planned for a project by its number, in whole 万元, and what becomes of it. */
export function planOf(number: number) {
  const budget = 10 + ((number * 7) % 190)
  const reached = REACHED[(number * 3 + Math.floor(number / 5)) % REACHED.length] ?? 100
  return {
    budget,
    trainees: 100 + ((number * 20) % 500),
    households: 50 + ((number * 10) % 300),
    reached,
    paid: PAID[number % PAID.length] ?? PAID[0],
    plan: PLANS[number % PLANS.length] ?? PLANS[0],
  }
}

/** Payments of a project in 元 at a mark, beside what was paid before. */
export function paidAt(number: number, mark: number): number {
  const { budget, paid } = planOf(number)
  return budget * 100 * ((paid[mark] ?? 0) - (mark === 0 ? 0 : (paid[mark - 1] ?? 0)))
}

export type CountyUnit = {
  readonly id: string
  readonly code: string
  readonly filler: Actor
  readonly reviewer: Actor
  readonly projects: readonly { readonly number: number; readonly id: string; readonly name: string }[]
}
export type County = {
  readonly office: Actor
  readonly checker: Actor
  readonly experts: readonly Actor[]
  readonly units: readonly CountyUnit[]
}

const nameOf = (number: number) => `第${number}号技能培训项目`
const codeOfUnit = (unit: number) => String(301_001 + unit)

function projectOf(number: number, unit: { readonly code: string; readonly name: string }): Partial<Project> {
  const { budget, trainees, households, plan } = planOf(number)
  const [march, june, october, december] = plan
  return {
    title: `${nameOf(number)}绩效目标表`,
    name: nameOf(number),
    code: null,
    unit,
    budget: { total: String(budget), fiscal: String(budget), other: '0' },
    purpose: '支付讲课费、场地费和资料费',
    plan: { measure: 'percent', march, june, october, december },
    goals: [`培训${trainees}人次，带动${households}户就业`],
    indicators: [
      row('数量指标', '培训人次', '全年参加培训的人次', `≥${trainees}人次`, '年度培训计划', { weight: '30' }),
      row('质量指标', '考核合格率', '合格人次占参训人次的比例', '≥95%', '年度培训计划', { weight: '20' }),
      row('社会效益指标', '带动就业户数', '参训后就业的户数', `≥${households}户`, '年度培训计划', {
        weight: '30',
      }),
      row('服务对象满意度指标', '学员满意度', '满意学员占受访学员的比例', '≥90%', '年度培训计划', {
        weight: '10',
      }),
    ],
  }
}

/**
 * Targets audited and kept by the program's own door, approved, with the people of every unit and two of the
 * bureau.
 */
export async function foundCounty(
  {
    context,
    region,
    administrator,
  }: { readonly context: TestApp['context']; readonly region: string; readonly administrator: Actor },
  projects: number,
): Promise<County> {
  const units = Math.ceil(projects / PROJECTS_A_UNIT)
  const documents = Array.from({ length: units }, (_, i) => {
    const unit = { code: codeOfUnit(i), name: `第${i + 1}培训中心` }
    const numbers = Array.from(
      { length: Math.min(PROJECTS_A_UNIT, projects - i * PROJECTS_A_UNIT) },
      (_one, j) => i * PROJECTS_A_UNIT + j,
    )
    return targets(
      numbers.map((number) => projectOf(number, unit)),
      {
        title: `${unit.name}绩效文本`,
        source: { file: `${unit.code}.json`, sha256: '0'.repeat(64), mediaType: 'application/json' },
      },
    )
  })
  const filled = await fillDatabase(context, administrator, documents, {
    onProgress: () => undefined,
    mayGoOn: () => true,
  })
  if (!filled.ok || filled.value.projects !== projects)
    throw new Error(`the county was not kept: ${JSON.stringify(filled)}`)
  const office = await person(context, region, { name: '绩效科', role: 'performance-office', unit: null })
  const checker = await person(context, region, {
    name: '绩效科复核',
    role: 'performance-office',
    unit: null,
  })
  const experts: Actor[] = []
  for (const name of ['专家甲', '专家乙', '专家丙'])
    experts.push(await person(context, region, { name, role: 'expert', unit: null }))
  await approve(context, region, office)
  const { db } = context.store.of(region)
  const placed = await db.selectFrom('budget_units').select(['unit_id', 'code']).execute()
  const kept = await db.selectFrom('projects').select(['project_id', 'name', 'unit_id']).execute()
  const made: CountyUnit[] = []
  for (let i = 0; i < units; i += 1) {
    const code = codeOfUnit(i)
    const id = placed.find((unit) => unit.code === code)?.unit_id
    if (id === undefined) throw new Error(`no unit ${code}`)
    const own = kept
      .filter((project) => project.unit_id === id)
      .map((project) => ({
        number: Number(/\d+/u.exec(project.name)?.[0]),
        id: project.project_id,
        name: project.name,
      }))
    made.push({
      id,
      code,
      filler: await person(context, region, { name: `${code}填报`, role: 'unit-filler', unit: id }),
      reviewer: await person(context, region, { name: `${code}审核`, role: 'department-reviewer', unit: id }),
      projects: own,
    })
  }
  return { office, checker, experts, units: made }
}

async function person(
  context: TestApp['context'],
  region: string,
  { name, role, unit }: { readonly name: string; readonly role: Role; readonly unit: string | null },
): Promise<Actor> {
  const { db } = context.store.of(region)
  const id = randomUUID()
  await insertUser(db, {
    id,
    account: name,
    name,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: context.clock(),
  })
  await insertPost(db, {
    id: randomUUID(),
    user: id,
    role,
    unit,
    since: context.clock(),
    givenBy: null,
  })
  return loadActor(db, { id, active: true })
}

/** The way of a target has tests of its own: here every one is approved. */
async function approve(context: TestApp['context'], region: string, office: Actor): Promise<void> {
  const all = await context.store
    .of(region)
    .db.selectFrom('projects')
    .select(['project_id', 'document_id'])
    .execute()
  const at = context.clock()
  await context.store.of(region).transaction(async (tx) => {
    for (const one of all) {
      await saveFiling(
        tx,
        { project: one.project_id, document: one.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 1 },
      )
      await saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    }
  })
}

/** Every item once, a few at the same time. */
export async function each<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
