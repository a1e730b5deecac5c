/** Words of the pages of 绩效监控. */
import { words } from './words.ts'

export const MONITORING = words({
  title: { 'zh-CN': '绩效监控', en: 'Performance monitoring' },
  rounds: { 'zh-CN': '监控轮次', en: 'Rounds' },
  choose: { 'zh-CN': (name: string) => `选择 ${name}`, en: (name: string) => `Choose ${name}` },
  warnings: { 'zh-CN': '预警', en: 'Warnings' },
  board: { 'zh-CN': '红黄绿灯', en: 'Lights' },
  matrix: { 'zh-CN': '年度灯阵', en: 'Year matrix' },
  matrixCaption: {
    'zh-CN': (year: number) => `${year} 年各时点红黄绿灯`,
    en: (year: number) => `Lights at the marks of ${year}`,
  },
  matrixHow: {
    'zh-CN': '每个部门在各时点的红、黄、绿灯项目数；点部门看它的每个项目。',
    en: 'How many projects of a department are red, yellow and green at each mark; a department opens its projects.',
  },
  matrixOf: {
    'zh-CN': (n: number) => `${n} 个项目`,
    en: (n: number) => (n === 1 ? '1 project' : `${n} projects`),
  },
  matrixFilter: { 'zh-CN': '筛选项目', en: 'Filter projects' },
  departments: { 'zh-CN': '部门', en: 'Departments' },
  hadLight: { 'zh-CN': (light: string) => `出现过${light}`, en: (light: string) => `Ever ${light}` },
  noSheetThere: { 'zh-CN': '该时点没有监控表', en: 'No sheet at this mark' },
  showAll: { 'zh-CN': '显示全部项目', en: 'Show all projects' },
  openRound: { 'zh-CN': (mark: string) => `开启${mark}监控`, en: (mark: string) => `Open ${mark}` },
  openOther: { 'zh-CN': '加开一轮监控', en: 'Open another round' },
  notPlanned: {
    'zh-CN': '不在规则集的监控安排中，由财政绩效科加开。',
    en: 'Not in the plan of the rule set: the performance office opens it beside.',
  },
  ofYear: {
    'zh-CN': (year: number, what: string) => `${year} 年度 ${what}`,
    en: (year: number, what: string) => `${what}, ${year}`,
  },
  openWords: {
    'zh-CN': (approved: number, day: string) =>
      `将为已批复的 ${approved} 个项目各生成一张监控表，数据截至 ${day}，并通知各单位填报。开启后不能取消。`,
    en: (approved: number, day: string) =>
      `A sheet is made for each of ${approved} approved projects with data up to ${day}, and the ` +
      'units are told. It cannot be taken back.',
  },
  dueWasPast: {
    'zh-CN': (due: string) => `原定报送期限 ${due} 已经过去，请另定报送期限。`,
    en: (due: string) => `The planned day, ${due}, is past: set another.`,
  },
  dueDay: { 'zh-CN': '报送期限', en: 'Sheets due by' },
  dueHint: {
    'zh-CN': '过了这一天仍未报送的，列为逾期预警。',
    en: 'What is not handed in by then is warned of as late.',
  },
  dueMissing: { 'zh-CN': '请选择今天或以后的日期', en: 'Choose today or a later day' },
  closeWords: {
    'zh-CN': (final: number, open: number) =>
      open === 0
        ? `${final} 张监控表都已办结。结束后只能查看。`
        : `已办结 ${final} 张，还有 ${open} 张没有办结；结束后不能再填报、审核，只能查看。需要补填的可以重新开放。`,
    en: (final: number, open: number) =>
      open === 0
        ? `All ${final} sheets are final. Closed, the round is only read.`
        : `${final} sheets are final and ${open} are not; closed, nothing is written or reviewed ` +
          'any more. It can be opened again.',
  },
  opened: {
    'zh-CN': (day: string, due: string) => `数据截至 ${day}，${due} 前报送`,
    en: (day: string, due: string) => `Up to ${day}, due by ${due}`,
  },
  notYet: { 'zh-CN': (day: string) => `时点 ${day} 未到`, en: (day: string) => `Begins after ${day}` },
  mayBeOpened: {
    'zh-CN': (day: string) => `时点 ${day} 已到，尚未开启`,
    en: (day: string) => `${day} has passed; not opened yet`,
  },
  covered: {
    'zh-CN': (sheets: number, approved: number) => `覆盖 ${sheets} / ${approved} 个项目`,
    en: (sheets: number, approved: number) => `${sheets} of ${approved} projects`,
  },
  toProjects: { 'zh-CN': '查看项目', en: 'See projects' },
  remindUnfinished: {
    'zh-CN': (count: number) => `催办未办结 ${count}`,
    en: (count: number) => `Remind ${count} unfinished`,
  },
  finishedCount: { 'zh-CN': '已办结', en: 'Final' },
  finished: {
    'zh-CN': (count: number, all: number) => `已办结 ${count} / ${all}`,
    en: (count: number, all: number) => `Final: ${count} of ${all}`,
  },
  finalListed: {
    'zh-CN': (count: number) => `灯和清单只计已办结的 ${count} 份`,
    en: (count: number) =>
      count === 1 ? 'Lights and list: the final one' : `Lights and list: the ${count} final ones`,
  },
  finalOnly: {
    'zh-CN': '项目数、预算和执行数为全部项目；灯和清单只列已办结的监控表，未办结的只计数。',
    en: 'Projects, budgets and payments are of all; lights and list are of final sheets, the others are counted.',
  },
  finalLights: {
    'zh-CN': '灯只列已办结的；本轮尚未办结的标“◷ 未办结”。',
    en: 'Lights are of final sheets alone; what is not final is marked “◷ not finished”.',
  },
  unfinished: { 'zh-CN': '◷ 未办结', en: '◷ not finished' },
  unfinishedCount: {
    'zh-CN': (count: number) => `◷ 未办结 ${count}`,
    en: (count: number) => `◷ not finished ${count}`,
  },
  unlitFile: { 'zh-CN': '未办结', en: 'Not finished' },
  unfinishedThere: { 'zh-CN': '本轮监控尚未办结', en: 'This round is not finished yet' },
  unfinishedSheets: {
    'zh-CN': (total: number) => `◷ ${total} 个项目本轮监控尚未办结，监控表办结后列出`,
    en: (total: number) =>
      `◷ This round is not finished for ${total} ${total === 1 ? 'project' : 'projects'}; the sheets are listed once final`,
  },
  unfinishedMost: {
    'zh-CN': (shown: number) => `只列前 ${shown} 个。`,
    en: (shown: number) => `The first ${shown} are listed.`,
  },
  unfinishedAll: {
    'zh-CN': (total: number) => `列出全部 ${total} 个`,
    en: (total: number) => `List all ${total}`,
  },
  unfinishedFew: { 'zh-CN': '收起', en: 'Fewer' },
  unfinishedFile: { 'zh-CN': '尚未办结的项目', en: 'Not finished' },
  sheetTerm: { 'zh-CN': '报送期限', en: 'Due' },
  termOver: { 'zh-CN': '▲ 已过期限', en: '▲ overdue' },
  foundUnfinished: {
    'zh-CN': '查到的项目本轮监控尚未办结',
    en: 'What was found is not finished in this round',
  },
  foundUnfinishedWords: {
    'zh-CN': '所在环节和期限列在上面。监控表办结后在这里列出。',
    en: 'Where each is stands above. A sheet is listed here once it is final.',
  },
  noSheetWords: {
    'zh-CN': '只在这一轮监控的项目中查找。请换一个名称，或清除筛选。',
    en: 'The projects of this round alone are looked through. Try another name, or clear the filters.',
  },
  making: { 'zh-CN': '正在生成监控表…', en: 'Making sheets…' },
  closed: { 'zh-CN': '已结束', en: 'Closed' },
  refresh: { 'zh-CN': '更新执行数', en: 'Refresh money' },
  close: { 'zh-CN': '结束本轮', en: 'Close the round' },
  reopen: { 'zh-CN': '重新开放', en: 'Open again' },
  noYear: { 'zh-CN': '还没有已批复的项目', en: 'Nothing is approved yet' },
  noYearWords: {
    'zh-CN': '目标批复后，每个时点可以开启一轮监控：每个项目一张监控表。',
    en: 'Once targets are approved, each mark has a round with a sheet for every project.',
  },
  noRound: { 'zh-CN': '本年还没有开启监控', en: 'No round of this year is open' },
  noRoundWords: {
    'zh-CN': '到了时点之后，由财政绩效科在这里开启。',
    en: 'After a mark the performance office opens its round here.',
  },
  allUnits: { 'zh-CN': '全部单位', en: 'All units' },
  unplaced: { 'zh-CN': '未归属单位', en: 'Without a unit' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  units: { 'zh-CN': '部门和单位', en: 'Departments and units' },
  name: { 'zh-CN': '名称', en: 'Name' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  lights: { 'zh-CN': '红黄绿灯', en: 'Lights' },
  light: { 'zh-CN': '灯', en: 'Light' },
  moneyPart: { 'zh-CN': '资金', en: 'Money' },
  promisePart: { 'zh-CN': '目标', en: 'Targets' },
  partsOf: {
    'zh-CN': (money: string, promise: string) => `资金${money}，目标${promise}`,
    en: (money: string, promise: string) => `money ${money}, targets ${promise}`,
  },
  kind: { 'zh-CN': '项目类别', en: 'Kind of project' },
  kindByHand: {
    'zh-CN': (by: string, at: string) => `${by} ${at} 确定`,
    en: (by: string, at: string) => `said by ${by}, ${at}`,
  },
  kindAsDerived: {
    'zh-CN': (kind: string) => `按项目材料：${kind}`,
    en: (kind: string) => `As the project says: ${kind}`,
  },
  openCauses: { 'zh-CN': '有原因无措施', en: 'Causes without a measure' },
  openCausesCount: {
    'zh-CN': (count: number) => `有原因无措施 ${count} 处`,
    en: (count: number) => (count === 1 ? '1 cause without a measure' : `${count} causes without a measure`),
  },
  openCausesOf: {
    'zh-CN': (names: string) => `写了原因、没有处理措施：${names}`,
    en: (names: string) => `Causes are given and no measure: ${names}`,
  },
  openCausesHow: {
    'zh-CN': '可以先补填处理措施和措施内容；直接送审的，主管部门和财政会看到“有原因无措施”。',
    en: 'Add a measure and what will be done; sent in as it is, the department and the bureau see it listed.',
  },
  marks: { 'zh-CN': '各时点', en: 'Marks' },
  budget: { 'zh-CN': '全年预算数（万元）', en: 'Budget (万元)' },
  paid: { 'zh-CN': '执行数（万元）', en: 'Paid (万元)' },
  rate: { 'zh-CN': '执行率', en: 'Execution' },
  planned: { 'zh-CN': '计划进度', en: 'Planned' },
  deviation: { 'zh-CN': '支出进度偏差', en: 'Against the plan' },
  achievement: { 'zh-CN': '目标实现程度', en: 'Targets reached' },
  difference: { 'zh-CN': '双监控差异', en: 'Difference' },
  forecast: { 'zh-CN': '预计全年执行率', en: 'Forecast' },
  points: { 'zh-CN': (value: string) => `${value} 个百分点`, en: (value: string) => `${value} points` },
  state: { 'zh-CN': '环节', en: 'State' },
  reasons: { 'zh-CN': '原因', en: 'Reasons' },
  faults: { 'zh-CN': (count: number) => `${count} 处待填`, en: (count: number) => `${count} to fill in` },
  mine: { 'zh-CN': '只看待办', en: 'What waits for me' },
  searchProject: { 'zh-CN': '搜索项目名称', en: 'Search projects' },
  allLights: { 'zh-CN': '全部', en: 'All' },
  forChosen: { 'zh-CN': '对选中的监控表', en: 'For the ticked sheets' },
  chosenSheets: { 'zh-CN': (count: number) => `已选 ${count} 张`, en: (count: number) => `${count} ticked` },
  chooseNone: { 'zh-CN': '取消选择', en: 'Clear' },
  sheetsCounted: {
    'zh-CN': (count: number) => `${count} 张监控表`,
    en: (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`),
  },
  allAlone: {
    'zh-CN': '所选的都须打开逐张审核，原因见各行',
    en: 'Each of those ticked is to be opened and decided about alone: its row says why',
  },
  someAlone: {
    'zh-CN': (passed: number, left: number) => `将通过 ${passed} 张；${left} 张不在其中，须打开逐张审核。`,
    en: (passed: number, left: number) =>
      `${passed} will be passed; ${left} are left out, to be opened and decided about alone.`,
  },
  undoPass: { 'zh-CN': '撤销刚才的审核', en: 'Undo the passing' },
  willGoOn: { 'zh-CN': '将通过，转财政审核', en: 'passed on to the bureau' },
  willBeFinal: { 'zh-CN': '将通过并办结', en: 'passed and final' },
  listedSheets: { 'zh-CN': '列表中待办的监控表', en: 'Sheets of the list that wait' },
  noSheet: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  sheetOf: { 'zh-CN': (mark: string) => `${mark}监控表`, en: (mark: string) => `Sheet of ${mark}` },
  picture: { 'zh-CN': '双监控', en: 'Money and targets' },
  planLine: { 'zh-CN': '计划', en: 'Plan' },
  paidLine: { 'zh-CN': '执行', en: 'Paid' },
  targetLine: { 'zh-CN': '目标实现程度', en: 'Targets' },
  expectedLine: {
    'zh-CN': (line: string) => `${line}（预计）`,
    en: (line: string) => `${line} (forecast)`,
  },
  day: { 'zh-CN': '日期', en: 'Day' },
  noPlan: {
    'zh-CN': '该项目没有资金支出计划，不比较支出进度。',
    en: 'The project has no spending plan to compare with.',
  },
  indicator: { 'zh-CN': '三级指标', en: 'Indicator' },
  target: { 'zh-CN': '年度指标值', en: 'Target' },
  previous: { 'zh-CN': '上次', en: 'Last time' },
  toDate: { 'zh-CN': '执行情况', en: 'Now' },
  expected: { 'zh-CN': '全年预计', en: 'Year end' },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  likelihood: { 'zh-CN': '完成目标可能性', en: 'Likelihood' },
  causes: { 'zh-CN': '偏差原因', en: 'Causes' },
  reason: { 'zh-CN': '原因说明', en: 'Explanation' },
  takeOverHow: {
    'zh-CN': '沿用的内容逐行核实后才能送审；有变化的直接修改。',
    en: 'Each line that is taken over is confirmed before the sheet is sent in; change what has changed.',
  },
  carried: { 'zh-CN': '沿用', en: 'as last time' },
  confirm: { 'zh-CN': '核实无误', en: 'Confirm' },
  confirmAll: { 'zh-CN': '全部核实无误', en: 'Confirm all' },
  confirmAllHow: {
    'zh-CN': (count: number) => `${count} 项与上次相同，请逐项看过：有变化的先改，其余一次确认`,
    en: (count: number) =>
      `${count} lines are as last time: look at each, change what changed, confirm the rest`,
  },
  filling: {
    'zh-CN': (left: number) => `填报中，还差 ${left} 项`,
    en: (left: number) => `being filled in, ${left} to go`,
  },
  confirmed: { 'zh-CN': '与上次相同，已核实', en: 'as last time, confirmed' },
  checked: { 'zh-CN': '已核实', en: 'confirmed' },
  unconfirmed: { 'zh-CN': '与上次相同，未核实', en: 'as last time, not confirmed' },
  explanation: { 'zh-CN': '数值说明', en: 'Why it is right' },
  takeOver: { 'zh-CN': '沿用上次', en: 'Take over last time' },
  notMeasured: { 'zh-CN': '未到测算期', en: 'Measured later' },
  notYetDone: { 'zh-CN': '未完成', en: 'Not done' },
  expectedPaid: { 'zh-CN': '全年预计执行数（万元）', en: 'Expected for the year (万元)' },
  expectedPaidByPace: {
    'zh-CN': (percent: string) => `按进度推算，占全年预算的 ${percent}%`,
    en: (percent: string) => `${percent}% of the year’s budget by the pace so far`,
  },
  expectedPaidHint: {
    'zh-CN': (percent: string) => `不填按进度推算：全年执行率 ${percent}%`,
    en: (percent: string) => `Empty: ${percent}% of the budget, by the pace so far`,
  },
  problems: { 'zh-CN': '存在问题', en: 'Problems' },
  measure: { 'zh-CN': '处理措施', en: 'Measure' },
  measureText: { 'zh-CN': '措施内容', en: 'What will be done' },
  needed: {
    'zh-CN': '红灯项目须写明问题和措施，送审后列入整改。',
    en: 'A red light needs problem and measure; it becomes an item to rectify.',
  },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  saving: { 'zh-CN': '正在保存…', en: 'Saving…' },
  unsaved: { 'zh-CN': '尚未保存', en: 'Not saved' },
  readOnly: { 'zh-CN': '填报内容只读', en: 'What the unit wrote is read only' },
  toFill: { 'zh-CN': '待填', en: 'to be filled in' },
  faultsLeft: {
    'zh-CN': (count: number) => `还有 ${count} 处没有填好，填好后才能送审`,
    en: (count: number) => `${count} places are not filled in properly`,
  },
  sendWords: {
    'zh-CN': '送审后不能修改；审核前可以撤回。',
    en: 'Once sent in it cannot be changed; it can be taken back until it is checked.',
  },
  expectedBlank: {
    'zh-CN': (names: string) => `没有填全年预计，按完成指标值计：${names}`,
    en: (names: string) => `No year end given, counted as reaching the target: ${names}`,
  },
  expectedPaidBlank: {
    'zh-CN': (percent: string) => `没有填全年预计执行数，按进度推算，占全年预算的 ${percent}%`,
    en: (percent: string) => `No payments expected: by the pace so far, ${percent}% of the year’s budget`,
  },
  allCertain: { 'zh-CN': '全部确定能', en: 'All will certainly do' },
  allCertainHow: {
    'zh-CN': '只填还没有选的“完成目标可能性”。',
    en: 'Fills in the likelihood where none is chosen yet.',
  },
  filledCertain: {
    'zh-CN': (count: number) => `已填 ${count} 项“确定能”`,
    en: (count: number) => `${count} filled in as certain`,
  },
  emptyAgain: { 'zh-CN': '撤销', en: 'Undo' },
  comment: { 'zh-CN': '意见', en: 'Comment' },
  commentHere: { 'zh-CN': '意见（退回时必填）', en: 'Comment (needed to send back)' },
  commentHint: { 'zh-CN': '请写明退回原因', en: 'Say why' },
  history: { 'zh-CN': '办理记录', en: 'History' },
  passedBy: { 'zh-CN': '审核通过人', en: 'Passed by' },
  passedByOf: { 'zh-CN': (who: string) => `${who} 通过`, en: (who: string) => `passed by ${who}` },
  bySystem: { 'zh-CN': '系统', en: 'The system' },
  goProject: { 'zh-CN': '查看目标', en: 'See the target' },
  reload: { 'zh-CN': '重新打开', en: 'Open again' },
  valueOf: {
    'zh-CN': (what: string, indicator: string) => `${what} ${indicator}`,
    en: (what: string, indicator: string) => `${what} ${indicator}`,
  },
  paper: { 'zh-CN': '监控表', en: 'Sheet' },
  report: { 'zh-CN': '监控报告', en: 'Report' },
  finalReports: { 'zh-CN': '监控报告（定稿）：', en: 'Final reports: ' },
  noFinalReport: {
    'zh-CN': '这里的监控报告还没有定稿，定稿后可以从这里打开。',
    en: 'none is final yet; final ones are opened from here.',
  },
  allReports: { 'zh-CN': (n: number) => `全部 ${n} 份`, en: (n: number) => `All ${n}` },
  late: { 'zh-CN': '已逾期', en: 'Late' },
  warningKind: { 'zh-CN': '预警类型', en: 'Kind' },
  term: { 'zh-CN': '处理期限', en: 'Term' },
  judged: { 'zh-CN': (verdict: string) => `核实：${verdict}`, en: (verdict: string) => `judged: ${verdict}` },
  acts: { 'zh-CN': '办理', en: 'Acts' },
  actsOn: { 'zh-CN': (name: string) => `办理 ${name}`, en: (name: string) => `Acts on ${name}` },
  roundedApart: {
    'zh-CN': '差额按未四舍五入的数计算，与显示的两数相减可能差 0.01。',
    en: 'Differences are of the unrounded figures: they may be 0.01 off those shown.',
  },
  handling: { 'zh-CN': '处理情况', en: 'Handling' },
  answer: { 'zh-CN': '处理', en: 'Answer' },
  mute: { 'zh-CN': '静默', en: 'Mute' },
  muteWords: {
    'zh-CN': '静默的预警不再催办，也不逾期上报；可以随时恢复，由黄灯变为红灯时自动恢复。',
    en:
      'A muted warning is no longer pressed for nor escalated. It can be opened again at any time, ' +
      'and opens by itself when yellow turns red.',
  },
  unmute: { 'zh-CN': '恢复', en: 'Open again' },
  rectifyWords: {
    'zh-CN': '需要整改的，另行登记：项目和问题自动带入，预警仍在这里处理。',
    en: 'What is to be mended is registered apart, with its project and problem; the warning is answered here.',
  },
  rectify: { 'zh-CN': '登记整改', en: 'Register a rectification' },
  mark: { 'zh-CN': '时点', en: 'Mark' },
  noteOf: { 'zh-CN': '原因和安排', en: 'Reason' },
  noteMissing: { 'zh-CN': '请写明原因和安排', en: 'Say why' },
  chosen: { 'zh-CN': (count: number) => `已选 ${count} 条`, en: (count: number) => `${count} chosen` },
  actsDone: {
    'zh-CN': (done: number, refused: number) => `已办理 ${done} 条，${refused} 条已处理过或不在范围内`,
    en: (done: number, refused: number) => `${done} done, ${refused} settled already or out of reach`,
  },
  oneWarning: { 'zh-CN': '只看这一条预警', en: 'This warning alone' },
  noWarning: { 'zh-CN': '没有预警', en: 'No warnings' },
  noWarningWords: {
    'zh-CN':
      '支付超过预算、执行率低于时段下限、落后于支出计划、双监控差异过大、目标完全不可能完成，或监控表逾期未报时，这里会出现预警。',
    en:
      'Warnings come of payments beyond the budget, a low execution rate, payments behind the ' +
      'plan, a difference between targets and money, impossible targets and sheets that are late.',
  },
  moneyDay: {
    'zh-CN': (day: string) =>
      `预算数和执行数截至 ${day}（本轮监控日）；已办结的监控表保留办结时的数，其后补登的支付不再计入。`,
    en: (day: string) =>
      `Budgets and payments until ${day}, the day of this round; finished sheets keep what was ` +
      'booked when they were finished.',
  },
  sheetDay: { 'zh-CN': '金额截至', en: 'Amounts until' },
  moneyThere: { 'zh-CN': '查看同日预算执行', en: 'Execution on that day' },
  precision: { 'zh-CN': '预警准确率', en: 'Precision of warnings' },
  noPrecision: {
    'zh-CN': '还没有核实过的预警。选中预警，核实为“属实”或“误报”，这里按季度统计准确率。',
    en:
      'No warning has been judged. Choose warnings and say whether they were right; their ' +
      'precision is shown here by quarter.',
  },
  quarter: { 'zh-CN': '季度', en: 'Quarter' },
  quarterOf: {
    'zh-CN': (year: number, quarter: number) => `${year}年第${quarter}季度`,
    en: (year: number, quarter: number) => `${year} Q${quarter}`,
  },
  right: { 'zh-CN': '属实', en: 'Right' },
  falseAlarms: { 'zh-CN': '误报', en: 'False alarms' },
  ruleSet: {
    'zh-CN': (id: string, version: number) => `规则集 ${id} 第 ${version} 版`,
    en: (id: string, version: number) => `Rule set ${id}, version ${version}`,
  },
})
