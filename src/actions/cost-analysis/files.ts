/** 成本分析表 as files: taken into a draft with doubtful rows apart, and drawn as Word, Excel or PDF. */
import type { AnalysisFormat, CostSheetTaken } from '#api/cost-analysis.ts'
import {
  COST_TABLE,
  readCostSheet,
  type CostSheetRead,
  type SheetActivity,
} from '#core/cost-analysis/analysis-sheet.ts'
import { ACTIVITIES_MOST, ITEMS_MOST, type CostActivity } from '#core/cost-analysis/analysis.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { costAnalysisPaper } from '#documents/paper/cost-analysis.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { findAnalysis, keepAnalysis, type AnalysisRow } from '#store/cost-analysis/analyses.ts'
import { loadPlaced, type PlacedProject } from '#store/cost-analysis/known.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { exportName } from '../kernel/export-name.ts'
import { changingAnalysis, figuresOf, openToChange, readAnalysis } from './analyses.ts'
import { costSheetRead } from './events.ts'
import { costBounds } from './known.ts'
import { readGivenTables } from './read-tables.ts'
import { maySeeAnalysis } from './sight.ts'

/**
 * The activities of the sheet in place of the draft's, its words where it has any. Errors: staff-file-unreadable,
 * cost-table-missing, cost-analysis-not-found, -final.
 */
export async function takeCostSheet(
  context: Context,
  actor: Actor,
  { analysis: id }: { readonly analysis: string },
  given: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<CostSheetTaken, Problem>> {
  const tables = await readGivenTables(context, given)
  if (!tables.ok) return tables
  const read = readCostSheet(tables.value)
  if (read === null) return err(headingProblem(given.file, tables.value, 'cost-table-missing', [COST_TABLE]))
  if (read.activities.length > ACTIVITIES_MOST)
    return err(problem('cost-table-missing', { file: given.file }))
  let placed: Placed = { activities: [], doubtful: [] }
  const done = await changingAnalysis(context, actor, id, async ({ tx, row }) => {
    const refused = openToChange(row, null)
    if (refused !== null) return err(refused)
    const ids = row.activities.map(({ project }) => project)
    placed = placedActivities(read, await loadPlaced(tx, ids))
    if (placed.activities.length === 0) return err(problem('cost-table-missing', { file: given.file }))
    const content = {
      title: row.title,
      conclusion: read.conclusion ?? row.conclusion,
      advice: read.advice ?? row.advice,
      activities: placed.activities,
    }
    await keepAnalysis(tx, id, content, { at: context.clock(), by: actor.id })
    const refusedRows = placed.doubtful.length
    return ok(
      costSheetRead(id, {
        title: row.title,
        file: given.file,
        records: placed.activities.length,
        refused: refusedRows,
      }),
    )
  })
  if (!done.ok) return done
  const view = await readAnalysis(context, actor, { analysis: id })
  return view.ok
    ? ok({ analysis: view.value, taken: placed.activities.length, doubtful: placed.doubtful })
    : view
}

type Placed = {
  readonly activities: readonly CostActivity[]
  readonly doubtful: CostSheetRead['doubtful']
}

/** Each under the project of the analysis that it names; the only one where it names none. */
function placedActivities(
  { activities, doubtful }: CostSheetRead,
  projects: ReadonlyMap<string, PlacedProject>,
): Placed {
  const found = activities.map((one) => ({ one, project: projectOf(one, [...projects.values()]) }))
  return {
    activities: found.flatMap(({ one: { name, per, quantity, advised, items }, project }) =>
      project === null
        ? []
        : [{ project: project.id, name, per, quantity, advised, items: items.slice(0, ITEMS_MOST) }],
    ),
    doubtful: [
      ...doubtful,
      ...found.flatMap(({ one, project }) =>
        project === null
          ? [
              {
                table: '',
                row: 0,
                texts: [one.office, one.project, one.name],
                faults: ['project-unknown'] as const,
              },
            ]
          : [],
      ),
    ],
  }
}

function projectOf(
  { office, project }: Pick<SheetActivity, 'office' | 'project'>,
  projects: readonly PlacedProject[],
): PlacedProject | null {
  if (project === '') return projects.length === 1 ? (projects[0] ?? null) : null
  const named = projects.filter(({ name }) => foldLabel(name) === foldLabel(project))
  const own = named.filter(({ unitName }) => office === '' || foldLabel(unitName) === foldLabel(office))
  return own.length === 1 ? (own[0] ?? null) : null
}

/** Errors: cost-analysis-not-found, and the codes of WRITE_FAULTS. */
export async function exportAnalysis(
  context: Context,
  actor: Actor,
  { analysis: id, format }: { readonly analysis: string; readonly format: AnalysisFormat },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const row = await findAnalysis(db, id)
  if (row === null || !maySeeAnalysis(actor, { unit: row.unit?.id ?? null, state: row.state }))
    return err(problem('cost-analysis-not-found'))
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const template =
    templates.value.templates[0] ?? templateForRuleSet((await costBounds(db, row.year)).ruleSet.id)
  const paper = costAnalysisPaper(onPaper(row, await figuresOf(db, row)), template)
  const written = await context.writers.writePaper(paper, format)
  return written.ok
    ? ok({
        name: exportName({ year: null, unit: null, title: row.title }, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

function onPaper(row: AnalysisRow, { figures, projects }: Awaited<ReturnType<typeof figuresOf>>) {
  return {
    title: row.title,
    year: row.year,
    isDraft: row.state === 'draft',
    conclusion: row.conclusion,
    advice: row.advice,
    activities: row.activities.flatMap((one, i) => {
      const own = figures[i]
      const placed = projects.get(one.project)
      return own === undefined
        ? []
        : [{ ...one, figures: own, project: placed?.name ?? '', office: placed?.unitName ?? '' }]
    }),
  }
}
