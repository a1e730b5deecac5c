/**
 * Words of the project's page: the paper, the findings beside it, the source. The form's own labels stay as
 * printed.
 */
import { words } from './words.ts'

export const PROJECT = words({
  targets: { 'zh-CN': '绩效目标', en: 'Targets' },
  write: { 'zh-CN': '填写', en: 'Write' },
  archive: { 'zh-CN': '绩效档案', en: 'Project archive' },
  paper: { 'zh-CN': '绩效目标表', en: 'Target table' },
  headTable: { 'zh-CN': '项目基本情况', en: 'The project' },
  footTable: { 'zh-CN': '合计与结论', en: 'Sums and conclusions' },
  indicatorTable: { 'zh-CN': '绩效指标', en: 'Indicators' },
  codeFits: { 'zh-CN': '校验码相符', en: 'Check character fits' },
  codeDiffers: {
    'zh-CN': (expected: string) => `校验码应为 ${expected}（待核对）`,
    en: (expected: string) => `Check character should be ${expected} (to be confirmed)`,
  },
  codeUnknown: { 'zh-CN': '不是 21 位项目编码', en: 'Not a 21-character project code' },
  codeMissing: { 'zh-CN': '尚无项目编码', en: 'No project code yet' },
  codeComes: {
    'zh-CN': '编码由预算管理一体化系统赋予，取得后填入目标表的“项目编码”',
    en: 'The budget system gives it; written into the table as soon as it is known',
  },
  planSpark: {
    'zh-CN': (marks: string) => `资金支出计划：${marks}`,
    en: (marks: string) => `Spending plan: ${marks}`,
  },
  planMark: {
    'zh-CN': (month: number, value: string) => `${month}月底 ${value}`,
    en: (month: number, value: string) => `month ${month}: ${value}`,
  },
  moreOnProject: { 'zh-CN': '更多', en: 'More' },
  previousProject: { 'zh-CN': '上一个', en: 'Previous' },
  nextProject: { 'zh-CN': '下一个', en: 'Next' },
  firstProject: { 'zh-CN': '已是本文档第一个项目', en: 'This is the first project of the document' },
  lastProject: { 'zh-CN': '已是本文档最后一个项目', en: 'This is the last project of the document' },
  aloneWritten: {
    'zh-CN': '在线填报的目标各自成一份文档，没有前后项目',
    en: 'A target written here is a document of its own: there is none before or after it',
  },
  aloneInFile: {
    'zh-CN': '本文档只有这一个项目',
    en: 'This is the only project of the document',
  },
  source: { 'zh-CN': '来源', en: 'Source' },
  openSource: { 'zh-CN': '在来源中查看', en: 'Show in the source' },
  noPlace: {
    'zh-CN': '这种格式的来源还不能在页面中查看',
    en: 'A source of this kind cannot be shown here yet',
  },
  wholeSource: { 'zh-CN': '单独打开', en: 'On its own' },
  backToFindings: { 'zh-CN': '返回问题', en: 'Findings' },
  original: { 'zh-CN': '下载原文件', en: 'Download the original' },
  printNow: { 'zh-CN': '打印', en: 'Print' },
  printWithFindings: { 'zh-CN': '附问题清单', en: 'With the list of findings' },
  printedFindings: { 'zh-CN': '问题清单', en: 'Findings' },
  findings: { 'zh-CN': '问题', en: 'Findings' },
  filterSeverity: { 'zh-CN': '按程度筛选', en: 'Filter by severity' },
  noFindings: { 'zh-CN': '没有发现问题', en: 'Nothing was found' },
  noneOfThese: { 'zh-CN': '没有这一程度的问题', en: 'No findings of this severity' },
  behind: { 'zh-CN': '其余问题', en: 'The other findings' },
  moreFindings: { 'zh-CN': (n: number) => `另有 ${n} 条`, en: (n: number) => `${n} more` },
  smallThings: {
    'zh-CN': (group: string, n: number) => `${group} ${n} 处`,
    en: (group: string, n: number) => `${group}: ${n}`,
  },
  firstOnly: { 'zh-CN': '只看要紧的', en: 'Only what matters most' },
  written: { 'zh-CN': '原文', en: 'As written' },
  nothingWritten: { 'zh-CN': '（空白）', en: '(blank)' },
  suggestion: { 'zh-CN': '建议改为', en: 'Suggested' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  authority: { 'zh-CN': '依据', en: 'Authority' },
  example: { 'zh-CN': '示例', en: 'Example' },
  also: { 'zh-CN': '同时涉及', en: 'Also' },
  elsewhere: {
    'zh-CN': (n: number) => `其他 ${n} 处同样问题`,
    en: (n: number) => (n === 1 ? 'The same in 1 other place' : `The same in ${n} other places`),
  },
  elsewhereProject: {
    'zh-CN': (order: number) => `第 ${order} 个项目`,
    en: (order: number) => `project ${order}`,
  },
  thisProject: { 'zh-CN': '本项目', en: 'this project' },
  markIn: {
    'zh-CN': (severity: string, message: string) => `${severity}：${message}`,
    en: (severity: string, message: string) => `${severity}: ${message}`,
  },
  keys: {
    'zh-CN': 'N/B 下一条、上一条问题 · J/K 或 →/← 换项目 · S 来源',
    en: 'N/B findings · J/K or →/← projects · S source',
  },
  keysLabel: { 'zh-CN': '快捷键', en: 'Keyboard' },
})

/** What the source view says. */
export const SOURCE = words({
  source: { 'zh-CN': '来源', en: 'Source' },
  tableNumber: { 'zh-CN': (n: number) => `表 ${n}`, en: (n: number) => `Table ${n}` },
  here: { 'zh-CN': '所指位置', en: 'The place meant' },
  placeLine: { 'zh-CN': (n: number) => `第 ${n} 行`, en: (n: number) => `line ${n}` },
  placeParagraph: { 'zh-CN': (n: number) => `第 ${n} 段`, en: (n: number) => `paragraph ${n}` },
  placeCell: {
    'zh-CN': (table: number, row: number, column: number) => `表 ${table} 第 ${row} 行第 ${column} 列`,
    en: (table: number, row: number, column: number) => `table ${table}, row ${row}, column ${column}`,
  },
  placeSheet: {
    'zh-CN': (sheet: string, cell: string) => `工作表 ${sheet} ${cell}`,
    en: (sheet: string, cell: string) => `sheet ${sheet}, ${cell}`,
  },
  placePage: { 'zh-CN': (page: number) => `第 ${page} 页`, en: (page: number) => `page ${page}` },
  empty: { 'zh-CN': '来源没有可显示的内容', en: 'The source holds nothing to show' },
  pagesOf: { 'zh-CN': (file: string) => `${file} 的页面`, en: (file: string) => `Pages of ${file}` },
  pageTools: { 'zh-CN': '页面工具', en: 'Page tools' },
  pageBefore: { 'zh-CN': '第', en: 'Page' },
  pageOf: { 'zh-CN': (n: number) => `页，共 ${n} 页`, en: (n: number) => `of ${n}` },
  zoom: { 'zh-CN': '缩放', en: 'Zoom' },
  larger: { 'zh-CN': '放大', en: 'Larger' },
  smaller: { 'zh-CN': '缩小', en: 'Smaller' },
  fitWidth: { 'zh-CN': '适合宽度', en: 'Fit width' },
  pageFailed: {
    'zh-CN': (n: number) => `第 ${n} 页无法绘制，请下载原件查看`,
    en: (n: number) => `Page ${n} cannot be drawn: download the original to see it`,
  },
  textOf: { 'zh-CN': (file: string) => `${file} 的全文`, en: (file: string) => `Text of ${file}` },
})
