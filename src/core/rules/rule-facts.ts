/**
 * What a rule says of itself besides its check. Each rule says it in its own file; every table by rule is
 * derived of it (all-facts.ts, catalogue.ts).
 */
import type { ReviewItem } from '../review/form.ts'
import type { AuthoritySource } from './authority.ts'
import type { RuleGroup, Severity } from '../kernel/finding.ts'

/**
 * How reviewers of the field rank the rules: `must` sends a table back, `useful` is said and left to decide,
 * `batch` is noise unless gathered in one line a document.
 */
export type Tier = 'must' | 'useful' | 'batch'

/**
 * Who says how a fault is put right, where no better text is proposed.
 *
 * instruction: the unit can follow the message by itself, because what is wanted is of its own knowledge and
 * costs nobody anything: the real figure, a missing row, a name that fits. judgement: a reviewer has to weigh
 * money, duties, the height of a target or copies, or two figures contradict each other and the right one may
 * be the one that costs. Whether it is a fault at all is not asked here: the certainty of the finding says so
 * (`sureFrom` of the rule set).
 */
export type Mending = 'instruction' | 'judgement'

export type Authority = {
  readonly source: AuthoritySource
  /** false: not yet compared with the official text, shown as 「待核对」. */
  readonly confirmed: boolean
}

export type RuleFacts = {
  readonly group: RuleGroup
  /** rule: from the structure; lexicon: by a list of words; semantic: by what the words mean. */
  readonly how: 'rule' | 'lexicon' | 'semantic'
  /** The usual one; a rule set may have another, a case too. */
  readonly severity: Severity
  readonly tier: Tier
  /**
   * The item of the review sheet that its findings cost. One rule, one item: a mistake costs once.
   *
   * A cell left empty or written in another form is 规范完整性 (normative); whether a value can be measured, and
   * an indicator that is wanted and not there, 指标科学性; whether a value is neither too high nor too low,
   * 绩效合理性; whether it was argued and calculated, 实现可能性, and so is money paid twice for one thing.
   * 资金支出计划 is what the form shows of 实施方案: it speaks to 条件充分性; money that does not add
   * up, to 资金匹配性.
   */
  readonly item: ReviewItem
  /** The default of the rule sets (`mechanical` of the review scheme), which a region may have otherwise. */
  readonly mending: Mending
  readonly authority: Authority
  /**
   * How its repeats are gathered where they differ. any-text: they say the same whatever text they speak of,
   * and are one where (nearly) every project has one; by-rows: those on several rows are worded as one
   * (`rows`), for the rows say the same of themselves; by-project: told once a project at most, for the
   * message names another row of it.
   */
  readonly repeats?: 'any-text' | 'by-rows' | 'by-project'
  /** The cell that its suggestion is for, where it speaks of a whole row of cells. */
  readonly cell?: string
}
