/** A checked target document as rows: what lists, sums and searches need taken out into columns. Pure. */
import { countSeverities, type Finding } from '#core/kernel/finding.ts'
import type { BudgetUnit, Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { amountInFen, columnDay, numericText, plainOrNull, plainText } from '../kernel/plain.ts'
import { searchText } from '../kernel/search.ts'

/** What the rules found in a document. */
export type Checked = {
  readonly ruleSet: string
  readonly findings: readonly Finding[]
  readonly summary: {
    readonly error: number
    readonly warning: number
    readonly advice: number
    readonly score: number
    readonly judged: number
    readonly grade: Grade | null
  }
  /**
   * Which rules the findings are of, so that it is seen when they are others; nothing where that is not
   * known.
   */
  readonly rules?: { readonly print: string; readonly regionCode: string | null }
}

/** The columns that say which rules the findings of a document are of. */
export function rulesColumns({ rules }: Checked) {
  return { rules_print: rules?.print ?? null, region_code: rules?.regionCode ?? null }
}

const UNIT_KEY_MAX = 200

/** What tells units apart: the code, or the name where there is no code. */
export function unitKey(unit: BudgetUnit): string {
  return plainText(unit.code ?? unit.name).slice(0, UNIT_KEY_MAX)
}

/** What a code and a name together mean, where it was said; null without a code. */
export function unitNameKey({ code, name }: BudgetUnit): string | null {
  return code === null ? null : plainText(`${code} ${name}`).slice(0, UNIT_KEY_MAX)
}

/** The different units of a document, with the one that it speaks for. */
export function documentUnits(
  document: TargetDocument,
  speaksFor: BudgetUnit | null,
): ReadonlyMap<string, BudgetUnit> {
  const named = [...document.projects, ...(document.departments ?? [])].map(({ unit }) => unit)
  const units = [speaksFor, ...named].filter((unit) => unit !== null)
  return new Map(units.map((unit) => [unitKey(unit), unit]))
}

/** Indicators of all projects and of the tables of whole departments. */
export function indicatorCount({ projects, departments = [] }: TargetDocument): number {
  return [...projects, ...departments].reduce((sum, { indicators }) => sum + indicators.length, 0)
}

/** Sum of the projects' budgets in 分; null when no project gives one. */
export function documentBudget(document: TargetDocument): bigint | null {
  const amounts = document.projects
    .map((project) => amountInFen(project.budget.total))
    .filter((amount) => amount !== null)
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0n)
}

export function documentSearch(document: TargetDocument, unit: BudgetUnit | null): string {
  return searchText([document.source.file, document.title, unit?.code, unit?.name])
}

/** The columns of a project; `unit` is the one it is counted under. */
export function projectColumns(project: Project, unit: BudgetUnit | null, findings: readonly Finding[]) {
  const counts = countSeverities(findings)
  const indicators = project.indicators.map((indicator, i) => indicatorValues(indicator, i + 1))
  return {
    position: project.order,
    code: plainOrNull(project.code),
    name: plainText(project.name),
    budget: amountInFen(project.budget.total),
    fiscal: amountInFen(project.budget.fiscal),
    other: amountInFen(project.budget.other),
    indicator_count: indicators.length,
    quantified: indicators.filter(({ number }) => number !== null).length,
    with_unit: indicators.filter(({ number, unit: measure }) => number !== null && measure !== null).length,
    repeated: indicators.filter(({ level3, description }) => description === level3).length,
    errors: counts.error,
    warnings: counts.warning,
    advice: counts.advice,
    rules: [...new Set(findings.map((finding) => finding.rule))].toSorted(),
    paper: JSON.stringify(project),
    details: JSON.stringify(project.details ?? []),
    search: searchText([
      project.name,
      project.code,
      unit?.code,
      unit?.name,
      ...project.indicators.flatMap((indicator) => [indicator.level3, indicator.description]),
    ]),
  }
}

export function indicatorValues(indicator: Indicator, position: number) {
  return {
    position,
    level1: plainText(indicator.level1),
    level2: plainText(indicator.level2),
    kind: indicator.kind,
    level3: plainText(indicator.level3),
    description: plainOrNull(indicator.description),
    value_text: plainText(indicator.value.text),
    nature: indicator.value.nature,
    comparator: indicator.value.comparator,
    number: numericText(indicator.value.number),
    unit: plainOrNull(indicator.value.unit),
    deadline: columnDay(indicator.value.deadline),
    weight: plainOrNull(indicator.weight),
    basis: plainOrNull(indicator.basis),
  }
}

export function findingColumns(
  finding: Finding,
  position: number,
  project: Project | null,
  unit: BudgetUnit | null,
) {
  return {
    position,
    rule: finding.rule,
    rule_group: finding.group,
    severity: finding.severity,
    body: JSON.stringify(finding),
    search: searchText([finding.text, project?.name, project?.code, unit?.code, unit?.name]),
  }
}
