/** Words of the page of rule sets. */
import { words } from './words.ts'

export const RULE_SET_WORDS = words({
  title: { 'zh-CN': '规则集', en: 'Rule sets' },
  tree: { 'zh-CN': '各级规则集', en: 'Rule sets by level' },
  levelNation: { 'zh-CN': '全国', en: 'Nation' },
  levelProvince: { 'zh-CN': '省级', en: 'Provinces' },
  levelCity: { 'zh-CN': '市级', en: 'Cities' },
  levelCounty: { 'zh-CN': '县级', en: 'Counties' },
  years: {
    'zh-CN': (from: number, to: number | null) => (to === null ? `${from} 年起` : `${from}–${to} 年`),
    en: (from: number, to: number | null) => (to === null ? `from ${from}` : `${from}–${to}`),
  },
  yearsLabel: { 'zh-CN': '年度', en: 'Years' },
  unitPieces: { 'zh-CN': '个', en: 'in number' },
  unitDays: { 'zh-CN': '天', en: 'days' },
  unitYears: { 'zh-CN': '年', en: 'years' },
  unitPoints: { 'zh-CN': '分', en: 'points' },
  builtIn: { 'zh-CN': '自带', en: 'built in' },
  own: { 'zh-CN': '本地', en: 'own' },
  retired: { 'zh-CN': '已停用', en: 'retired' },
  ofDocuments: {
    'zh-CN': (n: number) => `${n} 份文档适用`,
    en: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
  },
  version: { 'zh-CN': (n: number) => `第 ${n} 版`, en: (n: number) => `version ${n}` },
  region: { 'zh-CN': '区划', en: 'Region' },
  regionHint: {
    'zh-CN': '代码前 2、4 或 6 位，全国留空',
    en: 'First 2, 4 or 6 digits; empty for the nation',
  },
  from: { 'zh-CN': '起始年度', en: 'First year' },
  to: { 'zh-CN': '终止年度', en: 'Last year' },
  toHint: { 'zh-CN': '留空：一直有效', en: 'Empty: in force' },
  name: { 'zh-CN': '名称', en: 'Name' },
  nameHint: { 'zh-CN': '留空：按区划和年度', en: 'Empty: by region and year' },
  parent: { 'zh-CN': '上级', en: 'Inherits from' },
  noParent: { 'zh-CN': '系统默认值', en: 'the program’s defaults' },
  ownName: { 'zh-CN': (region: string) => `${region}本地`, en: (region: string) => `${region}, own` },
  makeChild: { 'zh-CN': '在此基础上新建', en: 'New set on this one' },
  edit: { 'zh-CN': '修改', en: 'Edit' },
  compare: { 'zh-CN': '比较', en: 'Compare' },
  exportOne: { 'zh-CN': '导出', en: 'Export' },
  importFile: { 'zh-CN': '导入规则集', en: 'Import a rule set' },
  notJson: {
    'zh-CN': (file: string) => `“${file}”不是规则集文件：应为 .rule-set.json。`,
    en: (file: string) => `“${file}” is no rule set: a .rule-set.json is expected.`,
  },
  importBuiltIn: {
    'zh-CN': (id: string) => `“${id}”是系统自带的规则集，不能导入覆盖。请先把文件里的 id 改成本地编号。`,
    en: (id: string) =>
      `“${id}” comes with the program. Give the set in the file another id before importing it.`,
  },
  print: { 'zh-CN': '打印', en: 'Print' },
  retire: { 'zh-CN': '停用', en: 'Retire' },
  retireTitle: { 'zh-CN': '停用规则集？', en: 'Retire the rule set?' },
  retireWords: {
    'zh-CN': (name: string) => `停用后，文档改按“${name}”的上级规则审核。版本和记录保留，需要时可重新启用。`,
    en: (name: string) =>
      `Documents are then audited under what “${name}” inherits from. Its versions are kept, and ` +
      'it can be used again.',
  },
  retireDone: { 'zh-CN': '规则集已停用', en: 'The rule set was retired' },
  restore: { 'zh-CN': '重新启用', en: 'Use again' },
  tabRules: { 'zh-CN': '规则', en: 'Rules' },
  tabParameters: { 'zh-CN': '阈值与词表', en: 'Thresholds and words' },
  tabAssessment: { 'zh-CN': '事前评估', en: 'Assessment' },
  tabResults: { 'zh-CN': '结果应用', en: 'Results' },
  tabReview: { 'zh-CN': '审核表与公开', en: 'Review sheet and publication' },
  tabEvaluation: { 'zh-CN': '部门和财政评价', en: 'Evaluation' },
  tabFiscalOperation: { 'zh-CN': '财政运行', en: 'Fiscal operation' },
  tabTransfers: { 'zh-CN': '转移支付', en: 'Transfers' },
  tabMonitoring: { 'zh-CN': '运行监控', en: 'Monitoring' },
  tabScoring: { 'zh-CN': '自评计分', en: 'Self-evaluation scores' },
  tabVersions: { 'zh-CN': '版本', en: 'Versions' },
  onlyOwn: { 'zh-CN': '只看本级规定', en: 'Only what this level says' },
  nothingOwn: {
    'zh-CN': '本级没有另行规定，全部沿用上级。',
    en: 'This level says nothing of its own; all of it is inherited.',
  },
  search: { 'zh-CN': '查找规则、阈值、词语', en: 'Find a rule, a threshold, a word' },
  nothingFound: { 'zh-CN': '没有符合条件的内容', en: 'Nothing matches' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  checked: { 'zh-CN': '检查', en: 'Checked' },
  checkedOf: { 'zh-CN': (rule: string) => `检查“${rule}”`, en: (rule: string) => `Check “${rule}”` },
  ruleGroup: { 'zh-CN': '类别', en: 'Group' },
  ruleCode: { 'zh-CN': '规则编码', en: 'Code' },
  judgedCount: { 'zh-CN': '判断过的问题', en: 'Judged findings' },
  severity: { 'zh-CN': '严重程度', en: 'Severity' },
  severityOf: {
    'zh-CN': (rule: string) => `“${rule}”的严重程度`,
    en: (rule: string) => `Severity of “${rule}”`,
  },
  precision: { 'zh-CN': '实测准确率', en: 'Measured precision' },
  precisionWords: {
    'zh-CN': '可信下限（Wilson 区间，单侧 90 %）；判断过的问题不足 20 个时不作评价',
    en: 'Lower bound of Wilson’s interval (one-sided, 90 %); nothing is said below 20 judged findings',
  },
  judged: {
    'zh-CN': (right: number, of: number) => `判断 ${of} 个，正确 ${right} 个`,
    en: (right: number, of: number) => `${right} right of ${of} judged`,
  },
  tooFew: { 'zh-CN': (of: number) => `样本不足（${of}）`, en: (of: number) => `too few (${of})` },
  neverJudged: { 'zh-CN': '尚无', en: 'none yet' },
  heldBack: { 'zh-CN': '只作建议', en: 'advice only' },
  heldBackWords: {
    'zh-CN': (precision: string, bar: string) => `实测准确率 ${precision} 低于下限 ${bar}，不作为错误或警告`,
    en: (precision: string, bar: string) =>
      `Measured ${precision}, below the bar of ${bar}: no error or warning`,
  },
  heldFinding: { 'zh-CN': '只作建议', en: 'Advice only' },
  heldFindingWords: {
    'zh-CN': (severity: string, precision: string, of: number) =>
      `按规则应为“${severity}”；该规则实测准确率 ${precision}（判断过 ${of} 个问题），低于规则集要求的下限，暂不作为错误或警告`,
    en: (severity: string, precision: string, of: number) =>
      `The rule set says “${severity}”, but the rule was measured at ${precision} (${of} judged ` +
      'findings), below the set’s bar',
  },
  origin: { 'zh-CN': '来自', en: 'From' },
  originHere: { 'zh-CN': '本级', en: 'this level' },
  value: { 'zh-CN': '内容', en: 'Value' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  wordsCount: { 'zh-CN': (n: number) => `${n} 个`, en: (n: number) => `${n}` },
  addWord: { 'zh-CN': '输入后回车添加', en: 'Type and press Enter to add' },
  inherit: { 'zh-CN': '恢复沿用上级', en: 'Inherit again' },
  inheritOf: {
    'zh-CN': (value: string) => `“${value}”恢复沿用上级`,
    en: (value: string) => `Inherit again: “${value}”`,
  },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  editing: { 'zh-CN': (name: string) => `正在修改：${name}`, en: (name: string) => `Editing: ${name}` },
  creating: {
    'zh-CN': (name: string) => `新建规则集，上级：${name}`,
    en: (name: string) => `A new set on ${name}`,
  },
  changes: {
    'zh-CN': (n: number) => `本级规定 ${n} 项`,
    en: (n: number) => (n === 1 ? '1 value of its own' : `${n} values of its own`),
  },
  unsavedChanges: { 'zh-CN': '有未保存的修改', en: 'Unsaved changes' },
  noChanges: { 'zh-CN': '尚无修改', en: 'Nothing changed yet' },
  faults: {
    'zh-CN': (n: number) => `有 ${n} 处不符合要求：`,
    en: (n: number) => (n === 1 ? '1 fault:' : `${n} faults:`),
  },
  discard: { 'zh-CN': '放弃修改', en: 'Discard' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  leaveTitle: { 'zh-CN': '离开前保存修改吗？', en: 'Leave without saving?' },
  leaveWords: {
    'zh-CN': '规则集有未保存的修改，离开后将丢失。',
    en: 'The rule set has unsaved changes. They are lost if you leave.',
  },
  leave: { 'zh-CN': '放弃并离开', en: 'Leave' },
  dryRun: { 'zh-CN': '试运行', en: 'Dry run' },
  dryRunWords: {
    'zh-CN': '用现有文档试算：保存后哪些问题会增加、消失或改变严重程度，哪些文档的等级会变。不写入任何结果。',
    en:
      'Tried over the documents that are here: findings that would come, go or change, and ' +
      'documents that would have another grade. Nothing is written.',
  },
  dryRunning: {
    'zh-CN': (done: number, all: number) => `试运行 ${done} / ${all} 份文档`,
    en: (done: number, all: number) => `Trying ${done} of ${all} documents`,
  },
  dryRunOutdated: {
    'zh-CN': '试运行之后又有修改，结果可能不同。',
    en: 'Changed since it was tried; the result may differ.',
  },
  dryRunFailed: { 'zh-CN': '试运行没有完成', en: 'The dry run did not end' },
  dryRunCancelled: { 'zh-CN': '试运行已取消', en: 'The dry run was cancelled' },
  dryRunNothing: {
    'zh-CN': (all: number) => `对现有 ${all} 份文档没有影响。`,
    en: (all: number) => `No change for the ${all} documents that are here.`,
  },
  dryRunResult: {
    'zh-CN': (all: number, affected: number, changed: number) =>
      `${all} 份文档中 ${affected} 份适用，${changed} 份的问题会变化`,
    en: (all: number, affected: number, changed: number) =>
      `Of ${all} documents ${affected} come under it; the findings of ${changed} would change`,
  },
  before: { 'zh-CN': '现在', en: 'Today' },
  after: { 'zh-CN': '修改后', en: 'Then' },
  changeNew: { 'zh-CN': '新增', en: 'new' },
  changeGone: { 'zh-CN': '消失', en: 'gone' },
  changeGraver: { 'zh-CN': '加重', en: 'graver' },
  changeLighter: { 'zh-CN': '减轻', en: 'lighter' },
  examples: { 'zh-CN': '举例', en: 'Examples' },
  wholeDocument: { 'zh-CN': '整份文档', en: 'the whole document' },
  grades: {
    'zh-CN': (n: number) => `等级变化的文档（${n}）`,
    en: (n: number) => `Documents with another grade (${n})`,
  },
  gradesMore: { 'zh-CN': (n: number) => `另有 ${n} 份`, en: (n: number) => `${n} more` },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  save: { 'zh-CN': '保存为新版本', en: 'Save as a new version' },
  saveNew: { 'zh-CN': '保存规则集', en: 'Save the rule set' },
  saveTitle: { 'zh-CN': '保存规则集', en: 'Save the rule set' },
  note: { 'zh-CN': '修改说明', en: 'Note' },
  noteHint: { 'zh-CN': '改了什么、依据什么文件', en: 'What was changed, and on what authority' },
  auditNow: {
    'zh-CN': (n: number) => `保存后立即重新审核受影响的文档（共 ${n} 份文档）`,
    en: (n: number) => `Audit the documents concerned again now (${n} documents)`,
  },
  saved: {
    'zh-CN': (name: string, version: number) => `“${name}”已保存为第 ${version} 版`,
    en: (name: string, version: number) => `“${name}” was saved as version ${version}`,
  },
  stale: {
    'zh-CN': (n: number) => `规则已更新：有 ${n} 份文档的问题是按以前的规则得出的。`,
    en: (n: number) =>
      n === 1
        ? 'The rules have changed: the findings of 1 document are of other rules.'
        : `The rules have changed: the findings of ${n} documents are of other rules.`,
  },
  toRuleSets: { 'zh-CN': '查看并重新审核', en: 'See rule sets' },
  auditStale: { 'zh-CN': '重新审核', en: 'Audit again' },
  auditAll: { 'zh-CN': '重新审核全部', en: 'Audit everything again' },
  auditing: {
    'zh-CN': (done: number, all: number) => `正在重新审核 ${done} / ${all} 份文档`,
    en: (done: number, all: number) => `Auditing ${done} of ${all} documents again`,
  },
  auditWaiting: { 'zh-CN': '重新审核排队中', en: 'Waiting to audit again' },
  auditDone: {
    'zh-CN': (done: number, changed: number, created: number, gone: number) =>
      `上次重新审核：${done} 份文档，${changed} 份有变化，新增问题 ${created} 个，消失 ${gone} 个`,
    en: (done: number, changed: number, created: number, gone: number) =>
      `Last audit: ${done} documents, ${changed} changed, ${created} findings new, ${gone} gone`,
  },
  auditCancelled: {
    'zh-CN': (done: number, all: number) => `重新审核已取消：完成 ${done} / ${all} 份`,
    en: (done: number, all: number) => `The audit was cancelled after ${done} of ${all}`,
  },
  auditFailed: { 'zh-CN': '重新审核没有完成', en: 'The audit did not end' },
  versionOf: { 'zh-CN': '版本', en: 'Version' },
  savedBy: { 'zh-CN': '保存人', en: 'Saved by' },
  savedAt: { 'zh-CN': '时间', en: 'When' },
  compareWith: { 'zh-CN': '对比版本', en: 'Compare with' },
  comparing: {
    'zh-CN': (one: string, other: string) => `比较：${one} 与 ${other}`,
    en: (one: string, other: string) => `${one} compared with ${other}`,
  },
  same: { 'zh-CN': '两者内容相同', en: 'Both say the same' },
  differences: {
    'zh-CN': (n: number) => `${n} 处不同`,
    en: (n: number) => (n === 1 ? '1 difference' : `${n} differences`),
  },
  notChecked: { 'zh-CN': '不检查', en: 'not checked' },
  isChecked: { 'zh-CN': '检查', en: 'checked' },
  unread: {
    'zh-CN': (ids: string) => `本版程序不能识别这些规则集，已跳过：${ids}`,
    en: (ids: string) =>
      `This version of the program does not understand these sets and leaves them out: ${ids}`,
  },
  notFound: { 'zh-CN': '没有这个规则集', en: 'There is no such rule set' },
  notFoundWords: { 'zh-CN': '请从左侧选择。', en: 'Choose one at the left.' },
  jobMonitoring: { 'zh-CN': '生成监控表', en: 'Making monitoring sheets' },
  jobAudit: { 'zh-CN': '重新审核全部文档', en: 'Auditing everything again' },
  jobDryRun: {
    'zh-CN': (id: string) => `规则集试运行：${id}`,
    en: (id: string) => `Trying the rule set ${id}`,
  },
  jobProgress: {
    'zh-CN': (done: number, all: number) => `${done} / ${all} 份文档`,
    en: (done: number, all: number) => `${done} of ${all} documents`,
  },
  unsavedRequired: { 'zh-CN': '请填写修改说明', en: 'Say what was changed' },
  groupOff: { 'zh-CN': (n: number) => `${n} 条不检查`, en: (n: number) => `${n} not checked` },
})
