/**
 * 财政运行综合绩效 of governments below, looked at: the governments of a year with score and place, and one data sheet
 * with its proof and what the rules find. Drafts are seen by those who take part, final ones by all who look in.
 */
import type {
  FiscalOperationList,
  FiscalOperationQuery,
  FiscalSheetView,
  FiscalSort,
} from '#api/fiscal-operation.ts'
import { actorReach, allows, covers, type Actor } from '#core/kernel/allows.ts'
import { compared, exactly } from '#core/kernel/exact.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { fiscalChange, fiscalRanks } from '#core/fiscal-operation/rank.ts'
import type { FiscalRow } from '#core/fiscal-operation/rows.ts'
import { FISCAL_LINES, missingFiscalFigures } from '#core/fiscal-operation/sheet.ts'
import {
  FISCAL_ACTS,
  fiscalActRefusal,
  type FiscalAct,
  type FiscalParty,
} from '#core/fiscal-operation/step.ts'
import {
  fiscalSheetsOfUnit,
  fiscalYears,
  listFiscalSheets,
  type FiscalSheetRow,
} from '#store/fiscal-operation/sheets.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { findingsOf, fiscalRules, lastFigures, proofOf, type FiscalRules } from './scored.ts'

/** What somebody may do with the sheets of a unit. */
export function fiscalPartyAt(actor: Actor, unit: string): FiscalParty {
  const subject = { region: actor.region, units: [unit] }
  return {
    id: actor.id,
    mayWrite: allows(actor, 'fiscal-operation.write', subject),
    mayAccept: allows(actor, 'fiscal-operation.manage', subject),
  }
}

/** Whether somebody sees a sheet: those who take part all of theirs, those who look in what is final. */
export function seesFiscalSheet(
  actor: Actor,
  { unit, state }: Pick<FiscalSheetRow, 'state'> & { readonly unit: { readonly id: string } },
): boolean {
  const follows = actorReach(actor, 'fiscal-operation.read')
  if (follows !== null && covers(follows, [unit.id])) return true
  const looksIn = actorReach(actor, 'fiscal-operation.read-final')
  return state === 'final' && looksIn !== null && covers(looksIn, [unit.id])
}

function seesAny(actor: Actor): boolean {
  return (
    actorReach(actor, 'fiscal-operation.read') !== null ||
    actorReach(actor, 'fiscal-operation.read-final') !== null
  )
}

/** A page of the governments of a year (the newest where none is asked for). */
export async function listFiscalOperation(
  context: Context,
  actor: Actor,
  query: FiscalOperationQuery,
): Promise<Result<FiscalOperationList, Problem>> {
  const every = await everyFiscalRow(context, actor, query.year)
  if (!every.ok) return every
  const { scored, ...year } = every.value
  const words = searchWords(query.search)
  const rows = scored.map(({ row }) => row)
  const fitting = rows.filter(
    ({ unit, state }) =>
      (query.state === undefined || state === query.state) &&
      words.every((word) => searchText([unit.code, unit.name]).includes(word)),
  )
  const inOrder = inFiscalOrder(fitting, query.sort, query.order)
  return ok({
    ...year,
    rows: inOrder.slice((query.page - 1) * query.size, query.page * query.size),
    total: fitting.length,
    standing: {
      all: rows.length,
      accepted: rows.filter(({ state }) => state === 'accepted').length,
      final: rows.filter(({ state }) => state === 'final').length,
    },
    mayManage: allows(actor, 'fiscal-operation.manage', { region: actor.region }),
  })
}

/** @param rows in the order of their units; what has no place or no change comes last either way */
function inFiscalOrder(
  rows: readonly FiscalRow[],
  sort: FiscalSort,
  order: FiscalOperationQuery['order'],
): readonly FiscalRow[] {
  const sign = order === 'asc' ? 1 : -1
  if (sort === 'unit') return order === 'asc' ? rows : rows.toReversed()
  const keyOf = ({ rank, change }: FiscalRow) =>
    (sort === 'rank' ? rank?.toString() : change?.replace('+', '')) ?? null
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return compared(exactly(one), exactly(other)) * sign
  })
}

export type ScoredFiscalSheet = {
  readonly row: FiscalRow
  readonly sheet: FiscalSheetRow
  readonly proof: ReturnType<typeof proofOf>
}

/** Every government that the actor sees of a year, with the years that there are. */
export async function everyFiscalRow(
  context: Context,
  actor: Actor,
  asked: number | undefined,
): Promise<
  Result<
    {
      readonly year: number
      readonly years: readonly number[]
      readonly scored: readonly ScoredFiscalSheet[]
    },
    Problem
  >
