/**
 * The rows of the tables as the driver gives and takes them. Written by `npm run tables` from the database:
 * change src/store/database/migrations and run it. What a column holds that the database does not know, such
 * as the type of a JSON value, is said in column-types.ts.
 */
import type { ColumnType } from 'kysely'

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[] ? U[] : ArrayTypeImpl<T>

export type ArrayTypeImpl<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S[], I[], U[]> : T[]

export type Day = ColumnType<unknown, string, string>

export type Int8 = ColumnType<string, bigint | string, bigint | string>

export type Json = ColumnType<unknown, string, string>

export type Numeric = ColumnType<string, number | string, number | string>

export type Timestamp = ColumnType<Date, Date, Date>

export interface AccountabilityAsides {
  reason: string
  region_id: string
  set_at: Timestamp
  set_by: string
  suggestion: string
}

export interface AccountabilityEntries {
  basis: string
  changed_at: Timestamp
  changed_by: string
  closed_on: string | null
  decided_by: string
  decided_on: string
  entry_id: string
  ground: string
  kind: string
  made_at: Timestamp
  made_by: string
  number: number
  outcome: string
  person: string
  post: string
  project_id: string | null
  region_id: string
  revision: number
  state: string
  subject: string
  suggestion: string | null
  unit_id: string
  year: number
}

export interface Assessments {
  answers: Json
  changed_at: Timestamp
  changed_by: string | null
  comment: string
  content: Json
  document_id: string | null
  policy_id: string | null
  project_id: string | null
  region_id: string
  returned: string | null
  revision: number
  sender: string | null
  state: string
  subject_id: string
  version: number
  writers: string[]
}

export interface AssessmentVersions {
  budget: Int8 | null
  comment: string
  conclusion: string
  content: Json
  number: number
  policy: Json | null
  project: Json | null
  project_id: string | null
  region_id: string
  rule_set: string
  rule_set_version: number
  scheme: Json
  signed_at: Timestamp
  signed_by: string
  subject_id: string
  total: number
}

export interface AssuranceFiles {
  added_at: Timestamp
  added_by: string
  file: string
  file_id: string
  kind: string
  region_id: string
  removed_at: Timestamp | null
  removed_by: string | null
  scan: string
  sha256: string
  size: number
  task_id: string
}

export interface AssuranceMeasures {
  body: string
  changed_at: Timestamp
  changed_by: string | null
  kind: string
  measure_id: string
  position: number
  promise: string | null
  region_id: string
  title: string
  unit_id: string
  year: number
}

export interface AssuranceTasks {
  changed_at: Timestamp
  changed_by: string | null
  done_on: string | null
  due: string
  measure_id: string
  note: string
  owner: string
  position: number
  region_id: string
  task_id: string
  title: string
  unit_id: string
  year: number
}

export interface AttachmentFiles {
  content: Buffer
  region_id: string
  sha256: string
  size: number
}

export interface Attachments {
  added_at: Timestamp
  added_by: string | null
  attachment_id: string
  document_id: string
  file: string
  gone_row: string | null
  indicator: number | null
  kind: string
  note: string
  project_id: string
  region_id: string
  removed_at: Timestamp | null
  removed_by: string | null
  scan: string
  sha256: string
  size: number
}

export interface Batches {
  batch_id: string
  confirmed_at: Timestamp | null
  confirmed_by: string | null
  created_at: Timestamp
  created_by: string | null
  held: boolean
  label: string
  region_id: string
  undone_at: Timestamp | null
  undone_by: string | null
}

export interface BudgetChanges {
  amount: Int8
  approval_number: string
  change_id: string
  corrected_by: string | null
  corrects: string | null
  day: Day
  document_id: string
  fiscal_year: number
  fund: string
  import_id: string | null
  kind: string
  nature: string | null
  origin: string | null
  project_id: string
  reason: string
  recorded_at: Timestamp
  recorded_by: string | null
  region_id: string
  version: number | null
}

export interface BudgetUnits {
  closed_on: Day | null
  code: string | null
  kept: boolean
  key: string
  kind: string
  name: string
  office_id: string | null
  parent_id: string | null
  region_id: string
  successor_id: string | null
  unit_id: string
}

export interface Calendars {
  data: Json
  region_id: string
  saved_at: Timestamp
  saved_by: string | null
  version: number
  year: number
}

export interface ClassifiedDocuments {
  document_id: string
  marked_at: Timestamp
  marked_by: string | null
  region_id: string
}

export interface CostActivities {
  advised: Int8 | null
  analysis_id: string
  items: Json
  money: Int8
  name: string
  per: string
  position: number
  project_id: string
  quantity: string
  region_id: string
}

