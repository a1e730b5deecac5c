/** Every address of the pages, built in one place (printed whole in paths.test.ts). Filters live in the address. */
import type { GuideId } from '#text/guides/guide.ts'
import { queryText, type QueryValues } from './api/client.ts'

export const ADMINISTRATION_TABS = ['organisation', 'accounts', 'calendar', 'security', 'region', 'layouts', 'model', 'events', 'about'] as const
export type AdministrationTab = (typeof ADMINISTRATION_TABS)[number]

export const paths = {
  workbench: () => '/',
  signIn: (from?: string) => `/sign-in${queryText({ from })}`,
  password: () => '/password',
  /** Where one is signed in, and the second factor. */
  account: () => '/account',
  documents: (filter: QueryValues = {}) => `/documents${queryText(filter)}`,
  document: (id: string) => `/documents/${id}`,
  /** The source of a document, opened at a place: `line-72`, `paragraph-3`, `table-2-14-3` (table, row, column). */
  documentSource: (id: string, at?: string) => `/documents/${id}/source${queryText({ at })}`,
  /** What the labels of a document's form mean; and those of a file that became none. */
  documentLayout: (id: string) => `/documents/${id}/layout`,
  importLayout: (job: string) => `/imports/${job}/layout`,
  projects: (filter: QueryValues = {}) => `/projects${queryText(filter)}`,
  /** `finding` opens the page at that finding. */
  project: (id: string, finding?: string) => `/projects/${id}${queryText({ finding })}`,
  /** The form of a project, to be written in. */
  write: (id: string) => `/projects/${id}/write`,
  /** A project beside itself in earlier years. */
  earlier: (id: string) => `/projects/${id}/earlier`,
  findings: (filter: QueryValues = {}) => `/findings${queryText(filter)}`,
  duplicates: (filter: QueryValues = {}) => `/duplicates${queryText(filter)}`,
  /** Two projects side by side. */
  compare: (left: string, right: string) => `/duplicates/${left}/${right}`,
  reviews: (filter: QueryValues = {}) => `/review${queryText(filter)}`,
  /** The quick guides; `guide` opens one of them. */
  help: (guide?: GuideId) => (guide === undefined ? '/help' : `/help/${guide}`),
  /** `key` opens the page at that indicator. */
  library: (filter: QueryValues = {}) => `/library${queryText(filter)}`,
  /** 待办, 已办, and acts on several; `progress` as the box: how far every department is. */
  filings: (filter: QueryValues = {}) => `/filings${queryText(filter)}`,
  departments: (filter: QueryValues = {}) => `/departments${queryText(filter)}`,
  statistics: (filter: QueryValues = {}) => `/statistics${queryText(filter)}`,
  /** `id` is that of a rule set, hebei/2025. */
  ruleSets: () => '/rule-sets',
  ruleSet: (id: string) => `/rule-sets/${id}`,
  administration: (tab: AdministrationTab = 'accounts') => `/administration/${tab}`,
  /** One unit in the tree. */
  organisation: (unit?: string) => `/administration/organisation${queryText({ unit })}`,
}
