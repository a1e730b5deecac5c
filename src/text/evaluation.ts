/** 部门评价 and 财政评价 in words. A code without words does not compile. */
import type { ChosenThing, DrawCommitment } from '#core/evaluation/commitment.ts'
import type { DraftSentence, NamedPoints, ReportDraft } from '#core/evaluation/draft-report.ts'
import type { FrameworkFault, FrameworkPart, SubjectKind } from '#core/evaluation/framework.ts'
import {
  EVALUATION_REFUSALS,
  REPORT_PARTS,
  type EvaluationKind,
  type EvaluationRefusal,
  type PoolKind,
  type ReportPart,
  type SubjectState,
  type TaskState,
} from '#core/evaluation/task.ts'
import type { SaidIndicator } from '#core/self-evaluation/said.ts'
import type { Language, Wording } from './language.ts'
import { LIGHT_NAMES, WARNING_KIND_NAMES } from './monitoring.ts'

const PART_NAMES: Record<FrameworkPart, Wording> = {
  decision: { 'zh-CN': '决策', en: '决策 decision' },
  process: { 'zh-CN': '过程', en: '过程 process' },
  output: { 'zh-CN': '产出', en: '产出 output' },
  effect: { 'zh-CN': '效益', en: '效益 effect' },
  'operating-cost': { 'zh-CN': '运行成本', en: '运行成本 operating cost' },
  management: { 'zh-CN': '管理效率', en: '管理效率 management' },
  duties: { 'zh-CN': '履职效能', en: '履职效能 duties' },
  'social-effect': { 'zh-CN': '社会效应', en: '社会效应 social effect' },
  sustainability: { 'zh-CN': '可持续发展能力', en: '可持续发展能力 sustainability' },
  'policy-making': { 'zh-CN': '政策制定', en: '政策制定 making of the policy' },
  'policy-carrying-out': { 'zh-CN': '政策实施', en: '政策实施 carrying out' },
  'policy-effect': { 'zh-CN': '政策效果', en: '政策效果 effect of the policy' },
  'client-satisfaction': { 'zh-CN': '服务对象满意度', en: '服务对象满意度 satisfaction of clients' },
}

/** 一级指标 of an evaluation. */
export function evaluationPartName(part: FrameworkPart, language: Language): string {
  return PART_NAMES[part][language]
}

