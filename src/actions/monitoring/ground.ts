/**
 * What sheets of a round rest on, and the figures that follow: the same for the job that makes them, for
 * saving and for reading.
 */
import type { Execution } from '#core/execution/execution.ts'
import { fen } from '#core/kernel/money.ts'
import type { ExecutedMoney } from '#core/monitoring/light.ts'
import {
  sheetOutcome,
  watchedIndicators,
  type SheetGround,
  type SheetOutcome,
} from '#core/monitoring/sheet.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { Project } from '#core/target/project.ts'
import { kindsByHand } from '#store/monitoring/kinds.ts'
import { executionAt } from '#store/execution/execution.ts'
import type { RoundRow } from '#store/monitoring/rounds.ts'
import {
  sheetOfVersion,
  sheetsOfProject,
  type SheetFigures,
  type MonitoringSheetRow,
} from '#store/monitoring/sheets.ts'
import type { Db } from '#store/kernel/store.ts'
import { earlierValues } from '../self-evaluation/earlier-values.ts'

const NO_MONEY: ExecutedMoney = { initial: fen(0n), budget: fen(0n), paid: fen(0n) }

/**
 * As 预算执行 shows it on that day; that what is refunded beyond all payments counts as nothing paid is a matter
 * of 执行率.
 */
export function executedMoney(execution: Execution | undefined): ExecutedMoney {
  return execution === undefined
    ? NO_MONEY
    : { initial: execution.initial, budget: execution.budget, paid: execution.paid }
}

export function sheetGround(
  { year, day, scheme }: Pick<RoundRow, 'year' | 'day' | 'scheme'>,
  project: Project,
  money: ExecutedMoney,
  known: Required<Pick<SheetGround, 'previous' | 'kind' | 'earlier'>>,
): SheetGround {
  return { project, year, day, money, scheme, ...known }
}

/**
 * What was sent in of a project in the last round of the year before this one, by the rows of a version;
 * null: nothing was.
 */
async function previousSheet(
  db: Db,
  { year, day }: Pick<RoundRow, 'year' | 'day'>,
  { project, version }: Pick<MonitoringSheetRow, 'project' | 'version'>,
): Promise<SheetContent | null> {
  const last = (await sheetsOfProject(db, project, year)).findLast(
    (one) => one.day < day && one.state !== 'draft',
  )
  return last === undefined ? null : sheetOfVersion(db, project, last, version)
}

/** What a sheet is held against: the last round of the year, and what an earlier year reached. */
export type Before = Required<Pick<SheetGround, 'previous' | 'earlier'>>

export async function beforeSheet(
  db: Db,
  round: Pick<RoundRow, 'year' | 'day'>,
  sheet: Pick<MonitoringSheetRow, 'project' | 'version'>,
  target: Project,
): Promise<Before> {
  const { project } = sheet
  return {
    previous: await previousSheet(db, round, sheet),
    earlier: await earlierValues(db, { project, year: round.year }, watchedIndicators(target)),
  }
}

/** The ground of one sheet, with its money as it is booked now. */
export async function groundAt(
  db: Db,
  round: RoundRow,
  sheet: Pick<MonitoringSheetRow, 'project' | 'version'>,
  project: Project,
): Promise<SheetGround> {
  const executions = await executionAt(db, { year: round.year, projects: [sheet.project] }, round.day)
  return sheetGround(round, project, executedMoney(executions.get(sheet.project)), {
    ...(await beforeSheet(db, round, sheet, project)),
    kind: (await kindsByHand(db, [sheet.project])).get(sheet.project)?.kind ?? null,
  })
}

function figuresOf({ judgement, faults, openCauses }: SheetOutcome, money: ExecutedMoney): SheetFigures {
  return { ...judgement, money, faults: faults.length, openCauses: openCauses.length }
}

/** Outcome and figures of what is written on a ground. */
export function countSheet(
  content: SheetContent,
  ground: SheetGround,
): { readonly outcome: SheetOutcome; readonly figures: SheetFigures } {
  const outcome = sheetOutcome(content, ground)
  return { outcome, figures: figuresOf(outcome, ground.money) }
}
