/** Words of what waits on the 工作台: kinds, what is to be done, headings by deadline, the season's buttons. */
import type { DeskKind, DeskTask, DueGroup } from '#core/workbench/desk.ts'
import type { Language, Wording } from '../language.ts'
import { words } from './words.ts'

const DESK_KIND_NAMES: Record<DeskKind, Wording> = {
  target: { 'zh-CN': '绩效目标', en: 'Targets' },
  text: { 'zh-CN': '绩效文本', en: 'Texts' },
  delegation: { 'zh-CN': '委托填写', en: 'Handed over' },
  monitoring: { 'zh-CN': '监控表', en: 'Monitoring sheets' },
  warning: { 'zh-CN': '预警', en: 'Warnings' },
  'self-evaluation': { 'zh-CN': '自评表', en: 'Self-evaluations' },
  rectification: { 'zh-CN': '整改', en: 'Rectification' },
  evaluation: { 'zh-CN': '绩效评价', en: 'Evaluations' },
  material: { 'zh-CN': '调阅材料', en: 'Material asked for' },
  assessment: { 'zh-CN': '事前评估', en: 'Assessments' },
  transfer: { 'zh-CN': '转移支付', en: 'Transfers' },
}

const JUDGING: Wording = { 'zh-CN': '专家评价', en: 'Expert evaluation' }
const ANSWERED: Wording = { 'zh-CN': '调阅材料答复', en: 'Material given' }
const FEEDBACK: Wording = { 'zh-CN': '评价征求意见', en: 'Draft evaluations' }

/**
 * What a kind is called for whom it waits: an expert judges, who is evaluated is asked for an answer, who leads
 * does all the rest.
 */
export function deskKindName(kind: DeskKind, tasks: readonly DeskTask[], language: Language): string {
  const isOnly = (...some: readonly DeskTask[]) =>
    tasks.length > 0 && tasks.every((task) => some.includes(task))
  if (isOnly('look')) return ANSWERED[language]
  if (kind !== 'evaluation') return DESK_KIND_NAMES[kind][language]
  if (isOnly('comment')) return FEEDBACK[language]
  return (isOnly('declare', 'judge') ? JUDGING : DESK_KIND_NAMES[kind])[language]
}

export const DESK_TASK_NAMES: Record<DeskTask, Wording> = {
  write: { 'zh-CN': '填报', en: 'Fill in' },
  mend: { 'zh-CN': '修改', en: 'Mend' },
  adjust: { 'zh-CN': '调整', en: 'Adjust' },
  send: { 'zh-CN': '送审', en: 'Send in' },
  unready: { 'zh-CN': '看还缺什么', en: 'See what is missing' },
  review: { 'zh-CN': '审核', en: 'Review' },
  approve: { 'zh-CN': '批复', en: 'Approve' },
  fill: { 'zh-CN': '填报', en: 'Fill in' },
  check: { 'zh-CN': '审核', en: 'Check' },
  confirm: { 'zh-CN': '确认', en: 'Confirm' },
  answer: { 'zh-CN': '处理', en: 'Answer' },
  reply: { 'zh-CN': '答复', en: 'Reply' },
  declare: { 'zh-CN': '签署声明', en: 'Declare' },
  judge: { 'zh-CN': '打分', en: 'Judge' },
  comment: { 'zh-CN': '反馈意见', en: 'Comment' },
  look: { 'zh-CN': '查看答复', en: 'Look at the answer' },
  report: { 'zh-CN': '撰写报告', en: 'Write the report' },
  decide: { 'zh-CN': '处理反馈意见', en: 'Decide on the feedback' },
  settle: { 'zh-CN': '定稿', en: 'Settle' },
  assess: { 'zh-CN': '评估', en: 'Assess' },
  sign: { 'zh-CN': '审定', en: 'Sign' },
  split: { 'zh-CN': '分解', en: 'Split' },
}

export const DUE_GROUP_NAMES: Record<DueGroup, Wording> = {
  returned: { 'zh-CN': '已退回', en: 'Sent back' },
  over: { 'zh-CN': '已逾期', en: 'Late' },
  today: { 'zh-CN': '今天', en: 'Today' },
  week: { 'zh-CN': '7 天内', en: 'Within 7 days' },
  later: { 'zh-CN': '以后', en: 'Later' },
  none: { 'zh-CN': '无期限', en: 'By no day' },
}

