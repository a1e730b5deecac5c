import { both, type RuleText } from './rule-text.ts'

const CODE_CLAUSE = both(
  '项目编码共21位：区划6位、年度2位、字母1位、顺序11位、校验1位',
  'a project code has 21 characters: region 6, year 2, a letter, 11 characters, check character',
)

export const MISSING = {
  'cost-no-amount': {
    title: both('成本指标没有金额', 'Cost without an amount'),
    why: both(
      '成本指标用来控制花钱，没有金额就控制不了。',
      'A cost indicator controls money; without an amount it controls nothing.',
    ),
    clause: both('成本指标应填写可控制的金额', 'a cost indicator states an amount'),
    messages: {
      default: both(
        '成本指标“{name}”的值是“{value}”，没有金额。',
        'The cost indicator “{name}” has the value “{value}”: no amount of money.',
      ),
      rows: both(
        '{count}个成本指标没有金额，如“{rows}”。',
        '{count} cost indicators have no amount of money, such as “{rows}”.',
      ),
    },
    bad: '成本指标 资金使用率 ≤100%',
    good: '成本指标 活动总成本 ≤10万元',
  },
  'missing-category': {
    title: both('缺少必设指标', 'Required kind missing'),
    why: both(
      '产出、效益、满意度各类指标齐全，才能说明钱花得怎样。',
      'Output, benefit and satisfaction together tell what the money achieved.',
    ),
    clause: both(
      '绩效指标包括数量、质量、时效、成本，效益和服务对象满意度',
      'indicators cover quantity, quality, timeliness, cost, benefit and satisfaction',
    ),
    messages: { default: both('缺少{kinds}。', 'Missing: {kinds}.') },
    bad: '只有数量指标和满意度指标',
    good: '数量、质量、时效、成本、社会效益、满意度指标各至少一个',
  },
  'basis-empty': {
    title: both('指标值确定依据为空', 'No basis'),
    why: both('没有依据，指标值高低无从判断。', 'Without a basis nobody can judge the value.'),
    clause: both('每项指标填写指标值确定依据', 'every indicator gives the basis of its value'),
    messages: { default: both('指标值确定依据没有填写。', 'The basis of the value is empty.') },
    bad: '指标值确定依据（空）',
    good: '指标值确定依据：2025年度培训计划',
  },
  'unit-missing-header': {
    title: both('表头缺预算单位', 'No budget unit over the table'),
    why: both(
      '表头没有单位编码和名称，表格离开文本就不知是谁的。',
      'Without code and name of the unit, a table alone belongs to nobody.',
    ),
    clause: both('表头填写预算单位编码和名称', 'the head of a table gives code and name of the unit'),
    messages: {
      default: both(
        '项目表上方没有预算单位编码和名称。',
        'There is no code and name of the budget unit over the table.',
      ),
      all: both(
        '全部{projects}张项目表上方都没有预算单位编码和名称。',
        'None of the {projects} tables has code and name of the budget unit over it.',
      ),
    },
    bad: '（表头无单位行）',
    good: '763001中共唐山市路南区委社会工作部　单位：万元',
  },
  'project-code-missing': {
    title: both('项目编码未填', 'No project code'),
    why: both(
      '没有项目编码就不能与预算管理一体化系统对应。',
      'Without its code a project cannot be found in the budget system.',
    ),
    clause: CODE_CLAUSE,
    messages: { default: both('项目编码没有填写。', 'The project code is empty.') },
    bad: '项目编码（空）',
    good: '项目编码 13020225P008911100023',
  },
  'project-code-format': {
    title: both('项目编码格式不对', 'Malformed project code'),
    why: both(
      '编码位数或字符不对，就不能与系统对应。',
      'A malformed code matches nothing in the budget system.',
    ),
    clause: CODE_CLAUSE,
    messages: {
      default: both(
        '项目编码“{text}”有{length}位，不是21位标准格式。',
        'The project code “{text}” has {length} characters and not the standard form of 21.',
      ),
    },
    bad: '13020225P0089111',
    good: '13020225P008911100023',
  },
  'project-code-check': {
    title: both('项目编码校验码不符', 'Check character of the code'),
    why: both(
      '校验码不符，多半是录错了一位。',
      'A wrong check character usually means one mistyped character.',
    ),
    clause: CODE_CLAUSE,
    messages: {
      default: both(
        '项目编码末位校验码是“{found}”，按规则应为“{expected}”，请核对是否录错。',
        'The last character of the code is “{found}”; the rule asks for “{expected}”. Check it for a slip.',
      ),
    },
    bad: '13020225P008911100024',
    good: '13020225P008911100023',
  },
  'project-code-duplicate': {
    title: both('项目编码重复', 'Same code twice'),
    why: both('一个编码只对应一个项目。', 'One code stands for one project.'),
    clause: CODE_CLAUSE,
    messages: {
      default: both(
        '项目编码{text}与第{other}个项目相同。',
        'The code {text} is also that of project {other}.',
      ),
    },
    bad: '两个项目都填13020225P008911100023',
    good: '每个项目填自己的编码',
  },
  'too-few-indicators': {
    title: both('指标过少', 'Too few indicators'),
    why: both(
      '资金量大而指标少，说明不了主要用途的结果。',
      'Much money and few indicators leave the main uses unmeasured.',
    ),
    clause: both('指标数量与资金量相匹配', 'the number of indicators fits the money'),
    messages: {
      default: both(
        '预算{total}万元只设了{indicators}个指标，一般不少于{least}个。',
        'A budget of {total} 万元 has only {indicators} indicators; {least} or more are usual.',
      ),
      'default without indicators': both(
        '预算{total}万元没有设指标，一般不少于{least}个。',
        'A budget of {total} 万元 has no indicators; {least} or more are usual.',
      ),
    },
    bad: '预算500万元，3个指标',
    good: '预算500万元，7个指标，覆盖主要用途',
  },
  'bond-no-repayment': {
    title: both('专项债券项目没有收益或偿债指标', 'Bonds without returns'),
    why: both(
      '专项债券靠项目收益和政府性基金收入偿还，目标中看不到收益，就无法跟踪偿债风险。',
      'Special bonds are repaid from what the project earns: without it the risk cannot be followed.',
    ),
    clause: both(
      '绩效目标应反映预期产出、融资成本、偿债风险等',
      'targets show expected outputs, cost of financing and risk of repayment',
    ),
    messages: {
      default: both(
        '项目使用专项债券资金，没有反映项目收益、融资成本或偿债的指标。',
        'It is paid from special bonds and has no indicator of its returns, cost of financing or repayment.',
      ),
    },
    bad: '县医院迁建（专项债券），只有建设面积和验收合格率',
    good: '增加“项目收益本息覆盖倍数 ≥1.2”“还本付息及时率 100%”',
  },
  'purchased-service-quality': {
    title: both('没有衡量服务质量', 'Quality of the service unmeasured'),
    why: both(
      '购买服务按服务数量和质量付费，只考核采购程序和资金，说明不了服务做得好不好。',
      'A service is paid by quantity and quality: procedure and money say nothing of it.',
    ),
    clause: both(
      '根据服务数量和质量等因素向承接主体支付费用（第二条）',
      'what is paid depends on quantity and quality of the service (art. 2)',
    ),
    messages: {
      default: both(
        '质量指标（{names}）只反映程序或资金，没有衡量所购服务的质量。',
        'The quality indicators ({names}) speak of procedure or money, not of the service.',
      ),
      none: both('没有衡量所购服务质量的指标。', 'No indicator measures the quality of the service.'),
    },
    bad: '购买居家养老服务，质量指标：采购程序合规率',
    good: '购买居家养老服务，质量指标：服务考核合格率',
  },
  'ppp-no-operation': {
    title: both('PPP 项目没有运营产出指标', 'PPP without operation'),
    why: both(
      '付费与项目产出和运营绩效挂钩，目标里没有运营指标就没有付费依据。',
      'Payments follow what is delivered and how it is run: without it nothing justifies them.',
    ),
    clause: both(
      '运营期绩效评价以产出、效果为重点，结果与付费挂钩',
      'evaluation in operation looks at outputs and effects, and payments follow it',
    ),
    messages: {
      default: both(
        'PPP 项目只有付费等指标，没有反映运营、维护或服务产出的指标。',
        'A PPP project with indicators of payment alone: none of operation, maintenance or service.',
      ),
    },
    bad: '城区道路PPP项目政府付费，指标只有付费期数和付费总额',
    good: '增加“道路养护合格率 ≥95%”“项目公司绩效考核得分 ≥85分”',
  },
} as const satisfies Record<string, RuleText>
