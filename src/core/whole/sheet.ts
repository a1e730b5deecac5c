/**
 * 部门整体监控表 and 部门整体支出绩效自评表: what a department writes of itself as a whole, and what follows. Progress, lights and
 * faults of indicators, scores and what they lack are those of projects (core/monitoring, core/scoring,
 * core/self-evaluation): the whole is another subject, with the same rules.
 */
import type { Day } from '../kernel/day.ts'
import { emptySheet, sheetOutcome, type SheetOutcome } from '../monitoring/sheet.ts'
import type { SheetContent } from '../monitoring/sheet-content.ts'
import type { MonitoringScheme } from '../monitoring/scheme.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import type { ScoringScheme } from '../scoring/scheme.ts'
import { evaluate, type KnownOfProject } from '../self-evaluation/evaluate.ts'
import { emptyFacts, type EvaluationFacts } from '../self-evaluation/facts.ts'
import { blockingRemarks, sheetRemarks, type SelfEvaluationRemark } from '../self-evaluation/remarks.ts'
import type { BudgetUnit } from '../target/project.ts'
import { wholeTarget, type WholeBasis } from './basis.ts'
import {
  basicFaults,
  NO_BASIC,
  wholeMoney,
  type BasicMoney,
  type MoneyFaultCode,
  type WholeMoney,
} from './money.ts'
import type { ExecutedMoney } from '../monitoring/light.ts'

export const WHOLE_KINDS = ['monitoring', 'evaluation'] as const
/** monitoring 部门整体监控表 of a round, evaluation 部门整体支出绩效自评表 of a year. */
export type WholeKind = (typeof WHOLE_KINDS)[number]

export const TASK_STATES = ['done', 'under-way', 'not-begun'] as const
/** 已完成, 进行中, 未开始. */
export type TaskState = (typeof TASK_STATES)[number]

/** What became of one of the 年度主要任务. */
export type TaskEntry = {
  readonly state: TaskState | null
  /** 完成情况. */
  readonly text: string
  /** 执行数 in 万元; '' where it is not known. */
  readonly executed: string
}
const NO_TASK: TaskEntry = { state: null, text: '', executed: '' }

type OfWhole = {
  readonly basic: BasicMoney
  /** One for each task of the basis, in its order. */
  readonly tasks: readonly TaskEntry[]
}
export type MonitoredWhole = OfWhole & { readonly sheet: SheetContent }
export type EvaluatedWhole = OfWhole & { readonly facts: EvaluationFacts }

function emptyWhole({ tasks, funds }: WholeBasis): OfWhole {
  return { basic: { ...NO_BASIC, budget: funds.basic ?? '' }, tasks: tasks.map(() => NO_TASK) }
}

export function emptyMonitored(basis: WholeBasis): MonitoredWhole {
  return { ...emptyWhole(basis), sheet: emptySheet(basis) }
}

export function emptyEvaluated(basis: WholeBasis): EvaluatedWhole {
  return { ...emptyWhole(basis), facts: emptyFacts(basis.indicators.length) }
}

const WHOLE_FAULTS = ['task-state-missing', 'task-text-missing', 'basis-missing'] as const
export type WholeFaultCode = (typeof WHOLE_FAULTS)[number] | MoneyFaultCode | 'basic-missing'
/** What keeps it from being sent in, beside the faults of indicators. `task`: from 0; null: the sheet as a whole. */
export type WholeFault = { readonly code: WholeFaultCode; readonly task: number | null }

function taskFaults(tasks: readonly TaskEntry[]): readonly WholeFault[] {
  return tasks.flatMap(({ state, text }, task): readonly WholeFault[] => [
    ...(state === null ? [{ code: 'task-state-missing', task } as const] : []),
    ...(state !== null && state !== 'done' && text.trim() === ''
      ? [{ code: 'task-text-missing', task } as const]
      : []),
  ])
}

function ownFaults({ basic, tasks }: OfWhole, { indicators }: WholeBasis): readonly WholeFault[] {
  return [
    ...(indicators.length === 0 ? [{ code: 'basis-missing', task: null } as const] : []),
    ...basicFaults(basic).map((code): WholeFault => ({ code, task: null })),
    ...taskFaults(tasks),
  ]
}

/** What both sheets rest on. */
type Ground = {
  readonly department: BudgetUnit
  readonly basis: WholeBasis
  readonly year: number
  /** Of all projects of the department, from the ledger. */
  readonly projectMoney: ExecutedMoney
}

export type MonitoringGround = Ground & {
  readonly day: Day
  readonly scheme: MonitoringScheme
  /** What was written in the last round of the year; null: nothing was. */
  readonly previous: SheetContent | null
}
export type MonitoredOutcome = {
  readonly outcome: SheetOutcome
  readonly money: WholeMoney
  readonly faults: readonly WholeFault[]
}

/** Figures, light and faults of a 部门整体监控表. A department has no spending plan and is of no kind of project. */
export function monitoredOutcome(
  content: MonitoredWhole,
  { department, basis, year, day, scheme, projectMoney, previous }: MonitoringGround,
): MonitoredOutcome {
  const money = wholeMoney(projectMoney, content.basic)
  return {
    money,
    outcome: sheetOutcome(content.sheet, {
      project: wholeTarget(basis, department),
      year,
      day,
      money: money.total,
      scheme,
      previous,
      kind: 'unknown',
    }),
    faults: ownFaults(content, basis),
  }
}

export type EvaluationGround = Ground & {
  readonly region: string
  readonly ruleSet: { readonly id: string; readonly version: number; readonly scoring: ScoringScheme }
  /** Whether payments of any project are booked: without, what was spent is typed. */
  readonly isBooked: boolean
}
export type EvaluatedOutcome = {
  readonly known: KnownOfProject
  readonly proof: ScoreProof
  readonly remarks: readonly SelfEvaluationRemark[]
  readonly money: WholeMoney
  readonly faults: readonly WholeFault[]
}

/** Scores with their proof, what is lacking and what is to be looked at again, of a 部门整体支出绩效自评表. */
export function evaluatedOutcome(content: EvaluatedWhole, ground: EvaluationGround): EvaluatedOutcome {
  const { facts } = content
  const { basis, department, year, region, ruleSet, projectMoney, isBooked } = ground
  const money = wholeMoney(projectMoney, content.basic)
  const target = wholeTarget(basis, department)
  const known: KnownOfProject = {
    about: {
      region,
      year,
      unit: department,
      project: { code: null, name: target.name },
      version: 1,
    },
    project: { indicators: target.indicators },
    ruleSet,
    money: { ...money.total, paid: isBooked || !money.isPartial ? money.total.paid : null },
    earlier: [],
  }
  const proof = evaluate(known, facts)
  return {
    known,
    proof,
    money,
    remarks: sheetRemarks({
      proof,
      facts,
      typesExecuted: known.money.paid === null,
      isAdjusted: money.total.budget !== money.total.initial,
      evidence: [],
      earlier: known.earlier,
    }),
    faults: [
      ...ownFaults(content, basis),
      ...(money.isPartial ? [{ code: 'basic-missing', task: null } as const] : []),
    ],
  }
}

/** How many places keep a 自评表 of the whole from being sent in. */
export function lackingOf({ remarks, faults }: Pick<EvaluatedOutcome, 'remarks' | 'faults'>): number {
  return blockingRemarks(remarks).length + faults.length
}
