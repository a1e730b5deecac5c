/**
 * Changes of a target document, field by field: pure, refused when something else is there by now, and
 * undone to the very document of before. What is derived from a text (the kind from a label, sign, number and
 * unit from a value) is derived again. A row may also change its place among the rows of its project.
 */
import { unnumberedGoals } from './counted-goals.ts'
import { branchOfLabel, kindOfLabel } from '../indicator/kind.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { PLAN_MARKS } from '../kernel/period.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Indicator, Project } from './project.ts'
import type { Statement, TargetDocument } from './document.ts'

export type EditPlace = {
  /** From 1; null: the document itself. */
  readonly project: number | null
  /** From 1; null: the project itself. */
  readonly indicator: number | null
  /**
   * The key of the exchange format: `budget.total`, `value`, `subGoals.2.goal`; goals are one text, a line
   * each.
   */
  readonly field: string
}

export type Edit = EditPlace & {
  /** What is there; null when it is blank. */
  readonly before: string | null
  readonly after: string | null
  /** What an undone field was besides its text: its kind, its parts, its lines. Not for a new edit. */
  readonly restores?: unknown
}

/**
 * The field of an edit that moves a row: before and after are its numbers, from 1. At its new place it bears
 * the points of the labels there.
 */
export const ROW_PLACE = 'place'

const EDIT_FAULTS = [
  /** The project, row or line is not there (any more). */
  'place-missing',
  /** No field that can be changed. */
  'field-fixed',
  /** Something else is there. values: found. */
  'text-changed',
  /** Before and after are the same. */
  'nothing-changed',
] as const
export type EditFaultCode = (typeof EDIT_FAULTS)[number]

export type EditFault = {
  readonly code: EditFaultCode
  readonly place: EditPlace
  readonly values: { readonly [name: string]: string }
}

/** The changed document, and the edit that makes it what it was. */
export type Edited = { readonly document: TargetDocument; readonly undo: Edit }

/** Makes one change. Errors: every code of EDIT_FAULTS. */
export function applyEdit(document: TargetDocument, edit: Edit): Result<Edited, EditFault> {
  const fault = (code: EditFaultCode, values: EditFault['values'] = {}) =>
    err({ code, place: placeOf(edit), values })
  if (edit.before === edit.after) return fault('nothing-changed')
  if (edit.field === ROW_PLACE) return moveRow(document, edit)
  const slot = slotAt(document, edit)
  if (typeof slot === 'string') return fault(slot)
  if (slot.text !== edit.before) return fault('text-changed', { found: slot.text ?? '' })
  const changed = slot.write(edit.after, edit.restores)
  // A field that is never null says '' for it.
  const now = textAt(changed, edit) ?? null
  if (now === slot.text && edit.restores === undefined) return fault('nothing-changed')
  return ok({
    document: changed,
    undo: {
      ...placeOf(edit),
      before: now,
      after: slot.text,
      ...(slot.kept !== undefined && { restores: slot.kept }),
    },
  })
}

/**
 * Makes several changes, one after the other; the first that cannot be made is reported. Undo in the reverse
 * order.
 */
export function applyEdits(
  document: TargetDocument,
  edits: readonly Edit[],
): Result<{ readonly document: TargetDocument; readonly undo: readonly Edit[] }, EditFault> {
  let now = document
  const undo: Edit[] = []
  for (const edit of edits) {
    const edited = applyEdit(now, edit)
    if (!edited.ok) return edited
    now = edited.value.document
    undo.unshift(edited.value.undo)
  }
  return ok({ document: now, undo })
}

/** What is in a field; undefined where there is no such field. */
export function textAt(document: TargetDocument, place: EditPlace): string | null | undefined {
  const slot = slotAt(document, place)
  return typeof slot === 'string' ? undefined : slot.text
}

function placeOf({ project, indicator, field }: EditPlace): EditPlace {
  return { project, indicator, field }
}

function moveRow(
  document: TargetDocument,
  { project: order, indicator: from, after, restores }: Edit,
): Result<Edited, EditFault> {
  const index = document.projects.findIndex((one) => one.order === order)
  const project = document.projects[index]
  const row = from === null ? undefined : project?.indicators[from - 1]
  const to = Number(after)
  if (
    project === undefined ||
    from === null ||
    row === undefined ||
    !Number.isInteger(to) ||
    to < 1 ||
    to > project.indicators.length
  ) {
    return err({
      code: 'place-missing',
      place: { project: order, indicator: from, field: ROW_PLACE },
      values: {},
    })
  }
  const { level1Weight, level2Weight } = row
  const indicators = project.indicators.toSpliced(from - 1, 1).toSpliced(to - 1, 0, row)
  const points = isKeptPoints(restores) ? restores : pointsAt(indicators, to - 1)
  const moved = { ...project, indicators: indicators.with(to - 1, withLabelPoints(row, points)) }
  const undo: Edit = {
    project: order,
    indicator: to,
    field: ROW_PLACE,
    before: String(to),
    after: String(from),
    restores: [level1Weight ?? null, level2Weight ?? null],
  }
  return ok({ document: { ...document, projects: document.projects.with(index, moved) }, undo })
}

