/** What differs between two flows: step by step, and who may do what. Words are in src/text/filing.ts. */
import type { Role } from '../kernel/roles.ts'
import type { Flow, StageKind } from './flow.ts'

/** Parts of a flow that name roles. */
export const FLOW_PARTS = ['submit', 'approve', 'adjust', 'archive', 'consult'] as const
export type FlowPart = (typeof FLOW_PARTS)[number]

/** Where a step is in the flow. `stage`: from 0; `beside`: how many others are taken in parallel with it. */
export type StepPlace = {
  readonly id: string
  readonly kind: StageKind
  readonly stage: number
  readonly beside: number
  readonly roles: readonly Role[]
  readonly from: string | null
}

/** place: its level, or its order among the steps that both flows have. */
export type StepField = 'place' | 'roles' | 'from'

export type FlowChange =
  /** A step that came or went. */
  | { readonly part: 'new-step'; readonly place: StepPlace }
  | { readonly part: 'step-gone'; readonly place: StepPlace }
  | {
      readonly part: 'step'
      readonly before: StepPlace
      readonly after: StepPlace
      readonly fields: readonly StepField[]
    }
  | { readonly part: FlowPart; readonly before: readonly Role[]; readonly after: readonly Role[] }
  | { readonly part: 'twice'; readonly before: boolean; readonly after: boolean }

/** In the order of the way; nothing when both are the same. */
export function flowChanges(before: Flow, after: Flow): readonly FlowChange[] {
  const [old, now] = [stepPlaces(before), stepPlaces(after)]
  const gone = old
    .filter(({ id }) => !now.some((one) => one.id === id))
    .map((place): FlowChange => ({ part: 'step-gone', place }))
  const kept = now.flatMap((place): FlowChange[] => {
    const was = old.find(({ id }) => id === place.id)
    if (was === undefined) return [{ part: 'new-step', place }]
    const fields = [
      ...(standsSame(was, place, old, now) ? [] : ['place' as const]),
      ...(sameRoles(was.roles, place.roles) ? [] : ['roles' as const]),
      ...(was.from === place.from ? [] : ['from' as const]),
    ]
    return fields.length === 0 ? [] : [{ part: 'step', before: was, after: place, fields }]
  })
  const people = FLOW_PARTS.flatMap((part): FlowChange[] =>
    sameRoles(before[part], after[part]) ? [] : [{ part, before: before[part], after: after[part] }],
  )
  return [
    ...gone,
    ...kept,
    ...people,
    ...(before.twice === after.twice
      ? []
      : [{ part: 'twice' as const, before: before.twice, after: after.twice }]),
  ]
}

/** Every step with its place, in the order of the way. */
export function stepPlaces({ stages }: Flow): readonly StepPlace[] {
  return stages.flatMap(({ kind, steps }, stage) =>
    steps.map(({ id, roles, from }) => ({ id, kind, stage, beside: steps.length - 1, roles, from })),
  )
}

/** Of the same level, and before, beside and after it the same steps as far as both flows have them. */
function standsSame(
  was: StepPlace,
  place: StepPlace,
  old: readonly StepPlace[],
  now: readonly StepPlace[],
): boolean {
  const common = old.filter(({ id }) => now.some((one) => one.id === id))
  return (
    was.kind === place.kind &&
    common.every((other) => {
      const here = now.find(({ id }) => id === other.id)
      return here !== undefined && Math.sign(other.stage - was.stage) === Math.sign(here.stage - place.stage)
    })
  )
}

function sameRoles(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role))
}
