/**
 * Words of writing the text of a department: the page of its form, and the dialog that begins one. What
 * is on paper stays as printed.
 */
import { words } from './words.ts'

export const STATEMENT = words({
  write: { 'zh-CN': '填写部门文本', en: 'Write the text' },
  writeText: { 'zh-CN': (name: string) => `填写：${name}`, en: (name: string) => `Write: ${name}` },
  newText: { 'zh-CN': '新建部门绩效文本', en: 'New department text' },
  form: { 'zh-CN': '填写部门绩效文本', en: 'The text of the department' },
  opened: { 'zh-CN': '查看文档', en: 'The document' },
  addRow: { 'zh-CN': '插入行', en: 'Insert' },
  link: { 'zh-CN': '关联项目…', en: 'Projects…' },
  needsRow: { 'zh-CN': '请先点选表中的一行', en: 'Choose a row first' },
  needsValue: { 'zh-CN': '请先点选一个指标值', en: 'Choose a value first' },
  needsLink: { 'zh-CN': '请先点选一项分项绩效目标或一项任务', en: 'Choose a sub-goal or a task first' },
  needsLinkOrActivity: {
    'zh-CN': '请先点选一项分项绩效目标、一项工作活动或一项任务',
    en: 'Choose a sub-goal, an activity or a task first',
  },
  hang: { 'zh-CN': '挂接项目…', en: 'Hang…' },
  linkTitle: {
    'zh-CN': (name: string) => (name === '' ? '关联项目' : `关联项目：${name}`),
    en: (name: string) => (name === '' ? 'Projects' : `Projects of ${name}`),
  },
  hangTitle: {
    'zh-CN': (name: string) => (name === '' ? '挂接项目' : `挂接项目：${name}`),
    en: (name: string) => (name === '' ? 'Hang projects' : `Hang projects under ${name}`),
  },
  hangHint: {
    'zh-CN': '每个项目只挂在一项工作活动下；选中已挂在别处的项目，就改挂到这里。',
    en: 'A project hangs under one activity: one that is chosen here leaves the place where it hung.',
  },
  duties: { 'zh-CN': '项目挂接', en: 'Duties and projects' },
  notHung: {
    'zh-CN': (n: number, sum: string) => `${n} 个项目（${sum} 万元）没有挂在工作活动下`,
    en: (n: number, sum: string) => `${n} projects (${sum}) hang under no activity`,
  },
  allHung: { 'zh-CN': '每个项目都挂在工作活动下', en: 'Every project hangs under an activity' },
  dragActivity: {
    'zh-CN': (name: string) => `拖动“${name}”：调整次序，或移到另一项职责下；Esc 取消`,
    en: (name: string) => `Drag ${name}: to reorder, or to another duty; Esc cancels`,
  },
  dragProjectHint: {
    'zh-CN': '可拖到另一项工作活动下；Esc 取消',
    en: 'Can be dragged under another activity; Esc cancels',
  },
  hangTo: { 'zh-CN': '挂到…', en: 'Hang under…' },
  hangToFor: { 'zh-CN': (name: string) => `把“${name}”挂到`, en: (name: string) => `Hang ${name} under` },
  needsActivity: {
    'zh-CN': '先在“部门职责—工作活动—预算项目”中增加工作活动，再挂接项目。',
    en: 'Add an activity in the table of duties first.',
  },
  unnamedActivity: { 'zh-CN': (n: number) => `第 ${n} 行`, en: (n: number) => `row ${n}` },
  addActivity: { 'zh-CN': '增加工作活动', en: 'Add an activity' },
  addDuty: { 'zh-CN': '增加职责', en: 'Add a duty' },
  dutySum: {
    'zh-CN': (duty: string) => (duty === '' ? '小计' : `小计：${duty}`),
    en: (duty: string) => (duty === '' ? 'Subtotal' : `Subtotal: ${duty}`),
  },
  linkUse: { 'zh-CN': '确定', en: 'Use' },
  linkSearch: { 'zh-CN': '按名称、编码、单位查找', en: 'Search name, code, unit' },
  linkNone: { 'zh-CN': '本部门本年度还没有项目', en: 'The department has no projects in this year yet' },
  linkGone: {
    'zh-CN': (names: string) => `已不在项目清单中：${names}`,
    en: (names: string) => `No longer among the projects: ${names}`,
  },
  linkSum: {
    'zh-CN': (n: number, sum: string) => `已选 ${n} 个项目，合计 ${sum} 万元`,
    en: (n: number, sum: string) => `${n} chosen, ${sum} in all (万元)`,
  },
  linkElsewhere: { 'zh-CN': (name: string) => `已在“${name}”`, en: (name: string) => `in “${name}”` },
  links: {
    'zh-CN': (n: number, sum: string) => `${n} 个项目，${sum}`,
    en: (n: number, sum: string) => `${n} projects, ${sum}`,
  },
  noLinks: { 'zh-CN': '未关联', en: 'none' },
  coverage: { 'zh-CN': '项目覆盖', en: 'Projects covered' },
  coverageHint: {
    'zh-CN': (n: number, sum: string) => `本部门本年度 ${n} 个项目，合计 ${sum} 万元`,
    en: (n: number, sum: string) => `${n} projects of the year, ${sum} in all (万元)`,
  },
  uncovered: {
    'zh-CN': (n: number, sum: string) => `${n} 个项目（${sum} 万元）没有对应的分项绩效目标`,
    en: (n: number, sum: string) => `${n} projects (${sum}) have no sub-goal`,
  },
  allCovered: { 'zh-CN': '每个项目都有对应的分项绩效目标', en: 'Every project has a sub-goal' },
  linkByName: { 'zh-CN': '按名称关联', en: 'Link by name' },
  nothingAlike: { 'zh-CN': '没有名称相同的分项或任务', en: 'No sub-goal or task has the name of a project' },
  linked: { 'zh-CN': (n: number) => `已关联 ${n} 处`, en: (n: number) => `${n} linked` },
  addGoal: { 'zh-CN': '增列分项', en: 'Add a sub-goal' },
  addGoalFor: {
    'zh-CN': (name: string) => `为“${name}”增列分项`,
    en: (name: string) => `Add a sub-goal for ${name}`,
  },
  sums: { 'zh-CN': '资金核对', en: 'Sums' },
  sumsHint: {
    'zh-CN': '填写的金额与合计不一致的地方（万元）',
    en: 'Where what is written is not the sum (万元)',
  },
  sumOfProjects: { 'zh-CN': (sum: string) => `项目合计 ${sum}`, en: (sum: string) => `projects: ${sum}` },
  sumOfParts: { 'zh-CN': (sum: string) => `分项合计 ${sum}`, en: (sum: string) => `parts: ${sum}` },
  sumAgrees: { 'zh-CN': '一致', en: 'agrees' },
  difference: { 'zh-CN': (by: string) => `差 ${by}`, en: (by: string) => `off by ${by}` },
  notWritten: { 'zh-CN': '未填', en: 'not written' },
  take: { 'zh-CN': '取合计', en: 'Take it' },
  takeFor: {
    'zh-CN': (name: string) => `${name}：取合计`,
    en: (name: string) => `${name}: take it, the sum`,
  },
  addTable: { 'zh-CN': '加入部门整体绩效目标表', en: 'Add the whole-department table' },
  addItem: { 'zh-CN': (name: string) => `插入行：${name}`, en: (name: string) => `Insert: ${name}` },
  wholeSum: { 'zh-CN': '合计', en: 'Total' },
  barNotAllowed: {
    'zh-CN': '您可以查看这份部门绩效文本，但不能填写。',
    en: 'You may read this text, but not write in it.',
  },
  barApproved: {
    'zh-CN': '文本已批复，内容锁定。确需修改的，请先在“查看文档”中办理“调整”。',
    en: 'The text is approved and stands. Open an adjustment on the page of the document first.',
  },
  barReview: {
    'zh-CN': '文本正在审核，不能填写。请先撤回，或联系审核人退回。',
    en: 'The text is under review. Take it back, or ask the reviewer to send it back.',
  },
  barYear: {
    'zh-CN': '本年度已封存，未批复的文本不能再填写。确需补办的，请财政绩效科在“年度结转”重新开放。',
    en:
      'The year is closed: a text that was never approved is written no more. The performance ' +
      'office can open the year again.',
  },
  remove: { 'zh-CN': '删除文本', en: 'Delete the text' },
  removeAsk: {
    'zh-CN': (name: string) => `删除“${name}”？各项目的绩效目标不受影响；文本删除后不能恢复。`,
    en: (name: string) => `Delete “${name}”? The targets of the projects stay. It cannot be brought back.`,
  },
  removed: { 'zh-CN': '部门绩效文本已删除', en: 'The text was deleted' },
  appended: {
    'zh-CN': (n: number) => `导出时在第二部分附 ${n} 个项目的绩效目标表。`,
    en: (n: number) => `Exported, the tables of ${n} projects follow as the second part.`,
  },
  keys: {
    'zh-CN':
      'Tab 下一格 · Enter 下移 · F2 修改 · Esc 取消 · Alt+Enter 换行 · Ctrl+Z/Y 撤销/重做 · Ctrl+Enter 插入行 · ' +
      'Alt+Shift+↑↓ 移动行 · F4 关联项目、选填指标值',
    en:
      'Tab next · Enter down · F2 edit · Esc cancel · Alt+Enter new line · Ctrl+Z/Y undo/redo · ' +
      'Ctrl+Enter insert row · Alt+Shift+↑↓ move row · F4 projects, value',
  },
})

