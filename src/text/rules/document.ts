/** Words of the rules on goals, copies, narrative against tables, arithmetic, text, time and privacy. */
import { both, type RuleText } from './rule-text.ts'

const CLEAR = both(
  '绩效目标指向明确、细化量化、合理可行、相应匹配',
  'targets are to the point, quantified, feasible and fit the money',
)
const SAME = both('部门整体绩效目标与项目绩效目标表应一致', 'the narrative and the project tables agree')
const MATCHING = both('绩效目标与资金量相匹配', 'targets fit the amount of money')
const CLEAN = both('报送和公开的文本应经校对', 'what is submitted and published has been proof-read')

export const DOCUMENT_RULES = {
  'goal-not-quantified': {
    title: both('绩效目标没有量化', 'Goals without figures'),
    why: both('目标里没有数，年底无从对照。', 'Goals without figures cannot be compared with results.'),
    clause: CLEAR,
    messages: {
      default: both(
        '{projects}个项目中有{without}个的绩效目标没有任何数量。',
        'The goals of {without} of {projects} projects carry no figure.',
      ),
      all: both(
        '全部{projects}个项目的绩效目标都没有任何数量。',
        'None of the goals of the {projects} projects carries a figure.',
      ),
    },
    bad: '保障工作正常开展',
    good: '开展志愿服务活动12场，服务群众3000人次',
  },
  'purpose-equals-name': {
    title: both('用途照抄名称', 'Purpose repeats the name'),
    why: both(
      '用途应说明钱买什么，重复名称等于没写。',
      'The purpose says what the money buys; the name again says nothing.',
    ),
    clause: both('资金用途说明支出内容', 'the purpose states what is paid for'),
    messages: {
      default: both(
        '资金用途只是重复项目名称，没有说明支出内容。',
        'The purpose repeats the name and does not say what is paid for.',
      ),
    },
    bad: '项目：离休干部书报费；用途：主要用于离休干部书报费',
    good: '用途：为47名离休干部每人订阅2种报刊',
  },
  'goal-equals-purpose': {
    title: both('目标照抄用途', 'Goal repeats the purpose'),
    why: both(
      '用途说花在哪，目标说要达到什么，不能是同一句话。',
      'A purpose says where the money goes, a goal what comes of it.',
    ),
    clause: CLEAR,
    messages: {
      default: both(
        '绩效目标与资金用途文字相同，没有说明预期产出和效果。',
        'The goal repeats the purpose and states neither output nor effect.',
      ),
    },
    bad: '用途、目标都是“通过发放经费，保障职工生活”',
    good: '目标：按月足额发放88人工资，全年无拖欠',
  },
  'goal-generic': {
    title: both('目标是套话', 'Goal fits any project'),
    why: both('放在哪个项目都成立的目标，等于没有目标。', 'A goal that fits any project is none.'),
    clause: CLEAR,
    messages: {
      default: both(
        '绩效目标“{text}”是通用套话，与本项目内容无关。',
        'The goal “{text}” fits any project and says nothing of this one.',
      ),
      several: both(
        '各项目的绩效目标都是通用套话，与项目内容无关。',
        'The goals of all projects fit any project and say nothing of their own.',
      ),
    },
    bad: '确保工作顺利进行',
    good: '全年组织招聘会10场，达成就业意向1000人',
  },
  'goal-is-indicator-name': {
    title: both('目标只写了指标名', "Goal is an indicator's name"),
    why: both(
      '指标名不是目标，没有说要达到什么程度。',
      "An indicator's name is no goal: it does not say what is to be reached.",
    ),
    clause: CLEAR,
    messages: {
      default: both(
        '绩效目标“{goals}”只是指标名称，没有说明要达到什么结果。',
        "The goal “{goals}” is only an indicator's name and states no result.",
      ),
    },
    bad: '工资发放完成率',
    good: '按月足额发放12名专干工资，全年无拖欠',
  },
  'subgoal-equals-title': {
    title: both('分项目标照抄标题', 'Sub-goal repeats its title'),
    why: both('重复标题没有说明要达到什么。', 'The title again does not say what is to be reached.'),
    clause: CLEAR,
    messages: {
      default: both(
        '分项绩效目标只是重复标题，没有说明要达到什么。',
        'The sub-goal repeats its title and does not say what is to be reached.',
      ),
    },
    bad: '离休干部书报费。绩效目标：离休干部书报费',
    good: '绩效目标：为47名离休干部订阅报刊，满意度≥95%',
  },
  'template-residue': {
    title: both('填报说明未删除', 'Form instructions left in'),
    why: both(
      '表样里的说明文字留在正文，说明没有校对。',
      "The form's own instructions in the text show that nobody proof-read it.",
    ),
    clause: both('填报时删除表样说明', 'instructions of the form are deleted'),
    messages: {
      default: both(
        '表样的填报说明（“{hint}…”）没有删除。',
        'An instruction of the form (“{hint}…”) was left in the text.',
      ),
    },
    bad: '主要阐述部门为实现年度绩效目标所采取的各项重要措施。',
    good: '（删除）',
  },
  'copy-paste-set': {
    title: both('指标整套照抄', 'Same set of indicators'),
    why: both(
      '不同项目用同一套指标，反映不了各自的内容。',
      'Different projects with one set of indicators show nothing of their own.',
    ),
    clause: CLEAR,
    messages: {
      default: both(
        '以下序号的项目指标名称和描述完全相同：{sets}。',
        'Projects of these numbers have the same names and descriptions of indicators: {sets}.',
      ),
    },
    bad: '第5、6个项目指标完全相同',
    good: '每个项目按自身内容设置指标',
  },
  'duplicate-indicator': {
    title: both('指标重复', 'Indicator twice'),
    why: both('同一内容设两行，权重会重复计算。', 'One thing measured twice counts twice.'),
    clause: CLEAR,
    messages: {
      default: both(
        '“{text}”与本项目第{other}个指标“{name}”说的是同一件事。',
        '“{text}” says the same as indicator {other}, “{name}”, of this project.',
      ),
      rows: both(
        '{count}个指标与同项目其他指标说的是同一件事，如“{rows}”。',
        '{count} indicators say the same as others of their project, such as “{rows}”.',
      ),
    },
    bad: '数量：走访慰问完成率；质量：走访慰问完成率',
    good: '数量：走访慰问人数；质量：慰问物资合格率',
  },
  'name-mismatch-list-table': {
    title: both('分项与表中项目名不一致', 'Two names of one project'),
    why: both('名称不一致，公开后会被当成两个项目。', 'Two names look like two projects.'),
    clause: SAME,
    messages: {
      default: both(
        '分项绩效目标写作“{listed}”，项目表写作“{name}”。',
        'The sub-goals call it “{listed}”, the table “{name}”.',
      ),
      trifle: both(
        '分项绩效目标写作“{listed}”，项目表写作“{name}”。',
        'The sub-goals call it “{listed}”, the table “{name}”.',
      ),
      several: both(
        '分项绩效目标与项目表的项目名称相差“费”“费用”“经费”或括号。',
        'Names in the sub-goals and tables differ by 费, 费用, 经费 or brackets.',
      ),
    },
    bad: '统战对台桥务宗教等经费',
    good: '统战对台侨务宗教等经费',
  },
  'order-mismatch': {
    title: both('分项与表的顺序不一致', 'Order differs'),
    why: both('顺序一致才便于逐项核对。', 'One order lets both be compared item by item.'),
    clause: SAME,
    messages: {
      default: both(
        '“{name}”在分项绩效目标中排第{listed}，在项目表中排第{table}。',
        '“{name}” is number {listed} among the sub-goals and {table} among the tables.',
      ),
    },
    bad: '分项第5，表第9',
    good: '分项第9，表第9',
  },
  'title-name-mismatch': {
    title: both('表题与项目名称不一致', 'Title and name differ'),
    why: both('表题和表内名称不同，读者不知以哪个为准。', 'With two names nobody knows which is right.'),
    clause: both('表题由项目名称加“绩效目标表”组成', 'the title is the name and 绩效目标表'),
    messages: {
      default: both(
        '表题写作“{title}”，项目名称写作“{name}”。',
        'The title says “{title}”, the name is “{name}”.',
      ),
    },
    bad: '表题：电子签章系统；项目名称：电子签章系统经费',
    good: '两处都写“电子签章系统经费”',
  },
  'unitcost-times-qty': {
    title: both('单位成本与预算对不上', 'Unit cost against budget'),
    why: both(
      '单位成本乘数量应等于预算，对不上说明有一个数错了。',
      'Unit cost times quantity is the budget, or one figure is wrong.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '单位成本{unit}×{quantity}＝{product}万元，与预算{budget}万元相差{gap}万元。',
        'Unit cost {unit} × {quantity} = {product} 万元; the budget is {budget}, a difference of {gap} 万元.',
      ),
      above: both(
        '单位成本{unit}高于全部预算{budget}万元。',
        'The unit cost {unit} is above the whole budget of {budget} 万元.',
      ),
    },
    bad: '8万元/队/年，预算4万元',
    good: '4万元/队/年，1队，预算4万元',
  },
  'cost-partial': {
    title: both('成本指标与预算不匹配', 'Cost covers part of the budget'),
    why: both(
      '成本指标没有覆盖的资金，缺少成本控制。',
      'Money outside the cost indicators is controlled by nobody.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '成本指标合计{sum}万元，只覆盖预算{budget}万元的{percent}。',
        'The cost indicators add up to {sum} 万元, {percent} of the budget of {budget} 万元.',
      ),
      above: both(
        '成本指标合计{sum}万元，超过预算{budget}万元（{percent}）。',
        'The cost indicators add up to {sum} 万元, more than the budget of {budget} 万元 ({percent}).',
      ),
    },
    bad: '预算56.56万元，成本指标≤2万元',
    good: '预算56.56万元，成本指标合计≤56.56万元',
  },
  'numbering-style': {
    title: both('序号写法混用', 'Mixed numbering'),
    why: both('同级序号用一种写法，才看得出层次。', 'One level has one style of numbers.'),
    clause: CLEAN,
    messages: {
      default: both(
        '分项绩效目标的序号“{first}”与“{other}”写法混用。',
        'The numbering mixes “{first}” and “{other}”.',
      ),
    },
    bad: '（四）（5）（六）',
    good: '（四）（五）（六）',
  },
  'part-heading-missing': {
    title: both('缺少部分标题', 'Heading of a part missing'),
    why: both(
      '没有“第二部分”标题，公开文本的两部分分不开。',
      'Without its heading the second part cannot be told from the first.',
    ),
    clause: both(
      '文本分“第一部分 部门整体绩效目标”“第二部分 预算项目绩效目标”',
      'the text has a first part (department) and a second part (projects)',
    ),
    messages: { default: both('“{text}”前缺少“第×部分”标题。', '“{text}” lacks its heading “part …”.') },
    bad: '预算项目绩效目标',
    good: '第二部分 预算项目绩效目标',
  },
  'software-watermark': {
    title: both('软件试用水印', 'Trial mark of a program'),
    why: both(
      '试用版水印说明文件由未授权软件生成，不得报送公开。',
      'A trial mark shows an unlicensed tool; such a text must not be published.',
    ),
    clause: CLEAN,
    messages: {
      default: both(
        '文本中留有软件试用标记“{text}”，请删除。',
        'A program left its trial mark in the text: “{text}”. Delete it.',
      ),
    },
    bad: 'Evaluation Warning: The document was created with …',
    good: '（删除）',
  },
  'word-duplicated': {
    title: both('词语重复', 'Word twice'),
    why: both('重复的词多半是录入错误。', 'A repeated word is mostly a slip.'),
    clause: CLEAN,
    messages: {
      default: both('“{text}”中“{word}”重复。', '“{word}” stands twice in “{text}”.'),
      list: both('“{text}”中“{word}”列了两次。', '“{word}” is listed twice in “{text}”.'),
      closed: both('“{text}”中“等”重复。', '“等” closes the list twice in “{text}”.'),
    },
    bad: '提升驻村工作工作能力',
    good: '提升驻村工作能力',
  },
  'project-code-year': {
    title: both('编码年度与预算年度不符', 'Year of the code'),
    why: both(
      '编码年度与文本年度不同，可能套用了上年的编码；延续项目除外。',
      'Another year may mean a code of last year; projects carried over keep theirs.',
    ),
    clause: both('项目编码第7、8位为年度', 'characters 7 and 8 of a project code are the year'),
    messages: {
      default: both(
        '项目编码中的年度是{year}，文本年度是{fiscalYear}。',
        'The code says {year}, the document {fiscalYear}.',
      ),
    },
    bad: '2025年文本，编码13020224P…',
    good: '2025年文本，编码13020225P…',
  },
  'privacy-numbers': {
    title: both('含个人号码', 'Personal numbers'),
    why: both(
      '绩效目标随预算公开，身份证号、手机号、银行卡号不得出现。',
      'Targets are published with the budget: no ID, phone or card numbers.',
    ),
    clause: both(
      '公开个人信息应取得同意并采取去标识化等措施',
      'personal information is not disclosed without consent',
    ),
    messages: {
      default: both(
        '文本中含个人号码{text}，公开前请删除。',
        'The text holds the personal number {text}; delete it before publication.',
      ),
      id: both(
        '文本中含身份证号{text}，公开前请删除。',
        'The text holds the ID number {text}; delete it before publication.',
      ),
      phone: both(
        '文本中含手机号{text}，公开前请删除。',
        'The text holds the phone number {text}; delete it before publication.',
      ),
      bank: both(
        '文本中含银行卡号{text}，公开前请删除。',
        'The text holds the bank card number {text}; delete it before publication.',
      ),
    },
    bad: '联系人张某，138****5678（全号）',
    good: '（删除号码）',
  },
} as const satisfies Record<string, RuleText>