export interface CostAnalyses {
  advice: string
  analysis_id: string
  changed_at: Timestamp
  changed_by: string
  conclusion: string
  digest: string | null
  figures: Json | null
  final_at: Timestamp | null
  final_by: string | null
  made_at: Timestamp
  made_by: string
  region_id: string
  revision: number
  state: string
  title: string
  unit_id: string | null
  year: number
}

export interface CostStandards {
  amount: Int8
  changed_at: Timestamp
  changed_by: string
  first_year: number
  last_year: number | null
  level: string
  name: string
  note: string
  number: string
  per: string
  region_id: string
  source: string
  standard_id: string
  withdrawn_at: Timestamp | null
  words: string[]
}

export interface Delegations {
  answered_at: Timestamp | null
  cause: string | null
  delegation_id: string
  document_id: string
  due: string | null
  ended_at: Timestamp | null
  ended_by: string | null
  given_at: Timestamp
  given_by: string
  note: string
  part: Json
  person: string
  project_id: string
  region_id: string
  said: string
  state: string
}

export interface DocumentEdits {
  document_id: string
  edit: Json
  edit_id: string
  ended_at: Timestamp | null
  ended_by: string | null
  form_row: string | null
  made_at: Timestamp
  made_by: string | null
  position: number
  project_name: string | null
  region_id: string
  row_name: string | null
  rule: string | null
  state: string
  step: number
  undo: Json
}

export interface DocumentFiles {
  content: Buffer
  region_id: string
  sha256: string
  size: number
  stored_at: Timestamp
}

export interface Documents {
  advice: number
  budget: Int8 | null
  checked_at: Timestamp
  compared_at: Timestamp | null
  counted: boolean
  demo: boolean
  document_id: string
  errors: number
  file: string
  fiscal_year: number | null
  grade: string | null
  imported_at: Timestamp
  imported_by: string | null
  indicator_count: number
  judged: Numeric
  kind: string
  media_type: string
  project_count: number
  reading: Json
  region_code: string | null
  region_id: string
  rule_set: string
  rules_print: string | null
  safeguards: Json | null
  score: Numeric
  search: string
  sha256: string
  size: number
  superseded_at: Timestamp | null
  superseded_by: string | null
  title: string | null
  unit_id: string | null
  unplaced_count: number
  warnings: number
}

export interface Drafts {
  changed_at: Timestamp
  changed_by: string | null
  document_id: string
  form: Json
  listed: string[]
  project_id: string
  region_id: string
  version: number
}

export interface DraftSaves {
  delegation_id: string | null
  document_id: string
  operations: Json
  project_id: string
  region_id: string
  request: string
  saved_at: Timestamp
  saved_by: string
  version: number
}

export interface EvaluationBallots {
  entry_id: string
  marks: Json
  opinion: string
  region_id: string
  saved_at: Timestamp
  subject_id: string
  submitted_at: Timestamp | null
  version: number
}

export interface EvaluationFiles {
  added_at: Timestamp
  added_by: string
  file: string
  file_id: string
  kind: string
  region_id: string
  removed_at: Timestamp | null
  removed_by: string | null
  scan: string
  sha256: string
  size: number
  subject_id: string
}

export interface EvaluationJudges {
  assigned_at: Timestamp
  declared_at: Timestamp | null
  drawn: boolean
  ended_at: Timestamp | null
  ended_reason: string
  entry_id: string
  region_id: string
  task_id: string
  user_id: string
}

export interface EvaluationObjections {
  accepted: boolean | null
  decided_at: Timestamp | null
  decided_by: string | null
  number: number
  reason: string
  region_id: string
  said_at: Timestamp
  said_by: string
  subject_id: string
  text: string
}

export interface EvaluationPool {
  active: boolean
  agency_id: string | null
  avoidances: Json
  entry_id: string
  kind: string
  name: string
  note: string
  place: string
  qualification: string
  region_id: string
  saved_at: Timestamp
  saved_by: string
  specialty: string
  user_id: string | null
  version: number
}

export interface EvaluationRatings {
  comment: string
  entry_id: string
  rated_at: Timestamp
  rated_by: string
  region_id: string
  stars: number
  task_id: string
}

export interface EvaluationRequests {
  answer: string
  answered_at: Timestamp | null
  answered_by: string | null
  asked_at: Timestamp
  asked_by: string
  due: string
  files: string[]
  question: string
  region_id: string
  request_id: string
  subject_id: string
}

export interface EvaluationResults {
  decided_at: Timestamp
  decided_by: string
  fiscal_year: number
  grade: string
  kind: string
  policy_id: string | null
  project_id: string | null
  region_id: string
  subject_id: string
  total: Numeric
  unit_id: string
}

export interface EvaluationSubjects {
  feedback_due: string | null
  heard_at: Timestamp | null
  name: string
  policy_id: string | null
  position: number
  project_id: string | null
  region_id: string
  report: Json | null
  sent_at: Timestamp | null
  state: string
  subject_id: string
  task_id: string
  unit_id: string
}