/** Points in the labels of both levels; null where there are none. */
type LabelPoints = readonly [string | null, string | null]

/** As the rows beside it have them under the same labels. */
function pointsAt(indicators: readonly Indicator[], at: number): LabelPoints {
  const row = indicators[at]
  const near = [indicators[at - 1], indicators[at + 1]].filter(
    (one) => one !== undefined && one.level1 === row?.level1,
  )
  const same = near.find((one) => one?.level2 === row?.level2)
  return [near[0]?.level1Weight ?? null, same?.level2Weight ?? null]
}

function withLabelPoints(indicator: Indicator, [first, second]: LabelPoints): Indicator {
  const { level1Weight: _, ...unpointed } = indicator
  const { level2Weight: __, ...row } = unpointed
  return {
    ...row,
    ...(first !== null && { level1Weight: first }),
    ...(second !== null && { level2Weight: second }),
  }
}

/** A field: its text, what it is besides, and the document with another text in it. */
type Slot<Whole> = {
  readonly text: string | null
  /** undefined where the text is all. */
  readonly kept?: unknown
  readonly write: (text: string | null, kept?: unknown) => Whole
}

type Missing = 'place-missing' | 'field-fixed'

function slotAt(document: TargetDocument, place: EditPlace): Slot<TargetDocument> | Missing {
  if (place.project === null)
    return place.indicator === null ? slotOfDocument(document, place.field) : 'place-missing'
  const index = document.projects.findIndex(({ order }) => order === place.project)
  const project = document.projects[index]
  if (project === undefined) return 'place-missing'
  const slot =
    place.indicator === null
      ? slotOfProject(project, place.field)
      : slotOfRow(project, place.indicator, place.field, document.fiscalYear)
  return within(slot, (changed) => ({ ...document, projects: document.projects.with(index, changed) }))
}

function within<Part, Whole>(slot: Slot<Part> | Missing, put: (part: Part) => Whole): Slot<Whole> | Missing {
  if (typeof slot === 'string') return slot
  return { ...slot, write: (text, kept) => put(slot.write(text, kept)) }
}

function slotOfDocument(document: TargetDocument, field: string): Slot<TargetDocument> | Missing {
  if (field === 'title') return { text: document.title, write: (title) => ({ ...document, title }) }
  const { statement } = document
  if (statement === null)
    return /^(?:overallGoal|subGoals|safeguards)/u.test(field) ? 'place-missing' : 'field-fixed'
  return within(slotOfStatement(statement, field), (changed) => ({ ...document, statement: changed }))
}

function slotOfStatement(statement: Statement, field: string): Slot<Statement> | Missing {
  if (field === 'overallGoal')
    return { text: statement.overallGoal, write: (overallGoal) => ({ ...statement, overallGoal }) }
  const [list, number, key] = field.split('.')
  const index = Number(number) - 1
  if (list === 'subGoals' && (key === 'title' || key === 'goal' || key === 'indicators')) {
    const goal = statement.subGoals[index]
    return goal === undefined
      ? 'place-missing'
      : {
          text: goal[key],
          write: (text) => ({
            ...statement,
            subGoals: statement.subGoals.with(index, { ...goal, [key]: text }),
          }),
        }
  }
  if (list === 'safeguards' && (key === 'title' || key === 'text')) {
    const measure = statement.safeguards[index]
    if (measure === undefined) return 'place-missing'
    const put = (changed: Partial<typeof measure>) => ({
      ...statement,
      safeguards: statement.safeguards.with(index, { ...measure, ...changed }),
    })
    return key === 'title'
      ? { text: measure.title, write: (title) => put({ title }) }
      : { text: measure.text, write: (text) => put({ text: text ?? '' }) }
  }
  return 'field-fixed'
}

const BUDGET_KEYS = ['total', 'fiscal', 'other', 'carryover'] as const

