/** The exchange format as text: the keys in the order of docs/exchange-format.md, two spaces, a line break at the end. */
import type { Indicator, Place, Project, TargetDocument } from '#core/target/document.ts'
import { PLAN_MARKS } from '#core/period.ts'

/** @param only orders of the projects wanted, without the words around; null for everything. */
export function writeJson(document: TargetDocument, only: readonly number[] | null): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(ordered(only === null ? document : chosen(document, only)), null, 2)}\n`)
}

/** The document with its keys in the public order, for whoever prints it in another shape (one line a document). */
function ordered(document: TargetDocument) {
  const { format, kind, source, title, fiscalYear, parts, statement, projects, unplaced, marks } = document
  return {
    format,
    kind,
    source: { file: source.file, sha256: source.sha256, mediaType: source.mediaType },
    title,
    fiscalYear,
    parts: parts.map((part) => ({ label: part.label, title: part.title })),
    statement: statement && {
      overallGoal: statement.overallGoal,
      subGoals: statement.subGoals.map((goal) => ({ label: goal.label, title: goal.title, goal: goal.goal, indicators: goal.indicators, at: place(goal.at) })),
      safeguards: statement.safeguards.map((measure) => ({ label: measure.label, title: measure.title, text: measure.text, at: place(measure.at) })),
    },
    projects: projects.map(project),
    unplaced: unplaced.map((piece) => ({ text: piece.text, at: place(piece.at) })),
    marks: marks.map((mark) => ({ text: mark.text, at: place(mark.at) })),
  }
}

function chosen(document: TargetDocument, only: readonly number[]): TargetDocument {
  const projects = document.projects.filter((candidate) => only.includes(candidate.order))
  const parts = document.parts.filter((part) => projects.some((candidate) => candidate.part === part.title))
  return { ...document, parts, statement: null, projects, unplaced: [], marks: [] }
}

function project({ order, part, title, unit, code, name, budget, purpose, plan, goals, indicators, at }: Project) {
  return {
    order,
    part,
    title,
    unit: unit && { code: unit.code, name: unit.name },
    code,
    name,
    budget: { total: budget.total, fiscal: budget.fiscal, other: budget.other },
    purpose,
    plan: { measure: plan.measure, ...Object.fromEntries(PLAN_MARKS.map((mark) => [mark, plan[mark]])) },
    goals,
    indicators: indicators.map(indicator),
    at: place(at),
  }
}

function indicator({ level1, level2, kind, level3, description, value, weight, basis, at }: Indicator) {
  const { text, nature, comparator, number, unit, deadline } = value
  return { level1, level2, kind, level3, description, value: { text, nature, comparator, number, unit, deadline }, weight, basis, at: place(at) }
}

function place(at: Place): Place {
  if ('line' in at) return { line: at.line }
  if ('paragraph' in at) return { paragraph: at.paragraph }
  if ('table' in at) return { table: at.table, row: at.row, column: at.column }
  return 'sheet' in at ? { sheet: at.sheet, cell: at.cell } : { page: at.page, box: at.box }
}
