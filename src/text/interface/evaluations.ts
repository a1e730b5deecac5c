/** Words of 部门评价 and 财政评价: tasks, score sheets, the pool and the comparison. */
import { words } from './words.ts'

const DAY = 24 * 60

function zhMinutes(minutes: number): string {
  if (minutes >= DAY) return `${Math.floor(minutes / DAY)} 天 ${Math.floor((minutes % DAY) / 60)} 小时`
  return minutes >= 60 ? `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分` : `${minutes} 分钟`
}

function enMinutes(minutes: number): string {
  if (minutes >= DAY) return `${Math.floor(minutes / DAY)} d ${Math.floor((minutes % DAY) / 60)} h`
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`
}

export const EVALUATIONS = words({
  title: { 'zh-CN': '重点评价', en: 'Expert evaluation' },
  parts: { 'zh-CN': '评价的内容', en: 'Parts of evaluations' },
  tasks: { 'zh-CN': '评价任务', en: 'Tasks' },
  comparison: { 'zh-CN': '与自评比较', en: 'Beside self-evaluations' },
  pool: { 'zh-CN': '机构和专家库', en: 'Agencies and experts' },
  create: { 'zh-CN': '新建评价任务', en: 'New evaluation' },
  none: { 'zh-CN': '没有评价任务', en: 'No evaluations' },
  noneWords: {
    'zh-CN': '新建任务后，选取项目和专家，启动后专家先签署回避声明再评分。',
    en: 'Begin one, choose projects and experts, and open it: experts declare conflicts, then mark.',
  },
  noneForYou: {
    'zh-CN': '邀请您评价、或者评价到您单位的任务会列在这里。',
    en: 'Evaluations that you are asked to judge in, or that are of your unit, will be here.',
  },
  searchTask: { 'zh-CN': '查找任务', en: 'Find a task' },
  noTaskMatches: { 'zh-CN': '没有符合条件的评价任务', en: 'No task matches' },
  entryKind: { 'zh-CN': '类别', en: 'Kind' },
  searchEntry: { 'zh-CN': '查找机构或专家', en: 'Find an agency or expert' },
  noEntryMatches: { 'zh-CN': '没有符合条件的机构或专家', en: 'Nobody matches' },
  name: { 'zh-CN': '任务名称', en: 'Name' },
  kind: { 'zh-CN': '评价类型', en: 'Kind' },
  subjectKind: { 'zh-CN': '评价对象', en: 'Of' },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  unit: { 'zh-CN': '部门', en: 'Department' },
  wholeRegion: { 'zh-CN': '全部部门', en: 'All departments' },
  unitWholeHint: { 'zh-CN': '被评价的部门或单位', en: 'The department or unit that is evaluated' },
  unitMissing: { 'zh-CN': '请选择部门', en: 'Choose a department' },
  unitChoose: { 'zh-CN': '请选择', en: 'Choose' },
  unitHint: {
    'zh-CN': '只在该部门及所属单位中选取项目或政策；财政评价可不指定',
    en: 'Projects or policies are chosen within it; a finance evaluation need not name one',
  },
  due: { 'zh-CN': '完成期限', en: 'Due' },
  dueHint: {
    'zh-CN': (day: string) => `工作日历中部门评价的期限为 ${day}`,
    en: (day: string) => `The calendar has ${day} for department evaluations`,
  },
  marksDue: { 'zh-CN': '评分期限', en: 'Marks due' },
  progress: { 'zh-CN': '进展', en: 'Progress' },
  progressOf: {
    'zh-CN': (done: number, all: number) => `定稿 ${done}/${all}`,
    en: (done: number, all: number) => `${done} of ${all} final`,
  },
  state: { 'zh-CN': '状态', en: 'State' },
  nameMissing: { 'zh-CN': '请填写任务名称。', en: 'Give it a name.' },
  dueMissing: { 'zh-CN': '请填写期限。', en: 'Give a day.' },
  created: { 'zh-CN': '任务已建立', en: 'Begun' },
  youJudge: { 'zh-CN': '请您评分', en: 'You judge' },
  youDeclare: { 'zh-CN': '请签署回避声明', en: 'Declare conflicts' },
  yourUnit: { 'zh-CN': '本单位被评价', en: 'Your unit' },

  open: { 'zh-CN': '启动评价', en: 'Open' },
  opened: { 'zh-CN': '已启动，专家已收到邀请', en: 'Open: the experts are asked' },
  cancelTask: { 'zh-CN': '取消任务', en: 'Cancel it' },
  cancelWords: {
    'zh-CN': '取消后不能恢复，已有评分保留在记录中。',
    en: 'It cannot be resumed; marks stay in the record.',
  },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  reasonMissing: { 'zh-CN': '请写明原因。', en: 'Say why.' },
  cancelled: { 'zh-CN': '任务已取消', en: 'Cancelled' },
  notYet: { 'zh-CN': '还不能启动：', en: 'It cannot be opened yet: ' },
  lackSubjects: { 'zh-CN': '没有确定评价对象', en: 'nothing is chosen' },
  lackExperts: { 'zh-CN': '没有确定专家', en: 'no experts are chosen' },
  lackFramework: { 'zh-CN': '指标体系有问题', en: 'the framework has faults' },
  facts: { 'zh-CN': '任务', en: 'The task' },
  ledBy: { 'zh-CN': '任务负责人', en: 'Led by' },
  agency: { 'zh-CN': '第三方机构', en: 'Agency' },
  ruleSet: { 'zh-CN': '规则集', en: 'Rule set' },

  subjects: { 'zh-CN': '评价对象', en: 'What is evaluated' },
  subject: { 'zh-CN': '名称', en: 'Name' },
  ofUnit: { 'zh-CN': '单位', en: 'Unit' },
  planOfYear: { 'zh-CN': '当年预算安排（万元）', en: 'Plan of the year (万元)' },
  budget: { 'zh-CN': '批复预算（万元）', en: 'Approved budget (万元)' },
  marksIn: { 'zh-CN': '评分', en: 'Marks' },
  marksOf: {
    'zh-CN': (there: number, of: number) => `${there}/${of} 人`,
    en: (there: number, of: number) => `${there} of ${of}`,
  },
  waits: { 'zh-CN': '在等谁', en: 'Waits for' },
  waitsExperts: { 'zh-CN': '专家评分', en: 'experts' },
  waitsLead: { 'zh-CN': '负责人撰写报告', en: 'the person in charge: report' },
  waitsUnit: {
    'zh-CN': (day: string) => `被评价单位反馈（${day} 前）`,
    en: (day: string) => `the unit’s feedback, until ${day}`,
  },
  waitsDecision: {
    'zh-CN': (n: number) => `负责人处理 ${n} 条反馈意见`,
    en: (n: number) => `the person in charge: ${n} point${n === 1 ? '' : 's'} to decide on`,
  },
  waitsSettle: { 'zh-CN': '负责人定稿', en: 'the person in charge: settle' },
  waitsMaterial: {
    'zh-CN': (n: number, day: string) => `待被评价单位提供材料 ${n} 项（${day} 前）`,
    en: (n: number, day: string) => `material from the unit, ${n} outstanding, until ${day}`,
  },
  waitsYou: { 'zh-CN': '您评分', en: 'you' },
  nobody: { 'zh-CN': '—', en: '—' },
  score: { 'zh-CN': '得分', en: 'Score' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  scoreHint: {
    'zh-CN': '只计已定稿的；几个对象的为平均分',
    en: 'Of what is settled; of several, their mean',
  },
  meanOf: { 'zh-CN': (count: number) => `${count} 个对象平均`, en: (count: number) => `mean of ${count}` },
  finalCount: { 'zh-CN': '已定稿对象', en: 'Settled' },
  departmentArchive: { 'zh-CN': '查看部门整体档案', en: 'Archive of the department' },
  noSubjects: { 'zh-CN': '还没有确定评价对象', en: 'Nothing is chosen yet' },
  choosePolicies: { 'zh-CN': '选取政策', en: 'Choose policies' },
  chooseSubjects: { 'zh-CN': '选取项目', en: 'Choose projects' },
  chooseAgain: { 'zh-CN': '重新选取', en: 'Choose anew' },
  how: { 'zh-CN': '选取方式', en: 'How' },
  byMoney: { 'zh-CN': '按金额从大到小', en: 'By money, the most first' },
  byRisk: { 'zh-CN': '按风险从高到低', en: 'By risk, the highest first' },
  byDraw: { 'zh-CN': '随机抽取', en: 'By draw' },
  byHand: { 'zh-CN': '指定', en: 'By hand' },
  count: { 'zh-CN': '个数', en: 'How many' },
  isEvaluated: {
    'zh-CN': (year: number, kind: string, grade: string) => `已评价（${year} 年度${kind}：${grade}）`,
    en: (year: number, kind: string, grade: string) => `evaluated (${year}, ${kind}: ${grade})`,
  },
  isUnderWay: {
    'zh-CN': (year: number, kind: string) => `正在评价（${year} 年度${kind}）`,
    en: (year: number, kind: string) => `being evaluated (${year}, ${kind})`,
  },
  withEvaluated: {
    'zh-CN': (n: number) => `已评价的也参加（本年度已评价或正在评价的 ${n} 个，默认不参加）`,
    en: (n: number) => `Those evaluated, too (${n} evaluated this year already; otherwise left out)`,
  },
  countOf: { 'zh-CN': (all: number) => `可选 ${all} 个`, en: (all: number) => `Of ${all}` },
  seed: { 'zh-CN': '公开的随机种子', en: 'Published seed' },
  seedOf: { 'zh-CN': (source: string) => `种子（${source}）`, en: (source: string) => `Seed (${source})` },
  source: { 'zh-CN': '种子来源', en: 'Where the seed comes from' },
  sourceHint: {
    'zh-CN': '现在还没有人知道的公开号码，如抽取当日福彩3D开奖号。',
    en: 'A public number that nobody knows yet, as a lottery draw of that day.',
  },
  sourceMissing: { 'zh-CN': '请填写种子来源。', en: 'Say where the seed will come from.' },
  drawAt: { 'zh-CN': '抽取时间', en: 'Time of the draw' },
  drawAtMissing: { 'zh-CN': '请填写现在之后的时间。', en: 'Give a time that lies ahead.' },
  commitDraw: { 'zh-CN': '登记抽取', en: 'Commit to the draw' },
  commitWords: {
    'zh-CN':
      '先登记：候选清单、个数、种子来源和抽取时间即时固定，登记摘要写入操作日志并发通知公告。到时间后填种子抽取。',
    en: 'First the commitment: list, number, source and time are fixed now; their digest goes into the log and a notice. The seed is given when the time has come.',
  },
  committedNow: { 'zh-CN': '已登记抽取，并已发通知公告', en: 'Committed to, and announced' },
  committed: {
    'zh-CN': (all: number, count: number) => `已登记抽取：从 ${all} 个候选中抽取 ${count} 个。`,
    en: (all: number, count: number) => `Committed to: ${count} of ${all}.`,
  },
  committedAt: {
    'zh-CN': (at: string, drawAt: string, source: string) =>
      `${at} 登记，定于 ${drawAt} 抽取，种子来源“${source}”。`,
    en: (at: string, drawAt: string, source: string) => `At ${at}, for ${drawAt}, the seed from “${source}”.`,
  },
  digest: { 'zh-CN': '登记摘要', en: 'Digest' },
  drawNow: { 'zh-CN': '抽取', en: 'Draw' },
  drawOf: { 'zh-CN': (what: string) => `随机抽取：${what}`, en: (what: string) => `Draw: ${what}` },
  drawEarly: {
    'zh-CN': (at: string, minutes: number) =>
      `还没有到抽取时间：${at}，还有 ${zhMinutes(minutes)}。到时种子产生，再来填写、抽取。`,
    en: (at: string, minutes: number) =>
      `The time of the draw (${at}) has not come yet: ${enMinutes(minutes)} left.`,
  },
  withdrawDraw: { 'zh-CN': '撤回登记', en: 'Take the commitment back' },
  withdrawReason: { 'zh-CN': '撤回原因', en: 'Why it is taken back' },
  withdrawMissing: { 'zh-CN': '请写明撤回原因。', en: 'Say why it is taken back.' },
  withdrawn: { 'zh-CN': '已撤回登记，记录保留', en: 'Taken back; its record stays' },
  withdrawnOf: {
    'zh-CN': (at: string, why: string) => `${at} 撤回的登记：${why}`,
    en: (at: string, why: string) => `Taken back at ${at}: ${why}`,
  },
  keptTo: { 'zh-CN': '抽取前已登记，摘要', en: 'Committed to before, digest' },
  seedMissing: { 'zh-CN': '请填写种子。', en: 'Give a seed.' },
  countMissing: {
    'zh-CN': '请填写不大于可选数的整数。',
    en: 'Give a whole number, not above what there is.',
  },
  handMissing: { 'zh-CN': '请至少选一个。', en: 'Choose at least one.' },
  chosen: { 'zh-CN': '已选取', en: 'Chosen' },
  drawnBy: {
    'zh-CN': (seed: string) => `随机抽取，种子“${seed}”`,
    en: (seed: string) => `Drawn with the seed “${seed}”`,
  },
  drawNumber: {
    'zh-CN': (n: number, when: string) => `第 ${n} 次抽取${when === '' ? '' : `，${when}`}`,
    en: (n: number, when: string) => `Draw ${n}${when === '' ? '' : `, ${when}`}`,
  },
  drawsBefore: {
    'zh-CN': (n: number) => `抽取过 ${n} 次，每次都留有记录`,
    en: (n: number) => `Drawn ${n} times; every draw stays on record`,
  },
  drawReason: {
    'zh-CN': (why: string) => `重新抽取的原因：${why}`,
    en: (why: string) => `Drawn again because: ${why}`,
  },
  drawTook: {
    'zh-CN': (drawn: number, all: number) => `从 ${all} 个中抽取 ${drawn} 个`,
    en: (drawn: number, all: number) => `${drawn} of ${all}`,
  },
  drawFileOf: { 'zh-CN': (n: number) => `下载第 ${n} 次抽取记录`, en: (n: number) => `Draw ${n} as a file` },
  againWords: {
    'zh-CN': (n: number) =>
      `已经抽取过 ${n} 次。重新选取须写明原因；以前的抽取记录保留，随公布的抽取记录一并公开。`,
    en: (n: number) =>
      `It was drawn ${n === 1 ? 'once' : `${n} times`}. To choose anew give the reason; the ` +
      'draws before stay on record and are published along.',
  },
  againReason: { 'zh-CN': '重新选取的原因', en: 'Why it is chosen anew' },
  againMissing: { 'zh-CN': '请写明重新选取的原因。', en: 'Say why it is chosen anew.' },
  drawFile: { 'zh-CN': '下载抽取记录', en: 'The draw as a file' },
  leftOut: {
    'zh-CN': (names: string) => `未参加抽取：${names}`,
    en: (names: string) => `Left out of the draw: ${names}`,
  },
  notDrawn: {
    'zh-CN': (names: string) => `不参加抽取：${names}`,
    en: (names: string) => `Not drawn from: ${names}`,
  },
  risk: { 'zh-CN': (share: number) => `风险 ${share}%`, en: (share: number) => `risk ${share} %` },

  experts: { 'zh-CN': '专家', en: 'Experts' },
  chooseExperts: { 'zh-CN': '选取专家', en: 'Choose experts' },
  chooseAgency: { 'zh-CN': '选取机构', en: 'Choose the agency' },
  expertsLater: {
    'zh-CN': '选取评价对象以后，在这里确定专家：抽取时，要回避的人不参加。',
    en: 'Experts are chosen here once the subjects are: who has a conflict takes no part in a draw.',
  },
  noExperts: { 'zh-CN': '还没有确定专家', en: 'No experts yet' },
  declared: { 'zh-CN': '已声明无须回避', en: 'declared no conflict' },
  undeclared: { 'zh-CN': '未签回避声明', en: 'has not declared' },
  left: { 'zh-CN': (why: string) => `已退出：${why}`, en: (why: string) => `left: ${why}` },
  done: {
    'zh-CN': (done: number, of: number) => `已提交 ${done}/${of}`,
    en: (done: number, of: number) => `${done} of ${of} handed in`,
  },
  dismiss: { 'zh-CN': '请其退出', en: 'Let go' },
  dismissOf: { 'zh-CN': (name: string) => `请其退出：${name}`, en: (name: string) => `Let go: ${name}` },
  dismissed: { 'zh-CN': '已退出', en: 'Let go' },
  rateOf: { 'zh-CN': (name: string) => `评价履职：${name}`, en: (name: string) => `Rate: ${name}` },
  rate: { 'zh-CN': '评价履职', en: 'Rate' },
  stars: { 'zh-CN': '评分（1–5）', en: 'Stars (1–5)' },
  starsOf: { 'zh-CN': (stars: number) => `${stars} 星`, en: (stars: number) => `${stars} stars` },
  rated: { 'zh-CN': '已评价', en: 'Rated' },
  drawn: { 'zh-CN': '抽取', en: 'drawn' },

  framework: { 'zh-CN': '指标体系', en: 'Framework' },
  first: { 'zh-CN': '一级指标', en: 'Part' },
  second: { 'zh-CN': '二级指标', en: 'Group' },
  third: { 'zh-CN': '三级指标', en: 'Item' },
  points: { 'zh-CN': '分值', en: 'Points' },
  standard: { 'zh-CN': '评分标准', en: 'How it is marked' },
  total: { 'zh-CN': '合计', en: 'Total' },
  resultsPart: {
    'zh-CN': (sum: string, least: string) =>
      `产出和效益 ${sum} 分（不低于 ${least} 分，财预〔2020〕10号，待核对）`,
    en: (sum: string, least: string) =>
      `产出 and 效益: ${sum} (at least ${least}; 财预〔2020〕10号, to be checked)`,
  },
  resultsShort: {
    'zh-CN': (sum: string) => (sum === '0.00' ? '' : `其中产出和效益 ${sum}`),
    en: (sum: string) => (sum === '0.00' ? '' : `产出 and 效益: ${sum}`),
  },
  editFramework: { 'zh-CN': '修改指标体系', en: 'Change the framework' },
  saveFramework: { 'zh-CN': '保存指标体系', en: 'Save the framework' },
  frameworkSaved: { 'zh-CN': '指标体系已保存', en: 'Saved' },
  addItem: { 'zh-CN': '增加指标', en: 'Add an item' },
  removeItem: { 'zh-CN': (name: string) => `删除“${name}”`, en: (name: string) => `Remove “${name}”` },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  weightOf: { 'zh-CN': (name: string) => `${name}的分值`, en: (name: string) => `Points of ${name}` },
  nameOf: { 'zh-CN': (at: number) => `第 ${at} 项的名称`, en: (at: number) => `Name of item ${at}` },
  standardOf: {
    'zh-CN': (name: string) => `${name}的评分标准`,
    en: (name: string) => `How ${name} is marked`,
  },
  newItem: { 'zh-CN': '新指标', en: 'New item' },

  declare: { 'zh-CN': '签署回避声明', en: 'Declare' },
  declareWords: {
    'zh-CN':
      '在查看材料之前，请声明您与下列评价对象及其单位有没有应当回避的关系（任职、近亲属任职、参与项目、经济往来等）。',
    en:
      'Before anything is opened, say whether anything ties you to what is evaluated: posts, ' +
      'relatives, work on the project, money.',
  },
  declaration: { 'zh-CN': '我声明', en: 'I declare' },
  declareMissing: { 'zh-CN': '请选择其中一项。', en: 'Choose one of the two.' },
  noConflict: { 'zh-CN': '没有应当回避的情形，独立、客观评分', en: 'Nothing ties me: I judge independently' },
  conflict: { 'zh-CN': '应当回避，退出本次评价', en: 'There is a conflict: I leave' },
  conflictReason: { 'zh-CN': '回避的原因', en: 'Which' },
  declaredNow: { 'zh-CN': '声明已签署', en: 'Declared' },
  leftNow: { 'zh-CN': '您已退出这项评价', en: 'You left this evaluation' },

  limit: {
    'zh-CN': (points: string) => `相差最大的列在前面，超过 ${points} 分的标 ▲`,
    en: (points: string) => `The widest gaps first; above ${points} they are marked ▲`,
  },
  onlyListed: {
    'zh-CN': (count: number) => `只看差异较大的（${count} 项）`,
    en: (count: number) => `Wide gaps only (${count})`,
  },
  noneListed: { 'zh-CN': '没有差异较大的项目', en: 'No wide gaps' },
  noComparison: { 'zh-CN': '这一年度还没有定稿的评价', en: 'No results of this year' },
  noComparisonWords: {
    'zh-CN': '评价定稿后，与单位自评的得分并列在这里。',
    en: 'Results are listed here beside what units said of themselves.',
  },
  self: { 'zh-CN': '自评', en: 'Self' },
  evaluated: { 'zh-CN': '评价', en: 'Evaluated' },
  gap: { 'zh-CN': '自评高出', en: 'Self is higher by' },
  listed: { 'zh-CN': '差异较大', en: 'wide gap' },
  noSelf: { 'zh-CN': '无自评', en: 'none' },

  addExpert: { 'zh-CN': '新增', en: 'Add' },
  editEntry: { 'zh-CN': (name: string) => `修改${name}`, en: (name: string) => `Change ${name}` },
  entryName: { 'zh-CN': '姓名或名称', en: 'Name' },
  qualification: { 'zh-CN': '资质或职称', en: 'Qualification' },
  specialty: { 'zh-CN': '专业领域', en: 'Specialty' },
  place: { 'zh-CN': '所在地区', en: 'Region' },
  note: { 'zh-CN': '备注', en: 'Note' },
  account: { 'zh-CN': '评分账号', en: 'Account' },
  accountHint: { 'zh-CN': '在系统管理中授予“专家”岗位的账号', en: 'An account with the post of an expert' },
  noAccount: { 'zh-CN': '无账号', en: 'no account' },
  avoidances: { 'zh-CN': '应当回避的单位', en: 'Units to avoid' },
  avoidanceReason: {
    'zh-CN': (unit: string) => `回避${unit}的原因`,
    en: (unit: string) => `Why ${unit} is avoided`,
  },
  avoidanceMissing: { 'zh-CN': '请写明每个单位的回避原因。', en: 'Say why for each unit.' },
  active: { 'zh-CN': '在库', en: 'In the pool' },
  inactive: { 'zh-CN': '已停用', en: 'switched off' },
  service: { 'zh-CN': '履职', en: 'Service' },
  serviceOf: {
    'zh-CN': (tasks: number, stars: string | null) => `${tasks} 次${stars === null ? '' : `，${stars} 星`}`,
    en: (tasks: number, stars: string | null) => `${tasks} times${stars === null ? '' : `, ${stars} stars`}`,
  },
  emptyPool: { 'zh-CN': '库中还没有机构和专家', en: 'The pool is empty' },
  emptyPoolWords: {
    'zh-CN': '先登记第三方机构和专家，评价任务从库中选取或抽取。',
    en: 'Register agencies and experts first: tasks choose or draw from the pool.',
  },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
})

export const EVALUATION_SHEET_WORDS = words({
  record: { 'zh-CN': '批复的绩效目标', en: 'Approved target' },
  policy: { 'zh-CN': '政策和中长期目标', en: 'The policy and its goals' },
  policyProjects: {
    'zh-CN': (count: number) => `当年项目 ${count} 个`,
    en: (count: number) => `${count} ${count === 1 ? 'project' : 'projects'} of the year`,
  },
  planOfYear: { 'zh-CN': '当年预算安排', en: 'Plan of the year' },
  toPolicy: { 'zh-CN': '查看政策', en: 'To the policy' },
  goals: { 'zh-CN': '部门整体绩效目标', en: 'Target of the whole department' },
  noGoals: {
    'zh-CN': '系统中没有本部门该年度的整体绩效目标。',
    en: 'There is no target of the whole department for that year.',
  },
  approvedAs: {
    'zh-CN': (number: string, date: string) => `${number === '' ? '' : `${number} `}${date} 批复`,
    en: (number: string, date: string) => `approved ${date}${number === '' ? '' : `, ${number}`}`,
  },
  notApproved: { 'zh-CN': '按报送稿，尚未批复', en: 'as handed in, not approved' },
  money: { 'zh-CN': '全年预算', en: 'Budget' },
  paid: { 'zh-CN': '已支出', en: 'Paid' },
  files: { 'zh-CN': '佐证材料', en: 'Evidence' },
  noFiles: { 'zh-CN': '没有上传佐证材料', en: 'No evidence was handed in' },
  about: { 'zh-CN': '评价情况', en: 'The evaluation' },
  organised: { 'zh-CN': '组织评价', en: 'Evaluated by' },
  bureau: { 'zh-CN': '财政部门', en: 'The bureau of finance' },
  ledBy: { 'zh-CN': (name: string) => `任务负责人 ${name}`, en: (name: string) => `led by ${name}` },
  expertsOf: { 'zh-CN': (count: number) => `${count} 名`, en: (count: number) => String(count) },
  settledOn: { 'zh-CN': '定稿', en: 'Settled' },
  waysOn: { 'zh-CN': '相关页面', en: 'Ways on' },
  toDepartmentArchive: { 'zh-CN': '部门整体档案', en: 'Archive of the department' },
  toCoverage: { 'zh-CN': '单位自评部门汇总', en: 'Self-evaluations by department' },
  toSelf: { 'zh-CN': '单位自评', en: 'Self-evaluation' },
  toLedger: { 'zh-CN': '预算执行', en: 'Budget execution' },
  toRectifications: { 'zh-CN': '整改', en: 'Rectification' },
  toBudget: { 'zh-CN': '预算挂钩', en: 'Budget link' },
  selfTotal: {
    'zh-CN': (total: string, grade: string) => `单位自评 ${total} 分，${grade}`,
    en: (total: string, grade: string) => `The unit’s own evaluation: ${total}, ${grade}`,
  },
  said: { 'zh-CN': '单位自评的完成情况', en: 'What the unit says was achieved' },
  nothingSaid: {
    'zh-CN': '单位还没有报送自评表，系统中没有实际完成情况。',
    en: 'The unit has sent in no self-evaluation: there are no actual values.',
  },
  saidAsked: { 'zh-CN': '年度指标值', en: 'Asked' },
  saidReached: { 'zh-CN': '实际完成值', en: 'Reached' },
  saidScore: { 'zh-CN': '自评得分', en: 'Own score' },
  saidOutcome: { 'zh-CN': '年度总体目标完成情况', en: 'The year’s goal' },
  saidProblems: { 'zh-CN': '存在问题', en: 'Problems' },
  saidMeasures: { 'zh-CN': '改进措施', en: 'Measures' },
  rollUp: {
    'zh-CN': (total: string, count: number, without: number, by: string) =>
      `所属项目得分 ${total}（${count} 个项目${by}；${without} 个项目没有结果，未计入）`,
    en: (total: string, count: number, without: number, by: string) =>
      `Projects: ${total} (${count}, ${by}; ${without} without a result do not count)`,
  },
  byMoney: { 'zh-CN': '按预算数加权', en: 'weighted by money' },
  byMean: { 'zh-CN': '简单平均', en: 'each the same' },
  marking: { 'zh-CN': '评分表', en: 'Score sheet' },
  markOf: { 'zh-CN': (name: string) => `${name}的得分`, en: (name: string) => `Mark of ${name}` },
  take: {
    'zh-CN': (points: string) => `按记录计 ${points} 分`,
    en: (points: string) => `${points} points by the record`,
  },
  takeAll: { 'zh-CN': '全部按记录计分', en: 'All by the record' },
  takeAllWords: {
    'zh-CN': (count: number) => `还没有评分的 ${count} 项按系统记录折算，填后仍可修改`,
    en: (count: number) => `Fills ${count} empty marks from the record; each can still be changed`,
  },
  savedNothing: {
    'zh-CN': '没有节约也没有超支，按满分计',
    en: 'neither saved nor overspent: all points',
  },
  savedSome: {
    'zh-CN': (rate: string) => `节约 ${rate}%，按满分计`,
    en: (rate: string) => `saved ${rate} %: all points`,
  },
  spentMore: {
    'zh-CN': (rate: string) => `超支 ${rate}%，按超支的比例扣分`,
    en: (rate: string) => `overspent by ${rate} %: as large a share of the points is lost`,
  },
  unitSays: {
    'zh-CN': (reason: string) => `单位说明：${reason}`,
    en: (reason: string) => `The unit says: ${reason}`,
  },
  workUnfinished: {
    'zh-CN': (rate: string, done: string) =>
      `节约率 ${rate}%，但数量指标只完成 ${done}%：少做工作省下的钱不是节约，不给建议分，请按情况评分`,
    en: (rate: string, done: string) =>
      `${rate} % saved, but only ${done} % of the quantities done: what was not done saved nothing; no points are proposed`,
  },
  littlePaid: {
    'zh-CN': (rate: string, paid: string) =>
      `节约率 ${rate}%，但预算只执行 ${paid}%，又没有数量指标的完成情况：不能说明工作已经做完，不给建议分，请按情况评分`,
    en: (rate: string, paid: string) =>
      `${rate} % saved, but only ${paid} % paid and no quantity says what was done; no points are proposed`,
  },
  factsOf: {
    'zh-CN': (item: string) => `${item}：指标值和完成值`,
    en: (item: string) => `${item}: asked and reached`,
  },
  noFigure: { 'zh-CN': '记录中没有', en: 'not in the record' },
  mine: { 'zh-CN': '我的评分', en: 'My mark' },
  opinion: { 'zh-CN': '评价意见', en: 'Opinion' },
  save: { 'zh-CN': '暂存', en: 'Save' },
  savedNow: { 'zh-CN': '已暂存', en: 'Saved' },
  submit: { 'zh-CN': '提交评分', en: 'Hand in' },
  submitWords: {
    'zh-CN': (total: string) => `合计 ${total} 分。提交后不能修改；全部专家提交之前，其他人看不到您的评分。`,
    en: (total: string) =>
      `Total ${total}. Once handed in it stands; nobody sees it before all have handed in.`,
  },
  submitted: { 'zh-CN': '评分已提交', en: 'Handed in' },
  submittedWords: { 'zh-CN': '您已提交评分。', en: 'You have handed in.' },
  stillOpen: {
    'zh-CN': (count: number) => `还有 ${count} 项没有评分`,
    en: (count: number) => `${count} items have no mark`,
  },
  unfit: {
    'zh-CN': (most: string) => `0–${most}，最多两位小数`,
    en: (most: string) => `0–${most}, two decimals at most`,
  },
  keys: { 'zh-CN': 'Enter 或 ↓ 下一项，↑ 上一项，Ctrl+S 暂存', en: 'Enter or ↓ next, ↑ back, Ctrl+S saves' },
  total: { 'zh-CN': '合计', en: 'Total' },
  waitMarks: {
    'zh-CN': (there: number, of: number) =>
      `专家评分中，已提交 ${there}/${of}。全部提交后才能看到评分和一致性。`,
    en: (there: number, of: number) =>
      `${there} of ${of} have handed in. Marks and agreement are shown once all have.`,
  },
  marks: { 'zh-CN': '专家评分', en: 'Marks of the experts' },
  combined: { 'zh-CN': '汇总', en: 'Combined' },
  final: { 'zh-CN': '结果', en: 'Result' },
  spread: { 'zh-CN': '最大相差', en: 'Spread' },
  disagreed: { 'zh-CN': '分歧较大', en: 'disagreed' },
  agreement: {
    'zh-CN': (w: string, spread: string) => `一致性系数 W = ${w}，总分最大相差 ${spread} 分`,
    en: (w: string, spread: string) => `Kendall’s W = ${w}, totals ${spread} apart`,
  },
  concordance: { 'zh-CN': '一致性系数 W', en: 'Kendall’s W' },
  agreementNone: {
    'zh-CN': (spread: string) => `总分最大相差 ${spread} 分`,
    en: (spread: string) => `Totals ${spread} apart`,
  },
  leftOut: {
    'zh-CN': (names: string) => `按规则去掉最高分和最低分：${names}`,
    en: (names: string) => `Left out as highest and lowest: ${names}`,
  },
  requests: { 'zh-CN': '材料调阅', en: 'Evidence asked for' },
  ask: { 'zh-CN': '调阅材料', en: 'Ask for evidence' },
  question: { 'zh-CN': '需要什么材料', en: 'What is wanted' },
  answerDue: { 'zh-CN': '答复期限', en: 'Answer by' },
  asked: { 'zh-CN': '已通知单位', en: 'The unit is told' },
  answer: { 'zh-CN': '答复', en: 'Answer' },
  answerOf: { 'zh-CN': '答复内容', en: 'Answer' },
  answerFiles: { 'zh-CN': '附上佐证材料', en: 'With this evidence' },
  answerFilesHere: {
    'zh-CN': '可选本页“佐证材料”中已有的，也可在下面上传',
    en: 'What is under evidence on this page, or a file added below',
  },
  handIn: {
    'zh-CN': '上传能证明履职和管理情况的材料，评价组和主管人员可以查看；专家提交评分或答复引用后不能删除。',
    en:
      'Hand in what proves how the department works; those who evaluate see it. It stays once an ' +
      'expert has handed in marks or an answer names it.',
  },
  takeAway: { 'zh-CN': (file: string) => `删除 ${file}`, en: (file: string) => `Take away ${file}` },
  takeAwayShort: { 'zh-CN': '删除', en: 'Take away' },
  answerFilesHint: {
    'zh-CN': '可选项目已有的佐证材料，也可在下面上传；上传的只有评价组和本次评价的专家可以查看',
    en: 'Evidence of the project, or a file added below, which those who evaluate alone can see',
  },
  answerAdd: { 'zh-CN': '上传材料', en: 'Add files' },
  answerComing: { 'zh-CN': '材料还在上传，请稍候', en: 'Files are still on their way' },
  answered: { 'zh-CN': '已答复', en: 'Answered' },
  waitsUntil: {
    'zh-CN': (day: string) => `等待单位 ${day} 前答复`,
    en: (day: string) => `The unit answers by ${day}`,
  },
  noRequests: { 'zh-CN': '没有调阅材料', en: 'Nothing was asked for' },
  missing: { 'zh-CN': '请填写。', en: 'Fill this in.' },
  report: { 'zh-CN': '评价报告', en: 'Report' },
  draft: { 'zh-CN': '从事实起草', en: 'Draft from the facts' },
  draftWords: {
    'zh-CN': '空白的部分可以从评分、自评、预算执行、监控和整改的记录起草；已经写的不会改动。',
    en: 'Empty parts can be drafted from the marks and the record; what is written stays.',
  },
  draftedWords: {
    'zh-CN': '有内容由系统从事实起草。请逐句核对、修改后再征求意见。',
    en: 'The system drafted some of this from the facts. Read and mend it before it is sent.',
  },
  draftedHint: { 'zh-CN': '从事实起草，尚未修改。', en: 'Drafted from the facts, not changed yet.' },
  problemsHint: {
    'zh-CN': '每行一个问题，定稿时带入整改；系统起草的专家意见、只列得分和亮灯预警的行不带入。',
    en: 'One problem a line, proposed for rectification with the result; not drafted lines of opinions, marks, lights.',
  },
  rectifyDueHint: {
    'zh-CN': '存在的问题定稿时按这个期限登记整改；可以先不填，定稿时再定。',
    en: 'Problems are registered with this term once the result is settled; it may be set then.',
  },
  saveReport: { 'zh-CN': '保存报告', en: 'Save the report' },
  reportSaved: { 'zh-CN': '报告已保存', en: 'Saved' },
  send: { 'zh-CN': '征求单位意见', en: 'Send the draft' },
  sendWords: {
    'zh-CN': '报告稿和得分将发给被评价单位，单位可逐条反馈。',
    en: 'The evaluated unit gets the draft with its points and may comment point by point.',
  },
  feedbackDue: { 'zh-CN': '反馈期限', en: 'Comments by' },
  sent: { 'zh-CN': '已发给被评价单位', en: 'Sent' },
  feedback: { 'zh-CN': '单位反馈', en: 'Feedback of the unit' },
  giveFeedback: { 'zh-CN': '反馈意见', en: 'Comment' },
  feedbackWords: {
    'zh-CN': '每行一条意见，写明依据；没有意见的留空直接提交。只能反馈一次。',
    en: 'One point a line, with its grounds; leave it empty if there is none. Once only.',
  },
  feedbackPoints: { 'zh-CN': '意见', en: 'Points' },
  feedbackSent: { 'zh-CN': '意见已提交', en: 'Sent' },
  noFeedback: { 'zh-CN': '单位没有意见', en: 'The unit has no objections' },
  unheard: {
    'zh-CN': (day: string) => `单位尚未反馈（期限 ${day}）`,
    en: (day: string) => `No feedback yet (until ${day})`,
  },
  accept: { 'zh-CN': '采纳', en: 'Accept' },
  refuse: { 'zh-CN': '不采纳', en: 'Refuse' },
  refuseOf: { 'zh-CN': (at: number) => `不采纳第 ${at} 条`, en: (at: number) => `Refuse point ${at}` },
  acceptOf: { 'zh-CN': (at: number) => `采纳第 ${at} 条`, en: (at: number) => `Accept point ${at}` },
  accepted: { 'zh-CN': '已采纳', en: 'accepted' },
  refused: { 'zh-CN': '未采纳', en: 'refused' },
  undecided: { 'zh-CN': '未处理', en: 'undecided' },
  refuseReason: { 'zh-CN': '不采纳的理由', en: 'Why it is refused' },
  adjustments: { 'zh-CN': '采纳意见后调整得分', en: 'Points changed after the feedback' },
  adjust: { 'zh-CN': '调整一项得分', en: 'Change the points of an item' },
  adjustReason: { 'zh-CN': '调整理由', en: 'Reason' },
  adjustRemove: {
    'zh-CN': (name: string) => `不调整${name}`,
    en: (name: string) => `Leave ${name} as it is`,
  },
  adjustMark: { 'zh-CN': '调整为', en: 'New points' },
  adjustedTo: {
    'zh-CN': (from: string, to: string, reason: string) => `${from} → ${to}：${reason}`,
    en: (from: string, to: string, reason: string) => `${from} → ${to}: ${reason}`,
  },
  settle: { 'zh-CN': '定稿', en: 'Settle' },
  settleWords: {
    'zh-CN': (total: string, grade: string) =>
      `结果 ${total} 分，${grade}。定稿后不能修改，并作为结果应用的依据。`,
    en: (total: string, grade: string) =>
      `${total}, ${grade}. It stands from then on and is what results are applied by.`,
  },
  rectify: { 'zh-CN': '登记整改的问题', en: 'To be rectified' },
  rectifyHint: {
    'zh-CN': '每行一个问题，登记到整改台账；没有的留空',
    en: 'One problem a line goes to the ledger; leave it empty if there is none',
  },
  rectifyDue: { 'zh-CN': '整改期限', en: 'Rectify by' },
  settled: { 'zh-CN': '结果已定稿', en: 'Settled' },
  resultIs: { 'zh-CN': (total: string) => `${total} 分`, en: (total: string) => total },
  notForYou: {
    'zh-CN': '评价进行中，结果定稿后在这里公布。',
    en: 'The evaluation is going on; its result will stand here.',
  },
  reportPdf: { 'zh-CN': '报告 PDF', en: 'Report as PDF' },
  reportWord: { 'zh-CN': '报告 Word', en: 'Report as Word' },
  item: { 'zh-CN': '指标', en: 'Item' },
  fromRecord: { 'zh-CN': '系统记录', en: 'System record' },
})
