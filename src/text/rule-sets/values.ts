/** What the values of a rule set are called and what they do. A value without words does not compile. */
import {
  ASSESSMENT_ITEMS,
  ASSESSMENT_REASONS,
  type AssessmentItem,
  type AssessmentReason,
} from '#core/assessment/form.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import { PARTS as EVALUATION_PARTS, type FrameworkPart } from '#core/evaluation/framework.ts'
import type { EvaluationScheme } from '#core/evaluation/scheme.ts'
import type { ResultsScheme } from '#core/results/scheme.ts'
import type {
  FiscalBounds,
  FiscalIndicator,
  FiscalIndicatorScheme,
  FiscalOperationScheme,
} from '#core/fiscal-operation/scheme.ts'
import { SEVERITIES } from '#core/kernel/finding.ts'
import type { ProjectKind } from '#core/monitoring/project-kind.ts'
import type { KindReason, KindScheme, MonitoringScheme, ProgressKind } from '#core/monitoring/scheme.ts'
import type { ReviewScheme } from '#core/review/scheme.ts'
import { REVIEW_ITEMS, type ReviewItem } from '#core/review/form.ts'
import { REQUIRED_KIND_NAMES, type RequiredKindName, type RuleParameters } from '#core/rules/parameters.ts'
import type { ScoringScheme } from '#core/scoring/scheme.ts'
import type { TransferScheme } from '#core/transfers/scheme.ts'
import { RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'
import { assessmentItemName, assessmentReasonName } from '../assessment.ts'
import { evaluationPartName } from '../evaluation.ts'
import { FISCAL_INDICATOR_NAMES } from '../fiscal-operation.ts'
import { severityName, ruleTitle } from '../findings/findings.ts'
import type { Language, Wording } from '../language.ts'
import { PROJECT_KIND_NAMES } from '../monitoring.ts'
import { reviewItemName } from '../review.ts'
import { term } from '../rules/terms.ts'

type Named = { readonly name: Wording; readonly meaning: Wording }

function named(zhName: string, enName: string, zhMeaning: string, enMeaning: string): Named {
  return { name: { 'zh-CN': zhName, en: enName }, meaning: { 'zh-CN': zhMeaning, en: enMeaning } }
}

const PARAMETERS: Record<keyof RuleParameters, Named> = {
  budgetTolerance: named(
    '预算合计允许误差',
    'Tolerance of the budget’s sum',
    '预算数与财政资金、其他资金之和相差不超过此数时不提示',
    'No remark while the budget and the sum of its sources differ by no more',
  ),
  uniformPlanProjects: named(
    '支出计划雷同的项目数',
    'Projects with one plan',
    '至少这么多项目（且为全部项目）支出计划相同时提示',
    'A plan that at least so many projects, all of the document, share is called uniform',
  ),
  singlePaymentWords: named(
    '可一次性支付的字样',
    'Words of single payments',
    '名称或用途含这些字样的项目，资金可以集中在一个时点支出',
    'Projects with these words may be paid at one date',
  ),
  socialInsuranceWords: named(
    '社会保险字样',
    'Words of social insurance',
    '资金中有社会保险基金的项目，名称、用途或目标要含其中之一',
    'A project paid from social insurance funds says one of them',
  ),
  requiredKinds: named(
    '必设指标',
    'Required kinds of indicators',
    '缺少该类指标时的严重程度；“可不设”表示不检查',
    'How grave it is that a kind is missing',
  ),
  leastIndicatorsFrom: named(
    '指标数量检查的预算起点',
    'Budget from which indicators are counted',
    '预算达到此数的项目检查指标数量',
    'Projects from this budget on need a number of indicators',
  ),
  leastIndicators: named(
    '最少指标数',
    'Least number of indicators',
    '达到上述预算的项目至少应有的指标数',
    'So many indicators a project from that budget on needs',
  ),
  satisfactionLimit: named(
    '满意度过高的起点',
    'Satisfaction that is too absolute',
    '满意度指标值达到此数时提示过于绝对',
    'Satisfaction from this share on is called too absolute',
  ),
  percentageNumbers: named(
    '视为百分数的数字',
    'Numbers taken for percentages',
    '数量指标只写这些数字时，视为漏写百分号',
    'Such a bare number where a count is asked is taken for a percentage',
  ),
  costCoverage: named(
    '成本指标覆盖预算的比例',
    'Share of the budget that costs cover',
    '成本指标合计低于预算的此比例时提示',
    'A remark where the costs come to less of the budget',
  ),
  singleEventBudget: named(
    '全年一次活动算偏低的预算',
    'Budget for which one event is weak',
    '预算达到此数，活动类指标全年只要求1次时提示',
    'From this budget on, one event in the year draws a remark',
  ),
  leastSatisfaction: named(
    '满意度目标下限',
    'Least satisfaction',
    '满意度目标低于此比例时提示',
    'A target below it draws a remark',
  ),
  highAllowance: named(
    '人均补助合理上限',
    'Highest plausible allowance',
    '补贴、救助类项目人均每年超过此数时提示',
    'A yearly allowance for each person above it draws a remark',
  ),
  genericGoalShare: named(
    '目标雷同的项目比例',
    'Share of projects with one goal',
    '同一目标在这么多项目中出现时，视为套话',
    'A goal repeated in so many projects fits any project',
  ),
  unquantifiedShare: named(
    '目标未量化的项目比例',
    'Share of projects without figures',
    '目标没有数字的项目达到此比例时提示',
    'A remark when the goals of so many projects hold no number',
  ),
  nearDuplicateFrom: named(
    '近似重复的相似度',
    'Likeness of near copies',
    '目标或指标与其他项目相似到此程度时指出',
    'Goals or indicators as alike as this name the other project',
  ),
  resultTolerance: named(
    '低于上年实际的允许幅度',
    'Tolerance below last year’s result',
    '目标值比上年实际完成值差多少以内不提示',
    'So much may a target be worse than last year’s result',
  ),
  unchangedYears: named(
    '多年未变的年数',
    'Years without a change',
    '同样的文字和数值连续用到这么多年时提示',
    'The same words and values for so many years are called unchanged',
  ),
  unitCostOverStandard: named(
    '单位成本高于支出标准的幅度',
    'Cost for one above the standard',
    '单位成本或成本指标高于现行支出标准超过这么多时指出成本偏高（待核对，本系统默认）',
    'A cost for one, or a cost indicator, this far above the standard in force is called high (to be checked, a default of this system)',
  ),
  unitCostOverMedian: named(
    '单位成本高于同类中位数的幅度',
    'Cost for one above the median',
    '单位成本高于其他单位同类活动中位数超过这么多时指出成本偏高（待核对，本系统默认）',
    'A cost for one this far above the median of other units is called high (to be checked, a default of this system)',
  ),
  unitCostOverLastYear: named(
    '单位成本高于上年的幅度',
    'Cost for one above last year',
    '单位成本高于上年同一活动超过这么多时指出成本偏高（待核对，本系统默认）',
    'A cost for one this far above that of the year before is called high (to be checked, a default of this system)',
  ),
  unitCostLeastUnits: named(
    '同类比较的最少单位数',
    'Units to compare with, at least',
    '其他单位做过同类活动的不到这么多家时，不作同类比较（待核对，本系统默认）',
    'With fewer other units that did the same nothing is compared (to be checked, a default of this system)',
  ),
  standardYears: named(
    '支出标准的更新年限',
    'Years until a standard is renewed',
    '现行标准执行满这么多年时提示更新（待核对，本系统默认）',
    'A standard in force for so many years is to be renewed (to be checked, a default of this system)',
  ),
  vagueWords: named(
    '模糊用语',
    'Vague words',
    '指标值只由这些词组成时，视为无法衡量',
    'A value made of these words cannot be measured',
  ),
  gradeWords: named(
    '等级用语',
    'Words of grades',
    '指标值只写等级而无分档标准时提示',
    'A value that is only a grade says nothing about a count or a rate',
  ),
  weakBases: named(
    '空泛的依据',
    'Empty bases',
    '指标值确定依据只写这些话时，视为依据不足',
    'A basis that is one of these names nothing',
  ),
  invalidBases: named(
    '不能作为依据的说法',
    'Impossible bases',
    '结果本身不能作为确定指标值的依据',
    'A result cannot be the basis of its own target',
  ),
  genericGoals: named(
    '空泛的目标',
    'Empty goals',
    '目标与其中一条相同，视为套话',
    'A goal that is one of these fits any project',
  ),
  templateHints: named(
    '模板提示语',
    'Hints of the form',
    '正文残留这些话时提示删除',
    'Sentences of the form’s own instructions',
  ),
  watermarks: named(
    '软件试用标记',
    'Trial marks',
    '文中残留的试用版、未注册标记',
    'Marks that trial versions of programs leave',
  ),
  lowerIsBetter: named(
    '越低越好的指标',
    'Rates of which less is better',
    '含这些词的比率用“≤”是正确的',
    'A ≤ before these is right',
  ),
  acceptedLevel2: named(
    '可用的二级指标名称',
    'Accepted labels of level 2',
    '官方名称之外也接受的二级指标写法',
    'Labels of level 2 accepted besides the official ones',
  ),
  dutyTree: named(
    '填报部门职责—工作活动—预算项目',
    'Duties, activities and projects',
    '部门绩效文本中按职责和工作活动列示预算项目，每个项目只挂在一处',
    'The text of a department hangs every project under an activity of one of its duties',
  ),
}

const REVIEW: Record<keyof ReviewScheme, Named> = {
  weights: named(
    '审核表权重',
    'Weights of the review sheet',
    '八项内容的满分，合计 100 分',
    'Full points of the eight items, together 100',
  ),
  points: named(
    '每个问题扣分',
    'Points a finding costs',
    '把握最大时一个问题在审核表中的扣分',
    'What one sure finding costs on the sheet',
  ),
  repeats: named(
    '同类问题计数上限',
    'Repeats that count',
    '同一项目同一规则最多计几次',
    'Findings of one rule in one project that count',
  ),
  bands: named(
    '审核等级线',
    'Bands of the review',
    '审核表优、良、中的最低得分率',
    'The least share of points for 优, 良 and 中',
  ),
  standsFor: named(
    '定性等级折算',
    'What grades stand for',
    '只作定性审核时，各等级折合满分的比例',
    'What a grade is worth where the review is by grades alone',
  ),
  highest: named(
    '有问题时的最高等级',
    'Best grade with open findings',
    '仍有该类问题未处理时，建议的等级最高到哪一级',
    'The best grade proposed while such a finding is open',
  ),
  gradedFrom: named(
    '定级所需的判断分值',
    'Points judged for a grade',
    '已判断的审核项分值达到满分的这一比例，才给等级；否则为未定级',
    'A grade is given from this share of judged points on',
  ),
  scoredFrom: named(
    '重点项目的预算起点',
    'Budget of scored reviews',
    '预算达到此数的项目按分数审核',
    'Projects from this budget on are given points',
  ),
  risk: named(
    '问题的风险值',
    'Risk of a finding',
    '一个把握最大的问题说明目标不实的程度',
    'How much one sure finding says that the target does not hold',
  ),
  rollUp: named(
    '部门汇总方式',
    'How documents are summed up',
    '由项目得出文档结果的方式',
    'How a document’s sheet is made of its projects’',
  ),
  mechanical: named(
    '照说明改的规则',
    'Rules mended as they say',
    '单位照问题说明就能改、不需审核人权衡的规则；其余的归入“需人工审核”',
    'What the unit can mend by the message alone, with nothing for a reviewer to weigh; all else needs a person',
  ),
  sureFrom: named(
    '可直接退改的把握',
    'Certainty to send back',
    '把握达到此数的问题可不经判断退回修改',
    'From this certainty on a finding may be sent back without thinking it over',
  ),
}

const MONITORING: Record<keyof MonitoringScheme, Named> = {
  rounds: named(
    '监控时点',
    'Rounds',
    '按支出计划四个时点监控，或每年8月监控1—7月（财预〔2019〕136号，待核对）',
    'At the four marks of the plan, or 1–7月 in August (财预〔2019〕136号, to be checked)',
  ),
  handInDays: named(
    '监控表报送期限',
    'Days to hand in',
    '监控时点之后多少天内报送监控表',
    'Days after the mark within which sheets are handed in',
  ),
  stagesOn: named(
    '按时段检查执行率',
    'Check the rate by stage',
    '执行率低于时段下限时预警（川财绩〔2025〕10号，待核对；河北默认不检查）',
    'A warning when the execution rate is below that of its stage (川财绩〔2025〕10号, to be checked; off in Hebei)',
  ),
  stages: named(
    '时段执行率下限',
    'Least rate by stage',
    '1—4月、1—6月、1—8月、1—10月的执行率下限（川财绩〔2025〕10号，待核对）',
    'The least execution rate at the end of April, June, August and October (川财绩〔2025〕10号, to be checked)',
  ),
  planGap: named(
    '支出进度偏差上限',
    'Points behind the plan',
    '支出进度落后计划超过这么多个百分点时预警',
    'A warning when payments are more points behind the plan',
  ),
  gap: named(
    '双监控差异上限',
    'Points between targets and money',
    '目标实现程度与执行率相差超过这么多个百分点时预警（川财绩〔2025〕10号，待核对）',
    'A warning when targets reached and the execution rate differ by more points (川财绩〔2025〕10号, to be checked)',
  ),
  early: named(
    '年末前计入目标实现程度的指标',
    'Counted before the year is over',
    '年末之前（时点）计算目标实现程度时计入哪些指标，12月31日全部计入：比率、满意度、不超过类和定性指标年初就可能“达到”，与执行率不可比（本系统默认，待核对）',
    'Which indicators count in 目标实现程度 before 31 December, when all do: rates, limits and steps may be reached in the first month and cannot be compared with the execution rate (default of this system, to be checked)',
  ),
  expectedYellow: named(
    '指标预计完成的黄灯线',
    'Yellow: forecast of a target',
    '单位自己预计全年完成不到指标值的这么多时亮黄灯（待核对，本系统默认）',
    'A yellow light where the unit expects less than this share of a target (to be checked, a default of this system)',
  ),
  expectedRed: named(
    '指标预计完成的红灯线',
    'Red: forecast of a target',
    '单位自己预计全年完成不到指标值的这么多时亮红灯；定性指标部分达成只亮黄灯（待核对，本系统默认）',
    'A red light where the unit expects less than this share; 部分达成 is yellow (to be checked, a default of this system)',
  ),
  graceDays: named(
    '时效指标宽限天数',
    'Grace of dates',
    '完成期限过去多少天后仍未完成的亮红灯，0 为期限一过就亮（待核对，本系统默认）',
    'Days after its date from which a target that is not done is red; 0: the day after (to be checked, a default of this system)',
  ),
  aheadRed: named(
    '目标快于支出时可亮红灯',
    'Red for targets ahead',
    '目标实现程度高于执行率且差异过大时是否也亮红灯；默认最多亮黄灯（待核对，本系统默认）',
    'Whether targets far ahead of the money are red, too; by default yellow at most (to be checked, a default of this system)',
  ),
  weighing: named(
    '资金和目标合成一个灯',
    'Money and promise together',
    '资金（执行、进度）和目标（指标）各判一个灯：取较重的一个，或者目标兑现时资金的红灯只计黄灯；支付超过预算一律红灯（待核对，本系统默认取较重的）',
    'Money and targets each have a light: the worse of both, or yellow at most where money is red and the targets are kept; more paid than the budget is always red (to be checked, a default of this system)',
  ),
  kindsOn: named(
    '按项目类别判断',
    'Judge by kind of project',
    '经常性服务、一次性采购、工程建设、对个人转移支付各按自己的规则亮灯；关闭后都按通用规则（待核对，本系统默认）',
    'Routine services, one-off purchases, buildings and transfers to persons each by rules of their own; off: all by the general ones (to be checked, a default of this system)',
  ),
  kinds: named(
    '各类项目的规则',
    'Rules of each kind',
    '每类项目哪些情形亮灯、何时算、支出计划怎么读；另定上限后用本类的上限，否则用通用的（待核对，本系统默认）',
    'What gives a light to projects of a kind and when, and how the plan is read; bounds of its own where switched on, otherwise the general ones (to be checked, a default of this system)',
  ),
  dueShare: named(
    '计划付款时间的认定',
    'When the plan pays',
    '支出计划首次达到全部计划的这个比例的时点，为计划付款时间（待核对，本系统默认）',
    'The plan pays at its first mark with this share of what it has in the end (to be checked, a default of this system)',
  ),
  servedUnits: named(
    '受益和发放的计量单位',
    'Units of people and payments',
    '以这些单位计量的数量指标，视为受益人数或发放次数（待核对，本系统默认）',
    'Amounts with these units count people reached or times paid (to be checked, a default of this system)',
  ),
  redTimes: named(
    '黄灯转红灯的倍数',
    'From yellow to red',
    '偏差超过上限的这么多倍，或执行率不到下限的这么多分之一时亮红灯',
    'A light turns red when the deviation is so many times what is allowed',
  ),
  forecastLeast: named(
    '预计全年执行率下限',
    'Least forecast for the year',
    '预计全年执行率低于此数时亮黄灯',
    'A forecast below this share gives a yellow light',
  ),
  steps: named(
    '定性指标折算进度',
    'Progress of qualitative indicators',
    '达成、部分达成、未达成各折合多少进度',
    'What 达成, 部分达成 and 未达成 stand for',
  ),
  absurdTimes: named(
    '须说明的倍数',
    'Times the target',
    '执行值超过指标值的这么多倍时须写明原因，多为单位填错',
    'A value so many times its target has to be explained: mostly its unit is wrong',
  ),
  costBelow: named(
    '成本偏低须说明的线',
    'Costs to be explained',
    '成本低于上限的这么多时须说明：单价随时检查，总额在年末检查（待核对，本系统默认）',
    'A cost below this share of its ceiling has to be explained: a price at once, a sum at the year’s end (to be checked, a default of this system)',
  ),
  slipNear: named(
    '疑似错位的范围',
    'Slips of the decimal point',
    '执行值、预计值与上年实际相差约 10、100、1000 倍（上下不超过这么多）须说明；年中累计数只看偏大（待核对，本系统默认）',
    'A value within this of ten, a hundred or a thousand times last year’s has to be explained; of sums that still grow only what is more (to be checked, a default of this system)',
  ),
  termDays: named(
    '预警处理期限',
    'Term of a warning',
    '从预警起多少个工作日内作出继续、调剂或取消的决定（川财绩〔2025〕10号，待核对）',
    'Working days in which a warning is answered (川财绩〔2025〕10号, to be checked)',
  ),
  suspendAfter: named(
    '逾期未处理后暂停支付',
    'Payments stop after',
    '红灯预警处理期限过后再过多少个工作日仍未处理的，自动暂停支付；0 为不自动暂停（待核对，本系统默认）',
    'Working days after the term of a red warning that nobody answered, after which payments stop; 0: never (to be checked, a default of this system)',
  ),
  holidays: named(
    '另行放假日',
    'Further holidays',
    '国务院放假通知之外，另不计入期限的日期，如 2026-10-08；当年放假通知尚未收录的，也在这里补充',
    'Days that do not count besides those of the State Council’s yearly notice, as 2026-10-08; or of a year whose notice is not in here yet',
  ),
  workdays: named(
    '另行上班日',
    'Further days worked',
    '国务院放假通知之外，另计入期限的日期；当年放假通知尚未收录的，也在这里补充',
    'Days that count besides those of the yearly notice, whatever it says; or of a year whose notice is not in here yet',
  ),
}

const ASSESSMENT: Record<keyof AssessmentScheme, Named> = {
  gate: named(
    '未通过评估的项目',
    'Without a passed assessment',
    '应评估而未通过的项目：只提示，还是不能送审（待核对，由各地确定）',
    'What becomes of a project that needs an assessment and has none (to be confirmed, set by the region)',
  ),
  policyGate: named(
    '未通过评估的政策',
    'Policies without a passed assessment',
    '政策没有通过事前绩效评估的：只提示，还是政策不能发布执行、依据它的新增项目不能送审（中发〔2018〕34号，待核对，由各地确定）',
    'Without a passed assessment a policy is not in force, and new projects of it are not sent in (中发〔2018〕34号, to be confirmed, set by the region)',
  ),
  policyRenewalDays: named(
    '到期前重新评估政策',
    'Assess a policy before it expires',
    '政策在到期前这么多天内应当重新评估，再决定是否延续；0 为不提示（国发〔2021〕5号，待核对，天数为本系统默认）',
    'So many days before its last day a policy is assessed again; 0: never (国发〔2021〕5号, to be confirmed; days: a default of this system)',
  ),
  policyNear: named(
    '政策中长期目标接近达到',
    'Near the target of a policy',
    '完成值达到当年目标值的这一比例而未达到目标的亮黄灯，再低的亮红灯（待核对，本系统默认）',
    'A value from this share of the target of its year on is yellow, below it red (to be confirmed, a default of this system)',
  ),
  objects: named(
    '评估对象',
    'What is assessed',
    '哪些项目应当事前评估（中发〔2018〕34号；专项债券项目：财预〔2021〕61号；范围待核对）',
    'Which projects are assessed before the event (中发〔2018〕34号; special bonds: 财预〔2021〕61号; scope to be confirmed)',
  ),
  from: named(
    '评估的预算起点',
    'Budget from which it is assessed',
    '预算数达到此数的该类项目应当评估（待核对，由各地确定）',
    'Such projects from this budget on (to be confirmed, set by the region)',
  ),
  exempt: named(
    '不需评估的字样',
    'Words that exempt',
    '名称、项目属性或类别含这些字样的项目不需评估（本系统默认）',
    'Projects with these words need none (a default of this system)',
  ),
  mode: named(
    '评分方式',
    'How it is judged',
    '各项按等级折算，或直接打分',
    'Each sub-item by its grade, or by points',
  ),
  weights: named(
    '事前评估分值',
    'Points of the assessment',
    '五个方面各项的满分，合计 100 分；0 分的不评（五个方面各 20 分，细项待核对）',
    'Full points of the sub-items, together 100; 0 leaves one out (five elements of 20; sub-items to be confirmed)',
  ),
  standsFor: named(
    '等级折算',
    'What grades stand for',
    '各等级折合满分的比例（待核对）',
    'What a grade is worth (to be confirmed)',
  ),
  bands: named(
    '评估结论线',
    'Points for the conclusion',
    '予以支持、调整后支持的最低总分，低于后者不予支持（未找到统一规定，待核对）',
    'The least total for support and for support once adjusted (no common rule found, to be confirmed)',
  ),
  elementLeast: named(
    '单个方面最低得分率',
    'Least share of an element',
    '某一方面得分率低于此数时，最多为调整后支持（本系统默认）',
    'An element below it allows support once adjusted at best (a default of this system)',
  ),
}

const RESULTS: Record<keyof ResultsScheme, Named> = {
  shares: named(
    '结果与预算挂钩的比例',
    'Shares by grade',
    '评价等级对应的预算建议：占结果年度预算的比例。优、良为保障和维持，低于 100 为压减，0 为取消。各地不同（待核对）',
    'What is proposed by grade, as a share of the budget of the year of the results: below 100 it is cut, 0 cancels it. Local (to be checked)',
  ),
  openRectification: named(
    '整改未完成时的申报',
    'Requests with open rectifications',
    '上年同一项目还有未确认的整改事项时，下年目标送审：提醒，或者不能送审',
    'What an open rectification of last year’s project does when next year’s target is sent in',
  ),
  overDecision: named(
    '申报数超过决定数',
    'Requests above the decision',
    '申报的预算数超过对该项目评价结果作出的决定时：提醒，或者不能送审（待核对）',
    'What a request of more money than was decided on the project’s results does (to be checked)',
  ),
  aboveRequest: named(
    '建议数高于申报数',
    'Proposals above the request',
    '按建议决定时，建议数高于同一项目的申报数或者项目未申报的：仍按建议，或者以申报数为限、未申报的不决定；决定时可以另选（待核对）',
    'Deciding as proposed where less is asked for, or nothing: the proposal stands, or the request limits it and what did not ask is left out; asked when it is decided (to be checked)',
  ),
  newProjects: named(
    '部门整体等级与新增项目',
    'Department’s grade and new projects',
    '部门整体绩效评价的等级，对该部门各单位申报新增项目的影响：不限、提醒，或者不能送审（待核对）',
    'What the grade of a department as a whole does to requests for new projects of its units (to be checked)',
  ),
  appliesAfter: named(
    '结果挂钩的预算年度',
    'Budget year of results',
    '某年度的结果与之后第几年的预算挂钩：年度结束后的下一年才评出结果，同年秋天编制再下一年的预算，所以是 2（待核对）',
    'How many years after a year its results are applied: they are known in the next year, when the budget of the one after is prepared, so 2 (to be checked)',
  ),
  rectificationDays: named(
    '整改期限',
    'Time to rectify',
    '登记整改事项时没有指定日期的，给多少天（待核对）',
    'Days given where nobody names a day (to be checked)',
  ),
  talkGrade: named(
    '建议约谈的评价等级',
    'Grade that suggests a talk',
    '评价结果为这一等级及以下的项目，在问责台账建议约谈项目责任人，由人决定（中办发〔2018〕34号，待核对）',
    'A result of this grade or worse suggests a talk with who is responsible; people decide (中办发〔2018〕34号, to be checked)',
  ),
  talkLateDays: named(
    '整改逾期建议约谈',
    'Late rectification suggests a talk',
    '整改事项逾期达到这么多天的，建议约谈，由人决定；0 为不建议（待核对，本系统默认）',
    'A rectification this many days late suggests a talk; people decide; 0: none does (to be checked, a default of this system)',
  ),
  repeatedTalks: named(
    '多次约谈建议问责',
    'Repeated talks suggest accountability',
    '同一单位在下述年限内被约谈达到这么多次的，建议问责，由人决定；0 为不建议（待核对，本系统默认）',
    'So many talks with one unit within the years below suggest accountability; people decide; 0: none do (to be checked, a default of this system)',
  ),
  repeatedYears: named(
    '多次约谈的年限',
    'Years of repeated talks',
    '最近多少年内的约谈合并计算次数（待核对，本系统默认）',
    'Within how many years talks are counted together (to be checked, a default of this system)',
  ),
}

const EVALUATION: Record<keyof EvaluationScheme, Named> = {
  resultsLeast: named(
    '产出和效益最低分值',
    'Least points of output and effect',
    '部门评价和财政评价的指标体系中，产出与效益合计至少多少分。财预〔2020〕10号（待核对）',
    'What 产出 and 效益 have together at least. 财预〔2020〕10号, not yet checked',
  ),
  gap: named(
    '与自评的差异',
    'Gap to the self-evaluation',
    '评价与单位自评相差超过此数的列入比较清单；本系统设定',
    'Results further from the self-evaluation are listed; set by this system',
  ),
  combine: named(
    '专家评分汇总',
    'How marks are combined',
    '取平均分，或去掉一个最高分和一个最低分后取平均分；本系统设定',
    'The mean, or the mean without the highest and the lowest total; set by this system',
  ),
  trimFrom: named(
    '去掉最高最低分的人数',
    'Experts from whom two are left out',
    '专家达到此数时才去掉最高分和最低分',
    'With fewer experts nobody is left out',
  ),
  disputeFrom: named(
    '分歧较大',
    'Disagreed on',
    '同一指标的最高分与最低分相差达到分值的此比例时，列为分歧较大',
    'Marks of one item this far apart (share of its points) are named',
  ),
  rollUp: named(
    '项目绩效汇总',
    'Roll-up of projects',
    '部门整体评价中，所属项目得分按预算数加权，或简单平均（各地不同，待核对）',
    'Projects count by money or each the same; places differ, to be checked',
  ),
  dimensions: named(
    '部门整体评价分值',
    'Points of a whole department',
    '部门整体绩效评价六个维度的分值，合计 100 分（各地不同，待核对）',
    'Points of the six dimensions, together 100; places differ, to be checked',
  ),
  whole: named(
    '部门整体核对',
    'A whole department beside its projects',
    '部门整体监控表和自评表与所属项目核对：资金差额上限、达到多少视为完成、得分可高出项目加权平均多少分（依据待核对，本系统默认）',
    'Sheets of a whole department beside its projects: how far money may differ, from what share on something is done, how far the score may be above the mean of the projects (to be checked, a default of this system)',
  ),
}

/** Unchecked against the official texts: the weights, steps and grades of 10号 and 101号. */
const SCORING: Record<keyof ScoringScheme, Named> = {
  executionWeight: named(
    '预算执行率分值',
    'Points of budget execution',
    '财预〔2020〕10号（待核对）',
    '财预〔2020〕10号, not yet checked against the official text',
  ),
  weights: named(
    '指标分值（无成本指标）',
    'Points without 成本指标',
    '产出、效益、满意度；没有满意度指标时其分值并入效益。财预〔2020〕10号（待核对）',
    'Output, benefit, satisfaction; without satisfaction its points go to benefit. 财预〔2020〕10号, not yet checked',
  ),
  costWeights: named(
    '指标分值（单列成本指标）',
    'Points with 成本指标',
    '一级指标单列成本时使用。财预〔2021〕101号（待核对）',
    'Where cost is a first-level indicator. 财预〔2021〕101号, not yet checked',
  ),
  atMost: named(
    '“≤”未达到时',
    '≤ that was not kept',
    '超出后线性扣减、达到目标两倍得零分，或按目标÷实际得分；各地做法不同',
    'Down to 0 at twice the target, or target ÷ actual; places differ',
  ),
  equals: named(
    '“=”的计分',
    'How = is scored',
    '达到即满分，或按偏离程度两边扣减；各地做法不同',
    'Full points once reached, or less by the distance on both sides; places differ',
  ),
  satisfaction: named(
    '满意度的计分',
    'How satisfaction is scored',
    '按实际÷目标的比例，或按实际满意度分档；本系统设定',
    'By proportion, or by bands of the actual share; set by this system',
  ),
  satisfactionFrom: named(
    '满意度分档线',
    'Bands of satisfaction',
    '按档计分时，各档的最低满意度',
    'The least share of each band',
  ),
  satisfactionGives: named(
    '满意度各档得分率',
    'What the bands give',
    '第二、第三档得分占分值的比例；再低不得分',
    'Shares of the points of the second and third band; below is nothing',
  ),
  steps: named(
    '定性指标得分区间',
    'Bands of qualitative indicators',
    '“达成”和“部分达成”得分率的下限。财预〔2020〕10号（待核对）',
    'The least shares of “reached” and “partly reached”. 财预〔2020〕10号, not yet checked',
  ),
  overFrom: named(
    '明显超过目标的幅度',
    'Clearly above the target',
    '超过目标达到此幅度须说明原因',
    'From so much above the target on a reason is asked',
  ),
  overCosts: named(
    '目标明显偏低时扣分',
    'Points off for targets set too low',
    '审核确认目标定得过低后，按超出幅度扣减。财预〔2020〕10号（待核对），扣法为本系统设定',
    'Once a target is confirmed to have been too low. 财预〔2020〕10号, not yet checked; the amount is set by this system',
  ),
  overLeast: named(
    '目标偏低时最低得分率',
    'Least share for low targets',
    '上述扣减后至少保留的比例',
    'The share of the points that stays',
  ),
  executionReason: named(
    '须说明原因的执行率',
    'Execution that asks for a reason',
    '预算执行率低于此数须说明原因；地方做法',
    'A rate below asks for a reason; local practice',
  ),
  capped: named(
    '按执行率封顶总分',
    'Cap by budget execution',
    '执行率偏低时限制总分；地方做法',
    'A low execution rate limits the total; local practice',
  ),
  caps: named(
    '总分上限',
    'Highest totals',
    '执行率低于 80%、70%、60%、50% 时总分的上限',
    'The most a total may be below 80, 70, 60 and 50 %',
  ),
  grades: named(
    '评价等级线',
    'Bands of grades',
    '优、良、中的最低总分。财预〔2020〕10号（待核对）',
    'The least total for 优, 良 and 中. 财预〔2020〕10号, not yet checked',
  ),
  evidenceFrom: named(
    '须附佐证材料的分值',
    'Points that need evidence',
    '分值达到此数的指标须附佐证材料',
    'Indicators of so many points need evidence',
  ),
  doubtBelow: named(
    '满分须复核的执行率',
    'Execution that doubts full marks',
    '指标全部满分而执行率低于此数时提示检查真实性',
    'Full marks with a rate below are to be looked at again',
  ),
  absurdTimes: named(
    '须说明的倍数',
    'Times the target',
    '实际完成值超过指标值的这么多倍须写数值说明（待核对，本系统默认）',
    'A value so many times its target has to be explained (to be checked, a default of this system)',
  ),
  costBelow: named(
    '成本偏低须说明的线',
    'Costs to be explained',
    '成本低于上限的这么多须写数值说明（待核对，本系统默认）',
    'A cost below this share of its ceiling has to be explained (to be checked, a default of this system)',
  ),
  workLeast: named(
    '成本得分须说明的完成量',
    'Work beside kept costs',
    '数量指标平均完成不到这么多而成本指标达标的，须写数值说明（待核对，本系统默认）',
    'Costs that were kept beside less of the quantities than this have to be explained (to be checked, a default of this system)',
  ),
  slipNear: named(
    '疑似错位的范围',
    'Slips of the decimal point',
    '实际完成值与上年实际相差约 10、100、1000 倍（上下不超过这么多）须写数值说明（待核对，本系统默认）',
    'A value within this of ten, a hundred or a thousand times last year’s has to be explained (to be checked, a default of this system)',
  ),
  workMoneyGap: named(
    '数量乘单位成本与支付的差距',
    'Work at its price against money',
    '数量乘单位成本与实际支付相差超过这么多时提示检查真实性（待核对，本系统默认）',
    'What was paid differs by more than this from the quantities at their unit costs: to be looked at again (to be checked, a default of this system)',
  ),
}

const FISCAL_OPERATION: Record<keyof FiscalOperationScheme, Named> = {
  names: named(
    '下级政府的名称',
    'Names of governments below',
    '名称以这些字样结尾的单位是被评价的下级政府（待核对，本系统默认）',
    'Units whose names end so are governments below (to be checked, a default of this system)',
  ),
  indicators: named(
    '财政运行指标',
    'Indicators of fiscal operation',
    '各指标的分值、公式（数据表项目的名称，前加“减”为减去，加“上年”为上年数）、方向和计分区间，分值合计 100 分，0 分的不评（财预〔2014〕45号的方面，分值和区间待核对）',
    'Points, formula (names of the data sheet; 减 takes away, 上年 is last year’s), direction and bounds of each; points come to 100, 0 leaves one out (matters of 财预〔2014〕45号, points and bounds to be checked)',
  ),
  bounds: named(
    '数据表检查界限',
    'Bounds of the checks',
    '数据表核对时用的误差和上下限（待核对，由各地确定）',
    'What the checks of a data sheet allow (to be checked, set by the region)',
  ),
}

const TRANSFERS: Record<keyof TransferScheme, Named> = {
  splitDays: named(
    '分解下达期限',
    'Term of handing down',
    '收到转移支付之日起，应在这么多天内分解下达到项目（《预算法》第五十二条规定省接到后三十日内下达到县级以上各级政府；县级分解到单位参照执行，待核对）',
    'Days from receipt until a transfer is split over projects (预算法 art. 52 gives a province 30 days; that a county keeps it is to be checked)',
  ),
  reportDays: named(
    '区域绩效自评上报期限',
    'Term of the report',
    '年度终了后，应在这么多天内上报区域绩效自评表（以上级通知为准，待核对，本系统默认）',
    'Days after the end of the year until the report goes up (by the notice of each year: to be checked, a default of this system)',
  ),
  rates: named(
    '比率指标的汇总方法',
    'How rates are summed up',
    '新登记的比率指标默认按分配金额加权平均，或者不可加（待核对，本系统默认）；每项指标旁边都写明方法，可以改',
    'Rates are averaged by money, or not added (to be checked, a default of this system); the way stands beside each indicator and may be changed',
  ),
  sumShort: named(
    '数量指标允许少分',
    'Quantities may fall short by',
    '各项目分得的数量合计低于区域目标超过这么多时指出（待核对，本系统默认）',
    'A sum of the projects’ quantities this far below the region’s is told (to be checked, a default of this system)',
  ),
}

const OTHER = {
  severities: named('严重程度', 'Severity', '规则所提问题的严重程度', 'How grave the findings of a rule are'),
  off: named('是否检查', 'Checked', '关闭后不再检查该规则', 'A rule that is off is not checked'),
  publishWaivers: named(
    '公开忽略理由',
    'Publish waivers',
    '有理由忽略的问题，随文档一并公开',
    'Findings waived with a reason are published with the document',
  ),
  blockingPrecision: named(
    '准确率下限',
    'Least precision of a blocking rule',
    '实测准确率低于此数的规则只作建议，不作为错误或警告（0–1）',
    'A rule measured below this gives advice only (0–1)',
  ),
} as const

const GROUPS: { readonly [group: string]: { readonly [name: string]: Named } } = {
  parameters: PARAMETERS,
  review: REVIEW,
  assessment: ASSESSMENT,
  monitoring: MONITORING,
  results: RESULTS,
  evaluation: EVALUATION,
  scoring: SCORING,
  fiscalOperation: FISCAL_OPERATION,
  transfers: TRANSFERS,
}

const PARTS: { readonly [part: string]: Wording } = {
  moneyGap: { 'zh-CN': '资金差额', en: 'difference of money' },
  doneFrom: { 'zh-CN': '视为完成', en: 'counts as done from' },
  abovePoints: { 'zh-CN': '高出项目平均', en: 'above the mean of projects' },
  excellent: { 'zh-CN': '优', en: '优 excellent' },
  good: { 'zh-CN': '良', en: '良 good' },
  fair: { 'zh-CN': '中', en: '中 fair' },
  output: { 'zh-CN': '产出指标', en: '产出 output' },
  benefit: { 'zh-CN': '效益指标', en: '效益 benefit' },
  full: { 'zh-CN': '满分', en: 'full points' },
  most: { 'zh-CN': '第二档', en: 'second band' },
  some: { 'zh-CN': '第三档', en: 'third band' },
  reached: { 'zh-CN': '达成', en: 'reached' },
  below80: { 'zh-CN': '低于 80%', en: 'below 80 %' },
  below70: { 'zh-CN': '低于 70%', en: 'below 70 %' },
  below60: { 'zh-CN': '低于 60%', en: 'below 60 %' },
  below50: { 'zh-CN': '低于 50%', en: 'below 50 %' },
  优: { 'zh-CN': '优', en: '优 excellent' },
  良: { 'zh-CN': '良', en: '良 good' },
  中: { 'zh-CN': '中', en: '中 fair' },
  差: { 'zh-CN': '差', en: '差 poor' },
  april: { 'zh-CN': '1—4月', en: 'to April' },
  june: { 'zh-CN': '1—6月', en: 'to June' },
  august: { 'zh-CN': '1—8月', en: 'to August' },
  october: { 'zh-CN': '1—10月', en: 'to October' },
  met: { 'zh-CN': '达成', en: 'met' },
  partly: { 'zh-CN': '部分达成', en: 'partly met' },
  unmet: { 'zh-CN': '未达成', en: 'unmet' },
}

const PROGRESS_PARTS: { readonly [part: string]: Wording } & Record<ProgressKind, Wording> = {
  amount: { 'zh-CN': '逐步完成的数量', en: 'amounts done bit by bit' },
  date: { 'zh-CN': '时限', en: 'dates' },
  ceiling: { 'zh-CN': '不超过（≤）', en: 'limits (≤)' },
  rate: { 'zh-CN': '比率、满意度（%）', en: 'rates and satisfaction (%)' },
  qualitative: { 'zh-CN': '定性', en: 'qualitative' },
}

const KIND_PARTS: { readonly [part: string]: Wording } & Record<
  ProjectKind | KindReason | keyof KindScheme,
  Wording
> = {
  routine: PROJECT_KIND_NAMES.routine,
  purchase: PROJECT_KIND_NAMES.purchase,
  building: PROJECT_KIND_NAMES.building,
  transfer: PROJECT_KIND_NAMES.transfer,
  reasons: { 'zh-CN': '亮灯情形', en: 'what gives a light' },
  'stage-low': { 'zh-CN': '执行率低于时段下限', en: 'rate below its stage' },
  'plan-behind': { 'zh-CN': '落后于支出计划', en: 'behind the plan' },
  'forecast-low': { 'zh-CN': '预计全年执行率低', en: 'low forecast' },
  'paid-late': { 'zh-CN': '逾期未发放', en: 'paid late' },
  'served-behind': { 'zh-CN': '受益和发放落后', en: 'fewer reached than planned' },
  plan: { 'zh-CN': '时点之间的支出计划', en: 'the plan between its marks' },
  own: { 'zh-CN': '另定以下四项上限', en: 'the four bounds below are its own' },
  planGap: { 'zh-CN': '允许落后于支出计划', en: 'may be behind the plan' },
  gap: { 'zh-CN': '双监控差异', en: 'difference of targets and money' },
  forecastLeast: { 'zh-CN': '预计全年执行率下限', en: 'least forecast' },
  graceDays: { 'zh-CN': '过期宽限天数', en: 'days of grace after a date' },
  lateGap: { 'zh-CN': '逾期发放允许的差额', en: 'points that may be paid late' },
  lateDays: { 'zh-CN': '允许晚发放的天数', en: 'days that payments may be late' },
  servedGap: { 'zh-CN': '受益和发放允许落后', en: 'people reached may be behind' },
}

const FISCAL_PARTS: { readonly [part: string]: Wording } & Record<
  FiscalIndicator | keyof FiscalIndicatorScheme | keyof FiscalBounds,
  Wording
> = {
  ...FISCAL_INDICATOR_NAMES,
  points: { 'zh-CN': '分值', en: 'points' },
  over: { 'zh-CN': '分子', en: 'over' },
  under: { 'zh-CN': '分母', en: 'under' },
  size: { 'zh-CN': '取绝对值', en: 'without its sign' },
  factor: { 'zh-CN': '倍数', en: 'factor' },
  direction: { 'zh-CN': '方向', en: 'direction' },
  zero: { 'zh-CN': '零分值', en: 'no points at' },
  full: { 'zh-CN': '满分值', en: 'full points at' },
  fullTo: { 'zh-CN': '满分值（区间上限）', en: 'full points up to' },
  zeroTo: { 'zh-CN': '零分值（区间上限）', en: 'no points from' },
  sumTolerance: { 'zh-CN': '小计允许误差', en: 'tolerance of sub-totals' },
  guaranteedLeast: { 'zh-CN': '三保支出占需求的下限', en: 'least share of the need of 三保' },
  debtMost: { 'zh-CN': '债务余额占限额的上限', en: 'most of the debt limit' },
  debtRatioMost: { 'zh-CN': '债务率上限', en: 'most debt to resources' },
}

const ASSESSMENT_WORDS: { readonly [word: string]: Wording } = {
  support: { 'zh-CN': '予以支持', en: 'supported' },
  adjust: { 'zh-CN': '调整后支持', en: 'supported once adjusted' },
}

const CHOICES: { readonly [choice: string]: Wording } = {
  off: { 'zh-CN': '可不设', en: 'not required' },
  money: { 'zh-CN': '按金额加权', en: 'by money' },
  unasked: { 'zh-CN': '不要求', en: 'not asked for' },
  advised: { 'zh-CN': '只提示', en: 'advice only' },
  required: { 'zh-CN': '不能送审', en: 'cannot be sent in' },
  grades: { 'zh-CN': '按等级', en: 'by grades' },
  points: { 'zh-CN': '按分数', en: 'by points' },
  linear: { 'zh-CN': '线性扣减', en: 'linear' },
  ratio: { 'zh-CN': '目标÷实际', en: 'target ÷ actual' },
  floor: { 'zh-CN': '达到即满分', en: 'full once reached' },
  exact: { 'zh-CN': '按偏离扣减', en: 'by distance' },
  proportion: { 'zh-CN': '按比例', en: 'by proportion' },
  bands: { 'zh-CN': '分档', en: 'by bands' },
  mean: { 'zh-CN': '简单平均', en: 'each the same' },
  'combine.mean': { 'zh-CN': '平均分', en: 'the mean' },
  trimmed: { 'zh-CN': '去掉最高、最低分后平均', en: 'the mean without highest and lowest' },
  'plan-marks': { 'zh-CN': '支出计划四个时点', en: 'the four marks of the plan' },
  july: { 'zh-CN': '1—7月', en: '1–7月' },
  worse: { 'zh-CN': '取较重的', en: 'the worse of both' },
  'promise-kept': { 'zh-CN': '目标兑现时资金红灯计黄灯', en: 'red money beside kept targets is yellow' },
  always: { 'zh-CN': '亮灯', en: 'always' },
  due: { 'zh-CN': '到计划付款时间后亮灯', en: 'once its plan pays' },
  never: { 'zh-CN': '不亮灯', en: 'never' },
  'plan.linear': { 'zh-CN': '按天推算', en: 'by days' },
  'plan.marks': { 'zh-CN': '只看已到的时点', en: 'by the marks that have come' },
  'policyGate.required': { 'zh-CN': '不能发布和送审', en: 'neither in force nor sent in' },
  'talkGrade.off': { 'zh-CN': '不建议', en: 'none' },
  'talkGrade.中': { 'zh-CN': '中、差', en: '中 and 差' },
  'talkGrade.差': { 'zh-CN': '差', en: '差' },
  'openRectification.off': { 'zh-CN': '不处理', en: 'nothing' },
  'rates.money': { 'zh-CN': '按分配金额加权平均', en: 'averaged by money' },
  'rates.none': { 'zh-CN': '不可加', en: 'not added' },
  'direction.more': { 'zh-CN': '越高越好', en: 'more is better' },
  'direction.less': { 'zh-CN': '越低越好', en: 'less is better' },
  'direction.between': { 'zh-CN': '区间内最好', en: 'best within bounds' },
  warn: { 'zh-CN': '提醒', en: 'a warning' },
  block: { 'zh-CN': '不能送审', en: 'not sent in' },
}

function valueOf(path: string): Named | null {
  const [top = '', name = ''] = path.split('.')
  return GROUPS[top]?.[name] ?? (top in OTHER ? OTHER[top as keyof typeof OTHER] : null)
}

/**
 * What the value at a path is called: `parameters.vagueWords`, `review.bands`, `blockingPrecision`. A path of
 * another make reads as it is.
 */
export function ruleSetValueName(path: string, language: Language): string {
  return valueOf(path)?.name[language] ?? path
}

/** What the value does. */
export function ruleSetValueMeaning(path: string, language: Language): string {
  return valueOf(path)?.meaning[language] ?? ''
}

/** A key inside a value: a severity, a kind, an item of the review sheet, a band, the code of a rule. */
export function ruleSetPartName(part: string, language: Language): string {
  const severity = SEVERITIES.find((one) => one === part)
  if (severity !== undefined) return severityName(severity, language)
  if (isOneOf<RequiredKindName>(REQUIRED_KIND_NAMES, part)) return term(part, language)
  if (isOneOf<ReviewItem>(REVIEW_ITEMS, part)) return reviewItemName(part, language)
  if (isOneOf<RuleCode>(RULE_CODES, part)) return ruleTitle(part, language)
  if (isOneOf<AssessmentItem>(ASSESSMENT_ITEMS, part)) return assessmentItemName(part, language)
  if (isOneOf<AssessmentReason>(ASSESSMENT_REASONS, part)) return assessmentReasonName(part, language)
  if (isOneOf<FrameworkPart>(EVALUATION_PARTS, part)) return evaluationPartName(part, language)
  return (
    (
      PARTS[part] ??
      ASSESSMENT_WORDS[part] ??
      PROGRESS_PARTS[part] ??
      KIND_PARTS[part] ??
      FISCAL_PARTS[part]
    )?.[language] ?? part
  )
}

/** A value that can be chosen. @param path where it is: the same word may mean something else there */
export function ruleSetChoiceName(choice: string, language: Language, path = ''): string {
  return (
    (CHOICES[`${path.split('.').at(-1) ?? ''}.${choice}`] ?? CHOICES[choice])?.[language] ??
    ruleSetPartName(choice, language)
  )
}

/** The whole of a path in words: 必设指标 · 成本指标. */
export function ruleSetPathName(path: string, language: Language): string {
  const [top = '', name = '', ...rest] = path.split('.')
  if (top === 'severities' || top === 'off')
    return name === ''
      ? ruleSetValueName(top, language)
      : `${ruleTitle(name, language)} · ${ruleSetValueName(top, language)}`
  const parts = top in GROUPS ? rest : [name, ...rest].filter((part) => part !== '')
  return [
    ruleSetValueName(path, language),
    ...parts
      .filter((part) => !['add', 'remove', 'replace'].includes(part))
      .map((part) => ruleSetPartName(part, language)),
  ].join(' · ')
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}
