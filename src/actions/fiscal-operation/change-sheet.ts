/** A data sheet filled in, sent, accepted or given back; and its year opened, made final and opened again. */
import { createHash } from 'node:crypto'
import type {
  ActOnFiscalSheet,
  FiscalSheetView,
  FiscalYearAct,
  FiscalYearDone,
  WriteFiscalSheet,
} from '#api/fiscal-operation.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { fiscalRanks } from '#core/fiscal-operation/rank.ts'
import { isGovernmentBelow } from '#core/fiscal-operation/scheme.ts'
import {
  FISCAL_FIGURES,
  FISCAL_LINES,
  missingFiscalFigures,
  NO_FISCAL_FIGURES,
  type FiscalFigures,
} from '#core/fiscal-operation/sheet.ts'
import { stepFiscal, type FiscalRefusal } from '#core/fiscal-operation/step.ts'
import {
  addFiscalSheets,
  finishFiscalSheet,
  keepFiscalSheet,
  listFiscalSheets,
  lockFiscalSheets,
  reopenFiscalYear,
  type FiscalSheetRow,
} from '#store/fiscal-operation/sheets.ts'
import { loadUnits } from '#store/organisation/organisation.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  fiscalSheetActedOn,
  fiscalSheetWritten,
  fiscalYearFinished,
  fiscalYearOpened,
  fiscalYearReopened,
} from './events.ts'
import { fiscalRules, lastFigures, proofOf } from './scored.ts'
import { fiscalPartyAt, readFiscalSheet, seesFiscalSheet } from './sheets.ts'

type Place = { readonly unit: string; readonly year: number }

/** Errors: fiscal-sheet-not-found, fiscal-sheet-changed, fiscal-sheet-refused. */
export async function saveFiscalSheet(
  context: Context,
  actor: Actor,
  { unit, year, revision, figures }: Place & WriteFiscalSheet,
): Promise<Result<FiscalSheetView, Problem>> {
  return withHeld(context, actor, { unit, year, revision }, async (tx, sheet) => {
    if (!fiscalPartyAt(actor, unit).mayWrite) return err(refused({ code: 'not-yours', values: {} }))
    if (sheet.state !== 'draft') return err(refused({ code: 'not-in-this-state', values: {} }))
    const next = whole(figures)
    await keepFiscalSheet(tx, { unit, year }, { ...sheet, figures: next }, changeBy(context, actor))
    return ok(
      fiscalSheetWritten(
        unit,
        { sha256: digestOf(sheet.figures) },
        { name: sheet.unit.name, year, sha256: digestOf(next) },
      ),
    )
  })
}

/** Errors: fiscal-sheet-not-found, fiscal-sheet-changed, fiscal-sheet-refused. */
export async function actOnFiscalSheet(
  context: Context,
  actor: Actor,
  { unit, year, revision, act, comment }: Place & ActOnFiscalSheet,
): Promise<Result<FiscalSheetView, Problem>> {
  return withHeld(context, actor, { unit, year, revision }, async (tx, sheet) => {
    const lacks = missingFiscalFigures(sheet.figures).map((figure) => FISCAL_LINES[figure].name)
    const stepped = stepFiscal(sheet, act, fiscalPartyAt(actor, unit), { lacks, comment })
    if (!stepped.ok) return err(refused(stepped.error))
    const said = act === 'return' ? comment : ''
    const next = { ...stepped.value, figures: sheet.figures, comment: said }
    await keepFiscalSheet(tx, { unit, year }, next, changeBy(context, actor))
    return ok(
      fiscalSheetActedOn(
        act,
        unit,
        { state: sheet.state },
        { name: sheet.unit.name, year, state: next.state, ...(said !== '' && { comment: said }) },
      ),
    )
  })
}

/**
 * Opens a year (a sheet for each government below that has none), makes it final (every sheet with its proof and its
 * place), or opens a final one again. Errors: fiscal-none-below, fiscal-year-open, fiscal-year-final.
 */
