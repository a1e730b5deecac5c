/**
 * 绩效自评: what a 自评表 adds to a project and its indicators. Columns of the form: 财预〔2020〕10号 and the provincial
 * forms of docs/glossary.md. Everything is as the form states it; whether the scores are right is for the rules to say.
 */
import type { Place } from './document.ts'
import type { FundSource } from './funds.ts'

/** One line of 项目资金. Amounts: decimal strings in 万元; null when blank. */
export type EvaluationFund = {
  /** null when the label is unknown. */
  readonly source: FundSource | null
  /** As written, without a closing colon: 其中：本年财政拨款. */
  readonly label: string
  /** 年初预算数. */
  readonly initial: string | null
  /** 全年预算数（调整后）. */
  readonly adjusted: string | null
  /** 全年执行数. */
  readonly executed: string | null
  /** 执行率 in %: "94.5". */
  readonly rate: string | null
  /** 分值 of 预算执行率. */
  readonly weight: string | null
  readonly score: string | null
  /** 原因, where the form asks for one by line. */
  readonly reason: string | null
  /** 实际到位 and 结余, where the form has such columns. */
  readonly received?: string | null
  readonly balance?: string | null
  readonly at: Place
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
