/** Words of 结果应用: proposals, and where grades come from. */
import type { ProposalKind, ResultSource } from '#core/results/propose.ts'
import type { RestingResult } from '#core/results/rows.ts'
import type { Language, Wording } from './language.ts'

export const PROPOSAL_NAMES: Record<ProposalKind, Wording> = {
  assure: { 'zh-CN': '保障', en: 'assured' },
  keep: { 'zh-CN': '维持', en: 'kept' },
  cut: { 'zh-CN': '压减', en: 'cut' },
  cancel: { 'zh-CN': '取消', en: 'cancelled' },
}

/**
 * 压减 20%: by how much, never to how much; 保障 100%.
 * @param share % of this year's budget, at most two decimals
 */
export function proposalText(kind: ProposalKind, share: string, language: Language): string {
  const name = PROPOSAL_NAMES[kind][language]
  if (kind === 'cancel') return name
  if (kind !== 'cut') return `${name} ${share}%`
  const less = `${Math.round(10_000 - Number(share) * 100) / 100}%`
  return { 'zh-CN': `${name} ${less}`, en: `${name} by ${less}` }[language]
}

export const RESULT_SOURCE_NAMES: Record<ResultSource, Wording> = {
  self: { 'zh-CN': '单位自评', en: 'self-evaluation' },
  department: { 'zh-CN': '部门评价', en: 'department evaluation' },
  finance: { 'zh-CN': '财政评价', en: 'finance evaluation' },
}

/** 单位自评 优 100.00. */
function resultText({ grade, source, score }: RestingResult, language: Language): string {
  if (grade === null || source === null) return { 'zh-CN': '无结果', en: 'no result' }[language]
  return [RESULT_SOURCE_NAMES[source][language], grade, score ?? ''].join(' ').trim()
}

/** That the result is another now than when it was decided on. */
export function changedResultText(then: RestingResult, now: RestingResult, language: Language): string {
  const [before, after] = [resultText(then, language), resultText(now, language)]
  return {
    'zh-CN': `结果已变：决定时 ${before}，现为 ${after}`,
    en: `The result changed: decided on ${before}, now ${after}`,
  }[language]
}

type Outcome = {
  /** Of the result, and its budget. */ readonly year: number
  readonly base: string
  /** Of the budget that it is about. */ readonly budgetYear: number
  readonly decision: { readonly kind: ProposalKind; readonly amount: string; readonly reason: string } | null
  readonly proposal: { readonly kind: ProposalKind; readonly share: string; readonly amount: string } | null
}

/**
 * What was decided on a budget, otherwise what is proposed and not decided; which year's it is comes first.
 * Sums are 万元. null: neither.
 * @param own the year of the table beside which it stands
 */
export function budgetOutcomeText(
  { year, base, budgetYear, decision, proposal }: Outcome,
  own: number | null,
  language: Language,
): string | null {
  const isOther = own !== null && own !== budgetYear
  const budget = {
    'zh-CN': `${budgetYear} 年预算${isOther ? `（不是本表的 ${own} 年预算）` : ''}`,
    en: `The budget of ${budgetYear}${isOther ? ` (not that of ${own}, of this table)` : ''}`,
  }[language]
  if (decision !== null) {
    const name = PROPOSAL_NAMES[decision.kind][language]
    return {
      'zh-CN': `${budget}已决定 ${decision.amount} 万元（${[name, decision.reason].filter(Boolean).join('：')}）`,
      en: `${budget} is decided: ${decision.amount} 万元 (${[name, decision.reason].filter(Boolean).join(': ')})`,
    }[language]
  }
  if (proposal === null) return null
  const what = proposalText(proposal.kind, proposal.share, language)
  return {
    'zh-CN': `${budget}尚未决定，建议 ${proposal.amount} 万元（${year} 年预算 ${base} 万元，${what}）`,
    en: `${budget} is not decided; proposed are ${proposal.amount} 万元 (${base} 万元 in ${year}, ${what})`,
  }[language]
}