export interface EvaluationTasks {
  agency_id: string | null
  choices: Json
  created_at: Timestamp
  created_by: string
  due: string
  ended_at: Timestamp | null
  fiscal_year: number
  items: Json
  kind: string
  marks_due: string
  name: string
  opened_at: Timestamp | null
  region_id: string
  rule_set: string
  scheme: Json
  state: string
  subject_kind: string
  task_id: string
  unit_id: string | null
  version: number
}

export interface EventChains {
  algorithm: string
  complete: boolean
  head: string
  length: Int8
  region_id: string
}

export interface Events {
  account: string | null
  actor_id: string | null
  after: Json | null
  algorithm: string | null
  at: Timestamp
  before: Json | null
  event_id: string
  hash: string | null
  name: string | null
  previous: string | null
  region_id: string
  sequence: Int8 | null
  subject: string
  type: string
}

export interface Filings {
  content: Json
  document_id: string
  project_id: string
  region_id: string
  since: Timestamp
  state: string
  steps: number
  version: number
}

export interface FilingSteps {
  actor_id: string
  at: Timestamp
  kind: string
  number: number
  project_id: string
  record: Json
  region_id: string
  request: string | null
}

export interface FilingTasks {
  kind: string
  person: string | null
  project_id: string
  region_id: string
  roles: string[]
  since: Timestamp
  step: string
  task_id: string
}

export interface Findings {
  anchors: string[]
  body: Json
  counted: boolean
  decided_at: Timestamp | null
  decided_by: string | null
  document_id: string
  finding_id: string
  first_seen_at: Timestamp
  fiscal_year: number | null
  fixed_at: Timestamp | null
  identity: string
  position: number
  project_id: string | null
  published: boolean | null
  reason: string | null
  region_id: string
  rule: string
  rule_group: string
  search: string
  severity: string
  state: string
  touched: string[]
  unit_id: string | null
  waived_until: Day | null
}

export interface FiscalSheets {
  changed_at: Timestamp
  changed_by: string
  comment: string
  figures: Json
  final_at: Timestamp | null
  final_by: string | null
  place: number | null
  proof: Json | null
  region_id: string
  revision: number
  sender: string | null
  state: string
  unit_id: string
  year: number
}

export interface Flows {
  data: Json | null
  note: string
  region_id: string
  saved_at: Timestamp
  saved_by: string | null
  version: number
  year: number
}

export interface FormerPasswords {
  former_id: string
  password_hash: string
  region_id: string
  replaced_at: Timestamp
  user_id: string
}

export interface ImportUnits {
  answer: string
  answered_at: Timestamp
  answered_by: string | null
  batch_id: string
  key: string
  region_id: string
  unit_id: string | null
}

export interface Indicators {
  basis: string | null
  comparator: string | null
  deadline: Day | null
  description: string | null
  kind: string | null
  level1: string
  level2: string
  level3: string
  nature: string
  number: Numeric | null
  position: number
  project_id: string
  region_id: string
  unit: string | null
  value_text: string
  weight: string | null
}

export interface Jobs {
  against: string | null
  attempts: number
  batch_id: string | null
  created_at: Timestamp
  created_by: string | null
  decision: string | null
  demo: boolean
  facts: Json | null
  finished_at: Timestamp | null
  job_id: string
  kind: string
  label: string
  lease_until: Timestamp | null
  problem: Json | null
  progress: number
  region_id: string
  report: Json | null
  result: Json | null
  runner: string | null
  sha256: string | null
  state: string
  tally: Json | null
  task: Json | null
}

export interface Labels {
  body: Json
  comment: string | null
  context: Json
  finding_id: string
  label_id: string
  labelled_at: Timestamp
  labelled_by: string | null
  region_id: string
  rule: string
  rule_set: string
  verdict: string
}

export interface Layouts {
  changed_at: Timestamp
  changed_by: string | null
  created_at: Timestamp
  created_by: string | null
  description: Json
  layout_id: string
  name: string
  region_id: string
}

export interface LibraryIndicators {
  basis: string
  changed_at: Timestamp
  changed_by: string | null
  direction: string | null
  formula: string
  kept: boolean
  key: string
  kind: string
  meaning: string
  name: string
  origin: string
  projects: number
  region_id: string
  search: string
  source: string
  state: string
  unit: string | null
  units: number
  use: Json
}

export interface LibraryMinings {
  found: number
  mined_at: Timestamp
  mined_by: string | null
  projects: number
  region_id: string
  rows: number
  source: string
}

export interface Mails {
  address: string | null
  detail: string | null
  ended_at: Timestamp | null
  message_id: string
  next_at: Timestamp
  pace: string
  queued_at: Timestamp
  reason: string | null
  recipient_id: string
  region_id: string
  state: string
  tries: number
}

