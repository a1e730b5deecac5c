/** Words of the rules on the meaning of goals, purposes and duties, and on whether indicators cover them. */
import { both, type RuleText } from './rule-text.ts'

const QUANTIFIED = both(
  '绩效目标细化量化，能量化的尽可能量化',
  'targets are detailed and quantified wherever possible',
)
const TO_THE_POINT = both(
  '绩效目标指向明确，符合部门职能和事业发展规划',
  "targets are to the point and follow from the department's duties and plans",
)
const MATCHING = both(
  '绩效目标与资金量相匹配（适当性审核：资金与任务相匹配）',
  'targets fit the amount of money (review of 适当性)',
)
const COVERING = both(
  '绩效指标与绩效目标高度关联，覆盖主要支出内容',
  'indicators follow from the goals and leave out no main use of the money',
)

export const GOALS = {
  'overall-goal-not-quantified': {
    title: both('总体目标没有量化', 'Overall goal without figures'),
    why: both(
      '总体目标里没有数，年底说不清部门一年做成了什么。',
      'Without figures nobody can say at year end what the department achieved.',
    ),
    clause: QUANTIFIED,
    messages: {
      default: both(
        '部门总体绩效目标没有任何数量，请至少写明几项主要工作的数量或比率。',
        "The department's overall goal carries no figure; give the number or rate of its main tasks.",
      ),
    },
    bad: '提高教师队伍素质，办好人民满意的教育',
    good: '培训教师1200人次，改善12所农村学校办学条件，巩固率≥99%',
  },
  'subgoal-not-structured': {
    title: both('分项目标缺绩效指标', 'Sub-goals without indicators'),
    why: both(
      '分项目标只有一段话、没有对应指标，做没做到无从判断。',
      'A sub-goal without its indicators cannot be judged.',
    ),
    clause: both(
      '分项绩效目标逐项写明绩效目标和绩效指标',
      'every sub-goal states its goal and its indicators',
    ),
    messages: {
      default: both(
        '{subGoals}条分项绩效目标都没有写绩效指标，请逐条分写“绩效目标”和“绩效指标”。',
        'None of the {subGoals} sub-goals has indicators; write 绩效目标 and 绩效指标 for each.',
      ),
      single: both(
        '分项绩效目标没有分条，也没有写绩效指标，请按工作分条，逐条写“绩效目标”和“绩效指标”。',
        'The sub-goals are one paragraph without indicators; part them by line of work and write ' +
          '绩效目标 and 绩效指标 for each.',
      ),
    },
    bad: '2.完成全区两新组织党建工作；',
    good: '（二）两新组织党建。绩效目标：两新组织党的工作全覆盖。绩效指标：新建党组织≥10个，覆盖率≥95%。',
  },
  'subgoal-not-quantified': {
    title: both('分项指标没有目标值', "Sub-goals' indicators without values"),
    why: both('“……率均有提高”没有说提高到多少，年底怎样都算完成。', '“All improved” is met by anything.'),
    clause: QUANTIFIED,
    messages: {
      default: both(
        '{subGoals}条分项绩效指标中有{without}条没有目标值，如“{text}”。',
        '{without} of {subGoals} sub-goals have indicators without values, such as “{text}”.',
      ),
      one: both(
        '这条分项绩效指标只说提升，没有目标值：“{text}”。',
        'These indicators of a sub-goal only wish for better and give no values: “{text}”.',
      ),
      all: both(
        '{subGoals}条分项绩效指标都没有目标值，如“{text}”。',
        'The indicators of all {subGoals} sub-goals lack values, such as “{text}”.',
      ),
    },
    bad: '确保社区服务水平提高率均有提高',
    good: '社区服务事项办结率≥98%，居民满意度≥90%',
  },
  'purpose-generic': {
    title: both('用途笼统', 'Purpose fits any project'),
    why: both(
      '只说保障工作开展，看不出钱买什么，预算没法审。',
      '“Keeps the work going” does not say what is bought, and the budget cannot be reviewed.',
    ),
    clause: both('资金用途说明支出内容', 'the purpose states what is paid for'),
    messages: {
      default: both(
        '资金用途只说“{frame}”，没有写明花在什么地方。',
        'The purpose says only “{frame}” and not what is paid for.',
      ),
    },
    bad: '保障工作正常运转。',
    good: '支付95人办公耗材、水电费和取暖费，保障机关正常运转',
  },
  'goal-is-expenditure': {
    title: both('目标只说付钱', 'Goal is only a payment'),
    why: both(
      '付钱是手段，目标要说钱付出去换来什么。',
      'Paying is the means; a goal says what the payment brings.',
    ),
    clause: both(
      '绩效目标是资金预期达到的产出和效果',
      'a target is the output and effect that the money is to reach',
    ),
    messages: {
      default: both(
        '绩效目标“{goals}”只说支付资金，没有说明要达到的产出和效果。',
        'The goal “{goals}” only says that money is paid and states neither output nor effect.',
      ),
    },
    bad: '支付律师委托费',
    good: '聘请律师代理遗留案件6件，年内结案率≥90%',
  },
  'overall-goal-off-topic': {
    title: both('总体目标偏离主责主业', 'Overall goal beside the duties'),
    why: both(
      '总体目标应写部门主要职责要达到的结果，只写党建廉政，看不出主业。',
      "An overall goal is about the department's main duties; with party building alone they are not seen.",
    ),
    clause: TO_THE_POINT,
    messages: {
      default: both(
        '总体绩效目标{sentences}句中有{party}句写党建廉政，没有写本部门主要职责的年度目标。',
        '{party} of {sentences} sentences of the overall goal are about party building; the ' +
          "year's goals of the department's own duties are missing.",
      ),
    },
    bad: '某局总体目标通篇为党风廉政建设',
    good: '城镇新增就业3000人，城乡居民养老保险参保率≥95%，劳动争议案件结案率≥98%',
  },
  'goal-exceeds-money': {
    title: both('目标远大于资金', 'Goal far beyond the money'),
    why: both(
      '几万元的项目承诺全域性的改变，年底必然无法兑现。',
      'A small project that promises to change a whole place cannot keep its word.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '预算{budget}万元，目标“{text}”偏大，请改写为本项目能做到的结果。',
        'With a budget of {budget} 万元 the goal “{text}” is too large; state what this project can do.',
      ),
    },
    bad: '4万元驻村经费：全面推进乡村振兴',
    good: '驻村工作队驻村≥220天，办成实事≥5件',
  },
  'goal-is-duty-list': {
    title: both('总体目标是职责罗列', 'Overall goal is a list of duties'),
    why: both(
      '“负责、指导、承担”年年相同，说的是职责，不是今年要达到的结果。',
      'Duties are the same every year; a goal is what this year is to reach.',
    ),
    clause: both(
      '绩效目标是一定期限内预期达到的产出和效果',
      'a target is the output and effect expected of a period',
    ),
    messages: {
      default: both(
        '总体绩效目标{sentences}句中有{duties}句是“负责、指导、承担”一类的职责，没有写今年要达到的结果。',
        '{duties} of {sentences} sentences of the overall goal are duties, and none is a result of this year.',
      ),
    },
    bad: '负责全区人才工作；指导领导班子思想作风建设',
    good: '引进急需紧缺人才30名，培训干部2000人次，基层党组织达标率≥95%',
  },
  'subgoal-is-purpose': {
    title: both('分项目标照抄用途', 'Sub-goals repeat purposes'),
    why: both(
      '用途说花在哪，分项目标要说达到什么。',
      'A purpose says where money goes, a sub-goal what is to be reached.',
    ),
    clause: QUANTIFIED,
    messages: {
      default: both(
        '{subGoals}条分项绩效目标中有{repeated}条照抄项目资金用途（如“{text}”），没有说明要达到什么。',
        '{repeated} of {subGoals} sub-goals repeat the purposes of their projects, such as ' +
          '“{text}”, and do not say what is to be reached.',
      ),
    },
    bad: '6.防汛费。购置雨衣、雨鞋、防汛沙袋',
    good: '6.防汛。绩效目标：汛期无人员伤亡，险情2小时内处置',
  },
  'outside-duties': {
    title: both('项目疑似超出部门职责', 'Project outside the duties'),
    why: both(
      '不属于本部门职责的项目，应由主管部门申报，或说明受托依据。',
      "A project of another's duties is the other's to apply for, or needs the paper that " +
        'charges this department with it.',
    ),
    clause: TO_THE_POINT,
    messages: {
      default: both(
        '“{text}”涉及“{word}”，部门总体目标没有提到，请核对是否属于本部门职责。',
        '“{text}” is about “{word}”, of which the overall goal does not speak; check whether it ' +
          "is the department's duty.",
      ),
    },
    bad: '教育局申报“畜禽疫病强制免疫”',
    good: '由农业农村局申报；或在总体目标中写明受托事项和依据',
  },
  'money-task-mismatch': {
    title: both('资金与任务不匹配', 'Money does not fit the task'),
    why: both(
      '资金明显买不下所列任务，不是任务虚列就是预算漏项。',
      'Money that cannot buy the tasks means made-up tasks or a forgotten part of the budget.',
    ),
    clause: MATCHING,
    messages: {
      default: both(
        '“{name}”为{value}，按每{unit}最低{least}万元估算也超过预算{budget}万元，请核对任务量或预算。',
        '“{name}” is {value}; even at {least} 万元 a {unit} that is above the budget of {budget} ' +
          '万元. Check task or budget.',
      ),
      surplus: both(
        '有单价的任务只要{spent}万元，另有活动{events}场，预算却有{budget}万元，大部分资金没有对应任务，请核对预算或补列任务。',
        'The tasks with a price take {spent} 万元, besides {events} events, of a budget of ' +
          '{budget} 万元: most of the money has no task. Check the budget or add the tasks.',
      ),
      'surplus without events': both(
        '有单价的任务只要{spent}万元，预算却有{budget}万元，大部分资金没有对应任务，请核对预算或补列任务。',
        'The tasks with a price take {spent} 万元 of a budget of {budget} 万元: most of the money ' +
          'has no task. Check the budget or add the tasks.',
      ),
      promise: both(
        '“{work}”按最低价估算也要{least}万元左右，预算只有{budget}万元，请核对任务或预算。',
        '“{work}” costs about {least} 万元 at the lowest prices, while the budget is {budget} 万元. Check task or budget.',
      ),
      purchases: both(
        '用途列了{things}，按最低价估算也要{least}万元左右，预算只有{budget}万元，请核对任务或预算。',
        'The purpose lists {things}: about {least} 万元 at the lowest prices, while the budget is ' +
          '{budget} 万元. Check task or budget.',
      ),
    },
    bad: '预算2万元，硬化道路5公里',
    good: '预算150万元，硬化道路5公里，每公里≤30万元',
  },
  'indicator-coverage': {
    title: both('主要支出没有指标', 'Main use without indicator'),
    why: both(
      '用途列出的支出没有指标，这部分钱花得怎样没人衡量。',
      'Money for a use without indicator is measured by nobody.',
    ),
    clause: COVERING,
    messages: {
      default: both(
        '用途中的“{uses}”没有对应的绩效指标，建议补充数量或质量指标。',
        'No indicator speaks of “{uses}” in the purpose; consider one of quantity or quality.',
      ),
      many: both(
        '用途列出的“{uses}”等{count}项没有对应的绩效指标，建议补充数量或质量指标。',
        'No indicator speaks of “{uses}” and others, {count} uses of the purpose in all; ' +
          'consider some of quantity or quality.',
      ),
    },
    bad: '用途含档案整理、文书印刷，指标只有办案件数',
    good: '补充：数量指标 整理档案卷数 ≥2000卷',
  },
  'goal-indicator-gap': {
    title: both('目标没有对应指标', 'Goal without indicator'),
    why: both(
      '目标说了要做，指标却不考核，目标就落了空。',
      'What a goal promises and no indicator measures is promised in vain.',
    ),
    clause: COVERING,
    messages: {
      default: both(
        '绩效目标“{goals}”没有对应的绩效指标，建议补充。',
        'No indicator measures the goal “{goals}”; consider adding one.',
      ),
      rate: both(
        '绩效目标“{goals}”承诺的比率没有绩效指标考核，建议补充为质量或效益指标。',
        'No indicator measures the rate that the goal “{goals}” promises; add one of quality or effect.',
      ),
    },
    bad: '目标：培训文艺骨干200名；指标只有演出场次',
    good: '补充：数量指标 培训文艺骨干人数 ≥200人',
  },
} as const satisfies Record<string, RuleText>
