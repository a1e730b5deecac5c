/** The form of a data sheet written and read, and the places of a year as a workbook. */
import type { FiscalFileReading, FiscalPaper } from '#api/fiscal-operation.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { FISCAL_HEADS, readFiscalSheet } from '#core/fiscal-operation/read-sheet.ts'
import { FISCAL_INDICATORS } from '#core/fiscal-operation/scheme.ts'
import { gridsOf } from '#documents/grids.ts'
import { FISCAL_SHEET_TITLE, fiscalSheetPaper } from '#documents/paper/fiscal-sheet.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { FISCAL_INDICATOR_NAMES, FISCAL_STATE_NAMES } from '#text/fiscal-operation.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { unreadable } from '../documents/unreadable.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { exportName } from '../kernel/export-name.ts'
import { lastFigures, proofOf } from './scored.ts'
import { everyFiscalRow, findSeen, fiscalPartyAt, type ScoredFiscalSheet } from './sheets.ts'

type Place = { readonly unit: string; readonly year: number }

/** Errors: fiscal-sheet-not-found, and the codes of WRITE_FAULTS. */
export async function exportFiscalSheet(
  context: Context,
  actor: Actor,
  { unit, year, paper: format }: Place & { readonly paper: FiscalPaper },
): Promise<Result<FileToKeep, Problem>> {
  const found = await findSeen(context.store.of(actor.region).db, actor, { unit, year })
  if (!found.ok) return found
  const { sheet, all, rules } = found.value
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const last = lastFigures(all, sheet)
  const paper = fiscalSheetPaper(
    {
      unit: sheet.unit,
      year,
      figures: sheet.figures,
      last,
      proof: sheet.state === 'draft' ? null : proofOf(sheet, last, rules),
      place: sheet.place,
    },
    templates.value.templates[0] ?? templateForRuleSet(rules.id),
  )
  const written = await context.writers.writePaper(paper, format)
  return written.ok
    ? ok({
        name: exportName({ year, unit: sheet.unit, title: FISCAL_SHEET_TITLE }, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

/** Before a file is taken in: whether its sheet is there and the actor writes it. Errors: fiscal-sheet-not-found. */
export async function mayHandInFiscal(
  context: Context,
  actor: Actor,
  place: Place,
): Promise<Result<null, Problem>> {
  const found = await findSeen(context.store.of(actor.region).db, actor, place)
  if (!found.ok) return found
  return fiscalPartyAt(actor, place.unit).mayWrite ? ok(null) : NOT_ALLOWED
}

/** What a filled-in form says. Errors: fiscal-sheet-not-found, staff-file-unreadable, fiscal-table-missing. */
export async function readFiscalFile(
  context: Context,
  actor: Actor,
  { unit, year }: Place,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<FiscalFileReading, Problem>> {
  const found = await findSeen(context.store.of(actor.region).db, actor, { unit, year })
  if (!found.ok) return found
  if (!fiscalPartyAt(actor, unit).mayWrite) return NOT_ALLOWED
  const view = await context.readers.sourceView(bytes, file)
  if (!view.ok) return err(unreadable('staff-file-unreadable', file, view.error))
  const { tables, words } = gridsOf(view.value)
  const reading = readFiscalSheet(tables, words)
  if (reading === null)
    return err(
      headingProblem(
        file,
        tables.map((rows, i) => ({ name: String(i + 1), rows })),
        'fiscal-table-missing',
        [FISCAL_HEADS],
      ),
    )
  const { sheet } = found.value
  return ok({
    ...reading,
    otherYear: reading.year !== null && reading.year !== year,
    otherUnit: reading.unit !== null && !isCalled(reading.unit, sheet.unit),
  })
}

/** Whether what a file calls its unit is this one: its name or its code, with or without the other. */
function isCalled(
  said: string,
  { code, name }: { readonly code: string | null; readonly name: string },
): boolean {
  const folded = foldLabel(said)
  return (
    folded.includes(foldLabel(name)) ||
    (code !== null && folded.includes(code)) ||
    foldLabel(name).includes(folded)
  )
}

/** The places of a year, and a sheet of the points of each indicator. */
export async function exportFiscalOperation(
  context: Context,
  actor: Actor,
  { year: asked }: { readonly year?: number | undefined },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const every = await everyFiscalRow(context, actor, asked)
  if (!every.ok) return every
  const { year, scored } = every.value
  const bytes = writeListXlsx([
    { name: '财政运行排名', columns: RANK_COLUMNS, rows: scored.map(rankLine) },
    { name: '各指标得分', columns: POINT_COLUMNS, rows: scored.flatMap(pointLines) },
  ])
  return ok({
    name: exportName({ year, unit: null, title: '财政运行综合绩效评价' }, 'xlsx'),
    mediaType: EXPORT_MEDIA_TYPES.xlsx,
    bytes,
  })
}

function rankLine({ row }: ScoredFiscalSheet): string[] {
  return [
    row.unit.code ?? '',
    row.unit.name,
    FISCAL_STATE_NAMES[row.state]['zh-CN'],
    row.total ?? '',
    row.rank === null ? '' : String(row.rank),
    row.lastTotal ?? '',
    row.lastRank === null ? '' : String(row.lastRank),
    row.change ?? '',
    String(row.errors),
    String(row.warnings),
  ]
}

const OUTCOMES = { 'not-applicable': '不适用', missing: '缺数' } as const

function pointLines({ row, proof }: ScoredFiscalSheet): string[][] {
  return FISCAL_INDICATORS.flatMap((indicator) => {
    const line = proof.lines.find((one) => one.indicator === indicator)
    if (line === undefined) return []
    const { outcome } = line
    return [
      [
        row.unit.code ?? '',
        row.unit.name,
        FISCAL_INDICATOR_NAMES[indicator]['zh-CN'],
        line.full,
        ...(outcome.state === 'scored'
          ? [`${outcome.percent}%`, outcome.points]
          : [OUTCOMES[outcome.state], '']),
      ],
    ]
  })
}

const column = (title: string, width: number) => ({ title, width })
const RANK_COLUMNS = [
  column('单位编码', 12),
  column('单位名称', 26),
  column('状态', 10),
  column('得分', 10),
  column('名次', 8),
  column('上年得分', 10),
  column('上年名次', 10),
  column('比上年', 10),
  column('错误', 8),
  column('警告', 8),
]
const POINT_COLUMNS = [
  column('单位编码', 12),
  column('单位名称', 26),
  column('指标', 20),
  column('分值', 8),
  column('指标值', 12),
  column('得分', 10),
]
