/** Words of 年度结转. */
import { words } from './words.ts'

export const YEARS = words({
  title: { 'zh-CN': '年度结转', en: 'Fiscal years' },
  table: { 'zh-CN': '各预算年度', en: 'Fiscal years' },
  hint: {
    'zh-CN': '开启新年度：日历、流程、规则集沿用，经常性和跨年项目结转为新年度的草稿，上一年度封存。',
    en:
      'Opening a year carries the calendar, the flow, the rules and continuing projects over, and ' +
      'closes the year before.',
  },
  empty: { 'zh-CN': '还没有任何年度的目标', en: 'There are no targets of any year yet' },
  emptyWords: {
    'zh-CN': '导入或新建目标以后，在这里开启下一年度。',
    en: 'Import or begin targets; the next year is opened here.',
  },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  yearOf: { 'zh-CN': (year: number) => `${year} 年`, en: (year: number) => String(year) },
  state: { 'zh-CN': '目标管理', en: 'Targets' },
  open: { 'zh-CN': '开放', en: 'open' },
  closed: { 'zh-CN': '已封存', en: 'closed' },
  closedBy: { 'zh-CN': '封存或解封人', en: 'Closed or reopened by' },
  closedAt: { 'zh-CN': '封存或解封时间', en: 'Closed or reopened at' },
  closedNote: { 'zh-CN': '封存或解封说明', en: 'Why closed or reopened' },
  openedBy: { 'zh-CN': '结转人', en: 'Opened by' },
  openedAt: { 'zh-CN': '结转时间', en: 'Opened at' },
  openedNote: { 'zh-CN': '结转说明', en: 'Note on opening' },
  by: {
    'zh-CN': (who: string, at: string) => `${who} ${at}`,
    en: (who: string, at: string) => `${who}, ${at}`,
  },
  opening: { 'zh-CN': '结转', en: 'Opened' },
  notOpened: { 'zh-CN': '—', en: '—' },
  running: {
    'zh-CN': (done: number, total: number) => `正在结转 ${done} / ${total}`,
    en: (done: number, total: number) => `Carrying over ${done} of ${total}`,
  },
  stopped: {
    'zh-CN': (done: number, total: number) => `已停止：结转了 ${done} / ${total}`,
    en: (done: number, total: number) => `Stopped at ${done} of ${total}`,
  },
  done: { 'zh-CN': (n: number) => `已结转 ${n} 个项目`, en: (n: number) => `${n} projects carried over` },
  undone: { 'zh-CN': '已撤销', en: 'undone' },
  acts: { 'zh-CN': '办理', en: 'Actions' },
  openYear: { 'zh-CN': (year: number) => `开启 ${year} 年度…`, en: (year: number) => `Open ${year}…` },
  openTitle: {
    'zh-CN': (year: number) => `开启 ${year} 年度`,
    en: (year: number) => `Open the fiscal year ${year}`,
  },
  confirm: {
    'zh-CN': (n: number) => (n === 0 ? '开启，不结转项目' : `开启并结转 ${n} 个项目`),
    en: (n: number) => (n === 0 ? 'Open without projects' : `Open with ${n} projects`),
  },
  settings: { 'zh-CN': '沿用的设置', en: 'What goes on' },
  flow: { 'zh-CN': '审核流程', en: 'Flow' },
  flowFrom: {
    'zh-CN': (year: number | null) => (year === null ? '全国通用流程' : `${year} 年的设置`),
    en: (year: number | null) => (year === null ? 'that of the country' : `as set for ${year}`),
  },
  ruleSet: { 'zh-CN': '规则集', en: 'Rule set' },
  calendar: { 'zh-CN': '年度日历', en: 'Calendar' },
  calendarMade: { 'zh-CN': '已经单独规定，保持不变', en: 'laid down already; it stays' },
  calendarFrom: {
    'zh-CN': (year: number | null) => (year === null ? '按通常日期' : `由 ${year} 年顺延一年`),
    en: (year: number | null) => (year === null ? 'the usual days' : `as in ${year}, a year later`),
  },
  daysToLook: {
    'zh-CN': (n: number) =>
      n === 0
        ? '没有遇到周末和法定节假日的日期。'
        : `${n} 个日期遇到周末或法定节假日，日期不自动改，请在“年度日历”核对（调休以当年通知为准）：`,
    en: (n: number) =>
      n === 0
        ? 'None falls on a weekend or a holiday.'
        : `${n} fall on a weekend or a holiday. They are not moved; look at the calendar:`,
  },
  carried: { 'zh-CN': (n: number) => `结转为草稿 ${n}`, en: (n: number) => `Carried over: ${n}` },
  left: { 'zh-CN': (n: number) => `不结转 ${n}`, en: (n: number) => `Not carried over: ${n}` },
  leftMore: {
    'zh-CN': (shown: number, all: number) => `列出前 ${shown} 个，共 ${all} 个。`,
    en: (shown: number, all: number) => `The first ${shown} of ${all}.`,
  },
  unsaid: { 'zh-CN': '未注明是否延续的项目也结转', en: 'Carry over projects that do not say, too' },
  closes: {
    'zh-CN': (year: number) => `同时封存 ${year} 年度的目标`,
    en: (year: number) => `Close the targets of ${year} with it`,
  },
  closesHint: {
    'zh-CN':
      '封存后，未批复的目标不能再新建、导入、修改、送审或删除；正在审核的办完为止，已批复的仍可调整、归档，监控和自评不受影响。',
    en:
      'What was never approved is then begun, imported, changed, sent in and removed no more; ' +
      'reviews end, approved targets can be adjusted, monitoring and evaluation go on.',
  },
  unfinished: {
    'zh-CN': (year: number, drafts: number, review: number) =>
      `${year} 年度还有 ${drafts} 个草稿、${review} 个正在审核的目标没有批复。封存后草稿不能再送审，确需补办时可以重新开放。`,
    en: (year: number, drafts: number, review: number) =>
      `${year} still has ${drafts} drafts and ${review} targets under review. Drafts cannot be ` +
      'sent in once it is closed; it can be opened again.',
  },
  project: { 'zh-CN': '项目', en: 'Project' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  budget: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  reason: { 'zh-CN': '原因', en: 'Why' },
  note: { 'zh-CN': '依据或原因', en: 'Reason' },
  noteHint: {
    'zh-CN': (year: number) => `例如：财预〔${year}〕30号`,
    en: (year: number) => `e.g. the number of the document, 财预〔${year}〕30号`,
  },
  noteMissing: { 'zh-CN': '请写明依据或原因', en: 'Say why' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  goOn: { 'zh-CN': '继续结转', en: 'Go on' },
  undo: { 'zh-CN': '撤销结转…', en: 'Undo…' },
  undoTitle: {
    'zh-CN': (year: number) => `撤销 ${year} 年度的结转`,
    en: (year: number) => `Undo the opening of ${year}`,
  },
  undoWords: {
    'zh-CN': (n: number) =>
      `删除结转生成的 ${n} 个草稿和随结转确定的日历；随结转封存的上一年度重新开放。已经有人填写、送审或批注过的，不能撤销。`,
    en: (n: number) =>
      `Removes the ${n} drafts and the calendar that came with it, and opens the year before ` +
      'again. Refused once somebody wrote, sent in or commented.',
  },
  undo2: { 'zh-CN': '撤销结转', en: 'Undo' },
  close: { 'zh-CN': '封存…', en: 'Close…' },
  closeTitle: { 'zh-CN': (year: number) => `封存 ${year} 年度`, en: (year: number) => `Close ${year}` },
  close2: { 'zh-CN': '封存', en: 'Close' },
  reopen: { 'zh-CN': '重新开放…', en: 'Open again…' },
  reopenTitle: {
    'zh-CN': (year: number) => `重新开放 ${year} 年度`,
    en: (year: number) => `Open ${year} again`,
  },
  reopen2: { 'zh-CN': '重新开放', en: 'Open again' },
  reopenWords: {
    'zh-CN': '未批复的目标又可以填写、送审。办完后请再次封存。',
    en: 'What was never approved can be written and sent in again. Close it again when that is done.',
  },
  history: { 'zh-CN': (n: number) => `记录 ${n}`, en: (n: number) => `History ${n}` },
  historyTitle: {
    'zh-CN': (year: number) => `${year} 年度的封存和开放记录`,
    en: (year: number) => `${year}: closed and opened`,
  },
  didOpen: {
    'zh-CN': (year: number) => `${year} 年度已开启，正在结转项目`,
    en: (year: number) => `${year} is open; projects are being carried over`,
  },
  didUndo: {
    'zh-CN': (year: number) => `已撤销 ${year} 年度的结转`,
    en: (year: number) => `The opening of ${year} was undone`,
  },
  didClose: { 'zh-CN': (year: number) => `${year} 年度已封存`, en: (year: number) => `${year} is closed` },
  didReopen: {
    'zh-CN': (year: number) => `${year} 年度已重新开放`,
    en: (year: number) => `${year} is open again`,
  },
  from: {
    'zh-CN': (year: number, version: number) => `由 ${year} 年度批复版本（第 ${version} 版）结转而来`,
    en: (year: number, version: number) => `Carried over from version ${version} of ${year}`,
  },
  moved: { 'zh-CN': '已改为新年度，请核对', en: 'Moved to the new year; please check' },
  stands: { 'zh-CN': '仍写着上一年度，请逐处确认是否要改', en: 'Still name last year; look at each' },
  source: { 'zh-CN': '查看上年目标', en: 'Last year’s target' },
  showMarks: { 'zh-CN': (n: number) => `年份 ${n} 处`, en: (n: number) => `${n} years` },
})