export const EVALUATION_KIND_NAMES: Record<EvaluationKind, Wording> = {
  department: { 'zh-CN': '部门评价', en: 'By the department' },
  finance: { 'zh-CN': '财政评价', en: 'By the bureau of finance' },
}
export const SUBJECT_KIND_NAMES: Record<SubjectKind, Wording> = {
  project: { 'zh-CN': '项目支出', en: 'Projects' },
  department: { 'zh-CN': '部门整体', en: 'Whole department' },
  policy: { 'zh-CN': '财政支出政策', en: 'Policies' },
}
export const TASK_STATE_NAMES: Record<TaskState, Wording> = {
  preparing: { 'zh-CN': '准备中', en: 'Being prepared' },
  running: { 'zh-CN': '进行中', en: 'Running' },
  finished: { 'zh-CN': '已完成', en: 'Finished' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
}
export const SUBJECT_STATE_NAMES: Record<SubjectState, Wording> = {
  marking: { 'zh-CN': '专家评分', en: 'Experts mark' },
  reporting: { 'zh-CN': '撰写报告', en: 'Report' },
  feedback: { 'zh-CN': '征求意见', en: 'Feedback' },
  final: { 'zh-CN': '已定稿', en: 'Final' },
}
export const POOL_KIND_NAMES: Record<PoolKind, Wording> = {
  agency: { 'zh-CN': '第三方机构', en: 'Agency' },
  expert: { 'zh-CN': '专家', en: 'Expert' },
}
export const REPORT_PART_NAMES: Record<ReportPart, Wording> = {
  situation: { 'zh-CN': '基本情况和评价工作', en: 'Situation and work of the evaluation' },
  achievements: { 'zh-CN': '主要绩效', en: 'Achievements' },
  problems: { 'zh-CN': '存在的问题', en: 'Problems' },
  advice: { 'zh-CN': '有关建议', en: 'Advice' },
}

const FRAMEWORK_FAULTS: Record<FrameworkFault['code'], Wording> = {
  'sum-not-100': { 'zh-CN': '各项分值合计 {sum} 分，应为 100 分', en: 'The points come to {sum}, not 100' },
  'results-too-light': {
    'zh-CN': '产出和效益合计 {sum} 分，不得低于 {least} 分',
    en: '产出 and 效益 have {sum} points; at least {least} are needed',
  },
  'weight-unfit': {
    'zh-CN': '“{item}”的分值应大于 0，最多两位小数',
    en: '“{item}” needs points above 0 with at most two decimals',
  },
  'item-twice': { 'zh-CN': '“{item}”重复', en: '“{item}” stands twice' },
  'item-unnamed': { 'zh-CN': '有指标没有名称', en: 'An item has no name' },
  'part-unfit': {
    'zh-CN': '“{item}”的一级指标不适用于这类评价',
    en: 'The part of “{item}” does not fit this kind of evaluation',
  },
  'part-missing': { 'zh-CN': '缺少一级指标“{item}”', en: 'There is no item of “{item}”' },
}

/** What is wrong with a framework. */
export function frameworkFaultText(fault: FrameworkFault, language: Language): string {
  const item =
    'item' in fault && fault.code === 'part-missing' && isPart(fault.item)
      ? { item: evaluationPartName(fault.item, language) }
      : {}
  return filledIn(FRAMEWORK_FAULTS[fault.code][language], { ...fault, ...item })
}

const REFUSALS: Record<EvaluationRefusal, Wording> = {
  changed: {
    'zh-CN': '其他人已先行修改。请刷新页面后再办理。',
    en: 'Somebody changed it meanwhile. Load the page again before you go on.',
  },
  'not-preparing': { 'zh-CN': '任务已启动，不能再改。', en: 'The evaluation is open: this stands.' },
  'not-running': { 'zh-CN': '任务不在进行中。', en: 'The evaluation is not running.' },
  'other-step': {
    'zh-CN': '评价对象已在其他环节。请刷新页面查看最新状态。',
    en: 'It is at another step by now. Load the page again.',
  },
  'no-subjects': { 'zh-CN': '还没有确定评价对象。', en: 'Nothing is chosen to be evaluated yet.' },
  evaluated: {
    'zh-CN': '可选的项目本年度都已评价或正在评价；确需再次评价的，请勾选“已评价的也参加”。',
    en: 'Every project is evaluated already this year; tick “those evaluated, too” where it is meant.',
  },
  'no-judges': { 'zh-CN': '还没有确定专家。', en: 'No experts are chosen yet.' },
  framework: {
    'zh-CN': '指标体系还有问题，改正后才能启动。',
    en: 'The framework has faults: mend them first.',
  },
  draw: {
    'zh-CN': '不能随机抽取：种子不能为空，候选清单不能有重复或空白的编码。',
    en: 'No draw can be made: the seed must not be empty, nor keys doubled or empty.',
  },
  'draw-again': {
    'zh-CN': '已经抽取过 {count} 次，重新选取须写明原因；每次抽取都留有记录。',
    en: 'It was drawn {count} times already: choosing anew needs a reason. Every draw stays on record.',
  },
  'draw-uncommitted': {
    'zh-CN': '还没有登记抽取。请先登记候选清单、抽取数量、种子来源和抽取时间，种子产生后再抽取。',
    en: 'Nothing is committed to yet: lay down the list, the number, the source of the seed and the time first.',
  },
  'draw-committed': {
    'zh-CN': '已登记抽取，定于 {at}。请在那之后抽取；不再抽取的，先撤回登记并写明原因。',
    en: 'A draw is committed to for {at}. Draw then, or take the commitment back with a reason.',
  },
  'draw-too-early': {
    'zh-CN': '抽取定于 {at}，还没有到时间。',
    en: 'The draw is set for {at}, which has not come.',
  },
  'draw-time-unfit': {
    'zh-CN': '抽取时间须在现在之后、一年之内。',
    en: 'The time of the draw lies ahead, within a year.',
  },
  'draw-changed': {
    'zh-CN': '登记后，{names}已不符合条件。请撤回登记并写明原因，再重新登记。',
    en: 'Since it was laid down, {names} take part no more. Take it back with a reason and commit anew.',
  },
  'subject-unfit': {
    'zh-CN': '所选项目没有该年度的批复版本，或不在您的管辖范围。',
    en: 'A chosen project has no approved version of that year, or is beyond your reach.',
  },
  avoids: { 'zh-CN': '{name}应当回避：{said}。', en: '{name} avoids this: {said}.' },
  'no-account': {
    'zh-CN':
      '{name}没有可用的专家账号，不能在系统中评分。请在人员管理中建立账号并授予专家岗位，再在专家库中关联。',
    en: '{name} has no account with the post of an expert. Make one and link it in the pool.',
  },
  'not-in-pool': {
    'zh-CN': '所选机构或专家不在库中，或已停用。',
    en: 'The pool does not have it, or it is switched off.',
  },
  'works-there': {
    'zh-CN': '{name}在被评价单位任职，应当回避。',
    en: '{name} holds a post at an evaluated unit.',
  },
  leads: {
    'zh-CN': '{name}是任务负责人，不能同时担任专家。',
    en: '{name} leads the evaluation and cannot judge in it.',
  },
  'too-few': {
    'zh-CN': '要抽取 {wanted} 名，符合条件的只有 {there} 名。',
    en: '{wanted} are wanted and only {there} are eligible.',
  },
  'not-declared': { 'zh-CN': '请先签署回避声明。', en: 'Declare conflicts first.' },
  declared: { 'zh-CN': '回避声明已经签署。', en: 'The declaration is given already.' },
  'let-go': { 'zh-CN': '您已退出这项评价。', en: 'You have left this evaluation.' },
  'mark-missing': { 'zh-CN': '“{item}”还没有评分。', en: '“{item}” has no mark yet.' },
  'mark-unfit': {
    'zh-CN': '“{item}”的评分应在 0 至 {weight} 分之间，最多两位小数。',
    en: 'The mark of “{item}” lies between 0 and {weight}, with at most two decimals.',
  },
  submitted: { 'zh-CN': '评分已提交，不能再改。', en: 'The marks are handed in and stand.' },
  'marks-open': { 'zh-CN': '还有专家没有提交评分。', en: 'Not everybody has handed in.' },
  'report-empty': { 'zh-CN': '请先写完报告的“{part}”。', en: 'Write “{part}” of the report first.' },
  'adjustment-unfit': {
    'zh-CN': '采纳反馈后才能调整得分：分数应在 0 和该项分值之间，并写明理由。',
    en: 'Points are changed only after feedback was accepted: between 0 and those of the item, with a reason.',
  },
  answered: { 'zh-CN': '已经答复。', en: 'It is answered already.' },
  'file-unfit': {
    'zh-CN': '所选材料不是评价对象的佐证材料。',
    en: 'A chosen file is no evidence of what is evaluated.',
  },
  'of-project': {
    'zh-CN': '项目的佐证材料请在项目页面“佐证材料”中上传；评价组调阅材料时，随答复上传。',
    en: 'Evidence of a project is handed in on its page, or with the answer while material is asked for.',
  },
  undecided: {
    'zh-CN': '还有 {count} 条反馈意见没有处理。',
    en: '{count} points of the feedback are undecided.',
  },
  unheard: {
    'zh-CN': '被评价单位可在 {until} 前反馈，尚未反馈，不能定稿。',
    en: 'The evaluated unit may comment until {until} and has not: it is not final yet.',
  },
  'not-over': {
    'zh-CN': '任务完成后才能评价履职情况。',
    en: 'Services are rated when the evaluation is over.',
  },
  'unit-missing': { 'zh-CN': '部门评价和部门整体评价须指定部门。', en: 'Name the department.' },
  'due-order': {
    'zh-CN': '评分期限不得晚于完成期限，也不得早于今天。',
    en: 'Marks are due today or later, and not after the evaluation.',
  },
  'account-taken': { 'zh-CN': '这个账号已关联另一位专家。', en: 'The account belongs to another expert.' },
}

export type EvaluationRefused = { readonly [name: string]: string | number }

/** Why a step was refused; null for a code of another version. */
export function evaluationRefusalText(
  reason: string | number | undefined,
  values: EvaluationRefused,
  language: Language,
): string | null {
  const known = EVALUATION_REFUSALS.find((one) => one === reason)
  if (known === undefined) return null
  const part = REPORT_PARTS.find((one) => one === values['part'])
  return filledIn(REFUSALS[known][language], {
    ...values,
    ...(part !== undefined && { part: REPORT_PART_NAMES[part][language] }),
  })
}

const LEFT_OUT: { readonly [reason in EvaluationRefusal]?: Wording } = {
  avoids: { 'zh-CN': '应当回避', en: 'has to avoid it' },
  evaluated: { 'zh-CN': '本年度已评价或正在评价', en: 'is evaluated already this year' },
  'no-account': { 'zh-CN': '没有可用的专家账号', en: 'has no account of an expert' },
  'not-in-pool': { 'zh-CN': '不在库中', en: 'is not in the pool' },
  'works-there': { 'zh-CN': '在被评价单位任职', en: 'holds a post at an evaluated unit' },
  leads: { 'zh-CN': '是任务负责人', en: 'leads the evaluation' },
}

/** Somebody of the pool with why one does not take part in a draw: a reason, or what one has to avoid. */
export function leftOutText(name: string, reason: string, language: Language): string {
  const known = EVALUATION_REFUSALS.find((one) => one === reason)
  const why = known === undefined ? undefined : LEFT_OUT[known]
  const avoided = { 'zh-CN': `应当回避：${reason}`, en: `avoids ${reason}` }
  return { 'zh-CN': `${name}（${(why ?? avoided)['zh-CN']}）`, en: `${name} (${(why ?? avoided).en})` }[
    language
  ]
}

function filledIn(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'))
}

function isPart(text: string): text is FrameworkPart {
  return Object.hasOwn(PART_NAMES, text)
}

const DRAWN_NAMES: Record<ChosenThing, Wording> = {
  subjects: { 'zh-CN': '评价对象', en: 'what is evaluated' },
  experts: { 'zh-CN': '专家', en: 'experts' },
  agency: { 'zh-CN': '第三方机构', en: 'the agency' },
}

export function drawnName(what: ChosenThing, language: Language): string {
  return DRAWN_NAMES[what][language]
}

/**
 * The notice of 抽取登记: what is drawn of how many, when and with which seed, and the digest by which anybody can
 * hold the draw against it. Nobody is named.
 * @param at the moment of the draw as offices write it
 */
export function drawNotice(
  task: string,
  { what, count, candidates, source, digest }: DrawCommitment,
  at: string,
): { readonly title: string; readonly body: string } {
  const name = drawnName(what, 'zh-CN')
  return {
    title: `随机抽取登记：${task}（${name}）`,
    body: [
      `从 ${candidates.length} 个候选中抽取 ${count} 个${name}。`,
      `抽取时间：${at}。种子来源：${source}。`,
      `登记摘要（SHA-256）：${digest}`,
      '抽取后公布候选清单和种子，任何人都可以用摘要核对清单没有改动，并用种子重做抽取。',
    ].join('\n'),
  }
}

/** Somebody's words inside a sentence: on one line, without their last stop. */
const quoted = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim().replace(/[。；;]+$/u, ''))
    .filter((line) => line !== '')
    .join('；')
