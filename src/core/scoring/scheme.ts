/**
 * How a self-evaluation is counted: a part of the rule set, so that a region or a year can have it otherwise.
 * Weights, steps and grades as 财预〔2020〕10号 and 财预〔2021〕101号 are known to have them (待核对);
 * bands of satisfaction, points off for targets set too low, and caps by the execution rate are local practice and off
 * until somebody switches them on.
 */
export type ScoringScheme = {
  /** 预算执行率: full points. */
  readonly executionWeight: string
  /**
   * Points of the first-level indicators where the form has no 成本指标 of its own (10号), and where it has
   * (101号).
   */
  readonly weights: { readonly output: string; readonly benefit: string; readonly satisfaction: string }
  readonly costWeights: {
    readonly cost: string
    readonly output: string
    readonly benefit: string
    readonly satisfaction: string
  }
  /** ≤ that was not kept: down to 0 at twice the target, or target ÷ actual (F3). */
  readonly atMost: 'linear' | 'ratio'
  /** =: as ≥, or by the distance on both sides (F4). */
  readonly equals: 'floor' | 'exact'
  /** Satisfaction by proportion as ≥, or by bands of the actual share (F7). */
  readonly satisfaction: 'proportion' | 'bands'
  /** From these shares (%) on. */
  readonly satisfactionFrom: { readonly full: string; readonly most: string; readonly some: string }
  /** Shares (%) of the points that the second and the third band give. */
  readonly satisfactionGives: { readonly most: string; readonly some: string }
  /** 达成 gives at least this share (%) of the points, 部分达成 at least the other and less than it (F6). */
  readonly steps: { readonly reached: string; readonly partly: string }
  /** From this much (%) above the target on a reason is asked (F8). */
  readonly overFrom: string
  /**
   * Whether points are taken off where a target is confirmed to have been set too low, and which share (%)
   * stays at least.
   */
  readonly overCosts: boolean
  readonly overLeast: string
  /** An execution rate (%) below asks for a reason. */
  readonly executionReason: string
  /** Whether the total is capped by the execution rate, and what it is at most below 80, 70, 60 and 50 %. */
  readonly capped: boolean
  readonly caps: {
    readonly below80: string
    readonly below70: string
    readonly below60: string
    readonly below50: string
  }
  /** The least total for 优, 良 and 中 (F11). */
  readonly grades: { readonly excellent: string; readonly good: string; readonly fair: string }
  /** An indicator of so many points or more needs evidence. */
  readonly evidenceFrom: string
  /** Full marks everywhere with an execution rate (%) below this are to be looked at again. */
  readonly doubtBelow: string
  /**
   * A value so many times its target, and a cost below this share (%) of its ceiling, have to be explained.
   */
  readonly absurdTimes: string
  readonly costBelow: string
  /** Costs that were kept while less than this share (%) of the quantities was done have to be explained. */
  readonly workLeast: string
  /** So many % around ten, a hundred or a thousand times last year's value are a slip to be explained. */
  readonly slipNear: string
  /** What was paid may be so many % from the quantities at their unit costs before it is to be looked at again. */
  readonly workMoneyGap: string
}

export const DEFAULT_SCORING: ScoringScheme = {
  executionWeight: '10',
  weights: { output: '50', benefit: '30', satisfaction: '10' },
  costWeights: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
  atMost: 'linear',
  equals: 'floor',
  satisfaction: 'proportion',
  satisfactionFrom: { full: '90', most: '80', some: '60' },
  satisfactionGives: { most: '80', some: '60' },
  steps: { reached: '80', partly: '60' },
  overFrom: '30',
  overCosts: false,
  overLeast: '50',
  executionReason: '90',
  capped: false,
  caps: { below80: '89', below70: '79', below60: '69', below50: '59' },
  grades: { excellent: '90', good: '80', fair: '60' },
  evidenceFrom: '10',
  doubtBelow: '60',
  absurdTimes: '10',
  costBelow: '50',
  workLeast: '50',
  slipNear: '5',
  workMoneyGap: '20',
}