export const START_STATEMENT = words({
  title: { 'zh-CN': '新建部门绩效文本', en: 'New department text' },
  confirm: { 'zh-CN': '开始填写', en: 'Begin' },
  goOn: { 'zh-CN': '继续填写', en: 'Go on' },
  unit: { 'zh-CN': '部门（单位）', en: 'Department' },
  from: { 'zh-CN': '从哪里开始', en: 'Start from' },
  empty: { 'zh-CN': '空白文本', en: 'An empty text' },
  lastYear: { 'zh-CN': '上年或其他文本', en: 'Last year’s, or another' },
  table: { 'zh-CN': '同时填写部门整体绩效目标表', en: 'With the whole-department table' },
  source: { 'zh-CN': '选择文本', en: 'Text' },
  sourceHint: {
    'zh-CN': '包括从 Word 导入的文档；金额和占比不带入。',
    en: 'Documents read from Word, too; amounts are not copied.',
  },
  noSources: { 'zh-CN': '没有找到部门文本', en: 'No text was found' },
  there: {
    'zh-CN': '该部门本年度的文本已经建立，可继续填写。',
    en: 'The department has a text of that year: go on in it.',
  },
  noUnits: {
    'zh-CN': '没有可以填报的部门。请联系管理员在“机构”中维护机构和岗位。',
    en: 'There is no department that you may write for. Ask an administrator to set up units and posts.',
  },
  choose: { 'zh-CN': '请选择', en: 'Choose one' },
})