const points = ({ name, mark, weight, rate }: NamedPoints) =>
  `${name}（得${mark}分，分值${weight}分${rate === null ? '' : `，记录${rate}%`}）`
const listed = <T>(all: readonly T[], say: (one: T) => string, count = all.length) =>
  `${all.map(say).join('、')}${count > all.length ? '等' : ''}`
/**
 * A value in a sentence: 万元 with two decimals, as money is said everywhere; every digit where the two values of
 * an indicator would come to look the same, or nothing would be left.
 */
function valueSaid(value: string, beside: string): string {
  const short = inHundredths(value)
  const isSame = figureOf(value) !== figureOf(beside) && figureOf(short) === figureOf(inHundredths(beside))
  return isSame || /(?<!\d)0\.00(?=万元)/u.test(short) ? value : short
}
const figureOf = (value: string) => /[\d.]+/u.exec(value)?.[0] ?? ''
const inHundredths = (value: string) =>
  value.replaceAll(/(\d+)\.(\d{2})(\d+)(?=万元)/gu, (_, whole: string, two: string, rest: string) => {
    const hundredths = BigInt(`${whole}${two}`) + (rest >= '5' ? 1n : 0n)
    return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
  })
const indicatorSaid = ({
  name,
  asked,
  reached,
  reason,
}: Pick<SaidIndicator, 'name' | 'asked' | 'reached' | 'reason'>) =>
  `${name}年度指标值${valueSaid(asked, reached)}，实际完成${reached === '' ? '未填' : valueSaid(reached, asked)}${
    reason.trim() === '' ? '' : `（单位说明：${quoted(reason)}）`
  }`

