/** The words of one rule in both languages. `{name}` stands for a value of the finding. */
import type { Wording } from '../language.ts'

export type RuleText = {
  /** What the rule is called in a list. */
  readonly title: Wording
  /** Why it matters, in one sentence. */
  readonly why: Wording
  /** What the rule's source asks for, in short. */
  readonly clause: Wording
  /**
   * One plain sentence for each case of the finding (`values.case`), `default` first; `surplus without
   * events` is that of surplus where `events` is 0.
   */
  readonly messages: { readonly default: Wording; readonly [name: string]: Wording }
  /** As a document writes it and as it should: Chinese, for both languages. */
  readonly bad: string
  readonly good: string
}

/** A wording in one line: Chinese, then English. */
export function both(zh: string, en: string): Wording {
  return { 'zh-CN': zh, en }
}
