/**
 * Which projects of the department the 分项绩效目标 and tasks of its text cover, and what their money comes to
 * beside what is written. A project is known by its code, or by its name where one of the two has no code.
 */
import { addMoney, fen, formatMoney, parseMoney, type Fen } from '../kernel/money.ts'
import type { ProjectName } from '../target/project.ts'
import { setStatementCells } from './statement-commands.ts'
import {
  FUND_LABELS,
  rowsOfList,
  type StatementField,
  type StatementForm,
  type StatementOperation,
  type StatementRow,
} from './statement-form.ts'

/** A project of the department, its money in 分 as a decimal string; null when blank. */
export type DepartmentProject = ProjectName & {
  readonly id: string
  readonly unit: string
  readonly total: string | null
  readonly fiscal: string | null
  readonly other: string | null
}

/** A line for each project: code, tab, name. */
export function linesOfProjects(projects: readonly ProjectName[]): string {
  return projects.map(({ code, name }) => `${code ?? ''}\t${name}`).join('\n')
}

export function projectsOfLines(text: string): readonly ProjectName[] {
  return text.split('\n').flatMap((line) => {
    const [code = '', name] = line.split('\t')
    return line.trim() === ''
      ? []
      : [name === undefined ? { code: null, name: code } : { code: code === '' ? null : code, name }]
  })
}

export function isProject(said: ProjectName, { code, name }: ProjectName): boolean {
  return said.code !== null && code !== null ? said.code === code : said.name === name
}

/** The projects that a row covers, and the names of those that are not there (any more). */
export function coveredBy(
  { cells }: Pick<StatementRow, 'cells'>,
  projects: readonly DepartmentProject[],
): { readonly projects: readonly DepartmentProject[]; readonly gone: readonly ProjectName[] } {
  const said = projectsOfLines(cells.projects)
  return {
    projects: projects.filter((project) => said.some((one) => isProject(one, project))),
    gone: said.filter((one) => !projects.some((project) => isProject(one, project))),
  }
}

/** The projects that no 分项绩效目标 covers. */
export function uncovered(
  form: StatementForm,
  projects: readonly DepartmentProject[],
): readonly DepartmentProject[] {
  const said = rowsOfList(form, 'subGoals').flatMap(({ cells }) => projectsOfLines(cells.projects))
  return projects.filter((project) => !said.some((one) => isProject(one, project)))
}

type MoneyField = 'total' | 'fiscal' | 'other'

/** What some projects come to, in 万元; null when none of them says it. */
export function amountSum(projects: readonly DepartmentProject[], field: MoneyField): string | null {
  const amounts = projects.flatMap((project) => {
    const amount = parseMoney(project[field] ?? '', '分')
    return amount.ok ? [amount.value] : []
  })
  return amounts.length === 0 ? null : formatMoney(addMoney(...amounts), '万元')
}

/** A sum beside what is written; `sum` in 万元. */
export type SumCheck = {
  readonly row: string
  readonly field: StatementField
  readonly sum: string
  /** What is written less the sum, 万元, 0 where they agree; null where nothing, or no amount, is written. */
  readonly difference: string | null
  readonly of: 'projects' | 'parts'
}

/** Sums over the projects of each task and of the whole department, and of the parts of 总体资金情况. */
export function sumChecks(form: StatementForm, projects: readonly DepartmentProject[]): readonly SumCheck[] {
  const fields: readonly MoneyField[] = ['total', 'fiscal', 'other']
  const tasks = rowsOfList(form, 'tasks').flatMap((row) => {
    const { projects: covered } = coveredBy(row, projects)
    return fields.flatMap((field) => checked(row, field, amountSum(covered, field), 'projects'))
  })
  const funds = rowsOfList(form, 'funds').flatMap((row) => {
    if (row.cells.year !== '') return []
    const { label } = row.cells
    if (label === FUND_LABELS.project) return checked(row, 'amount', amountSum(projects, 'total'), 'projects')
    if (label === FUND_LABELS.total)
      return checked(row, 'amount', partsOf(form, [FUND_LABELS.basic, FUND_LABELS.project]), 'parts')
    return label === FUND_LABELS.basic
      ? checked(row, 'amount', partsOf(form, [FUND_LABELS.staff, FUND_LABELS.running]), 'parts')
      : []
  })
  return [...tasks, ...funds]
}

function partsOf(form: StatementForm, labels: readonly string[]): string | null {
  const amounts = rowsOfList(form, 'funds').flatMap(({ cells }) =>
    cells.year === '' && labels.includes(cells.label) ? wan(cells.amount) : [],
  )
  return amounts.length === 0 ? null : formatMoney(addMoney(...amounts), '万元')
}

function checked(
  row: StatementRow,
  field: StatementField,
  sum: string | null,
  of: SumCheck['of'],
): SumCheck[] {
  if (sum === null) return []
  const [written] = wan(row.cells[field])
  const [whole] = wan(sum)
  return [
    {
      row: row.id,
      field,
      sum,
      difference:
        written === undefined || whole === undefined ? null : formatMoney(fen(written - whole), '万元'),
      of,
    },
  ]
}

function wan(text: string): readonly Fen[] {
  const amount = parseMoney(text, '万元')
  return amount.ok ? [amount.value] : []
}

/** Takes a sum in the place of what is written. */
export function takeSum(form: StatementForm, { row, field, sum }: SumCheck): StatementOperation[] {
  return setStatementCells(form, [{ place: { row, field }, text: sum }])
}

/** Links every 分项绩效目标 without projects to those of its name, with or without 费, 经费 or 资金 at the end. */
export function linkByName(
  form: StatementForm,
  projects: readonly DepartmentProject[],
): StatementOperation[] {
  const open = uncovered(form, projects)
  return setStatementCells(
    form,
    (['subGoals', 'tasks'] as const).flatMap((list) =>
      rowsOfList(form, list)
        .filter(({ cells }) => cells.projects === '')
        .flatMap(({ id, cells }) => {
          const name = bare(list === 'subGoals' ? cells.title : cells.name)
          const same =
            name === ''
              ? []
              : (list === 'subGoals' ? open : projects).filter((project) => bare(project.name) === name)
          return same.length === 0
            ? []
            : [{ place: { row: id, field: 'projects' as const }, text: linesOfProjects(same) }]
        }),
    ),
  )
}

function bare(name: string): string {
  return name.replace(/[\s。；;：:，,]/gu, '').replace(/(?:专项)?(?:经费|费用|资金|费)$/u, '')
}