export const DESK = words({
  title: { 'zh-CN': '等我办理', en: 'Waiting for me' },
  total: { 'zh-CN': (n: number) => `共 ${n} 件`, en: (n: number) => `${n} in all` },
  lists: { 'zh-CN': '按来源', en: 'By list' },
  /** Read out behind a name and how many. */
  inList: { 'zh-CN': ' 件', en: ' to do' },
  late: { 'zh-CN': (n: number) => `逾期 ${n}`, en: (n: number) => `${n} late` },
  /** Read out behind a name and how many: those that are in the list alone. */
  inListAlone: { 'zh-CN': ' 件未列出', en: ' more' },
  year: { 'zh-CN': (year: number) => `${year} 年度`, en: (year: number) => `${year}` },
  returned: { 'zh-CN': '被退回', en: 'Sent back' },
  act: {
    'zh-CN': (task: string, title: string) => `${task}：${title}`,
    en: (task: string, title: string) => `${task}: ${title}`,
  },
  group: {
    'zh-CN': (name: string, n: number) => `${name}（${n}）`,
    en: (name: string, n: number) => `${name} (${n})`,
  },
  rest: { 'zh-CN': (n: number) => `再显示 ${n} 件`, en: (n: number) => `Show ${n} more` },
  less: { 'zh-CN': '收起', en: 'Show fewer' },
  foldOf: {
    'zh-CN': (name: string, action: string) => `${action}（${name}）`,
    en: (name: string, action: string) => `${action} (${name})`,
  },
  beyond: {
    'zh-CN': (n: number) => `还有 ${n} 件未列出，见清单：`,
    en: (n: number) => `${n} more in the lists:`,
  },
  openCauses: { 'zh-CN': '有原因无措施', en: 'Causes without a measure' },
  openCausesOf: {
    'zh-CN': (year: number, mark: string) => `${year} 年度${mark}监控：有原因无措施`,
    en: (year: number, mark: string) => `Monitoring of ${mark} ${year}: causes without a measure`,
  },
  nothing: { 'zh-CN': '没有等您办理的事项', en: 'Nothing waits for you' },
  nextIs: {
    'zh-CN': (day: string, name: string) => `接下来：${day} ${name}`,
    en: (day: string, name: string) => `Next: ${name}, ${day}`,
  },
  nothingNext: { 'zh-CN': '日历中没有后续日期。', en: 'The calendar has no further days.' },
  season: { 'zh-CN': '现在可以', en: 'What can be begun now' },
  newTarget: { 'zh-CN': '新建目标', en: 'New target' },
  carryOver: { 'zh-CN': '从上年结转', en: 'From last year' },
  startReview: {
    'zh-CN': (n: number) => `开始审核（${n}）`,
    en: (n: number) => `Start reviewing (${n})`,
  },
  startApproval: {
    'zh-CN': (n: number) => `批复（${n}）`,
    en: (n: number) => `Approve (${n})`,
  },
  openMonitoring: { 'zh-CN': '开启监控', en: 'Open monitoring' },
  openSelfEvaluation: { 'zh-CN': '启动自评', en: 'Open self-evaluation' },

  figures: { 'zh-CN': (year: number) => `${year} 年度概览`, en: (year: number) => `${year} at a glance` },
  approved: { 'zh-CN': '已批复 / 申报项目', en: 'Approved / filed' },
  budget: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' },
  withErrors: { 'zh-CN': '有错误的目标', en: 'Targets with errors' },
  evaluatedYear: {
    'zh-CN': (year: number) => `看已自评的 ${year} 年度`,
    en: (year: number) => `Show ${year}, which was evaluated`,
  },
  outcomes: {
    'zh-CN': (year: number) => `${year} 年度各部门评价得分与支付`,
    en: (year: number) => `Scores and payments by department, ${year}`,
  },
  lowestDepartments: {
    'zh-CN': (year: number) => `${year} 年度自评得分最低的部门`,
    en: (year: number) => `Departments with the lowest scores of ${year}`,
  },
  everyDepartment: { 'zh-CN': '全部部门', en: 'Every department' },
  noScores: { 'zh-CN': '本年度还没有已确认的自评得分', en: 'No score of the year is confirmed' },
  lights: { 'zh-CN': '监控红灯 / 黄灯', en: 'Red / yellow lights' },
  noLights: { 'zh-CN': '未开展', en: 'No round' },
  noEvaluations: { 'zh-CN': '未开展', en: 'Not begun' },
  evaluated: { 'zh-CN': '自评完成率', en: 'Self-evaluated' },
  confirmedOf: {
    'zh-CN': (done: number, all: number) => `已确认 ${done} / ${all}`,
    en: (done: number, all: number) => `${done} of ${all} confirmed`,
  },
  share: {
    'zh-CN': (done: number, all: number) => `${done} / ${all}`,
    en: (done: number, all: number) => `${done} of ${all}`,
  },

  stages: {
    'zh-CN': (year: number) => `${year} 年度全程日历`,
    en: (year: number) => `All stages of ${year}`,
  },
  past: { 'zh-CN': '已过', en: 'past' },
  allStages: { 'zh-CN': (n: number) => `显示已过的 ${n} 项`, en: (n: number) => `Show ${n} past days` },
  earlierShown: { 'zh-CN': '收起已过的日期', en: 'Hide past days' },
})
