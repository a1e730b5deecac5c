/** Words of the documents page, its imports, and the page of one document. */
import { words } from './words.ts'

/** What became of the files of an import. */
export type ImportCounts = {
  readonly all: number
  readonly imported: number
  /** What says the same as a document that is here. */
  readonly duplicate: number
  readonly undone: number
  readonly failed: number
  readonly cancelled: number
  /** They wait for a person. */
  readonly undecided: number
  readonly open: number
}

/** What there is none of is not said. */
const shown = (words: string, n: number) => (n === 0 ? [] : [`${words} ${n}`])
const shownAfter = (n: number, words: string) => (n === 0 ? [] : [`${n} ${words}`])

export const DOCUMENTS = words({
  title: { 'zh-CN': '文档', en: 'Documents' },
  dropHere: { 'zh-CN': '把文件或文件夹拖到这里', en: 'Drop files or a folder here' },
  dropNow: { 'zh-CN': '松开鼠标，开始导入', en: 'Let go to import' },
  kinds: {
    'zh-CN': 'Word、WPS、Excel、PDF、网页、文本、CSV、绩尺 JSON，或它们的 zip 压缩包',
    en: 'Word, WPS, Excel, PDF, web pages, text, CSV, Jichi JSON, or a zip of them',
  },
  importArea: { 'zh-CN': '导入文档', en: 'Import documents' },
  chooseFiles: { 'zh-CN': '选择文件', en: 'Choose files' },
  chooseFolder: { 'zh-CN': '选择文件夹', en: 'Choose a folder' },
  mayNotImport: {
    'zh-CN': '当前账号只能查阅，导入由系统管理员办理。',
    en: 'Your account may read only; administrators import.',
  },
  emptyWriter: {
    'zh-CN':
      '这里是绩效科成批导入的文件和系统里填报的文本。单位已有的 Word、Excel 文件，在“绩效目标”点“新建目标”读入。',
    en: 'Files that the office imported. Word and Excel files of a unit begin a target under Targets.',
  },
  recent: { 'zh-CN': '最近导入', en: 'Recent imports' },
  recentNone: {
    'zh-CN': '近期没有导入。已有文档见下面的清单。',
    en: 'Nothing was imported lately. Documents are listed below.',
  },
  summary: {
    'zh-CN': (counts: ImportCounts) =>
      `${counts.all} 个文件：${[
        `已导入 ${counts.imported}`,
        ...shown('已有相同文件', counts.duplicate),
        ...shown('已撤销', counts.undone),
        ...shown('没有导入', counts.failed),
        ...shown('取消', counts.cancelled),
        ...shown('待确认', counts.undecided),
        ...shown('进行中', counts.open),
      ].join('，')}`,
    en: (counts: ImportCounts) =>
      `${counts.all === 1 ? '1 file' : `${counts.all} files`}: ${[
        `${counts.imported} imported`,
        ...shownAfter(counts.duplicate, 'here already'),
        ...shownAfter(counts.undone, 'undone'),
        ...shownAfter(counts.failed, 'failed'),
        ...shownAfter(counts.cancelled, 'cancelled'),
        ...shownAfter(counts.undecided, 'to be decided'),
        ...shownAfter(counts.open, 'under way'),
      ].join(', ')}`,
  },
  queued: { 'zh-CN': '等待上传', en: 'Waiting to be sent' },
  sending: { 'zh-CN': '正在上传', en: 'Being sent' },
  waiting: { 'zh-CN': '排队中', en: 'In the queue' },
  reading: {
    'zh-CN': (percent: number) => `读取中 ${percent} %`,
    en: (percent: number) => `Reading ${percent} %`,
  },
  undecidedShort: { 'zh-CN': '待确认', en: 'To be decided' },
  undecided: {
    'zh-CN': '待确认：这个部门已有文档',
    en: 'Needs a decision: the department’s document is here already',
  },
  held: { 'zh-CN': '已读取，待确认导入', en: 'Read; its import waits for the confirmation' },
  done: { 'zh-CN': '已导入', en: 'Imported' },
  undone: { 'zh-CN': '已撤销', en: 'Undone' },
  gone: { 'zh-CN': '文档已删除', en: 'Document removed' },
  duplicate: {
    'zh-CN': '内容相同的文件已导入过，未重复导入',
    en: 'A file with the same content is here already; nothing was added',
  },
  openDuplicate: { 'zh-CN': '查看已有文档', en: 'Open the document' },
  failed: { 'zh-CN': '没有导入', en: 'Not imported' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  unitNamed: {
    'zh-CN': (name: string, called: string) =>
      `文件中的单位名称为“${called}”，系统中为“${name}”，未作更改；如单位已更名，请由财政部门在“机构”中更名。`,
    en: (name: string, called: string) =>
      `The file calls the unit “${called}”, here it is “${name}”, which was left as it is. If it ` +
      'was renamed, the finance bureau does so under Organisation.',
  },
  made: {
    'zh-CN': (projects: number, indicators: number) => `${projects} 项目 ${indicators} 指标`,
    en: (projects: number, indicators: number) => `${projects} projects, ${indicators} indicators`,
  },
  cancelImport: {
    'zh-CN': (file: string) => `取消导入 ${file}`,
    en: (file: string) => `Cancel the import of ${file}`,
  },
  retryImport: {
    'zh-CN': (file: string) => `重新导入 ${file}`,
    en: (file: string) => `Import ${file} again`,
  },
  retryAll: {
    'zh-CN': (n: number) => `重新上传未送达的 ${n} 个`,
    en: (n: number) => `Send the ${n} that did not arrive`,
  },
  importedOfYear: {
    'zh-CN': (files: number, year: number, shown: number) =>
      `刚导入的 ${files} 份是 ${year} 年的；当前显示 ${shown} 年，清单和统计里看不到它们。`,
    en: (files: number, year: number, shown: number) =>
      `${files === 1 ? '1 imported paper is' : `${files} imported papers are`} of ${year}; ` +
      `${shown} is shown, so they are in no list or sum now.`,
  },
  lookAtYear: { 'zh-CN': (year: number) => `查看 ${year} 年`, en: (year: number) => `Look at ${year}` },
  clearOver: { 'zh-CN': '清空已结束', en: 'Clear what is over' },
  skipped: {
    'zh-CN': (n: number) => `已略过 ${n} 个系统或临时文件`,
    en: (n: number) => `${n} system or temporary files were left out`,
  },
  nothingDropped: { 'zh-CN': '拖入的内容里没有文件', en: 'There was no file in what was dropped' },
  departmentTable: { 'zh-CN': '部门整体绩效目标表', en: 'Table of the whole department' },
  kindFilter: { 'zh-CN': '按种类筛选', en: 'Filter by kind' },
  allKinds: { 'zh-CN': '全部种类', en: 'All kinds' },
  searchDocuments: { 'zh-CN': '搜索标题、文件名、单位', en: 'Search title, file, unit' },
  listCaption: { 'zh-CN': '文档列表', en: 'List of documents' },
  document: { 'zh-CN': '文档', en: 'Document' },
  unit: { 'zh-CN': '部门（单位）', en: 'Department' },
  grade: { 'zh-CN': '得分 / 等级', en: 'Score' },
  gradeAlone: { 'zh-CN': '等级', en: 'Grade' },
  importedAt: { 'zh-CN': '导入时间', en: 'Imported' },
  demo: { 'zh-CN': '演示', en: 'Demo' },
  moreActions: {
    'zh-CN': (title: string) => `${title} 的更多操作`,
    en: (title: string) => `More actions for ${title}`,
  },
  original: { 'zh-CN': '下载原件', en: 'Download the original' },
  source: { 'zh-CN': '查看来源', en: 'View the source' },
  emptyTitle: { 'zh-CN': '还没有文档', en: 'No documents yet' },
  emptyWords: {
    'zh-CN': '把部门绩效文本拖到上面的框里，或选择文件。读完后，每个项目和发现的问题都会列出来。',
    en:
      'Drop performance documents into the box above, or choose files. Once read, every project ' +
      'and every finding is listed.',
  },
  emptyReader: {
    'zh-CN': '系统管理员导入文档后，会列在这里。',
    en: 'Documents are listed here once an administrator has imported them.',
  },
  noMatch: { 'zh-CN': '没有符合条件的文档', en: 'No document matches' },
  noMatchWords: {
    'zh-CN': '换一个搜索词，或清除筛选；也请看看页面上方选的年度。',
    en: 'Try another word or clear the filters; mind the year chosen at the top, too.',
  },
  removeTitle: { 'zh-CN': '删除这份文档？', en: 'Remove this document?' },
  removeWords: {
    'zh-CN': (title: string, file: string, projects: number) =>
      `将删除“${title}”（${file}）的原件、${projects} 个项目及全部问题。删除后不能恢复；需要时请先导出，或保留原件以便重新导入。`,
    en: (title: string, file: string, projects: number) =>
      `The original of “${title}” (${file}), its ${projects} projects and all their findings ` +
      'will be removed. This cannot be undone: export first, or keep the original to import it again.',
  },
  removed: {
    'zh-CN': (title: string) => `已删除“${title}”`,
    en: (title: string) => `“${title}” was removed`,
  },
})

export const DOCUMENT = words({
  unnamed: { 'zh-CN': '（没有标题）', en: '(no title)' },
  facts: { 'zh-CN': '概况', en: 'Summary' },
  file: { 'zh-CN': '文件', en: 'File' },
  ruleSet: { 'zh-CN': '规则集', en: 'Rule set' },
  imported: { 'zh-CN': '导入', en: 'Imported' },
  importedBy: {
    'zh-CN': (name: string, at: string) => `${name}，${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  statement: { 'zh-CN': '部门整体绩效目标', en: 'Targets of the whole department' },
  overallGoal: { 'zh-CN': '总体绩效目标', en: 'Overall goal' },
  subGoals: { 'zh-CN': '分项绩效目标', en: 'Goals by duty' },
  subGoalGoal: { 'zh-CN': '绩效目标', en: 'Goal' },
  subGoalIndicators: { 'zh-CN': '绩效指标', en: 'Indicators' },
  safeguards: { 'zh-CN': '工作保障措施', en: 'Safeguards' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  recognised: { 'zh-CN': '表式', en: 'Form' },
  certain: {
    'zh-CN': (percent: number) => `（归位 ${percent} %）`,
    en: (percent: number) => ` (${percent} % of its cells placed)`,
  },
  noStatement: {
    'zh-CN': '这份文档没有部门整体绩效目标部分。',
    en: 'This document has no part on the whole department.',
  },
  order: { 'zh-CN': '序号', en: 'No.' },
  projectName: { 'zh-CN': '项目名称', en: 'Project' },
  projectCode: { 'zh-CN': '项目编码', en: 'Project code' },
  noProjects: { 'zh-CN': '没有读到项目表', en: 'No project table was found' },
  noProjectsWords: {
    'zh-CN': '请对照来源，看看项目绩效目标表是否在这份文件里。',
    en: 'Compare with the source: are the project tables in this file?',
  },
  unplaced: {
    'zh-CN': (n: number) => `${n} 处文字没有找到归属，请人工核对`,
    en: (n: number) =>
      n === 1 ? '1 piece found no place: please check it' : `${n} pieces found no place: please check them`,
  },
  documentFindings: {
    'zh-CN': (n: number) => `全文性问题（${n}）`,
    en: (n: number) => `Findings on the whole document (${n})`,
  },
  allFindings: { 'zh-CN': '查看全部问题', en: 'All findings' },
  allProjects: { 'zh-CN': '在项目列表中查看', en: 'Show in the list of projects' },
  showWhere: { 'zh-CN': '看原文', en: 'In the source' },
  suggestion: { 'zh-CN': '建议改为', en: 'Suggested' },
  authority: { 'zh-CN': '依据', en: 'Authority' },
})
