/** Words of the rules on narrative against tables, on sums and products, and on what was copied. */
import { both, type RuleText } from './rule-text.ts'

const SAME = both('部门整体绩效目标与项目绩效目标表应一致', 'the narrative and the project tables agree')
const MATCHING = both('绩效目标与资金量相匹配', 'targets fit the amount of money')
const CLEAR = both(
  '绩效目标指向明确、细化量化、合理可行、相应匹配',
  'targets are to the point, quantified, feasible and fit the money',
)

export const AGREEMENT = {
  'narrative-table-conflict': {
    title: both('文表数字不一致', 'Text against table'),
    why: both(
      '同一件事两个数，验收时不知以哪个为准。',
      'With two figures of one thing nobody knows which counts.',
    ),
    clause: SAME,
    messages: {
      default: both(
        '分项绩效目标写“{listed}”，项目表“{name}”写“{table}”。',
        "The sub-goal says “{listed}”, the table's “{name}” says “{table}”.",
      ),
      goal: both(
        '分项绩效目标写“{listed}”，项目表的绩效目标写“{table}”。',
        'The sub-goal says “{listed}”, the goal in the table “{table}”.',
      ),
      money: both(
        '分项绩效目标写“{listed}”，预算数是{budget}万元。',
        'The sub-goal says “{listed}”, the budget is {budget} 万元.',
      ),
      persons: both(
        '分项绩效目标写{listed}，项目表“{name}”写“{table}”。',
        "The sub-goal names {listed}, the table's “{name}” says “{table}”.",
      ),
    },
    bad: '分项目标：遗属补助33人；项目表：38人',
    good: '两处都写38人',
  },
  'narrative-indicator-not-in-table': {
    title: both('分项指标表中没有', 'Indicator not in the table'),
    why: both(
      '分项目标承诺的指标，项目表里没有，无从考核。',
      'What the sub-goal promises cannot be checked without its row in the table.',
    ),
    clause: SAME,
    messages: {
      default: both(
        '分项绩效指标中的“{names}”在项目表里没有对应指标，疑为其他项目的内容。',
        "The sub-goal's indicators {names} have no row in the table: probably another project's.",
      ),
    },
    bad: '分项：设备使用率；表：数据共享率',
    good: '分项与项目表写同样的指标',
  },
  'subgoal-coverage': {
    title: both('分项目标与项目不对应', 'Sub-goals and projects'),
    why: both(
      '每个项目都应落到部门的分项目标上，否则看不出钱为什么花。',
      'Every project serves a goal of the department, or nobody sees why it is paid.',
    ),
    clause: SAME,
    messages: {
      default: both('分项绩效目标与项目不对应：{names}。', 'Sub-goals and projects do not match: {names}.'),
      projects: both(
        '{count}个项目在部门整体绩效目标中没有体现：{names}。',
        "{count} project(s) have no place in the department's goals: {names}.",
      ),
      goals: both(
        '{count}项分项绩效目标没有对应的项目：{names}。',
        '{count} sub-goal(s) have no project: {names}.',
      ),
    },
    bad: '5个项目，分项目标只涉及4个',
    good: '分项目标与项目逐一对应',
  },
  'cross-project-conflict': {
    title: both('各表数字不一致', 'Tables disagree'),
    why: both('同一单位的村数、人数在各表中应相同。', 'One unit has one number of villages or staff.'),
    clause: SAME,
    messages: {
      text: both(
        '“{noun}”此处写“{value}”，第{other}个项目“{name}”写“{theirs}”。',
        '“{noun}” is “{value}” here and “{theirs}” in project {other}, “{name}”.',
      ),
      default: both(
        '“{noun}”此处为{value}，第{other}个项目“{name}”为{theirs}。',
        '“{noun}” is {value} here and {theirs} in project {other}, “{name}”.',
      ),
    },
    bad: '一表：行政村54个；另一表：行政村55个',
    good: '两表一致，或说明口径不同',
  },
  'project-contradiction': {
    title: both('项目内数字矛盾', 'Project contradicts itself'),
    why: both(
      '同一项目的用途、目标、指标和预算应互相印证。',
      'Purpose, goals, indicators and budget of one project bear each other out.',
    ),
    clause: CLEAR,
    messages: {
      default: both(
        '文字写“{said}”，指标“{name}”写“{value}”。',
        'The text says “{said}”, the indicator “{name}” says “{value}”.',
      ),
      stages: both(
        '“{name}”为{value}，早于“{earlier}”（{day}），先后颠倒。',
        '“{name}” is {value}, before “{earlier}” ({day}): the wrong order.',
      ),
      row: both('描述写“{said}”，指标值写“{value}”。', 'The description says “{said}”, the value “{value}”.'),
      money: both(
        '文字写“{said}”，预算数是{budget}万元。',
        'The text says “{said}”, the budget is {budget} 万元.',
      ),
      quantity: both(
        '数量指标为{value}，而预算和成本指标都是{budget}万元。',
        'The quantity is {value} while budget and cost are {budget} 万元.',
      ),
    },
    bad: '目标：培训干部200人；指标值：150人',
    good: '目标与指标值都是200人',
  },
  'arithmetic-item': {
    title: both('算式有误', 'Product is wrong'),
    why: both(
      '人数、标准、月数相乘应等于写出的金额，错了预算就没有依据。',
      'Persons times rate times months is the amount, or the budget has no ground.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '按文中数字计算：{formula}，应为{right}，写成了{written}。',
        'By its own figures: {formula}; it should read {right} and not {written}.',
      ),
    },
    bad: '400人，每人每月5元，发放2万元',
    good: '400人，每人每月5元，发放2.4万元',
  },
  'arithmetic-subtotal': {
    title: both('分项合计对不上', 'Parts do not add up'),
    why: both(
      '各分项之和应等于总额，差额说明有一项漏了或错了。',
      'The parts add up to the whole, or one is missing or wrong.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '{parts}项数量指标的金额合计{sum}万元，与预算{budget}万元相差{gap}万元。',
        'The amounts of {parts} quantities add up to {sum} 万元; the budget is {budget}, a difference of {gap} 万元.',
      ),
      written: both(
        '“{formula}”，应为{right}，写成了{written}。',
        '“{formula}” should be {right} and not {written}.',
      ),
      purpose: both(
        '用途中各项金额合计{sum}，预算数是{budget}万元。',
        'The amounts in the purpose add up to {sum}, the budget is {budget} 万元.',
      ),
      listed: both(
        '各分项合计{sum}，写出的总额是{total}。',
        'The parts add up to {sum}, the total says {total}.',
      ),
    },
    bad: '合计50万元，其中：购置30万元，维修25万元',
    good: '合计55万元，其中：购置30万元，维修25万元',
  },
  'copy-paste': {
    title: both('照抄其他内容', 'Copied from elsewhere'),
    why: both(
      '别的项目或部门的文字留在这里，说明目标不是为本项目写的。',
      'Words of another project or department show that the target was not written for this one.',
    ),
    clause: CLEAR,
    messages: {
      default: both(
        '“{words}”与第{project}个项目“{name}”完全相同，说的是{object}，与本项目无关，疑为照抄。',
        '“{words}” is word for word project {project}, “{name}”, and speaks of {object}, which ' +
          'this project does not serve.',
      ),
      stranger: both(
        '“{words}”说的是{object}，本项目没有提到，属于第{project}个项目“{name}”，疑为照抄。',
        '“{words}” speaks of somebody ({object}) whom this project does not mention: project ' +
          '{project}, “{name}”, does.',
      ),
      goal: both(
        '目标“{words}”说的是{object}，用途、指标和其他目标都没有提到，疑为其他项目的文字。',
        'The goal “{words}” speaks of something ({object}) that neither purpose, indicators nor ' +
          "other goals mention: probably another project's.",
      ),
      alien: both(
        '目标“{words}”与项目名称、用途、指标没有一处相关，疑为其他项目的文字。',
        "The goal “{words}” has nothing to do with name, purpose or indicators: probably another project's.",
      ),
      value: both(
        '“{name}”的值“{words}”说的是发放款项，本项目没有发放内容，与第{project}个项目相同，疑为照抄。',
        'The value “{words}” of “{name}” speaks of payments, which this project does not make; ' +
          "it is project {project}'s.",
      ),
      label: both(
        '段中夹着“{words}”，疑为粘贴时带入。',
        '“{words}” in the middle of the paragraph was probably pasted in.',
      ),
      department: both(
        '“{words}”是其他部门的业务，本单位是{unit}，疑套用其他部门文字。',
        "“{words}” is another department's business; this unit is {unit}.",
      ),
    },
    bad: '居民养老项目：提高退休职工生活水平',
    good: '居民养老项目：提高参保居民养老保障水平',
  },
  'project-overlap': {
    title: both('项目内容交叉', 'Projects overlap'),
    why: both(
      '两个项目都为同一件事付钱，容易重复安排。',
      'Two projects that pay for one thing may pay it twice.',
    ),
    clause: both('支出预算应细化，不得重复安排', 'spending is budgeted in detail and not twice'),
    messages: {
      default: both(
        '本项目与第{other}个项目“{name}”都安排“{shared}”的待遇，请说明界限。',
        'This project and project {other}, “{name}”, both pay “{shared}”; say where the line is.',
      ),
      clause: both(
        '本项目与第{other}个项目“{name}”都写有“{shared}”，请说明界限。',
        'This project and project {other}, “{name}”, both say “{shared}”; say where the line is.',
      ),
      name: both(
        '本项目与第{other}个项目“{name}”都写有“{shared}”，请说明界限。',
        'This project and project {other}, “{name}”, both name “{shared}”; say where the line is.',
      ),
    },
    bad: '薪酬经费和劳务费都发放社区工作者工资',
    good: '两个项目写明各自发放的人员和标准',
  },
} as const satisfies Record<string, RuleText>
