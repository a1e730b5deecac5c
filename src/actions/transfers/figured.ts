/** Transfers with what they come to: what is known of their projects, sums, findings; frozen once it was reported. */
import type { ListedTransfer } from '#core/transfers/rows.ts'
import { invariant } from '#core/kernel/result.ts'
import { standingWord } from '#core/transfers/rows.ts'
import { transferDues, transferFindings, type TransferFinding } from '#core/transfers/rules.ts'
import type { TransferScheme } from '#core/transfers/scheme.ts'
import { summedUp, type KnownProject, type Summed } from '#core/transfers/sum-up.ts'
import type { TransferLevel } from '#core/transfers/transfer.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { knownProjects } from '#store/transfers/known.ts'
import type { TransferRow } from '#store/transfers/transfers.ts'
import { dayInChina } from '../kernel/today.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'

export type Figured = {
  readonly row: TransferRow
  readonly known: readonly KnownProject[]
  readonly summed: Summed
  readonly findings: readonly TransferFinding[]
  readonly dues: ReturnType<typeof transferDues>
}

/** What the rule set in force says of a year. */
export async function transferSchemes(
  db: Db,
): Promise<(year: number) => { id: string; scheme: TransferScheme }> {
  // One after the other: inside a transaction there is one connection.
  const book = await loadRuleBook(db)
  const region = await findRegion(db)
  return (year) => {
    const set = book.inForce(region?.code ?? null, year)
    return { id: set.id, scheme: set.transfers }
  }
}

/** @param today what is not done yet is late by it */
export async function figuredTransfers(
  db: Db,
  rows: readonly TransferRow[],
  today: string,
): Promise<readonly Figured[]> {
  const schemeOf = await transferSchemes(db)
  const known = await knownOfAll(db, rows)
  return rows.map((row) => {
    const own = row.proof?.known ?? known.get(groupOf(row)) ?? []
    const projects = new Set(row.lines.map(({ project }) => project))
    const ofRow = own.filter(({ id }) => projects.has(id))
    const summed = row.proof?.summed ?? summedUp({ ...row, known: ofRow })
    const { scheme } = schemeOf(row.year)
    const findings = transferFindings({
      ...row,
      course: row,
      known: ofRow,
      summed,
      reportedOn: row.reportedAt === null ? null : dayInChina(new Date(row.reportedAt)),
      scheme,
      today,
    })
    return { row, known: ofRow, summed, findings, dues: transferDues(row, scheme) }
  })
}

/** Of one. */
export async function figuredTransfer(db: Db, row: TransferRow, today: string): Promise<Figured> {
  const [figured] = await figuredTransfers(db, [row], today)
  invariant(figured !== undefined, 'a transfer that was asked for')
  return figured
}

function groupOf({ year, level }: { readonly year: number; readonly level: TransferLevel }): string {
  return `${year} ${level}`
}

/** Projects of transfers of one year and level are asked for together. */
async function knownOfAll(
  db: Db,
  rows: readonly TransferRow[],
): Promise<ReadonlyMap<string, readonly KnownProject[]>> {
  const groups = new Map<string, TransferRow[]>()
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
  const found = new Map<string, readonly KnownProject[]>()
  for (const [group, some] of groups) {
    const [first] = some
    if (first === undefined) continue
    const projects = [...new Set(some.flatMap(({ lines }) => lines.map(({ project }) => project)))]
    found.set(group, await knownProjects(db, first, projects))
  }
  return found
}

/** @param isWhole all of it is for the reader to see */
export function listedTransfer(
  { row, summed: { money, indicators }, findings, dues }: Figured,
  isWhole: boolean,
): ListedTransfer {
  const { id, year, code, name, level, kind, unit, documentNumber, receivedOn, amount, changedAt } = row
  const standing = standingWord(row)
  const count = (severity: string) =>
    isWhole ? findings.filter((one) => one.severity === severity).length : 0
  return {
    id,
    year,
    code,
    name,
    level,
    kind,
    unit,
    documentNumber,
    receivedOn,
    standing,
    amount,
    split: isWhole ? money.split : null,
    left: isWhole ? money.left : null,
    paid: isWhole ? money.paid : null,
    rate: isWhole ? money.rate : null,
    projects: row.lines.length,
    indicators: indicators.length,
    reached: isWhole ? indicators.filter(({ reached }) => reached === true).length : null,
    due: dueOf(standing, dues),
    errors: count('error'),
    warnings: count('warning'),
    changedAt,
  }
}

/** By when the next step has to be taken; null: there is none. */
export function dueOf(standing: ListedTransfer['standing'], dues: Figured['dues']): string | null {
  if (standing === 'reported') return null
  return standing === 'received' ? dues.split : dues.report
}
