/**
 * Every address of the pages, built in one place (printed whole in paths.test.ts). Filters live in the
 * address.
 */
import type { ReportGroup } from '#api/reports.ts'
import type { WholeKind } from '#core/whole/sheet.ts'
import type { TransferTab } from './pages/transfers/tabs.ts'
import type { GuideId } from '#text/guides/guide.ts'
import { queryText, type QueryValues } from './api/client.ts'

export const ADMINISTRATION_TABS = [
  'organisation',
  'accounts',
  'calendar',
  'flow',
  'roll-over',
  'security',
  'region',
  'layouts',
  'model',
  'mail',
  'events',
  'about',
] as const
export type AdministrationTab = (typeof ADMINISTRATION_TABS)[number]

/** Reports by the area that they belong to. */
const REPORT_PAGES: Record<ReportGroup, string> = {
  monitoring: '/monitoring/reports',
  evaluation: '/evaluations/reports',
  results: '/results/reports',
}

/** The administrator's guide beside the quick guides. */
export const ADMINISTRATOR_GUIDE = 'administrator'
/** 名词解释 beside the quick guides. */
export const TERMS_GUIDE = 'terms'

export const paths = {
  workbench: () => '/',
  /** `from`: where to afterwards. */
  signIn: (from?: string) => `/sign-in${queryText({ from: from === '/' ? undefined : from })}`,
  password: () => '/password',
  /** Every part of the interface in its states. */
  parts: () => '/parts',
  /** Where one is signed in, and the second factor. */
  account: () => '/account',
  documents: (filter: QueryValues = {}) => `/documents${queryText(filter)}`,
  document: (id: string) => `/documents/${id}`,
  /**
   * The source of a document, opened at a place: `line-72`, `paragraph-3`, `table-2-14-3` (table, row,
   * column).
   */
  documentSource: (id: string, at?: string) => `/documents/${id}/source${queryText({ at })}`,
  /** One import: what will become of its files. */
  import: (id: string) => `/imports/${id}`,
  /** What the labels of a document's form mean; and those of a file that became none. */
  documentLayout: (id: string) => `/documents/${id}/layout`,
  importLayout: (job: string) => `/imports/${job}/layout`,
  /** The words of a document, to be written in. */
  writeText: (id: string) => `/documents/${id}/write`,
  projects: (filter: QueryValues = {}) => `/projects${queryText(filter)}`,
  /** `finding` opens the page at that finding. */
  project: (id: string, finding?: string) => `/projects/${id}${queryText({ finding })}`,
  /** Two versions of a target; `to` absent: it as it is now. */
  versions: (id: string, versions: { readonly from: number; readonly to?: number | null }) =>
    `/projects/${id}/versions${queryText({ from: versions.from, to: versions.to ?? undefined })}`,
  /** 绩效档案. */
  archive: (id: string) => `/projects/${id}/archive`,
  /** What was decided on its budget, in 绩效档案. */
  archivedDecisions: (id: string) => `/projects/${id}/archive?part=result`,
  /** A project with one of its comments open. */
  comment: (id: string, comment: string) => `/projects/${id}${queryText({ comment })}`,
  /** The words of a document with one of their comments open. */
  textComment: (document: string, comment: string) => `/documents/${document}${queryText({ comment })}`,
  /** `notice` opens the page at that one. */
  notices: (filter: QueryValues = {}) => `/notices${queryText(filter)}`,
  messages: (filter: QueryValues = {}) => `/messages${queryText(filter)}`,
  /** The form of a project, to be written in. */
  write: (id: string) => `/projects/${id}/write`,
  /** What was handed to the signed-in person, to be filled in. */
  delegation: (id: string) => `/delegations/${id}`,
  evaluations: (filter: QueryValues = {}) => `/evaluations${queryText(filter)}`,
  evaluation: (id: string) => `/evaluations/${id}`,
  /** What is evaluated, with its score sheet. */
  evaluationSubject: (id: string, subject: string) => `/evaluations/${id}/subjects/${subject}`,
  evaluationPool: () => '/evaluations?view=pool',
  /** A project beside itself in earlier years. */
  earlier: (id: string) => `/projects/${id}/earlier`,
  findings: (filter: QueryValues = {}) => `/findings${queryText(filter)}`,
  duplicates: (filter: QueryValues = {}) => `/duplicates${queryText(filter)}`,
  /** Two projects side by side. */
  compare: (left: string, right: string) => `/duplicates/${left}/${right}`,
  reviews: (filter: QueryValues = {}) => `/review${queryText(filter)}`,
  /** 工作保障措施 of all units, and of one. */
  assurance: (filter: QueryValues = {}) => `/assurance${queryText(filter)}`,
  assuranceOf: (unit: string, year: number) => `/assurance/${unit}/${year}`,
  /** Targets that need a 事前绩效评估, and the one of a target. */
  assessments: (filter: QueryValues = {}) => `/assessments${queryText(filter)}`,
  assessment: (project: string) => `/projects/${project}/assessment`,
  /** 全生命周期: projects of special forms. */
  specialProjects: (filter: QueryValues = {}) => `/special-projects${queryText(filter)}`,
  /** The quick guides; `guide` opens one of them. */
  /** `part` opens the guide there: a part's id, a term's, or a heading of the administrator's guide. */
  help: (guide?: GuideId | typeof ADMINISTRATOR_GUIDE | typeof TERMS_GUIDE, part?: string | null) =>
    guide === undefined ? '/help' : `/help/${guide}${part ? `#${encodeURIComponent(part)}` : ''}`,
  /** `key` opens the page at that indicator. */
  library: (filter: QueryValues = {}) => `/library${queryText(filter)}`,
  /** 待办, 已办, and acts on several; `progress` as the box: how far every department is. */
  filings: (filter: QueryValues = {}) => `/filings${queryText(filter)}`,
  /** 预算执行, and a project's ledger. */
  execution: (filter: QueryValues = {}) => `/execution${queryText(filter)}`,
  ledger: (id: string) => `/execution/${id}`,
  /** 监控报告, 评价报告, 工作报告: those of an area, and one. */
  reports: (group: ReportGroup, filter: QueryValues = {}) => `${REPORT_PAGES[group]}${queryText(filter)}`,
  fiscalOperation: (filter: QueryValues = {}) => `/fiscal-operation${queryText(filter)}`,
  /** 财政运行数据表 of one government and year. */
  fiscalSheet: (unit: string, year: number) => `/fiscal-operation/${unit}/${year}`,
  report: (id: string) => `/reports/${id}`,
  /** 部门整体监控 and 部门整体自评: those of a year, and one. */
  wholes: (kind: WholeKind, filter: QueryValues = {}) =>
    `${kind === 'monitoring' ? '/monitoring/whole' : '/self-evaluations/whole'}${queryText(filter)}`,
  whole: (id: string) => `/wholes/${id}`,
  /** 财政支出政策, one of them, its 事前绩效评估. */
  policies: (filter: QueryValues = {}) => `/policies${queryText(filter)}`,
  policy: (id: string) => `/policies/${id}`,
  policyAssessment: (id: string) => `/policies/${id}/assessment`,
  /** 转移支付, one of them. */
  transfers: (filter: QueryValues = {}) => `/monitoring/transfers${queryText(filter)}`,
  transfer: (id: string, tab?: TransferTab) => `/transfers/${id}${queryText({ tab })}`,
  /** 成本分析, one of them; 支出标准. */
  costAnalyses: (filter: QueryValues = {}) => `/evaluations/costs${queryText(filter)}`,
  costAnalysis: (id: string) => `/cost-analyses/${id}`,
  costStandards: (filter: QueryValues = {}) => `/cost-standards${queryText(filter)}`,
  /** 结果应用: opens 整改台账, its first part. */
  results: () => '/results',
  /** 整改台账, one item. */
  rectifications: (filter: QueryValues = {}) => `/results/rectifications${queryText(filter)}`,
  /** Next year's budget by result; what other shares would move. */
  resultBudget: (filter: QueryValues = {}) => `/results/budget${queryText(filter)}`,
  /** Projects to look their archive up. */
  archives: (filter: QueryValues = {}) => `/results/archives${queryText(filter)}`,
  /** What whole departments came to; `unit`: one of them. */
  departmentArchives: (filter: QueryValues = {}) => `/results/archives/departments${queryText(filter)}`,
  whatIf: (filter: QueryValues = {}) => `/results/what-if${queryText(filter)}`,
  accountability: (filter: QueryValues = {}) => `/results/accountability${queryText(filter)}`,
  rectification: (id: string) => `/results/rectifications/${id}`,
  /** 绩效监控: `round` and `unit` open the lights there. */
  monitoring: (filter: QueryValues = {}) => `/monitoring${queryText(filter)}`,
  monitoringSheet: (round: string, project: string) => `/monitoring/${round}/${project}`,
  /** 单位自评: sheets, or `tab=coverage`. */
  selfEvaluations: (filter: QueryValues = {}) => `/self-evaluations${queryText(filter)}`,
  selfEvaluation: (id: string) => `/self-evaluations/${id}`,
  departments: (filter: QueryValues = {}) => `/departments${queryText(filter)}`,
  /** 评价得分与支付: departments; `unit`: the units of one. */
  outcomes: (filter: QueryValues = {}) => `/statistics/outcomes${queryText(filter)}`,
  statistics: (filter: QueryValues = {}) => `/statistics${queryText(filter)}`,
  /** `id` is that of a rule set, hebei/2025. */
  ruleSets: () => '/rule-sets',
  ruleSet: (id: string) => `/rule-sets/${id}`,
  administration: (tab: AdministrationTab = 'accounts') => `/administration/${tab}`,
  /** One unit in the tree. */
  organisation: (unit?: string) => `/administration/organisation${queryText({ unit })}`,
}