export interface MailWishes {
  address: string
  changed_at: Timestamp
  kinds: string[]
  language: string
  pace: string
  region_id: string
  user_id: string
}

export interface Messages {
  actor_id: string | null
  at: Timestamp
  count: number
  facts: Json
  key: string | null
  kind: string
  message_id: string
  project_id: string | null
  read_at: Timestamp | null
  recipient_id: string
  region_id: string
}

export interface ModelAdvice {
  advice_id: string
  field: string
  indicator: number | null
  message: string
  position: number
  project_id: string
  region_id: string
  suggestion: string | null
  text: string | null
}

export interface ModelQuestions {
  asked_at: Timestamp
  asked_by: string | null
  masked: number
  model: string
  project_id: string
  region_id: string
}

export interface ModelSettings {
  address: string
  changed_at: Timestamp
  changed_by: string | null
  enabled: boolean
  model: string
  region_id: string
}

export interface MoneyImports {
  booked_at: Timestamp | null
  content: Buffer
  file: string
  fiscal_year: number
  handed_in_at: Timestamp
  handed_in_by: string
  import_id: string
  job_id: string | null
  kind: string
  region_id: string
  report: Json
  sha256: string
  size: number
  state: string
  undone_at: Timestamp | null
  undone_by: string | null
}

export interface MoneySums {
  document_id: string
  fiscal_changes: ArrayType<Int8>
  fiscal_paid: ArrayType<Int8>
  fiscal_year: number
  initial_fiscal: Int8 | null
  initial_other: Int8 | null
  other_changes: ArrayType<Int8>
  other_paid: ArrayType<Int8>
  project_id: string
  region_id: string
}

export interface MonitoringContents {
  content: Json
  project_id: string
  region_id: string
  round_id: string
}

export interface MonitoringKinds {
  kind: string
  project_id: string
  region_id: string
  set_at: Timestamp
  set_by: string
}

export interface MonitoringReminders {
  at: Timestamp
  day: string
  project_id: string
  region_id: string
  reminded_by: string
  round_id: string
  step: string
}

export interface MonitoringRounds {
  closed_at: Timestamp | null
  closed_by: string | null
  day: string
  due: string
  fiscal_year: number
  job_id: string
  mark: string
  opened_at: Timestamp
  opened_by: string | null
  region_id: string
  round_id: string
  rule_set: string
  rule_set_version: number
  scheme: Json
}

export interface MonitoringSheets {
  achievement: Numeric | null
  budget: Int8
  changed_at: Timestamp
  deviation: Numeric | null
  difference: Numeric | null
  expected: Numeric | null
  faults: number
  forecast: Numeric | null
  initial: Int8
  kind: string
  light: string
  money_light: string
  name: string
  notes: Json
  open_causes: number
  paid: Int8
  planned: Numeric | null
  project_id: string
  promise_light: string
  rate: Numeric | null
  reasons: Json
  region_id: string
  returned: string | null
  revision: number
  round_id: string
  sent_by: string | null
  state: string
  steps: number
  unit_id: string | null
  version: number
  writers: string[]
}

export interface MonitoringSteps {
  act: string
  actor_id: string
  at: Timestamp
  comment: string
  number: number
  project_id: string
  region_id: string
  round_id: string
  state: string
}

export interface MonitoringWarnings {
  answer: string | null
  due: string
  facts: Json
  fiscal_year: number
  kind: string
  last_act: Json | null
  light: string
  note: string
  project_id: string
  raised_on: string
  region_id: string
  round_id: string
  settled_at: Timestamp | null
  settled_by: string | null
  state: string
  suspended_on: string | null
  told_department: string | null
  told_finance: string | null
  unit_id: string | null
  verdict: string | null
  verdict_by: string | null
  verdict_on: string | null
  warning_id: string
}

