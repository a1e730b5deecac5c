/**
 * Words of 事前绩效评估: elements, sub-items and what they ask, methods, conclusions, reasons, states, what is
 * lacking.
 */
import type { AssessmentLack } from '#core/assessment/complete.ts'
import type {
  AssessmentConclusion,
  AssessmentElement,
  AssessmentItem,
  AssessmentMethod,
  AssessmentReason,
} from '#core/assessment/form.ts'
import type { GateRefusal, GateRefusalCode, AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentAct, AssessmentRefusal } from '#core/assessment/step.ts'
import { flowRefusalText } from './filing.ts'
import type { Language, Wording } from './language.ts'

const ELEMENTS: Record<AssessmentElement, Wording> = {
  necessity: { 'zh-CN': '立项必要性', en: 'Necessity' },
  economy: { 'zh-CN': '投入经济性', en: 'Economy' },
  goals: { 'zh-CN': '绩效目标合理性', en: 'Reasonable goals' },
  plan: { 'zh-CN': '实施方案可行性', en: 'Feasible plan' },
  funding: { 'zh-CN': '筹资合规性', en: 'Regular funding' },
}

type ItemWords = { readonly name: Wording; readonly asks: Wording }

function item(zhName: string, enName: string, zhAsks: string, enAsks: string): ItemWords {
  return { name: { 'zh-CN': zhName, en: enName }, asks: { 'zh-CN': zhAsks, en: enAsks } }
}

const ITEMS: Record<AssessmentItem, ItemWords> = {
  policy: item(
    '政策相关性',
    'Policy',
    '是否符合国家法律法规、上级和本级规划及重大决策部署。',
    'Does it follow law, plans and decisions of the government?',
  ),
  duty: item(
    '职能相关性',
    'Duty',
    '是否与部门职责、中期和年度工作计划紧密相关，与其他项目有无交叉重复。',
    'Does it belong to the duties of the department, without repeating other projects?',
  ),
  demand: item(
    '需求迫切性',
    'Demand',
    '是否有明确的现实需求和服务对象，不实施会有什么后果。',
    'Is there a real demand, and what happens without it?',
  ),
  'fiscal-role': item(
    '财政投入必要性',
    'Need of public money',
    '是否属于公共财政支持范围，能否由市场或社会力量提供。',
    'Is it a matter of public money, or could others provide it?',
  ),
  'budget-grounds': item(
    '预算依据充分性',
    'Grounds of the budget',
    '预算测算是否有文件、标准、合同或询价等依据。',
    'Do documents, standards, contracts or quotations support the budget?',
  ),
  'budget-measure': item(
    '预算测算科学性',
    'Measure of the budget',
    '数量、单价和标准是否合理，测算过程是否完整准确。',
    'Are numbers, prices and standards reasonable, and the sums right?',
  ),
  'cost-control': item(
    '成本控制有效性',
    'Control of costs',
    '是否比较过不同方案的成本，有无节约和控制成本的措施。',
    'Were ways compared by cost, and are costs kept down?',
  ),
  'input-output': item(
    '投入产出合理性',
    'Input and output',
    '投入与预期产出、效益是否匹配，与同类项目相比是否经济。',
    'Do inputs match outputs and effects, compared with similar projects?',
  ),
  'goal-complete': item(
    '目标完整性',
    'Complete goals',
    '绩效目标和指标是否涵盖成本、产出、效益和满意度。',
    'Do goals and indicators cover cost, output, effect and satisfaction?',
  ),
  'goal-clear': item(
    '目标明确性',
    'Clear goals',
    '目标是否清晰具体，指标是否细化量化、可衡量。',
    'Are goals definite, indicators detailed and measurable?',
  ),
  'goal-match': item(
    '目标相关性',
    'Relevance of the goals',
    '目标、指标与立项目的、项目内容和资金是否匹配。',
    'Do goals and indicators match purpose, content and money?',
  ),
  'goal-attainable': item(
    '目标可实现性',
    'Attainable goals',
    '指标值是否符合正常业绩水平，既不过高也不过低。',
    'Are the values in line with what is usual, neither too high nor too low?',
  ),
  'plan-content': item(
    '实施内容明确性',
    'Definite content',
    '实施内容、范围、步骤和时间安排是否明确具体。',
    'Are content, scope, steps and times definite?',
  ),
  'plan-way': item(
    '技术路线可行性',
    'Feasible way',
    '技术路线、方法和组织方式是否可行，是否经过论证。',
    'Are method and organisation feasible and examined?',
  ),
  'plan-conditions': item(
    '实施条件充分性',
    'Conditions',
    '人员、场地、前期手续、配套条件是否具备。',
    'Are people, place, permits and conditions there?',
  ),
  'plan-control': item(
    '过程控制有效性',
    'Control',
    '制度、监督、质量和风险控制、退出机制是否健全。',
    'Are rules, supervision, quality and risk control, and a way to end it in place?',
  ),
  'fund-source': item(
    '资金来源合规性',
    'Sources',
    '资金来源渠道、筹措程序是否合规，是否新增隐性债务。',
    'Are sources and procedures regular, without hidden debt?',
  ),
  'fund-duty': item(
    '支出责任匹配性',
    'Shares',
    '是否符合财政事权和支出责任划分，各级和其他投入比例是否合理。',
    'Do the shares follow the division of powers and duties?',
  ),
  'fund-capacity': item(
    '财政承受能力',
    'Capacity',
    '本级当年和以后年度财政能否承受。',
    'Can this and later years bear it?',
  ),
  'fund-risk': item(
    '筹资风险可控性',
    'Risk',
    '资金不能及时到位、超概算等风险是否有应对措施。',
    'Are late money and overruns provided for?',
  ),
}

