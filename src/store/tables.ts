/**
 * The rows of src/store/migrations, as kysely sees them. bigint columns (分) are read as decimal strings and written as
 * strings or bigint, so an amount never passes through a float; json columns are written as text.
 */
import type { Deadline } from '#core/calendar/deadline.ts'
import type { ColumnType } from 'kysely'
import type { Role } from '#core/access/allows.ts'
import type { SignInMethod, StepKind } from '#core/access/second-factor.ts'
import type { AdviceField } from '#core/advice/request.ts'
import type { AttachmentKind, ScanState } from '#core/attachment/attachment.ts'
import type { EventType } from '#core/audit/event.ts'
import type { Finding, RuleGroup, Severity } from '#core/finding.ts'
import type { StepRecord } from '#core/flow/act.ts'
import type { CommentState } from '#core/flow/comment.ts'
import type { Filing, FilingTask } from '#core/flow/filing.ts'
import type { Flow } from '#core/flow/flow.ts'
import type { ActKind, FilingState } from '#core/flow/states.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import type { Comparator, ValueNature } from '#core/indicator/value.ts'
import type { Direction, LibraryOrigin, LibraryState, LibraryUse } from '#core/library/library-indicator.ts'
import type { MiningSource } from '#core/library/mine.ts'
import type { Heap, ReviewItem, ReviewMode } from '#core/review/form.ts'
import type { RiskReason } from '#core/review/risk.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { FindingState } from '#core/rules/life.ts'
import type { DryRunReport } from '#core/rules/rule-sets/dry-run.ts'
import type { TellingPart } from '#core/similar/parts.ts'
import type { Project, TargetDocument } from '#core/target/document.ts'
import type { Edit } from '#core/target/edit.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { EditState } from './edits.ts'
import type { LabelContext, Verdict } from './labels.ts'

/** An amount in 分. */
type Amount = ColumnType<string | null, string | bigint | null, string | bigint | null>
/** An exact decimal. */
type Decimal = ColumnType<string | null, string | number | null, string | number | null>
type Json<T> = ColumnType<T, string, string>
type OptionalJson<T> = ColumnType<T | null, string | null, string | null>
type Time = ColumnType<Date, Date, Date>
type OptionalTime = ColumnType<Date | null, Date | null, Date | null>