export interface Notices {
  audience: string
  body: string
  notice_id: string
  published_at: Timestamp
  published_by: string
  region_id: string
  role: string | null
  title: string
  unit_id: string | null
  until: string | null
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface OidcAttempts {
  attempt_hash: string
  expires_at: Timestamp
  nonce: string
  redirect: string
  region_id: string
  state: string
  verifier: string
}

export interface OidcSettings {
  changed_at: Timestamp
  changed_by: string | null
  claim: string
  client_id: string
  client_secret: string | null
  create_accounts: boolean
  enabled: boolean
  issuer: string
  region_id: string
  scopes: string
  second_factor: boolean
}

export interface PaymentBlocks {
  blocked_at: Timestamp
  blocked_by: string | null
  document_id: string
  project_id: string
  reason: string
  region_id: string
}

export interface Payments {
  amount: Int8
  carryover: boolean
  corrected_by: string | null
  corrects: string | null
  day: Day
  document_id: string
  fiscal_year: number
  fund: string
  import_id: string | null
  kind: string
  nature: string | null
  origin: string | null
  payment_id: string
  procurement: boolean
  project_id: string
  purpose: string
  reason: string
  recorded_at: Timestamp
  recorded_by: string | null
  region_id: string
  voucher: string
}

export interface PlaceComments {
  body: string
  comment_id: string
  document_id: string
  ended_at: Timestamp | null
  ended_by: string | null
  field: string
  found: string | null
  gone_row: string | null
  indicator: number | null
  made_at: Timestamp
  made_by: string
  parent_id: string | null
  project_id: string | null
  region_id: string
  state: string
  suggestion: string | null
}

export interface Policies {
  changed_at: Timestamp
  changed_by: string
  document_number: string
  ended_on: string | null
  goals: Json
  ground: string
  issued_on: string | null
  made_at: Timestamp
  made_by: string
  name: string
  policy_id: string
  region_id: string
  revision: number
  state: string
  unit_id: string
  valid_from: string
  valid_to: string
}

export interface PolicyBudgets {
  amount: Int8
  policy_id: string
  region_id: string
  year: number
}

export interface PolicyProjects {
  policy_id: string
  project_id: string
  region_id: string
  set_at: Timestamp
  set_by: string
}

export interface PolicySteps {
  act: string
  actor_id: string
  at: Timestamp
  comment: string
  number: number
  policy_id: string
  region_id: string
}

export interface PolicyValues {
  entered_at: Timestamp
  entered_by: string
  goal_id: string
  policy_id: string
  reason: string
  region_id: string
  value: string
  year: number
}

export interface Posts {
  ended_by: string | null
  given_by: string | null
  post_id: string
  region_id: string
  role: string
  since: Timestamp
  unit_id: string | null
  until: Timestamp | null
  user_id: string
}

export interface ProjectClosings {
  closed_at: Timestamp
  closed_by: string
  closing_id: string
  day: string
  document_id: string
  ended: Json
  fiscal: Int8
  fiscal_year: number
  lines: string[]
  number: string
  other: Int8
  project_id: string
  reason: string
  region_id: string
  reopen_reason: string | null
  reopened_at: Timestamp | null
  reopened_by: string | null
}

export interface ProjectForms {
  form: string
  project_id: string
  region_id: string
  set_at: Timestamp
  set_by: string
}

export interface ProjectFunding {
  amount: Int8
  document_id: string
  fiscal_year: number
  line: number
  nature: string | null
  origin: string | null
  project_id: string
  recorded_at: Timestamp
  recorded_by: string | null
  region_id: string
  source: string
}

export interface Projects {
  advice: number
  budget: Int8 | null
  code: string | null
  counted: boolean
  details: Json | null
  document_id: string
  errors: number
  fiscal: Int8 | null
  fiscal_year: number | null
  indicator_count: number
  name: string
  other: Int8 | null
  paper: Json
  position: number
  project_id: string
  quantified: number
  region_id: string
  repeated: number
  rules: string[]
  search: string
  unit_id: string | null
  warnings: number
  with_unit: number
}

export interface ProjectVersions {
  approval_date: string
  approval_number: string
  approved_at: Timestamp
  approved_by: string
  content: Json
  document_id: string
  fiscal: Int8
  fiscal_year: number | null
  listed: string[] | null
  nature: string | null
  number: number
  other: Int8
  period_until: number | null
  project_id: string
  reason: string
  region_id: string
  sha256: string
  signature: string | null
  signing_key: string | null
}

export interface RecoveryCodes {
  code_hash: string
  created_at: Timestamp
  region_id: string
  used_at: Timestamp | null
  user_id: string
}

export interface RectificationFiles {
  added_at: Timestamp
  added_by: string
  file: string
  file_id: string
  kind: string
  rectification_id: string
  region_id: string
  removed_at: Timestamp | null
  removed_by: string | null
  scan: string
  sha256: string
  size: number
}

export interface Rectifications {
  due: string
  number: number
  opened_at: Timestamp
  opened_by: string | null
  problem: string
  project_id: string | null
  rectification_id: string
  region_id: string
  replied_by: string | null
  requirement: string
  settled_at: Timestamp | null
  source: string
  source_key: string | null
  state: string
  steps: number
  subject: string
  unit_id: string | null
  year: number
}

export interface RectificationSteps {
  actor_id: string | null
  at: Timestamp
  kind: string
  number: number
  record: Json
  rectification_id: string
  region_id: string
}

export interface Regions {
  code: string
  created_at: Timestamp
  name: string
  region_id: string
}

export interface Reminders {
  at: Timestamp
  day: string
  project_id: string
  region_id: string
  reminded_by: string
  step: string
}

export interface Reports {
  changed_at: Timestamp
  changed_by: string
  digest: string | null
  drafted: Json
  drafted_at: Timestamp
  edits: Json
  final_at: Timestamp | null
  final_by: string | null
  kind: string
  made_at: Timestamp
  made_by: string
  outline: Json
  region_id: string
  report_id: string
  revision: number
  round_id: string | null
  state: string
  subject_id: string | null
  title: string
  unit_id: string | null
  year: number
}

export interface ResultDecisions {
  amount: Int8
  base: Int8
  current: boolean
  decided_at: Timestamp
  decided_by: string
  fiscal_year: number
  grade: string | null
  kind: string
  number: number
  project_id: string
  proposed: Int8 | null
  reason: string
  region_id: string
  rule_set: string
  rule_set_version: number
  score: Numeric | null
  share: Numeric | null
  source: string | null
  withdrawn_at: Timestamp | null
}

export interface ReturnedPapers {
  content: Json
  document_id: string
  number: number
  project_id: string
  region_id: string
}

export interface ReturnedStatements {
  content: Json
  document_id: string
  number: number
  region_id: string
}

export interface ReviewChanges {
  basis: string
  changed_at: Timestamp
  changed_by: string | null
  document_id: string
  grade: string | null
  item: string
  points: number | null
  project_id: string
  proposed_grade: string | null
  proposed_points: number
  reason: string
  region_id: string
}

export interface ReviewOpinions {
  basis: string
  comment: string
  conclusion: string | null
  document_id: string
  project_id: string
  region_id: string
  written_at: Timestamp
  written_by: string | null
}

export interface Reviews {
  document_id: string
  exposure: Int8 | null
  grade: string | null
  heap: string
  judged: number
  mode: string
  points: number
  project_id: string
  reasons: Json
  region_id: string
  risk: number
  unjudged: Json
}

export interface RuleSets {
  data: Json
  note: string
  region_id: string
  retired: boolean
  rule_set_id: string
  saved_at: Timestamp
  saved_by: string | null
  version: number
}

export interface SecondFactors {
  confirmed_at: Timestamp | null
  created_at: Timestamp
  last_period: Int8
  region_id: string
  secret: string
  user_id: string
}

export interface SecuritySettings {
  changed_at: Timestamp
  changed_by: string | null
  idle_minutes: number
  lock_minutes: number
  lock_tries: number
  longest_hours: number
  password_days: number
  password_history: number
  password_kinds: number
  password_length: number
  region_id: string
  second_factor_roles: string[]
}

export interface SelfEvaluationReminders {
  at: Timestamp
  day: string
  project_id: string
  region_id: string
  reminded_by: string
  step: string
}

export interface SelfEvaluations {
  changed_at: Timestamp
  confirmed_at: Timestamp | null
  doubts: number
  facts: Json | null
  fillers: string[]
  fiscal_year: number
  grade: string | null
  lacking: number
  opened_at: Timestamp
  opened_by: string
  passed_by: string | null
  project_id: string
  proof: Json | null
  region_id: string
  returned: string | null
  revision: number
  rule_set_id: string | null
  rule_set_version: number | null
  score: number | null
  state: string
  steps: number
  submitted_at: Timestamp | null
  version: number | null
}

export interface SelfEvaluationSteps {
  act: string
  actor_id: string
  at: Timestamp
  comment: string
  from_state: string
  grade: string | null
  number: number
  project_id: string
  region_id: string
  score: number | null
  to_state: string
}

export interface Sessions {
  address: string
  agent: string
  created_at: Timestamp
  expires_at: Timestamp
  method: string
  region_id: string
  seen_at: Timestamp
  session_id: string
  token_hash: string
  user_id: string
}

export interface SignInAttempts {
  account_key: string
  address: string
  at: Timestamp
  attempt_id: string
  device: string | null
  region_id: string
  succeeded: boolean
}

export interface SignInDevices {
  device_hash: string
  region_id: string
  used_at: Timestamp
  user_id: string
}

export interface SigningKeys {
  made_at: Timestamp
  made_by: string
  public_key: string
  region_id: string
  replaced_at: Timestamp | null
}

export interface SignInSteps {
  expires_at: Timestamp
  kind: string
  method: string
  region_id: string
  ticket_hash: string
  user_id: string
}

export interface SimilarBands {
  band: number
  form: Int8
  region_id: string
  sketch_lead: number
  sketch_rest: Int8
}

export interface SimilarForms {
  compared: boolean
  form: Int8
  part: string
  region_id: string
}

export interface SimilarGroups {
  group_id: string
  identities: number[]
  members: number[]
  parts: Json
  region_id: string
}

export interface SimilarPairs {
  form: Int8
  other: Int8
  part: string
  region_id: string
  similarity: number
}

export interface SimilarParts {
  exact: Int8
  form: Int8
  part: string
  project_id: string
  region_id: string
  words: string
}

export interface SimilarProjects {
  code_key: string | null
  label: string
  name_key: string | null
  number: number | null
  project_id: string
  region_id: string
}

export interface SimilarTouches {
  region_id: string
  touch_id: string
}

export interface StaffImports {
  content: Buffer
  file: string
  handed_in_at: Timestamp
  handed_in_by: string
  import_id: string
  job_id: string
  region_id: string
  report: Json
}

export interface StaffPasswords {
  import_id: string
  region_id: string
  sealed: string
  user_id: string
}

export interface StandardOpinions {
  opinions: string[]
  region_id: string
  saved_at: Timestamp
  saved_by: string
  version: number
}

export interface StatementDrafts {
  changed_at: Timestamp
  changed_by: string | null
  document_id: string
  form: Json
  listed: string[]
  region_id: string
  version: number
}

export interface StatementFilings {
  content: Json
  document_id: string
  region_id: string
  since: Timestamp
  state: string
  steps: number
  version: number
}

export interface StatementFilingSteps {
  actor_id: string
  at: Timestamp
  document_id: string
  kind: string
  number: number
  record: Json
  region_id: string
  request: string | null
}

export interface StatementReminders {
  at: Timestamp
  day: string
  document_id: string
  region_id: string
  reminded_by: string
  step: string
}

export interface StatementSaves {
  document_id: string
  operations: Json
  region_id: string
  request: string
  saved_at: Timestamp
  saved_by: string
  version: number
}

export interface StatementTasks {
  document_id: string
  kind: string
  person: string | null
  region_id: string
  roles: string[]
  since: Timestamp
  step: string
  task_id: string
}

export interface StatementVersions {
  approval_date: string
  approval_number: string
  approved_at: Timestamp
  approved_by: string
  content: Json
  document_id: string
  fiscal_year: number | null
  number: number
  reason: string
  region_id: string
  sha256: string
  signature: string | null
  signing_key: string | null
}

export interface TransferLines {
  amount: Int8
  position: number
  project_id: string
  region_id: string
  shares: Json
  transfer_id: string
  unit_id: string
}

export interface Transfers {
  amount: Int8
  changed_at: Timestamp
  changed_by: string
  code: string
  comment: string
  digest: string | null
  document_number: string
  kind: string
  level: string
  local: Int8
  made_at: Timestamp
  made_by: string
  ministry: string
  name: string
  objective: Json
  proof: Json | null
  received_on: string
  region_id: string
  report: Json | null
  report_state: string
  reported_at: Timestamp | null
  revision: number
  sender: string | null
  split_on: string | null
  transfer_id: string
  unit_id: string
  year: number
}

export interface TransferSteps {
  act: string
  actor_id: string
  at: Timestamp
  comment: string
  number: number
  region_id: string
  transfer_id: string
}

export interface UnitKeys {
  key: string
  region_id: string
  unit_id: string
}

export interface UnitVersions {
  at: Timestamp
  by_user: string | null
  change: string
  closed_on: Day | null
  code: string | null
  from_day: Day
  kind: string
  name: string
  note: string
  office_id: string | null
  parent_id: string | null
  region_id: string
  successor_id: string | null
  unit_id: string
  version: number
}

export interface Users {
  account: string
  account_key: string
  active: boolean
  created_at: Timestamp
  demo: boolean
  last_sign_in_at: Timestamp | null
  must_change_password: boolean
  name: string
  password_changed_at: Timestamp
  password_hash: string
  region_id: string
  user_id: string
}

export interface WholeSheets {
  achievement: Numeric | null
  basis: Json
  budget: Int8
  changed_at: Timestamp
  content: Json
  faults: number
  final_at: Timestamp | null
  grade: string | null
  kind: string
  light: string | null
  made_at: Timestamp
  made_by: string | null
  outcome: Json
  paid: Int8
  partial: boolean
  published_at_place: string | null
  published_on: string | null
  rate: Numeric | null
  region_id: string
  remarks: Json
  returned: string | null
  revision: number
  round_id: string | null
  score: number | null
  sent_by: string | null
  sheet_id: string
  state: string
  steps: number
  unit_id: string
  writers: string[]
  year: number
}

export interface WholeSteps {
  act: string
  actor_id: string
  at: Timestamp
  comment: string
  number: number
  region_id: string
  sheet_id: string
  state: string
}

export interface YearCarried {
  document_id: string | null
  done_at: Timestamp | null
  marks: Json | null
  region_id: string
  source_id: string
  source_version: number
  target_id: string | null
  year: number
}

export interface YearClosings {
  at: Timestamp
  by_user: string
  closed: boolean
  note: string
  region_id: string
  version: number
  year: number
}

export interface YearOpenings {
  calendar: number | null
  closes: boolean
  job_id: string
  note: string
  opened_at: Timestamp
  opened_by: string
  region_id: string
  state: string
  undone_at: Timestamp | null
  undone_by: string | null
  undone_note: string | null
  unsaid: boolean
  version: number
  year: number
}

export interface DB {
  accountability_asides: AccountabilityAsides
  accountability_entries: AccountabilityEntries
  assessment_versions: AssessmentVersions
  assessments: Assessments
  assurance_files: AssuranceFiles
  assurance_measures: AssuranceMeasures
  assurance_tasks: AssuranceTasks
  attachment_files: AttachmentFiles
  attachments: Attachments
  batches: Batches
  budget_changes: BudgetChanges
  budget_units: BudgetUnits
  calendars: Calendars
  classified_documents: ClassifiedDocuments
  cost_activities: CostActivities
  cost_analyses: CostAnalyses
  cost_standards: CostStandards
  delegations: Delegations
  document_edits: DocumentEdits
  document_files: DocumentFiles
  documents: Documents
  draft_saves: DraftSaves
  drafts: Drafts
  evaluation_ballots: EvaluationBallots
  evaluation_files: EvaluationFiles
  evaluation_judges: EvaluationJudges
  evaluation_objections: EvaluationObjections
  evaluation_pool: EvaluationPool
  evaluation_ratings: EvaluationRatings
  evaluation_requests: EvaluationRequests
  evaluation_results: EvaluationResults
  evaluation_subjects: EvaluationSubjects
  evaluation_tasks: EvaluationTasks
  event_chains: EventChains
  events: Events
  filing_steps: FilingSteps
  filing_tasks: FilingTasks
  filings: Filings
  findings: Findings
  fiscal_sheets: FiscalSheets
  flows: Flows
  former_passwords: FormerPasswords
  import_units: ImportUnits
  indicators: Indicators
  jobs: Jobs
  labels: Labels
  layouts: Layouts
  library_indicators: LibraryIndicators
  library_minings: LibraryMinings
  mail_wishes: MailWishes
  mails: Mails
  messages: Messages
  model_advice: ModelAdvice
  model_questions: ModelQuestions
  model_settings: ModelSettings
  money_imports: MoneyImports
  money_sums: MoneySums
  monitoring_contents: MonitoringContents
  monitoring_kinds: MonitoringKinds
  monitoring_reminders: MonitoringReminders
  monitoring_rounds: MonitoringRounds
  monitoring_sheets: MonitoringSheets
  monitoring_steps: MonitoringSteps
  monitoring_warnings: MonitoringWarnings
  notices: Notices
  oidc_attempts: OidcAttempts
  oidc_settings: OidcSettings
  payment_blocks: PaymentBlocks
  payments: Payments
  place_comments: PlaceComments
  policies: Policies
  policy_budgets: PolicyBudgets
  policy_projects: PolicyProjects
  policy_steps: PolicySteps
  policy_values: PolicyValues
  posts: Posts
  project_closings: ProjectClosings
  project_forms: ProjectForms
  project_funding: ProjectFunding
  project_versions: ProjectVersions
  projects: Projects
  recovery_codes: RecoveryCodes
  rectification_files: RectificationFiles
  rectification_steps: RectificationSteps
  rectifications: Rectifications
  regions: Regions
  reminders: Reminders
  reports: Reports
  result_decisions: ResultDecisions
  returned_papers: ReturnedPapers
  returned_statements: ReturnedStatements
  review_changes: ReviewChanges
  review_opinions: ReviewOpinions
  reviews: Reviews
  rule_sets: RuleSets
  second_factors: SecondFactors
  security_settings: SecuritySettings
  self_evaluation_reminders: SelfEvaluationReminders
  self_evaluation_steps: SelfEvaluationSteps
  self_evaluations: SelfEvaluations
  sessions: Sessions
  sign_in_attempts: SignInAttempts
  sign_in_devices: SignInDevices
  sign_in_steps: SignInSteps
  signing_keys: SigningKeys
  similar_bands: SimilarBands
  similar_forms: SimilarForms
  similar_groups: SimilarGroups
  similar_pairs: SimilarPairs
  similar_parts: SimilarParts
  similar_projects: SimilarProjects
  similar_touches: SimilarTouches
  staff_imports: StaffImports
  staff_passwords: StaffPasswords
  standard_opinions: StandardOpinions
  statement_drafts: StatementDrafts
  statement_filing_steps: StatementFilingSteps
  statement_filings: StatementFilings
  statement_reminders: StatementReminders
  statement_saves: StatementSaves
  statement_tasks: StatementTasks
  statement_versions: StatementVersions
  transfer_lines: TransferLines
  transfer_steps: TransferSteps
  transfers: Transfers
  unit_keys: UnitKeys
  unit_versions: UnitVersions
  users: Users
  whole_sheets: WholeSheets
  whole_steps: WholeSteps
  year_carried: YearCarried
  year_closings: YearClosings
  year_openings: YearOpenings
}
