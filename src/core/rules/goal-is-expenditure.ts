/**
 * A goal that only says money will be paid: 支付律师委托费. What the payment brings is the goal. One remark a
 * project.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { MONEY_NOUNS, PAYMENT_VERBS } from './lexicon/payment.ts'
import { onProject, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const VERB = `(?:${PAYMENT_VERBS.map(({ verb }) => verb).join('|')})`
const MONEY = `(?:${MONEY_NOUNS.map(({ noun }) => noun)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`
const MANNER =
  '(?:按照?(?:工程|施工|项目|季度|月度|年度|双方)?(?:合同|协议|进度|规定|计划|预算|时间|节点)?(?:约定|规定|要求|进度|安排)?(?:的)?(?:时间|标准|比例|期限)?|按季度|按月度|按年度|按节点|按时|及时|按期|按月|按季|按年|足额|全额|全部|如期|如数|确保|保证|保障|完成|做好|用于|将|全年|年内|年底前)*'
const DONE = '(?:的)?(?:等)?(?:工作|完毕|完成率?|及时率?|到位率?|任务|到位)*'
/** How much is paid: 36万元, 全年支付36万元. */
const AMOUNT = '(?:共计?|合计|约)?[\\d.]+(?:万|亿|千|百)?元'

const FORMS: readonly RegExp[] = [
  // 按时支付工程款, 支付物业费到位
  new RegExp(`^${MANNER}${VERB}(?!比例|方式|能力|标准|水平|率)[^，。；]{0,20}?${MONEY}${DONE}$`, 'u'),
  // 律师服务费的支付, 项目资金全部拨付到位
  new RegExp(`^${MANNER}[^，。；]{0,20}?${MONEY}(?:的|用)?${MANNER}${VERB}${DONE}$`, 'u'),
  // 办公场所支付租金完成率
  new RegExp(`^[^，。；]{0,12}?${VERB}[^，。；]{0,10}${MONEY}(?:完成|及时|到位)率?$`, 'u'),
  // 用于…所需各项费用支出
  new RegExp(`^用于[^，。；]{2,40}(?:费用|经费|资金|款项)(?:支出|开支)?$`, 'u'),
  // 拨付资金36万元, 支付工程款共120.5万元
  new RegExp(`^${MANNER}${VERB}[^，。；]{0,20}?(?:${MONEY})?${AMOUNT}${DONE}$`, 'u'),
  // 发放补贴资金216万元: the money alone, and nobody who has it
  new RegExp(
    `^${MANNER}(?:发放|兑付|下达)[^，。；\\d人户名]{0,12}(?:资金|补贴|补助|款|金)${AMOUNT}${DONE}$`,
    'u',
  ),
  // 完成项目资金支出, 完成全年经费支出任务
  /^(?:按时|及时|按期|如期|全年|年内|年底前)*完成[^，。；]{0,24}?(?:资金|经费|费用|款项|预算|补助|项目)?(?:的)?(?:支出|支付|拨付|结算|报账|报销)(?:工作|任务)?$/u,
  // 资金支付率达到100%, 预算执行率不低于95%
  /^(?:项目|全年|年度)?(?:资金|经费|预算|款项)(?:的)?(?:支付|支出|拨付|执行|使用|结算)(?:进度|率|完成率|及时率|到位率)(?:达到|不低于|为|达|完成)?[\d.]*%?(?:以上)?$/u,
  // 支付人民调解案件补贴: to nobody who is named or counted
  new RegExp(
    `^${MANNER}(?:支付|拨付|兑付)[^，。；\\d户名]{0,16}(?:补贴|补助|津贴|报酬|奖金|劳务费|补助资金|补贴资金)${DONE}$`,
    'u',
  ),
  // 按时支付
  new RegExp(`^${MANNER}${VERB}(?:到位)?$`, 'u'),
]

/** What is said of any money. */
const HOW_MONEY_IS_KEPT =
  /^(?:确保|保证|做到|严格|实行)*(?:资金)?(?:专款专用|专账核算|资金安全|不截留|不挪用|及时足额|安全使用|规范使用)(?:到位)?$/u

export const goalIsExpenditure: Rule = {
  code: 'goal-is-expenditure',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'clear',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const goals = project.goals.filter(isExpenditure)
      return goals.length === 0
        ? []
        : [onProject(project, { field: 'goals', text: goals.join('；'), values: { goals }, certainty: 0.75 })]
    }),
}

/** Every part of it speaks of paying. */
function isExpenditure(goal: string): boolean {
  const parts = plain(goal)
    .split(/[,，。；;]/u)
    .filter((part) => part !== '')
  const paid = parts.filter((part) => !HOW_MONEY_IS_KEPT.test(part))
  return paid.length > 0 && paid.every((part) => FORMS.some((form) => form.test(part)))
}
