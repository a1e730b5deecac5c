/**
 * 监控表 of one project on the official form, and the monitoring report of a department or the region, as files
 * to take away.
 */
import type { MonitoringFormat } from '#api/monitoring/monitoring.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { executionFromFunds, type Execution } from '#core/execution/execution.ts'
import { fen, showRounded } from '#core/kernel/money.ts'
import { percentText, quotient } from '#core/kernel/exact.ts'
import { sheetDocument } from '#core/monitoring/sheet-document.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { UNSIGNED } from '#core/target/on-paper.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import {
  monitoringReportPaper,
  type ReportedProject,
  type ReportedUnit,
} from '#documents/paper/monitoring-report.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { executionAt } from '#store/execution/execution.ts'
import { loadSheets } from '#store/monitoring/board.ts'
import { sheetWords } from '#store/monitoring/sheets.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import { lightNoteText, lightReasonText, LIGHT_NAMES, MARK_NAMES, MEASURE_NAMES } from '#text/monitoring.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import type { BoardRow } from '#api/monitoring/monitoring.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import { readBoard } from './board.ts'
import { readMonitoringSheet } from './sheets.ts'
import { monitoringSight } from './sight.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { dayInChina } from '../kernel/today.ts'

const NONE = { initial: fen(0n), changes: fen(0n), paid: fen(0n) }
const NOTHING: Execution = executionFromFunds(NONE, NONE)
/** What of a sheet is listed as open. */
const OPEN_CAUSES = '有原因无措施'
/** Projects that a report names one by one: the gravest. */
const NAMED_MOST = 500

/**
 * What reading the file gives again: the values of the sheet. Errors: those of reading a sheet, and of
 * WRITE_FAULTS.
 */
export async function exportSheet(
  context: Context,
  actor: Actor,
  input: { readonly round: string; readonly project: string; readonly format: MonitoringFormat },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const read = await readMonitoringSheet(context, actor, input)
  if (!read.ok) return read
  const view = read.value
  const execution =
    (
      await executionAt(
        context.store.of(actor.region).db,
        { year: view.round.year, projects: [view.project] },
        view.round.day,
      )
    ).get(view.project) ?? NOTHING
  const unit = view.unitName === null ? null : { code: view.unitCode, name: view.unitName }
  const name = exportName(
    {
      year: view.round.year,
      unit,
      title: `${view.name}${MARK_NAMES[view.round.mark]['zh-CN']}绩效运行监控表`,
    },
    input.format,
  )
  const document = sheetDocument(
    {
      target: view.target,
      year: view.round.year,
      day: view.round.day,
      content: view.content,
      judgement: view,
      execution,
    },
    name,
  )
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const sent = view.state === 'draft' ? undefined : view.steps.findLast(({ act }) => act === 'send')
  const signing =
    sent === undefined ? UNSIGNED : { by: sent.by, head: null, on: dayInChina(new Date(sent.at)) }
  const written = await context.writers.writeTargets(document, input.format, { ...templates.value, signing })
  return written.ok
    ? ok({ name, mediaType: EXPORT_MEDIA_TYPES[input.format], bytes: written.value })
    : written
}

/**
 * @param unit a department or unit; undefined: everything within reach. Errors: those of the board, and of
 * WRITE_FAULTS
 */
export async function exportReport(
  context: Context,
  actor: Actor,
  input: { readonly round: string; readonly unit?: string | undefined; readonly format: MonitoringFormat },
): Promise<Result<FileToKeep, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null || actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const board = await readBoard(context, actor, input)
  if (!board.ok) return board
  const { round, total, rows, path } = board.value
  const mark = MARK_NAMES[round.mark]['zh-CN']
  const whole = path.at(-1)?.name ?? '全部单位'
  const title = `${round.year}年${mark}${path.length === 0 ? '' : whole}绩效运行监控报告`
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const paper = monitoringReportPaper(
    {
      title,
      summary: summaryOf(total, round),
      units: (rows.length === 0 ? [total] : rows).map(unitOf),
      total: unitOf(total),
      projects: await projectsOf(context, actor, input, sight.finalOnly),
    },
    templates.value.template ?? templates.value.templates[0] ?? templateForRuleSet(round.ruleSet),
  )
  const written = await context.writers.writePaper(paper, input.format)
  return written.ok
    ? ok({
        name: exportName({ year: null, unit: null, title }, input.format),
        mediaType: EXPORT_MEDIA_TYPES[input.format],
        bytes: written.value,
      })
    : written
}

