/**
 * Words of writing a target: the page of the form, and the dialog that begins one. The form's own labels stay
 * as printed.
 */
import { inside } from '../inside.ts'
import { words } from './words.ts'

export const WRITING = words({
  write: { 'zh-CN': '填写', en: 'Write' },
  writeTarget: { 'zh-CN': (name: string) => `填写：${name}`, en: (name: string) => `Write: ${name}` },
  newTarget: { 'zh-CN': '新建目标', en: 'New target' },
  form: { 'zh-CN': '填写绩效目标表', en: 'The form' },
  tools: { 'zh-CN': '表格操作', en: 'Rows' },
  preview: { 'zh-CN': '预览', en: 'Preview' },
  previewTitle: { 'zh-CN': '预览与打印、导出的内容一致', en: 'As it is printed' },
  toSubmit: { 'zh-CN': '送审', en: 'Send it in…' },
  sendIn: { 'zh-CN': (name: string) => `送审：${name}`, en: (name: string) => `Send in: ${name}` },
  sendInMissing: {
    'zh-CN': (n: number) => `还有 ${n} 处会被拒收，点一处即到该格：`,
    en: (n: number) => `${n} would be refused; each leads to its cell:`,
  },
  sendInList: { 'zh-CN': '送审前须补正', en: 'To be mended before it is sent in' },
  notWritten: { 'zh-CN': (name: string) => `${name}：未填写`, en: (name: string) => `${name}: blank` },
  suggestionFrom: { 'zh-CN': '原为', en: 'Now' },
  backToForm: { 'zh-CN': '返回填写', en: 'Back to the form' },
  opened: { 'zh-CN': '查看', en: 'Read' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  nothingToUndo: { 'zh-CN': '没有可撤销的操作', en: 'Nothing to undo' },
  nothingToRedo: { 'zh-CN': '没有可重做的操作', en: 'Nothing to redo' },
  addRow: { 'zh-CN': '插入行', en: 'Insert' },
  copyRow: { 'zh-CN': '复制行', en: 'Copy' },
  moveUp: { 'zh-CN': '上移', en: 'Up' },
  moveDown: { 'zh-CN': '下移', en: 'Down' },
  removeRow: { 'zh-CN': '删除行', en: 'Delete' },
  fillDown: { 'zh-CN': '向下填充', en: 'Fill down' },
  editValue: { 'zh-CN': '指标值…', en: 'Value…' },
  library: { 'zh-CN': '指标库…', en: 'Library…' },
  libraryTitle: { 'zh-CN': '从指标库选用', en: 'From the indicator library' },
  libraryTitleOf: {
    'zh-CN': (kind: string) => `从指标库选用：${kind}`,
    en: (kind: string) => `From the indicator library: ${kind}`,
  },
  librarySearch: {
    'zh-CN': '按名称、解释查找（先列出与本项目相近的）',
    en: 'Search (those that fit the project come first)',
  },
  libraryNone: { 'zh-CN': '指标库中没有合适的指标', en: 'The library has none that fits' },
  libraryUsual: {
    'zh-CN': (values: string) => `常用值 ${values}`,
    en: (values: string) => `usual: ${values}`,
  },
  needsRow: { 'zh-CN': '请先点选表中的一行', en: 'Choose a row first' },
  lastYear: { 'zh-CN': (year: number) => `上年目标（${year}）`, en: (year: number) => `Last year (${year})` },
  lastYearUse: { 'zh-CN': '沿用上年', en: 'Take it over' },
  lastYearUseRow: { 'zh-CN': '沿用上年整行', en: 'Take the row over' },
  lastYearSame: { 'zh-CN': '与上年相同', en: 'The same as last year' },
  lastYearNothing: { 'zh-CN': '上年此处没有内容', en: 'Nothing stood here last year' },
  lastYearLike: {
    'zh-CN': (year: number) => `本单位相近目标（${year}）`,
    en: (year: number) => `A like target of the unit (${year})`,
  },
  offers: { 'zh-CN': '可选用的指标', en: 'Indicators on offer' },
  offersHint: {
    'zh-CN': '按一下填入同类空行；指标值由本单位确定',
    en: 'One press fills an empty row of its kind; the value is yours.',
  },
  offersSame: {
    'zh-CN': (year: number) => `${year} 年同一项目：`,
    en: (year: number) => `The same project of ${year}: `,
  },
  offersLike: {
    'zh-CN': (year: number) => `${year} 年本单位相近项目：`,
    en: (year: number) => `A like project of the unit, ${year}: `,
  },
  offersFirst: {
    'zh-CN': (kinds: number) => `每类填入第一条（${kinds} 类）`,
    en: (kinds: number) => `The first of each kind (${kinds})`,
  },
  offersNational: {
    'zh-CN': '指标库暂无相近指标，先列国家共性指标',
    en: 'None of this matter in the library yet: the common ones of the nation.',
  },
  offerLastYear: {
    'zh-CN': (value: string) => (value === '' ? '上年' : `上年 ${value}`),
    en: (value: string) => (value === '' ? 'last year' : `last year: ${value}`),
  },
  offerProjects: {
    'zh-CN': (n: number) => `${n} 个项目使用`,
    en: (n: number) => (n === 1 ? 'in 1 project' : `in ${n} projects`),
  },
  offersOfForm: {
    'zh-CN': (form: string) => `${form}适用指标`,
    en: (form: string) => `Indicators of: ${form}`,
  },
  offersOfFormSource: {
    'zh-CN': (rule: string) => rule,
    en: (rule: string) => rule,
  },
  offersCost: { 'zh-CN': '单位成本（支出标准和成本分析）', en: 'Costs for one (standards and analyses)' },
  offerStandard: { 'zh-CN': '现行支出标准', en: 'Standard in force' },
  offerAnalysis: {
    'zh-CN': (year: number) => `${year}年成本分析`,
    en: (year: number) => `Cost analysis of ${year}`,
  },
  offersNone: { 'zh-CN': '没有可选用的指标', en: 'Nothing to offer' },
  offersNoneWay: {
    'zh-CN': '上年目标和指标库中没有适合空行的指标，请直接填写。',
    en: 'Neither last year nor the library has any for the empty rows: write your own.',
  },
  needsIndicator: { 'zh-CN': '请先点选指标表中的一行', en: 'Choose a row of the indicators first' },
  addPart: { 'zh-CN': '增加栏目…', en: 'Add a field…' },
  addPartHint: {
    'zh-CN': '表中还没有的二级指标，以及表式另有要求的栏目：项目属性、立项依据、中期目标、实施进度计划等',
    en:
      'Kinds of indicators that are not there yet, and what only some forms ask for: attributes, ' +
      'grounds, goals of the medium term, a schedule',
  },
  rowOfKind: { 'zh-CN': (name: string) => `增加一行：${name}`, en: (name: string) => `A row of ${name}` },
  columnOf: {
    'zh-CN': (name: string) => `指标表增加一列：${name}`,
    en: (name: string) => `A column of the indicators: ${name}`,
  },
  ownPart: { 'zh-CN': '其他栏目（自定名称）', en: 'Another field, with a name of your own' },
  scheduleStep: { 'zh-CN': '项目实施进度计划（一步）', en: 'A step of the schedule' },
  needsValue: { 'zh-CN': '请先点选一个指标值', en: 'Choose a value first' },
  cellIn: {
    'zh-CN': (name: string, row: number) => `${name}，第 ${row} 行`,
    en: (name: string, row: number) => `${name}, row ${row}`,
  },
  /** Below 资金支出计划: each mark holds what was paid since the beginning of the year. */
  cumulative: { 'zh-CN': '累计数', en: 'cumulative' },
  planMeasure: { 'zh-CN': '计划按', en: 'Plan in' },
  percent: { 'zh-CN': '%', en: '%' },
  wan: { 'zh-CN': '万元', en: '万元' },
  lacks: { 'zh-CN': '还缺', en: 'Still missing' },
  lacksHint: {
    'zh-CN': '点一项转到那一格；带 * 的填好才能送审',
    en: 'Each leads to its cell; those with * are needed before it is sent in',
  },
  lacksFileHint: { 'zh-CN': '点一项转到那一格', en: 'Each leads to its cell' },
  lackNeeded: {
    'zh-CN': (name: string) => `${name}（送审必填）`,
    en: (name: string) => `${name} (needed to send it in)`,
  },
  lackFigure: { 'zh-CN': (name: string) => `${name}：不是数字`, en: (name: string) => `${name}: no number` },
  lackRow: {
    'zh-CN': (name: string, row: number | string) => `${name} 第 ${row} 行`,
    en: (name: string, row: number | string) => `${name}, row ${row}`,
  },
  moreRows: { 'zh-CN': (n: number) => `另有 ${n} 行`, en: (n: number) => `${n} rows more` },
  moreLacks: { 'zh-CN': (n: number) => `还有 ${n} 处`, en: (n: number) => `${n} more` },
  findings: { 'zh-CN': '检查结果', en: 'Findings' },
  findingsHint: {
    'zh-CN': '与审核人看到的相同，保存后自动更新',
    en: 'What the reviewer will see, checked at every save',
  },
  noFindings: { 'zh-CN': '没有发现问题', en: 'Nothing was found' },
  textChecked: {
    'zh-CN': '已检查本文本的文字；各项目的绩效目标在其目标表中检查。',
    en: 'The words of this text were checked; targets of projects are checked in their own tables.',
  },
  moreFindings: { 'zh-CN': (n: number) => `还有 ${n} 条`, en: (n: number) => `${n} more` },
  adopt: { 'zh-CN': '采用建议', en: 'Take it up' },
  suggestion: { 'zh-CN': '建议改为', en: 'Suggested' },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  savedAt: { 'zh-CN': (time: string) => `已保存 ${time}`, en: (time: string) => `Saved ${time}` },
  unsaved: { 'zh-CN': '待保存', en: 'Not saved yet' },
  saving: { 'zh-CN': '保存中…', en: 'Saving…' },
  offline: {
    'zh-CN': '离线：已存在本机，联网后自动保存',
    en: 'Offline: kept in this browser, saved as soon as there is a line',
  },
  offlineNotKept: {
    'zh-CN': '离线，且浏览器不允许暂存：请不要关闭页面',
    en: 'Offline, and this browser keeps nothing: do not close the page',
  },
  refused: { 'zh-CN': '没有保存', en: 'Not saved' },
  signInAgain: { 'zh-CN': '重新登录', en: 'Sign in again' },
  cellTooLong: {
    'zh-CN': (place: string, most: number, found: number) =>
      `“${place}”过长，最多 ${most} 个字符，现有 ${found} 个。请删减，删减后自动保存。`,
    en: (place: string, most: number, found: number) =>
      `“${place}” is too long: at most ${most} characters, found ${found}. Shorten it; it is saved then.`,
  },
  refusedKept: { 'zh-CN': '填写的内容仍在本机。', en: 'What you wrote is kept in this browser.' },
  retry: { 'zh-CN': '再次保存', en: 'Save again' },
  takenUp: {
    'zh-CN': '上次没有保存的内容已恢复，正在保存。',
    en: 'What was not saved at your last visit is here again.',
  },
  leftOver: {
    'zh-CN': (n: number) => `本机还有 ${n} 处没有保存的内容，现在不能填写；可以填写时会自动恢复。`,
    en: (n: number) =>
      n === 1
        ? '1 place that was not saved is kept in this browser; it comes back when the form can be written in.'
        : `${n} places that were not saved are kept in this browser; they come back when the form can be written in.`,
  },
  leftOverCopy: { 'zh-CN': '复制', en: 'Copy' },
  leftOverCopied: { 'zh-CN': '已复制', en: 'Copied' },
  leftOverDrop: { 'zh-CN': '丢弃', en: 'Throw away' },
  leftOverDropAsk: {
    'zh-CN': (n: number) => `丢弃本机没有保存的 ${n} 处内容？丢弃后不能恢复。`,
    en: (n: number) =>
      `Throw away what was not saved in ${n === 1 ? '1 place' : `${n} places`}? It does not come back.`,
  },
  leftOverNewRow: { 'zh-CN': '新增一行', en: 'New row' },
  leftOverRemoved: { 'zh-CN': '删除一行', en: 'Removed row' },
  leftOverEmptied: { 'zh-CN': '（清空）', en: '(emptied)' },
  changedSince: {
    'zh-CN': (by: string) => `${by === '' ? '其他人' : by}刚修改过内容，表中已更新。请核对后再送审。`,
    en: (by: string) =>
      `${by === '' ? 'Somebody else' : by} has just changed it; the form shows it now. Look at it, then send it in.`,
  },
  takenIn: {
    'zh-CN': (by: string) => `${by === '' ? '其他人' : by}刚修改过内容，表中已更新`,
    en: (by: string) => `${by === '' ? 'Somebody else' : by} has just changed it; the form shows it now`,
  },
  missed: {
    'zh-CN': (n: number) => `有 ${n} 处已被其他人修改，没有撤销。`,
    en: (n: number) => `${n} could not be taken back: somebody else wrote there since.`,
  },
  conflicts: {
    'zh-CN': (n: number) => `有 ${n} 处与其他人的修改不一致`,
    en: (n: number) =>
      n === 1
        ? '1 place was changed by somebody else, too'
        : `${n} places were changed by somebody else, too`,
  },
  conflictsHint: {
    'zh-CN': '表中现为对方的内容，请逐处选定。',
    en: 'The form shows theirs. Decide on each.',
  },
  mine: { 'zh-CN': '我填的', en: 'Mine' },
  theirs: { 'zh-CN': '对方填的', en: 'Theirs' },
  theirsOf: {
    'zh-CN': (by: string, at: string) => `${by === '' ? '对方' : by} ${at} 填的`,
    en: (by: string, at: string) => `${by === '' ? 'Theirs' : by}, ${at}`,
  },
  useMine: { 'zh-CN': '用我的', en: 'Use mine' },
  useTheirs: { 'zh-CN': '用对方的', en: 'Use theirs' },
  rowRemoved: {
    'zh-CN': (name: string) => `我修改的一行“${name}”已被对方删除`,
    en: (name: string) => `The row “${name}”, in which you wrote, was removed`,
  },
  restoreRow: { 'zh-CN': '恢复这一行', en: 'Put it back' },
  leaveRemoved: { 'zh-CN': '按对方删除', en: 'Leave it out' },
  rowChanged: {
    'zh-CN': (name: string) => `我删除的一行“${name}”已被对方修改`,
    en: (name: string) => `The row “${name}”, which you removed, was changed`,
  },
  removeStill: { 'zh-CN': '仍然删除', en: 'Remove it all the same' },
  keepRow: { 'zh-CN': '保留', en: 'Keep it' },
  blank: { 'zh-CN': '（空白）', en: '(blank)' },
  barNotAllowed: {
    'zh-CN': '您可以查看这份目标，但不能填写。',
    en: 'You may read this target, but not write in it.',
  },
  barApproved: {
    'zh-CN': '目标已批复，内容锁定。确需修改的，请先办理“调整”。',
    en: 'The target is approved and stands. Open an adjustment first.',
  },
  barGivenBack: {
    'zh-CN': '您已交回，或委托已经结束，只能查看。',
    en: 'You gave it back, or the request is over: it is only read.',
  },
  barClosed: {
    'zh-CN': '项目已终止，内容锁定，不能修改，也不能调整。',
    en: 'The project is closed: it is neither changed nor adjusted.',
  },
  barYear: {
    'zh-CN': '本年度已封存，未批复的目标不能再填写。确需补办的，请财政绩效科在“年度结转”重新开放。',
    en:
      'The year is closed: a target that was never approved is written no more. The performance ' +
      'office can open the year again.',
  },
  barReview: {
    'zh-CN': '目标正在审核，不能填写。请先撤回，或联系审核人退回。',
    en: 'The target is under review. Take it back, or ask the reviewer to send it back.',
  },
  removeDraft: { 'zh-CN': '删除草稿', en: 'Delete draft' },
  removeAsk: {
    'zh-CN': (name: string) => `删除“${inside(name)}”的草稿？删除后不能恢复。`,
    en: (name: string) => `Delete the draft “${inside(name)}”? It cannot be brought back.`,
  },
  removed: { 'zh-CN': '草稿已删除', en: 'The draft was deleted' },
  unnamed: { 'zh-CN': '（未命名）', en: '(no name)' },
  headingLeftOut: {
    'zh-CN': (rows: number) => `粘贴内容的${rows === 1 ? '第一行' : `前 ${rows} 行`}是表头，已略去。`,
    en: (rows: number) =>
      `The first ${rows === 1 ? 'row is' : `${rows} rows are`} the heading of the table and were left out.`,
  },
  pastedInPart: {
    'zh-CN': (columns: number, rows: number) =>
      '粘贴的内容放不下：' +
      `${[...(columns > 0 ? [`右边 ${columns} 列`] : []), ...(rows > 0 ? [`下面 ${rows} 行（表格最多 2000 行）`] : [])].join('、')}没有粘贴，其余已粘贴。`,
    en: (columns: number, rows: number) =>
      'Not all of it has room: ' +
      `${[...(columns > 0 ? [`${columns} ${columns === 1 ? 'column' : 'columns'} on the right`] : []), ...(rows > 0 ? [`${rows} ${rows === 1 ? 'row' : 'rows'} below (a form has at most 2000)`] : [])].join(' and ')} ` +
      'were left out.',
  },
  keys: {
    'zh-CN':
      'Tab 下一格 · Enter 下移 · F2 修改 · Esc 取消 · Alt+Enter 换行 · Ctrl+Z/Y 撤销/重做 · Ctrl+D 向下填充 · ' +
      'Ctrl+Enter 插入行 · F4 选填指标值、勾选',
    en:
      'Tab next · Enter down · F2 edit · Esc cancel · Alt+Enter new line · Ctrl+Z/Y undo/redo · ' +
      'Ctrl+D fill down · Ctrl+Enter insert row · F4 value, tick',
  },
  keysLabel: { 'zh-CN': '快捷键', en: 'Keyboard' },
})

export const VALUE_PARTS = words({
  title: { 'zh-CN': '填写指标值', en: 'Value' },
  nature: { 'zh-CN': '类型', en: 'Kind' },
  quantitative: { 'zh-CN': '数值', en: 'Number' },
  graded: { 'zh-CN': '分档', en: 'Grade' },
  deadline: { 'zh-CN': '日期', en: 'Date' },
  words: { 'zh-CN': '文字', en: 'Words' },
  sign: { 'zh-CN': '符号', en: 'Sign' },
  noSign: { 'zh-CN': '无', en: 'none' },
  number: { 'zh-CN': '数值', en: 'Number' },
  unit: { 'zh-CN': '计量单位', en: 'Unit' },
  unitHint: { 'zh-CN': '可选可填，如 人次、万元/公里', en: 'Choose or type' },
  scale: { 'zh-CN': '等次', en: 'Scale' },
  grade: { 'zh-CN': '达到', en: 'Reaches' },
  date: { 'zh-CN': '完成日期', en: 'Done by' },
  text: { 'zh-CN': '文字说明', en: 'Words' },
  result: { 'zh-CN': '填入', en: 'Written as' },
  use: { 'zh-CN': '填入', en: 'Use' },
})

export const START_DRAFT = words({
  title: { 'zh-CN': '新建绩效目标', en: 'New target' },
  confirm: { 'zh-CN': '开始填写', en: 'Begin' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  noUnits: {
    'zh-CN': '没有可以填报的单位。请联系管理员在“机构”中维护单位和岗位。',
    en: 'There is no unit that you may write for. Ask an administrator to set up units and posts.',
  },
  year: { 'zh-CN': '年度', en: 'Year' },
  compiledYear: {
    'zh-CN': (year: number) => `${year}（编制年度）`,
    en: (year: number) => `${year} (being compiled)`,
  },
  notCompiled: {
    'zh-CN': (year: number, compiled: number) => `${year} 不是正在编制的年度（${compiled}），请核对。`,
    en: (year: number, compiled: number) => `${compiled} is being compiled, not ${year}. Check the year.`,
  },
  name: { 'zh-CN': '项目名称', en: 'Name of the project' },
  budget: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  budgetFault: { 'zh-CN': '请填数字，如 12.50', en: 'A number, such as 12.50' },
  from: { 'zh-CN': '从哪里开始', en: 'Start from' },
  empty: { 'zh-CN': '空白表', en: 'An empty form' },
  lastYear: { 'zh-CN': '从上年结转', en: 'Carried over from last year' },
  copy: { 'zh-CN': '复制其他目标', en: 'A copy of another target' },
  file: { 'zh-CN': 'Word、Excel 文件', en: 'A Word or Excel file' },
  chooseFile: { 'zh-CN': '选择文件…', en: 'Choose a file…' },
  anotherFile: { 'zh-CN': '换一个文件…', en: 'Another file…' },
  fileKinds: {
    'zh-CN': 'Word、WPS、Excel、PDF、网页或文本',
    en: 'Word, WPS, Excel, PDF, a web page or text',
  },
  readingFile: { 'zh-CN': '正在读取…', en: 'Reading…' },
  foundInFile: {
    'zh-CN': (n: number) => `文件中有 ${n} 个目标`,
    en: (n: number) => (n === 1 ? '1 target in the file' : `${n} targets in the file`),
  },
  indicators: {
    'zh-CN': (n: number) => `${n} 项指标`,
    en: (n: number) => (n === 1 ? '1 indicator' : `${n} indicators`),
  },
  wan: { 'zh-CN': '万元', en: '万元' },
  otherYear: {
    'zh-CN': (found: number, year: number) =>
      `文件是 ${found} 年度的，将作为 ${year} 年度的草稿；项目编码不带入，文字中的年份请核对。`,
    en: (found: number, year: number) =>
      `The file is of ${found}; drafts of ${year} are begun, without the project codes. Check the years in the words.`,
  },
  otherUnit: {
    'zh-CN': (n: number, said: string, unit: string) =>
      `文件中的 ${n} 个目标是“${said}”的，不是所选的“${unit}”。请核对是否选错文件或单位；确属本单位再继续。`,
    en: (n: number, said: string, unit: string) =>
      `${n === 1 ? '1 target of the file is' : `${n} targets of the file are`} of “${said}”, not of “${unit}”, ` +
      'which is chosen. Make sure that file and unit are right.',
  },
  sameCode: { 'zh-CN': '已有同编码目标，不能重复新建：', en: 'A target with its code is there already:' },
  sameName: { 'zh-CN': '本单位已有同名目标：', en: 'The unit has a target of that name:' },
  sameNameHint: {
    'zh-CN': '确属另一个项目的，可单独勾选。',
    en: 'Where it is another project, tick this one by itself.',
  },
  openDraft: { 'zh-CN': '打开草稿', en: 'Open the draft' },
  allThere: {
    'zh-CN': '文件中的目标都已有，不能重复新建。草稿可打开修改。',
    en: 'All targets of the file are there already. Drafts can be opened and changed.',
  },
  chooseTargets: { 'zh-CN': '请选择文件，并勾选要填写的目标', en: 'Choose a file and tick its targets' },
  begunOfFile: {
    'zh-CN': (n: number) => `已按文件新建 ${n} 个目标草稿`,
    en: (n: number) => `${n} drafts were begun from the file`,
  },
  takeBack: { 'zh-CN': '撤销', en: 'Undo' },
  takenBack: {
    'zh-CN': (n: number) => `已撤销新建的 ${n} 个草稿`,
    en: (n: number) => `${n} drafts were taken back`,
  },
  notAllTakenBack: {
    'zh-CN': (n: number, left: number) => `已撤销 ${n} 个草稿，${left} 个未能撤销，请在草稿中删除`,
    en: (n: number, left: number) =>
      `${n} drafts were taken back, ${left} could not be: remove them in their forms`,
  },
  carriable: {
    'zh-CN': (n: number, chosen: number) => `可结转 ${n} 个（每个项目取最近一年），已选 ${chosen} 个`,
    en: (n: number, chosen: number) =>
      `${n} can be carried over (of each project the newest); ${chosen} chosen`,
  },
  noneCarried: {
    'zh-CN': '本单位以前年度的目标在所选年度都已有，没有可结转的。',
    en: 'All earlier targets of the unit are there in the year already.',
  },
  thereAlready: {
    'zh-CN': (n: number) => `本年已有 ${n} 个，不能重复结转`,
    en: (n: number) => `${n} are there in the year already`,
  },
  noEarlier: {
    'zh-CN': '本单位在所选年度之前没有目标。请核对年度，或从空白表、文件开始。',
    en: 'The unit has no target before the year chosen. Check the year, or begin with an empty form or a file.',
  },
  neverApproved: { 'zh-CN': '未批复', en: 'never approved' },
  thereInYear: { 'zh-CN': '本年已有：', en: 'There in the year already:' },
  carriedHint: {
    'zh-CN':
      '已批复的沿用最近批复的内容，未批复的沿用现在的内容；不带项目编码。完成时限和名称开头的年份改为新年度，其他年份请核对。',
    en: 'What was approved last, or as it is where it never was; without the project code. Deadlines and the year that a name begins with are moved; check other years.',
  },
  chooseCarried: { 'zh-CN': '请勾选要结转的目标', en: 'Tick the targets that go on' },
  carriedTitle: { 'zh-CN': '结转结果', en: 'What was carried over' },
  carriedMoved: {
    'zh-CN': (moved: number, left: number) =>
      [
        moved === 0 ? '没有需要改的年份' : `改了 ${moved} 处年份`,
        ...(left === 0 ? [] : [`请核对 ${left} 处`]),
      ].join('，'),
    en: (moved: number, left: number) =>
      [
        moved === 0 ? 'no year to move' : `${moved} years moved`,
        ...(left === 0 ? [] : [`${left} to be checked`]),
      ].join(', '),
  },
  openToWrite: { 'zh-CN': '打开填写', en: 'Open' },
  copyHint: {
    'zh-CN': '包括从 Word、Excel 导入的目标；项目编码不复制。',
    en: 'Those read from Word and Excel, too; the project code is not copied.',
  },
  source: { 'zh-CN': '选择目标', en: 'Target' },
  noSources: { 'zh-CN': '没有找到目标', en: 'No target was found' },
  short: {
    'zh-CN': (limit: string) => `用简表（预算低于 ${limit} 万元）`,
    en: (limit: string) => `The short form (for budgets below ${limit})`,
  },
  shortOffer: {
    'zh-CN': (limit: string) => `预算低于 ${limit} 万元的项目可用简表：只列必设指标，每类一行。`,
    en: (limit: string) => `Below ${limit} 万元 there is a short form: only the kinds that are required.`,
  },
  shortProposed: {
    'zh-CN': (limit: string) =>
      `预算低于 ${limit} 万元，已自动选用简表（只列必设指标）；要完整的表请取消勾选。`,
    en: (limit: string) =>
      `Chosen because the budget is below ${limit}: only the kinds that are required, a row of each. Untick it for the whole form.`,
  },
  shortMeans: { 'zh-CN': '只列必设指标，每类一行。', en: 'Only the kinds that are required, a row of each.' },
  fullMeans: { 'zh-CN': '用完整的表，列出各类指标。', en: 'The whole form, with every kind of indicator.' },
  shortTooLarge: {
    'zh-CN': (limit: string) => `预算不低于 ${limit} 万元，不能用所选的简表，将用完整的表。`,
    en: (limit: string) =>
      `The budget is not below ${limit}: the short form that you chose is not for it; the whole form is used.`,
  },
  required: { 'zh-CN': '请填写', en: 'Required' },
  choose: { 'zh-CN': '请选择', en: 'Choose one' },
})
