/** 自评表 of a list, all that it shows, as one zip that is written while they are drawn. */
import {
  EVALUATION_ZIP_MOST,
  type EvaluationZipFormat,
  type EvaluationZipQuery,
} from '#api/self-evaluation.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { databaseTrouble } from '#core/kernel/database-trouble.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { WritersClosed } from '#documents/workers/writers.ts'
import { freePath } from '#documents/zip/free-path.ts'
import { streamZip, type ZippedFile } from '#documents/zip/stream.ts'
import { within } from '#store/kernel/reach.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import { loadSelfEvaluations, type EvaluationRow } from '#store/self-evaluation/lists.ts'
import { problemMessage } from '#text/problems.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { exportEvaluationSheet } from './export-self-evaluation.ts'
import { seeing, yearOf } from './self-evaluations.ts'

export type ZipInPieces = {
  readonly name: string
  readonly mediaType: string
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** What ails the template or the program that writes: no sheet can be drawn. */
const OF_EVERY_SHEET: readonly string[] = [
  'template-not-json',
  'template-wrong',
  'template-unknown',
  'writer-missing',
]

/**
 * The first sheet is drawn before anything is sent: where none can be drawn that is the answer. Errors:
 * self-evaluations-none, self-evaluations-too-many, and the codes of WRITE_FAULTS.
 */
export async function exportEvaluationSheets(
  context: Context,
  actor: Actor,
  { format, ...query }: EvaluationZipQuery & { readonly format: EvaluationZipFormat },
): Promise<Result<ZipInPieces, Problem>> {
  const seen = seeing(actor)
  if (seen === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { year } = await yearOf(context, actor, query.year)
  const { rows, total } = await loadSelfEvaluations(within(db, seen.reach), {
    ...query,
    mine: query.mine && { id: actor.id, posts: actor.posts },
    year,
    confirmedOnly: seen.confirmedOnly,
    page: 1,
    size: EVALUATION_ZIP_MOST,
  })
  if (total > EVALUATION_ZIP_MOST)
    return err(problem('self-evaluations-too-many', { found: total, limit: EVALUATION_ZIP_MOST }))
  const [first, ...others] = rows
  if (first === undefined) return err(problem('self-evaluations-none', { year }))
  const draw = (row: EvaluationRow) => drawSheet(context, actor, row, format)
  const begun = await draw(first)
  if (!begun.made.ok && OF_EVERY_SHEET.includes(begun.made.error.code)) return begun.made
  async function* drawn(): AsyncGenerator<Drawn> {
    yield begun
    // One after another: there is one writer, and others wait for it, too.
    for (const row of others) yield draw(row)
  }
  const unit = query.unit === undefined ? onlyUnit(rows) : await findUnit(db, query.unit)
  return ok({
    name: exportName({ year, unit, title: '单位自评表' }, 'zip'),
    mediaType: 'application/zip',
    chunks: streamZip(filesOf(drawn(), format)),
  })
}

/** The unit whose all of them are; null: of several. */
function onlyUnit(
  rows: readonly EvaluationRow[],
): { readonly code: string | null; readonly name: string } | null {
  const [code, name] = [rows[0]?.unitCode ?? null, rows[0]?.unitName ?? null]
  return name !== null && rows.every((row) => row.unitCode === code) ? { code, name } : null
}

type Drawn = {
  readonly row: EvaluationRow
  readonly made: Awaited<ReturnType<typeof exportEvaluationSheet>>
}

/** A mistake of the program costs the one sheet; a database that is away, or a server that is closed, ends the whole. */
async function drawSheet(
  context: Context,
  actor: Actor,
  row: EvaluationRow,
  format: EvaluationZipFormat,
): Promise<Drawn> {
  try {
    return { row, made: await exportEvaluationSheet(context, actor, { id: row.id, format }) }
  } catch (error) {
    const isOfAll = error instanceof WritersClosed || databaseTrouble(error) !== null
    if (isOfAll || !(error instanceof Error)) throw error
    const [detail = ''] = error.message.split('\n', 1)
    return { row, made: err(problem('self-evaluation-not-drawn', { detail })) }
  }
}

const NOT_THERE = '未能导出的自评表.txt'

/** By unit code and project; of those that could not be drawn a list says why. */
async function* filesOf(
  drawn: AsyncIterable<Drawn>,
  format: EvaluationZipFormat,
): AsyncGenerator<ZippedFile> {
  // Windows takes names that differ in capitals for one.
  const taken = new Set<string>()
  const isTaken = { has: (path: string) => taken.has(path.toLowerCase()) }
  const refused: string[] = []
  for await (const { row, made } of drawn) {
    if (!made.ok) {
      refused.push(`${row.unitCode ?? ''} ${row.name}：${problemMessage(made.error, 'zh-CN')}`.trim())
      continue
    }
    const path = freePath(isTaken, fileName(row, format))
    taken.add(path.toLowerCase())
    yield { path, bytes: made.value.bytes }
  }
  // With its mark of order: an old Notepad takes it for GBK otherwise.
  if (refused.length > 0)
    yield { path: NOT_THERE, bytes: new TextEncoder().encode(`\uFEFF${refused.join('\r\n')}\r\n`) }
}

/** So much of a long name that the words behind it stay. */
const NAME_MAX = 50

function fileName({ unitCode, name }: EvaluationRow, format: EvaluationZipFormat): string {
  const title = `${[...name].slice(0, NAME_MAX).join('')}绩效自评表`
  return exportName({ year: null, unit: { code: unitCode, name: '' }, title }, format)
}
