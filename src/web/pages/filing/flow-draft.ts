/**
 * A flow while it is being changed: stages and steps added, moved and taken out, always with names that are
 * free.
 */
import { NATIONAL_FLOW, type Flow, type FlowStage, type FlowStep, type StageKind } from '#core/filing/flow.ts'
import { STAGE_KINDS } from '#core/filing/flow.ts'
import { canonicalDecimal } from '#core/kernel/decimal.ts'

export const PRESETS = [
  'presetNational',
  'presetSerial',
  'presetSingle',
  'presetDirect',
  'presetHead',
] as const
export type Preset = (typeof PRESETS)[number]

const BUSINESS: FlowStep = { id: 'business', roles: ['finance-office', 'administrator'], from: null }
const PERFORMANCE: FlowStep = {
  id: 'performance',
  roles: ['performance-office', 'administrator'],
  from: null,
}
const DEPARTMENT: FlowStage = {
  kind: 'department',
  steps: [{ id: 'department', roles: ['department-reviewer', 'administrator'], from: null }],
}
const BOTH: FlowStage = { kind: 'finance', steps: [BUSINESS, PERFORMANCE] }

const STAGES: { readonly [preset in Preset]: readonly FlowStage[] } = {
  presetNational: NATIONAL_FLOW.stages,
  presetSerial: [
    DEPARTMENT,
    { kind: 'finance', steps: [BUSINESS] },
    { kind: 'finance', steps: [PERFORMANCE] },
  ],
  presetSingle: [DEPARTMENT, { kind: 'finance', steps: [PERFORMANCE] }],
  presetDirect: [BOTH],
  presetHead: [
    { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head', 'administrator'], from: null }] },
    DEPARTMENT,
    BOTH,
  ],
}

/** The steps of a usual flow; who sends in and approves stays. */
export function withPreset(flow: Flow, preset: Preset): Flow {
  return { ...flow, stages: STAGES[preset] }
}

/** What a new step of a level is called, and who takes it. */
const USUAL: { readonly [kind in StageKind]: readonly Pick<FlowStep, 'id' | 'roles'>[] } = {
  unit: [{ id: 'head', roles: ['unit-head', 'administrator'] }],
  department: [{ id: 'department', roles: ['department-reviewer', 'administrator'] }],
  finance: [BUSINESS, PERFORMANCE],
}

function newStep({ stages }: Flow, kind: StageKind): FlowStep {
  const taken = new Set(stages.flatMap(({ steps }) => steps.map(({ id }) => id)))
  const free = USUAL[kind].find(({ id }) => !taken.has(id))
  if (free !== undefined) return { ...free, from: null }
  const { id, roles } = USUAL[kind].at(-1) ?? PERFORMANCE
  let time = 2
  while (taken.has(`${id}-${time}`)) time++
  return { id: `${id}-${time}`, roles, from: null }
}

/** After the last stage of the same level or of one before it: levels keep their order. */
export function withStage(flow: Flow, kind: StageKind): Flow {
  const rank = STAGE_KINDS.indexOf(kind)
  const at = flow.stages.findLastIndex((stage) => STAGE_KINDS.indexOf(stage.kind) <= rank) + 1
  return { ...flow, stages: flow.stages.toSpliced(at, 0, { kind, steps: [newStep(flow, kind)] }) }
}

/** One more beside the steps of a stage. */
export function withStep(flow: Flow, stage: number): Flow {
  return {
    ...flow,
    stages: flow.stages.map((one, at) =>
      at === stage ? { ...one, steps: [...one.steps, newStep(flow, one.kind)] } : one,
    ),
  }
}

/** A stage without steps goes with its last one. */
export function withoutStep(flow: Flow, stage: number, step: number): Flow {
  return {
    ...flow,
    stages: flow.stages.flatMap((one, at) => {
      if (at !== stage) return [one]
      return one.steps.length === 1 ? [] : [{ ...one, steps: one.steps.toSpliced(step, 1) }]
    }),
  }
}

export function withChangedStep(flow: Flow, stage: number, step: number, change: Partial<FlowStep>): Flow {
  return {
    ...flow,
    stages: flow.stages.map((one, at) =>
      at !== stage
        ? one
        : { ...one, steps: one.steps.map((of, place) => (place === step ? { ...of, ...change } : of)) },
    ),
  }
}

/** Only past a stage of the same level: levels keep their order. */
export function mayMove({ stages }: Flow, stage: number, by: -1 | 1): boolean {
  return stages[stage]?.kind !== undefined && stages[stage].kind === stages[stage + by]?.kind
}

export function withMovedStage(flow: Flow, stage: number, by: -1 | 1): Flow {
  const moved = flow.stages[stage]
  return moved === undefined || !mayMove(flow, stage, by)
    ? flow
    : { ...flow, stages: flow.stages.toSpliced(stage, 1).toSpliced(stage + by, 0, moved) }
}

/**
 * A sum as it was typed, in the one way of writing it; what is no sum stays as it is, and is refused with
 * words.
 */
export function typedFrom(text: string): string | null {
  const plain = text.trim().replaceAll(/[,，]/gu, '')
  return plain === '' ? null : (canonicalDecimal(plain) ?? text.trim())
}

/**
 * Two budgets in 万元 that show what the sums of a flow do: below the smallest and from the largest on. null:
 * no step asks for a sum.
 */
export function sampleSums({ stages }: Flow): readonly [small: string, large: string] | null {
  const sums = stages.flatMap(({ steps }) =>
    steps.flatMap(({ from }) => (from === null || !(Number(from) > 0) ? [] : [Number(from)])),
  )
  return sums.length === 0 ? null : [String(Math.floor(Math.min(...sums) / 2)), String(Math.max(...sums))]
}
