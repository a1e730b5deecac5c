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
