/**
 * 消息: what one person is notified of. Plain data; the words are in src/text/messages/messages.ts, made when
 * it is shown.
 */

export const MESSAGE_KINDS = [
  /** 送审到我这里: a step of the way waits for the person, sent in or passed by the one before. */
  'arrived',
  'returned',
  /** 转办. */
  'transferred',
  /** 加签: an opinion is asked for, and one that was asked for has come. */
  'asked',
  'answered',
  'approved',
  /** 调整: an approved target is open again. */
  'adjusting',
  /** 终止: the project was closed within its year; it was opened again. */
  'closed',
  'reopened',
  /** 批注, and the answer to one. */
  'commented',
  'comment-answered',
  /**
   * 专家评价: somebody is asked to judge; evidence is asked for, and given; all marks are in; the draft is there
   * to object to; the unit was heard; the result is final.
   */
  'evaluation-assigned',
  'evaluation-asked',
  'evaluation-answered',
  'evaluation-marked',
  'evaluation-draft',
  'evaluation-heard',
  'evaluation-settled',
  /** 催办. */
  'reminded',
  /** 通知公告. */
  'notice',
  /** A deadline of what waits for the person. */
  'deadline-near',
  'deadline-over',
  /**
   * 委托填写: cells were handed to the person; the colleague gave back, refused; it was sent back to be filled in
   * again; it is over for the colleague (taken back, sent in, a post ended); the person who asked is notified that
   * nobody fills it in any more.
   */
  'delegated',
  'delegation-given-back',
  'delegation-refused',
  'delegation-returned',
  'delegation-over',
  'delegation-ended',
  /** What the colleague filled in was changed by the unit before it was accepted or sent in. */
  'delegation-overruled',
  /** 单位自评: opened for a year; sent in or passed, hence to be checked; sent back; confirmed. */
  'self-evaluation-opened',
  'self-evaluation-arrived',
  'self-evaluation-returned',
  'self-evaluation-confirmed',
  /**
   * 整改: to be mended; replied to, hence to be checked; confirmed; sent back; another deadline; revoked; the
   * deadline of what the unit has open.
   */
  'rectification-opened',
  'rectification-replied',
  'rectification-confirmed',
  'rectification-returned',
  'rectification-extended',
  'rectification-revoked',
  'rectification-due',
  'rectification-late',
  /** 问责台账: 约谈, 问责 or 终身责任追究 of the unit was written down. */
  'accountability-recorded',
  /** 结果应用: the decision on next year's budget; it was taken back. */
  'result-decided',
  'result-withdrawn',
  /** 运行监控: a round was opened, a sheet came for checking, came back; warnings were raised, and are late. */
  'monitoring-opened',
  'monitoring-sent',
  'monitoring-returned',
  'warning-raised',
  'warning-late',
  /** 事前绩效评估: handed in, given back, signed. */
  'assessment-submitted',
  'assessment-returned',
  'assessment-signed',
  /** 转移支付: registered, hence to be split; split, with a part for the unit; its report to check, given back, gone up. */
  'transfer-received',
  'transfer-split',
  'transfer-sent',
  'transfer-returned',
  'transfer-reported',
  /** The own account: somebody gave it a password, took its second factor away, gave it a post, ended one. */
  'account-password',
  'account-factor',
  'post-given',
  'post-ended',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * What comes by the many, and leads to a list as well as to one thing: before somebody has signed in at all,
 * one message of each stands for all of them.
 */
export const GATHERED_KINDS: readonly MessageKind[] = [
  'arrived',
  'returned',
  'approved',
  'adjusting',
  'self-evaluation-arrived',
  'self-evaluation-returned',
  'self-evaluation-confirmed',
  'rectification-opened',
  'rectification-replied',
  'rectification-confirmed',
  'result-decided',
  'result-withdrawn',
  'monitoring-sent',
  'monitoring-returned',
  'warning-raised',
  'assessment-submitted',
  'assessment-signed',
]

/** Names and figures that the words of a kind need: name of the target, what was said, days, …. */
export type MessageFacts = { readonly [name: string]: string | number }

export type Message = {
  /** Account id. */
  readonly recipient: string
  readonly kind: MessageKind
  /** Who caused it; null: the system by itself. */
  readonly actor: string | null
  /** The target it speaks of. */
  readonly project: string | null
  readonly facts: MessageFacts
  /**
   * once: told one time, whatever comes later under the same key (a reminder of a day). gathered: what comes
   * under the same key becomes part of the one message, which counts it and is unread again (400 targets
   * approved together).
   */
  readonly as: { readonly kind: 'each' } | { readonly kind: 'once' | 'gathered'; readonly key: string }
}