/** `needs-decision`: the file was read, and somebody has to say what becomes of an older one of the same subject. */
export const JOB_STATES = ['waiting', 'running', 'needs-decision', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** re-audit: everything under the rules of today; dry-run: what a rule set would change, nothing is written. */
export const JOB_KINDS = ['import', 're-audit', 'dry-run'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** What an audit of everything is to do. */
export type AuditTask = {
  /** The documents of a re-audit: all, or those whose findings are of other rules than today's. */
  readonly documents: 'all' | 'stale'
  /** The rule set that a dry run tries, jichi.rule-set/1; null for a re-audit. */
  readonly ruleSet: RuleSetJson | null
}

/** How far an audit of everything is: documents, and what became of their findings. */
export type AuditTally = {
  readonly documents: number
  readonly done: number
  /** Documents whose findings are others now, or would be. */
  readonly changed: number
  readonly created: number
  readonly gone: number
}

/** What becomes of a file whose subject is there already: it takes the older one's place, stands beside it, or is left. */
export const DECISIONS = ['replace', 'keep', 'discard'] as const
export type Decision = (typeof DECISIONS)[number]

export const GRADES = ['优', '良', '中', '差'] as const
export type Grade = (typeof GRADES)[number]

export type SeverityCounts = { readonly error: number; readonly warning: number; readonly advice: number }

/** Why a job failed: the code and values of a fault of the file, or of a problem. */
export type JobProblem = { readonly code: string; readonly values: { readonly [name: string]: string | number } }

export type JobResult = {
  readonly document: string
  /** The bytes were already here. */
  readonly duplicate: boolean
  readonly projects: number
  readonly indicators: number
  readonly findings: SeverityCounts
}

/** The target document without its projects, which are rows of their own. Kept before there were kinds, it has none. */
export type Reading = Omit<TargetDocument, 'projects' | 'kind'> & { readonly kind?: DocumentKind }

/** A rule set as it is kept and handed out, jichi.rule-set/1: read by core/rules/rule-sets/parse-rule-set.ts. */
export type RuleSetJson = { readonly [key: string]: unknown }

/** A description of a layout as it is kept and handed out: jichi.layout/1, understood by the layer of documents. */
export type LayoutJson = { readonly [key: string]: unknown }

export type Change = { readonly [name: string]: unknown }

export type Tables = {
  model_settings: { region_id: string; enabled: boolean; address: string; model: string; changed_at: Time; changed_by: string | null }
  model_questions: { region_id: string; project_id: string; asked_at: Time; asked_by: string | null; model: string; masked: number }
  model_advice: {
    region_id: string
    project_id: string
    advice_id: string
    position: number
    indicator: number | null
    field: AdviceField
    text: string | null
    message: string
    suggestion: string | null
  }
  attachment_files: { region_id: string; sha256: string; size: number; content: Buffer }
  attachments: {
    region_id: string
    attachment_id: string
    project_id: string
    document_id: string
    indicator: number | null
    sha256: string
    file: string
    kind: AttachmentKind
    size: number
    note: string
    scan: ScanState
    added_at: Time
    added_by: string | null
    removed_at: OptionalTime
    removed_by: string | null
  }
  library_indicators: {
    region_id: string
    key: string
    origin: LibraryOrigin
    state: LibraryState
    kind: IndicatorKind
    name: string
    meaning: string
    formula: string
    direction: Direction | null
    unit: string | null
    basis: string
    source: string
    kept: boolean
    projects: number
    units: number
    use: Json<LibraryUse>
    changed_at: Time
    changed_by: string | null
  }
  library_minings: { region_id: string; source: MiningSource; projects: number; rows: number; found: number; mined_at: Time; mined_by: string | null }
  classified_documents: { region_id: string; document_id: string; marked_at: Time; marked_by: string | null }
  regions: { region_id: string; code: string; name: string; created_at: Time }
  budget_units: {
    region_id: string
    unit_id: string
    key: string
    code: string | null
    name: string
    kind: UnitKind
    parent_id: string | null
    office_id: string | null
    /** ISO day. */
    closed_on: ColumnType<unknown, string | null, string | null>
    successor_id: string | null
    kept: boolean
  }
  unit_keys: { region_id: string; key: string; unit_id: string }
  unit_versions: {
    region_id: string
    unit_id: string
    version: number
    from_day: ColumnType<unknown, string, never>
    change: string
    kind: UnitKind
    code: string | null
    name: string
    parent_id: string | null
    office_id: string | null
    closed_on: ColumnType<unknown, string | null, never>
    successor_id: string | null
    note: string
    at: Time
    by_user: string | null
  }
  users: {
    region_id: string
    user_id: string
    account: string
    account_key: string
    name: string
    active: boolean
    password_hash: string
    must_change_password: boolean
    created_at: Time
    last_sign_in_at: OptionalTime
    password_changed_at: Time
    demo: boolean
  }
  posts: {
    region_id: string
    post_id: string
    user_id: string
    role: Role
    unit_id: string | null
    since: Time
    given_by: string | null
    until: OptionalTime
    ended_by: string | null
  }
  security_settings: {
    region_id: string
    password_length: number
    password_kinds: number
    password_history: number
    password_days: number
    lock_tries: number
    lock_minutes: number
    idle_minutes: number
    longest_hours: number
    second_factor_roles: Role[]
    changed_at: Time
    changed_by: string | null
  }
  former_passwords: { region_id: string; former_id: string; user_id: string; password_hash: string; replaced_at: Time }
  sessions: { region_id: string; token_hash: string; user_id: string; created_at: Time; expires_at: Time; seen_at: Time; session_id: string; address: string; agent: string; method: SignInMethod }
  oidc_settings: {
    region_id: string
    enabled: boolean
    issuer: string
    client_id: string
    client_secret: string | null
    scopes: string
    claim: string
    create_accounts: boolean
    second_factor: boolean
    changed_at: Time
    changed_by: string | null
  }
  oidc_attempts: { region_id: string; attempt_hash: string; state: string; nonce: string; verifier: string; redirect: string; expires_at: Time }
  second_factors: { region_id: string; user_id: string; secret: string; created_at: Time; confirmed_at: OptionalTime; last_period: string }
  recovery_codes: { region_id: string; user_id: string; code_hash: string; created_at: Time; used_at: OptionalTime }
  sign_in_steps: { region_id: string; ticket_hash: string; user_id: string; kind: StepKind; method: SignInMethod; expires_at: Time }
  sign_in_attempts: { region_id: string; attempt_id: string; account_key: string; address: string; at: Time; succeeded: boolean }
  document_files: { region_id: string; sha256: string; size: number; content: Buffer; stored_at: Time }
  documents: {
    region_id: string
    document_id: string
    sha256: string
    file: string
    media_type: string
    size: number
    title: string | null
    fiscal_year: number | null
    unit_id: string | null
    project_count: number
    indicator_count: number
    unplaced_count: number
    budget: Amount
    rule_set: string
    errors: number
    warnings: number
    advice: number
    score: ColumnType<string, string | number, string | number>
    grade: Grade
    demo: boolean
    imported_at: Time
    imported_by: string | null
    reading: Json<Reading>
    search: string
    kind: DocumentKind
    counted: boolean
    superseded_by: string | null
    superseded_at: OptionalTime
    checked_at: Time
    compared_at: OptionalTime
    rules_print: string | null
    region_code: string | null
  }
  projects: {
    region_id: string
    project_id: string
    document_id: string
    position: number
    fiscal_year: number | null
    unit_id: string | null
    code: string | null
    name: string
    budget: Amount
    fiscal: Amount
    other: Amount
    indicator_count: number
    errors: number
    warnings: number
    advice: number
    rules: string[]
    paper: Json<Project>
    search: string
    counted: boolean
  }
  indicators: {
    region_id: string
    project_id: string
    position: number
    level1: string
    level2: string
    kind: IndicatorKind | null
    level3: string
    description: string | null
    value_text: string
    nature: ValueNature
    comparator: Comparator | null
    number: Decimal
    unit: string | null
    deadline: string | null
    weight: string | null
    basis: string | null
  }
  findings: {
    region_id: string
    finding_id: string
    document_id: string
    position: number
    project_id: string | null
    touched: string[]
    fiscal_year: number | null
    unit_id: string | null
    rule: string
    rule_group: RuleGroup
    severity: Severity
    body: Json<Finding>
    search: string
    counted: boolean
    identity: string
    anchors: string[]
    state: FindingState
    first_seen_at: Time
    fixed_at: OptionalTime
    reason: string | null
    decided_by: string | null
    decided_at: OptionalTime
    waived_until: string | null
    published: boolean | null
  }
  jobs: {
    region_id: string
    job_id: string
    kind: JobKind
    label: string
    state: JobState
    progress: number
    sha256: string | null
    demo: boolean
    problem: OptionalJson<JobProblem>
    result: OptionalJson<JobResult>
    created_by: string | null
    created_at: Time
    finished_at: OptionalTime
    runner: string | null
    lease_until: OptionalTime
    attempts: number
    batch_id: string | null
    against: string | null
    decision: Decision | null
    task: OptionalJson<AuditTask>
    tally: OptionalJson<AuditTally>
    report: OptionalJson<DryRunReport>
  }
  rule_sets: {
    region_id: string
    rule_set_id: string
    version: number
    data: Json<RuleSetJson>
    retired: boolean
    note: string
    saved_by: string | null
    saved_at: Time
  }
  layouts: {
    region_id: string
    layout_id: string
    name: string
    description: Json<LayoutJson>
    created_by: string | null
    created_at: Time
    changed_by: string | null
    changed_at: Time
  }
  reviews: {
    region_id: string
    project_id: string
    document_id: string
    heap: Heap
    risk: number
    exposure: Amount
    mode: ReviewMode
    points: number
    grade: Grade
    reasons: Json<readonly RiskReason[]>
  }
  review_changes: {
    region_id: string
    project_id: string
    item: ReviewItem
    document_id: string
    points: number | null
    grade: Grade | null
    reason: string
    changed_by: string | null
    changed_at: Time
    proposed_points: number
    proposed_grade: Grade
    basis: string
  }
  review_opinions: {
    region_id: string
    project_id: string
    document_id: string
    comment: string
    conclusion: Grade | null
    written_by: string | null
    written_at: Time
    basis: string
  }
  similar_projects: { region_id: string; project_id: string; code_key: string | null; name_key: string | null }
  /** Keys are bigint: decimals as text. */
  similar_parts: { region_id: string; project_id: string; part: TellingPart; exact: string; form: string; words: string }
  similar_forms: { region_id: string; part: TellingPart; form: string; compared: boolean }
  similar_bands: { region_id: string; band: number; sketch_lead: number; form: string; sketch_rest: string }
  /** `similarity` in thousandths. */
  similar_pairs: { region_id: string; part: TellingPart; form: string; other: string; similarity: number }
  labels: {
    region_id: string
    label_id: string
    finding_id: string
    rule: string
    rule_set: string
    verdict: Verdict
    comment: string | null
    body: Json<Finding>
    context: Json<LabelContext>
    labelled_by: string | null
    labelled_at: Time
  }
  document_edits: {
    region_id: string
    edit_id: string
    document_id: string
    position: number
    step: number
    edit: Json<Edit>
    undo: Json<Edit>
    project_name: string | null
    row_name: string | null
    rule: string | null
    state: EditState
    made_by: string | null
    made_at: Time
    ended_by: string | null
    ended_at: OptionalTime
  }
  filings: { region_id: string; project_id: string; document_id: string; state: FilingState; version: number; since: Time; steps: number; content: Json<Filing> }
  filing_tasks: { region_id: string; project_id: string; task_id: string; kind: FilingTask['kind']; step: string; roles: Role[]; person: string | null; since: Time }
  filing_steps: { region_id: string; project_id: string; number: number; kind: ActKind; at: Time; actor_id: string; request: string | null; record: Json<StepRecord> }
  project_versions: {
    region_id: string
    project_id: string
    number: number
    document_id: string
    fiscal_year: number | null
    content: Json<Project>
    sha256: string
    reason: string
    approval_number: string
    approval_date: string
    approved_by: string
    approved_at: Time
  }
  drafts: { region_id: string; project_id: string; document_id: string; version: number; form: Json<WrittenForm>; listed: string[]; changed_at: Time; changed_by: string | null }
  draft_saves: { region_id: string; project_id: string; version: number; document_id: string; request: string; operations: Json<readonly Operation[]>; saved_at: Time; saved_by: string }
  flows: { region_id: string; year: number; version: number; data: Json<Flow>; saved_by: string | null; saved_at: Time }
  place_comments: {
    region_id: string
    comment_id: string
    project_id: string
    document_id: string
    parent_id: string | null
    indicator: number | null
    field: string
    body: string
    suggestion: string | null
    found: string | null
    state: CommentState
    made_by: string
    made_at: Time
    ended_by: string | null
    ended_at: OptionalTime
  }
  returned_papers: { region_id: string; project_id: string; number: number; document_id: string; content: Json<Project> }
  calendars: { region_id: string; year: number; version: number; data: Json<readonly Deadline[]>; saved_by: string | null; saved_at: Time }
  standard_opinions: { region_id: string; version: number; opinions: string[]; saved_by: string; saved_at: Time }
  batches: { region_id: string; batch_id: string; label: string; created_by: string | null; created_at: Time }
  events: {
    region_id: string
    event_id: string
    at: Time
    type: EventType
    actor_id: string | null
    subject: string
    before: OptionalJson<Change>
    after: OptionalJson<Change>
    /** bigint: decimals as text. These are null only for events of before there was a chain, until they are chained. */
    sequence: string | null
    account: string | null
    name: string | null
    algorithm: string | null
    previous: string | null
    hash: string | null
  }
  event_chains: { region_id: string; length: string; head: string; algorithm: string; complete: boolean }
}
