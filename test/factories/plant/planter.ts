/**
 * A planter puts one fault of one class into a document without fault, at a place of chance, and knows where
 * it put it. What would contradict the fault elsewhere (a figure repeated in the goals, a name in 分项目标) is
 * kept in step, so that the fault is the only one.
 */
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { Related } from '#core/target/related.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { Statement, SubGoal, TargetDocument } from '#core/target/document.ts'
import type { Random } from '../random.ts'

/** Where a fault may be told; project and indicator count from 1, both null for the document. */
export type Spot = { readonly project: number | null; readonly indicator: number | null }

export type Planted = {
  readonly document: TargetDocument
  /** Any of them is the place of the fault: either of two rows that say the same. */
  readonly spots: readonly Spot[]
  /** Where the fault can be seen too: what is found there is no false alarm, and no detection. */
  readonly echoes?: readonly Spot[]
  /** What is known elsewhere, for faults that only other documents show. */
  readonly related?: Related
  /** What is there now, for people. */
  readonly what: string
}

/** @returns null where this document has no place for the fault */
export type Planter = (document: TargetDocument, random: Random) => Planted | null
/** Why a class cannot be planted. */
export type NotPlanted = { readonly because: string }
export type Planting = Planter | NotPlanted
export type Plantings = { readonly [code: string]: Planting }

export const DOCUMENT: Spot = { project: null, indicator: null }
export const atProject = (project: Project): Spot => ({ project: project.order, indicator: null })

/** The box of the form that says what a project is by law. */
export function ofCategory(project: Project, text: string) {
  const line = { field: 'category' as const, label: '项目类别', text, choice: null, at: project.at }
  const others = (project.details ?? []).filter(({ field }) => field !== 'category')
  return { project: { ...project, details: [...others, line] }, what: text }
}

export function withProject(document: TargetDocument, changed: Project): TargetDocument {
  return {
    ...document,
    projects: document.projects.map((project) => (project.order === changed.order ? changed : project)),
  }
}

export function withStatement(
  document: TargetDocument,
  change: (statement: Statement) => Statement,
): TargetDocument {
  return document.statement === null ? document : { ...document, statement: change(document.statement) }
}

export function withSubGoal(
  document: TargetDocument,
  index: number,
  change: (goal: SubGoal) => SubGoal,
): TargetDocument {
  return withStatement(document, (statement) => ({
    ...statement,
    subGoals: statement.subGoals.map((goal, i) => (i === index ? change(goal) : goal)),
  }))
}

/** The first project, in an order of chance, that a change can be made in. */
export function inProject(
  change: (
    project: Project,
    random: Random,
    document: TargetDocument,
  ) => { readonly project: Project; readonly what: string } | null,
): Planter {
  return (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      const changed = change(project, random, document)
      if (changed !== null)
        return {
          document: withProject(document, changed.project),
          spots: [atProject(project)],
          what: changed.what,
        }
    }
    return null
  }
}

/** A text of a project written anew. */
export function rewritten(
  field: 'purpose',
  change: (text: string, random: Random, project: Project) => string | null,
): Planter
export function rewritten(
  field: 'goals',
  change: (goals: readonly string[], random: Random, project: Project) => readonly string[] | null,
): Planter
export function rewritten(
  field: 'purpose' | 'goals',
  change:
    | ((text: string, random: Random, project: Project) => string | null)
    | ((goals: readonly string[], random: Random, project: Project) => readonly string[] | null),
): Planter {
  return inProject((project, random) => {
    if (field === 'purpose') {
      const purpose = (change as (text: string, random: Random, project: Project) => string | null)(
        project.purpose ?? '',
        random,
        project,
      )
      return purpose === null ? null : { project: { ...project, purpose }, what: purpose }
    }
    const goals = (
      change as (goals: readonly string[], random: Random, project: Project) => readonly string[] | null
    )(project.goals, random, project)
    return goals === null ? null : { project: { ...project, goals }, what: goals.join('；') }
  })
}

export type Cells = {
  readonly level1?: string
  readonly level2?: string
  readonly kind?: IndicatorKind | null
  readonly level3?: string
  readonly description?: string | null
  readonly value?: string
  readonly basis?: string | null
}

function rowWith(row: Indicator, { value, ...cells }: Cells, year: number | null): Indicator {
  return { ...row, ...cells, value: value === undefined ? row.value : parseTargetValue(value, year) }
}

/**
 * The first row, in an order of chance, that cells can be changed in; goals and 分项目标 say the same as the row
 * afterwards.
 */
export function inRow(change: (row: Indicator, random: Random, project: Project) => Cells | null): Planter {
  return (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      for (const row of random.shuffled(project.indicators)) {
        const cells = change(row, random, project)
        if (cells !== null) return changedRow(document, project, row, cells)
      }
    }
    return null
  }
}

