/** Words of batches of files, and of the comparison of two versions of a document. */
import type { Language } from '../language.ts'
import { FIELDS } from './fields.ts'
import { speak, words } from './words.ts'

export const BATCH = words({
  heading: { 'zh-CN': (label: string) => `批量导入 ${label}`, en: (label: string) => `Batch ${label}` },
  manyFiles: { 'zh-CN': (n: number) => `${n} 个文件`, en: (n: number) => `${n} files` },
  filesAndZips: {
    'zh-CN': (n: number, zips: number) => (n === 0 ? `${zips} 个压缩包` : `${n} 个文件和 ${zips} 个压缩包`),
    en: (n: number, zips: number) =>
      [n === 0 ? '' : `${n} files`, zips === 1 ? '1 zip' : `${zips} zips`].filter(Boolean).join(' and '),
  },
  progress: {
    'zh-CN': (done: number, all: number) => `${done} / ${all}`,
    en: (done: number, all: number) => `${done} of ${all}`,
  },
  speed: {
    'zh-CN': (perSecond: string) => `每秒 ${perSecond} 个`,
    en: (perSecond: string) => `${perSecond} files/s`,
  },
  imported: { 'zh-CN': (n: number) => `已导入 ${n}`, en: (n: number) => `${n} imported` },
  undone: { 'zh-CN': (n: number) => `已撤销 ${n}`, en: (n: number) => `${n} undone` },
  duplicates: { 'zh-CN': (n: number) => `已有相同文件 ${n}`, en: (n: number) => `${n} here already` },
  refused: { 'zh-CN': (n: number) => `未导入 ${n}`, en: (n: number) => `${n} refused` },
  undecided: { 'zh-CN': (n: number) => `待确认 ${n}`, en: (n: number) => `${n} to decide` },
  held: {
    'zh-CN': (n: number) => `待确认导入 ${n}`,
    en: (n: number) => `${n} to be confirmed`,
  },
  cancelled: { 'zh-CN': (n: number) => `已取消 ${n}`, en: (n: number) => `${n} cancelled` },
  cancelAll: { 'zh-CN': '全部取消', en: 'Cancel all' },
  results: { 'zh-CN': '下载结果（CSV）', en: 'Results (CSV)' },
  refusedList: { 'zh-CN': '下载未导入清单（CSV）', en: 'Refused files (CSV)' },
  showFiles: { 'zh-CN': '逐个查看', en: 'Show files' },
  hideFiles: { 'zh-CN': '收起', en: 'Hide files' },
  files: { 'zh-CN': (label: string) => `${label} 的文件`, en: (label: string) => `Files of ${label}` },
  decideAll: { 'zh-CN': '待确认的全部按此处理', en: 'Decide for all' },
  decideAllTitle: {
    'zh-CN': (n: number) => `${n} 个文件都按“`,
    en: (n: number) => `Decide for ${n} files: `,
  },
  unsent: { 'zh-CN': (n: number) => `待上传 ${n}`, en: (n: number) => `${n} to be sent` },
  dismiss: { 'zh-CN': '移出列表', en: 'Take off the list' },
})

