/** Words of 结果应用: proposals and decisions, what-if, last year's result on next year's form. */
import { words } from './words.ts'

/** A year and its sum, 万元. */
type YearSum = readonly [year: number, wan: string]

export const RESULTS = words({
  title: { 'zh-CN': '预算挂钩', en: 'Budget linkage' },
  whatIfTitle: { 'zh-CN': '挂钩测算', en: 'Linkage estimate' },
  ofYear: {
    'zh-CN': (year: number, budget: number | undefined) =>
      budget === undefined ? `${year} 年度结果` : `${year} 年度结果，挂钩 ${budget} 年预算`,
    en: (year: number, budget: number | undefined) =>
      budget === undefined ? `results of ${year}` : `results of ${year}, for the budget of ${budget}`,
  },
  whyNext: {
    'zh-CN': (year: number, budget: number) =>
      `为什么是 ${budget} 年：` +
      (budget - year === 1
        ? `规则集定为与下一年度的预算挂钩。`
        : `${year} 年的结果在 ${year + 1} 年评出，同年秋天编制的是 ${budget} 年预算（由规则集确定，待核对）。`) +
      `建议数以 ${year} 年的全年预算数为基数，乘以等级对应的比例。要看别的年度，请在页面上方换结果年度。`,
    en: (year: number, budget: number) =>
      `Why ${budget}: ` +
      (budget - year === 1
        ? `the rule set applies results to the budget of the next year. `
        : `results of ${year} are known in ${year + 1}, when the budget of ${budget} is prepared (by the rule set, to be checked). `) +
      `What is proposed is a share of the whole budget of ${year}. Another year is chosen at the top of the page.`,
  },
  needsYear: { 'zh-CN': '请先在页面上方选择年度', en: 'Choose a fiscal year at the top of the page' },
  needsYearWords: {
    'zh-CN': '结果应用按年度办理：按这一年的评价等级，对正在编制的预算提出建议。',
    en: 'Results are applied by fiscal year: its grades propose the budgets that are being prepared.',
  },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  search: { 'zh-CN': '项目、单位', en: 'Project, unit' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  noGrade: { 'zh-CN': '尚无结果', en: 'no result' },
  decided: { 'zh-CN': '决定', en: 'Decision' },
  decidedYes: { 'zh-CN': '已决定', en: 'decided' },
  decidedNo: { 'zh-CN': '未决定', en: 'not decided' },
  ends: { 'zh-CN': '只看一次性和到期的', en: 'Only those that end' },
  'closed': { 'zh-CN': '年内已终止，建议不再安排', en: 'closed within its year: nothing more is proposed' },
  'one-off': { 'zh-CN': '一次性项目，不再安排', en: 'one-off: nothing more' },
  over: { 'zh-CN': '实施期已结束，不再安排', en: 'over: nothing more' },
  noSimilar: {
    'zh-CN': '结果为差，原则上不安排同类新增项目（待核对）',
    en: 'poor: in principle no similar new project (to be checked)',
  },
  sumsEnding: {
    'zh-CN': (n: number, wan: string) => `；一次性和到期 ${n} 个（${wan} 万元），不再安排`,
    en: (n: number, wan: string) => `; ${n} that end (${wan} 万元), which get nothing more`,
  },
  ending: {
    'zh-CN': (n: number) => `一次性和到期（${n} 个项目）`,
    en: (n: number) => (n === 1 ? 'Ending (1 project)' : `Ending (${n} projects)`),
  },
  notGoingOn: { 'zh-CN': '不再安排，不计入建议', en: 'get nothing more, not among what is proposed' },
  hit: { 'zh-CN': '只看减少的', en: 'Only those with less' },
  changed: { 'zh-CN': '只看结果已变的', en: 'Only those whose result changed' },
  changedResult: { 'zh-CN': '结果变化', en: 'Change of the result' },
  changedCount: {
    'zh-CN': (n: number) => `${n} 个项目作出决定后，评价结果又有变化，请复核是否重新决定。`,
    en: (n: number) => `The results of ${n} projects changed after they were decided on: look at them again.`,
  },
  seeChanged: { 'zh-CN': '查看这些项目', en: 'See them' },
  clear: { 'zh-CN': '清除筛选', en: 'Clear' },
  caption: { 'zh-CN': '项目结果和决定', en: 'Projects, results and decisions' },
  project: { 'zh-CN': '项目', en: 'Project' },
  base: { 'zh-CN': '全年预算数（万元）', en: 'Budget (万元)' },
  rate: { 'zh-CN': '执行率', en: 'Paid' },
  result: { 'zh-CN': '评价结果', en: 'Result' },
  proposal: { 'zh-CN': '建议（万元）', en: 'Proposal (万元)' },
  decision: { 'zh-CN': '决定（万元）', en: 'Decision (万元)' },
  request: { 'zh-CN': '申报（万元）', en: 'Requested (万元)' },
  above: { 'zh-CN': '只看申报超过决定的', en: 'Only requests above the decision' },
  rateBelow: { 'zh-CN': (n: string) => `低于 ${n}%`, en: (n: string) => `below ${n} %` },
  rateFrom: { 'zh-CN': (n: string) => `${n}% 及以上`, en: (n: string) => `${n} % and more` },
  requestedOf: {
    'zh-CN': (year: number) => `${year} 年申报`,
    en: (year: number) => `Requested for ${year}:`,
  },
  moreThanAsked: {
    'zh-CN': (wan: string) => `高于申报 ${wan}`,
    en: (wan: string) => `${wan} above the request`,
  },
  notAsked: { 'zh-CN': '未申报', en: 'not requested' },
  notAskedLeft: { 'zh-CN': '未申报，不决定', en: 'not requested, left out' },
  givesMore: {
    'zh-CN': (above: number, wan: string, none: number, isProposed: boolean) =>
      `${[
        ...(above === 0 ? [] : [`${above} 个${isProposed ? '建议' : '将'}高于申报（合计多 ${wan} 万元）`]),
        ...(none === 0 ? [] : [`${none} 个未申报或未填金额`]),
      ].join('，')}。`,
    en: (above: number, wan: string, none: number, isProposed: boolean) =>
      `${[
        ...(above === 0
          ? []
          : [`${above} ${isProposed ? 'proposed ' : ''}above the request (${wan} 万元 more)`]),
        ...(none === 0 ? [] : [`${none} not requested, or without a sum`]),
      ].join(', ')}.`,
  },
  limitTitle: { 'zh-CN': '这些项目怎样决定（待核对）', en: 'How these are decided (to be checked)' },
  limitKeep: { 'zh-CN': '仍按建议数', en: 'As proposed all the same' },
  limitCap: { 'zh-CN': '以申报数为限，未申报的不决定', en: 'No more than asked; leave out what did not ask' },
  limitReason: {
    'zh-CN': '申报低于建议，以申报数为限',
    en: 'Less is asked for than proposed: limited by the request',
  },
  asAsked: { 'zh-CN': '以申报数为限', en: 'limited by the request' },
  askedLess: {
    'zh-CN': (wan: string) => `申报 ${wan}，以申报为限`,
    en: (wan: string) => `limited by the request of ${wan}`,
  },
  takeBack: { 'zh-CN': '撤销决定', en: 'Take back' },
  takenBack: {
    'zh-CN': (name: string) => `已撤销对${name}的决定`,
    en: (name: string) => `Taken back: ${name}`,
  },
  requestWords: {
    'zh-CN': '同一项目在结果所用预算年度的申报数',
    en: 'What the same project asks for in the year that results are applied to',
  },
  requestNone: { 'zh-CN': '未申报', en: 'Not requested' },
  requestNoSum: { 'zh-CN': '未填金额', en: 'No sum given' },
  requestAbove: { 'zh-CN': '超过决定（万元）', en: 'Above the decision (万元)' },
  requestIsOver: { 'zh-CN': (wan: string) => `超过决定 ${wan}`, en: (wan: string) => `${wan} above` },
  requestOf: {
    'zh-CN': (name: string, year: number) => `${name} ${year} 年的申报`,
    en: (name: string, year: number) => `The request of ${name} for ${year}`,
  },
  requestCount: {
    'zh-CN': (n: number, over: number) => `${n} 个已申报${over === 0 ? '' : `，${over} 个超过决定`}`,
    en: (n: number, over: number) => `${n} requested${over === 0 ? '' : `, ${over} above`}`,
  },
  proposalKind: { 'zh-CN': '建议说明', en: 'What is proposed' },
  decisionReason: { 'zh-CN': '决定说明', en: 'What was decided, and why' },
  choose: { 'zh-CN': (name: string) => `选择 ${name}`, en: (name: string) => `Choose ${name}` },
  sums: {
    'zh-CN': (n: number, [year, base]: YearSum, [budget, proposed]: YearSum, decided: number) =>
      `${n} 个项目，${year} 年全年预算数 ${base} 万元，有结果的按建议 ${budget} 年 ${proposed} 万元；已决定 ${decided} 个`,
    en: (n: number, [year, base]: YearSum, [budget, proposed]: YearSum, decided: number) =>
      `${n} projects, ${base} 万元 in ${year}, ${proposed} 万元 proposed for ${budget} for those with ` +
      `a result; ${decided} decided`,
  },
  sumsWithout: {
    'zh-CN': (n: number, wan: string) => `；尚无结果 ${n} 个（${wan} 万元），不计入建议`,
    en: (n: number, wan: string) => `; ${n} without a result (${wan} 万元), not among what is proposed`,
  },
  sharesOf: {
    'zh-CN': (id: string, version: number) => `比例按规则集 ${id} 第 ${version} 版（各地不同，待核对）`,
    en: (id: string, version: number) =>
      `Shares of rule set ${id}, version ${version} (local, to be checked)`,
  },
  sharesOwn: {
    'zh-CN': '正在按测算的比例显示，尚未采用',
    en: 'Shown with shares that are being tried, not the rule',
  },
  export: { 'zh-CN': '导出 CSV', en: 'Export CSV' },
  chosen: { 'zh-CN': (n: number) => `已选 ${n} 个项目`, en: (n: number) => `${n} chosen` },
  asProposed: { 'zh-CN': '按建议决定', en: 'Decide as proposed' },
  otherwise: { 'zh-CN': '按比例决定', en: 'Decide on a share' },
  decide: { 'zh-CN': '决定', en: 'Decide' },
  decideAgain: { 'zh-CN': '重新决定', en: 'Revise' },
  decideOn: {
    'zh-CN': (act: string, name: string) => `${act} ${name}`,
    en: (act: string, name: string) => `${act}: ${name}`,
  },
  record: { 'zh-CN': '决定记录', en: 'Record' },
  recordOf: { 'zh-CN': (name: string) => `决定记录 ${name}`, en: (name: string) => `Record of ${name}` },
  allOf: { 'zh-CN': (n: number) => `合计（${n} 个项目）`, en: (n: number) => `Total (${n} projects)` },
  decidedCount: { 'zh-CN': (n: number) => `已决定 ${n} 个`, en: (n: number) => `${n} decided` },
  cancelChoice: { 'zh-CN': '取消选择', en: 'Choose none' },
  byAmount: { 'zh-CN': '按金额决定', en: 'Decide on an amount' },
  byAmountOne: {
    'zh-CN': '按金额决定时，一次只能选一个项目',
    en: 'An amount is decided for one project at a time',
  },
  willDecide: { 'zh-CN': '将作出的决定', en: 'What will be decided' },
  budgetOf: { 'zh-CN': (year: number) => `${year} 年预算`, en: (year: number) => `Budget of ${year}` },
  budgetWan: {
    'zh-CN': (year: number) => `${year} 年预算（万元）`,
    en: (year: number) => `Budget of ${year} (万元)`,
  },
  proposed: { 'zh-CN': '建议', en: 'Proposed:' },
  decidedBefore: { 'zh-CN': '原决定', en: 'Decided before:' },
  noGradeLeft: { 'zh-CN': '尚无结果，不处理', en: 'no result, left out' },
  sum: { 'zh-CN': '合计', en: 'Total' },
  amountWrong: {
    'zh-CN': '请填不小于 0 的金额，单位万元，最多精确到分',
    en: 'An amount of 0 or more in 万元, down to the fen',
  },
  proposedWords: {
    'zh-CN': (year: number) => `按建议决定以下项目 ${year} 年的预算，并通知单位：`,
    en: (year: number) => `Decides on the budgets of ${year} as proposed and tells the units:`,
  },
  share: {
    'zh-CN': (next: number, year: number) => `${next} 年按 ${year} 年预算的百分之多少安排`,
    en: (next: number, year: number) => `Budget of ${next}, % of that of ${year}`,
  },
  shareWrong: {
    'zh-CN': '请填 0 到 200 的数，最多两位小数',
    en: 'A number from 0 to 200, at most two decimals',
  },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonOptional: { 'zh-CN': '理由（可不填）', en: 'Reason (optional)' },
  reasonMissing: { 'zh-CN': '请写明理由', en: 'Say why' },
  finalWords: {
    'zh-CN': '以决定为准，建议只供参考；以后可以重新决定，各次都保留。',
    en: 'The decision counts, not the proposal. It can be taken anew; every one is kept.',
  },
  didDecide: { 'zh-CN': (n: number) => `已决定 ${n} 个项目`, en: (n: number) => `Decided on ${n} projects` },
  didGiveMore: {
    'zh-CN': (above: number, none: number) =>
      [
        ...(above === 0 ? [] : [`其中 ${above} 个高于申报`]),
        ...(none === 0 ? [] : [`${above === 0 ? '其中 ' : ''}${none} 个未申报`]),
      ].join('、'),
    en: (above: number, none: number) =>
      [
        ...(above === 0 ? [] : [`${above} above the request`]),
        ...(none === 0 ? [] : [`${none} not requested`]),
      ].join(', '),
  },
  leftOut: { 'zh-CN': (n: number) => `${n} 个没有处理`, en: (n: number) => `${n} left out` },
  none: { 'zh-CN': '这一年没有已批复的项目', en: 'No approved project in this year' },
  noneWords: {
    'zh-CN': '目标批复后，项目出现在这里；自评或评价确认后，出现等级和建议。',
    en: 'Projects stand here once approved; grades and proposals once a self-evaluation or evaluation is final.',
  },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'Nothing matches' },
  noMatchWords: { 'zh-CN': '请放宽或清除筛选条件。', en: 'Widen or clear the filters.' },
  sharesTitle: {
    'zh-CN': '各等级安排数占结果年度预算的比例（%）',
    en: 'Share of the year’s budget, by grade (%)',
  },
  sliderOf: { 'zh-CN': (grade: string) => `${grade}：比例滑块`, en: (grade: string) => `${grade}: slider` },
  numberOf: { 'zh-CN': (grade: string) => `${grade}：比例`, en: (grade: string) => `${grade}: share` },
  reset: { 'zh-CN': '恢复规则集的比例', en: 'Back to the rule set' },
  adopt: { 'zh-CN': '采用为规则', en: 'Adopt as the rule' },
  adoptSame: { 'zh-CN': '与现行规则相同', en: 'The same as the rule' },
  adoptWords: {
    'zh-CN': '写入本级规则集，成为新的一版，从此按这个比例提出建议；已作出的决定不变。',
    en: 'Saved as the next version of your own rule set. Proposals follow it from then on; decisions stand.',
  },
  note: { 'zh-CN': '说明（文号、会议等）', en: 'Note (document, meeting)' },
  noteMissing: { 'zh-CN': '请写明依据', en: 'Say what it rests on' },
  adopted: {
    'zh-CN': (id: string, version: number) => `已采用：规则集 ${id} 第 ${version} 版`,
    en: (id: string, version: number) => `Adopted: rule set ${id}, version ${version}`,
  },
  nothingStored: {
    'zh-CN': '只是测算：点“采用为规则”或作出决定之前，测算结果不会保存。',
    en: 'Only tried: nothing is stored until it is adopted or decided.',
  },
  moved: { 'zh-CN': '可调整的资金', en: 'Moved' },
  movedUp: { 'zh-CN': '需增加的资金', en: 'Needed more' },
  next: { 'zh-CN': (year: number) => `${year} 年建议`, en: (year: number) => `Proposed for ${year}` },
  asDecided: {
    'zh-CN': (n: number) => `其中 ${n} 个已有决定，按决定计`,
    en: (n: number) => `${n} of them as decided`,
  },
  without: {
    'zh-CN': (n: number) => `尚无结果（${n} 个项目）`,
    en: (n: number) => (n === 1 ? 'Without a result (1 project)' : `Without a result (${n} projects)`),
  },
  notCounted: { 'zh-CN': '不计入建议', en: 'not among what is proposed' },
  hitCount: { 'zh-CN': '减少的项目', en: 'With less' },
  hitProjects: { 'zh-CN': '减少最多的项目', en: 'Those that lose most' },
  noneHit: { 'zh-CN': '按这些比例，没有项目减少', en: 'With these shares no project gets less' },
  allHit: { 'zh-CN': (n: number) => `查看全部 ${n} 个`, en: (n: number) => `See all ${n}` },
  less: { 'zh-CN': '减少（万元）', en: 'Less (万元)' },
  ofProjects: { 'zh-CN': (n: number) => `共 ${n} 个项目`, en: (n: number) => `of ${n} projects` },
  byGrade: { 'zh-CN': '按等级', en: 'By grade' },
  byDepartment: { 'zh-CN': '按部门', en: 'By department' },
  department: { 'zh-CN': '部门', en: 'Department' },
  noDepartment: { 'zh-CN': '没有单位的项目', en: 'Without a unit' },
  count: { 'zh-CN': '项目数', en: 'Projects' },
  seeList: { 'zh-CN': (name: string) => `查看 ${name} 的项目`, en: (name: string) => `Projects of ${name}` },
  last: { 'zh-CN': (year: number) => `${year} 年绩效结果`, en: (year: number) => `Result of ${year}` },
  lastGrade: {
    'zh-CN': (score: string, source: string) => `${score} 分（${source}）`,
    en: (score: string, source: string) => `${score} points (${source})`,
  },
  lastRate: { 'zh-CN': (rate: string) => `预算执行率 ${rate}%`, en: (rate: string) => `${rate}% paid` },
  departmentGrade: {
    'zh-CN': (department: string, year: number, total: string) =>
      `${department} ${year} 年度部门整体绩效评价 ${total} 分`,
    en: (department: string, year: number, total: string) =>
      `${department} as a whole in ${year}: ${total} points`,
  },
  newLimited: {
    'zh-CN': (year: number) => `从严控制 ${year} 年新增项目：可以送审，请写明必要性；审核时会看到。`,
    en: (year: number) => `New projects of ${year} are limited: it may be sent in; reviewers see this.`,
  },
  newBlocked: {
    'zh-CN': (year: number) => `按规则集不能送审 ${year} 年新增项目。`,
    en: (year: number) => `By the rule set no new project of ${year} is sent in.`,
  },
  requestOver: {
    'zh-CN': (year: number, requested: string, over: string) =>
      `${year} 年申报 ${requested} 万元，超过决定 ${over} 万元。`,
    en: (year: number, requested: string, over: string) =>
      `${requested} 万元 asked for in ${year}, ${over} 万元 above the decision.`,
  },
  overBlocks: { 'zh-CN': '调整前不能送审。', en: 'Not sent in before it is brought down.' },
  overWarns: {
    'zh-CN': '可以送审，请写明理由；审核时会看到。',
    en: 'It may be sent in; reviewers see this.',
  },
  overByClosing: {
    'zh-CN': '项目已终止，不再执行',
    en: 'the project was closed: carried out no more',
  },
})
