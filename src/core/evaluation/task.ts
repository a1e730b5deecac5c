/**
 * 评价任务: what there is of one, in which state, and why an act on one may be refused. Plain data; the acts are
 * in src/actions.
 */
import { ofCommitment, type ChosenThing, type DrawCommitment } from './commitment.ts'
import type { DrawRecord } from './draw.ts'
import type { ExpertMarks } from './combine.ts'

export const EVALUATION_KINDS = ['department', 'finance'] as const
/** 部门评价, 财政评价. */
export type EvaluationKind = (typeof EVALUATION_KINDS)[number]

const TASK_STATES = ['preparing', 'running', 'finished', 'cancelled'] as const
/** 准备中, 进行中, 已完成, 已取消. */
export type TaskState = (typeof TASK_STATES)[number]

const SUBJECT_STATES = ['marking', 'reporting', 'feedback', 'final'] as const
/** 专家评分, 撰写报告, 征求意见, 已定稿. */
export type SubjectState = (typeof SUBJECT_STATES)[number]

export const POOL_KINDS = ['agency', 'expert'] as const
/** 第三方机构, 专家. */
export type PoolKind = (typeof POOL_KINDS)[number]

/** 回避: a unit that may not be judged, and why. */
export type Avoidance = { readonly unit: string; readonly reason: string }

export type ChoiceRecord =
  | { readonly by: 'money' | 'risk' | 'hand'; readonly count: number }
  | {
      readonly by: 'draw'
      readonly draw: DrawRecord
      readonly left: readonly { readonly key: string; readonly name: string; readonly reason: string }[]
    }

/**
 * How things were chosen for a task; null: not yet. `draws`: every draw that was made, also those that
 * another choice took the place of.
 */
export type TaskChoices = { readonly [what in ChosenThing]: ChoiceRecord | null } & {
  readonly draws?: { readonly [what in ChosenThing]?: readonly DrawRecord[] | undefined } | undefined
  /** Every 抽取登记, drawn from, withdrawn or open. */
  readonly commitments?:
    | { readonly [what in ChosenThing]?: readonly DrawCommitment[] | undefined }
    | undefined
}

export const NO_CHOICES: TaskChoices = { subjects: null, experts: null, agency: null }

/** Every draw that was made of it, the first first. */
export function drawHistory({ draws, ...chosen }: TaskChoices, what: ChosenThing): readonly DrawRecord[] {
  const now = chosen[what]
  return draws?.[what] ?? (now?.by === 'draw' ? [now.draw] : [])
}

/** Every 抽取登记 of it, the first first. */
export function commitmentsOf({ commitments }: TaskChoices, what: ChosenThing): readonly DrawCommitment[] {
  return commitments?.[what] ?? []
}

/** The one that waits for its draw. */
export function openCommitment(choices: TaskChoices, what: ChosenThing): DrawCommitment | null {
  return (
    commitmentsOf(choices, what).find(
      ({ attempt, withdrawn }) => attempt === undefined && withdrawn === undefined,
    ) ?? null
  )
}

export function withCommitment(choices: TaskChoices, commitment: DrawCommitment): TaskChoices {
  const { what } = commitment
  return {
    ...choices,
    commitments: { ...choices.commitments, [what]: [...commitmentsOf(choices, what), commitment] },
  }
}

/** The open one is no longer open: it was drawn from, or taken back. */
function endedCommitment(
  choices: TaskChoices,
  what: ChosenThing,
  end: Pick<DrawCommitment, 'attempt' | 'withdrawn'>,
): TaskChoices {
  const open = openCommitment(choices, what)
  return {
    ...choices,
    commitments: {
      ...choices.commitments,
      [what]: commitmentsOf(choices, what).map((one) => (one === open ? { ...one, ...end } : one)),
    },
  }
}

/** Taken back, with the reason. */
export function withoutCommitment(
  choices: TaskChoices,
  what: ChosenThing,
  withdrawn: NonNullable<DrawCommitment['withdrawn']>,
): TaskChoices {
  return endedCommitment(choices, what, { withdrawn })
}

