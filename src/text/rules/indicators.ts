/** Words of the rules on classification, measurability, naming and basis. */
import { both, type RuleText } from './rule-text.ts'

const TREE = both(
  '产出指标分数量、质量、时效、成本，效益指标分经济、社会、生态、可持续影响，另设服务对象满意度指标',
  'output: quantity, quality, timeliness, cost; benefit: economic, social, ecological, sustainability; satisfaction',
)
const CHECKABLE = both(
  '绩效目标细化量化；不能量化的采用定性的分级分档表述',
  'targets are quantified; where that is impossible, qualitative in graded steps',
)
const NAMES = both('三级指标名称说明衡量什么', 'the level-3 name says what is measured')

export const INDICATORS = {
  'quantity-is-rate': {
    title: both('数量指标填了比率', 'Rate as quantity'),
    why: both('数量指标问的是多少，比率回答不了。', 'A quantity asks how many; a rate does not answer.'),
    clause: TREE,
    messages: {
      default: both(
        '数量指标“{name}”的值“{value}”是比率，应填写具体数量，或改列质量、时效指标。',
        'The quantity “{name}” has the rate “{value}”; give a number, or move it to quality or timeliness.',
      ),
      rows: both(
        '{count}个数量指标的值是比率，应填写具体数量，或改列质量、时效指标，如“{rows}”。',
        '{count} quantities have rates for values, such as “{rows}”; give numbers, or move them ' +
          'to quality or timeliness.',
      ),
    },
    bad: '数量指标 整理档案数量 100%',
    good: '数量指标 整理档案数量 ≥2000卷',
  },
  'money-as-quantity': {
    title: both('数量指标填了金额', 'Money as quantity'),
    why: both(
      '金额属于成本，数量应是人数、件数、场次。',
      'Money is cost; a quantity counts people, things or events.',
    ),
    clause: TREE,
    messages: {
      default: both(
        '数量指标“{name}”的值“{value}”是金额，应归入成本指标，数量填人数、件数等。',
        'The quantity “{name}” has the amount “{value}”: it belongs under cost; count people or things here.',
      ),
      rows: both(
        '{count}个数量指标的值是金额，应归入成本指标，数量填人数、件数等，如“{rows}”。',
        '{count} quantities have amounts of money for values, such as “{rows}”; those belong under cost.',
      ),
    },
    bad: '数量指标 补贴支出数 ≤5000万元',
    good: '成本指标 补贴支出数 ≤5000万元；数量指标 补贴人数 334人',
  },
  'quality-is-completion': {
    title: both('质量指标用完成率', 'Completion as quality'),
    why: both(
      '完成率说明做了多少，不说明做得好不好。',
      'A completion rate says how much was done, not how well.',
    ),
    clause: TREE,
    messages: {
      default: both(
        '质量指标“{name}”是完成率，反映的是数量或进度，宜改用合格率、达标率等。',
        'The quality “{name}” is a completion rate: quantity or progress; use a rate of what ' +
          'passed or met the standard.',
      ),
      rows: both(
        '{count}个质量指标是完成率，反映的是数量或进度，宜改用合格率、达标率等，如“{rows}”。',
        '{count} quality indicators are completion rates, such as “{rows}”; use rates of what ' +
          'passed or met the standard.',
      ),
    },
    bad: '质量指标 工作完成率 ≥95%',
    good: '质量指标 培训考核合格率 ≥95%',
  },
  'level1-variant': {
    title: both('一级指标名称不规范', 'Level-1 label'),
    why: both('名称不统一，汇总统计会分成两类。', 'Two names become two classes in statistics.'),
    clause: TREE,
    messages: {
      default: both(
        '一级指标“{written}”的规范名称是“{official}”（{rows}行）。',
        'The level-1 label “{written}” is officially “{official}” ({rows} rows).',
      ),
      several: both('一级指标名称不规范。', 'Level-1 labels are not the official ones.'),
    },
    bad: '效果指标',
    good: '效益指标',
  },
  'level2-variant': {
    title: both('二级指标名称不规范', 'Level-2 label'),
    why: both('名称不统一，汇总统计会分成两类。', 'Two names become two classes in statistics.'),
    clause: TREE,
    messages: {
      default: both(
        '二级指标“{written}”的规范名称是“{official}”。',
        'The level-2 label “{written}” is officially “{official}”.',
      ),
      several: both('二级指标名称不规范。', 'Level-2 labels are not the official ones.'),
    },
    bad: '可持续性影响',
    good: '可持续影响指标',
  },
  'level2-typo': {
    title: both('二级指标名称有错字', 'Misspelt level-2 label'),
    why: both('错字会使系统认不出指标类别。', 'A misspelt label is not recognised.'),
    clause: TREE,
    messages: {
      default: both(
        '二级指标“{written}”应为“{official}”。',
        'The level-2 label “{written}” should be “{official}”.',
      ),
    },
    bad: '实效指标',
    good: '时效指标',
  },
  'level1-missing': {
    title: both('缺一级指标', 'No level-1 label'),
    why: both('漏了一级指标，效益就被算进了产出。', 'Without its label a benefit counts as output.'),
    clause: TREE,
    messages: {
      default: both(
        '“{level2}”上方缺一级指标“{official}”，被并入“{level1}”。',
        '“{level2}” lacks its level-1 label “{official}” and falls under “{level1}”.',
      ),
      rows: both(
        '{count}行效益、满意度指标上方缺一级指标，被并入上一个一级指标。',
        '{count} rows lack their level-1 label and fall under the one before.',
      ),
    },
    bad: '产出指标 / 社会效益指标',
    good: '效益指标 / 社会效益指标',
  },
  'level1-level2-mismatch': {
    title: both('一、二级指标不对应', 'Levels do not belong together'),
    why: both(
      '二级指标放错了一级，类别就统计错了。',
      'A level-2 label under the wrong level 1 counts in the wrong class.',
    ),
    clause: TREE,
    messages: {
      default: both(
        '“{level2}”不属于“{level1}”，应在“{official}”下，或改填对应的二级指标。',
        '“{level2}” does not belong to “{level1}” but to “{official}”; move it or take the right label.',
      ),
    },
    bad: '满意度指标 / 可持续影响指标',
    good: '满意度指标 / 服务对象满意度指标',
  },
  'vague-value': {
    title: both('指标值不可衡量', 'Value nobody can check'),
    why: both(
      '“提高”多少、“优”凭什么，到年底谁也说不清。',
      'How much is “improved”, by what is it “good”? At year end nobody can tell.',
    ),
    clause: CHECKABLE,
    messages: {
      default: both(
        '指标值“{text}”是定性表述（“{word}”），到年底无法衡量。',
        'The value “{text}” is a mere quality (“{word}”) that cannot be checked at year end.',
      ),
      grade: both(
        '指标值“{text}”只是等次，没有说明评定标准。',
        'The value “{text}” is a grade without the standard it is given by.',
      ),
      rows: both(
        '{count}个指标的值是定性表述，到年底无法衡量，如“{rows}”。',
        'The values of {count} indicators are mere qualities that cannot be checked at year end, such as “{rows}”.',
      ),
    },
    bad: '显著提升',
    good: '群众知晓率较上年提高≥5个百分点',
  },
  'satisfaction-100': {
    title: both('满意度定为100%', 'Satisfaction of 100 %'),
    why: both('人人满意难以做到，目标过于绝对。', 'Everybody satisfied is hardly ever reached.'),
    clause: both('满意度一般在80%至98%之间取值', 'satisfaction is usually set between 80 and 98 %'),
    messages: {
      default: both(
        '满意度定为“{value}”，过于绝对，难以实现。',
        'A satisfaction of “{value}” is too absolute to be reached.',
      ),
      rows: both(
        '{count}个满意度定为100%，过于绝对，难以实现，如“{rows}”。',
        '{count} satisfactions of 100 % are too absolute to be reached, such as “{rows}”.',
      ),
    },
    bad: '群众满意度 100%',
    good: '群众满意度 ≥95%',
  },
  'value-refers-elsewhere': {
    title: both('指标值指向别处', 'Value points elsewhere'),
    why: both(
      '只说按规定执行，看表的人仍不知道是多少。',
      '“As the rules say” leaves the reader without the figure.',
    ),
    clause: CHECKABLE,
    messages: {
      default: both(
        '指标值“{value}”只指向其他文件，请写出其中的数值。',
        'The value “{value}” only points to another paper; write the figure itself.',
      ),
      rows: both(
        '{count}个指标的值只指向其他文件，请写出其中的数值，如“{rows}”。',
        'The values of {count} indicators only point to other papers, such as “{rows}”; write the figures themselves.',
      ),
    },
    bad: '按照国家规定标准执行',
    good: '≤1900元/人·月',
  },
  'name-desc-identical': {
    title: both('描述照抄名称', 'Description repeats the name'),
    why: both(
      '描述应说明口径和算法，照抄等于没写。',
      'The description says what is counted and how; a copy says nothing.',
    ),
    clause: both('绩效指标描述说明指标内涵和计算口径', 'the description gives meaning and calculation'),
    messages: {
      default: both(
        '绩效指标描述与三级指标名称相同，没有说明口径。',
        'The description repeats the name and does not say how it is counted.',
      ),
      several: both(
        '绩效指标描述与三级指标名称相同，没有说明口径。',
        'The description repeats the name and does not say how it is counted.',
      ),
    },
    bad: '名称：资金到位率；描述：资金到位率',
    good: '名称：资金到位率；描述：实际到位资金占预算资金的比例',
  },
  'name-equals-category': {
    title: both('名称就是分类', 'Name is the category'),
    why: both('只写分类，没有说要衡量什么。', 'The category alone does not say what is measured.'),
    clause: NAMES,
    messages: {
      default: both(
        '三级指标名称“{name}”就是上级分类的名称，没有具体指标。',
        "The name “{name}” is the category's own and no measure.",
      ),
      rows: both(
        '{count}个三级指标名称就是上级分类的名称，没有具体指标，如“{rows}”。',
        '{count} names are their categories’ own and no measures, such as “{rows}”.',
      ),
    },
    bad: '社会效益',
    good: '志愿服务受益人次',
  },
  'name-contains-value': {
    title: both('名称里写了数值', 'Value in the name'),
    why: both(
      '数值写进名称，指标值就重复或矛盾，也不能逐年比较。',
      'A value in the name repeats or contradicts the value and cannot be compared over years.',
    ),
    clause: NAMES,
    messages: {
      default: both(
        '三级指标名称里写了“{value}”，数值应填在指标值栏。',
        'The name holds “{value}”; figures go into the value.',
      ),
      rows: both(
        '{count}个三级指标名称里写了数值，数值应填在指标值栏，如“{rows}”。',
        '{count} names hold figures, which go into the value, such as “{rows}”.',
      ),
    },
    bad: '54个村',
    good: '保障村数量：54个',
  },
  'duplicate-name': {
    title: both('指标重名', 'Name used twice'),
    why: both('同名指标分不清，汇总时会合并。', 'Two indicators of one name cannot be told apart.'),
    clause: NAMES,
    messages: {
      default: both(
        '三级指标名称“{text}”与本项目第{other}个指标相同。',
        'The name “{text}” is also that of indicator {other} of this project.',
      ),
    },
    bad: '社会稳定（两行）',
    good: '办事效率提高率；业务办结时间缩短率',
  },
  'basis-weak': {
    title: both('依据笼统', 'Weak basis'),
    why: both(
      '依据要能查得到：文件名称文号、标准、历史数据。',
      'A basis can be looked up: a paper with its number, a standard, a figure of the past.',
    ),
    clause: both(
      '绩效标准包括历史标准、行业标准、计划标准等',
      'standards come from history, the trade, plans and the like',
    ),
    messages: {
      default: both(
        '指标值确定依据“{bases}”过于笼统，请写明文件名称、标准或历史数据。',
        'The basis “{bases}” names nothing; give the paper, the standard or past figures.',
      ),
      several: both(
        '各项目的指标值确定依据都过于笼统，请写明文件名称、标准或历史数据。',
        'The bases of all projects name nothing; give the paper, the standard or past figures.',
      ),
    },
    bad: '工作实际',
    good: '《干部教育培训2025年度计划》',
  },
  'basis-invalid': {
    title: both('依据不成立', 'Invalid basis'),
    why: both(
      '年底的实际结果不能作为年初目标的依据。',
      'The result at year end cannot be the basis of a target set before.',
    ),
    clause: both('依据应为设定目标时已有的文件、标准或数据', 'a basis exists when the target is set'),
    messages: {
      default: both(
        '“{bases}”是执行结果，不能作为指标值的确定依据。',
        '“{bases}” is the result itself and cannot be the basis of the value.',
      ),
    },
    bad: '年底实际情况',
    good: '上年实际完成1200人次',
  },
} as const satisfies Record<string, RuleText>
