/**
 * Work over a whole county, from the request to its end, at the doors of the actions (built as it is
 * shipped).
 */
import { bookMoneyImport } from '#actions/execution/book-money-import.ts'
import type { Context } from '#actions/kernel/context.ts'
import { importStaff } from '#actions/staff/import-staff.ts'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { handInMoney } from '#actions/execution/money-imports.ts'
import { openSelfEvaluationYear } from '#actions/self-evaluation/self-evaluations.ts'
import { openYear } from '#actions/years/years.ts'
import { approveAll, ended, fillProjects, withInstallation, YEAR, type Approved } from './approved.ts'

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

function good<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function withRunner<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  try {
    return await work()
  } finally {
    await runner.stop()
  }
}

/** 年度结转 of so many approved projects. */
export async function timeRollOver(root: string, projects: number): Promise<number> {
  return withInstallation(root, async (opened) => {
    await fillProjects(opened, projects)
    await approveAll(opened)
    const { context, actor } = opened
    return withRunner(context, () =>
      seconds(async () => {
        const view = good(
          await openYear(context, actor, { year: YEAR + 1, unsaid: true, closes: false, note: '' }),
        )
        await ended(context, actor.region, view.opening?.job ?? '')
      }),
    )
  })
}

export type CountyTimes = {
  readonly opened: number
  readonly selfEvaluation: number
  readonly rows: number
  readonly handIn: number
  readonly booking: number
}

/** 启动自评 for so many approved projects, and a file of so many payments for them: shown, then booked. */
export async function timeCounty(root: string, projects: number, rows: number): Promise<CountyTimes> {
  return withInstallation(root, async (opened) => {
    await fillProjects(opened, projects)
    await approveAll(opened)
    const { context, actor } = opened
    let made = 0
    const selfEvaluation = await seconds(async () => {
      made = good(await openSelfEvaluationYear(context, actor, { year: YEAR })).opened
    })
    const bytes = await paymentsOf(opened, rows)
    let id = ''
    let there = 0
    const handIn = await seconds(async () => {
      const shown = good(
        await handInMoney(context, actor, { kind: 'payments', year: YEAR, file: 'payments.csv', bytes }),
      )
      id = shown.id
      there = shown.booked.rows
    })
    const booking = await withRunner(context, () =>
      seconds(async () => {
        good(await bookMoneyImport(context, actor, { id }))
        const job = await context.store
          .of(actor.region)
          .db.selectFrom('money_imports')
          .select('job_id')
          .where('import_id', '=', id)
          .executeTakeFirstOrThrow()
        if (job.job_id !== null) await ended(context, actor.region, job.job_id)
      }),
    )
    return { opened: made, selfEvaluation, rows: there, handIn, booking }
  })
}

/** Small payments, in turn of every project, month by month. */
async function paymentsOf({ context, actor }: Approved, wanted: number): Promise<Uint8Array> {
  const projects = await context.store
    .of(actor.region)
    .db.selectFrom('projects')
    .select(['code', 'name', 'budget'])
    .where('budget', '>', '0')
    .execute()
  const each = Math.ceil(wanted / projects.length)
  const lines = ['项目编码,项目名称,支付凭证号,支付日期,支付金额（元）']
  for (let n = 0; n < wanted; n += 1) {
    const project = projects[n % projects.length]
    if (project === undefined) break
    const fen = BigInt(project.budget ?? '0') / BigInt(each * 2)
    lines.push(
      `${project.code ?? ''},${project.name.replaceAll(',', '，')},V${n},${YEAR}-0${1 + (n % 9)}-15,${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`,
    )
  }
  return new TextEncoder().encode(lines.join('\n'))
}

/** A table of so many new people, from the request to the last account; then the same table again. */
export async function timePeople(
  root: string,
  people: number,
): Promise<{ readonly first: number; readonly again: number }> {
  return withInstallation(root, async ({ context, actor }) => {
    const bytes = new TextEncoder().encode(
      [
        '姓名,账号,角色,所在单位',
        ...Array.from({ length: people }, (_, i) => `人员${i},user${i},查阅人,`),
      ].join('\n'),
    )
    const take = () => importStaff(context, actor, { file: 'people.csv', bytes, dry: false })
    return withRunner(context, async () => ({
      first: await seconds(async () => {
        good(await take())
        const { job_id } = await context.store
          .of(actor.region)
          .db.selectFrom('staff_imports')
          .select('job_id')
          .executeTakeFirstOrThrow()
        await ended(context, actor.region, job_id)
      }),
      again: await seconds(async () => good(await take())),
    }))
  })
}
