/**
 * How 部门评价 and 财政评价 are counted: a part of the rule set, so that a region or a year can have it
 * otherwise. The least points of 产出 and 效益, and the items, are those of 财预〔2020〕10号 as it is known
 * (待核对); the rest is set by this system.
 */
export type EvaluationScheme = {
  /** Points that 产出 and 效益 have together at least. */
  readonly resultsLeast: string
  /** A result further than this (points) from the self-evaluation is listed. */
  readonly gap: string
  /** 平均, or 去掉最高分和最低分后平均. */
  readonly combine: 'mean' | 'trimmed'
  /** Experts of whom the highest and the lowest total are left out; below that nobody is. */
  readonly trimFrom: number
  /** Marks of one item that lie further apart than this share (%) of its points are named as disagreed on. */
  readonly disputeFrom: string
  /** How the results of projects make that of their department: by 预算数, or each the same. */
  readonly rollUp: 'money' | 'mean'
  /** Points of the dimensions of 部门整体绩效评价 in a new task. */
  readonly dimensions: {
    readonly [
      part in
        | 'operating-cost'
        | 'management'
        | 'duties'
        | 'social-effect'
        | 'sustainability'
        | 'client-satisfaction'
    ]: string
  }
  /** 部门整体核对: sheets of a whole department beside its projects. */
  readonly whole: {
    /** 资金总额 and the sum of its parts, 项目支出 and its projects may differ by so much (万元). */
    readonly moneyGap: string
    /** From this share (%) on something counts as done. */
    readonly doneFrom: string
    /** The score of the whole may be so many points above the mean of its projects (R-39, 待核对). */
    readonly abovePoints: string
  }
}

export const DEFAULT_EVALUATION: EvaluationScheme = {
  resultsLeast: '60',
  gap: '10',
  combine: 'mean',
  trimFrom: 5,
  disputeFrom: '30',
  rollUp: 'money',
  dimensions: {
    'operating-cost': '10',
    management: '20',
    duties: '40',
    'social-effect': '10',
    sustainability: '10',
    'client-satisfaction': '10',
  },
  whole: { moneyGap: '0.01', doneFrom: '100', abovePoints: '10' },
}