export async function actOnFiscalYear(
  context: Context,
  actor: Actor,
  { year, act }: { readonly year: number; readonly act: FiscalYearAct },
): Promise<Result<FiscalYearDone, Problem>> {
  if (!allows(actor, 'fiscal-operation.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<FiscalYearDone, Problem>> => {
    const sheets = await lockFiscalSheets(tx, year)
    const isFinal = sheets.some(({ state }) => state === 'final')
    if (isFinal !== (act === 'reopen')) return err(problem('fiscal-year-final'))
    const done = await YEAR_ACTS[act](tx, { context, actor, year, sheets })
    if (!done.ok) return done
    const { changed, event } = done.value
    if (changed > 0) await audit(context, tx, actor.id, event)
    return ok({ year, changed })
  })
}

type YearWork = {
  readonly context: Context
  readonly actor: Actor
  readonly year: number
  readonly sheets: readonly FiscalSheetRow[]
}
type YearDone = Result<{ readonly changed: number; readonly event: WrittenEvent }, Problem>

const YEAR_ACTS: { readonly [act in FiscalYearAct]: (tx: Db, work: YearWork) => Promise<YearDone> } = {
  async open(tx, { context, actor, year }) {
    const { scheme } = await fiscalRules(tx, year)
    const below = (await loadUnits(tx)).filter(
      ({ kind, closed, name }) => kind !== 'office' && closed === null && isGovernmentBelow(name, scheme),
    )
    if (below.length === 0) return err(problem('fiscal-none-below'))
    const units = below.map(({ id }) => id)
    const added = await addFiscalSheets(tx, {
      year,
      units,
      figures: NO_FISCAL_FIGURES,
      ...changeBy(context, actor),
    })
    return ok({ changed: added.length, event: fiscalYearOpened(year, { year, count: added.length }) })
  },
  async finish(tx, { context, actor, year, sheets }) {
    const open = sheets.filter(({ state }) => state !== 'accepted').length
    if (open > 0 || sheets.length === 0) return err(problem('fiscal-year-open', { count: open }))
    const rules = await fiscalRules(tx, year)
    const before = await listFiscalSheets(tx, [year - 1])
    const proofs = sheets.map((sheet) => proofOf(sheet, lastFigures(before, sheet), rules))
    const places = fiscalRanks(proofs.map(({ total }) => total))
    for (const [i, { unit }] of sheets.entries()) {
      const proof = proofs[i]
      if (proof === undefined) continue
      const kept = { proof, place: places[i] ?? null }
      await finishFiscalSheet(tx, { unit: unit.id, year }, kept, changeBy(context, actor))
    }
    return ok({ changed: sheets.length, event: fiscalYearFinished(year, { year, count: sheets.length }) })
  },
  async reopen(tx, { year }) {
    const count = await reopenFiscalYear(tx, year)
    return ok({ changed: count, event: fiscalYearReopened(year, { year, count }) })
  },
}

/** One change of a sheet with its event, while nobody else changes it; it is as the caller saw it. */
async function withHeld(
  context: Context,
  actor: Actor,
  { unit, year, revision }: Place & { readonly revision: number },
  work: (tx: Db, sheet: FiscalSheetRow) => Promise<Result<WrittenEvent, Problem>>,
): Promise<Result<FiscalSheetView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const [sheet] = await lockFiscalSheets(tx, year, unit)
      if (sheet === undefined || !seesFiscalSheet(actor, sheet)) return err(problem('fiscal-sheet-not-found'))
      const { mayWrite, mayAccept } = fiscalPartyAt(actor, unit)
      if (!mayWrite && !mayAccept) return NOT_ALLOWED
      if (sheet.revision !== revision) return err(problem('fiscal-sheet-changed'))
      const written = await work(tx, sheet)
      if (!written.ok) return written
      await audit(context, tx, actor.id, written.value)
      return ok(null)
    })
  return done.ok ? readFiscalSheet(context, actor, { unit, year }) : done
}

function refused({ code, values }: FiscalRefusal): Problem {
  return problem('fiscal-sheet-refused', { ...values, reason: code })
}

function changeBy(context: Context, actor: Actor): { readonly at: Date; readonly by: string } {
  return { at: context.clock(), by: actor.id }
}

/** Every row of the form, whatever was sent. */
function whole(figures: Partial<FiscalFigures>): FiscalFigures {
  return Object.fromEntries(
    FISCAL_FIGURES.map((figure) => [figure, figures[figure] ?? null]),
  ) as FiscalFigures
}

function digestOf(figures: FiscalFigures): string {
  return createHash('sha256')
    .update(JSON.stringify(whole(figures)))
    .digest('hex')
}
