/** A goal that only says money will be paid: 支付律师委托费. What the payment brings is the goal. One remark a project. */
import { MONEY_NOUNS, PAYMENT_VERBS } from './lexicon/payment.ts'
import { onProject, type Rule } from './rule.ts'
import { plain } from './words.ts'

const VERB = `(?:${PAYMENT_VERBS.map(({ verb }) => verb).join('|')})`
const MONEY = `(?:${MONEY_NOUNS.map(({ noun }) => noun).toSorted((a, b) => b.length - a.length).join('|')})`
const MANNER = '(?:按时|及时|按期|按月|按季|按年|按规定|按合同|按进度|足额|全额|全部|如期|确保|保证|保障|完成|做好|用于|将|年内|年底前)*'
const DONE = '(?:的)?(?:等)?(?:工作|完成率?|及时率?|到位率?|任务)*'

const FORMS: readonly RegExp[] = [
  // 按时支付工程款, 支付物业费到位
  new RegExp(`^${MANNER}${VERB}(?!比例|方式|能力|标准|水平|率)[^，。；]{0,20}?${MONEY}${DONE}$`, 'u'),
  // 律师服务费的支付, 项目资金全部拨付到位
  new RegExp(`^${MANNER}[^，。；]{0,20}?${MONEY}(?:的|用)?${MANNER}${VERB}${DONE}$`, 'u'),
  // 办公场所支付租金完成率
  new RegExp(`^[^，。；]{0,12}?${VERB}[^，。；]{0,10}${MONEY}(?:完成|及时|到位)率?$`, 'u'),
  // 用于…所需各项费用支出
  new RegExp(`^用于[^，。；]{2,40}(?:费用|经费|资金|款项)(?:支出|开支)?$`, 'u'),
  // 按时支付
  new RegExp(`^${MANNER}${VERB}(?:到位)?$`, 'u'),
]

export const goalIsExpenditure: Rule = {
  code: 'goal-is-expenditure',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) => projects.flatMap((project) => {
    const goals = project.goals.filter(isExpenditure)
    return goals.length === 0 ? [] : [onProject(project, { field: 'goals', text: goals.join('；'), values: { goals }, certainty: 0.75 })]
  }),
}

/** Every part of it speaks of paying. */
function isExpenditure(goal: string): boolean {
  const parts = plain(goal).split(/[,，。；;]/u).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => FORMS.some((form) => form.test(part)))
}
