import { both, type RuleText } from './rule-text.ts'

export const BUDGET_PLAN = {
  'plan-uniform': {
    title: both('支出计划千篇一律', 'One plan for all projects'),
    why: both(
      '支出计划应按各项目的实施进度编制，否则执行监控时无从比对。',
      "A plan is made from a project's own progress, or monitoring has nothing to compare with.",
    ),
    clause: both(
      '绩效目标应与计划期内的任务数、资金量相对应',
      'targets match the tasks and the money of the period',
    ),
    messages: {
      default: both(
        '全部{projects}个项目的资金支出计划都是{plan}，没有结合各项目实际进度。',
        'All {projects} projects have the same spending plan, {plan}, whatever their own progress.',
      ),
      even: both(
        '资金支出计划按季度平均分配（{plan}），没有结合项目实际进度，请按实施安排填写。',
        'The spending plan is a quarter each quarter ({plan}), whatever the progress of the ' +
          'work: write it by the schedule.',
      ),
    },
    bad: '5个项目的支出计划都是25%、50%、75%、100%',
    good: '活动集中在下半年的项目：10%、30%、80%、100%',
  },
  'funding-nature': {
    title: both('资金性质存疑', 'Nature of the funds'),
    why: both(
      '名称写明自收自支、自筹，而资金全部来自财政，两者应有一个说明。',
      'The name says self-financed while all the money is fiscal: one of them needs an explanation.',
    ),
    clause: both('资金来源与项目名称应一致', 'the source of the money agrees with the name'),
    messages: {
      default: both(
        '项目名称标明“{nature}”，但资金全部为财政资金{fiscal}万元，请说明资金性质。',
        'The name says “{nature}”, yet all the money, {fiscal} 万元, is fiscal; explain its nature.',
      ),
    },
    bad: '经费（自收自支），财政资金27.68万元',
    good: '经费（财政补助），财政资金27.68万元',
  },
  'funding-sum': {
    title: both('资金构成与预算数不符', 'Make-up of the funds'),
    why: both(
      '分列的资金性质、来源加起来要等于预算数，四本预算的钱才分得清、不混用。',
      'The funds by nature and origin add up to the budget: so the money of the four budgets is kept apart.',
    ),
    clause: both(
      '预算包括一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算，各自保持完整、独立（第五条）',
      'the four budgets are complete and independent of each other (art. 5)',
    ),
    messages: {
      default: both(
        '分列的资金（{labels}）合计{found}万元，超过预算数{total}万元。',
        'The funds ({labels}) are {found} 万元 together, more than the budget of {total}.',
      ),
      fiscal: both(
        '分列的财政资金（{labels}）合计{found}万元，超过财政资金{total}万元。',
        'The fiscal funds ({labels}) are {found} 万元 together, more than the {total} of fiscal money.',
      ),
      less: both(
        '分列的资金（{labels}）合计{found}万元，少于预算数{total}万元，其余的资金性质没有说明。',
        'The funds ({labels}) are {found} 万元 together, less than the budget of {total}: the nature of the rest is not said.',
      ),
    },
    bad: '预算数500万元，其中一般公共预算300万元、政府性基金250万元',
    good: '预算数500万元，其中一般公共预算250万元、政府性基金250万元',
  },
  'bond-wrong-budget': {
    title: both('债券资金列错预算', 'Bonds under the wrong budget'),
    why: both(
      '专项债券靠项目收益和政府性基金偿还，一般债券靠一般公共预算偿还，列错了就找不到还款来源。',
      'Special bonds are repaid from government funds, general bonds from the general budget.',
    ),
    clause: both(
      '专项债务收支纳入政府性基金预算管理，一般债务收支纳入一般公共预算管理',
      'special debt belongs to the government fund budget, general debt to the general public budget',
    ),
    messages: {
      default: both(
        '“{label}”：专项债券应列入政府性基金预算。',
        '“{label}”: special bonds belong to the government fund budget.',
      ),
      general: both(
        '“{label}”：一般债券应列入一般公共预算。',
        '“{label}”: general bonds belong to the general public budget.',
      ),
    },
    bad: '一般公共预算专项债券 300万元',
    good: '政府性基金预算（专项债券） 300万元',
  },
  'bond-for-routine': {
    title: both('债券资金用于经常性支出', 'Bonds for running costs'),
    why: both(
      '举借的债务只能用于公益性资本支出，用来发补助、付日常服务费，以后没有资产和收益可还。',
      'Debt may pay for public capital spending alone.',
    ),
    clause: both(
      '举借的债务只能用于公益性资本支出，不得用于经常性支出（第三十五条）',
      'debt is for public capital spending, not for running costs (art. 35)',
    ),
    messages: {
      default: both(
        '资金中有“{label}”，而项目是经常性服务（“{words}”）：债务资金不得用于经常性支出，请核对资金来源。',
        'There is “{label}” among the funds, yet the project is a running service (“{words}”): check the source.',
      ),
      transfer: both(
        '资金中有“{label}”，而项目是发给个人的补助（“{words}”）：债务资金不得用于经常性支出，请核对资金来源。',
        'There is “{label}” among the funds, yet the project is money for persons (“{words}”): check the source.',
      ),
    },
    bad: '办公楼物业服务，资金来源：专项债券60万元',
    good: '污水处理厂扩建工程，资金来源：专项债券3000万元',
  },
  'purchased-service-excluded': {
    title: both('不宜作为政府购买服务', 'No service to be bought'),
    why: both(
      '货物、工程按政府采购管理，用工不能以购买服务代替；列错形式，绩效和合同都无从考核。',
      'Goods and works are procured as such, and people are not hired as a service.',
    ),
    clause: both(
      '货物和工程、工程与服务打包的项目，以及人员招聘、劳务派遣、公益性岗位等不列入购买内容（第十条）',
      'goods, works, both in one parcel, and hiring of people are not bought as services (art. 10)',
    ),
    messages: {
      default: both(
        '项目按政府购买服务申报，名称中有“{words}”：工程不属于购买服务内容，请核对项目形式。',
        'It is filed as a purchased service, and its name says “{words}”: works are no service; check what it is.',
      ),
      goods: both(
        '项目按政府购买服务申报，名称中有“{words}”：货物不属于购买服务内容，请核对项目形式。',
        'It is filed as a purchased service, and its name says “{words}”: goods are no service; check what it is.',
      ),
      people: both(
        '项目按政府购买服务申报，名称中有“{words}”：用工事项不得作为购买服务内容，请核对。',
        'It is filed as a purchased service, and its name says “{words}”: hiring is no service; check what it is.',
      ),
    },
    bad: '政府购买服务（道路工程建设）',
    good: '购买道路养护服务',
  },
  'purchased-service-term': {
    title: both('购买服务期限超过三年', 'Purchased service for over three years'),
    why: both(
      '购买服务合同一般一年一签，条件稳定的最长三年；期限过长会锁定以后年度预算。',
      'A contract is for a year, for at most three where all is settled: a longer one binds later budgets.',
    ),
    clause: both(
      '购买服务合同履行期限一般不超过一年，符合条件的不超过三年（第二十四条）',
      'contracts are for a year as a rule, and for three at most (art. 24)',
    ),
    messages: {
      default: both(
        '项目期限“{term}”超过三年，请确认购买服务合同期限不超过三年。',
        'Its period “{term}” is over three years: make sure that no contract is.',
      ),
      contract: both(
        '购买服务期限“{term}”超过三年。',
        'The service is bought for “{term}”, more than three years.',
      ),
    },
    bad: '购买居家养老服务，合同期限5年',
    good: '购买居家养老服务，合同期限1年',
  },
  'fund-promises-return': {
    title: both('政府投资基金承诺回报', 'Fund that promises a return'),
    why: both(
      '政府投资基金利益共享、风险共担，向其他出资人保本、保底或回购等于变相举债。',
      'Partners of a fund share gains and risks: promised money is borrowing by another name.',
    ),
    clause: both(
      '不得通过政府投资基金变相举债，不得承诺本金不受损失或最低收益',
      'no borrowing through funds, no promise of principal or least return',
    ),
    messages: {
      default: both(
        '材料中写有“{words}”：政府投资基金不得向其他出资人承诺保本、保底收益或回购。',
        'It says “{words}”: a fund promises its partners no principal, no return and no repurchase.',
      ),
    },
    bad: '产业引导基金，保障社会资本本金不受损失',
    good: '产业引导基金，引导社会资本投向本地产业，风险共担',
  },
  'insurance-fund-off-purpose': {
    title: both('社会保险基金用途存疑', 'Use of social insurance funds'),
    why: both(
      '社会保险基金专款专用，项目内容看不出与社会保险有关时要说明。',
      'Social insurance funds are for social insurance alone.',
    ),
    clause: both(
      '社会保险基金预算专项用于社会保险（第十一条）',
      'the social insurance fund budget is for social insurance alone (art. 11)',
    ),
    messages: {
      default: both(
        '资金中有“{label}”，而名称、用途和目标没有说到社会保险，请核对。',
        'There is “{label}” among the funds, yet name, purpose and goals say nothing of social insurance.',
      ),
    },
    bad: '道路养护，资金来源：社会保险基金20万元',
    good: '城乡居民基本养老保险待遇发放，资金来源：社会保险基金',
  },
  'plan-deadline-conflict': {
    title: both('时限与支出计划矛盾', 'Deadline against plan'),
    why: both(
      '指标承诺的资金到位时间和支出计划说的不是一回事，监控时必有一个落空。',
      'The promised date of payment and the plan cannot both come true.',
    ),
    clause: both('指标值与支出计划应一致', 'values agree with the spending plan'),
    messages: {
      default: both(
        '“{name}”承诺{mark}前资金到位，而支出计划到{mark}只有{percent}。',
        '“{name}” promises the money by {mark}, while the plan shows only {percent} by then.',
      ),
      held: both(
        '“{name}”在{mark}前已办完，而支出计划到{mark}只有{percent}，其余的钱花在哪里没有交代。',
        '“{name}” is over by {mark}, while the plan shows only {percent} by then and does not ' +
          'say what the rest is for.',
      ),
    },
    bad: '资金到位时间：2025年6月底前；6月底计划50%',
    good: '资金到位时间：2025年6月底前；6月底计划100%',
  },
  'plan-blank-period': {
    title: both('支出计划有空白', 'Blank mark in the plan'),
    why: both(
      '空白既可读作0，也可读作与上期相同，无法据以监控。',
      'A blank may mean 0 or the same as before; it cannot be monitored.',
    ),
    clause: both(
      '资金支出计划按3月底、6月底、10月底、12月底填写累计数',
      'the plan gives cumulative figures at four marks',
    ),
    messages: {
      default: both('资金支出计划的{marks}没有填写。', 'The spending plan is blank at {marks}.'),
      several: both('资金支出计划有空白时点没有填写。', 'The spending plan is blank at some of its marks.'),
    },
    bad: '（空）、（空）、50%、100%',
    good: '10%、30%、50%、100%',
  },
  'plan-end-not-full': {
    title: both('年底支出计划未达100%', 'Plan does not end at 100%'),
    why: both(
      '支出计划为累计数，年底应等于全部预算。',
      'The plan is cumulative: in December it equals the budget.',
    ),
    clause: both('12月底累计支出应为100%或预算数', 'by the end of December 100 % of the budget'),
    messages: {
      default: both(
        '12月底累计支出计划为{written}，应为{full}。',
        'The plan reaches {written} by the end of December; it should be {full}.',
      ),
      blank: both(
        '12月底累计支出计划没有填写，应为{full}。',
        'The plan is blank at the end of December; it should be {full}.',
      ),
      trifle: both(
        '累计支出计划此前已达100%，12月底应照填{full}。',
        'The plan is full before December already; write {full} for December too.',
      ),
      several: both(
        '累计支出计划此前已达100%，12月底应照填全数。',
        'The plan is full before December already; write the whole for December too.',
      ),
    },
    bad: '25%、50%、75%、90%',
    good: '25%、50%、75%、100%',
  },
  'plan-flat-period': {
    title: both('支出计划停滞', 'No spending for a period'),
    why: both(
      '项目在实施而没有支出，要么计划不实，要么应说明原因。',
      'A running project without spending has a wrong plan or a reason to tell.',
    ),
    clause: both('支出计划应与实施进度一致', 'the plan follows the progress'),
    messages: {
      default: both(
        '{from}到{to}的累计支出计划都是{written}，其间没有支出。',
        'The plan stays at {written} from {from} to {to}: nothing is spent between.',
      ),
    },
    bad: '30%、60%、60%、100%',
    good: '30%、60%、80%、100%',
  },
  'plan-single-date': {
    title: both('资金一次性支出', 'All money at one date'),
    why: both(
      '全部资金集中在一个时点支付，容易形成年底突击支出；退还质保金、合同一次付款等除外。',
      'Paying everything at one date invites a rush at year end; deposits returned and single ' +
        'contract payments are right so.',
    ),
    clause: both('支出计划应与实施进度一致', 'the plan follows the progress'),
    messages: {
      default: both(
        '全部资金集中在{mark}一次支出，请说明理由或分期安排。',
        'All the money is spent at {mark}; give the reason or spread it.',
      ),
      several: both(
        '全部资金集中在一个时点一次支出，请说明理由或分期安排。',
        'All the money is spent at one date; give the reason or spread it.',
      ),
    },
    bad: '（空）、（空）、100%、（空）',
    good: '20%、50%、100%、100%',
  },
  'budget-sum-mismatch': {
    title: both('预算数不平', 'Budget does not add up'),
    why: both(
      '预算数等于财政资金加其他资金，不平则数据不可用。',
      'The budget is fiscal plus other funds; otherwise the figures cannot be used.',
    ),
    clause: both('预算数＝其中：财政资金＋其他资金', 'budget = fiscal funds + other funds'),
    messages: {
      default: both(
        '预算数{total}万元≠财政资金{fiscal}万元＋其他资金{other}万元，相差{gap}万元。',
        'Budget {total} 万元 ≠ fiscal {fiscal} + other {other} 万元; the difference is {gap} 万元.',
      ),
      unsplit: both(
        '预算数{total}万元，财政资金和其他资金都没有填写，请分别填列，合计应等于预算数。',
        'Of the budget of {total} 万元 neither fiscal nor other funds are written; together they make the budget.',
      ),
    },
    bad: '预算数90，财政资金92，其他资金0',
    good: '预算数92，财政资金92，其他资金0',
  },
  'other-funds-blank': {
    title: both('其他资金未填', 'Other funds left blank'),
    why: both('同一文本其他表都填0，空白会被当成漏填。', 'The other tables say 0; a blank looks forgotten.'),
    clause: both('其他资金没有的填0', 'write 0 where there are no other funds'),
    messages: {
      default: both(
        '其他资金没有填写，而本文本其他{written}张表都填了数。',
        'Other funds are blank, while {written} other tables of the document give a figure.',
      ),
      several: both('其他资金没有填写。', 'Other funds are blank.'),
    },
    bad: '其他资金（空）',
    good: '其他资金0',
  },
  'budget-precision': {
    title: both('金额精度不一致', 'Precision of amounts'),
    why: both(
      '同一文本的金额保留同样的小数位数，才便于核对加总。',
      'Amounts of one document keep the same decimals, to be added up and checked.',
    ),
    clause: both('金额单位万元，保留两位小数', 'amounts in 万元 with two decimals'),
    messages: {
      default: both(
        '预算数{text}万元保留了{decimals}位小数，与其他项目不一致。',
        'The budget {text} 万元 has {decimals} decimals, unlike the other projects.',
      ),
      several: both(
        '预算数保留的小数位数与其他项目不一致。',
        'The budget has other decimals than the other projects.',
      ),
    },
    bad: '20.982万元',
    good: '20.98万元',
  },
  'plan-decreasing': {
    title: both('累计支出计划倒退', 'Cumulative plan goes down'),
    why: both(
      '支出计划为累计数，后一时点不可能小于前一时点。',
      'The plan is cumulative: a later mark is never smaller.',
    ),
    clause: both('资金支出计划填写累计数', 'the plan gives cumulative figures'),
    messages: {
      default: both(
        '累计支出计划由{from}的{before}降到{to}的{after}。',
        'The cumulative plan falls from {before} at {from} to {after} at {to}.',
      ),
    },
    bad: '30%、60%、50%、100%',
    good: '30%、60%、80%、100%',
  },
  'budget-below-paid': {
    title: both('预算数低于已支付金额', 'Budget below what was paid'),
    why: both(
      '已经支付的钱不能再调减，这样的调整无法批复。',
      'What was paid cannot be taken back by an adjustment; it will not be approved.',
    ),
    clause: both('支出必须以经批准的预算为依据', 'what is paid rests on the approved budget'),
    messages: {
      default: both(
        '{fund}{budget}万元，少于已支付的{paid}万元（最近一笔{day}）。',
        '{fund}{budget} 万元 is less than the {paid} 万元 paid already (last on {day}).',
      ),
      carryover: both(
        '{fund}{budget}万元加上年结转{carryover}万元，少于已支付的{paid}万元（最近一笔{day}）。',
        '{fund}{budget} 万元 with {carryover} 万元 carried over is less than the {paid} 万元 paid already (last on {day}).',
      ),
    },
    bad: '已支付60万元，预算数调减为50万元',
    good: '预算数不低于已支付的60万元',
  },
} as const satisfies Record<string, RuleText>
