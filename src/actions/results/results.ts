/** 结果应用: proposals by grade, what shares would move, decisions, and the shares adopted as the rule. */
import type {
  AdoptShares,
  DecideResults,
  LastResult,
  ResultDecided,
  ResultFilter,
  ResultList,
  ResultQuery,
  ResultRowView,
  ResultsDecided,
  SharesAdopted,
  SharesInForce,
  WhatIf,
  WhatIfQuery,
} from '#api/results.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { csvText } from '#core/kernel/csv.ts'
import { ratePercent } from '#core/execution/execution.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { fen, fenOrNull, wanText } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { proposalKind, kindOfAmount, amountShare } from '#core/results/propose.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { budgetYearOf, type AboveRequest } from '#core/results/scheme.ts'
import { isBuiltIn } from '#core/rule-sets/built-in.ts'
import { RULE_SET_FORMAT, type RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { aboveDecision, type WhatIfSum } from '#core/results/rows.ts'
import { changedResultText, PROPOSAL_NAMES, RESULT_SOURCE_NAMES } from '#text/results.ts'
import { executionAt } from '#store/execution/execution.ts'
import { unitsOfProject, within } from '#store/kernel/reach.ts'
import { findRegion } from '#store/kernel/regions.ts'
import {
  addDecision,
  loadResults,
  loadProjectResults,
  whatIf as loadWhatIf,
  type Applied,
  type Shares,
  type ListedResult,
} from '#store/results/results.ts'
import { identifiedProject } from '#store/projects/projects.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { resultDecided } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { partiesAt } from '../filing/parties.ts'
import { decidedBudget } from '../rectification/decided-budget.ts'
import { departmentEffect } from '../rectification/new-project.ts'
import { loadOpenItems, earlierProjects } from '../rectification/open-rectifications.ts'
import { unitsWithin } from '../kernel/reach.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { rowView } from '../rectification/rectifications.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { saveRuleSet } from '../rule-sets/rule-sets.ts'
import { notify } from '../messages/notify.ts'
import { dayInChina, today } from '../kernel/today.ts'

type InForce = Applied & {
  readonly aboveRequest: AboveRequest
  readonly ruleSet: string
  readonly version: number
  readonly data: RuleSetData | null
}

/** The shares of the rule set in force for the region and year. */
export async function inForce(db: Db, year: number): Promise<InForce> {
  const [book, home] = await Promise.all([loadRuleBook(db), findRegion(db)])
  const set = book.inForce(home?.code ?? null, year)
  const data = book.sets.find(({ id }) => id === set.id) ?? null
  const budgetYear = budgetYearOf(year, set.results)
  const { shares, aboveRequest } = set.results
  return { shares, aboveRequest, budgetYear, ruleSet: set.id, version: data?.version ?? 1, data }
}

type Asked = readonly [string, string, string, string] | undefined

async function sharesFor(
  db: Db,
  year: number,
  asked: Asked,
): Promise<{ readonly applied: Applied; readonly said: SharesInForce }> {
  const rule = await inForce(db, year)
  const shares = asked === undefined ? rule.shares : sharesOf(asked)
  return {
    applied: { shares, budgetYear: rule.budgetYear },
    said: {
      shares: [shares.优, shares.良, shares.中, shares.差],
      budgetYear: rule.budgetYear,
      aboveRequest: rule.aboveRequest,
      ruleSet: rule.ruleSet,
      version: rule.version,
      isOwn: asked !== undefined,
    },
  }
}

function sharesOf([excellent, good, fair, poor]: readonly [string, string, string, string]): Shares {
  return { 优: excellent, 良: good, 中: fair, 差: poor }
}

/** Approved projects of a year within reach, the largest budgets first. */
export async function listResults(
  context: Context,
  actor: Actor,
  { page, size, ...filter }: ResultQuery,
): Promise<Result<ResultList, Problem>> {
  return resultsPage(context, actor, filter, { page, size })
}

async function resultsPage(
  context: Context,
  actor: Actor,
  { shares: asked, ...filter }: ResultFilter,
  page: { readonly page: number; readonly size: number } | null,
): Promise<Result<ResultList, Problem>> {
  const reach = actorReach(actor, 'result.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { applied, said } = await sharesFor(db, filter.year, asked)
  const { rows, ...sums } = await context.store
    .of(actor.region)
    .snapshot((now) => loadResults(now, reach, { applied, filter, page, day: today(context) }))
  return ok({
    ...said,
    ...sums,
    rows: await viewsOf(context, actor, rows, { year: filter.year, applied }),
    mayDecide: actorReach(actor, 'result.decide') !== null,
  })
}

async function viewsOf(
  context: Context,
  actor: Actor,
  rows: readonly ListedResult[],
  { year, applied: { shares, budgetYear } }: { readonly year: number; readonly applied: Applied },
): Promise<ResultRowView[]> {
  const executions = await executionAt(
    context.store.of(actor.region).db,
    { year, projects: rows.map(({ project }) => project) },
    today(context),
  )
  return rows.map(({ regionCode: _regionCode, proposed, ...row }) => {
    const execution = executions.get(row.project)
    return {
      ...row,
      budgetYear,
      rate: execution === undefined ? null : ratePercent(execution),
      proposal:
        proposed === null || row.grade === null
          ? null
          : { kind: proposalKind(row.grade, shares[row.grade]), share: shares[row.grade], amount: proposed },
    }
  })
}

/** What shares would move over all projects of a year. Nothing is stored. */
export async function readWhatIf(
  context: Context,
  actor: Actor,
  { year, shares: asked, ...page }: WhatIfQuery,
): Promise<Result<WhatIf, Problem>> {
  const reach = actorReach(actor, 'result.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { applied, said } = await sharesFor(db, year, asked)
  const { grades: sums, ...departments } = await loadWhatIf(db, reach, { year, applied, ...page })
  const cellOf = (of: typeof sums): WhatIfSum => ({
    count: sum(of, 'count'),
    hit: sum(of, 'hit'),
    decided: sum(of, 'decided'),
    base: money(of, 'base'),
    proposed: money(of, 'proposed'),
    without: sum(of, 'without'),
    withoutBase: money(of, 'withoutBase'),
    ending: sum(of, 'ending'),
    endingBase: money(of, 'endingBase'),
  })
  const grade = (of: Grade | null) => cellOf(sums.filter((row) => row.grade === of))
  return ok({
    ...said,
    total: cellOf(sums),
    grades: { 优: grade('优'), 良: grade('良'), 中: grade('中'), 差: grade('差'), none: grade(null) },
    ...departments,
    mayAdopt: allows(actor, 'rule-set.manage', { region: actor.region }),
  })
}

function sum(rows: readonly WhatIfSum[], name: 'count' | 'hit' | 'decided' | 'without' | 'ending'): number {
  return rows.reduce((all, row) => all + row[name], 0)
}

function money(rows: readonly WhatIfSum[], name: 'base' | 'proposed' | 'withoutBase' | 'endingBase'): string {
  return rows.reduce((all, row) => all + BigInt(row[name]), 0n).toString()
}

/**
 * Each by itself: one that is refused keeps no other back. Errors of one: project-not-found, result-no-grade,
 * result-ends, result-not-requested, result-reason-missing.
 */
export async function decideResults(
  context: Context,
  actor: Actor,
  { year, projects, how, reason }: DecideResults,
): Promise<Result<ResultsDecided, Problem>> {
  const reach = actorReach(actor, 'result.decide')
  if (reach === null) return NOT_ALLOWED
  const batch = context.newId()
  return context.store.of(actor.region).transaction(async (tx) => {
    const rule = await inForce(tx, year)
    const rows = new Map(
      (await loadProjectResults(tx, reach, { year, applied: rule, projects, day: today(context) })).map(
        (row) => [row.project, row],
      ),
    )
    const results: ResultDecided[] = []
    for (const project of new Set(projects)) {
      const row = rows.get(project)
      const decided = row === undefined ? err(problem('project-not-found')) : amountOf(row, how, reason)
      if (row === undefined || !decided.ok) {
        results.push({
          project,
          ok: false,
          problem: decided.ok ? problem('project-not-found') : decided.error,
        })
        continue
      }
      await decideOne(context, tx, actor, { row, amount: decided.value, year, reason, rule, batch })
      results.push({ project, ok: true })
    }
    return ok({ results, done: results.filter((result) => result.ok).length })
  })
}

function amountOf(
  { base, proposed, ends, request }: ListedResult,
  how: DecideResults['how'],
  reason: string,
): Result<bigint, Problem> {
  if (how.kind === 'proposal' && ends !== null) return err(problem('result-ends'))
  if (how.kind === 'proposal' && proposed === null) return err(problem('result-no-grade'))
  const asked = request?.amount ?? null
  const isLimited = how.kind === 'proposal' && how.limit === 'request'
  if (isLimited && asked === null) return err(problem('result-not-requested'))
  const decided = () => {
    if (isLimited && BigInt(proposed ?? '0') > BigInt(asked ?? '0')) return BigInt(asked ?? '0')
    if (how.kind === 'amount') return BigInt(how.amount)
    return how.kind === 'share' ? amountShare(fen(BigInt(base)), how.share) : BigInt(proposed ?? '0')
  }
  const amount = decided()
  // A decision that departs from the proposal gives its reason: the decision is what counts, and it is read
  // later (R-40).
  return reason === '' && amount.toString() !== proposed ? err(problem('result-reason-missing')) : ok(amount)
}

/** Who hears of a decision on a project, and that it was taken back. */
export async function toldOfDecisions(tx: Db, project: string): Promise<readonly string[]> {
  return roleHolders(
    ['unit-filler', 'unit-head', 'department-reviewer'],
    await partiesAt(tx, (await unitsOfProject(tx, project)) ?? []),
  )
}

type Deciding = {
  readonly row: ListedResult
  readonly amount: bigint
  readonly year: number
  readonly reason: string
  readonly rule: InForce
  readonly batch: string
}

async function decideOne(
  context: Context,
  tx: Db,
  actor: Actor,
  { row, amount, year, reason, rule, batch }: Deciding,
): Promise<void> {
  const { project, name, grade, source, score, base, proposed, request } = row
  const kind = kindOfAmount(fen(BigInt(base)), grade, fen(amount), {
    request: fenOrNull(request?.amount ?? null),
    proposed: fenOrNull(proposed),
  })
  await addDecision(tx, {
    project,
    year,
    grade,
    source,
    score,
    base: BigInt(base),
    share: grade === null ? null : rule.shares[grade],
    proposed: proposed === null ? null : BigInt(proposed),
    amount,
    kind,
    reason,
    ruleSet: rule.ruleSet,
    ruleSetVersion: rule.version,
    at: context.clock(),
    by: actor.id,
  })
  const people = await toldOfDecisions(tx, project)
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: 'result-decided',
      actor: actor.id,
      project,
      as: { kind: 'gathered', key: `result-decided ${actor.id} ${batch}` },
      facts: { name, what: PROPOSAL_NAMES[kind]['zh-CN'], year, ...(reason !== '' && { comment: reason }) },
    })),
  )
  const event = resultDecided(
    project,
    row.decision === null ? null : { kind: row.decision.kind, amount: row.decision.amount },
    {
      name,
      year,
      ...(grade !== null && { grade }),
      base,
      ...(proposed !== null && { proposed }),
      kind,
      amount: amount.toString(),
      ...(reason !== '' && { reason }),
    },
  )
  await audit(context, tx, actor.id, event)
}

