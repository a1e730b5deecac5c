/**
 * 全生命周期: the stages that the rules of a special form ask for (事前绩效评估 → 绩效目标 → 绩效监控 → 单位自评 →
 * 绩效评价), and how far a project is in each.
 */
import type { AssessmentConclusion } from '../assessment/form.ts'
import type { AssessmentState } from '../assessment/gate.ts'
import type { FilingState } from '../filing/states.ts'
import type { Grade } from '../kernel/grade.ts'
import type { EvaluationState } from '../self-evaluation/step.ts'
import type { AuthoritySource } from '../rules/authority.ts'
import type { SpecialForm } from '../target/project-form.ts'

export const STAGES = ['assessment', 'target', 'monitoring', 'self-evaluation', 'evaluation'] as const
export type Stage = (typeof STAGES)[number]

/** always: of every project of the form; chosen: of those that somebody chooses. */
export type Asked = 'always' | 'chosen'

type Requirements = {
  readonly source: AuthoritySource
  /** Compared with the official text; false: 待核对. */
  readonly confirmed: boolean
  readonly asked: Record<Stage, Asked>
}

/** What each stage is about is worded in src/text/lifecycle.ts. */
export const REQUIREMENTS: Record<SpecialForm, Requirements> = {
  // 双监控, 自评 of every project; 评价 of those that the bureau or the department chooses.
  'special-bond': {
    source: 'special-bonds-2021-61',
    confirmed: false,
    asked: {
      assessment: 'always',
      target: 'always',
      monitoring: 'always',
      'self-evaluation': 'always',
      evaluation: 'chosen',
    },
  },
  'purchased-service': {
    source: 'purchased-services-102',
    confirmed: false,
    asked: {
      assessment: 'always',
      target: 'always',
      monitoring: 'always',
      'self-evaluation': 'always',
      evaluation: 'chosen',
    },
  },
  // 全过程绩效管理: how often a fund is evaluated is for the region to say.
  'investment-fund': {
    source: 'investment-funds-2020-7',
    confirmed: false,
    asked: {
      assessment: 'always',
      target: 'always',
      monitoring: 'always',
      'self-evaluation': 'always',
      evaluation: 'chosen',
    },
  },
  // Before it 物有所值评价 and 财政承受能力论证 are made, which are no 事前绩效评估; it is evaluated every year of operation.
  ppp: {
    source: 'ppp-2020-13',
    confirmed: false,
    asked: {
      assessment: 'chosen',
      target: 'always',
      monitoring: 'always',
      'self-evaluation': 'always',
      evaluation: 'always',
    },
  },
}

export const STAGE_STATES = ['done', 'under-way', 'missing', 'later', 'unasked'] as const
/** 已完成, 进行中, 缺, 未到, 不要求. */
export type StageState = (typeof STAGE_STATES)[number]

/** What is on record of a project. */
export type StageFacts = {
  readonly year: number | null
  readonly filing: { readonly state: FilingState; readonly version: number }
  /** `conclusion`: of the version signed last. null: none was begun. */
  readonly assessment: {
    readonly state: AssessmentState
    readonly conclusion: AssessmentConclusion | null
  } | null
  readonly monitoring: {
    /** 监控表 of the project, and how many of them are final. */
    readonly sheets: number
    readonly final: number
    /** Rounds of its year that were opened by now. */
    readonly rounds: number
    /** Of the newest sheet. */
    readonly round: string | null
  }
  /** null: no 自评表. `grade`: once it is confirmed. */
  readonly selfEvaluation: { readonly state: EvaluationState; readonly grade: Grade | null } | null
  /** The newest 部门评价 or 财政评价; `grade`: once it is final. null: none. */
  readonly evaluation: { readonly task: string; readonly grade: Grade | null } | null
}

/** 评估中, 第几版已批复 and the like: what is said of a stage beside its state. */
export type StageNote =
  | { readonly code: 'assessment'; readonly state: AssessmentState }
  | { readonly code: 'concluded'; readonly conclusion: AssessmentConclusion }
  | { readonly code: 'filing'; readonly state: FilingState }
  | { readonly code: 'sheets'; readonly final: number; readonly sheets: number }
  | { readonly code: 'self-evaluation'; readonly state: EvaluationState }
  | { readonly code: 'graded'; readonly grade: Grade }

export type StageStanding = {
  readonly stage: Stage
  readonly asked: Asked
  readonly state: StageState
  readonly note: StageNote | null
}

/**
 * How far a project of a form is in each stage.
 * @param today ISO day: after the end of its year what is not there is missing
 */
export function stagesOf(form: SpecialForm, facts: StageFacts, today: string): readonly StageStanding[] {
  const { asked } = REQUIREMENTS[form]
  return STAGES.map((stage) => {
    const { state, note } = STANDINGS[stage](facts, today)
    return { stage, asked: asked[stage], state: weighed(state, asked[stage]), note }
  })
}

/** Stages that the rules ask for and that are not there. */
export function missingStages(stages: readonly StageStanding[]): readonly Stage[] {
  return stages.flatMap(({ stage, state }) => (state === 'missing' ? [stage] : []))
}

/** What is asked only of those chosen is never missing. */
function weighed(state: StageState, asked: Asked): StageState {
  return asked === 'chosen' && (state === 'missing' || state === 'later') ? 'unasked' : state
}

type Standing = Pick<StageStanding, 'state' | 'note'>

const STANDINGS: Record<Stage, (facts: StageFacts, today: string) => Standing> = {
  assessment: ({ assessment }) => {
    if (assessment === null) return { state: 'missing', note: null }
    const { state, conclusion } = assessment
    if (conclusion === null) return { state: 'under-way', note: { code: 'assessment', state } }
    // 不予支持 is a result, and none that the project may rest on.
    return {
      state: conclusion === 'refuse' ? 'missing' : 'done',
      note: { code: 'concluded', conclusion },
    }
  },
  target: ({ filing: { state, version } }) => ({
    state: version > 0 && state !== 'adjusting' ? 'done' : 'under-way',
    note: { code: 'filing', state },
  }),
  monitoring: ({ filing, monitoring: { sheets, final, rounds } }) => {
    if (sheets === 0) return { state: filing.version > 0 && rounds > 0 ? 'missing' : 'later', note: null }
    return { state: final === sheets ? 'done' : 'under-way', note: { code: 'sheets', final, sheets } }
  },
  'self-evaluation': ({ filing, selfEvaluation, year }, today) => {
    if (selfEvaluation === null)
      return { state: filing.version > 0 && isOver(year, today) ? 'missing' : 'later', note: null }
    const { state, grade } = selfEvaluation
    return state === 'confirmed'
      ? { state: 'done', note: grade === null ? null : { code: 'graded', grade } }
      : { state: 'under-way', note: { code: 'self-evaluation', state } }
  },
  evaluation: ({ filing, evaluation, year }, today) => {
    if (evaluation === null)
      return { state: filing.version > 0 && isOver(year, today) ? 'missing' : 'later', note: null }
    return evaluation.grade === null
      ? { state: 'under-way', note: null }
      : { state: 'done', note: { code: 'graded', grade: evaluation.grade } }
  },
}

function isOver(year: number | null, today: string): boolean {
  return year !== null && today > `${year}-12-31`
}
