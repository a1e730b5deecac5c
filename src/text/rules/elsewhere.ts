/**
 * Words of the rules that look beyond the document: copies in other projects, the same project in earlier
 * years.
 */
import { both, type RuleText } from './rule-text.ts'

const OWN = both('绩效目标应与本项目的内容和资金相对应', 'targets belong to the project and its money')
const BASED = both('指标值参考以往年度的实际完成水平', 'values rest on what was reached in earlier years')

const STANDARDS = both(
  '支出标准是编制预算的基本依据，不得超标准编制预算（推进支出标准体系建设）',
  'budgets rest on standards of spending and do not exceed them',
)

export const ELSEWHERE = {
  'cost-above-standard': {
    title: both('成本指标高于支出标准', 'Cost indicator above the standard'),
    why: both(
      '单价超过现行支出标准，多出来的钱没有依据。',
      'A price above the standard in force asks for money that nothing supports.',
    ),
    clause: STANDARDS,
    messages: {
      default: both(
        '“{name}”定为{text}，现行支出标准（{number}）为{standard}元/{per}，高出{above}%。',
        '“{name}” is {text}; the standard in force ({number}) is {standard} 元/{per}: {above}% above it.',
      ),
    },
    bad: '现行标准450元/人·天，成本指标≤600元/人·天',
    good: '成本指标≤450元/人·天；确需超标准的先报财政部门调整标准',
  },
  'cost-whole-despite-standard': {
    title: both('有支出标准却只重复预算总额', 'The whole budget again although there is a standard'),
    why: both(
      '这类支出有单价标准，只写总额看不出单价是否超标。',
      'There is a price to hold it against; the total alone hides it.',
    ),
    clause: STANDARDS,
    messages: {
      default: both(
        '“{name}”{value}等于预算数；支出标准（{number}）“{standard}”为{amount}元/{per}，应设单位成本指标。',
        '“{name}” {value} is the budget again; standard {number} “{standard}” is {amount} 元/{per}: set a cost for one.',
      ),
    },
    bad: '有物业服务费标准，成本指标只写“项目总成本≤48万元”',
    good: '物业服务费≤3000元/人·月',
  },
  'cost-standard-outdated': {
    title: both('引用的支出标准已过时', 'The standard that is named is out of date'),
    why: both(
      '按失效的标准测算，金额的依据就不成立。',
      'What was computed by a standard that has ended rests on nothing.',
    ),
    clause: STANDARDS,
    messages: {
      default: both(
        '“{name}”依据的支出标准（{number}）{year}年已不执行。',
        '“{name}” rests on standard {number}, which is not in force in {year}.',
      ),
      replaced: both(
        '“{name}”依据的支出标准（{number}）{year}年已不执行，现行标准是{now}。',
        '“{name}” rests on standard {number}, which is not in force in {year}; the one in force is {now}.',
      ),
      old: both(
        '“{name}”依据的支出标准（{number}）自{from}年执行，已满{years}年，请核对是否更新。',
        '“{name}” rests on standard {number}, in force since {from}, {years} years: look whether it was renewed.',
      ),
    },
    bad: '2027年目标的依据写已停用的标准编号',
    good: '按现行支出标准测算，写现行标准的编号',
  },
  'near-duplicate': {
    title: both('与其他项目雷同', 'Almost the same as another project'),
    why: both(
      '照抄别的项目，目标就不是为这笔钱写的，钱也可能重复安排。',
      'What is copied was not written for this money, and the money may be given twice.',
    ),
    clause: OWN,
    messages: {
      default: both(
        '{parts}与{other}（{year}）相似，目标、指标中最相似的为{similarity}%。',
        '{parts}: alike in {other} ({year}), goals or indicators up to {similarity}%.',
      ),
      near: both(
        '{parts}与{other}（{year}）相似，目标、指标中最相似的为{similarity}%。',
        '{parts}: alike in {other} ({year}), goals or indicators up to {similarity}%.',
      ),
      'near-goals': both(
        '{parts}与{other}（{year}）相似：绩效目标{goals}%。',
        '{parts}: alike in {other} ({year}), goals {goals}%.',
      ),
      'near-goals-several': both(
        '{parts}与{other}（{year}）相似：绩效目标{goals}%；另有{others}个项目雷同。',
        '{parts}: alike in {other} ({year}), goals {goals}%; {others} more projects are alike.',
      ),
      'near-indicators': both(
        '{parts}与{other}（{year}）相似：绩效指标{indicators}%。',
        '{parts}: alike in {other} ({year}), indicators {indicators}%.',
      ),
      'near-indicators-several': both(
        '{parts}与{other}（{year}）相似：绩效指标{indicators}%；另有{others}个项目雷同。',
        '{parts}: alike in {other} ({year}), indicators {indicators}%; {others} more projects are alike.',
      ),
      'near-both': both(
        '{parts}与{other}（{year}）相似：绩效目标{goals}%，绩效指标{indicators}%。',
        '{parts}: alike in {other} ({year}), goals {goals}%, indicators {indicators}%.',
      ),
      'near-both-several': both(
        '{parts}与{other}（{year}）相似：绩效目标{goals}%，绩效指标{indicators}%；另有{others}个项目雷同。',
        '{parts}: alike in {other} ({year}), goals {goals}%, indicators {indicators}%; {others} more projects are alike.',
      ),
      exact: both('{parts}与{other}（{year}）一字不差。', '{parts}: word for word as in {other} ({year}).'),
      'near-several': both(
        '{parts}与{other}（{year}）相似，目标、指标中最相似的为{similarity}%，另有{others}个项目雷同。',
        '{parts}: alike in {other} ({year}), goals or indicators up to {similarity}%; {others} more projects are alike.',
      ),
      'exact-several': both(
        '{parts}与{other}（{year}）一字不差，另有{others}个项目雷同。',
        '{parts}: word for word as in {other} ({year}), and {others} more projects are alike.',
      ),
    },
    bad: '甲局“设备更新”与乙局“电脑购置”的目标、指标只差一个数字',
    good: '写明本项目更新什么设备、多少台、给谁用、效果怎么看',
  },
  'target-below-last-actual': {
    title: both('指标值低于上年实际', "Target below last year's result"),
    why: both(
      '去年已经做到的，今年定得更低，完成了也说明不了什么。',
      'Where last year did better, reaching the target says nothing.',
    ),
    clause: BASED,
    messages: {
      default: both(
        '“{name}”今年定为{text}，{year}年实际完成{actual}。',
        'The target of “{name}” is {text}; {year} reached {actual}.',
      ),
    },
    bad: '上年实际98%，今年目标≥85%',
    good: '今年目标≥98%；确需下调的写明原因',
  },
  'target-lowered': {
    title: both('指标值比上年低且无说明', "Target lower than last year's"),
    why: both('目标下调要有理由，否则是给自己松绑。', 'A target that comes down needs a reason.'),
    clause: BASED,
    messages: {
      default: both(
        '“{name}”今年定为{text}，{year}年目标是{before}，没有说明下调的原因。',
        'The target of “{name}” is {text}, that of {year} was {before}; nothing says why.',
      ),
    },
    bad: '上年≥95%，今年≥90%，预算不变',
    good: '维持≥95%，或在说明中写清下调的原因',
  },
  'target-unchanged-years': {
    title: both('目标多年不变', 'The same target for years'),
    why: both(
      '目标和指标值年年照搬，没有反映当年的任务和资金。',
      "A target carried over year after year does not reflect this year's work and money.",
    ),
    clause: OWN,
    messages: {
      default: both(
        '{from}—{year}年连续{years}年的绩效目标、指标和指标值完全一样。',
        'Goals, indicators and values are the same in all {years} years from {from} to {year}.',
      ),
    },
    bad: '三年都是“培训4期、满意度≥95%”',
    good: '按今年的任务、资金和上年结果重新核定指标值',
  },
} satisfies Record<string, RuleText>