/**
 * Lays the shares down: in the region's own set in force, or in a new one on top of the program's. Errors:
 * those of saving a rule set.
 */
export async function adoptShares(
  context: Context,
  actor: Actor,
  { year, shares, note }: AdoptShares,
): Promise<Result<SharesAdopted, Problem>> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [{ data }, book, home] = await Promise.all([inForce(db, year), loadRuleBook(db), findRegion(db)])
  if (data === null) return err(problem('rule-set-not-found'))
  const own = isBuiltIn(data.id)
    ? ownSetOn(data, home?.code ?? '', new Set(book.sets.map(({ id }) => id)))
    : data
  const saved = await saveRuleSet(context, actor, {
    data: { ...own, results: { ...own.results, shares: sharesOf(shares) } },
    note,
    expected: own === data ? data.version : null,
  })
  return saved.ok ? ok({ ruleSet: saved.value.data.id, version: saved.value.data.version }) : saved
}

function ownSetOn(parent: RuleSetData, code: string, taken: ReadonlySet<string>): RuleSetData {
  const digits = code.startsWith(parent.region) ? code.replace(/(?:00)+$/u, '') : parent.region
  const region = digits.length >= parent.region.length ? digits : parent.region
  const base = region === '' ? 'nation' : region
  const ids = Array.from(
    { length: taken.size + 1 },
    (_, i) => `${base}${i === 0 ? '' : `-${i + 1}`}/${parent.from}`,
  )
  return {
    format: RULE_SET_FORMAT,
    id: ids.find((id) => !taken.has(id)) ?? `${base}/${parent.from}`,
    name: null,
    version: 1,
    region,
    from: parent.from,
    to: parent.to,
    parent: parent.id,
  }
}

