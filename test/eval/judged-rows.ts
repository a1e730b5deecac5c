/** What the rules say of judged rows, set against what a reviewer says of them. */
import { checkTargets } from '#core/findings/run.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { ALONE, row, targets } from '../support/targets.ts'
import { ROW_CODES, type JudgedProject, type JudgedRow, type RowCode } from './rows.ts'

export type SaidOfRow = {
  readonly row: JudgedRow
  readonly said: ReadonlySet<RowCode>
  readonly missed: readonly RowCode[]
  readonly false: readonly RowCode[]
}

/** Every row with the codes said of it, folded ones too. */
export function judgeRows(projects: readonly JudgedProject[]): readonly SaidOfRow[] {
  const document = targets(
    projects.map(({ name, budget, purpose, rows }) => ({
      name,
      title: `${name}绩效目标表`,
      budget: { total: budget, fiscal: budget, other: '0' },
      purpose,
      indicators: rows.map((one) => row(one.level2, one.name, one.description, one.value)),
    })),
  )
  const said = new Map<string, Set<RowCode>>()
  for (const finding of checkTargets(document, ruleSetFor('130202', 2025), ALONE).findings) {
    for (const { project, indicator } of findingOccurrences(finding)) {
      const key = `${project ?? ''}.${indicator ?? ''}`
      const codes = said.get(key) ?? new Set<RowCode>()
      said.set(key, codes)
      for (const code of [finding.rule, ...finding.also.map((other) => other.rule)])
        if (isRowCode(code)) codes.add(code)
    }
  }
  return projects.flatMap(({ rows }, i) =>
    rows.map((one, n) => {
      const own = said.get(`${i + 1}.${n + 1}`) ?? new Set<RowCode>()
      return {
        row: one,
        said: own,
        missed: one.must.filter((code) => !own.has(code)),
        false: [...own].filter((code) => !one.must.includes(code) && !one.may.includes(code)),
      }
    }),
  )
}

function isRowCode(code: string): code is RowCode {
  return ROW_CODES.some((known) => known === code)
}

export type RowScore = {
  readonly rows: number
  readonly must: number
  readonly met: number
  readonly said: number
  readonly right: number
  readonly cleanRows: number
  readonly cleanRowsAccused: number
}

export function scoreRows(rows: readonly SaidOfRow[]): RowScore {
  const sum = (count: (one: SaidOfRow) => number) => rows.reduce((total, one) => total + count(one), 0)
  const clean = rows.filter(({ row: { must, may } }) => must.length + may.length === 0)
  return {
    rows: rows.length,
    must: sum((one) => one.row.must.length),
    met: sum((one) => one.row.must.length - one.missed.length),
    said: sum((one) => one.said.size),
    right: sum((one) => one.said.size - one.false.length),
    cleanRows: clean.length,
    cleanRowsAccused: clean.filter((one) => one.false.length > 0).length,
  }
}
