/** The register of 支出标准: listed, read from a file with doubtful rows apart, saved by number, taken out of force. */
import type {
  GivenStandard,
  SaveStandardsBody,
  StandardList,
  StandardsOfFile,
  StandardsQuery,
  StandardsSaved,
  StandardView,
} from '#api/cost-analysis.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import {
  readStandards,
  STANDARD_HEADS,
  standardFaults,
  type StandardInput,
} from '#core/cost-analysis/standard-sheet.ts'
import { standardStanding } from '#core/cost-analysis/standard.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import {
  addStandard,
  findStandard,
  keepStandard,
  loadStandards,
  lockStandards,
  setWithdrawn,
  type StandardRow,
} from '#store/cost-analysis/standards.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import { STANDARD_TEMPLATE } from '#text/cost-analysis.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { audit } from '../kernel/audit.ts'
import { digestOfJson } from '../kernel/digest-of-json.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { today } from '../kernel/today.ts'
import { costBounds } from './known.ts'
import { standardRestored, standardSaved, standardsImported, standardWithdrawn } from './events.ts'
import { readGivenTables } from './read-tables.ts'

const NOT_FOUND = err(problem('cost-standard-not-found'))

function manages(actor: Actor): boolean {
  return allows(actor, 'cost-standard.manage', { region: actor.region })
}

