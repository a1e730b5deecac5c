/** Words of 评价得分与支付: departments of a year with their money, scores, evaluations and lights. */
import { words } from './words.ts'

export const OUTCOMES = words({
  title: { 'zh-CN': '评价得分与支付', en: 'Scores and payments' },
  ofDepartment: {
    'zh-CN': (name: string) => `评价得分与支付：${name}`,
    en: (name: string) => `Scores and payments: ${name}`,
  },
  search: { 'zh-CN': '单位名称或编码', en: 'Name or code of a unit' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  anyGrade: { 'zh-CN': '全部等级', en: 'Every grade' },
  department: { 'zh-CN': '部门', en: 'Department' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  code: { 'zh-CN': '编码', en: 'Code' },
  noUnit: { 'zh-CN': '未归属单位', en: 'Of no unit' },
  unitsOf: { 'zh-CN': (name: string) => `${name}所属单位`, en: (name: string) => `Units of ${name}` },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  projectsWords: {
    'zh-CN': '本年度绩效目标数（含尚未批复的）',
    en: 'Targets of the year, those not approved yet included',
  },
  budget: { 'zh-CN': '全年预算数', en: 'Year’s budget' },
  budgetWords: {
    'zh-CN': '已批复项目的年初预算数加减本年预算调整，万元',
    en: 'Initial budgets of approved projects with every change of the year, 万元',
  },
  budgetInWan: { 'zh-CN': '全年预算（万元）', en: 'Year’s budget (万元)' },
  paidInWan: { 'zh-CN': '已支付（万元）', en: 'Paid (万元)' },
  paid: { 'zh-CN': '已支付', en: 'Paid' },
  rate: { 'zh-CN': '执行率', en: 'Execution' },
  rateFile: { 'zh-CN': '执行率（%）', en: 'Execution (%)' },
  mean: { 'zh-CN': '自评平均分', en: 'Self-evaluation' },
  meanWords: {
    'zh-CN': '已确认的项目自评得分，按年初预算数加权平均；一项都未确认的记“—”',
    en: 'Mean of confirmed self-evaluations, weighted by initial budgets; a dash where none is confirmed',
  },
  confirmed: { 'zh-CN': '自评已确认', en: 'Confirmed' },
  confirmedWords: {
    'zh-CN': '已确认的自评项目数与占已批复项目的比例',
    en: 'Confirmed self-evaluations and their share of approved projects',
  },
  confirmedShare: { 'zh-CN': '自评确认率（%）', en: 'Confirmed (%)' },
  grades: { 'zh-CN': '优/良/中/差', en: '优/良/中/差' },
  gradesWords: {
    'zh-CN': '已确认的自评各等级项目数',
    en: 'Confirmed self-evaluations by grade',
  },
  selfGrade: {
    'zh-CN': (grade: string) => `自评${grade}`,
    en: (grade: string) => `Self-evaluations ${grade}`,
  },
  gradeOf: {
    'zh-CN': (name: string, grade: string, n: number) => `${name}自评为${grade}的项目 ${n} 个`,
    en: (name: string, grade: string, n: number) => `${name}: self-evaluations ${grade}: ${n}`,
  },
  evaluated: { 'zh-CN': '项目评价', en: 'Projects evaluated' },
  evaluatedWords: {
    'zh-CN': '已定稿的财政评价、部门评价项目：平均分与项目数；同一项目两种评价都有的取财政评价',
    en:
      'Final evaluations of projects by the bureau or the department: mean and number; ' +
      'of a project with both that of the bureau counts',
  },
  evaluatedMean: { 'zh-CN': '项目评价平均分', en: 'Mean of projects evaluated' },
  evaluatedCount: { 'zh-CN': '评价项目数', en: 'Number of projects evaluated' },
  projectsOf: {
    'zh-CN': (n: number) => `${n} 个项目`,
    en: (n: number) => (n === 1 ? '1 project' : `${n} projects`),
  },
  whole: { 'zh-CN': '整体评价', en: 'Whole' },
  wholeWords: {
    'zh-CN': '部门整体绩效评价的定稿结果；财政评价优先于部门评价',
    en: 'Final result of the evaluation of the department as a whole; the bureau’s before the department’s',
  },
  wholeGrade: { 'zh-CN': '部门整体评价等级', en: 'Grade of the whole department' },
  wholeKind: { 'zh-CN': '评价类型', en: 'Kind of evaluation' },
  lights: { 'zh-CN': '监控亮灯', en: 'Lights' },
  lightsWords: {
    'zh-CN': (mark: string) => `${mark}监控的红灯、黄灯项目数`,
    en: (mark: string) => `Red and yellow projects of the round ${mark}`,
  },
  lightsFinal: {
    'zh-CN': (mark: string) => `${mark}监控已办结的监控表中红灯、黄灯项目数`,
    en: (mark: string) => `Red and yellow projects among the final sheets of the round ${mark}`,
  },
  noRound: { 'zh-CN': '本年度还没有可看的监控结果', en: 'No light of the year is to be seen yet' },
  lightOf: {
    'zh-CN': (name: string, light: string, n: number) => `${name}${light}项目 ${n} 个`,
    en: (name: string, light: string, n: number) => `${name}: ${light}: ${n}`,
  },
  figureOf: {
    'zh-CN': (name: string, what: string, value: string) => `${name}${what} ${value}`,
    en: (name: string, what: string, value: string) => `${name}: ${what} ${value}`,
  },
  unitsOfMoney: { 'zh-CN': '金额单位：万元。', en: 'Amounts in 万元. ' },
  notBegun: { 'zh-CN': '该年度尚未开始，没有支付。', en: 'The year is to come: nothing is paid. ' },
  asOf: {
    'zh-CN': (day: string) => `支付截至 ${day}。`,
    en: (day: string) => `Payments up to ${day}. `,
  },
  dashes: {
    'zh-CN': '得分、等级和亮灯只计已确认、已定稿、已办结的；“—”表示没有这样的结果，不是 0。',
    en: 'Scores, grades and lights count what is confirmed or final; a dash: there is nothing such, it is not 0.',
  },
  dashesOfAll: {
    'zh-CN': '得分和等级只计已确认、已定稿的；“—”表示没有这样的结果，不是 0。',
    en: 'Scores and grades count what is confirmed or final; a dash: there is nothing such, it is not 0.',
  },
  nothingFinal: {
    'zh-CN': (year: number) => `${year} 年度还没有已确认的自评，也没有定稿的评价结果。`,
    en: (year: number) => `No self-evaluation of ${year} is confirmed yet, and no evaluation is final.`,
  },
  lookAt: {
    'zh-CN': (year: number) => `看 ${year} 年度`,
    en: (year: number) => `See ${year}`,
  },
  noMatch: { 'zh-CN': '没有符合条件的单位', en: 'No unit matches' },
  none: { 'zh-CN': '本年度还没有绩效目标', en: 'There are no targets of the year' },
  noneWords: {
    'zh-CN': '导入或填报绩效目标后，这里列出各部门的预算、支付、得分与评价结果。',
    en: 'Once there are targets, departments are listed here with budget, payments, scores and results.',
  },
})
