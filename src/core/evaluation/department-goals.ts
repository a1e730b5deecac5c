/**
 * 整体绩效目标 of a department, put together from its papers of a year: what an evaluation of the whole
 * department rests on.
 */
import { isBlankDepartment, type DepartmentTargets } from '../target/department.ts'
import type { Statement, TargetDocument } from '../target/document.ts'

type Approval = { readonly number: string; readonly date: string }

/**
 * A document with words of the department; `approval` of the version that was approved last, null: as it was
 * handed in.
 */
export type DepartmentPaper = {
  readonly title: string
  readonly approval: Approval | null
  readonly content: Pick<TargetDocument, 'statement' | 'departments'>
}

export type DepartmentGoals = {
  readonly title: string
  readonly approval: Approval | null
  readonly statement: Statement | null
  readonly departments: readonly DepartmentTargets[]
}

/**
 * The words of one paper and the tables of one, which may be another; approved papers go before others,
 * otherwise the first.
 */
export function departmentGoals(
  papers: readonly DepartmentPaper[],
  unit: string,
): readonly DepartmentGoals[] {
  const inOrder = [
    ...papers.filter(({ approval }) => approval !== null),
    ...papers.filter(({ approval }) => approval === null),
  ]
  const words = inOrder.find(({ content }) => content.statement !== null && hasWords(content.statement))
  const tables = inOrder.find(({ content }) => tablesOf(content, unit).length > 0)
  return inOrder
    .filter((paper) => paper === words || paper === tables)
    .map((paper) => ({
      title: paper.title,
      approval: paper.approval,
      statement: paper === words ? paper.content.statement : null,
      departments: paper === tables ? tablesOf(paper.content, unit) : [],
    }))
}

function hasWords({ overallGoal, subGoals, safeguards }: Statement): boolean {
  return overallGoal !== null || subGoals.length + safeguards.length > 0
}

/** Where a paper holds the tables of several departments, those that name this one. */
function tablesOf(
  { departments = [] }: DepartmentPaper['content'],
  unit: string,
): readonly DepartmentTargets[] {
  const written = departments.filter((department) => !isBlankDepartment(department))
  return written.length <= 1 ? written : written.filter((department) => department.unit?.name === unit)
}