> {
  if (!seesAny(actor)) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const kept = await fiscalYears(db)
  const year = asked ?? kept[0] ?? Number(today(context).slice(0, 4)) - 1
  const sheets = await listFiscalSheets(db, [year - 1, year])
  const rules = await fiscalRules(db, year)
  const scored = sheets
    .filter((sheet) => sheet.year === year)
    .map((sheet) => {
      const last = lastFigures(sheets, sheet)
      return { sheet, last, proof: proofOf(sheet, last, rules) }
    })
  const places = fiscalRanks(scored.map(({ sheet, proof }) => (sheet.state === 'draft' ? null : proof.total)))
  // Before the year is final only those who see all of it know who comes where.
  const follows = actorReach(actor, 'fiscal-operation.read')?.units === 'all'
  return ok({
    year,
    years: kept,
    scored: scored.flatMap((one, i) => {
      if (!seesFiscalSheet(actor, one.sheet)) return []
      const before = sheets.find(({ unit, year: of }) => unit.id === one.sheet.unit.id && of === year - 1)
      const now = follows ? (places[i] ?? null) : null
      const rank = one.sheet.state === 'final' ? one.sheet.place : now
      return [{ ...one, row: rowOf(one, before, rank, findingsOf(one.sheet, one.last, rules)) }]
    }),
  })
}

function rowOf(
  { sheet, proof }: Pick<ScoredFiscalSheet, 'sheet' | 'proof'>,
  before: FiscalSheetRow | undefined,
  rank: number | null,
  findings: ReturnType<typeof findingsOf>,
): FiscalRow {
  const total = missingFiscalFigures(sheet.figures).length > 0 ? null : proof.total
  const lastTotal = before?.proof?.total ?? null
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  return {
    unit: sheet.unit,
    year: sheet.year,
    state: sheet.state,
    total,
    rank,
    lastTotal,
    lastRank: before?.place ?? null,
    change: fiscalChange(total, lastTotal),
    errors: count('error'),
    warnings: count('warning'),
    changedAt: sheet.changedAt,
    changedBy: sheet.changedBy,
  }
}

/** Errors: fiscal-sheet-not-found. */
export async function readFiscalSheet(
  context: Context,
  actor: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<Result<FiscalSheetView, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await findSeen(db, actor, { unit, year })
  if (!found.ok) return found
  const { sheet, all, rules } = found.value
  const last = lastFigures(all, sheet)
  const party = fiscalPartyAt(actor, unit)
  return ok({
    unit: sheet.unit,
    year,
    state: sheet.state,
    revision: sheet.revision,
    figures: sheet.figures,
    last,
    comment: party.mayWrite || party.mayAccept ? sheet.comment : '',
    changedAt: sheet.changedAt,
    changedBy: sheet.changedBy,
    finalAt: sheet.finalAt,
    proof: proofOf(sheet, last, rules),
    place: sheet.place,
    ranked: sheet.state === 'final' ? await rankedIn(db, year) : null,
    findings: findingsOf(sheet, last, rules),
    history: all
      .filter((one) => one.year !== year && seesFiscalSheet(actor, one))
      .map((one) => ({
        year: one.year,
        state: one.state,
        total: one.proof?.total ?? null,
        place: one.place,
      })),
    mayWrite: party.mayWrite && sheet.state === 'draft',
    acts: FISCAL_ACTS.flatMap((act) => offered(act, party, sheet)),
  })
}

type Offered = FiscalSheetView['acts']

/** None where the act is not for this person or this state; barred by four eyes or what is missing it is shown. */
function offered(act: FiscalAct, party: FiscalParty, sheet: FiscalSheetRow): Offered {
  const refused = fiscalActRefusal(sheet, act, party)
  if (refused !== null) return refused.code === 'four-eyes' ? [{ act, refusal: refused }] : []
  const lacks = act === 'send' ? missingFiscalFigures(sheet.figures) : []
  const names = lacks.slice(0, 5).map((figure) => FISCAL_LINES[figure].name)
  return [
    {
      act,
      refusal:
        lacks.length === 0
          ? null
          : { code: 'incomplete', values: { count: lacks.length, names: names.join('、') } },
    },
  ]
}

async function rankedIn(db: Db, year: number): Promise<number> {
  return (await listFiscalSheets(db, [year])).filter(({ place }) => place !== null).length
}

/** The sheet of a place that the actor sees, with all years of its government. Errors: fiscal-sheet-not-found. */
export async function findSeen(
  db: Db,
  actor: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<
  Result<
    { readonly sheet: FiscalSheetRow; readonly all: readonly FiscalSheetRow[]; readonly rules: FiscalRules },
    Problem
  >
> {
  const all = await fiscalSheetsOfUnit(db, unit)
  const sheet = all.find((one) => one.year === year)
  if (sheet === undefined || !seesFiscalSheet(actor, sheet)) return err(problem('fiscal-sheet-not-found'))
  return ok({ sheet, all, rules: await fiscalRules(db, year) })
}