/** How drafted lines of 存在的问题 begin that name no indicator and no goal: there is nothing in them to be mended. */
const OPENING = {
  opinions: '专家意见：',
  lostOnly: '得分率低于80%的指标',
  lights: '年内绩效监控亮灯',
  warnings: '绩效监控发出预警',
  self: '单位自评',
  ownProblems: '单位自评（',
  unsettled: '以前登记的整改事项还有',
} as const

/** Whether a line of 存在的问题 is proposed for 整改: it names an indicator or a goal, or somebody wrote it. */
export function isToRectify(line: string): boolean {
  const start = line.trim()
  return (
    start !== '' &&
    !Object.entries(OPENING).some(([of, words]) => of !== 'self' && start.startsWith(words)) &&
    !/^单位自评[\d.]+分，评价[\d.]+分，自评高出/u.test(start)
  )
}

/** A sentence of a drafted report, in the words of the paper. */
const DRAFT: { readonly [C in DraftSentence['code']]: (of: Extract<DraftSentence, { code: C }>) => string } =
  {
    subject: ({ unit, name, kind, year }) =>
      ({
        department: `评价对象为${unit}${year}年度部门整体支出。`,
        project: `评价对象为${unit}${year}年度“${name}”项目。`,
        policy: `评价对象为${unit}“${name}”（${year}年度实施情况）。`,
      })[kind],
    'goals-reached': ({ count, of, goals }) =>
      `当年${of}项中长期目标中${count}项达到：${goals
        .map(({ name, target, reached }) => `${name}目标值${target}，完成${reached ?? '未填'}`)
        .join('；')}。`,
    'goal-missed': ({ goal: { name, target, reached, share, reason } }) =>
      reached === null
        ? `中长期目标“${name}”目标值${target}，没有填报完成值。`
        : `中长期目标“${name}”目标值${target}，实际完成${reached}，为目标的${share ?? '—'}%${
            reason.trim() === '' ? '' : `（单位说明：${quoted(reason)}）`
          }。`,
    money: ({ budget, paid, rate }) =>
      `全年预算${budget}万元，年内支出${paid}万元${rate === null ? '' : `，预算执行率${rate}%`}。`,
    work: ({ task, experts, items, agency }) =>
      `“${task}”${agency === null ? '' : `委托${agency}承担，`}由${experts}名专家按${items}项指标独立评分。`,
    material: ({ asked, answered, files }) =>
      `${asked === 0 ? '' : `调阅材料${asked}次，单位答复${answered}次`}${asked > 0 && files > 0 ? '；' : ''}${
        files === 0 ? '' : `收到佐证材料${files}份`
      }。`,
    result: ({ total, grade, parts }) =>
      `综合得分${total}分，评价等级为“${grade}”；其中${parts
        .map(({ part, mark, weight }) => `${evaluationPartName(part, 'zh-CN')}${mark}分（满分${weight}分）`)
        .join('、')}。`,
    self: ({ self, gap, above }) =>
      `单位自评${self}分，${above === null ? '与评价得分相同' : `比评价得分${above ? '高' : '低'}${gap}分`}。`,
    earlier: ({ results }) =>
      `以前年度评价结果：${listed(
        results,
        ({ year, kind, total, grade }) =>
          `${year}年${EVALUATION_KIND_NAMES[kind]['zh-CN']}${total}分（${grade}）`,
      )}。`,
    opinions: ({ words }) =>
      `${OPENING.opinions}${words
        .map((one, i) => (words.length === 1 ? quoted(one) : `（${i + 1}）${quoted(one)}`))
        .join('；')}。`,
    'roll-up': ({ rolled: { total, projects, without, by } }) =>
      `所属${projects}个项目有评价或自评结果，${by === 'money' ? '按预算数加权' : '简单平均'}得${total}分${
        without === 0 ? '' : `；另有${without}个项目没有结果，未计入`
      }。`,
    strong: ({ count, of, items }) =>
      `${of}项评价指标中，得分率达到90%的有${count}项：${listed(items, points, count)}。`,
    reached: ({ count, of, indicators }) =>
      `单位自评的${of}项绩效指标中，${count}项得满分：${listed(
        indicators,
        ({ name, asked, reached }) =>
          `${name}（年度指标值${valueSaid(asked, reached)}，实际完成${valueSaid(reached, asked)}）`,
        count,
      )}。`,
    mended: ({ count }) => `${count}项整改事项已经落实并确认。`,
    lost: ({ item, indicators }) =>
      `${item.name}得${item.mark}分，分值${item.weight}分，失${item.lost}分${
        item.rate === null ? '' : `（记录${item.rate}%）`
      }${indicators.length === 0 ? '' : `：${indicators.map(indicatorSaid).join('；')}`}。`,
    'lost-only': ({ count, others, items }) =>
      `${OPENING.lostOnly}${others ? '另' : ''}有${count}项：${listed(items, points, count)}。`,
    missed: ({ indicator }) =>
      `绩效指标${indicatorSaid(indicator)}，自评得${indicator.score ?? ''}分，分值${indicator.weight}分。`,
    lights: ({ lights }) =>
      `${OPENING.lights}${lights.length}次：${listed(
        lights,
        ({ day, light }) => `${day} ${LIGHT_NAMES[light]['zh-CN']}`,
      )}。`,
    warnings: ({ count, open, kinds }) =>
      `${OPENING.warnings}${count}条（${listed(
        kinds,
        ([kind, times]) => `${WARNING_KIND_NAMES[kind]['zh-CN']}${times}条`,
      )}）${open === 0 ? '' : `，${open}条尚未处理`}。`,
    'self-too-high': ({ self, total, gap, most }) =>
      `${OPENING.self}${self}分，评价${total}分，自评高出${gap}分，超过${most}分的控制线。`,
    unsettled: ({ items }) =>
      `${OPENING.unsettled}${items.length}项没有完成：${items
        .map(({ problem, due }) => `${quoted(problem)}（期限${due}）`)
        .join('；')}。`,
    'own-problems': ({ self, words }) => `${OPENING.ownProblems}${self}分）中反映的问题：${quoted(words)}。`,
    'own-measures': ({ self, words }) => `单位自评（${self}分）中提出的改进措施：${quoted(words)}。`,
    'advise-lost': ({ count, items }) =>
      `对得分率低于80%的${count}项指标——${listed(
        items,
        ({ name, lost }) => `${name}（失${lost}分）`,
        count,
      )}，逐项查明原因，提出整改措施和完成时限。`,
    'advise-money': ({ left, share }) =>
      `全年预算还有${left}万元（${share}%）没有支出，核实原因，确实用不完的按规定收回或调整，并据此编制下一年度预算。`,
    'advise-warnings': ({ open }) => `对尚未处理的${open}条预警作出继续执行、调剂或者取消的处理。`,
    'advise-unsettled': ({ open }) => `对没有完成的${open}项整改事项按期限落实并报送结果。`,
    'advise-self': ({ gap }) => `对照评价得分核对自评依据，说明自评高出${gap}分的原因。`,
    'advise-budget': ({ total, grade, kind }) =>
      `评价得分${total}分、等级“${grade}”，${
        kind === 'policy' ? '作为政策延续、调整或退出和以后年度预算安排的依据' : '按规定与预算安排挂钩'
      }。`,
  }

function draftSentence<C extends DraftSentence['code']>(of: Extract<DraftSentence, { code: C }>): string {
  return DRAFT[of.code as C](of)
}

/** A drafted part of the report, a paragraph a line; '' where the facts say nothing. */
export function draftedPart(lines: ReportDraft[ReportPart]): string {
  return lines.map((line) => line.map((one) => draftSentence(one)).join('')).join('\n')
}
