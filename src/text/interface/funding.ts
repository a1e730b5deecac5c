/** Words of 四本预算: funds by 资金性质 as a list, of a project, and the 项目支出表. */
import { words } from './words.ts'

export const FUNDING = words({
  title: { 'zh-CN': '四本预算', en: 'Four budgets' },
  caption: { 'zh-CN': '已批复项目的资金构成', en: 'Funds of approved targets by nature' },
  file: { 'zh-CN': '四本预算资金构成', en: 'Funds by nature' },
  inWan: { 'zh-CN': '金额单位：万元', en: 'Amounts in 万元' },
  search: { 'zh-CN': '项目名称或编码', en: 'Name or code' },
  unit: { 'zh-CN': '部门或单位', en: 'Department or unit' },
  nature: { 'zh-CN': '资金性质', en: 'Nature' },
  origin: { 'zh-CN': '资金来源', en: 'Origin' },
  state: { 'zh-CN': '情况', en: 'Standing' },
  day: { 'zh-CN': '截至日期', en: 'Until' },
  unsaid: { 'zh-CN': '资金性质未说明', en: 'Nature not said' },
  overspent: { 'zh-CN': '某一性质超支', en: 'A nature overspent' },
  project: { 'zh-CN': '项目', en: 'Project' },
  budget: { 'zh-CN': '全年预算数', en: 'Year’s budget' },
  initial: { 'zh-CN': '年初预算数', en: 'Initial budget' },
  changes: { 'zh-CN': '预算调整', en: 'Changes' },
  paid: { 'zh-CN': '已支付', en: 'Paid' },
  rate: { 'zh-CN': '执行率', en: 'Rate' },
  all: { 'zh-CN': '合计', en: 'All' },
  byNature: { 'zh-CN': '按资金性质', en: 'By nature' },
  byOrigin: { 'zh-CN': '按资金来源', en: 'By origin' },
  natureNote: {
    'zh-CN': '目标表、项目支出表或人工填写中写明的才计入某一性质；没有写明的单列“未说明”，不猜。',
    en: 'Money counts for a nature where the target, a project spending table or a person says so; the rest is “not said”.',
  },
  overspentRow: {
    'zh-CN': (natures: string) => `${natures}的支付超过预算`,
    en: (natures: string) => `${natures}: more paid than budgeted`,
  },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  none: { 'zh-CN': '这一年还没有已批复的项目', en: 'No approved targets in this year' },
  noneWords: {
    'zh-CN': '目标批复后，目标表里写明的资金性质会出现在这里。',
    en: 'Once targets are approved, the natures of their funds are shown here.',
  },
  import: { 'zh-CN': '导入项目支出表', en: 'Import project spending table' },
  importTitle: {
    'zh-CN': (year: number) => `导入 ${year} 年项目支出表`,
    en: (year: number) => `Import the project spending table of ${year}`,
  },
  importLead: {
    'zh-CN':
      '选择部门预算的“项目支出表”（.xlsx、.xls、.csv 或 Word）。先显示每一行会怎样，核对后再导入；有问题的行不影响其他行。',
    en: 'Choose a project spending table (.xlsx, .xls, .csv or Word). What each row would do is shown first; a bad row stops no other.',
  },
  choose: { 'zh-CN': '选择文件', en: 'Choose a file' },
  reading: { 'zh-CN': '正在读取…', en: 'Reading…' },
  outcomes: {
    'zh-CN': (fresh: number, changed: number, same: number, refused: number) =>
      `新填 ${fresh} 个，改写 ${changed} 个，相同 ${same} 个，有问题 ${refused} 个`,
    en: (fresh: number, changed: number, same: number, refused: number) =>
      `${fresh} new, ${changed} changed, ${same} the same, ${refused} refused`,
  },
  new: { 'zh-CN': '新填', en: 'New' },
  changed: { 'zh-CN': '改写', en: 'Changed' },
  same: { 'zh-CN': '相同', en: 'The same' },
  refused: { 'zh-CN': '有问题', en: 'Refused' },
  row: { 'zh-CN': '行', en: 'Row' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  what: { 'zh-CN': '资金构成或问题', en: 'Funds, or what is wrong' },
  take: {
    'zh-CN': (n: number) => `导入 ${n} 个项目`,
    en: (n: number) => (n === 1 ? 'Take in 1 project' : `Take in ${n} projects`),
  },
  taken: {
    'zh-CN': (n: number) => `已导入 ${n} 个项目的资金构成`,
    en: (n: number) => `The funds of ${n} projects were taken in`,
  },
  plate: { 'zh-CN': '资金构成', en: 'Funds by nature' },
  source: {
    'zh-CN': (from: string) => `资金构成来自${from}`,
    en: (from: string) => `As said by ${from}`,
  },
  'source-target': { 'zh-CN': '批复的目标表', en: 'the approved target' },
  'source-table': { 'zh-CN': '导入的项目支出表', en: 'an imported project spending table' },
  'source-hand': { 'zh-CN': '人工填写', en: 'a person' },
  noSource: {
    'zh-CN': '目标表没有写明资金性质。可导入项目支出表，或在这里填写。',
    en: 'The target does not say the nature of its funds. Import a project spending table, or say it here.',
  },
  edit: { 'zh-CN': '填写资金构成', en: 'Say the funds' },
  editLead: {
    'zh-CN': (fiscal: string, other: string) =>
      `年初预算数：财政资金 ${fiscal} 万元，其他资金 ${other} 万元。各行合计不能超过；没有写的部分算“未说明”。`,
    en: (fiscal: string, other: string) =>
      `Initial budget: fiscal ${fiscal}, other ${other} 万元. The lines may not exceed it; the rest is “not said”.`,
  },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (万元)' },
  notChosen: { 'zh-CN': '不指明', en: 'Not said' },
  line: { 'zh-CN': (n: number) => `第 ${n} 行`, en: (n: number) => `Line ${n}` },
  addLine: { 'zh-CN': '加一行', en: 'Add a line' },
  removeLine: { 'zh-CN': (n: number) => `删除第 ${n} 行`, en: (n: number) => `Remove line ${n}` },
  left: {
    'zh-CN': (amount: string) => `未说明 ${amount} 万元`,
    en: (amount: string) => `Not said: ${amount} 万元`,
  },
  over: {
    'zh-CN': (amount: string) => `超出年初预算数 ${amount} 万元`,
    en: (amount: string) => `${amount} 万元 more than the initial budget`,
  },
  amountWrong: { 'zh-CN': '请填大于 0 的金额', en: 'Type an amount above 0' },
  reason: { 'zh-CN': '说明（可不填）', en: 'Note (may be left out)' },
  save: { 'zh-CN': '保存', en: 'Save' },
  saved: { 'zh-CN': '已保存资金构成', en: 'The funds were saved' },
})