/** Every row of the filter as CSV. */
export async function exportResults(
  context: Context,
  actor: Actor,
  filter: ResultFilter,
): Promise<Result<FileToKeep, Problem>> {
  const list = await resultsPage(context, actor, filter, null)
  if (!list.ok) return list
  const wan = (amount: string | null) => (amount === null ? null : wanText(fen(BigInt(amount))))
  const heads = [
    '项目名称',
    '项目编码',
    '单位编码',
    '单位',
    '全年预算数（万元）',
    '预算执行率（%）',
    '得分',
    '等级',
    '结果来源',
    '建议',
    '建议比例（%）',
    '建议金额（万元）',
    '决定',
    '决定金额（万元）',
    '理由',
    '决定人',
    '决定日期',
    '结果变化',
    '申报金额（万元）',
    '超过决定（万元）',
  ]
  const rows = list.value.rows.map((row) => [
    row.name,
    row.code,
    row.unitCode,
    row.unitName,
    wan(row.base),
    row.rate,
    row.score,
    row.grade,
    row.source === null ? null : RESULT_SOURCE_NAMES[row.source]['zh-CN'],
    row.proposal === null ? null : PROPOSAL_NAMES[row.proposal.kind]['zh-CN'],
    row.proposal?.share ?? null,
    wan(row.proposal?.amount ?? null),
    row.decision === null ? null : PROPOSAL_NAMES[row.decision.kind]['zh-CN'],
    wan(row.decision?.amount ?? null),
    row.decision?.reason ?? null,
    row.decision?.by ?? null,
    row.decision === null ? null : dayInChina(new Date(row.decision.at)),
    row.decision === null || !row.changed ? null : changedResultText(row.decision, row, 'zh-CN'),
    wan(row.request?.amount ?? null),
    wan(aboveDecision(row)),
  ])
  return ok({
    name: exportName({ year: filter.year, unit: null, title: '绩效结果应用' }, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(csvText([heads, ...rows])),
  })
}

/**
 * What next year's form and review show of the project as it was (R-42): in autumn this year is not evaluated
 * yet, so that what came of the year before is shown. Errors: project-not-found.
 */
export async function readLastResult(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<LastResult, Problem>> {
  const { db } = context.store.of(actor.region)
  const reach = actorReach(actor, 'result.read')
  const found = await unitsWithin(db, actor, 'result.read', id)
  if (reach === null || !found.ok) return found.ok ? NOT_ALLOWED : found
  const day = today(context)
  const before = await earlierProjects(db, id)
  const years = await Promise.all(
    before.map(async (project) => ({
      project,
      year: (await identifiedProject(within(db, reach), project))?.fiscalYear ?? null,
    })),
  )
  const open = await loadOpenItems(db, id)
  const views = open.rows.map((row) => rowView(row, day))
  const met = {
    open: { effect: open.effect, rows: views },
    decided: await decidedBudget(db, id),
    department: await departmentEffect(db, id),
  }
  let approved: LastResult['last'] = null
  for (const { project, year } of years.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))) {
    if (year === null) continue
    const applied = await inForce(db, year)
    const [row] = await viewsOf(
      context,
      actor,
      await loadProjectResults(db, reach, { year, applied, projects: [project], day }),
      { year, applied },
    )
    if (row === undefined) continue
    approved ??= { ...row, year }
    if (row.grade !== null || row.decision !== null) return ok({ last: { ...row, year }, ...met })
  }
  return ok({ last: approved, ...met })
}
