/** Words of 系统管理 → 机构. */
import { words } from './words.ts'

export const ORGANISATION = words({
  title: { 'zh-CN': '机构', en: 'Organisation' },
  tree: { 'zh-CN': '机构树', en: 'Tree of units' },
  search: { 'zh-CN': '搜索编码、名称', en: 'Search code, name' },
  showClosed: { 'zh-CN': '含已停用', en: 'With closed ones' },
  offices: { 'zh-CN': '财政局业务科室', en: 'Offices of the finance bureau' },
  departments: { 'zh-CN': '主管部门', en: 'Departments' },
  unplaced: { 'zh-CN': '未归入部门的单位', en: 'Units below no department' },
  counted: { 'zh-CN': (n: number) => `${n} 个`, en: (n: number) => String(n) },
  shown: { 'zh-CN': (n: number) => `共 ${n} 个`, en: (n: number) => (n === 1 ? '1 unit' : `${n} units`) },
  noMatch: { 'zh-CN': '没有符合条件的机构', en: 'No unit matches' },
  closedMatch: {
    'zh-CN': (n: number) => `另有 ${n} 个已停用的机构符合条件`,
    en: (n: number) => `Closed units that match: ${n}`,
  },
  showThem: { 'zh-CN': '含已停用', en: 'Show them' },
  empty: { 'zh-CN': '还没有机构', en: 'No units yet' },
  emptyWords: {
    'zh-CN':
      '可以从 Excel 一次导入全部科室、部门和单位，也可以逐个新增；导入绩效文本时，文本里的单位也会自动列在这里。',
    en:
      'Import offices, departments and units from Excel at once, or add them one by one; units ' +
      'named by imported documents are listed here as well.',
  },
  emptyReader: {
    'zh-CN': '由系统管理员维护；导入绩效文本后，文本里的单位会列在这里。',
    en: 'An administrator looks after it; units named by imported documents are listed here.',
  },
  choose: {
    'zh-CN': '选择左边的一个机构，查看它的隶属、归口和历次变动。',
    en: 'Choose a unit at the left to see where it stands, who looks after it and what it was before.',
  },

  office: { 'zh-CN': '业务科室', en: 'Office' },
  department: { 'zh-CN': '主管部门', en: 'Department' },
  unit: { 'zh-CN': '预算单位', en: 'Unit' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  code: { 'zh-CN': '编码', en: 'Code' },
  codeHint: {
    'zh-CN': '3 至 20 位数字或字母；没有编码的留空',
    en: '3 to 20 digits or letters; empty where there is none',
  },
  name: { 'zh-CN': '名称', en: 'Name' },
  newName: { 'zh-CN': '新名称', en: 'New name' },
  newCode: { 'zh-CN': '新编码', en: 'New code' },
  parent: { 'zh-CN': '上级', en: 'Above it' },
  noParent: { 'zh-CN': '无（不归入任何部门）', en: 'none (below no department)' },
  parentThen: { 'zh-CN': '原上级', en: 'Stood below' },
  inCharge: { 'zh-CN': '归口科室', en: 'Office in charge' },
  inChargeThen: { 'zh-CN': '原归口科室', en: 'Office then' },
  noOffice: { 'zh-CN': '无', en: 'none' },
  state: { 'zh-CN': '状态', en: 'State' },
  open: { 'zh-CN': '正常', en: 'Open' },
  closed: { 'zh-CN': '已停用', en: 'Closed' },
  merged: { 'zh-CN': '已并入', en: 'Merged' },
  closedDay: { 'zh-CN': '停用日期', en: 'Closed from' },
  documentCount: { 'zh-CN': '文档数', en: 'Documents' },
  projectCount: { 'zh-CN': '项目数', en: 'Projects' },
  closedOn: { 'zh-CN': (day: string) => `${day} 起停用`, en: (day: string) => `closed from ${day}` },
  mergedInto: { 'zh-CN': (day: string) => `${day} 起并入`, en: (day: string) => `from ${day} part of` },
  business: { 'zh-CN': '业务数据', en: 'Data' },
  holds: {
    'zh-CN': (documents: number, projects: number) => `${documents} 份文档，${projects} 个项目`,
    en: (documents: number, projects: number) => `documents: ${documents}, projects: ${projects}`,
  },

  holdsWith: {
    'zh-CN': (documents: number, projects: number) =>
      `连同下级和并入的机构 ${documents} 份文档，${projects} 个项目`,
    en: (documents: number, projects: number) =>
      `with units below and merged into it, documents: ${documents}, projects: ${projects}`,
  },
  toTargets: { 'zh-CN': '查看绩效目标', en: 'See the targets' },

  below: { 'zh-CN': (n: number) => `下级单位 ${n}`, en: (n: number) => `Units below it: ${n}` },
  chargedWith: {
    'zh-CN': (n: number) => `归口部门 ${n}`,
    en: (n: number) => `Departments in its charge: ${n}`,
  },
  noneBelow: { 'zh-CN': '没有下级单位', en: 'No units below it' },
  noneCharged: {
    'zh-CN': '还没有归口的部门：打开一个主管部门，用“归口科室”指定。',
    en: 'No department in its charge yet: open a department and name its office.',
  },

  taken: { 'zh-CN': (n: number) => `并入的机构 ${n}`, en: (n: number) => `Merged into it: ${n}` },
  takenIn: { 'zh-CN': '并入本机构', en: 'Merged into it' },
  since: { 'zh-CN': (day: string) => `${day} 起`, en: (day: string) => `from ${day}` },
  history: { 'zh-CN': '变动记录', en: 'What it was before' },
  noHistory: {
    'zh-CN': '来自导入的文档，还没有人改动过。',
    en: 'It comes from imported documents; nobody has changed it yet.',
  },
  found: { 'zh-CN': '随文档导入', en: 'From documents' },
  from: { 'zh-CN': '生效日期', en: 'From' },
  fromHint: {
    'zh-CN': '可以补记过去的日期，不能早于上一次变动',
    en: 'May be a day in the past, not before the last change',
  },
  what: { 'zh-CN': '变动', en: 'Change' },
  asWas: { 'zh-CN': '变动后', en: 'As it was then' },
  note: { 'zh-CN': '依据或说明', en: 'Paper or reason' },
  noteHint: {
    'zh-CN': (year: number) => `例如 编办〔${year}〕3号`,
    en: (year: number) => `Such as the number of the decision, 编办〔${year}〕3号`,
  },
  by: { 'zh-CN': '经办', en: 'By' },
  recorded: { 'zh-CN': '登记时间', en: 'Recorded' },

  add: { 'zh-CN': '新增机构', en: 'New unit' },
  addBelow: { 'zh-CN': '新增下级单位', en: 'New unit below it' },
  create: { 'zh-CN': '新增', en: 'Create' },
  rename: { 'zh-CN': '改名', en: 'Rename' },
  recode: { 'zh-CN': '改编码', en: 'Change code' },
  move: { 'zh-CN': '调整隶属', en: 'Move' },
  classify: { 'zh-CN': '改类别', en: 'Change kind' },
  charge: { 'zh-CN': '指定归口科室', en: 'Name the office' },
  merge: { 'zh-CN': '并入其他机构', en: 'Merge' },
  close: { 'zh-CN': '停用', en: 'Close' },
  reopen: { 'zh-CN': '恢复', en: 'Open again' },
  changeOf: {
    'zh-CN': (change: string, name: string) => `${change}：${name}`,
    en: (change: string, name: string) => `${change}: ${name}`,
  },
  into: { 'zh-CN': '并入', en: 'Merge into' },
  mergeWords: {
    'zh-CN':
      '并入后，它的下级单位归新的机构，它的文档和项目由新的机构查看，它的名称和编码仍能在文档里认出来。它本身不再使用。',
    en:
      'Units below it go along; its documents and projects are seen by the other one, and its name ' +
      'and code are still known in documents. It is used no more itself.',
  },
  postsThere: {
    'zh-CN': (posts: number, people: number, names: readonly string[]) =>
      `本机构现有岗位 ${posts} 个：${names.join('、')}${people > names.length ? `等 ${people} 人` : ''}。`,
    en: (posts: number, people: number, names: readonly string[]) =>
      `Posts at it: ${posts}, of ` +
      `${names.join('; ')}${people > names.length ? ` and ${people - names.length} more` : ''}.`,
  },
  holder: {
    'zh-CN': (name: string, roles: string) => `${name}（${roles}）`,
    en: (name: string, roles: string) => `${name} (${roles})`,
  },
  postsStay: {
    'zh-CN':
      '岗位不随之并入：这些人员不能办理新机构的事项，本机构也不能再新建目标。请在“人员与岗位”授予新机构的岗位，并收回原来的岗位。',
    en:
      'Posts do not go along: the persons who hold them do nothing for the other one, and no new target ' +
      'is begun for this one. Give posts at the other one under “People and posts”, and end these.',
  },
  postsStayClosed: {
    'zh-CN':
      '岗位不随停用收回：这些人员仍能办理本机构已有的事项，但不能再新建目标。不再需要的，请在“人员与岗位”收回。',
    en:
      'Posts do not end with it: the persons who hold them go on with what there is, and begin no new ' +
      'target. End those that are needed no more under “People and posts”.',
  },
  stays: {
    'zh-CN': (targets: number, underReview: string | null) =>
      `本机构（含并入的机构）有目标 ${targets} 个${underReview === null ? '' : `，正在审核的有${underReview}`}：停用后仍按原来的流程办理。`,
    en: (targets: number, underReview: string | null) =>
      'Targets of it and of what was merged into it: ' +
      `${targets}${underReview === null ? '' : `; under review: ${underReview}`}. They go on as before.`,
  },
  workGoes: {
    'zh-CN': (what: string, waiting: number, to: string) =>
      `连同下级，正在审核的有${what}（其中 ${waiting} 件等待主管部门审核），随之转到${to}，原主管部门不再看到。`,
    en: (what: string, waiting: number, to: string) =>
      `Under review, with what is below it: ${what} (waiting for the department: ${waiting}). ` +
      `They go along to ${to}; the department until now sees them no more.`,
  },
  work: {
    'zh-CN': (targets: number, texts: number) =>
      [
        ...(targets > 0 || texts === 0 ? [`目标 ${targets} 个`] : []),
        ...(texts > 0 ? [`部门绩效文本 ${texts} 份`] : []),
      ].join('、'),
    en: (targets: number, texts: number) =>
      [
        ...(targets > 0 || texts === 0 ? [`targets: ${targets}`] : []),
        ...(texts > 0 ? [`departments’ texts: ${texts}`] : []),
      ].join(', '),
  },
  noWork: {
    'zh-CN': '本机构及其下级现在没有正在审核的目标。',
    en: 'Nothing of it or of what is below it is under review now.',
  },
  reviewersThere: {
    'zh-CN': (names: readonly string[], people: number) =>
      `由 ${names.join('、')}${people > names.length ? ` 等 ${people} 人` : ''}审核。`,
    en: (names: readonly string[], people: number) =>
      `Reviewed there by ${names.join('; ')}${people > names.length ? ` and ${people - names.length} more` : ''}.`,
  },
  noReviewer: {
    'zh-CN': (to: string, others: readonly string[]) =>
      `${to}没有主管部门审核人：送审后${others.length === 0 ? '没有人审核' : `只有 ${others.join('、')} 可以代审`}。请在“人员与岗位”授予岗位。`,
    en: (to: string, others: readonly string[]) =>
      `Nobody reviews for ${to}: what is sent in is reviewed by ` +
      `${others.length === 0 ? 'nobody' : others.join('; ')}. Give a post under “People and posts”.`,
  },
  noDepartment: { 'zh-CN': '无主管部门的单位', en: 'no department' },
  closeWords: {
    'zh-CN': '停用后不再出现在选择列表中；它的文档、项目和变动记录都保留，可以恢复。',
    en: 'It is offered no more; its documents, projects and history stay, and it can be opened again.',
  },
  classifyWords: {
    'zh-CN': '从文档里读到的单位默认是“预算单位”；主管部门请在这里改正。',
    en: 'What documents name is taken for a unit; make it a department here if it is one.',
  },
  pick: { 'zh-CN': '请选择', en: 'Choose' },
  needed: { 'zh-CN': '必须填写', en: 'Must be filled in' },
  saved: { 'zh-CN': (name: string) => `已保存：${name}`, en: (name: string) => `Saved: ${name}` },
})
