/**
 * 绩效自评: what a 自评表 adds to a project and its indicators. Columns of the form: 财预〔2020〕10号 and
 * the provincial forms of docs/glossary.md. Everything is as the form states it; whether the scores are right is for
 * the rules to say.
 */
import type { Place } from '../kernel/place.ts'
import type { FundLine } from './funds.ts'

/** One line of 项目资金. */
export type EvaluationFund = FundLine & {
  /** 分值 of 预算执行率. */
  readonly weight: string | null
  readonly score: string | null
  /** 原因, where the form asks for one by line. */
  readonly reason: string | null
  /** 实际到位 and 结余, where the form has such columns. */
  readonly received?: string | null
  readonly balance?: string | null
}

export type SelfEvaluation = {
  readonly funds: readonly EvaluationFund[]
  /** 实际完成情况 of the year's goals. */
  readonly outcome: string | null
  /** 总分: the sum of weights and of scores as the form states them. */
  readonly weight: string | null
  readonly score: string | null
  /** 评价等级 as written. */
  readonly grade: string | null
  /** 评价结论. */
  readonly conclusion: string | null
  /** 存在问题. */
  readonly problems: string | null
  /** 改进措施. */
  readonly measures: string | null
  readonly at: Place
}

/** What a 自评表 says of one indicator. */
export type IndicatorResult = {
  /** 实际完成值, as written. */
  readonly actual: string | null
  /** 得分, a decimal string when it is a number, else as written. */
  readonly score: string | null
  /** 偏差原因分析及改进措施. */
  readonly reason: string | null
}