const METHODS: Record<AssessmentMethod, Wording> = {
  'cost-benefit': { 'zh-CN': '成本效益分析法', en: 'Cost and benefit' },
  comparison: { 'zh-CN': '比较法', en: 'Comparison' },
  factors: { 'zh-CN': '因素分析法', en: 'Factors' },
  'least-cost': { 'zh-CN': '最低成本法', en: 'Least cost' },
  public: { 'zh-CN': '公众评判法', en: 'Public opinion' },
  benchmark: { 'zh-CN': '标杆管理法', en: 'Benchmarks' },
  experts: { 'zh-CN': '专家论证', en: 'Experts' },
  visit: { 'zh-CN': '实地调研', en: 'Visit' },
  documents: { 'zh-CN': '文献查阅', en: 'Documents' },
}

export const ASSESSMENT_CONCLUSION_NAMES: Record<AssessmentConclusion, Wording> = {
  support: { 'zh-CN': '予以支持', en: 'Supported' },
  adjust: { 'zh-CN': '调整后支持', en: 'Supported once adjusted' },
  refuse: { 'zh-CN': '不予支持', en: 'Not supported' },
}

const REASONS: Record<AssessmentReason, Wording> = {
  'new': { 'zh-CN': '新增项目', en: 'New' },
  'expiring': { 'zh-CN': '到期延续', en: 'Continued after its end' },
  'large': { 'zh-CN': '大额项目', en: 'Large' },
  'special-bond': { 'zh-CN': '专项债券项目', en: 'Paid from special bonds' },
}

export const ASSESSMENT_STATE_NAMES: Record<AssessmentState | 'none', Wording> = {
  none: { 'zh-CN': '未评估', en: 'Not begun' },
  draft: { 'zh-CN': '评估中', en: 'Being written' },
  submitted: { 'zh-CN': '待审定', en: 'Waits for signature' },
  signed: { 'zh-CN': '已出具', en: 'Signed' },
}

const ACTS: Record<AssessmentAct, Wording> = {
  submit: { 'zh-CN': '提交审定', en: 'Hand in' },
  withdraw: { 'zh-CN': '撤回', en: 'Take back' },
  return: { 'zh-CN': '退回', en: 'Give back' },
  sign: { 'zh-CN': '审定出具', en: 'Sign' },
  reopen: { 'zh-CN': '重新评估', en: 'Assess again' },
}

const LACKS: Record<AssessmentLack['code'], Wording> = {
  'items-open': { 'zh-CN': '{count} 项尚未评分', en: 'Not yet judged: {count}' },
  'reasons-missing': { 'zh-CN': '{count} 项低于“良”，请写明理由', en: 'Below 良 without a reason: {count}' },
  'methods-missing': { 'zh-CN': '请选择评估方法', en: 'Choose the methods' },
  'summary-missing': { 'zh-CN': '请填写总体评估意见', en: 'Write the overall opinion' },
  'expert-incomplete': {
    'zh-CN': '{count} 位专家的姓名、结论或意见未填',
    en: 'Experts without name, conclusion or opinion: {count}',
  },
  'deviation-unexplained': {
    'zh-CN': '结论与得分不一致，请说明理由',
    en: 'Say why the conclusion is not what the scores come to',
  },
  'changes-missing': { 'zh-CN': '“调整后支持”须列明应调整的内容', en: 'Say what must be adjusted' },
}

