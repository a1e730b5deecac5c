/** Whether the level-2 label of a row is under a level-1 label it does not belong to. */
import { branchOfLabel, KIND_BRANCH, type IndicatorKind } from '../indicator/kind.ts'
import type { Row } from './rule.ts'
import { fromWords } from './same-words.ts'

/**
 * missing: no label at all, or the one inherited from above where the row's own branch has no label in the
 * table. mismatch: another branch's label although the own one exists.
 */
export function branchConflict(row: Row): 'missing' | 'mismatch' | null {
  const conflict = conflictOf(row)
  if (conflict !== 'elsewhere') return conflict
  const {
    project,
    indicator: { kind },
  } = row
  return kind !== null &&
    project.indicators.some((other) => branchOfLabel(other.level1) === KIND_BRANCH[kind])
    ? 'mismatch'
    : 'missing'
}

/** elsewhere: another branch's label; whether the own one exists the other rows tell. */
const conflictOf = fromWords(({ kind, level1 }): 'missing' | 'mismatch' | 'elsewhere' | null => {
  if (kind === null) return null
  if (level1.trim() === '') return 'missing'
  const branch = branchOfLabel(level1)
  if (branch === null || belongs(kind, branch)) return null
  return branch === 'satisfaction' ? 'mismatch' : 'elsewhere'
})

function belongs(kind: IndicatorKind, branch: string): boolean {
  const own = KIND_BRANCH[kind]
  return own === branch || ((kind === 'cost' || own === 'cost') && (branch === 'output' || branch === 'cost'))
}
