/** Words of the rules on the meaning of a row: its class, name, description and value together. */
import { both, type RuleText } from './rule-text.ts'

const TREE = both(
  '产出指标分数量、质量、时效、成本，效益指标分经济、社会、生态、可持续影响，另设服务对象满意度指标',
  'output: quantity, quality, timeliness, cost; benefit: economic, social, ecological, sustainability; satisfaction',
)
const PRECISE = both(
  '指标应与目标相关，名称、口径与指标值一致，能够衡量',
  'an indicator is relevant, its name, meaning and value agree, and it can be measured',
)
const REACHABLE = both(
  '指标值合理可行、可实现，经努力才能完成',
  'a value is reasonable and reachable, and takes an effort',
)
const NAMES = both('三级指标名称说明衡量什么', 'the level-3 name says what is measured')

export const ROWS = {
  misclassified: {
    title: both('指标归错类别', 'Wrong kind of indicator'),
    why: both(
      '归错类别，该类就没有真正的指标，汇总也会算错。',
      'In the wrong class it leaves that class without an indicator and spoils the statistics.',
    ),
    clause: TREE,
    messages: {
      default: both(
        '“{name}”列在“{level2}”，衡量的却是另一类内容，宜归入“{better}”。',
        '“{name}” stands under “{level2}” and measures something else: it belongs to “{better}”.',
      ),
      unknown: both(
        '“{name}”列在“{level2}”，衡量的不是这一类内容，请换成符合本类的指标或移到合适的类别。',
        '“{name}” stands under “{level2}” and does not measure that; move it or take another.',
      ),
      'not-time': both(
        '时效指标“{name}”没有说明何时完成，请写完成时间或及时率；原内容另列合适的类别。',
        'The timeliness indicator “{name}” says nothing about time; give a date or a share done ' +
          'in time, and move what is here.',
      ),
      'not-environment': both(
        '“{name}”与生态环境无关，不应列在“{level2}”。',
        '“{name}” has nothing to do with the environment and does not belong to “{level2}”.',
      ),
      'not-opinion': both(
        '满意度指标“{name}”衡量的不是谁的满意程度，请写明满意度的对象和比例。',
        "The satisfaction indicator “{name}” is nobody's satisfaction; say whose and how many.",
      ),
      funds: both(
        '“{name}”说的是资金的使用和管理，不是“{level2}”要衡量的内容。',
        '“{name}” speaks of how the money is used, which is not what “{level2}” measures.',
      ),
    },
    bad: '时效指标 毕业生就业率 ≥95%',
    good: '社会效益指标 毕业生就业率 ≥95%；时效指标 招聘会举办时间 2025年6月底前',
  },
  'process-as-output': {
    title: both('过程当作产出', 'Process as output'),
    why: both(
      '制度健全、资金到位是管理过程，不是项目产出。',
      'Rules kept and money received are management, not what the project brings about.',
    ),
    clause: both(
      '制度健全性、资金到位率、预算执行率、资金使用合规性属于评价体系中的“过程”',
      'rules, money received, execution of the budget and its lawful use are the “process” of an evaluation',
    ),
    messages: {
      default: both(
        '“{name}”是管理过程指标，不反映产出，请改为项目交付的数量、质量或完成时间。',
        '“{name}” is about management; give what the project delivers: how much, how well, when.',
      ),
    },
    bad: '质量指标 资金使用合规性 合规',
    good: '质量指标 村级活动场所验收合格率 ≥95%',
  },
  'satisfaction-object': {
    title: both('满意度对象不明确', 'Satisfaction of whom'),
    why: both('不说是谁满意，就没法发问卷。', 'Without saying whose, nobody can be asked.'),
    clause: both(
      '满意度反映服务对象或项目受益人的认可程度',
      'satisfaction is that of the people served or benefiting',
    ),
    messages: {
      default: both(
        '“{name}”没有说明是谁的满意度，请写明受益对象。',
        '“{name}” does not say whose satisfaction; name the people who benefit.',
      ),
      staff: both(
        '“{name}”由本单位人员评价自己的工作，应改为服务对象的满意度。',
        '“{name}” lets the unit judge itself; ask the people it serves.',
      ),
      other: both(
        '“{name}”问的不是项目的服务对象，请改为受益对象的满意度。',
        '“{name}” asks people whom the project does not serve; ask those who benefit.',
      ),
      public: both(
        '项目面向干部、党员等特定人员，“{name}”过于笼统，请写明具体对象。',
        'The project serves particular people; “{name}” is too general.',
      ),
      several: both('满意度没有说明具体对象。', 'Satisfactions do not say whose.'),
    },
    bad: '满意度 ≥95%',
    good: '参训学员满意度 ≥95%',
  },
  'part-classification': {
    title: both('所在部分不当', 'Table in the wrong part'),
    why: both(
      '专项项目列入公用经费，会绕过项目审核。',
      'A special project among running expenses escapes the review of projects.',
    ),
    clause: both(
      '部门预算分基本支出（人员、公用）和项目支出',
      'a budget has basic expenditure (staff, running) and project expenditure',
    ),
    messages: {
      default: both(
        '“{name}”按名称是专项项目，却列在“{part}”，请核实性质。',
        '“{name}” is a special project by its name but stands in “{part}”; check its nature.',
      ),
    },
    bad: '预算公用绩效目标：档案数字化专项经费',
    good: '预算项目绩效目标：档案数字化专项经费',
  },
  'target-weak': {
    title: both('指标值偏低', 'Target too weak'),
    why: both('不费力就能完成的目标，等于没有要求。', 'A target reached without effort asks for nothing.'),
    clause: REACHABLE,
    messages: {
      default: both(
        '“{name}”的目标“{value}”偏低，起不到约束作用。',
        'The target “{value}” of “{name}” is too low to ask for anything.',
      ),
      share: both(
        '“{name}”只要求“{value}”，等于允许将近一半不合要求，目标偏低。',
        '“{value}” of “{name}” lets nearly half of it fail: too weak.',
      ),
      low: both(
        '“{name}”只要求“{value}”，等于绝大部分可以不做，目标偏低。',
        '“{value}” of “{name}” lets nearly all of it be left undone: too weak.',
      ),
      nothing: both(
        '“{name}”的值“{value}”不做也能达到，等于没有要求。',
        '“{value}” of “{name}” is reached by doing nothing: it asks for nothing.',
      ),
      lasting: both(
        '“{name}”只要求“{value}”，短于法定最低保修期或规定的最低使用年限，目标偏低。',
        '“{value}” of “{name}” is less than the law or the standard of equipment asks for: too weak.',
      ),
      below: both(
        '依据写“{basis}”，“{name}”的目标“{value}”比上年实际还差。',
        'The basis says “{basis}”; “{value}” of “{name}” is worse than what was reached.',
      ),
      once: both(
        '预算{budget}万元，“{name}”全年只要求“{value}”，目标偏低。',
        'A budget of {budget} 万元 and only “{value}” of “{name}” in the year: too weak.',
      ),
    },
    bad: '满意度 ≥50%',
    good: '满意度 ≥90%',
  },
  'target-implausible': {
    title: both('指标值不合常理', 'Implausible target'),
    why: both(
      '不可能达到的值，说明测算或填写有误。',
      'A value that cannot be reached shows a mistake in reckoning or writing.',
    ),
    clause: REACHABLE,
    messages: {
      default: both(
        '“{name}”的值“{value}”不合常理，请核实。',
        'The value “{value}” of “{name}” is implausible; check it.',
      ),
      above: both(
        '“{name}”是占总体的比例，不会超过100%，“{value}”有误。',
        '“{name}” is a share of a whole and cannot exceed 100 %: “{value}” is wrong.',
      ),
      fall: both(
        '“{name}”最多减少100%，“{value}”有误。',
        '“{name}” cannot fall by more than 100 %: “{value}” is wrong.',
      ),
      leap: both(
        '“{name}”一年达到“{value}”不合常理，请核实。',
        '“{value}” of “{name}” in one year is implausible; check it.',
      ),
      span: both(
        '“{name}”的值“{value}”超出了一年（一日、一周）所能有的时间，请核实。',
        '“{value}” of “{name}” is more time than a year (day, week) has; check it.',
      ),
      zero: both(
        '依据写“{basis}”，上年为0，“{name}”没有下降的余地，“{value}”算不出来。',
        'The basis says “{basis}”: nothing can fall from 0, “{value}” of “{name}” cannot be reckoned.',
      ),
      multiple: both(
        '依据写“{basis}”，“{name}”的目标“{value}”是上年的许多倍，请核实。',
        'The basis says “{basis}”; “{value}” of “{name}” is many times that. Check it.',
      ),
      season: both(
        '“{name}”有自己的时令，“{value}”已不在时令内，请核实。',
        '“{name}” belongs to a season of its own; “{value}” lies outside of it. Check it.',
      ),
      allowed: both(
        '“{name}”写成“{value}”，等于允许发生这么多起责任事故，应为0。',
        '“{value}” of “{name}” allows that many accidents; it should be 0.',
      ),
      cut: both(
        '“{name}”一年达到“{value}”难以实现，请核实。',
        '“{value}” of “{name}” in one year can hardly be reached; check it.',
      ),
      often: both(
        '“{name}”每人每天达到“{value}”不合常理，请核实。',
        '“{value}” of “{name}” a head and day is implausible; check it.',
      ),
      each: both(
        '文字写“{said}”，“{name}”写“{value}”，相差悬殊，请核实。',
        'The text says “{said}”, “{name}” says “{value}”: far apart; check it.',
      ),
      vanishing: both(
        '“{name}”为“{value}”意味着完全消除，不现实，请核实口径。',
        '“{value}” of “{name}” means it vanishes altogether, which is unlikely.',
      ),
      head: both(
        '预算{budget}万元除以“{value}”，平均每份{each}万元，明显偏高，请核实人数或金额。',
        '{budget} 万元 for “{value}” is {each} 万元 each, which is very high; check people and money.',
      ),
    },
    bad: '求职者满意度 ≥120%',
    good: '求职者满意度 ≥90%',
  },
  'value-name-mismatch': {
    title: both('指标值答非所问', 'Value answers another question'),
    why: both(
      '定性的内容配一个百分比，没有口径，到年底算不出来。',
      'A percentage beside a statement has no definition and cannot be reckoned at year end.',
    ),
    clause: PRECISE,
    messages: {
      default: both(
        '“{name}”不是比率，值“{value}”没有计算口径；请改成可计算的比率，或写明具体结果。',
        '“{name}” is no rate, and nothing says how “{value}” is reckoned; name a rate, or the result itself.',
      ),
      use: both(
        '“{name}”问的是使用或落实情况，值“{value}”答的是数量。',
        '“{name}” asks how something is used or kept; “{value}” says how many there are.',
      ),
      opposite: both(
        '“{name}”越低越好，值“{value}”像是相反指标（正常率、合格率）的值，请核实。',
        '“{name}” ought to be low; “{value}” looks like the value of its opposite. Check it.',
      ),
      state: both(
        '“{name}”与值“{value}”对不上：名称没有问数量或日期。',
        '“{value}” does not answer “{name}”, which asks for neither a count nor a date.',
      ),
    },
    bad: '提升收入水平 100%',
    good: '参训人员月均收入增长率 ≥5%',
  },
  'cost-is-whole-budget': {
    title: both('成本指标照抄预算', 'Cost repeats the budget'),
    why: both(
      '总额照抄预算控制不了成本，要有单位成本或分项成本。',
      'The total alone controls nothing; unit costs or parts do.',
    ),
    clause: both('成本指标反映单位成本、支出标准和控制要求', 'cost indicators give unit costs and standards'),
    messages: {
      default: both(
        '成本指标“{name}”只重复预算总额“{value}”，建议改为单位成本或分项成本。',
        'The cost “{name}” only repeats the budget “{value}”; give a unit cost or the parts.',
      ),
      several: both(
        '成本指标只重复预算总额，建议改为单位成本或分项成本。',
        'Costs only repeat the budget; give unit costs or parts.',
      ),
    },
    bad: '项目总成本 ≤52万元',
    good: '人均培训成本 ≤400元/人·天',
  },
  'name-desc-mismatch': {
    title: both('名称与描述不符', 'Name and description differ'),
    why: both(
      '名称和描述说的不是一回事，考核时不知道以哪个为准。',
      'When name and description differ nobody knows which one counts.',
    ),
    clause: both(
      '绩效指标描述说明该指标的内涵和计算口径',
      'the description gives the meaning and calculation of its indicator',
    ),
    messages: {
      default: both(
        '名称“{name}”与描述“{description}”说的不是一回事。',
        'The name “{name}” and the description “{description}” speak of different things.',
      ),
      measure: both(
        '名称“{name}”与描述“{description}”的计量口径不一致。',
        'The name “{name}” and the description “{description}” ask for different measures.',
      ),
      person: both(
        '名称说的是“{first}”，描述说的是“{second}”，对象不一致。',
        'The name speaks of “{first}”, the description of “{second}”.',
      ),
      opposite: both(
        '名称写“{first}”，描述写“{second}”，两者矛盾。',
        'The name says “{first}”, the description “{second}”: they contradict each other.',
      ),
      slogan: both(
        '名称“{name}”是套话，与描述“{description}”无关，请按描述的内容命名。',
        'The name “{name}” fits anything and has nothing to do with “{description}”; name what the description says.',
      ),
      named: both(
        '名称“{name}”是套话，与各行描述的内容无关，请按描述的内容命名。',
        'The name “{name}” fits anything and has nothing to do with what its rows describe; name what they say.',
      ),
      renamed: both(
        '“{first}”与“{second}”用语不统一，请统一为“{second}”。',
        '“{first}” and “{second}” are one thing by two names; write “{second}” in both.',
      ),
    },
    bad: '名称：党建活动次数；描述：组织开展活动金额',
    good: '名称：党建活动次数；描述：全年组织开展党建活动的次数',
  },
  'name-is-activity': {
    title: both('名称是工作不是指标', 'Name is an activity'),
    why: both('只写做什么，没有写衡量什么。', 'It says what is done and not what is measured.'),
    clause: NAMES,
    messages: {
      default: both(
        '三级指标名称“{name}”是一项工作，不是衡量尺度，请写成数量、比率或时间。',
        'The name “{name}” is a piece of work and no measure; name a count, a rate or a time.',
      ),
    },
    bad: '设备采购',
    good: '设备采购数量',
  },
  'name-holds-several': {
    title: both('一个名称含几件事', 'Several measures in one name'),
    why: both('一个值不能同时衡量几件事。', 'One value cannot measure several things.'),
    clause: NAMES,
    messages: {
      default: both(
        '三级指标名称“{name}”含{count}件事，请拆成几个指标或只留一件。',
        'The name “{name}” holds {count} things; split it or keep one.',
      ),
    },
    bad: '节约经费，认真完成工作',
    good: '单位成本降低率',
  },
} as const satisfies Record<string, RuleText>