export function changedRow(
  document: TargetDocument,
  project: Project,
  row: Indicator,
  cells: Cells,
): Planted {
  const changed = rowWith(row, cells, document.fiscalYear)
  const indicators = project.indicators.map((own) => (own === row ? changed : own))
  const goals = project.goals.map((goal) => inStep(goal, row, changed))
  const kept = withStatement(withProject(document, { ...project, indicators, goals }), (statement) => ({
    ...statement,
    subGoals: statement.subGoals.map((goal) =>
      goal.title === project.name
        ? {
            ...goal,
            goal: inStep(goal.goal ?? '', row, changed),
            indicators: inStep(goal.indicators ?? '', row, changed),
          }
        : goal,
    ),
  }))
  // The same words are in the goals and in 分项目标.
  const echoes = [atProject(project), DOCUMENT]
  return {
    document: kept,
    spots: [{ project: project.order, indicator: project.indicators.indexOf(row) + 1 }],
    echoes,
    what: `${changed.level2} ${changed.level3} ${changed.description ?? ''} ${changed.value.text} ${changed.basis ?? ''}`,
  }
}

/** The row's name and value in a sentence, brought to what the row says now. */
function inStep(text: string, before: Indicator, after: Indicator): string {
  const said = new RegExp(
    `${escaped(before.level3)}(不低于|达到|控制在|为)?(${escaped(before.value.text)}|${escaped(before.value.number ?? '\u0000')}${escaped(before.value.unit ?? '')}(?:以内)?)`,
    'u',
  )
  return text.replace(said, (_, verb: string | undefined) =>
    verb === undefined || after.value.number === null || after.value.number !== before.value.number
      ? `${after.level3}${after.value.text}`
      : `${after.level3}${verb}${after.value.number}${after.value.unit ?? ''}${verb === '控制在' ? '以内' : ''}`,
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Rows taken out of a project, and with them what 分项目标 says of them. */
export function withoutRows(
  document: TargetDocument,
  project: Project,
  gone: readonly Indicator[],
  rest: readonly Indicator[],
): TargetDocument {
  const changed = withProject(document, { ...project, indicators: rest })
  const index = document.statement?.subGoals.findIndex(({ title }) => title === project.name) ?? -1
  if (index < 0) return changed
  return withSubGoal(changed, index, (goal) => {
    const kept = (goal.indicators ?? '')
      .replace(/。$/u, '')
      .split('，')
      .filter((said) => !gone.some(({ level3, value }) => said === level3 + value.text))
    const named = kept.length > 0 ? kept : rest.slice(0, 2).map(({ level3, value }) => level3 + value.text)
    return { ...goal, indicators: `${named.join('，')}。` }
  })
}

/** Every row of a project. */
export function rowsAt(project: Project): readonly Spot[] {
  return [
    atProject(project),
    ...project.indicators.map((_, i) => ({ project: project.order, indicator: i + 1 })),
  ]
}

/** A row more, behind the rows of its kind; none where nothing is made. */
function newRow(
  make: (
    random: Random,
    project: Project,
  ) => {
    readonly kind: IndicatorKind
    readonly level3: string
    readonly description: string
    readonly value: string
  } | null,
): Planter {
  return (document, random) => {
    const project = random.pick(document.projects)
    const made = make(random, project)
    return made === null ? null : addRow(document, project, made)
  }
}

function addRow(
  document: TargetDocument,
  project: Project,
  {
    kind,
    level3,
    description,
    value,
  }: {
    readonly kind: IndicatorKind
    readonly level3: string
    readonly description: string
    readonly value: string
  },
): Planted {
  const [model] = project.indicators
  if (model === undefined) throw new Error('invariant: a generated project has rows')
  const branch = KIND_BRANCH[kind]
  const added: Indicator = {
    ...model,
    level1: BRANCH_LABEL[branch],
    level2: KIND_LABEL[kind],
    kind,
    level3,
    description,
    value: parseTargetValue(value, document.fiscalYear),
    basis: project.indicators.at(-1)?.basis ?? null,
  }
  const behind = project.indicators.findLastIndex(
    (row) => row.kind !== null && KIND_BRANCH[row.kind] === branch,
  )
  const at = project.indicators.findLastIndex((row) => row.kind === kind)
  const place = (at < 0 ? behind : at) + 1
  const indicators = [...project.indicators.slice(0, place), added, ...project.indicators.slice(place)]
  return {
    document: withProject(document, { ...project, indicators }),
    spots: [{ project: project.order, indicator: place + 1 }],
    what: `${added.level2} ${level3} ${description} ${value}`,
  }
}

/** A pool of rows: name, description, value. */
export type Row = readonly [kind: IndicatorKind, level3: string, description: string, value: string]

/** A row of the pool, in a document of which no row has that name. */
export function oneOf(pool: readonly Row[]): Planter {
  return newRow((random, project) => {
    const left = pool.filter(([, name]) => !project.indicators.some((row) => row.level3 === name))
    if (left.length === 0) return null
    const [kind, level3, description, value] = random.pick(left)
    return { kind, level3, description, value }
  })
}
