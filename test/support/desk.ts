/** What the pages of each module say waits for a person, to hold the 工作台 against. */
import { expect } from 'vitest'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import type { DeskKind } from '#core/workbench/desk.ts'
import { listAssessments } from '#actions/assessment/assessments.ts'
import { listGivenBack, listHanded } from '#actions/delegation/delegations.ts'
import { listEvaluations, readEvaluation } from '#actions/evaluation/evaluations.ts'
import { listFilings } from '#actions/filing/filings.ts'
import type { Context } from '#actions/kernel/context.ts'
import { listMessages } from '#actions/messages/messages.ts'
import { listRounds } from '#actions/monitoring/rounds.ts'
import { listSheets } from '#actions/monitoring/sheets.ts'
import { listWarnings } from '#actions/monitoring/warnings.ts'
import { listRectifications, readRectification } from '#actions/rectification/rectifications.ts'
import { waitingTransfers } from '#actions/transfers/waiting.ts'
import { listSelfEvaluations, readSelfEvaluation } from '#actions/self-evaluation/self-evaluations.ts'
import { listStatementTasks } from '#actions/statements/filings.ts'
import { readDesk } from '#actions/workbench/read-desk.ts'

const ALL = { page: 1, size: 200 } as const

/** The answer, and of a person who may not ask nothing. */
async function answered<T>(asked: Promise<Result<T, Problem>>): Promise<T | null> {
  const result = await asked
  return result.ok ? result.value : null
}

async function sumOf<T>(rows: readonly T[], count: (row: T) => Promise<number>): Promise<number> {
  let sum = 0
  for (const row of rows) sum += await count(row)
  return sum
}

/** Totals of the lists, each asked as its page asks it. */
export async function listTotals(context: Context, actor: Actor, years: readonly number[]) {
  const has = (role: string) => actor.posts.some((post) => post.role === role)
  const total = async (asked: Promise<Result<{ readonly total: number }, Problem>>) =>
    (await answered(asked))?.total ?? 0
  const rounds = (
    await Promise.all(
      years.map(async (year) => (await answered(listRounds(context, actor, { year })))?.rows ?? []),
    )
  ).flat()
  const open = has('reader') || has('auditor') ? [] : rounds.filter(({ closedAt }) => closedAt === null)
  const evaluations = (await answered(listEvaluations(context, actor, {})))?.rows ?? []
  const totals: { readonly [kind in DeskKind]: number } = {
    target: await total(listFilings(context, actor, { box: 'mine', sort: 'exposure', ...ALL })),
    text: await total(listStatementTasks(context, actor, { box: 'mine', sort: 'since', ...ALL })),
    delegation:
      ((await answered(listHanded(context, actor)))?.rows.filter(({ state }) => state === 'open').length ??
        0) + ((await answered(listGivenBack(context, actor)))?.rows.length ?? 0),
    monitoring: await sumOf(open, ({ id }) =>
      total(listSheets(context, actor, { round: id, mine: 'yes', sort: 'name', ...ALL })),
    ),
    warning: await sumOf(years, async (year) => {
      const list = await answered(listWarnings(context, actor, { year, state: 'open', ...ALL }))
      return list?.mayAnswer === true ? list.total : 0
    }),
    'self-evaluation': await sumOf(years, (year) =>
      total(listSelfEvaluations(context, actor, { year, mine: 'yes', ...ALL })),
    ),
    rectification: await total(listRectifications(context, actor, { mine: 'yes', ...ALL })),
    evaluation: await sumOf(evaluations, async ({ id, state, standing }) => {
      const view = state === 'running' ? await answered(readEvaluation(context, actor, { id })) : null
      const subjects = view?.subjects ?? []
      const unmarked = subjects.filter((one) => one.state === 'marking' && one.mine === false).length
      const heard = subjects.filter((one) => one.state === 'feedback' && !one.heard).length
      const led = subjects.filter(
        (one) =>
          one.state === 'reporting' ||
          (one.state === 'feedback' && (one.heard || (one.feedbackDue ?? '') < (view?.today ?? ''))),
      ).length
      const asked = standing.judges === 'asked' ? Number(unmarked > 0) : unmarked
      return (
        (standing.judges === null ? 0 : asked) + (standing.answers ? heard : 0) + (standing.leads ? led : 0)
      )
    }),
    material:
      (await total(listMessages(context, actor, { kind: 'evaluation-answered', unread: 'yes', ...ALL }))) +
      (await sumOf(evaluations, async ({ id, state, standing }) => {
        const view =
          state === 'running' && standing.answers
            ? await answered(readEvaluation(context, actor, { id }))
            : null
        return view?.subjects.filter((one) => one.asked !== null && one.state !== 'final').length ?? 0
      })),
    transfer: (await waitingTransfers(context, actor)).length,
    assessment: await sumOf(years, (year) =>
      total(listAssessments(context, actor, { box: 'mine', year, ...ALL })),
    ),
  }
  return totals
}

/** How many 整改事项 and 自评表 there are on whose own page the person is offered to carry them on. */
export async function offeredTotals(context: Context, actor: Actor, years: readonly number[]) {
  const items = (await answered(listRectifications(context, actor, ALL)))?.rows ?? []
  const fills = actor.posts.some(({ role }) => role === 'unit-filler' || role === 'administrator')
  return {
    rectification: await sumOf(items, async ({ id }) => {
      const acts = (await answered(readRectification(context, actor, { id })))?.acts ?? []
      return Number(acts.some((act) => act === 'reply' || act === 'confirm'))
    }),
    'self-evaluation': await sumOf(years, async (year) => {
      const rows = (await answered(listSelfEvaluations(context, actor, { year, ...ALL })))?.rows ?? []
      return sumOf(rows, async ({ id }) => {
        const acts = (await answered(readSelfEvaluation(context, actor, { id })))?.may.acts ?? []
        return Number(acts.some((act) => act === 'pass' || act === 'confirm' || (act === 'submit' && fills)))
      })
    }),
  }
}

/** The 工作台 of a person counts what the lists count. @returns its counts */
export async function expectDeskAsLists(
  context: Context,
  actor: Actor,
  years: readonly number[],
  who: string,
) {
  const desk = await readDesk(context, actor)
  if (!desk.ok) throw new Error(who)
  const { counts, parts } = desk.value
  expect(counts, who).toEqual(await listTotals(context, actor, years))
  expect({ ...counts, ...(await offeredTotals(context, actor, years)) }, who).toEqual(counts)
  for (const { total, days, items } of parts) {
    expect(items.length, who).toBe(Math.min(total, 8))
    expect(
      days.reduce((sum, { count }) => sum + count, 0),
      who,
    ).toBe(total)
  }
  return counts
}
