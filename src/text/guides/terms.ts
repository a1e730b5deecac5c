/**
 * Official terms that people ask about, in a sentence or two: shown where the term stands (web/components/help),
 * found by the search, and drawn from docs/glossary.md.
 */
import type { Language } from '../language.ts'

type Bilingual = { readonly [language in Language]: string }

export type Term = {
  readonly name: Bilingual
  readonly meaning: Bilingual
  /** The regulation that lays it down; null: this system's own. */
  readonly source: string | null
}

const term = (names: string, zh: string, en: string, source: string | null): Term => {
  const [name = '', english = ''] = names.split(' / ')
  return { name: { 'zh-CN': name, en: english }, meaning: { 'zh-CN': zh, en }, source }
}

const TARGETS_RULE = '财预〔2015〕88号'
const EVALUATION_RULE = '财预〔2020〕10号'
const MONITORING_RULE = '财预〔2019〕136号'
const INDICATOR_RULE = '财预〔2021〕101号'

export const TERMS = {
  'target': term(
    '绩效目标 / Performance target',
    '预算资金在一定期限内计划达到的产出和效果，用绩效指标细化、量化。',
    'What budget money is planned to produce and achieve in a period, made measurable by indicators.',
    TARGETS_RULE,
  ),
  'indicator': term(
    '绩效指标 / Performance indicator',
    '反映绩效目标完成情况的衡量标准，分产出、效益、满意度三类，逐级细化到三级指标。',
    'A measure of how far a target is reached: output, benefit or satisfaction, in three levels.',
    INDICATOR_RULE,
  ),
  'value': term(
    '指标值 / Target value',
    '指标要达到的数，由符号、数字、单位组成；不能定量的写定性等级，时效指标写日期。',
    'What an indicator is to reach: sign, number and unit; a grade in words, or a date.',
    INDICATOR_RULE,
  ),
  'basis': term(
    '指标值确定依据 / Basis of the value',
    '指标值从哪里来：文件名称和文号、行业标准、历史数据或计划。',
    'Where a value comes from: a document with its number, a standard of the trade, earlier years.',
    null,
  ),
  'plan': term(
    '资金支出计划 / Spending plan',
    '到 3 月底、6 月底、10 月底、12 月底累计支出的比例，12 月底应为 100%。',
    'The cumulative share to be spent by the ends of March, June, October and December.',
    null,
  ),
  'statement': term(
    '部门整体绩效目标 / Target of the whole department',
    '主管部门全年的总体目标、分项目标和工作保障措施，是部门预算绩效文本的第一部分。',
    'A department’s overall goal, sub-goals and commitments for the year.',
    TARGETS_RULE,
  ),
  'safeguards': term(
    '工作保障措施 / Commitments',
    '部门为实现绩效目标承诺采取的措施，按时点登记落实情况。',
    'What a department commits itself to do so that its targets are reached.',
    null,
  ),
  'finding': term(
    '问题 / Finding',
    '系统按规则集审核目标时发现的情况，写明位置、理由和依据：● 错误必须改，▲ 警告应改或说明，○ 建议供参考。',
    'What a check found in a target, with its place, reason and authority: errors, warnings, advice.',
    null,
  ),
  'rule-set': term(
    '规则集 / Rule set',
    '一个地区、一个年度审核用的规则、轻重程度和阈值；下级可以沿用上级的，再改自己的。',
    'The rules, severities and limits of a region and year; a region inherits and adds its own.',
    null,
  ),
  'grade': term(
    '等级 / Grade',
    '按总分评定：90 分及以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差。',
    'By the score: 90 and more is excellent, 80 good, 60 fair, less is poor.',
    EVALUATION_RULE,
  ),
  'approval': term(
    '批复 / Approval',
    '财政部门随预算批复绩效目标；批复后的目标锁定，要改须办理调整。',
    'The bureau approves the target with the budget; from then on it changes by an adjustment alone.',
    TARGETS_RULE,
  ),
  'adjustment': term(
    '调整 / Adjustment',
    '批复后因预算或情况变化修改绩效目标，写明原因，重新审核，形成新的批复版本。',
    'A change of an approved target, with its reason and a review; it makes a new version.',
    TARGETS_RULE,
  ),
  'assessment': term(
    '事前绩效评估 / Ex-ante assessment',
    '新出台重大政策、项目在申请预算前，对必要性、经济性、目标合理性、可行性等开展的评估。',
    'What large new policies and projects go through before they ask for money.',
    '中发〔2018〕34号',
  ),
  'monitoring': term(
    '绩效运行监控 / Performance monitoring',
    '预算执行中，对绩效目标实现程度和预算执行进度“双监控”，发现偏差及时纠正。',
    'Targets and payments watched side by side during the year, so that deviations are mended in time.',
    MONITORING_RULE,
  ),
  'light': term(
    '灯 / Light',
    '按实现程度与支出进度的偏差亮灯：绿灯正常，黄灯注意，红灯要说明原因并处理。',
    'By deviation: green is normal, yellow to be watched, red to be explained and acted upon.',
    null,
  ),
  'execution-rate': term(
    '预算执行率 / Budget execution rate',
    '执行数（支付减退款）除以全年预算数（年初预算加追加、调剂等）。',
    'Payments less refunds, as a share of the year’s budget with its changes.',
    EVALUATION_RULE,
  ),
  'self-evaluation': term(
    '单位自评 / Self-evaluation',
    '年度终了，单位对照批复的指标填报实际完成值，按权重计算得分，说明偏差原因。',
    'At the end of the year a unit reports what each indicator reached; the score is computed.',
    EVALUATION_RULE,
  ),
  'evaluation': term(
    '重点评价 / Expert evaluation',
    '部门或财政选取重点项目、政策，由专家或第三方对决策、过程、产出、效益打分。',
    'Important projects scored by experts or third parties: decision, process, output, benefit.',
    EVALUATION_RULE,
  ),
  'rectification': term(
    '整改 / Rectification',
    '对监控、评价发现的问题限期改正，整改情况要回复、核实、销号。',
    'Faults found by monitoring and evaluation are mended by a day, reported and verified.',
    EVALUATION_RULE,
  ),
  'results': term(
    '结果应用 / Use of results',
    '评价结果与下年预算安排挂钩：优先保障、调整、削减或取消，并督促整改。',
    'What was evaluated decides on next year’s budget: kept, changed, cut or ended.',
    '中发〔2018〕34号',
  ),
  'duplicates': term(
    '查重 / Similar projects',
    '目标或指标与其他项目几乎相同，可能照抄或重复申报，需要核实。',
    'Projects whose goals or indicators are almost those of another: copied, or asked for twice.',
    null,
  ),
  'delegation': term(
    '委托填写 / Delegation',
    '把一张表的部分或全部格子交给本部门同事填写，填好后收回，由填报人送审。',
    'Cells of a target handed to a colleague of the department; the writer submits.',
    null,
  ),
  'heap': term(
    '审核分类 / What a review needs',
    '无问题：没有要紧问题；可自动修改：单位照提示就能改；需人工审核：要审核人判断。',
    'No findings: nothing of weight; can be corrected by rule; needs a reviewer’s judgement.',
    null,
  ),
  'archive': term(
    '绩效档案 / Performance archive',
    '一个项目全过程的资料：目标、批复、监控、自评、评价、整改、结果应用。',
    'All that a project went through: target, approval, monitoring, evaluation, rectification, results.',
    null,
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
