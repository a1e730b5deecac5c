/** Words of the page 审核: the queue, the review sheet beside the paper, the sheet on paper. */
import { words } from './words.ts'

export const REVIEW = words({
  title: { 'zh-CN': '审核待办', en: 'To review' },
  shown: {
    'zh-CN': (n: number) => `${n} 个项目`,
    en: (n: number) => (n === 1 ? '1 project' : `${n} projects`),
  },
  queue: { 'zh-CN': '待审项目', en: 'Projects to review' },
  boxes: { 'zh-CN': '等谁办理', en: 'Who has them' },
  boxMine: { 'zh-CN': '待办', en: 'Mine' },
  boxMineWords: { 'zh-CN': '轮到我办理的目标', en: 'Targets that wait for me' },
  boxUnsent: { 'zh-CN': '未送审', en: 'Not sent in' },
  boxUnsentWords: {
    'zh-CN': '还在填报单位、没有送审的目标',
    en: 'Targets that their units have and have not sent in',
  },
  boxAll: { 'zh-CN': '全部', en: 'All' },
  boxAllWords: { 'zh-CN': '我能看到的全部目标', en: 'All targets that I may read' },
  views: { 'zh-CN': '看法', en: 'View' },
  deskView: { 'zh-CN': '逐个审核', en: 'One by one' },
  listView: { 'zh-CN': '列表、批量', en: 'List, several' },
  nothingMine: { 'zh-CN': '没有待您办理的目标', en: 'No target waits for you' },
  nothingMineWords: {
    'zh-CN': (unsent: number) => `轮到您时会出现在这里。另有 ${unsent} 个还没有送审。`,
    en: (unsent: number) => `They appear here when it is your turn. ${unsent} are not sent in yet.`,
  },
  showUnsent: { 'zh-CN': '看未送审的', en: 'Show those not sent in' },
  openQueue: { 'zh-CN': '展开待审项目', en: 'Show the projects' },
  closeQueue: { 'zh-CN': '收起待审项目', en: 'Hide the projects' },
  quickReturn: {
    'zh-CN': (to: string) => `退回${to}：选一条意见`,
    en: (to: string) => `Return to ${to}: why?`,
  },
  quickPass: { 'zh-CN': '良：通过须说明，选一条', en: '良 passes with a word: which?' },
  quickKeys: {
    'zh-CN': '按数字即办理，并到下一个；Enter 另写；Esc 取消',
    en: 'A digit does it and goes on; Enter to write another; Esc to leave',
  },
  saidBefore: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 对此前目标的意见（不带入本次）：`,
    en: (who: string, when: string) => `${who}, ${when}, of the target before (not said again): `,
  },
  noOwnNote: {
    'zh-CN': '本项目没有发现问题，没有可用的整改意见，请选 1–9 或按 Enter 另写',
    en: 'Nothing was found in this project that 0 could say: choose 1–9, or Enter to write',
  },
  conclude: { 'zh-CN': '定结论', en: 'Conclude' },
  concludeTitle: { 'zh-CN': '审核结论', en: 'Conclusion of the review' },
  concludeKeys: { 'zh-CN': '按数字即定；Esc 取消', en: 'A digit concludes; Esc to leave' },
  concludedNow: {
    'zh-CN': (grade: string) => `审核结论：${grade}`,
    en: (grade: string) => `Concluded: ${grade}`,
  },
  quickOther: { 'zh-CN': '另写意见…', en: 'Write another…' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  undone: { 'zh-CN': (name: string) => `已撤销：${name}`, en: (name: string) => `Undone: ${name}` },
  withWords: {
    'zh-CN': (act: string) => `${act}，另写意见…`,
    en: (act: string) => `${act}, with a comment…`,
  },
  bar: { 'zh-CN': '办理', en: 'What to do' },
  previousInQueue: { 'zh-CN': '上一个', en: 'Previous' },
  nextInQueue: { 'zh-CN': '下一个', en: 'Next' },
  notYours: {
    'zh-CN': (state: string) => `${state}，现在不由您办理`,
    en: (state: string) => `${state}: not yours now`,
  },
  heaps: { 'zh-CN': '按处理方式', en: 'By what there is to do' },
  everyHeap: { 'zh-CN': '全部', en: 'All' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  search: { 'zh-CN': '项目、编码、指标', en: 'Project, code, indicator' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  onlyDocument: { 'zh-CN': (file: string) => `只看 ${file}`, en: (file: string) => `Only ${file}` },
  documentSheet: { 'zh-CN': '整份文档的审核表', en: 'Review sheet of the document' },
  documentHow: { 'zh-CN': '各项目按预算数加权平均', en: 'Its projects’, weighted by budget' },
  documentOwn: { 'zh-CN': '针对文档本身的问题', en: 'Findings about the document itself' },
  gradesOf: {
    'zh-CN': (grade: string, n: number) => `${grade} ${n} 个`,
    en: (grade: string, n: number) => `${grade} ${n}`,
  },
  reviewAll: { 'zh-CN': '逐个审核', en: 'Review its projects' },
  order: { 'zh-CN': '按风险金额排列', en: 'By money at risk' },
  orderWhy: {
    'zh-CN': '风险由未处理的问题算出：程度越重、把握越大，风险越高。风险乘以预算数即涉及金额，大的在前。',
    en:
      'Risk comes from open findings: the graver and surer, the higher. Risk times budget is the ' +
      'money at stake; the greatest first.',
  },
  risk: { 'zh-CN': (percent: number) => `风险 ${percent}%`, en: (percent: number) => `risk ${percent}%` },
  noBudget: { 'zh-CN': '无预算数', en: 'no budget' },
  stake: {
    'zh-CN': (money: string) => `涉及 ${money} 万元`,
    en: (money: string) => `${money} 万元 at stake`,
  },
  noReasons: { 'zh-CN': '没有未处理的问题', en: 'Nothing is open' },
  reason: {
    'zh-CN': (rule: string, count: number) => (count === 1 ? rule : `${rule} ×${count}`),
    en: (rule: string, count: number) => (count === 1 ? rule : `${rule} ×${count}`),
  },
  concludedNotSheet: {
    'zh-CN': (concluded: string, sheet: string) => `审核结论 ${concluded}，审核表得出 ${sheet}`,
    en: (concluded: string, sheet: string) => `Concluded: ${concluded}; the sheet comes to ${sheet}`,
  },
  concluded: { 'zh-CN': (grade: string) => `结论 ${grade}`, en: (grade: string) => `concluded: ${grade}` },
  changed: {
    'zh-CN': (n: number) => `已改 ${n} 项`,
    en: (n: number) => (n === 1 ? '1 item changed' : `${n} items changed`),
  },
  empty: { 'zh-CN': '还没有可审核的项目', en: 'Nothing to review yet' },
  emptyWords: {
    'zh-CN': '导入绩效目标文档后，项目会按风险和金额排在这里。',
    en: 'Once target documents are imported, their projects line up here by risk and money.',
  },
  toDocuments: { 'zh-CN': '去导入文档', en: 'Import documents' },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  noMatchWords: {
    'zh-CN': '换一种处理方式，或清除筛选条件后再看。按 0 看全部。',
    en: 'Choose another heap, or clear the filters. 0 shows all of them.',
  },
  showAll: { 'zh-CN': '看全部', en: 'Show all' },
  paperOf: { 'zh-CN': '绩效目标表', en: 'Target table' },
  paperOrYears: { 'zh-CN': '看哪张表', en: 'Which table' },
  thisYear: { 'zh-CN': '本年目标', en: 'This year’s' },
  openProject: { 'zh-CN': '打开项目', en: 'Open the project' },
  /** What is pressed for most targets; the rest is asked for by ?. */
  mainKeys: {
    'zh-CN': 'N 下一问题 · P 通过 · R 退回 · ? 全部按键',
    en: 'N next finding · P pass · R return · ? all keys',
  },
  /** @param heaps the digits with the names of what they choose */
  keys: {
    'zh-CN': (heaps: string) =>
      `J/K 或 ↓/↑ 换项目 · ${heaps} · N/B 逐条看问题 · A 采用 · W 忽略 · X 有误 · E 改审核项 · C 写意见 · G 定结论 · M 批注 · Y 与上年对比 · P 通过并到下一个 · R 加数字 退回并到下一个 · T 转办`,
    en: (heaps: string) =>
      `J/K or ↓/↑ projects · ${heaps} · N/B findings · A apply · W waive · X wrong · E edit an ` +
      'item · C opinion · G conclude · M comment on a cell · Y last year · P pass and go on · ' +
      'R and a digit return and go on · T hand over',
  },

  sheet: { 'zh-CN': '审核表', en: 'Review sheet' },
  sheetSource: {
    'zh-CN': '财预〔2015〕88号 项目支出绩效目标审核表（分值待核对）',
    en: 'Review form of 财预〔2015〕88号 (weights to be confirmed)',
  },
  points: {
    'zh-CN': (points: string, weight: string) => `${points} / ${weight}`,
    en: (points: string, weight: string) => `${points} / ${weight}`,
  },
  judgedOf: {
    'zh-CN': (judged: string, rest: string) => `已判断 ${judged} 分 · 未判断 ${rest} 分`,
    en: (judged: string, rest: string) => `${judged} judged · ${rest} not judged`,
  },
  ungradedOf: { 'zh-CN': (n: number) => `未定级 ${n} 个`, en: (n: number) => `not graded: ${n}` },
  opensYet: {
    'zh-CN': '下一个项目还在打开，打开后请再按一次',
    en: 'The next project is still being opened: press again once it is there',
  },
  printOrTake: { 'zh-CN': '打印、导出', en: 'Print, export' },
  takeAway: { 'zh-CN': '导出审核表', en: 'Export the review sheet' },
  takeTarget: { 'zh-CN': '导出目标表', en: 'Export the target' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  heldDownBy: {
    'zh-CN': (severity: string) => `有未处理的${severity}，等级受限`,
    en: (severity: string) => `Held down: an open ${severity.toLowerCase()}`,
  },
  proposedWas: { 'zh-CN': (mark: string) => `系统建议 ${mark}`, en: (mark: string) => `Proposed: ${mark}` },
  nothingLost: { 'zh-CN': '没有扣分的问题', en: 'Nothing was found' },
  waived: {
    'zh-CN': (who: string, why: string) => `${who}已忽略，不扣分：${why}`,
    en: (who: string, why: string) => `waived by ${who}, costs nothing: ${why}`,
  },
  sure: {
    'zh-CN': (percent: number) => `依词义判断，有 ${percent}% 的把握，扣分按此折算`,
    en: (percent: number) => `judged by the meaning of words, ${percent}% sure; it costs that much less`,
  },
  sureUnscored: {
    'zh-CN': (percent: number) => `依词义判断，有 ${percent}% 的把握`,
    en: (percent: number) => `judged by the meaning of words, ${percent}% sure`,
  },
  costsNothing: { 'zh-CN': '不再扣', en: 'no more' },
  edit: { 'zh-CN': (item: string) => `修改${item}`, en: (item: string) => `Change ${item}` },
  editShort: { 'zh-CN': '修改', en: 'Change' },
  newPoints: {
    'zh-CN': (most: string) => `改为（0–${most} 分）`,
    en: (most: string) => `New points (0–${most})`,
  },
  newGrade: { 'zh-CN': '改为', en: 'New grade' },
  gradeMissing: { 'zh-CN': '请选择等级', en: 'Please choose a grade' },
  why: { 'zh-CN': '理由（必填）', en: 'Reason (required)' },
  whyMissing: { 'zh-CN': '请写明理由', en: 'Please give the reason' },
  pointsWrong: {
    'zh-CN': (most: string) => `请填 0 到 ${most} 的数，最多两位小数`,
    en: (most: string) => `A number from 0 to ${most}, at most two decimals`,
  },
  changedBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 改`,
    en: (who: string, when: string) => `Changed by ${who}, ${when}`,
  },
  someone: { 'zh-CN': '已删除的账号', en: 'a removed account' },
  toProposal: { 'zh-CN': '恢复系统建议', en: 'Back to the proposal' },
  errorsOpen: {
    'zh-CN': (n: number) => `仍有 ${n} 处错误未处理，确认无误再通过`,
    en: (n: number) => (n === 1 ? '1 error is still open' : `${n} errors are still open`),
  },
  changedSince: {
    'zh-CN': '目标表在审核之后改过，请复核后再通过',
    en: 'The target has changed since it was reviewed',
  },
  stale: { 'zh-CN': '目标表在此之后改过，请复核', en: 'The target has changed since: look again' },
  savedChange: { 'zh-CN': '已修改审核项', en: 'Item changed' },
  restored: { 'zh-CN': '已恢复系统建议', en: 'Back to the proposal' },

  opinion: { 'zh-CN': '审核意见', en: 'Opinion' },
  comment: { 'zh-CN': '意见', en: 'Comment' },
  commentHint: { 'zh-CN': '写给填报单位的修改意见', en: 'What the unit should mend' },
  fillComment: { 'zh-CN': '按问题填写', en: 'Fill in from the findings' },
  conclusion: { 'zh-CN': '审核结论', en: 'Conclusion' },
  noConclusion: { 'zh-CN': '未下结论', en: 'None yet' },
  asProposed: { 'zh-CN': '同系统建议', en: 'as proposed' },
  saveOpinion: { 'zh-CN': '保存意见', en: 'Save' },
  savedOpinion: { 'zh-CN': '已保存审核意见', en: 'Opinion saved' },
  mayNotWrite: { 'zh-CN': '当前账号只能查看', en: 'Your account may only read' },
  history: { 'zh-CN': (n: number) => `修改记录 ${n}`, en: (n: number) => `History ${n}` },
  openFindings: { 'zh-CN': '问题', en: 'Findings' },

  formTitle: {
    'zh-CN': (year: string) => `项目支出绩效目标审核表${year}`,
    en: (year: string) => `Review of a project’s performance target${year}`,
  },
  formYear: { 'zh-CN': (year: number) => `（${year}年度）`, en: (year: number) => ` (FY ${year})` },
  formProject: { 'zh-CN': '项目名称', en: 'Project' },
  formCode: { 'zh-CN': '项目编码', en: 'Code' },
  formUnit: { 'zh-CN': '预算单位', en: 'Unit' },
  formBudget: { 'zh-CN': '预算数', en: 'Budget' },
  formDimension: { 'zh-CN': '审核内容', en: 'Dimension' },
  formItem: { 'zh-CN': '审核项', en: 'Item' },
  formAsks: { 'zh-CN': '审核要点', en: 'What is asked' },
  formWeight: { 'zh-CN': '分值', en: 'Weight' },
  formPoints: { 'zh-CN': '得分', en: 'Points' },
  formGrade: { 'zh-CN': '等级', en: 'Grade' },
  formReasons: { 'zh-CN': '扣分（定级）说明', en: 'Why' },
  formSum: { 'zh-CN': '合计', en: 'Sum' },
  formOpinion: { 'zh-CN': '审核意见', en: 'Opinion' },
  formConclusion: { 'zh-CN': '审核结论', en: 'Conclusion' },
  formReviewer: { 'zh-CN': '审核人：', en: 'Reviewer:' },
  formDate: { 'zh-CN': '日期：　　年　　月　　日', en: 'Date:' },
  formSeal: { 'zh-CN': '（盖章）', en: '(seal)' },
})
