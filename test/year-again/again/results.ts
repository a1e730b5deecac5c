/** 结果应用: which result counts, what it proposes, what was decided and what that limits. docs/results.md. */
import { divide, known, multiply, nearest, whole } from './exact.ts'
import type { Facts, Project } from './facts.ts'
import type { Grade } from './scores.ts'

/** The part 结果应用 of a rule set. */
export type ResultRules = {
  readonly shares: { readonly [grade in Grade]: string }
  readonly appliesAfter: number
}

export type Result = {
  readonly grade: Grade
  readonly source: 'finance' | 'department' | 'self'
  readonly score: string
}

/** 财政评价 before 部门评价 before 单位自评, of what is final. */
export function counting(found: readonly Result[]): Result | null {
  const of = (source: string) => found.find((one) => one.source === source)
  return of('finance') ?? of('department') ?? of('self') ?? null
}

export type Proposal = { readonly kind: 'assure' | 'keep' | 'cut' | 'cancel'; readonly amount: bigint }

/** @param base 全年预算数 */
export function propose(base: bigint, grade: Grade, { shares }: ResultRules): Proposal {
  const share = known(shares[grade])
  return kindOf(base, grade, nearest(divide(multiply(whole(base), share), whole(100))))
}

/** All of it is 保障 for 优 and 维持 for others, less is 压减, nothing is 取消. */
export function kindOf(base: bigint, grade: Grade | null, amount: bigint): Proposal {
  if (amount === 0n) return { kind: 'cancel', amount }
  if (amount < base) return { kind: 'cut', amount }
  return { kind: grade === '优' || amount > base ? 'assure' : 'keep', amount }
}

/** Of a project of a year: 分. */
export type Applied = {
  readonly unit: string | null
  readonly base: bigint
  readonly result: Result | null
  readonly proposed: bigint | null
  readonly decided: bigint | null
  readonly isEnding: boolean
}

export type Sums = {
  readonly count: number
  readonly hit: number
  readonly decided: number
  readonly base: string
  readonly proposed: string
  readonly without: number
  readonly withoutBase: string
  readonly ending: number
  readonly endingBase: string
}

/** What if: what is decided counts as decided; what has neither a result nor a decision is counted apart. */
export function whatIf(rows: readonly Applied[]): Sums {
  const next = (row: Applied) => row.decided ?? row.proposed
  const open = rows.filter((row) => next(row) === null)
  const [ending, without] = [
    open.filter(({ isEnding }) => isEnding),
    open.filter(({ isEnding }) => !isEnding),
  ]
  const money = (of: readonly Applied[], what: (row: Applied) => bigint) =>
    of.reduce((sum, row) => sum + what(row), 0n).toString()
  return {
    count: rows.length,
    hit: rows.filter((row) => (next(row) ?? row.base) < row.base).length,
    decided: rows.filter(({ decided }) => decided !== null).length,
    base: money(rows, ({ base }) => base),
    proposed: money(rows, (row) => next(row) ?? 0n),
    without: without.length,
    withoutBase: money(without, ({ base }) => base),
    ending: ending.length,
    endingBase: money(ending, ({ base }) => base),
  }
}

/**
 * The same project of another year: its code without the year, or its name and unit.
 * A code is 区划 (6), the last two digits of the year, and what stays.
 */
export function sameProject(facts: Facts, project: Project, year: number): readonly Project[] {
  const stays = (code: string | null) => (code === null ? null : `${code.slice(0, 6)}…${code.slice(8, -1)}`)
  return [...facts.projects.values()].filter(
    (other) =>
      other.year === year &&
      (stays(other.code) === null || stays(project.code) === null
        ? other.name === project.name && other.unit === project.unit
        : stays(other.code) === stays(project.code)),
  )
}
