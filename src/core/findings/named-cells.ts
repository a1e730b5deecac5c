/**
 * The cells that a finding of a whole table speaks of: one remark names the words of several rows, each of
 * them is mended in its own cell. Pure.
 */
import type { Finding, FindingPlace } from '../kernel/finding.ts'
import { isNamedBasis } from '../rules/basis-weak.ts'
import { valuesAt } from './gather.ts'

/** Rules that say one thing of a project whose words stand in cells of rows. */
const OF_BASES: ReadonlySet<string> = new Set(['basis-weak', 'basis-invalid'])

/** Whether the cells of a finding are only known with the rows of its project. */
export function namesCells({ rule }: Pick<Finding, 'rule'>): boolean {
  return OF_BASES.has(rule)
}

/**
 * A finding as it lies on the paper of a project: in the cells whose words it names, instead of on the table
 * as a whole. As it was where no row says them any more.
 * @param bases 指标值确定依据 of the rows of the project, in their order
 */
export function inNamedCells<F extends Finding>(
  finding: F,
  { order, bases }: { readonly order: number; readonly bases: readonly (string | null)[] },
): F {
  if (!namesCells(finding)) return finding
  const own = [finding, ...finding.places].find(
    ({ project, indicator }) => project === order && indicator === null,
  )
  if (own === undefined) return finding
  const named = valuesAt(finding, own)['bases']
  const words = (Array.isArray(named) ? named : []).map(String)
  const cells = bases.flatMap((basis, i): FindingPlace[] =>
    basis !== null && isNamedBasis(basis, words)
      ? [{ project: order, indicator: i + 1, field: 'basis', at: own.at }]
      : [],
  )
  const [first, ...others] = cells
  if (first === undefined) return finding
  const rest = finding.places.filter((place) => place !== own)
  return own === finding
    ? { ...finding, ...first, values: valuesAt(finding, own), places: [...others, ...rest] }
    : { ...finding, places: [...cells, ...rest] }
}
