/**
 * Which steps a target takes between the unit and the approval, who takes them, and from which money on:
 * data, one for a region and a year. Steps of one stage are taken in parallel, stages one after the other.
 */
import type { Role } from '../kernel/roles.ts'
import type { Fen } from '../kernel/money.ts'
import { parseMoney } from '../kernel/money.ts'

export const FLOW_FORMAT = 'jichi.flow/1'

/**
 * Whose level a stage is, in the order in which levels come: the unit's head, the department, the finance
 * bureau.
 */
export const STAGE_KINDS = ['unit', 'department', 'finance'] as const
export type StageKind = (typeof STAGE_KINDS)[number]

export type FlowStep = {
  /** Its name inside the flow, e.g. `business`. */
  readonly id: string
  /** Holders of one of these for the project may take it. */
  readonly roles: readonly Role[]
  /** 万元: left out for projects with a smaller budget; null: never left out. */
  readonly from: string | null
}

export type FlowStage = { readonly kind: StageKind; readonly steps: readonly FlowStep[] }

export type Flow = {
  readonly format: typeof FLOW_FORMAT
  /** Who may send in. */
  readonly submit: readonly Role[]
  readonly stages: readonly FlowStage[]
  /** Who may approve (批复), after all stages. */
  readonly approve: readonly Role[]
  /** Who may open an adjustment. */
  readonly adjust: readonly Role[]
  readonly archive: readonly Role[]
  /** Who may close a project within its year, and take that back; absent: those whose grants let them. */
  readonly close?: readonly Role[]
  /** Who may be asked for another opinion (加签). */
  readonly consult: readonly Role[]
  /** Whether one person may take two steps of one round, approval included. */
  readonly twice: boolean
}

/**
 * What every flow starts from: the department, then 业务 and 绩效 of the finance bureau in parallel, then the
 * approval (财预 〔2015〕88号: 主管部门审核、财政部门审核、随预算批复; 待核对).
 * `administrator` is the office where one person keeps the system beside other work; four eyes hold for that person as
 * for everybody.
 */
export const NATIONAL_FLOW: Flow = {
  format: FLOW_FORMAT,
  submit: ['unit-filler', 'unit-head', 'administrator'],
  stages: [
    {
      kind: 'department',
      steps: [{ id: 'department', roles: ['department-reviewer', 'administrator'], from: null }],
    },
    {
      kind: 'finance',
      steps: [
        { id: 'business', roles: ['finance-office', 'administrator'], from: null },
        { id: 'performance', roles: ['performance-office', 'administrator'], from: null },
      ],
    },
  ],
  approve: ['performance-office', 'administrator'],
  adjust: ['unit-filler', 'unit-head', 'performance-office', 'administrator'],
  archive: ['performance-office', 'administrator'],
  consult: ['department-reviewer', 'finance-office', 'performance-office', 'administrator'],
  twice: false,
}

/** The name of the last step, which no flow can leave out. */
export const APPROVAL_STEP = 'approval'

/**
 * Whether the head of the unit takes the step: what the unit hands in is confirmed there before it leaves the
 * unit (`head`, and `head-2` of a second one).
 */
export function isHeadStep(step: string): boolean {
  return /^head(?:-[2-9])?$/.test(step)
}

export type RouteStep = Pick<FlowStep, 'id' | 'roles'>
/**
 * A flow as one project takes it: what its money leaves out is left out, and the approval is at the end.
 */
export type RouteStage = { readonly kind: StageKind; readonly steps: readonly RouteStep[] }

/** The way of a project with this budget; without a known budget no step is left out. */
export function flowRoute({ stages, approve }: Flow, amount: Fen | null): readonly RouteStage[] {
  const taken = stages.flatMap(({ kind, steps }): RouteStage[] => {
    const left = steps
      .filter(({ from }) => amount === null || from === null || amount >= limitOf(from))
      .map(({ id, roles }) => ({ id, roles }))
    return left.length === 0 ? [] : [{ kind, steps: left }]
  })
  return [...taken, { kind: 'finance', steps: [{ id: APPROVAL_STEP, roles: approve }] }]
}

function limitOf(from: string): bigint {
  const limit = parseMoney(from, '万元')
  // Read at the edge (parse-flow.ts); should it not be readable nevertheless, the step is taken.
  return limit.ok ? limit.value : 0n
}
