/**
 * The way of the text of a unit (部门预算绩效文本): the flow of the region and year, as far as it is another's
 * to review. What a department writes of itself it does not review: it goes from those who fill in, past the
 * department's head where the flow has one, to the bureau. Sums leave no step out: a text has no budget of its own.
 */
import type { Role } from '../kernel/roles.ts'
import type { UnitKind } from '../organisation/unit.ts'
import type { Flow } from './flow.ts'

/** @param kind of the unit whose text it is; null: of no unit that is known */
export function flowOfText(flow: Flow, kind: UnitKind | null): Flow {
  // Projects are closed, and not what a department says of its year.
  if (kind !== 'department') return { ...flow, close: [] }
  const own = flow.stages
    .filter(({ kind: level }) => level === 'department')
    .flatMap(({ steps }) => steps.flatMap(({ roles }) => roles))
  return {
    ...flow,
    submit: union(flow.submit, own),
    adjust: union(flow.adjust, own),
    close: [],
    stages: flow.stages.filter(({ kind: level }) => level !== 'department'),
  }
}

function union(roles: readonly Role[], others: readonly Role[]): readonly Role[] {
  return [...new Set([...roles, ...others])]
}
