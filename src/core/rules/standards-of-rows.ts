/** 支出标准 of the register held against the rows of a target. */
import { namedAs, samePer, standardFor } from '../cost-analysis/standard.ts'
import type { KnownStandard, Related } from '../target/related.ts'
import { costPerOfRow } from './unit-cost.ts'
import { rowsOfProject, type Row } from './rule.ts'
import type { Project } from '../target/project.ts'

export function standardsOf(related: Related, { order }: Project): readonly KnownStandard[] {
  return related.get(order)?.standards ?? []
}

/** Costs of the year, not of the medium term. */
export function costRows(project: Project): readonly Row[] {
  return rowsOfProject(project).filter(
    ({ indicator: { kind, term } }) =>
      (kind === 'cost' || kind === 'economic-cost') && term !== 'medium-term',
  )
}

/** The standard in force for a cost for one; null where the row is none, or there is none. */
export function standardOfRow(
  standards: readonly KnownStandard[],
  row: Row,
  year: number | null,
): KnownStandard | null {
  const per = costPerOfRow(row)
  if (per === null || year === null || standards.length === 0) return null
  const { level3, description, value } = row.indicator
  const written = value.unit?.split('/').slice(1).join('/') ?? ''
  return standardFor(
    standards,
    { per: written === '' ? per : written, texts: [row.project.name, level3, description ?? ''] },
    year,
  )
}

/** The standard in force for what a project counts: by the unit of one of its quantities. */
export function standardOfProject(
  standards: readonly KnownStandard[],
  project: Project,
  year: number | null,
): KnownStandard | null {
  if (year === null || standards.length === 0) return null
  for (const { indicator } of rowsOfProject(project)) {
    const { kind, level3, description, value, term } = indicator
    if (kind !== 'quantity' || value.unit === null || term === 'medium-term') continue
    const unit = value.unit
    const fitting = standards.filter(({ per }) => samePer(per, unit) || samePer(per, `${unit}·月`))
    for (const { per } of fitting) {
      const texts = [project.name, level3, description ?? '']
      const found = standardFor(fitting, { per, texts }, year)
      if (found !== null) return found
    }
  }
  return null
}

/** Whether a text names a standard: by its number, or by its document and what it is called. */
export function namesStandard(standard: KnownStandard, { project, indicator }: Row): boolean {
  const { basis, note, description, level3 } = indicator
  const said = [basis ?? '', note ?? '', description ?? '']
  if (said.some((text) => text.includes(standard.number))) return true
  return (
    said.some((text) => text.includes(standard.source)) &&
    namedAs(standard, [project.name, level3, ...said]) !== ''
  )
}
