/** Words of 绩效档案. */
import { words } from './words.ts'

export const ARCHIVE = words({
  wholeSelf: { 'zh-CN': '部门整体自评', en: 'Own evaluation' },
  wholeSelfOpen: { 'zh-CN': '查看', en: 'Open' },
  title: { 'zh-CN': '绩效档案', en: 'Performance archives' },
  ofProject: { 'zh-CN': '绩效档案', en: 'Project archive' },
  search: { 'zh-CN': '项目名称、编码或单位', en: 'Project, code or unit' },
  filters: { 'zh-CN': '查找项目', en: 'Find a project' },
  found: { 'zh-CN': '项目', en: 'Projects' },
  project: { 'zh-CN': '项目', en: 'Project' },
  budgetWan: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  noMatch: { 'zh-CN': '没有符合条件的项目', en: 'No project matches' },
  noMatchWords: {
    'zh-CN': '请换一个名称、编码或单位，或在右上角选择其他年度。',
    en: 'Try another name, code or unit, or another year at the top right.',
  },
  noProjects: { 'zh-CN': '还没有项目', en: 'No projects yet' },
  noProjectsWords: {
    'zh-CN': '导入或填报绩效目标后，每个项目都有一份档案：从申报、批复到监控、评价、结果应用和整改。',
    en:
      'Every project has its archive once its target is imported or written: filing, approval, ' +
      'monitoring, evaluation, results and rectification.',
  },
  toArchives: { 'zh-CN': '绩效档案', en: 'Archive' },
  dossier: { 'zh-CN': '下载档案（PDF）', en: 'Dossier (PDF)' },
  zip: { 'zh-CN': '下载全部材料（zip）', en: 'Everything (zip)' },
  facts: { 'zh-CN': '项目基本情况', en: 'The project' },
  unit: { 'zh-CN': '预算单位', en: 'Unit' },
  year: { 'zh-CN': '年度', en: 'Fiscal year' },
  budget: { 'zh-CN': '预算数', en: 'Budget' },
  state: { 'zh-CN': '状态', en: 'State' },
  versions: { 'zh-CN': '批复版本', en: 'Approved versions' },
  versionsOf: { 'zh-CN': (n: number) => `${n} 版`, en: (n: number) => String(n) },
  timeLine: { 'zh-CN': '时间线', en: 'Time line' },
  parts: { 'zh-CN': '按环节查看', en: 'By part' },
  all: { 'zh-CN': '全部', en: 'All' },
  none: { 'zh-CN': '还没有办理记录', en: 'Nothing happened yet' },
  noneWords: {
    'zh-CN': '从送审、批复到监控、评价、整改，办理后会依次出现在这里。',
    en: 'From filing and approval to monitoring, evaluation and rectification, everything stands here once it is done.',
  },
  system: { 'zh-CN': '系统', en: 'the system' },
  openProject: { 'zh-CN': '查看目标', en: 'Open the target' },
  doors: { 'zh-CN': '档案类别', en: 'Kinds of archives' },
  projectArchives: { 'zh-CN': '项目档案', en: 'Projects' },
  departments: { 'zh-CN': '部门整体档案', en: 'Departments' },
  departmentsFound: { 'zh-CN': '部门整体绩效评价结果', en: 'What whole departments came to' },
  department: { 'zh-CN': '部门', en: 'Department' },
  evaluation: { 'zh-CN': '评价', en: 'Evaluation' },
  evaluationKind: { 'zh-CN': '评价类型', en: 'Kind of evaluation' },
  result: { 'zh-CN': '结果', en: 'Result' },
  decidedOn: { 'zh-CN': '定稿日期', en: 'Settled' },
  materials: { 'zh-CN': '佐证材料', en: 'Evidence' },
  report: { 'zh-CN': '评价报告', en: 'Report' },
  reportAs: {
    'zh-CN': (year: number, name: string, format: string) => `${year}年${name}评价报告 ${format}`,
    en: (year: number, name: string, format: string) => `Report of ${name}, ${year}, as ${format}`,
  },
  allDepartments: { 'zh-CN': '全部部门', en: 'All departments' },
  noDepartments: {
    'zh-CN': '还没有定稿的部门整体绩效评价',
    en: 'No department has been evaluated as a whole',
  },
  noDepartmentsWords: {
    'zh-CN': '在“重点评价”中以部门整体为对象的评价定稿后，各年度的得分、材料和报告列在这里。',
    en:
      'Once an evaluation of a whole department is settled, its points, evidence and report stand ' +
      'here, year by year.',
  },
  compare: { 'zh-CN': '批复版本与比较', en: 'Approved versions, compared' },
})
