/** Whether the level-2 label of a row stands under a level-1 label it does not belong to. */
import { branchOfLabel, KIND_BRANCH, type IndicatorKind } from '../indicator/kind.ts'
import type { Row } from './rule.ts'

/**
 * missing: no label at all, or the one inherited from above where the row's own branch has no label in the table.
 * mismatch: another branch's label although the own one exists.
 */
export function branchConflict({ project, indicator }: Row): 'missing' | 'mismatch' | null {
  const { kind, level1 } = indicator
  if (kind === null) return null
  if (level1.trim() === '') return 'missing'
  const branch = branchOfLabel(level1)
  if (branch === null || belongs(kind, branch)) return null
  const labelled = project.indicators.some((other) => branchOfLabel(other.level1) === KIND_BRANCH[kind])
  return labelled || branch === 'satisfaction' ? 'mismatch' : 'missing'
}

function belongs(kind: IndicatorKind, branch: string): boolean {
  const own = KIND_BRANCH[kind]
  return own === branch || ((kind === 'cost' || own === 'cost') && (branch === 'output' || branch === 'cost'))
}
