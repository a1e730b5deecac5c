/**
 * What is written into a 事前绩效评估: judgements and words, no basics (they are the target's own) and no sums
 * (they are counted). Stored as JSON: a key may be added, none removed or given another meaning without a
 * migration.
 */
import type { Grade } from '../kernel/grade.ts'
import {
  ASSESSMENT_ITEMS,
  type AssessmentConclusion,
  type AssessmentItem,
  type AssessmentMethod,
} from './form.ts'

/** One sub-item: by grade or by points (hundredths), as the scheme asks; null while it is open. */
export type ItemJudgement = {
  readonly grade: Grade | null
  readonly points: number | null
  readonly reason: string
}

export type ExpertOpinion = {
  readonly name: string
  /** 工作单位及职称. */
  readonly affiliation: string
  readonly conclusion: AssessmentConclusion | null
  readonly opinion: string
}

export type AssessmentContent = {
  readonly items: { readonly [item in AssessmentItem]?: ItemJudgement }
  readonly methods: readonly AssessmentMethod[]
  readonly experts: readonly ExpertOpinion[]
  /** 评估组织和过程. */
  readonly process: string
  /** 总体评估意见. */
  readonly summary: string
  /** 存在的问题和建议. */
  readonly problems: string
  /** What is concluded; null: what the scores come to. */
  readonly conclusion: AssessmentConclusion | null
  /** Why it is not what the scores come to; empty where it is. */
  readonly deviation: string
  /** What must change, of 调整后支持. */
  readonly changes: readonly string[]
  /** Ids of the project's attachments that it rests on. */
  readonly evidence: readonly string[]
}

export const EMPTY_ASSESSMENT: AssessmentContent = {
  items: {},
  methods: [],
  experts: [],
  process: '',
  summary: '',
  problems: '',
  conclusion: null,
  deviation: '',
  changes: [],
  evidence: [],
}

export const OPEN_JUDGEMENT: ItemJudgement = { grade: null, points: null, reason: '' }

export const ASSESSMENT_TEXT_MAX = 5000
export const ASSESSMENT_REASON_MAX = 1000
export const ASSESSMENT_EXPERTS_MAX = 20
export const ASSESSMENT_CHANGES_MAX = 20
export const ASSESSMENT_NAME_MAX = 100

/** The sub-items of a content, each once, in the order of the form. */
export function allJudgements({
  items,
}: Pick<AssessmentContent, 'items'>): readonly (readonly [AssessmentItem, ItemJudgement])[] {
  return ASSESSMENT_ITEMS.map((item) => [item, items[item] ?? OPEN_JUDGEMENT])
}
