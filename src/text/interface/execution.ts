/** Words of 预算执行: the list, a project's ledger, typing by hand and importing. */
import { words } from './words.ts'

export const EXECUTION = words({
  title: { 'zh-CN': '预算执行', en: 'Budget execution' },
  inWan: { 'zh-CN': '金额单位：万元', en: 'Amounts in 万元' },
  caption: { 'zh-CN': '已批复项目的预算执行情况', en: 'Execution of approved targets' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  search: { 'zh-CN': '项目名称或编码', en: 'Name or code' },
  unit: { 'zh-CN': '部门或单位', en: 'Department or unit' },
  day: { 'zh-CN': '截至日期', en: 'Until' },
  rate: { 'zh-CN': '执行率', en: 'Rate' },
  mark: { 'zh-CN': '情况', en: 'Standing' },
  overspent: { 'zh-CN': '超预算', en: 'Over the budget' },
  unpaid: { 'zh-CN': '尚未支付', en: 'Nothing paid' },
  adjusted: { 'zh-CN': '预算有调整', en: 'Budget changed' },
  blocked: { 'zh-CN': '暂停支付', en: 'Payments stopped' },
  closed: { 'zh-CN': '已终止', en: 'Closed' },
  pooled: { 'zh-CN': '代编未细化', en: 'Pooled, to be broken down' },
  unbalanced: { 'zh-CN': '调剂不平', en: 'Transfers that do not balance' },
  unbalancedNote: {
    'zh-CN': (n: number) => `${n} 个文号的调剂，调入与调出不相等（万元）：`,
    en: (n: number) =>
      `Transfers under ${n === 1 ? '1 number' : `${n} numbers`} take another amount than they bring (万元):`,
  },
  unbalancedLine: {
    'zh-CN': (number: string, into: string, out: string, difference: string) =>
      `${number}：调入 ${into}，调出 ${out}，相差 ${difference}`,
    en: (number: string, into: string, out: string, difference: string) =>
      `${number}: in ${into}, out ${out}, difference ${difference}`,
  },
  unbalancedMore: { 'zh-CN': (n: number) => `另有 ${n} 个文号`, en: (n: number) => `${n} more` },
  unbalancedWhy: {
    'zh-CN': '调剂只在项目之间移动预算，不增不减。请核对是否漏登了一方，或两边文号写得不一样。',
    en: 'A transfer moves money between projects. Look whether one side is missing, or stands under another number.',
  },
  pooledNote: {
    'zh-CN': (n: number, by: string, days: number) =>
      `${n} 个代编预算项目还没有细化到单位，应于 ${by} 前完成（${days < 0 ? `已逾期 ${-days} 天` : `还有 ${days} 天`}）：` +
      '由财政业务科室用“调剂”把预算调到单位项目，全部调出后自动结束。',
    en: (n: number, by: string, days: number) =>
      `${n === 1 ? '1 pooled budget is' : `${n} pooled budgets are`} to be broken down to units ` +
      `by ${by} (${days < 0 ? `${-days} days late` : `${days} days left`}): the finance office ` +
      'moves the money by transfers; this ends when none is left.',
  },
  pooledTasks: {
    'zh-CN': (year: number) => `${year} 年代编预算细化`,
    en: (year: number) => `Pooled budgets of ${year} to be broken down`,
  },
  pooledAll: { 'zh-CN': (n: number) => `共 ${n} 项`, en: (n: number) => (n === 1 ? 'Show it' : `All ${n}`) },
  pooledBy: {
    'zh-CN': (by: string, days: string) => `${by} 前完成，${days}`,
    en: (by: string, days: string) => `By ${by}, ${days}`,
  },
  pooledLeft: { 'zh-CN': '待细化（万元）', en: 'To be broken down (万元)' },
  budgetWan: { 'zh-CN': '全年预算数（万元）', en: 'Year’s budget (万元)' },
  paidWan: { 'zh-CN': '已支付（万元）', en: 'Paid (万元)' },
  pooledHow: {
    'zh-CN':
      '部门提出细化方案，财政业务科室在台账里用“调剂”把预算调到单位项目；没有支付的部分全部调出后，这项任务自动结束。',
    en:
      'The department says how, the finance office moves the money to projects of units by ' +
      'transfers in the ledger; the task ends by itself when all that is not paid is moved.',
  },
  pooledLedger: {
    'zh-CN': (left: string, moves: boolean) =>
      `代编预算还有 ${left} 万元没有细化到单位${moves ? '：登记“调剂”，这里填负数调出，再到单位项目填正数调入，文号相同。' : '，由财政业务科室用“调剂”调到单位项目。'}`,
    en: (left: string, moves: boolean) =>
      `${left} 万元 of this pooled budget are to be broken down: ` +
      `${moves ? 'book a transfer below 0 here and one above 0 with the same number at the project of the unit.' : 'the finance office moves them to projects of units by transfers.'}`,
  },
  marked: {
    'zh-CN': (procurement: string, carryover: string) =>
      `其中：政府采购 ${procurement}，结转资金 ${carryover}`,
    en: (procurement: string, carryover: string) =>
      `Of these: procurement ${procurement}, carried over ${carryover}`,
  },
  pooledShow: { 'zh-CN': '查看', en: 'Show' },
  fileDay: { 'zh-CN': (day: string) => `执行数截至：${day}`, en: (day: string) => `Paid by: ${day}` },
  below: { 'zh-CN': (n: number) => `低于 ${n}%`, en: (n: number) => `Below ${n} %` },
  from: { 'zh-CN': (n: number) => `${n}% 及以上`, en: (n: number) => `${n} % and more` },
  clear: { 'zh-CN': '清除筛选', en: 'Clear filters' },
  exportCsv: { 'zh-CN': '导出 CSV', en: 'Export CSV' },
  project: { 'zh-CN': '项目', en: 'Project' },
  initial: { 'zh-CN': '年初预算数', en: 'Initial budget' },
  changes: { 'zh-CN': '预算调整', en: 'Changes' },
  budget: { 'zh-CN': '全年预算数', en: 'Year’s budget' },
  paid: { 'zh-CN': '已支付', en: 'Paid' },
  left: { 'zh-CN': '未支付', en: 'Left' },
  notApplicable: { 'zh-CN': '不适用', en: 'n/a' },
  unbudgetedWhy: {
    'zh-CN': '没有全年预算数却有支付，执行率无法计算',
    en: 'Paid without a budget: there is no rate',
  },
  notApplicableWhy: { 'zh-CN': '全年预算数为 0，不计算执行率', en: 'The budget of the year is 0' },
  total: {
    'zh-CN': (n: number) => `合计（${n} 个项目）`,
    en: (n: number) => (n === 1 ? 'Total (1 project)' : `Total (${n} projects)`),
  },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  noMatchWords: { 'zh-CN': '请放宽筛选条件。', en: 'Widen the filters.' },
  none: { 'zh-CN': '本年度还没有已批复的绩效目标', en: 'No target of this year is approved yet' },
  noneWords: {
    'zh-CN': '绩效目标批复后，项目和年初预算会自动出现在这里，再登记或导入支付数据。',
    en:
      'Projects and their initial budgets appear here once their targets are approved; payments ' +
      'are then typed or imported.',
  },

  ledger: { 'zh-CN': '执行台账', en: 'Ledger' },
  back: { 'zh-CN': '预算执行', en: 'Budget execution' },
  toTarget: { 'zh-CN': '查看绩效目标', en: 'Open the target' },
  fund: { 'zh-CN': '资金来源', en: 'Fund' },
  all: { 'zh-CN': '合计', en: 'Total' },
  until: { 'zh-CN': (day: string) => `截至 ${day}`, en: (day: string) => `Until ${day}` },
  resume: { 'zh-CN': '恢复支付', en: 'Resume payments' },
  resumeReason: { 'zh-CN': '恢复的理由', en: 'Why they may go on' },
  blockedNote: {
    'zh-CN': (why: string) => `已暂停支付：${why}。解除前不能登记新的支付，退款不受影响。`,
    en: (why: string) => `New payments are stopped: ${why}. Refunds are not affected.`,
  },
  overspentNote: {
    'zh-CN': (funds: string) =>
      `${funds}的已支付数超过该资金的全年预算数，请核对支付的资金来源，或核对预算调整。各资金来源分别核算，不得互相占用。`,
    en: (funds: string) =>
      `${funds}: more was paid than the fund holds. Check the fund of the payments, or the ` +
      'budget changes; one fund does not pay for the other.',
  },
  overspentCount: {
    'zh-CN': (n: number) =>
      `${n} 个项目有资金来源的已支付数超过其全年预算数，请核对支付的资金来源和预算调整。`,
    en: (n: number) =>
      `${n === 1 ? '1 project has' : `${n} projects have`} a fund that paid more than it holds: ` +
      'check the funds of payments and the budget changes.',
  },
  payments: { 'zh-CN': '支付', en: 'Payments' },
  budgetChanges: { 'zh-CN': '预算调整', en: 'Budget changes' },
  addPayment: { 'zh-CN': '登记支付', en: 'Book a payment' },
  addChange: { 'zh-CN': '登记预算调整', en: 'Book a budget change' },
  noPayments: { 'zh-CN': '还没有支付记录', en: 'No payments yet' },
  noChanges: { 'zh-CN': '没有预算调整', en: 'No budget changes' },
  date: { 'zh-CN': '日期', en: 'Day' },
  voucher: { 'zh-CN': '支付凭证号', en: 'Voucher' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
  purpose: { 'zh-CN': '用途', en: 'Purpose' },
  number: { 'zh-CN': '文号', en: 'Document number' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  recorded: { 'zh-CN': '登记', en: 'Booked' },
  recordedAt: { 'zh-CN': '登记时间', en: 'Booked at' },
  imported: { 'zh-CN': '导入', en: 'imported' },
  procurement: { 'zh-CN': '政府采购', en: 'Government procurement' },
  carryover: { 'zh-CN': '结转资金', en: 'Carried over' },
  corrected: { 'zh-CN': '已更正', en: 'corrected' },
  withVersion: { 'zh-CN': '随目标批复', en: 'With the target' },
  byVersion: {
    'zh-CN': (n: number) => `随目标第 ${n} 版批复`,
    en: (n: number) => `with version ${n} of the target`,
  },
  correct: { 'zh-CN': '更正', en: 'Correct' },
  correctOne: { 'zh-CN': (what: string) => `更正 ${what}`, en: (what: string) => `Correct ${what}` },
  correctWords: {
    'zh-CN': '原记录保留，另记一笔相反的金额冲销。填写更正原因；如有正确的一笔，可在冲销后重新登记。',
    en: 'The line stays and is set off by one of the opposite amount. Say why; book the right one afterwards.',
  },
  correctReason: { 'zh-CN': '更正原因', en: 'Why' },
  reasonMissing: { 'zh-CN': '请写明更正原因', en: 'Say why' },
  amountYuan: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
  amountHint: { 'zh-CN': '退款、追减、调出填负数', en: 'Refunds, cuts and what goes elsewhere are below 0' },
  amountWrong: {
    'zh-CN': '请填写数字，最多两位小数，不为 0',
    en: 'A number with two decimals at most, other than 0',
  },
  required: { 'zh-CN': '必填', en: 'Required' },
  dayOutside: {
    'zh-CN': (year: number) => `日期应在 ${year} 年内`,
    en: (year: number) => `A day in ${year}`,
  },
  booked: { 'zh-CN': '已登记', en: 'Booked' },
  done: { 'zh-CN': '已更正', en: 'Corrected' },

  import: { 'zh-CN': '导入', en: 'Import' },
  importTitle: {
    'zh-CN': (year: number) => `导入 ${year} 年度数据`,
    en: (year: number) => `Import data of ${year}`,
  },
  lead: {
    'zh-CN':
      '国库支付明细等表格可直接选择：须有项目编码或项目名称、日期、金额，支付还须有支付凭证号，预算调整还须有类型和文号；也可先下载模板。选择后只是预览，核对无误再登记；同一份文件重复导入不会重复登记。',
    en:
      'Choose a table as the treasury exports it, or one made of the template: it needs code or name of the project, day, amount, and ' +
      'the voucher (payments) or kind and document number (changes). Choosing only shows ' +
      'what would be booked; the same file twice changes nothing.',
  },
  whichData: { 'zh-CN': '数据种类', en: 'Kind of data' },
  template: { 'zh-CN': '下载模板', en: 'Download the template' },
  choose: { 'zh-CN': '选择文件', en: 'Choose a file' },
  another: { 'zh-CN': '换一个文件', en: 'Another file' },
  kinds: { 'zh-CN': 'Excel（.xlsx、.xls）或 CSV', en: 'Excel (.xlsx, .xls) or CSV' },
  reading: { 'zh-CN': '正在读取和核对…', en: 'Reading and checking…' },
  bookingNow: { 'zh-CN': (file: string) => `正在登记：${file}`, en: (file: string) => `Booking ${file}` },
  bookingReads: { 'zh-CN': '正在读取、核对…', en: 'Reading and checking…' },
  bookingProgress: {
    'zh-CN': (done: number, rows: number) => `${done}/${rows} 行`,
    en: (done: number, rows: number) => `${done} of ${rows} rows`,
  },
  bookingWords: {
    'zh-CN': '可以关闭此窗口，登记在后台继续。全部登记完才生效；停止或中断则一行也不登记，可以重新来过。',
    en:
      'You may close this window: the booking goes on. It takes effect as a whole; stopped or cut ' +
      'off, not one row is booked.',
  },
  bookingStop: { 'zh-CN': '停止登记', en: 'Stop' },
  bookingStopped: {
    'zh-CN': '已停止，一行也没有登记。可以再次登记。',
    en: 'Stopped: not one row is booked. You may book it again.',
  },
  booking: { 'zh-CN': '正在登记…', en: 'Booking…' },
  preview: {
    'zh-CN': (file: string) => `预览：${file}（还没有登记）`,
    en: (file: string) => `Preview of ${file} (nothing is booked yet)`,
  },
  after: { 'zh-CN': (file: string) => `已登记：${file}`, en: (file: string) => `Booked: ${file}` },
  rowsWhole: { 'zh-CN': '文件合计', en: 'File' },
  rowsBooked: { 'zh-CN': '登记', en: 'Booked' },
  rowsSame: { 'zh-CN': '已登记过', en: 'There already' },
  rowsRefused: { 'zh-CN': '有错误', en: 'Refused' },
  rows: { 'zh-CN': '行数', en: 'Rows' },
  sum: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
  balance: { 'zh-CN': '文件合计 = 登记 + 已登记过 + 有错误', en: 'File = booked + there already + refused' },
  nothingNew: { 'zh-CN': '没有新的记录需要登记。', en: 'There is nothing new to book.' },
  confirm: {
    'zh-CN': (n: number) => `登记 ${n} 行`,
    en: (n: number) => (n === 1 ? 'Book 1 row' : `Book ${n} rows`),
  },
  saveRefused: { 'zh-CN': '下载错误文件', en: 'Download the refused rows' },
  refusedWords: {
    'zh-CN': (n: number) =>
      `${n} 行有错误，不登记，其他行不受影响。错误文件里是原来的行和错误原因，改好后可直接再导入。`,
    en: (n: number) =>
      `Rows refused: ${n}; the others are not affected. The file says why; mend it and import it again.`,
  },
  refusedCaption: { 'zh-CN': '有错误的行', en: 'Refused rows' },
  newRows: { 'zh-CN': '将登记的行', en: 'Rows to be booked' },
  row: { 'zh-CN': '行', en: 'Row' },
  why: { 'zh-CN': '错误原因', en: 'Why' },
  history: { 'zh-CN': '导入记录', en: 'Imports' },
  noHistory: { 'zh-CN': '本年度还没有导入记录', en: 'Nothing was imported for this year' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  undoOne: {
    'zh-CN': (file: string) => `撤销导入 ${file}`,
    en: (file: string) => `Undo the import of ${file}`,
  },
  undoWords: {
    'zh-CN': (n: number) =>
      `这次导入登记的 ${n} 笔记录将全部撤销，文件和撤销原因保留。之后有更正或退款依赖它时不能撤销。`,
    en: (n: number) =>
      `All ${n} lines of this import are taken back; the file and the reason stay. Not while later lines hang on it.`,
  },
  undoReason: { 'zh-CN': '撤销原因', en: 'Why' },
  undone: { 'zh-CN': '已撤销', en: 'undone' },
  original: { 'zh-CN': '原文件', en: 'Original' },
  file: { 'zh-CN': '文件', en: 'File' },
})