/** With another choice: a draw is numbered, dated and kept with those before it. */
export function chosenAnew(
  choices: TaskChoices,
  what: ChosenThing,
  record: ChoiceRecord,
  { at, reason }: { readonly at: string; readonly reason: string },
): TaskChoices {
  const before = drawHistory(choices, what)
  if (record.by !== 'draw') return { ...choices, [what]: record, draws: { ...choices.draws, [what]: before } }
  const open = openCommitment(choices, what)
  const attempt = before.length + 1
  const draw: DrawRecord = {
    ...record.draw,
    attempt,
    at,
    ...(reason !== '' && { reason }),
    ...(open !== null && { commitment: { what, ...ofCommitment(open) } }),
  }
  const ended = open === null ? choices : endedCommitment(choices, what, { attempt })
  return { ...ended, [what]: { ...record, draw }, draws: { ...ended.draws, [what]: [...before, draw] } }
}

/** Points that were changed after the feedback; the reason is in the report. */
export type Adjustment = { readonly item: string; readonly mark: string; readonly reason: string }

export const REPORT_PARTS = ['situation', 'achievements', 'problems', 'advice'] as const
/** 基本情况和评价工作, 主要绩效, 存在的问题, 有关建议. */
export type ReportPart = (typeof REPORT_PARTS)[number]

export type Report = { readonly [part in ReportPart]: string } & {
  readonly adjustments: readonly Adjustment[]
  /** 整改期限 of the problems, once they are registered with the result; none or '': not said yet. */
  readonly rectifyDue?: string
}

export const EMPTY_REPORT: Report = {
  situation: '',
  achievements: '',
  problems: '',
  advice: '',
  adjustments: [],
}

/** Combined marks after adjustments; the total is theirs. */
export function adjusted(marks: ExpertMarks, adjustments: readonly Adjustment[]): ExpertMarks {
  return { ...marks, ...Object.fromEntries(adjustments.map(({ item, mark }) => [item, mark])) }
}

export const EVALUATION_REFUSALS = [
  /** Somebody changed it meanwhile. */
  'changed',
  /** The task is not (or no more) being prepared, or running; the subject is at another step. */
  'not-preparing',
  'not-running',
  'other-step',
  /** Nothing to evaluate, nobody to do it. */
  'no-subjects',
  'no-judges',
  /** values: fault, item, sum, least. */
  'framework',
  /** values: fault, key. */
  'draw',
  /** What was drawn is chosen anew only for a reason. values: count. */
  'draw-again',
  /** A draw is committed to before its seed can be known. */
  'draw-uncommitted',
  /** One is committed to already and waits. values: at. */
  'draw-committed',
  /** Its moment has not come. values: at. */
  'draw-too-early',
  /** The moment lies not ahead, or too far. */
  'draw-time-unfit',
  /** Some of the list take part no more. values: names. */
  'draw-changed',
  /** Every project is evaluated by another task of the year. */
  'evaluated',
  /** A project that is not approved in that year, or beyond reach. */
  'subject-unfit',
  /** values: name, reason. */
  'avoids',
  /** values: name. */
  'no-account',
  'not-in-pool',
  'works-there',
  'leads',
  /** values: wanted, there. */
  'too-few',
  /** The declaration comes before anything is opened. */
  'not-declared',
  'declared',
  'let-go',
  /** values: item, weight. */
  'mark-missing',
  'mark-unfit',
  'submitted',
  /** Others have not handed in their marks yet. */
  'marks-open',
  /** values: part. */
  'report-empty',
  'adjustment-unfit',
  'answered',
  'file-unfit',
  'of-project',
  /** Points of the unit that nobody decided on; the unit may still speak. values: count, until. */
  'undecided',
  'unheard',
  /** The task is not over yet. */
  'not-over',
  'unit-missing',
  'due-order',
  'account-taken',
] as const
export type EvaluationRefusal = (typeof EVALUATION_REFUSALS)[number]