function summaryOf(
  total: BoardRow,
  {
    day,
    due,
    ruleSet,
    ruleSetVersion,
  }: {
    readonly day: string
    readonly due: string
    readonly ruleSet: string
    readonly ruleSetVersion: number
  },
): readonly string[] {
  const { name: _name, ...sums } = unitOf(total)
  const { money, promise } = total.parts
  return [
    `数据截至${day}，报送期限${due}。共监控${sums.sheets}个项目：红灯${sums.red}个，黄灯${sums.yellow}个，绿灯${sums.green}个；已办结${sums.final}个。`,
    `其中资金红灯${money.red}个、黄灯${money.yellow}个，目标红灯${promise.red}个、黄灯${promise.yellow}个；${OPEN_CAUSES}的${total.openCauses}个。`,
    `全年预算数${sums.budget}万元，执行数${sums.paid}万元${sums.rate === null ? '' : `，执行率${sums.rate}%`}。判定依据：${ruleSetName(ruleSet, 'zh-CN')}规则集（第${ruleSetVersion}版）。`,
  ]
}

function unitOf({ code, name, sheets, lights, final, budget, paid }: BoardRow): ReportedUnit {
  const [whole, spent] = [BigInt(budget), BigInt(paid)]
  return {
    name: [code, name].filter((part) => part !== null).join(' ') || '全部单位',
    sheets,
    red: lights.red,
    yellow: lights.yellow,
    green: lights.green,
    final,
    budget: showRounded(fen(whole)),
    paid: showRounded(fen(spent)),
    rate: whole > 0n ? percentText(quotient(spent, whole)) : null,
  }
}

async function projectsOf(
  context: Context,
  actor: Actor,
  { round, unit }: { readonly round: string; readonly unit?: string | undefined },
  finalOnly: boolean,
): Promise<readonly ReportedProject[]> {
  const { region } = actor
  const { db } = context.store.of(region)
  const sight = monitoringSight(actor)
  if (sight === null) return []
  const units = unit === undefined ? undefined : [...unitsBelow(await loadOrganisation(db), unit)]
  const found: ReportedProject[] = []
  for (const light of ['red', 'yellow'] as const) {
    const { rows } = await loadSheets(within(db, sight.reach), round, {
      units,
      light,
      states: finalOnly ? ['final'] : undefined,
      sort: 'budget',
      page: 1,
      size: NAMED_MOST,
    })
    const words = await sheetWords(
      within(db, sight.reach),
      round,
      rows.map(({ project }) => project),
    )
    found.push(
      ...rows.map((row): ReportedProject => {
        const said = words.get(row.project)
        return {
          name: row.name,
          unit: row.unitName ?? '',
          lights: [
            LIGHT_NAMES[light]['zh-CN'],
            `资金${LIGHT_NAMES[row.moneyLight]['zh-CN']}`,
            `目标${LIGHT_NAMES[row.promiseLight]['zh-CN']}`,
          ],
          budget: showRounded(fen(BigInt(row.budget))),
          rate: row.rate,
          achievement: row.achievement,
          reasons: [
            ...row.reasons.map((reason) => lightReasonText(reason, 'zh-CN')),
            ...row.notes.map((note) => lightNoteText(note, 'zh-CN')),
            ...(row.openCauses > 0 ? [OPEN_CAUSES] : []),
          ],
          handling:
            said === undefined
              ? []
              : [
                  said.problems,
                  said.measure === null
                    ? said.measureText
                    : `${MEASURE_NAMES[said.measure]['zh-CN']}：${said.measureText}`,
                ].filter((line) => line !== ''),
        }
      }),
    )
  }
  return found
}
