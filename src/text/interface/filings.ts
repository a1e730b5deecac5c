/** Words of the page 待办: what waits, what was done, acts on several, progress by department. */
import { words } from './words.ts'

export const FILINGS = words({
  title: { 'zh-CN': '待办', en: 'To do' },
  holds: {
    'zh-CN': '这里是目标和文本的待办；监控表、预警、自评、整改等的待办见',
    en: 'Targets and texts that wait; sheets, warnings, self-evaluations, rectification and all else are on the',
  },
  allThatWaits: {
    'zh-CN': (n: number) => `工作台（共 ${n} 件）`,
    en: (n: number) => `workbench (${n} in all)`,
  },
  ofOneYear: {
    'zh-CN': (year: number) => `这里列 ${year} 年的和调整中的，工作台含各年度。`,
    en: (year: number) => `Of ${year}, and what is being adjusted; the workbench has every year.`,
  },
  below: {
    'zh-CN': (name: string, count: number) => `${name} ${count} ↓`,
    en: (name: string, count: number) => `${name} ${count} ↓`,
  },
  boxes: { 'zh-CN': '办理情况', en: 'Whose' },
  mine: { 'zh-CN': '待办', en: 'To do' },
  sent: { 'zh-CN': '已送审', en: 'Sent' },
  unsent: { 'zh-CN': '未送审', en: 'Not sent in' },
  done: { 'zh-CN': '已办', en: 'Done' },
  all: { 'zh-CN': '全部', en: 'All' },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  states: { 'zh-CN': '按状态', en: 'By state' },
  adjustment: { 'zh-CN': '调整', en: 'Adjustment' },
  everyState: { 'zh-CN': '全部状态', en: 'Every state' },
  search: { 'zh-CN': '项目、编码、指标', en: 'Project, code, indicator' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  heap: { 'zh-CN': '处理方式', en: 'Heap' },
  sort: { 'zh-CN': '排序', en: 'Order' },
  byExposure: { 'zh-CN': '按风险金额', en: 'By money at risk' },
  byBudget: { 'zh-CN': '金额', en: 'Money' },
  bySince: { 'zh-CN': '等待最久', en: 'Waited longest' },
  byDue: { 'zh-CN': '期限最近', en: 'Next deadline' },
  due: { 'zh-CN': '期限', en: 'Deadline' },
  dueOver: { 'zh-CN': '已逾期', en: 'Late' },
  dueSoon: { 'zh-CN': '临近期限', en: 'Due soon' },
  task: { 'zh-CN': '环节', en: 'Step' },
  waitsForReview: { 'zh-CN': '待审核', en: 'Waits for a review' },
  waitsForApproval: { 'zh-CN': '待批复', en: 'Waits for its approval' },
  dueBy: { 'zh-CN': (day: string) => `${day} 前`, en: (day: string) => `by ${day}` },
  caption: { 'zh-CN': '绩效目标办理列表', en: 'Targets on their way' },
  project: { 'zh-CN': '项目', en: 'Project' },
  texts: { 'zh-CN': '部门绩效文本', en: 'Texts of departments' },
  text: { 'zh-CN': '文本', en: 'Text' },
  counted: {
    'zh-CN': (of: 'projects' | 'statements', n: number) =>
      of === 'projects' ? `${n} 个目标` : `${n} 份文本`,
    en: (of: 'projects' | 'statements', n: number) => `${n} ${of === 'projects' ? 'targets' : 'texts'}`,
  },
  chosenTexts: { 'zh-CN': (n: number) => `已选 ${n} 份`, en: (n: number) => `${n} selected` },
  forChosenTexts: { 'zh-CN': '对所选文本', en: 'For the texts selected' },
  allTexts: { 'zh-CN': (n: number) => `全部 ${n} 份`, en: (n: number) => `All ${n}` },
  budget: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  risk: { 'zh-CN': '风险', en: 'Risk' },
  findings: { 'zh-CN': '问题', en: 'Findings' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  state: { 'zh-CN': '状态', en: 'State' },
  waits: { 'zh-CN': '等待', en: 'Waiting' },
  waitsAndDue: { 'zh-CN': '等待、期限', en: 'Waiting, due' },
  since: { 'zh-CN': '等待起始', en: 'Since' },
  comment: { 'zh-CN': '办理意见', en: 'Comment' },
  last: { 'zh-CN': '最近办理', en: 'Last done' },
  lastBy: {
    'zh-CN': (act: string, who: string) => `${act} ${who}`,
    en: (act: string, who: string) => `${act}, ${who}`,
  },
  choose: { 'zh-CN': (name: string) => `选择：${name}`, en: (name: string) => `Select: ${name}` },
  nothingMine: { 'zh-CN': '没有待办的目标', en: 'No target waits for you' },
  nothingMineWords: {
    'zh-CN': '轮到您办理的目标会出现在这里，风险大、金额大的在前。',
    en: 'Targets appear here when it is your turn, the greatest risk and money first.',
  },
  nothingUnsent: { 'zh-CN': '没有未送审的目标', en: 'Everything is sent in' },
  nothingUnsentWords: {
    'zh-CN': '单位还没有送审的目标会列在这里，可以催办。',
    en: 'Targets that their units have not sent in are listed here; they can be reminded.',
  },
  nothingDone: { 'zh-CN': '还没有办理过', en: 'Nothing done yet' },
  nothingDoneWords: {
    'zh-CN': '您送审、审核、退回过的目标会列在这里。',
    en: 'Targets that you sent in, reviewed or sent back are listed here.',
  },
  nothingSent: { 'zh-CN': '没有已送审、待审核的目标', en: 'Nothing of yours is under review' },
  nothingSentWords: {
    'zh-CN': '您送审后还在审核的目标会列在这里，可以看到走到了哪一步。',
    en: 'Targets that you sent in stand here while they are reviewed, with the step that they are at.',
  },
  noMatch: { 'zh-CN': '没有符合条件的目标', en: 'No target matches' },
  noMatchWords: {
    'zh-CN': '换一个状态，或清除筛选条件后再看。',
    en: 'Choose another state, or clear the filters.',
  },
  keys: {
    'zh-CN': '勾选后可以批量办理；点项目名称逐个办理。',
    en: 'Tick several to deal with them together; a name opens one.',
  },

  chosen: {
    'zh-CN': (n: number, money: string) => `已选 ${n} 个，${money} 万元`,
    en: (n: number, money: string) => `${n} selected, ${money} 万元`,
  },
  forChosen: { 'zh-CN': '对所选目标', en: 'For those selected' },
  chooseNone: { 'zh-CN': '取消选择', en: 'Select none' },
  batch: {
    'zh-CN': (act: string, n: number) => `批量${act} ${n}`,
    en: (act: string, n: number) => `${act}: ${n}`,
  },
  noneFits: {
    'zh-CN': (act: string) => `所选中没有可以${act}的`,
    en: (act: string) => `None of those selected can take “${act}”`,
  },
  needWords: {
    'zh-CN': (n: number) => `有 ${n} 个结论为“良”，须写意见：填写后一并办理，不填则留下不办理。`,
    en: (n: number) =>
      `${n} are graded 良 and need an opinion: with one they go along, without one they are left.`,
  },
  wordsGiven: {
    'zh-CN': (n: number) => `有 ${n} 个结论为“良”，须写意见：已填写，一并办理。`,
    en: (n: number) => `${n} are graded 良 and need an opinion: it is written, they go along.`,
  },
  commentNeeded: {
    'zh-CN': (n: number) => `意见（${n} 个必填）`,
    en: (n: number) => `Opinion (needed for ${n})`,
  },
  noneClean: {
    'zh-CN': '批量通过只适用于没有错误和警告的，请逐个审核',
    en: 'Only those without errors and warnings are passed together; review these one by one',
  },
  allAtApproval: {
    'zh-CN': '所选的都在等待批复，不在审核环节',
    en: 'All of those selected wait for their approval: there is no review left to pass',
  },
  batchTitle: {
    'zh-CN': (act: string, what: string) => `批量${act}：${what}`,
    en: (act: string, what: string) => `${act}: ${what}`,
  },
  leftOut: {
    'zh-CN': (n: number) => `另有 ${n} 个不适用，不会办理。`,
    en: (n: number) =>
      n === 1
        ? '1 other does not fit and is left as it is.'
        : `${n} others do not fit and are left as they are.`,
  },
  passWords: {
    'zh-CN': '只通过没有错误和警告的；一个不成不影响其他。',
    en: 'Only those without errors and warnings pass; one that is refused keeps no other back.',
  },
  returnWords: {
    'zh-CN': '所选全部退回；一个不成不影响其他。',
    en: 'All go back; one that is refused keeps no other back.',
  },
  submitWords: {
    'zh-CN': '有错误未处理的不能送审；一个不成不影响其他。',
    en: 'Those with open errors cannot be sent in; one that is refused keeps no other back.',
  },
  approveWords: {
    'zh-CN': '用同一文号和日期批复；各自形成锁定的版本。',
    en: 'All under one number and date; each becomes a version that stands.',
  },
  /** What is done with one, and who has it from then on: after 将 and 已. */
  actedDone: { 'zh-CN': (act: string) => act, en: (act: string) => act },
  actedToUnit: {
    'zh-CN': (act: string, unit: string | null) => `${act}到填报单位${unit === null ? '' : `：${unit}`}`,
    en: (act: string, unit: string | null) => `${act}: to the unit${unit === null ? '' : `, ${unit}`}`,
  },
  actedBackTo: {
    'zh-CN': (act: string, steps: readonly string[]) => `${act}到${steps.join('、')}`,
    en: (act: string, steps: readonly string[]) => `${act}: to ${steps.join(', ')}`,
  },
  actedGoesTo: {
    'zh-CN': (act: string, steps: readonly string[]) => `${act}，待${steps.join('、')}`,
    en: (act: string, steps: readonly string[]) => `${act}, then ${steps.join(', ')}`,
  },
  will: { 'zh-CN': (acted: string) => `将${acted}`, en: (acted: string) => acted },
  isActed: { 'zh-CN': (acted: string) => `已${acted}`, en: (acted: string) => `Done: ${acted}` },
  willTotals: {
    'zh-CN': (parts: readonly (readonly [string, number])[]) =>
      `${parts.map(([acted, n]) => `将${acted}：${n} 个`).join('；')}。`,
    en: (parts: readonly (readonly [string, number])[]) =>
      `${parts.map(([acted, n]) => `${acted}: ${n}`).join('; ')}.`,
  },
  passClean: {
    'zh-CN': (act: string, n: number) => `没有问题的全部${act}（${n}）`,
    en: (act: string, n: number) => `${act} all without problems (${n})`,
  },
  passCleanWords: {
    'zh-CN': '本列表中没有错误和警告、等待审核的，先预览，再确认',
    en: 'Those of this list that wait for review without errors and warnings: a preview comes first',
  },
  withWords: { 'zh-CN': '填写意见后办理', en: 'Once an opinion is written' },
  asksForecast: { 'zh-CN': '正在逐个核对', en: 'Looking at each' },
  severalYears: {
    'zh-CN': (years: readonly number[]) =>
      `其中有 ${years.map((year) => `${year} 年`).join('、')}的目标，将用同一个文号批复，请核对。`,
    en: (years: readonly number[]) =>
      `There are targets of ${years.join(' and ')} among them: all get the same number. Is that meant?`,
  },
  undo: { 'zh-CN': '全部撤销', en: 'Undo all of it' },
  undoWords: {
    'zh-CN': '十分钟内、下一个人办理之前可以撤销。',
    en: 'Within ten minutes, and until the next person has acted.',
  },
  undoneTitle: {
    'zh-CN': (done: number, all: number) => `已撤销 ${done} 个，共 ${all} 个`,
    en: (done: number, all: number) => `${done} of ${all} undone`,
  },
  running: {
    'zh-CN': (done: number, all: number) => `正在办理 ${done} / ${all}`,
    en: (done: number, all: number) => `${done} of ${all}`,
  },
  resultTitle: {
    'zh-CN': (done: number, all: number) => `办理结果：成功 ${done} 个，共 ${all} 个`,
    en: (done: number, all: number) => `${done} of ${all} done`,
  },
  results: { 'zh-CN': '逐个结果', en: 'Each result' },
  succeeded: { 'zh-CN': '成功', en: 'done' },
  failed: { 'zh-CN': '未办理', en: 'not done' },

  opinions: { 'zh-CN': '常用意见', en: 'Standard opinions' },
  opinionsHint: { 'zh-CN': '点击加入', en: 'Press to add' },
  opinionPreview: {
    'zh-CN': '指向或选中一条，这里显示全文。',
    en: 'Point at one, or go to it, to read the whole of it here.',
  },
  keepOpinions: { 'zh-CN': '维护常用意见', en: 'Keep the list' },
  opinionsLines: { 'zh-CN': '每行一条', en: 'One a line' },
  opinionsSaved: { 'zh-CN': '常用意见已保存', en: 'Standard opinions saved' },
  opinionsTooMany: {
    'zh-CN': (most: number, long: number) => `最多 ${most} 条，每条不超过 ${long} 字`,
    en: (most: number, long: number) => `At most ${most}, none longer than ${long} characters`,
  },

  department: { 'zh-CN': '部门', en: 'Department' },
  noUnit: { 'zh-CN': '没有单位', en: 'no unit' },
  progressTitle: { 'zh-CN': '各部门进度', en: 'Progress by department' },
  progressWords: { 'zh-CN': '个数；部门含所属单位。', en: 'Targets; a department with the units below it.' },
  approvedShare: { 'zh-CN': '批复率', en: 'Share approved' },
  total: { 'zh-CN': '合计', en: 'Total' },
  noProgress: { 'zh-CN': '还没有绩效目标', en: 'No targets yet' },

  nobodyWaits: { 'zh-CN': '没有在办理中的目标', en: 'Nothing is under way' },

  mySent: { 'zh-CN': '我送审的', en: 'Sent by me' },
  allSent: { 'zh-CN': (n: number) => `全部已送审 ${n}`, en: (n: number) => `All ${n}` },
  step: { 'zh-CN': '走到', en: 'Where' },
  wholeProgress: { 'zh-CN': '全部进度', en: 'All' },
  approvedOf: {
    'zh-CN': (done: number, all: number) => `已批复 ${done} / ${all}`,
    en: (done: number, all: number) => `${done} of ${all} approved`,
  },
  lateOf: { 'zh-CN': (n: number) => `逾期 ${n}`, en: (n: number) => `${n} late` },
  soonOf: { 'zh-CN': (n: number) => `临近 ${n}`, en: (n: number) => `${n} due soon` },
  wholeCalendar: { 'zh-CN': '全部日期', en: 'All days' },
  noDays: { 'zh-CN': '没有后续日期', en: 'No further days' },
})