function slotOfProject(project: Project, field: string): Slot<Project> | Missing {
  switch (field) {
    case 'title':
    case 'part':
    case 'code':
    case 'purpose':
      return { text: project[field], write: (text) => ({ ...project, [field]: text }) }
    case 'name':
      return { text: project.name, write: (name) => ({ ...project, name: name ?? '' }) }
    case 'unit.code':
    case 'unit.name':
      return slotOfUnit(project, field === 'unit.code' ? 'code' : 'name')
    case 'goals':
      return {
        text: linesOf(project.goals),
        kept: project.goals,
        write: (text, kept) => ({
          ...project,
          goals: asLines(kept) ?? (text === null ? [] : unnumberedGoals(text.split('\n'))),
        }),
      }
  }
  const [whole, key] = field.split('.')
  const cell = BUDGET_KEYS.find((one) => whole === 'budget' && one === key && one in project.budget)
  if (cell !== undefined)
    return {
      text: project.budget[cell] ?? null,
      write: (text) => ({ ...project, budget: { ...project.budget, [cell]: text } }),
    }
  const mark = PLAN_MARKS.find((one) => whole === 'plan' && one === key)
  return mark === undefined
    ? 'field-fixed'
    : { text: project.plan[mark], write: (text) => ({ ...project, plan: { ...project.plan, [mark]: text } }) }
}

function slotOfUnit(project: Project, key: 'code' | 'name'): Slot<Project> {
  const { unit } = project
  return {
    text: unit?.[key] ?? null,
    kept: [unit],
    write: (text, kept) => ({
      ...project,
      unit: isKeptUnit(kept)
        ? kept[0]
        : { code: unit?.code ?? null, name: unit?.name ?? '', [key]: key === 'name' ? (text ?? '') : text },
    }),
  }
}

function slotOfRow(
  project: Project,
  number: number,
  field: string,
  fiscalYear: number | null,
): Slot<Project> | Missing {
  const indicator = project.indicators[number - 1]
  if (indicator === undefined) return 'place-missing'
  const slot =
    field === 'level1' || field === 'level2'
      ? slotOfLabel(project.indicators, number - 1, indicator, field)
      : slotOfIndicator(indicator, field, fiscalYear)
  return within(slot, (changed) => ({ ...project, indicators: project.indicators.with(number - 1, changed) }))
}

/**
 * A label: one that says something else has the points that it has in the row beside, one that is only spelt
 * otherwise its own.
 */
function slotOfLabel(
  rows: readonly Indicator[],
  at: number,
  indicator: Indicator,
  field: 'level1' | 'level2',
): Slot<Indicator> {
  const { level1, level2, kind, level1Weight = null, level2Weight = null } = indicator
  const near = (label: string) => [rows[at - 1], rows[at + 1]].find((one) => one?.[field] === label)
  if (field === 'level1') {
    const pointsOf = (label: string) =>
      branchOfLabel(label) === branchOfLabel(level1) ? level1Weight : (near(label)?.level1Weight ?? null)
    return {
      text: level1,
      kept: [level1Weight],
      write: (text, kept) =>
        withLabelPoints({ ...indicator, level1: text ?? '' }, [
          isKeptOne(kept) ? kept[0] : pointsOf(text ?? ''),
          level2Weight,
        ]),
    }
  }
  const pointsOf = (label: string) =>
    kindOfLabel(label) === kind ? level2Weight : (near(label)?.level2Weight ?? null)
  return {
    text: level2,
    kept: [kind, level2Weight],
    write: (text, kept) => {
      const [was, points = level2Weight] = isKeptKind(kept)
        ? kept
        : [kindOfLabel(text ?? ''), pointsOf(text ?? '')]
      return withLabelPoints({ ...indicator, level2: text ?? '', kind: was }, [level1Weight, points])
    },
  }
}

function slotOfIndicator(
  indicator: Indicator,
  field: string,
  fiscalYear: number | null,
): Slot<Indicator> | Missing {
  switch (field) {
    case 'level3':
      return { text: indicator.level3, write: (text) => ({ ...indicator, level3: text ?? '' }) }
    case 'description':
    case 'weight':
    case 'basis':
      return { text: indicator[field], write: (text) => ({ ...indicator, [field]: text }) }
    case 'value':
      return {
        text: indicator.value.text,
        kept: indicator.value,
        write: (text, kept) => ({
          ...indicator,
          value: isKeptValue(kept) ? kept : parseTargetValue(text ?? '', fiscalYear),
        }),
      }
    default:
      return 'field-fixed'
  }
}

function linesOf(goals: readonly string[]): string | null {
  return goals.length === 0 ? null : goals.join('\n')
}

function asLines(kept: unknown): readonly string[] | null {
  return Array.isArray(kept) && kept.every((line) => typeof line === 'string') ? kept : null
}

function isKeptUnit(kept: unknown): kept is [Project['unit']] {
  return Array.isArray(kept)
}

/** What was kept before points went with labels has no points. */
function isKeptKind(kept: unknown): kept is [Indicator['kind'], (string | null)?] {
  return Array.isArray(kept)
}

function isKeptOne(kept: unknown): kept is [string | null] {
  return Array.isArray(kept)
}

function isKeptValue(kept: unknown): kept is Indicator['value'] {
  return typeof kept === 'object' && kept !== null && 'text' in kept
}

function isKeptPoints(kept: unknown): kept is LabelPoints {
  return Array.isArray(kept) && kept.length === 2
}