export const COMPARISON = words({
  title: { 'zh-CN': '同一部门已有文档，请确认', en: 'The department’s document is here already' },
  explain: {
    'zh-CN': (file: string, older: string, at: string) =>
      `“${file}”与已导入的“${older}”（${at}）是同一部门、同一年度、同一种类的文件。确认之前不会计入统计。`,
    en: (file: string, older: string, at: string) =>
      `“${file}” is of the same department, year and kind as “${older}” (${at}). It is not counted before you decide.`,
  },
  within: {
    'zh-CN': (file: string, older: string) =>
      `“${file}”中的目标，本系统已有，在“${older}”中；那份文档还有其他内容，不能整份替换。`,
    en: (file: string, older: string) =>
      `Targets of “${file}” are here already, in “${older}”; that document holds more and cannot be replaced as a whole.`,
  },
  withinTitle: { 'zh-CN': '本系统已有这些目标，请确认', en: 'These targets are here already' },
  withinTarget: {
    'zh-CN': (name: string, unit: string | null, state: string) =>
      `${name}（${[...(unit === null ? [] : [unit]), state].join('，')}）`,
    en: (name: string, unit: string | null, state: string) =>
      `${name} (${[...(unit === null ? [] : [unit]), state].join(', ')})`,
  },
  unlike: {
    'zh-CN': (said: string, known: string) =>
      `文件中写的是“${said}”，这个编码却是“${known}”的。单位更名的，选“替换旧版”；是另一单位的，选“放弃新版”，` +
      '把文件放在文件夹里导入，在导入页确认单位。',
    en: (said: string, known: string) =>
      `The file names “${said}” with the code of “${known}”. If the unit was renamed, replace the older; if it is ` +
      'another unit, leave this one and import it in a folder, where the unit is asked.',
  },
  same: { 'zh-CN': '两份文件的内容完全一致。', en: 'Both files say the same.' },
  summary: {
    'zh-CN': (added: number, removed: number, changed: number, unchanged: number) =>
      `新增 ${added} 个项目，减少 ${removed} 个，修改 ${changed} 个，未变 ${unchanged} 个`,
    en: (added: number, removed: number, changed: number, unchanged: number) =>
      `${added} projects added, ${removed} removed, ${changed} changed, ${unchanged} unchanged`,
  },
  whole: { 'zh-CN': '文档', en: 'The document' },
  added: { 'zh-CN': '新增', en: 'Added' },
  removed: { 'zh-CN': '减少', en: 'Removed' },
  changed: { 'zh-CN': '修改', en: 'Changed' },
  project: { 'zh-CN': '项目', en: 'Project' },
  department: { 'zh-CN': '部门整体', en: 'Whole department' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  deleted: { 'zh-CN': '删除', en: 'Removed' },
  moved: { 'zh-CN': '移动', en: 'Moved' },
  movedWords: {
    'zh-CN': (from: number, to: number) => `原第 ${from} 行，现第 ${to} 行`,
    en: (from: number, to: number) => `row ${from} before, row ${to} now`,
  },
  wan: { 'zh-CN': '万元', en: '万元' },
  field: { 'zh-CN': '栏目', en: 'Field' },
  before: { 'zh-CN': '原来', en: 'Before' },
  after: { 'zh-CN': '现在', en: 'Now' },
  blank: { 'zh-CN': '（空白）', en: '(blank)' },
  more: { 'zh-CN': (n: number) => `还有 ${n} 处`, en: (n: number) => `${n} more` },
  open: { 'zh-CN': '比较并确认', en: 'Compare and decide' },
  openOf: {
    'zh-CN': (file: string) => `比较并确认 ${file}`,
    en: (file: string) => `Compare and decide about ${file}`,
  },
  replace: { 'zh-CN': '替换旧版', en: 'Replace the older' },
  keep: { 'zh-CN': '两份都保留', en: 'Keep both' },
  discard: { 'zh-CN': '放弃新版', en: 'Leave the new one' },
  replaceWords: {
    'zh-CN': '旧版仍可查看，不再计入统计。',
    en: 'The older stays readable and counts no more.',
  },
  keepWords: {
    'zh-CN': '两份都计入统计，同一项目可能重复计算。',
    en: 'Both count; a project may count twice.',
  },
  discardWords: {
    'zh-CN': '不导入这个文件，旧版不变。',
    en: 'Nothing is imported; the older stays as it is.',
  },
  replaced: {
    'zh-CN': (file: string) => `“${file}”将替换旧版`,
    en: (file: string) => `“${file}” takes the older one’s place`,
  },
  kept: {
    'zh-CN': (file: string) => `“${file}”将与旧版一并保留`,
    en: (file: string) => `“${file}” stands beside the older one`,
  },
  discarded: { 'zh-CN': (file: string) => `已放弃“${file}”`, en: (file: string) => `“${file}” was left` },
  superseded: {
    'zh-CN': (at: string) => `这是旧版本，已于 ${at} 被替换，不计入统计。`,
    en: (at: string) => `This is an older version, replaced on ${at}; it is not counted.`,
  },
  newer: { 'zh-CN': '查看新版本', en: 'Open the newer version' },
  replacedVersions: { 'zh-CN': '旧版本', en: 'Older versions' },
  showSuperseded: { 'zh-CN': '显示旧版本', en: 'Show older versions' },
  supersededMark: { 'zh-CN': '旧版本', en: 'Older' },
})

/** Keys of the exchange format as forms call them. */
const KEYS: { readonly [key: string]: { readonly [language in Language]: string } } = {
  kind: { 'zh-CN': '种类', en: 'kind' },
  title: { 'zh-CN': '标题', en: 'title' },
  fiscalYear: { 'zh-CN': '年度', en: 'year' },
  parts: { 'zh-CN': '部分', en: 'part' },
  statement: { 'zh-CN': '部门整体绩效目标', en: 'statement' },
  overallGoal: { 'zh-CN': '总体绩效目标', en: 'overall goal' },
  subGoals: { 'zh-CN': '分项绩效目标', en: 'sub-goal' },
  safeguards: { 'zh-CN': '工作保障措施', en: 'safeguard' },
  goal: { 'zh-CN': '目标', en: 'goal' },
  indicators: { 'zh-CN': '指标', en: 'indicators' },
  label: { 'zh-CN': '序号', en: 'number' },
  text: { 'zh-CN': '内容', en: 'text' },
  part: { 'zh-CN': '所属部分', en: 'part' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  department: { 'zh-CN': '主管部门', en: 'department' },
  code: { 'zh-CN': '编码', en: 'code' },
  name: { 'zh-CN': '名称', en: 'name' },
  budget: { 'zh-CN': '预算', en: 'budget' },
  total: { 'zh-CN': '总额', en: 'total' },
  fiscal: { 'zh-CN': '财政资金', en: 'fiscal' },
  other: { 'zh-CN': '其他资金', en: 'other' },
  carryover: { 'zh-CN': '上年结转', en: 'carried over' },
  purpose: { 'zh-CN': '资金用途', en: 'purpose' },
  plan: { 'zh-CN': '资金支出计划', en: 'spending plan' },
  measure: { 'zh-CN': '口径', en: 'measure' },
  march: { 'zh-CN': '3月底', en: 'March' },
  june: { 'zh-CN': '6月底', en: 'June' },
  october: { 'zh-CN': '10月底', en: 'October' },
  december: { 'zh-CN': '12月底', en: 'December' },
  goals: { 'zh-CN': '绩效目标', en: 'goal' },
  mediumTermGoals: { 'zh-CN': '中期目标', en: 'medium-term goal' },
  executionWeight: { 'zh-CN': '预算执行率分值', en: 'weight of execution' },
  schedule: { 'zh-CN': '实施进度', en: 'schedule' },
  details: { 'zh-CN': '其他栏目', en: 'detail' },
  evaluation: { 'zh-CN': '自评', en: 'evaluation' },
  monitoring: { 'zh-CN': '监控', en: 'monitoring' },
  funds: { 'zh-CN': '资金', en: 'funds' },
  initial: { 'zh-CN': '年初预算数', en: 'initial budget' },
  adjusted: { 'zh-CN': '全年预算数', en: 'adjusted budget' },
  executed: { 'zh-CN': '执行数', en: 'executed' },
  rate: { 'zh-CN': '执行率', en: 'rate' },
  weight: { 'zh-CN': '分值', en: 'weight' },
  score: { 'zh-CN': '得分', en: 'score' },
  reason: { 'zh-CN': '原因', en: 'reason' },
  outcome: { 'zh-CN': '完成情况', en: 'outcome' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  conclusion: { 'zh-CN': '结论', en: 'conclusion' },
  problems: { 'zh-CN': '存在问题', en: 'problems' },
  measures: { 'zh-CN': '改进措施', en: 'measures' },
  level1: { 'zh-CN': '一级指标', en: 'level 1' },
  level2: { 'zh-CN': '二级指标', en: 'level 2' },
  level3: { 'zh-CN': '三级指标', en: 'level 3' },
  description: { 'zh-CN': '指标描述', en: 'description' },
  value: { 'zh-CN': '指标值', en: 'value' },
  basis: { 'zh-CN': '确定依据', en: 'basis' },
  note: { 'zh-CN': '备注', en: 'note' },
  result: { 'zh-CN': '自评结果', en: 'result' },
  actual: { 'zh-CN': '实际完成值', en: 'actual value' },
  progress: { 'zh-CN': '监控情况', en: 'progress' },
  toDate: { 'zh-CN': '执行情况', en: 'to date' },
  expected: { 'zh-CN': '全年预计', en: 'expected' },
  likelihood: { 'zh-CN': '完成可能性', en: 'likelihood' },
  tasks: { 'zh-CN': '主要任务', en: 'task' },
  functions: { 'zh-CN': '部门职能', en: 'functions' },
  content: { 'zh-CN': '内容', en: 'content' },
  start: { 'zh-CN': '开始时间', en: 'start' },
  end: { 'zh-CN': '结束时间', en: 'end' },
  choice: { 'zh-CN': '勾选', en: 'choice' },
  departments: { 'zh-CN': '部门整体绩效目标表', en: 'whole-department table' },
  duties: { 'zh-CN': '部门职责', en: 'duty' },
  activities: { 'zh-CN': '工作活动', en: 'activity' },
  projects: { 'zh-CN': '预算项目', en: 'projects' },
  year: { 'zh-CN': '年度', en: 'year' },
  amount: { 'zh-CN': '金额', en: 'amount' },
  share: { 'zh-CN': '占比', en: 'share' },
  level1Weight: { 'zh-CN': '一级指标分值', en: 'weight of level 1' },
  level2Weight: { 'zh-CN': '二级指标分值', en: 'weight of level 2' },
}

/** `budget.total` as the form prints it, 预算数; `goals.2` as 绩效目标 2, `unit.name` as 单位 › 名称. */
export function pathText(path: string, language: Language): string {
  const names: Readonly<Record<string, string>> = speak(FIELDS, language)
  const cell = names[path]
  if (cell !== undefined) return cell
  let text = ''
  for (const key of path.split('.'))
    text += /^\d+$/.test(key) ? ` ${key}` : `${text === '' ? '' : ' › '}${KEYS[key]?.[language] ?? key}`
  return text
}