/** By number; `year`: how each stands in it. */
export async function listStandards(
  context: Context,
  actor: Actor,
  { year, standing, level, search, page, size }: StandardsQuery,
): Promise<Result<StandardList, Problem>> {
  if (!allows(actor, 'cost-standard.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const of = year ?? thisYear(context)
  const { ruleSet } = await costBounds(db, of)
  const words = searchWords(search)
  const rows = (await loadStandards(db))
    .map((row) => viewOf(row, of, ruleSet.parameters.standardYears))
    .filter(
      (row) =>
        (standing === undefined || row.standing === standing) &&
        (level === undefined || row.level === level) &&
        words.every((word) =>
          searchText([row.number, row.name, row.source, row.per, ...row.words]).includes(word),
        ),
    )
  return ok({
    rows: rows.slice((page - 1) * size, page * size),
    total: rows.length,
    mayManage: manages(actor),
  })
}

function thisYear(context: Context): number {
  return Number(today(context).slice(0, 4))
}

function viewOf(
  { withdrawn, amount, ...row }: StandardRow,
  year: number,
  renewedWithin: number,
): StandardView {
  return {
    ...row,
    amount: amount.toString(),
    standing: standardStanding({ ...row, withdrawn }, year, renewedWithin),
  }
}

function given({ amount, ...standard }: StandardInput): GivenStandard {
  const { number, name, words, level, per, firstYear, lastYear, source, note } = standard
  return {
    number,
    name,
    words: [...words],
    level,
    per,
    amount: amount.toString(),
    firstYear,
    lastYear,
    source,
    note,
  }
}

function inputOf({ amount, ...standard }: GivenStandard): StandardInput {
  return { ...standard, amount: fen(BigInt(amount)) }
}

/** Whether two say the same. */
function isSame(a: StandardInput, b: StandardInput): boolean {
  return JSON.stringify(given(a)) === JSON.stringify(given(b))
}

/** Errors: staff-file-unreadable, cost-table-missing. */
export async function readStandardsFile(
  context: Context,
  actor: Actor,
  file: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<StandardsOfFile, Problem>> {
  if (!manages(actor)) return NOT_ALLOWED
  const tables = await readGivenTables(context, file)
  if (!tables.ok) return tables
  const read = readStandards(tables.value)
  if (read === null)
    return err(headingProblem(file.file, tables.value, 'cost-table-missing', [STANDARD_HEADS]))
  const there = new Map(
    (await loadStandards(context.store.of(actor.region).db)).map((one) => [one.number, one]),
  )
  return ok({
    file: file.file,
    rows: read.standards.map(({ row, ...standard }) => {
      const before = there.get(standard.number)
      return {
        row,
        outcome: outcomeOf(before, standard),
        before: before?.amount.toString() ?? null,
        standard: given(standard),
      }
    }),
    doubtful: read.doubtful,
  })
}

function outcomeOf(before: StandardInput | undefined, standard: StandardInput): 'new' | 'change' | 'same' {
  if (before === undefined) return 'new'
  return isSame(before, standard) ? 'same' : 'change'
}

/** All or none. Errors: cost-standard-wrong, cost-standard-taken. */
export async function saveStandards(
  context: Context,
  actor: Actor,
  { standards, file }: SaveStandardsBody,
): Promise<Result<StandardsSaved, Problem>> {
  if (!manages(actor)) return NOT_ALLOWED
  const inputs = standards.map(inputOf)
  const wrong = firstWrong(inputs)
  if (wrong !== null) return err(wrong)
  return orNothing(context.store.of(actor.region), async (tx) => {
    const there = new Map(
      (
        await lockStandards(
          tx,
          inputs.map(({ number }) => number),
        )
      ).map((one) => [one.number, one]),
    )
    const change = { at: context.clock(), by: actor.id }
    const news = inputs.filter(({ number }) => !there.has(number))
    for (const one of news)
      if (!(await addStandard(tx, context.newId(), one, change)))
        return err(problem('cost-standard-taken', { number: one.number }))
    const changes = inputs.flatMap((one) => {
      const before = there.get(one.number)
      return before === undefined || isSame(before, one) ? [] : [{ before, after: one }]
    })
    for (const { before, after } of changes) await keepStandard(tx, before.id, after, change)
    const done = { created: news.length, changed: changes.length }
    if (file !== '') {
      const sha256 = digestOfJson(standards)
      await audit(context, tx, actor.id, standardsImported(context.newId(), { file, ...done, sha256 }))
    } else {
      for (const one of news)
        await audit(context, tx, actor.id, standardSaved(one.number, null, valueOf(one)))
      for (const { before, after } of changes)
        await audit(context, tx, actor.id, standardSaved(after.number, valueOf(before), valueOf(after)))
    }
    return ok({ ...done, same: inputs.length - news.length - changes.length })
  })
}

function valueOf({ number, name, amount, per }: StandardInput) {
  return { number, name, amount: `${formatMoney(amount, '元')}元/${per}` }
}

function firstWrong(inputs: readonly StandardInput[]): Problem | null {
  const seen = new Set<string>()
  for (const one of inputs) {
    const [fault] = standardFaults(one)
    if (fault !== undefined) return problem('cost-standard-wrong', { number: one.number, reason: fault })
    if (seen.has(one.number))
      return problem('cost-standard-wrong', { number: one.number, reason: 'number-twice' })
    seen.add(one.number)
  }
  return null
}

/** Out of force, or back. Errors: cost-standard-not-found. */
export async function setStandardStanding(
  context: Context,
  actor: Actor,
  {
    standard: id,
    withdrawn,
    reason,
  }: { readonly standard: string; readonly withdrawn: boolean; readonly reason: string },
): Promise<Result<StandardView, Problem>> {
  if (!manages(actor)) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const found = await findStandard(tx, id)
    if (found === null) return NOT_FOUND
    const change = { at: context.clock(), by: actor.id }
    if (found.withdrawn !== withdrawn) {
      await setWithdrawn(tx, id, withdrawn, change)
      const told = withdrawn ? standardWithdrawn : standardRestored
      await audit(
        context,
        tx,
        actor.id,
        told(found.number, { number: found.number, name: found.name, reason }),
      )
    }
    const { ruleSet } = await costBounds(tx, thisYear(context))
    const now = await findStandard(tx, id)
    return now === null ? NOT_FOUND : ok(viewOf(now, thisYear(context), ruleSet.parameters.standardYears))
  })
}

/** The table to fill in, with an example. */
export function standardsTemplate(actor: Actor): Result<FileToKeep, Problem> {
  if (!manages(actor)) return NOT_ALLOWED
  return ok({
    name: `${STANDARD_TEMPLATE.name}.xlsx`,
    mediaType: EXPORT_MEDIA_TYPES.xlsx,
    bytes: writeListXlsx([STANDARD_TEMPLATE]),
  })
}
