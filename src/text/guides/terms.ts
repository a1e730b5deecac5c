/**
 * Official terms that people ask about, in a sentence or two: shown where the term is (web/ui/term.tsx), all of
 * them under /help/terms, found by the search, and drawn from docs/glossary.md.
 */
import type { Language } from '../language.ts'

type Bilingual = { readonly [language in Language]: string }

export type Source = {
  /** The document that lays it down. */
  readonly document: string
  /** False: not yet checked against the official text, shown as 待核对. */
  readonly isChecked: boolean
}

export type Term = {
  readonly name: Bilingual
  readonly meaning: Bilingual
  /** null: this system's own, or usage of the field. */
  readonly source: Source | null
}

const term = (names: string, zh: string, en: string, source: Source | null): Term => {
  const [name = '', english = ''] = names.split(' / ')
  return { name: { 'zh-CN': name, en: english }, meaning: { 'zh-CN': zh, en }, source }
}

const checked = (document: string): Source => ({ document, isChecked: true })
const unchecked = (document: string): Source => ({ document, isChecked: false })

const OPINION = '中发〔2018〕34号'
const TARGETS_RULE = '财预〔2015〕88号'
const EVALUATION_RULE = '财预〔2020〕10号'
const MONITORING_RULE = '财预〔2019〕136号'
const INDICATOR_RULE = '财预〔2021〕101号'
const LIBRARY_RULE = '财预〔2013〕53号'
const HEBEI_TEXT = '河北省部门预算绩效文本表式'
const SICHUAN_RULE = '川财绩〔2025〕10号'

