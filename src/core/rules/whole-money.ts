/**
 * Amounts of money that a text calls the whole of a project: 共需, 合计, 预算为; no part, no yearly rate, no
 * other year's.
 */
import type { Figure } from '../figures/figure.ts'

const WHOLE =
  /(?:共计|共需|总需|合计|总计|总额|一共|共安排|共申请|预算(?:数|总额|金额|资金)?(?:为|安排|共)?|年度预算|需(?:要)?(?:财政)?(?:资金|经费)|所需(?:资金|经费)|安排(?:资金|经费|预算)|申请(?:资金|经费|预算)|项目(?:总)?(?:资金|经费))(?:为|是|共|需|约)?\p{Script=Han}{0,6}?$/u
const OTHER =
  /(?:总投资|上年|去年|往年|以前年度|结转|已|其中|配套|中央|省级|市级|县级|自筹|每|平均|人均|截至|累计|拖欠|欠|合同|中标|批复|剩余|尾款|产值|收入|税收|到位资金|引资|贷款|融资|投资)/u

/** Whether the figure is the whole money of what the text speaks of. */
export function isWholeMoney({ amount, before, per, bound }: Figure): boolean {
  if (amount === null || per.some((word) => word !== '年') || bound === 'about' || OTHER.test(before))
    return false
  return WHOLE.test(before)
}
