/** Words of the 工作台. */
import { words } from './words.ts'

export const WORKBENCH = words({
  ofItApproved: { 'zh-CN': '已批复（现行批复数）', en: 'Approved, as it is in force:' },
  title: { 'zh-CN': '工作台', en: 'Workbench' },
  greeting: { 'zh-CN': (name: string) => `${name}，您好`, en: (name: string) => `Hello, ${name}` },
  overview: { 'zh-CN': '总体情况', en: 'Overview' },
  findingsOf: { 'zh-CN': (n: number) => `共 ${n} 个问题`, en: (n: number) => `${n} findings` },
  projectsWithErrors: {
    'zh-CN': (n: number, all: number) => `${all} 个项目中有 ${n} 个存在错误`,
    en: (n: number, all: number) => `${n} of ${all} projects have errors`,
  },
  mustMend: { 'zh-CN': '必须改正', en: 'to be mended' },
  mustExplain: { 'zh-CN': '应当说明', en: 'to be explained' },
  mayConsider: { 'zh-CN': '供参考', en: 'to consider' },
  attention: { 'zh-CN': '需要关注的项目', en: 'Projects that need attention' },
  attentionDocuments: { 'zh-CN': '各文档的问题', en: 'Findings by document' },
  allProjects: { 'zh-CN': '全部项目', en: 'All projects' },
  allDocuments: { 'zh-CN': '全部文档', en: 'All documents' },
  noErrors: { 'zh-CN': '没有存在错误的项目', en: 'No project has errors' },
  recent: { 'zh-CN': '最近导入', en: 'Recent imports' },
  importMore: { 'zh-CN': '导入文档', en: 'Import documents' },
  noRecent: { 'zh-CN': '近期没有导入。', en: 'Nothing was imported lately.' },
  emptyTitle: { 'zh-CN': '从一份绩效文本开始', en: 'Start with one document' },
  emptyWords: {
    'zh-CN': '绩尺读懂部门绩效文本，把每个项目还原成熟悉的绩效目标表，并在格子旁指出问题、依据和改法。',
    en:
      'Jichi reads performance documents, shows every project as the table you know, and points at ' +
      'faults beside the very cells, with their authority and a remedy.',
  },
  stepImport: { 'zh-CN': '导入文档', en: 'Import documents' },
  stepImportWords: {
    'zh-CN': '把 Word 文件或文本拖进“文档”页，一次可以多个。',
    en: 'Drop Word files or texts on the Documents page, many at once.',
  },
  stepReview: { 'zh-CN': '对照表格看问题', en: 'See the findings on the table' },
  stepReviewWords: {
    'zh-CN': '逐个项目查看，或按规则、单位、严重程度筛选全部问题。',
    en: 'Project by project, or all findings by rule, unit and severity.',
  },
  stepExport: { 'zh-CN': '导出 Word', en: 'Take it away as Word' },
  stepExportWords: {
    'zh-CN': '按规定格式导出，可直接打印报送。',
    en: 'In the official layout, ready to print and hand in.',
  },
  emptyWriter: { 'zh-CN': '还没有绩效目标', en: 'No targets yet' },
  emptyWriterWords: {
    'zh-CN': '在“绩效目标”页点“新建目标”：从空白表、上年目标，或本单位已有的 Word、Excel 文件开始。',
    en: 'Begin one under Targets: empty, from last year’s, or from a Word or Excel file that your unit has.',
  },
  toTargets: { 'zh-CN': '去绩效目标', en: 'To the targets' },
  emptyReader: {
    'zh-CN': '还没有文档。系统管理员导入后，这里会显示总体情况。',
    en: 'No documents yet. The overview appears once an administrator has imported some.',
  },
  demoOffer: { 'zh-CN': '先看看演示？', en: 'Look at a demonstration first?' },
  demoWords: {
    'zh-CN': '载入随软件附带的样例文档，随时可以一键移除，不影响您自己的数据。',
    en: 'Loads the sample documents that come along; one press removes them again and leaves your own data alone.',
  },
  demoLoad: { 'zh-CN': '载入样例文件', en: 'Load the sample documents' },
  demoThere: { 'zh-CN': '样例文件已在库中', en: 'The sample documents are here already' },
  demoLoading: {
    'zh-CN': (done: number, all: number) => `正在载入样例文件：${done} / ${all}`,
    en: (done: number, all: number) => `Loading the sample documents: ${done} of ${all}`,
  },
  demoLoaded: { 'zh-CN': '当前含有演示数据', en: 'Demonstration data is loaded' },
  demoLoadedWords: { 'zh-CN': '演示文档标有“演示”字样。', en: 'Its documents are marked “Demo”.' },
  demoOthers: {
    'zh-CN': '样例文件是五份外地真实文本，载入后计入本地区的统计。',
    en: ' The sample documents are five real texts of other places; once loaded they count in the figures here.',
  },
  demoRemove: { 'zh-CN': '移除演示数据', en: 'Remove the demonstration' },
  demoRemoved: { 'zh-CN': '演示数据已移除', en: 'The demonstration was removed' },
})