export const TERMS = {
  // Targets.
  'target': term(
    '绩效目标 / Performance target',
    '预算资金在一定期限内计划达到的产出和效果，用绩效指标细化、量化。',
    'What budget money is planned to produce and achieve in a period, made measurable by indicators.',
    checked(TARGETS_RULE),
  ),
  'indicator': term(
    '绩效指标 / Performance indicator',
    '反映绩效目标完成情况的衡量标准，分产出、效益、满意度三类，逐级细化到三级指标。',
    'A measure of how far a target is reached: output, benefit or satisfaction, in three levels.',
    checked(TARGETS_RULE),
  ),
  'output': term(
    '产出指标 / Output indicator',
    '花钱直接做成了什么：数量、质量、时效，有的表式还有成本。',
    'What the money directly brings about: quantity, quality, timeliness, in some forms cost.',
    checked(TARGETS_RULE),
  ),
  'benefit': term(
    '效益指标 / Benefit indicator',
    '产出带来的经济、社会、生态效益和可持续影响；旧表式叫“效果指标”。',
    'What the output brings: economic, social and ecological benefit, lasting effect.',
    checked(TARGETS_RULE),
  ),
  'satisfaction': term(
    '满意度指标 / Satisfaction indicator',
    '服务对象或受益群众的满意程度，要真正开展调查才能得出。',
    'How satisfied those are who are served; it takes a survey that was really done.',
    checked(TARGETS_RULE),
  ),
  'value': term(
    '指标值 / Target value',
    '指标要达到的数，由符号、数字、单位组成；不能定量的写定性等级，时效指标写日期。',
    'What an indicator is to reach: sign, number and unit; a grade in words, or a date.',
    unchecked(INDICATOR_RULE),
  ),
  'basis': term(
    '指标值确定依据 / Basis of the value',
    '指标值从哪里来：文件名称和文号、行业标准、历史数据或计划。',
    'Where a value comes from: a document with its number, a standard of the trade, earlier years.',
    checked(HEBEI_TEXT),
  ),
  'weight': term(
    '分值 / Weight',
    '一个指标占多少分。单位自评时，预算执行率占 10 分，其余指标合计 90 分。',
    'The points of an indicator. In a self-evaluation execution has 10 points, indicators 90.',
    unchecked(EVALUATION_RULE),
  ),
  'plan': term(
    '资金支出计划 / Spending plan',
    '到 3 月底、6 月底、10 月底、12 月底累计支出的比例，不是各段分别的数：一格不小于前一格，12 月底应为 100%。',
    'The cumulative share to be spent by the ends of March, June, October and December: none is below the one before it, and December’s is 100 %.',
    checked(HEBEI_TEXT),
  ),
  'evidence': term(
    '佐证材料 / Evidence',
    '证明指标完成情况的文件：合同、验收单、名册、照片、问卷汇总等。',
    'Files that prove what an indicator reached: contracts, acceptance records, rolls, surveys.',
    unchecked(EVALUATION_RULE),
  ),
  'library': term(
    '绩效指标库 / Indicator library',
    '可以直接选用的指标：全国共性指标、常用指标，以及从本地已批复目标中整理的指标。',
    'Indicators to be taken over: national common ones, common ones, those of approved targets here.',
    unchecked(LIBRARY_RULE),
  ),
  'statement': term(
    '部门整体绩效目标 / Target of the whole department',
    '主管部门全年的总体目标、分项目标和工作保障措施，是部门预算绩效文本的第一部分。',
    'A department’s overall goal, sub-goals and commitments for the year.',
    checked(HEBEI_TEXT),
  ),
  'sub-goal': term(
    '分项绩效目标 / Sub-goal',
    '总体绩效目标按主要职责或工作领域分开写的目标，与项目逐条对应。',
    'The overall goal by duty or line of work; projects hang under it.',
    checked(HEBEI_TEXT),
  ),
  'safeguards': term(
    '工作保障措施 / Commitments',
    '部门为实现绩效目标承诺采取的措施，按时点登记落实情况。',
    'What a department commits itself to do so that its targets are reached.',
    checked(HEBEI_TEXT),
  ),
  'lifecycle': term(
    '全生命周期绩效管理 / Performance over the life cycle',
    '专项债券、政府购买服务、政府投资基金、PPP 项目按各自办法，从事前评估、目标、监控、自评到评价逐环节管理。',
    'Special bonds, purchased services, investment funds and PPP are managed stage by stage, from assessment to evaluation.',
    unchecked('财预〔2021〕61号、财政部令第102号、财预〔2020〕7号、财金〔2020〕13号'),
  ),
  'assessment': term(
    '事前绩效评估 / Ex-ante assessment',
    '新出台重大政策、项目在申请预算前，对必要性、经济性、目标合理性、可行性等开展的评估。',
    'What large new policies and projects go through before they ask for money.',
    unchecked(OPINION),
  ),
  'conclusion': term(
    '评估结论 / Conclusion of an assessment',
    '予以支持、调整后支持、不予支持三种；未评估或未通过的，不安排预算。',
    'Supported, supported after changes, or not; without a pass there is no money.',
    unchecked(OPINION),
  ),
  'delegation': term(
    '委托填写 / Delegation',
    '把一张表的部分或全部格子交给本部门同事填写，填好后收回，由填报人送审。',
    'Cells of a target handed to a colleague of the department; the writer submits.',
    null,
  ),
  // Review.
  'review': term(
    '目标审核 / Review of targets',
    '谁分配资金，谁审核目标：主管部门先审，财政再审，审核通过的才能进入预算安排。',
    'Who gives out money reviews its targets: the department first, then the bureau.',
    unchecked(TARGETS_RULE),
  ),
  'review-sheet': term(
    '审核表 / Review sheet',
    '项目支出绩效目标审核表：完整性 20 分、相关性 30 分、适当性 30 分、可行性 20 分，系统提出建议分，审核人决定。',
    'Completeness 20, relevance 30, appropriateness 30, feasibility 20; proposed, and decided by a person.',
    unchecked(TARGETS_RULE),
  ),
  'finding': term(
    '问题 / Finding',
    '系统按规则集审核目标时发现的情况，写明位置、理由和依据：● 错误必须改，▲ 警告应改或说明，○ 建议供参考。',
    'What a check found in a target, with its place, reason and authority: errors, warnings, advice.',
    null,
  ),
  'heap': term(
    '审核分类 / What a review needs',
    '无问题：没有要紧问题；可自动修改：单位照提示就能改；需人工审核：要审核人判断。',
    'No findings: nothing of weight; can be corrected by rule; needs a reviewer’s judgement.',
    null,
  ),
  'duplicates': term(
    '查重 / Similar projects',
    '目标或指标与其他项目几乎相同，可能照抄或重复申报，需要核实。',
    'Projects whose goals or indicators are almost those of another: copied, or asked for twice.',
    null,
  ),
  'rule-set': term(
    '规则集 / Rule set',
    '一个地区、一个年度审核用的规则、轻重程度和阈值；下级可以沿用上级的，再改自己的。',
    'The rules, severities and limits of a region and year; a region inherits and adds its own.',
    null,
  ),
  'flow': term(
    '审核流程 / Flow of review',
    '一个目标要经过哪些环节、由谁办、从多少金额起；按地区和年度设置，谁填报谁不能审核。',
    'Which steps a target takes, by whom, from which amount on; who wrote it does not review it.',
    null,
  ),
  'countersign': term(
    '加签 / Countersigning',
    '审核时请另一位审核人出具意见，意见供参考，结论仍由审核人作出。',
    'Asking another reviewer for an opinion; the reviewer still decides.',
    null,
  ),
  'approval': term(
    '批复 / Approval',
    '财政部门随预算批复绩效目标；批复后的目标锁定，要改须办理调整。',
    'The bureau approves the target with the budget; from then on it changes by an adjustment alone.',
    checked(TARGETS_RULE),
  ),
  'adjustment': term(
    '调整 / Adjustment',
    '批复后因预算或情况变化修改绩效目标，写明原因，重新审核，形成新的批复版本。',
    'A change of an approved target, with its reason and a review; it makes a new version.',
    checked(TARGETS_RULE),
  ),
  // Money and monitoring.
  'execution': term(
    '预算执行 / Budget execution',
    '预算批复以后的支付、退款和预算调整，逐笔登记，按项目汇总。',
    'Payments, refunds and changes of the budget after its approval, line by line and by project.',
    null,
  ),
  'budget': term(
    '全年预算数 / Budget of the year',
    '年初预算数加追加、减追减、加减调剂和上年结转，即调整后预算数。',
    'What was approved at first, with supplements, cuts, transfers and what was carried over.',
    unchecked(EVALUATION_RULE),
  ),
  'four-budgets': term(
    '四本预算 / Four budgets',
    '一般公共预算、政府性基金预算、国有资本经营预算和社会保险基金预算，各自完整、独立；另列财政专户管理资金和单位资金。',
    'The general public, government fund, state capital and social insurance fund budgets; special account and own funds beside them.',
    checked('《中华人民共和国预算法》'),
  ),
  'execution-rate': term(
    '预算执行率 / Budget execution rate',
    '执行数（支付减退款）除以全年预算数（年初预算加追加、调剂等）。',
    'Payments less refunds, as a share of the year’s budget with its changes.',
    unchecked(EVALUATION_RULE),
  ),
  'stopped': term(
    '暂停支付 / Payments stopped',
    '监控发现严重问题，或预警逾期未处理时停止支付，说明理由后可以恢复。',
    'No payments, after grave findings or an unanswered warning, until resumed with a reason.',
    unchecked(MONITORING_RULE),
  ),
  'monitoring': term(
    '绩效运行监控 / Performance monitoring',
    '预算执行中，对绩效目标实现程度和预算执行进度“双监控”，发现偏差及时纠正。',
    'Targets and payments watched side by side during the year, so that deviations are mended in time.',
    checked(MONITORING_RULE),
  ),
  'double-watch': term(
    '双监控 / Money and targets watched together',
    '既看钱花了多少（预算执行进度），也看事做到哪里（绩效目标实现程度），两者放在一起比较。',
    'How much is spent and how far the targets are, set beside each other.',
    checked(MONITORING_RULE),
  ),
  'round': term(
    '监控时点 / Day of monitoring',
    '一年中集中监控的截止日期，每个时点为一轮，每个已批复项目填一张监控表。',
    'A day up to which all projects are looked at; each approved project fills in a sheet.',
    unchecked(MONITORING_RULE),
  ),
  'light': term(
    '灯 / Light',
    '按实现程度与支出进度的偏差亮灯：绿灯正常，黄灯注意，红灯要说明原因并处理。',
    'By deviation: green is normal, yellow to be watched, red to be explained and acted upon.',
    null,
  ),
  'achievement': term(
    '目标实现程度 / Achievement',
    '各指标到监控时点完成了多少，按分值加权平均；年末前只计逐步完成的数量和时限。',
    'How far the indicators are by the day of monitoring, by their weights.',
    unchecked(MONITORING_RULE),
  ),
  'deviation': term(
    '支出进度偏差 / Deviation from the plan',
    '实际支出比例减去资金支出计划到该时点的比例；负数是慢于计划。',
    'The share paid less the share planned by that day; below zero is slower than planned.',
    unchecked(MONITORING_RULE),
  ),
  'difference': term(
    '双监控差异 / Difference',
    '目标实现程度与预算执行率相差的百分点；差得多，可能钱花了事没做，或事做了钱没付。',
    'Percentage points between achievement and execution: paid and not done, or done and not paid.',
    unchecked(SICHUAN_RULE),
  ),
  'likelihood': term(
    '完成目标可能性 / Likelihood',
    '到年底能不能完成指标：确定能、有可能、完全不可能；后两种要写偏差原因。',
    'Whether an indicator will be reached by the end of the year; what is not certain needs a cause.',
    unchecked(MONITORING_RULE),
  ),
  'cause': term(
    '偏差原因 / Cause of deviation',
    '没有达到指标值的原因，分经费、制度、人员、硬件条件保障和其他五类，并写明情况。',
    'Why a value is missed: money, rules, staff, equipment or other, with an explanation.',
    unchecked(MONITORING_RULE),
  ),
  'warning': term(
    '预警 / Warning',
    '监控亮灯后要求处理的事项：在期限内选择继续执行、调剂或取消项目，并写明原因和安排。',
    'What a light asks for: go on, transfer or cancel, in time and with the reason.',
    unchecked(SICHUAN_RULE),
  ),
  // Evaluation.
  'self-evaluation': term(
    '单位自评 / Self-evaluation',
    '年度终了，单位对照批复的指标填报实际完成值，按权重计算得分，说明偏差原因；应覆盖全部项目。',
    'At the end of the year a unit reports what each indicator reached; the score is computed.',
    checked(EVALUATION_RULE),
  ),
  'coverage': term(
    '自评覆盖率 / Coverage of self-evaluation',
    '已开展单位自评的项目占已批复项目的比例，要求达到 100%。',
    'The share of approved projects with a self-evaluation; it is to be all of them.',
    checked(EVALUATION_RULE),
  ),
  'grade': term(
    '等级 / Grade',
    '按总分评定：90 分及以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差。',
    'By the score: 90 and more is excellent, 80 good, 60 fair, less is poor.',
    checked(EVALUATION_RULE),
  ),
  'doubts': term(
    '检查真实性 / Doubts',
    '自评中应再核实的地方，如全部满分、执行率低而得分高；只提醒，不妨碍送审。',
    'What in a self-evaluation is to be looked at again; it stops nobody.',
    null,
  ),
  'proof': term(
    '计分证明 / Proof of a score',
    '一个得分用到的数、规则、公式和四舍五入，任何人可据此重新计算。',
    'Figures, rules, formulas and rounding of a score: anybody can work it out again.',
    null,
  ),
  'evaluation': term(
    '重点评价 / Expert evaluation',
    '部门或财政选取重点项目、政策，由专家或第三方对决策、过程、产出、效益打分。',
    'Important projects scored by experts or third parties: decision, process, output, benefit.',
    unchecked(EVALUATION_RULE),
  ),
  'evaluation-kind': term(
    '评价类型 / Kind of evaluation',
    '绩效评价分单位自评、部门评价、财政评价三种：单位评自己的项目，主管部门评所属单位，财政评部门和重点项目。',
    'Three kinds: a unit its own projects, a department its units, the bureau departments and key projects.',
    checked(EVALUATION_RULE),
  ),
  'department-evaluation': term(
    '部门整体绩效评价 / Evaluation of a whole department',
    '把一个部门作为整体评价：运行成本、管理效率、履职效能、社会效应、可持续发展能力、服务对象满意度。',
    'A department judged as a whole: cost, management, duties, effect, sustainability, satisfaction.',
    unchecked('各地部门整体绩效评价办法'),
  ),
  'framework': term(
    '评价指标体系 / Framework of evaluation',
    '重点评价打分用的指标：决策、过程、产出、效益，合计 100 分，产出和效益不低于 60 分。',
    'What experts mark: decision, process, output and benefit, 100 points, 60 of them for results.',
    unchecked(EVALUATION_RULE),
  ),
  'avoidance': term(
    '回避 / Avoidance',
    '专家与被评价单位有利害关系的不参加评价，评分前先签署声明。',
    'An expert with an interest in the unit does not judge it; each declares so before marking.',
    null,
  ),
  'draw-seed': term(
    '公开的随机种子 / Published seed',
    '决定随机抽取结果的号码或文字，抽取前约定、抽取后公布；任何人用同一种子和名单都能重新抽出同样的结果。',
    'What decides a draw: agreed on before it and published after it, so that anybody can draw the same again.',
    null,
  ),
  'concordance': term(
    '一致性系数 W / Kendall’s W',
    '各位专家对各项指标评分高低排序的一致程度：1 为完全一致，0 为毫无一致；只作提示，不影响得分。',
    'How far experts rank the items alike: 1 is wholly, 0 not at all; it changes no score.',
    null,
  ),
  // Use of results.
  'rectification': term(
    '整改 / Rectification',
    '对监控、评价发现的问题限期改正，整改情况要回复、核实、销号。',
    'Faults found by monitoring and evaluation are mended by a day, reported and verified.',
    unchecked(EVALUATION_RULE),
  ),
  'accountability': term(
    '约谈、问责 / Accountability',
    '绩效缺失的责任追究：约谈，问责，对重大项目责任人的绩效终身责任追究。',
    'Who answers for missed performance: a talk, accountability, and for major projects for life.',
    unchecked(OPINION),
  ),
  'policy': term(
    '财政支出政策 / Spending policy',
    '主管部门依据文件、在一定期限内用财政资金实施的政策；同项目一样要评估、有中长期目标、受监控。',
    'What a department does with public money by a document, for a term of years; treated as projects are.',
    unchecked(OPINION),
  ),
  'results': term(
    '结果应用 / Use of results',
    '评价结果与下年预算安排挂钩：优先保障、调整、削减或取消，并督促整改。',
    'What was evaluated decides on next year’s budget: kept, changed, cut or ended.',
    unchecked(OPINION),
  ),
  'budget-link': term(
    '预算挂钩 / Budget linkage',
    '按评价等级提出下年预算建议：保障、维持、压减、取消；各等级的比例由各地确定。',
    'The grade proposes next year’s budget: assured, kept, cut or ended; shares are local.',
    unchecked(OPINION),
  ),
  'result-kind': term(
    '保障、维持、压减、取消 / Kinds of use',
    '对下年预算的四种建议：优的足额保障，安排数不变的维持，减少的压减，不再安排的取消。',
    'Proposals for next year: assured in full, kept as it is, cut, or ended.',
    unchecked('各地结果应用办法'),
  ),
  'what-if': term(
    '挂钩测算 / Linkage estimate',
    '换一组比例试算：下年预算会增减多少、减的是哪些项目；只是测算，不改变任何决定。',
    'Other shares tried out: what money would move, and whose; nothing is decided by it.',
    null,
  ),
  'archive': term(
    '绩效档案 / Performance archive',
    '一个项目全过程的资料：目标、批复、监控、自评、评价、整改、结果应用。',
    'All that a project went through: target, approval, monitoring, evaluation, rectification, results.',
    null,
  ),
  // Organisation and years.
  'unit': term(
    '主管部门和预算单位 / Departments and units',
    '主管部门是部门预算的编制单位，下属预算单位（含本级）具体用钱；业务科室归口管理部门。',
    'A department draws up its budget, its units spend it; an office of the bureau is in charge.',
    unchecked('《中华人民共和国预算法》'),
  ),
  'opening': term(
    '年度结转 / Rolling over to a new year',
    '开启新的预算年度，把延续项目的目标带入新年度作为草稿。',
    'Opens the next fiscal year and takes the targets that go on into it as drafts.',
    null,
  ),
} as const satisfies { readonly [id: string]: Term }

export type TermId = keyof typeof TERMS
export const TERM_IDS = Object.keys(TERMS) as TermId[]