const REFUSALS: Record<AssessmentRefusal['code'], Wording> = {
  'not-in-this-state': {
    'zh-CN': '评估的状态已变，不能这样办理；请刷新后再看',
    en: 'The assessment has moved on: this cannot be done now',
  },
  'not-yours': { 'zh-CN': '这一步不由您办理', en: 'This is not yours to do' },
  'four-eyes': {
    'zh-CN': '填写或提交评估的人不能审定，请由其他人审定',
    en: 'The person who wrote or handed it in does not sign it',
  },
  incomplete: { 'zh-CN': '还缺 {count} 项内容，补齐后再办理', en: 'Things are still missing: {count}' },
  'comment-missing': { 'zh-CN': '请写明原因', en: 'Say why' },
  unchanged: {
    'zh-CN': '退回后没有修改；确不需要修改的，请写明理由并确认后再提交',
    en: 'Nothing was changed since it was sent back: say why it stays as it is, and confirm that',
  },
}

/** The same as advice, where it keeps no target from being sent in. */
const ADVICE: Record<GateRefusalCode, Wording> = {
  'assessment-missing': {
    'zh-CN': '这个项目应当做事前绩效评估，还没有出具评估结论',
    en: 'This project should be assessed before the event, and no assessment is signed yet',
  },
  'assessment-unsigned': {
    'zh-CN': '事前绩效评估已提交，还在等待主管部门或财政审定',
    en: 'The assessment is handed in and waits for the signature of the department or the bureau',
  },
  'assessment-unsupported': {
    'zh-CN': '事前绩效评估的结论为“不予支持”，建议修改方案后重新评估',
    en: 'The assessment concluded 不予支持 (not supported): better change the plan and have it assessed again',
  },
  'assessment-changes-open': {
    'zh-CN': '事前绩效评估的结论为“调整后支持”，还有 {count} 条意见没有填写落实情况',
    en: 'The assessment supports it once adjusted: {count} things are not yet answered',
  },
  'assessment-outgrown': {
    'zh-CN': '预算数已超过事前绩效评估时的 {assessed} 万元，建议重新评估',
    en: 'The budget is more than the {assessed} 万元 that were assessed: better have it assessed again',
  },
  'policy-unassessed': {
    'zh-CN': '这个新增项目依据的政策“{policy}”还没有出具事前绩效评估结论',
    en: 'The policy “{policy}” that this new project carries out has no signed assessment',
  },
  'policy-unsupported': {
    'zh-CN': '这个新增项目依据的政策“{policy}”事前绩效评估结论为“不予支持”',
    en: 'The assessment of the policy “{policy}” concluded 不予支持 (not supported)',
  },
  'policy-changes-open': {
    'zh-CN': '这个新增项目依据的政策“{policy}”应调整后支持，还有 {count} 条意见没有填写落实情况',
    en: 'The policy “{policy}” is supported once adjusted: {count} things are not yet answered',
  },
}
const ONLY_ADVICE: Wording = {
  'zh-CN': '（仅作提示，不影响送审）。',
  en: ' (advice only: it can be sent in).',
}

/**
 * What is missing of the assessment.
 * @param blocksSubmission it keeps the target from being sent in: then in the words of the gate itself
 */
export function assessmentRefusalNote(
  refusal: GateRefusal,
  blocksSubmission: boolean,
  language: Language,
): string {
  if (blocksSubmission) return flowRefusalText(refusal, language)
  return `${ADVICE[refusal.code][language].replace(/\{(\w+)\}/g, (whole, name: string) => refusal.values[name]?.toString() ?? whole)}${ONLY_ADVICE[language]}`
}

export function assessmentElementName(element: AssessmentElement, language: Language): string {
  return ELEMENTS[element][language]
}

export function assessmentItemName(one: AssessmentItem, language: Language): string {
  return ITEMS[one].name[language]
}

/** What the sub-item asks. */
export function assessmentItemAsks(one: AssessmentItem, language: Language): string {
  return ITEMS[one].asks[language]
}

export function assessmentMethodName(method: AssessmentMethod, language: Language): string {
  return METHODS[method][language]
}

export function assessmentConclusionName(conclusion: AssessmentConclusion, language: Language): string {
  return ASSESSMENT_CONCLUSION_NAMES[conclusion][language]
}

export function assessmentReasonName(reason: AssessmentReason, language: Language): string {
  return REASONS[reason][language]
}

export function assessmentStateName(state: AssessmentState | 'none', language: Language): string {
  return ASSESSMENT_STATE_NAMES[state][language]
}

export function assessmentActName(act: AssessmentAct, language: Language): string {
  return ACTS[act][language]
}

export function assessmentLackText({ code, count }: AssessmentLack, language: Language): string {
  return LACKS[code][language].replace('{count}', String(count))
}

export function assessmentRefusalText({ code, values }: AssessmentRefusal, language: Language): string {
  return REFUSALS[code][language].replace('{count}', String(values['count'] ?? ''))
}
