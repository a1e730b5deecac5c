/**
 * The rows of src/store/database/migrations, as kysely sees them. bigint columns (分) are read as decimal strings and
 * written as strings or bigint, so an amount never passes through a float; json columns are written as text.
 */
import type { Deadline } from '#core/calendar/deadline.ts'
import type { ColumnType } from 'kysely'
import type { Role } from '#core/kernel/allows.ts'
import type { SignInMethod, StepKind } from '#core/accounts/second-factor.ts'
import type { AdviceField } from '#core/advice/request.ts'
import type { AssessmentContent } from '#core/assessment/content.ts'
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import type { AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import type { AssuranceKind } from '#core/assurance/measure.ts'
import type { AttachmentKind, ScanState } from '#core/attachments/attachment.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import type { DelegatedPart, DelegationEnd, DelegationState } from '#core/delegation/delegation.ts'
import type { ExpertMarks } from '#core/evaluation/combine.ts'
import type { FrameworkItem, SubjectKind } from '#core/evaluation/framework.ts'
import type { EvaluationScheme } from '#core/evaluation/scheme.ts'
import type {
  Avoidance,
  TaskChoices,
  EvaluationKind,
  PoolKind,
  Report,
  SubjectState,
  TaskState,
} from '#core/evaluation/task.ts'
import type { ChangeKind } from '#core/execution/budget-change.ts'
import type { Fund } from '#core/execution/execution.ts'
import type { MoneyImportKind, MoneyImportState } from '#core/execution/money-import.ts'
import type { MoneyReport } from '#core/execution/money-report.ts'
import type { PaymentKind } from '#core/execution/payment.ts'
import type { Finding, RuleGroup, Severity } from '#core/kernel/finding.ts'
import type { StepRecord } from '#core/filing/act.ts'
import type { CommentState } from '#core/comments/comment.ts'
import type { Filing, FilingTask } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import type { ActKind, FilingState } from '#core/filing/states.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import type { Comparator, ValueNature } from '#core/indicator/value.ts'
import type {
  IndicatorDirection,
  LibraryOrigin,
  LibraryState,
  LibraryUse,
} from '#core/library/library-indicator.ts'
import type { MiningSource } from '#core/library/mine.ts'
import type { Unjudged } from '#core/review/evidence.ts'
import type { Heap, ReviewItem, ReviewMode } from '#core/review/form.ts'
import type { RiskReason } from '#core/review/risk.ts'
import type { MailFaultCode } from '#core/kernel/mail-fault.ts'
import type { MailPace, MailState } from '#core/messages/mail.ts'
import type { MessageFacts, MessageKind } from '#core/messages/message.ts'
import type { Light, LightReason } from '#core/monitoring/light.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { MonitoringScheme } from '#core/monitoring/scheme.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { WarningAnswer, WarningKind, WarningState, WarningVerdict } from '#core/monitoring/warning.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { RectificationRecord, RectificationSource } from '#core/rectification/item.ts'
import type { RectificationState } from '#core/rectification/states.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { EvaluationAct, EvaluationState } from '#core/self-evaluation/step.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { ProposalKind, ResultSource } from '#core/results/propose.ts'
import type { FindingState } from '#core/findings/life.ts'
import type { DryRunReport } from '#core/findings/dry-run.ts'
import type { StaffReport } from '#core/staff/report.ts'
import type { GroupPart } from '#core/duplicates/groups.ts'
import type { TellingPart } from '#core/duplicates/parts.ts'
import type { Detail, Project } from '#core/target/project.ts'
import type { Safeguard, TargetDocument } from '#core/target/document.ts'
import type { Edit } from '#core/target/edit.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import type { StatementForm, StatementOperation } from '#core/writing/statement-form.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { YearMark } from '#core/years/move-years.ts'
import type { EditState } from '#core/target/edit-state.ts'
import type { LabelContext, Verdict } from '#core/findings/label.ts'

/** Put in by the database of the region (src/store/kernel/region-bound.ts). */
type OwnRegion = ColumnType<string, string | undefined, never>
/** An amount in 分. */
type Amount = ColumnType<string | null, string | bigint | null, string | bigint | null>
/** The same where there always is one. */
type WholeAmount = ColumnType<string, string | bigint, string | bigint>
/** An exact decimal. */
type Decimal = ColumnType<string | null, string | number | null, string | number | null>
type Json<T> = ColumnType<T, string, string>
type OptionalJson<T> = ColumnType<T | null, string | null, string | null>
type Time = ColumnType<Date, Date, Date>
type OptionalTime = ColumnType<Date | null, Date | null, Date | null>

/**
 * `needs-decision`: the file was read, and somebody has to say what becomes of an older one of the same
 * subject.
 */
const JOB_STATES = ['waiting', 'running', 'needs-decision', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/**
 * monitoring-round: the sheets of a round; re-audit: everything under the rules of today; dry-run: what a
 * rule set would change, nothing is written; roll-over: last year's projects for a year that was opened;
 * staff-import: people of a table; money-booking: a large file of payments or changes.
 */
const JOB_KINDS = [
  'import',
  're-audit',
  'dry-run',
  'roll-over',
  'monitoring-round',
  'staff-import',
  'money-booking',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** What an audit of everything is to do. */
export type AuditTask = {
  /** The documents of a re-audit: all, or those whose findings are of other rules than today's. */
  readonly documents: 'all' | 'stale'
  /** The rule set that a dry run tries, jichi.rule-set/1; null for a re-audit. */
  readonly ruleSet: RuleSetJson | null
  /** Of a roll-over: the fiscal year that is opened. */
  readonly year?: number
  /** Of a round of monitoring: its id. */
  readonly round?: string
  /** Of a table that is taken in: the id of the import. */
  readonly taking?: string
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

/**
 * What becomes of a file whose subject is there already: it takes the older one's place, is beside it, or
 * is left.
 */
const DECISIONS = ['replace', 'keep', 'discard'] as const
export type Decision = (typeof DECISIONS)[number]

const GRADES = ['优', '良', '中', '差'] as const
export type Grade = (typeof GRADES)[number]

export type SeverityCounts = { readonly error: number; readonly warning: number; readonly advice: number }

/** Why a job failed: the code and values of a fault of the file, or of a problem. */
export type JobProblem = {
  readonly code: string
  readonly values: { readonly [name: string]: string | number }
}

export type JobResult = {
  readonly document: string
  /** The bytes were already here. */
  readonly duplicate: boolean
  readonly projects: number
  readonly indicators: number
  readonly findings: SeverityCounts
  /** Units that the document calls otherwise than they are known; left out where there are none. */
  readonly named?: readonly OtherName[]
}

/** What a document calls a unit otherwise than it is known. */
export type OtherName = {
  readonly unit: string
  readonly code: string | null
  readonly name: string
  /** In the document. */
  readonly called: string
}

/**
 * The target document without its projects, which are rows of their own. Kept before there were kinds, it has
 * none.
 */
export type DocumentReading = Omit<TargetDocument, 'projects' | 'kind'> & { readonly kind?: DocumentKind }

/**
 * A rule set as it is kept and handed out, jichi.rule-set/1: read by core/rules/rule-sets/parse-rule-set.ts.
 */
export type RuleSetJson = { readonly [key: string]: unknown }

/**
 * A description of a layout as it is kept and handed out: jichi.layout/1, understood by the layer of
 * documents.
 */
export type LayoutJson = { readonly [key: string]: unknown }

export type EventChange = { readonly [name: string]: unknown }

export type Tables = {
  model_settings: {
    region_id: OwnRegion
    enabled: boolean
    address: string
    model: string
    changed_at: Time
    changed_by: string | null
  }
  model_questions: {
    region_id: OwnRegion
    project_id: string
    asked_at: Time
    asked_by: string | null
    model: string
    masked: number
  }
  model_advice: {
    region_id: OwnRegion
    project_id: string
    advice_id: string
    position: number
    indicator: number | null
    field: AdviceField
    text: string | null
    message: string
    suggestion: string | null
  }
  assessments: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    state: AssessmentState
    version: number
    revision: number
    writers: string[]
    sender: string | null
    content: Json<AssessmentContent>
    comment: string
    answers: Json<readonly string[]>
    changed_at: Time
    changed_by: string | null
    /** Digest of what was sent back; null: never, or finished since. */
    returned: string | null
  }
  assessment_versions: {
    region_id: OwnRegion
    project_id: string
    number: number
    content: Json<AssessmentContent>
    project: Json<Project>
    budget: Amount
    scheme: Json<AssessmentScheme>
    rule_set: string
    rule_set_version: number
    total: number
    conclusion: AssessmentConclusion
    comment: string
    signed_at: Time
    signed_by: string
  }
  assurance_measures: {
    region_id: OwnRegion
    measure_id: string
    unit_id: string
    year: number
    kind: AssuranceKind
    title: string
    body: string
    promise: string | null
    position: ColumnType<number, unknown, number>
    changed_at: Time
    changed_by: string | null
  }
  assurance_tasks: {
    region_id: OwnRegion
    task_id: string
    measure_id: string
    unit_id: string
    year: number
    title: string
    owner: string
    due: string
    done_on: string | null
    note: string
    position: ColumnType<number, unknown, number>
    changed_at: Time
    changed_by: string | null
  }
  assurance_files: {
    region_id: OwnRegion
    file_id: string
    task_id: string
    sha256: string
    file: string
    kind: AttachmentKind
    size: number
    scan: ScanState
    added_at: Time
    added_by: string
    removed_at: OptionalTime
    removed_by: string | null
  }
  attachment_files: { region_id: OwnRegion; sha256: string; size: number; content: Buffer }
  attachments: {
    region_id: OwnRegion
    attachment_id: string
    project_id: string
    document_id: string
    indicator: number | null
    gone_row: string | null
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
    region_id: OwnRegion
    key: string
    origin: LibraryOrigin
    state: LibraryState
    kind: IndicatorKind
    name: string
    meaning: string
    formula: string
    direction: IndicatorDirection | null
    unit: string | null
    basis: string
    source: string
    kept: boolean
    projects: number
    units: number
    use: Json<LibraryUse>
    changed_at: Time
    changed_by: string | null
    /** Name, meaning and formula, folded. */
    search: string
  }
  library_minings: {
    region_id: OwnRegion
    source: MiningSource
    projects: number
    rows: number
    found: number
    mined_at: Time
    mined_by: string | null
  }
  classified_documents: {
    region_id: OwnRegion
    document_id: string
    marked_at: Time
    marked_by: string | null
  }
  regions: { region_id: string; code: string; name: string; created_at: Time }
  budget_units: {
    region_id: OwnRegion
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
  unit_keys: { region_id: OwnRegion; key: string; unit_id: string }
  unit_versions: {
    region_id: OwnRegion
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
    region_id: OwnRegion
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
    region_id: OwnRegion
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
    region_id: OwnRegion
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
  former_passwords: {
    region_id: OwnRegion
    former_id: string
    user_id: string
    password_hash: string
    replaced_at: Time
  }
  sessions: {
    region_id: OwnRegion
    token_hash: string
    user_id: string
    created_at: Time
    expires_at: Time
    seen_at: Time
    session_id: string
    address: string
    agent: string
    method: SignInMethod
  }
  oidc_settings: {
    region_id: OwnRegion
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
  oidc_attempts: {
    region_id: OwnRegion
    attempt_hash: string
    state: string
    nonce: string
    verifier: string
    redirect: string
    expires_at: Time
  }
  second_factors: {
    region_id: OwnRegion
    user_id: string
    secret: string
    created_at: Time
    confirmed_at: OptionalTime
    last_period: string
  }
  recovery_codes: {
    region_id: OwnRegion
    user_id: string
    code_hash: string
    created_at: Time
    used_at: OptionalTime
  }
  sign_in_steps: {
    region_id: OwnRegion
    ticket_hash: string
    user_id: string
    kind: StepKind
    method: SignInMethod
    expires_at: Time
  }
  sign_in_attempts: {
    region_id: OwnRegion
    attempt_id: string
    account_key: string
    address: string
    device: string | null
    at: Time
    succeeded: boolean
  }
  sign_in_devices: { region_id: OwnRegion; user_id: string; device_hash: string; used_at: Time }
  document_files: { region_id: OwnRegion; sha256: string; size: number; content: Buffer; stored_at: Time }
  documents: {
    region_id: OwnRegion
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
    judged: ColumnType<string, string | number, string | number>
    /** null: 未定级. */
    grade: Grade | null
    demo: boolean
    imported_at: Time
    imported_by: string | null
    reading: Json<DocumentReading>
    /** 保障措施 of the text, apart from the reading: told of without reading texts; null: no text. */
    safeguards: Json<readonly Safeguard[]> | null
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
    region_id: OwnRegion
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
    /** Of its indicators, those whose value has a number. */
    quantified: number
    /** Of those, the ones with a unit of measure. */
    with_unit: number
    /** Of its indicators, those whose description repeats the name. */
    repeated: number
    errors: number
    warnings: number
    advice: number
    rules: string[]
    paper: Json<Project>
    /** 项目概况 of the paper, apart from it: told of without reading papers. */
    details: Json<readonly Detail[]>
    search: string
    counted: boolean
  }
  indicators: {
    region_id: OwnRegion
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
    region_id: OwnRegion
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
    region_id: OwnRegion
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
    region_id: OwnRegion
    rule_set_id: string
    version: number
    data: Json<RuleSetJson>
    retired: boolean
    note: string
    saved_by: string | null
    saved_at: Time
  }
  layouts: {
    region_id: OwnRegion
    layout_id: string
    name: string
    description: Json<LayoutJson>
    created_by: string | null
    created_at: Time
    changed_by: string | null
    changed_at: Time
  }
  reviews: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    heap: Heap
    risk: number
    exposure: Amount
    mode: ReviewMode
    points: number
    judged: number
    /** null: 未定级. */
    grade: Grade | null
    unjudged: Json<readonly Unjudged[]>
    reasons: Json<readonly RiskReason[]>
  }
  review_changes: {
    region_id: OwnRegion
    project_id: string
    item: ReviewItem
    document_id: string
    points: number | null
    grade: Grade | null
    reason: string
    changed_by: string | null
    changed_at: Time
    proposed_points: number
    /** null: it was not judged. */
    proposed_grade: Grade | null
    basis: string
  }
  review_opinions: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    comment: string
    conclusion: Grade | null
    written_by: string | null
    written_at: Time
    basis: string
  }
  /**
   * `number`: by which groups name it; null until groups are made. `label`: name and code as searches fold
   * them.
   */
  similar_projects: {
    region_id: OwnRegion
    project_id: string
    code_key: string | null
    name_key: string | null
    number: number | null
    label: string
  }
  /** Keys are bigint: decimals as text. */
  similar_parts: {
    region_id: OwnRegion
    project_id: string
    part: TellingPart
    exact: string
    form: string
    words: string
  }
  similar_forms: { region_id: OwnRegion; part: TellingPart; form: string; compared: boolean }
  similar_bands: {
    region_id: OwnRegion
    band: number
    sketch_lead: number
    form: string
    sketch_rest: string
  }
  /** `members`: numbers of projects, the head first (0: gone); similarities in thousandths. */
  similar_groups: {
    region_id: OwnRegion
    group_id: string
    parts: Json<readonly GroupPart[]>
    members: number[]
    identities: number[]
  }
  similar_touches: { region_id: OwnRegion; touch_id: string }
  /** `similarity` in thousandths. */
  similar_pairs: { region_id: OwnRegion; part: TellingPart; form: string; other: string; similarity: number }
  labels: {
    region_id: OwnRegion
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
    region_id: OwnRegion
    edit_id: string
    document_id: string
    position: number
    step: number
    edit: Json<Edit>
    undo: Json<Edit>
    project_name: string | null
    row_name: string | null
    /** The name of its row in the form; null: of no row. */
    form_row: string | null
    rule: string | null
    state: EditState
    made_by: string | null
    made_at: Time
    ended_by: string | null
    ended_at: OptionalTime
  }
  filings: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    state: FilingState
    version: number
    since: Time
    steps: number
    content: Json<Filing>
  }
  filing_tasks: {
    region_id: OwnRegion
    project_id: string
    task_id: string
    kind: FilingTask['kind']
    step: string
    roles: Role[]
    person: string | null
    since: Time
  }
  filing_steps: {
    region_id: OwnRegion
    project_id: string
    number: number
    kind: ActKind
    at: Time
    actor_id: string
    request: string | null
    record: Json<StepRecord>
  }
  project_versions: {
    region_id: OwnRegion
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
    signature: string | null
    signing_key: string | null
    fiscal: WholeAmount
    other: WholeAmount
    listed: string[] | null
  }
  staff_imports: {
    region_id: OwnRegion
    import_id: string
    job_id: string
    file: string
    content: Buffer
    report: Json<StaffReport>
    handed_in_at: Time
    handed_in_by: string
  }
  staff_passwords: {
    region_id: OwnRegion
    import_id: string
    user_id: string
    sealed: string
  }
  money_imports: {
    region_id: OwnRegion
    import_id: string
    kind: MoneyImportKind
    fiscal_year: number
    file: string
    sha256: string
    size: number
    content: Buffer
    state: MoneyImportState
    report: Json<MoneyReport>
    handed_in_at: Time
    handed_in_by: string
    booked_at: OptionalTime
    undone_at: OptionalTime
    undone_by: string | null
    job_id: string | null
  }
  budget_changes: {
    region_id: OwnRegion
    change_id: string
    project_id: string
    document_id: string
    fiscal_year: number
    day: string
    kind: ChangeKind
    fund: Fund
    amount: WholeAmount
    approval_number: string
    reason: string
    version: number | null
    import_id: string | null
    corrects: string | null
    corrected_by: string | null
    recorded_at: Time
    recorded_by: string | null
  }
  payments: {
    region_id: OwnRegion
    payment_id: string
    project_id: string
    document_id: string
    fiscal_year: number
    voucher: string
    day: string
    kind: PaymentKind
    fund: Fund
    amount: WholeAmount
    purpose: string
    procurement: boolean
    carryover: boolean
    reason: string
    import_id: string | null
    corrects: string | null
    corrected_by: string | null
    recorded_at: Time
    recorded_by: string | null
  }
  /**
   * 分, decimals as text: 年初预算 of the first approved version (null: never approved), the others running by the
   * end of each month.
   */
  money_sums: {
    region_id: OwnRegion
    fiscal_year: number
    project_id: string
    document_id: string
    initial_fiscal: Amount
    initial_other: Amount
    fiscal_changes: string[]
    other_changes: string[]
    fiscal_paid: string[]
    other_paid: string[]
  }
  payment_blocks: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    reason: string
    blocked_at: Time
    blocked_by: string | null
  }
  signing_keys: {
    region_id: OwnRegion
    public_key: string
    made_by: string
    made_at: Time
    replaced_at: OptionalTime
  }
  drafts: {
    region_id: OwnRegion
    project_id: string
    document_id: string
    version: number
    form: Json<WrittenForm>
    listed: string[]
    changed_at: Time
    changed_by: string | null
  }
  draft_saves: {
    region_id: OwnRegion
    project_id: string
    version: number
    document_id: string
    request: string
    operations: Json<readonly Operation[]>
    saved_at: Time
    saved_by: string
    delegation_id: string | null
  }
  delegations: {
    region_id: OwnRegion
    delegation_id: string
    project_id: string
    document_id: string
    part: Json<DelegatedPart>
    given_by: string
    given_at: Time
    person: string
    note: string
    due: string | null
    state: DelegationState
    said: string
    answered_at: OptionalTime
    ended_by: string | null
    ended_at: OptionalTime
    cause: DelegationEnd | null
  }
  statement_filings: {
    region_id: OwnRegion
    document_id: string
    state: FilingState
    version: number
    since: Time
    steps: number
    content: Json<Filing>
  }
  statement_filing_steps: {
    region_id: OwnRegion
    document_id: string
    number: number
    kind: ActKind
    at: Time
    actor_id: string
    request: string | null
    record: Json<StepRecord>
  }
  statement_tasks: {
    region_id: OwnRegion
    document_id: string
    task_id: string
    kind: FilingTask['kind']
    step: string
    roles: Role[]
    person: string | null
    since: Time
  }
  statement_reminders: {
    region_id: OwnRegion
    document_id: string
    step: string
    day: string
    at: Time
    reminded_by: string
  }
  statement_versions: {
    region_id: OwnRegion
    document_id: string
    number: number
    fiscal_year: number | null
    content: Json<TargetDocument>
    sha256: string
    signature: string | null
    signing_key: string | null
    reason: string
    approval_number: string
    approval_date: string
    approved_by: string
    approved_at: Time
  }
  returned_statements: {
    region_id: OwnRegion
    document_id: string
    number: number
    content: Json<TargetDocument>
  }
  statement_drafts: {
    region_id: OwnRegion
    document_id: string
    version: number
    form: Json<StatementForm>
    listed: string[]
    changed_at: Time
    changed_by: string | null
  }
  statement_saves: {
    region_id: OwnRegion
    document_id: string
    version: number
    request: string
    operations: Json<readonly StatementOperation[]>
    saved_at: Time
    saved_by: string
  }
  year_closings: {
    region_id: OwnRegion
    year: number
    version: number
    closed: boolean
    note: string
    by_user: string
    at: Time
  }
  year_openings: {
    region_id: OwnRegion
    year: number
    version: number
    state: 'running' | 'done' | 'undone'
    closes: boolean
    unsaid: boolean
    calendar: number | null
    job_id: string
    note: string
    opened_by: string
    opened_at: Time
    undone_by: string | null
    undone_at: OptionalTime
    undone_note: string | null
  }
  year_carried: {
    region_id: OwnRegion
    year: number
    source_id: string
    source_version: number
    target_id: string | null
    document_id: string | null
    marks: OptionalJson<readonly YearMark[]>
    done_at: OptionalTime
  }
  /** `data` null: the year goes by the year before it again. */
  flows: {
    region_id: OwnRegion
    year: number
    version: number
    data: OptionalJson<Flow>
    note: string
    saved_by: string | null
    saved_at: Time
  }
  place_comments: {
    region_id: OwnRegion
    comment_id: string
    /** null: on the words of the document itself. */
    project_id: string | null
    document_id: string
    parent_id: string | null
    indicator: number | null
    gone_row: string | null
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
  returned_papers: {
    region_id: OwnRegion
    project_id: string
    number: number
    document_id: string
    content: Json<Project>
  }
  calendars: {
    region_id: OwnRegion
    year: number
    version: number
    data: Json<readonly Deadline[]>
    saved_by: string | null
    saved_at: Time
  }
  messages: {
    region_id: OwnRegion
    message_id: string
    recipient_id: string
    kind: MessageKind
    at: Time
    actor_id: string | null
    project_id: string | null
    facts: Json<MessageFacts>
    count: number
    key: string | null
    read_at: OptionalTime
  }
  notices: {
    region_id: OwnRegion
    notice_id: string
    title: string
    body: string
    audience: 'region' | 'unit' | 'role'
    unit_id: string | null
    role: Role | null
    until: string | null
    published_by: string
    published_at: Time
    withdrawn_by: string | null
    withdrawn_at: OptionalTime
  }
  mail_wishes: {
    region_id: OwnRegion
    user_id: string
    address: string
    pace: MailPace
    kinds: MessageKind[]
    language: 'zh-CN' | 'en'
    changed_at: Time
  }
  mails: {
    region_id: OwnRegion
    message_id: string
    recipient_id: string
    pace: MailPace
    state: MailState
    tries: number
    next_at: Time
    reason: MailFaultCode | null
    detail: string | null
    address: string | null
    queued_at: Time
    ended_at: OptionalTime
  }
  reminders: {
    region_id: OwnRegion
    project_id: string
    step: string
    day: string
    at: Time
    reminded_by: string
  }
  evaluation_pool: {
    region_id: OwnRegion
    entry_id: string
    kind: PoolKind
    name: string
    qualification: string
    specialty: string
    place: string
    note: string
    user_id: string | null
    agency_id: string | null
    active: boolean
    avoidances: Json<readonly Avoidance[]>
    version: number
    saved_by: string
    saved_at: Time
  }
  evaluation_tasks: {
    region_id: OwnRegion
    task_id: string
    kind: EvaluationKind
    subject_kind: SubjectKind
    fiscal_year: number
    name: string
    unit_id: string | null
    agency_id: string | null
    due: string
    marks_due: string
    items: Json<readonly FrameworkItem[]>
    scheme: Json<EvaluationScheme>
    rule_set: string
    choices: Json<TaskChoices>
    state: TaskState
    version: number
    created_by: string
    created_at: Time
    opened_at: OptionalTime
    ended_at: OptionalTime
  }
  evaluation_subjects: {
    region_id: OwnRegion
    task_id: string
    subject_id: string
    position: number
    project_id: string | null
    unit_id: string
    name: string
    state: SubjectState
    report: OptionalJson<Report>
    feedback_due: string | null
    sent_at: OptionalTime
    heard_at: OptionalTime
  }
  evaluation_judges: {
    region_id: OwnRegion
    task_id: string
    entry_id: string
    user_id: string
    drawn: boolean
    assigned_at: Time
    declared_at: OptionalTime
    ended_at: OptionalTime
    ended_reason: string
  }
  evaluation_ballots: {
    region_id: OwnRegion
    subject_id: string
    entry_id: string
    marks: Json<ExpertMarks>
    opinion: string
    version: number
    saved_at: Time
    submitted_at: OptionalTime
  }
  evaluation_requests: {
    region_id: OwnRegion
    request_id: string
    subject_id: string
    question: string
    due: string
    asked_by: string
    asked_at: Time
    answer: string
    files: string[]
    answered_by: string | null
    answered_at: OptionalTime
  }
  evaluation_files: {
    region_id: OwnRegion
    file_id: string
    subject_id: string
    sha256: string
    file: string
    kind: AttachmentKind
    size: number
    scan: ScanState
    added_at: Time
    added_by: string
    removed_at: OptionalTime
    removed_by: string | null
  }
  evaluation_objections: {
    region_id: OwnRegion
    subject_id: string
    number: number
    text: string
    said_by: string
    said_at: Time
    accepted: boolean | null
    reason: string
    decided_by: string | null
    decided_at: OptionalTime
  }
  evaluation_results: {
    region_id: OwnRegion
    subject_id: string
    fiscal_year: number
    kind: EvaluationKind
    project_id: string | null
    unit_id: string
    total: string
    grade: Grade
    decided_by: string
    decided_at: Time
  }
  evaluation_ratings: {
    region_id: OwnRegion
    task_id: string
    entry_id: string
    stars: number
    comment: string
    rated_by: string
    rated_at: Time
  }
  rectifications: {
    region_id: OwnRegion
    rectification_id: string
    year: number
    number: number
    source: RectificationSource
    source_key: string | null
    project_id: string | null
    unit_id: string | null
    subject: string
    problem: string
    requirement: string
    due: string
    state: RectificationState
    steps: number
    replied_by: string | null
    opened_at: Time
    opened_by: string | null
    settled_at: OptionalTime
  }
  monitoring_rounds: {
    region_id: OwnRegion
    round_id: string
    fiscal_year: number
    mark: RoundMark
    day: string
    due: string
    rule_set: string
    rule_set_version: number
    scheme: Json<MonitoringScheme>
    job_id: string
    opened_at: Time
    opened_by: string | null
    closed_at: OptionalTime
    closed_by: string | null
  }
  monitoring_sheets: {
    region_id: OwnRegion
    round_id: string
    project_id: string
    version: number
    unit_id: string | null
    name: string
    state: SheetState
    revision: number
    writers: string[]
    sent_by: string | null
    steps: number
    initial: WholeAmount
    budget: WholeAmount
    paid: WholeAmount
    rate: Decimal
    planned: Decimal
    deviation: Decimal
    achievement: Decimal
    difference: Decimal
    forecast: Decimal
    expected: Decimal
    light: Light
    reasons: Json<readonly LightReason[]>
    faults: number
    changed_at: Time
    /** Digest of what was sent back; null: never, or finished since. */
    returned: string | null
  }
  monitoring_contents: {
    region_id: OwnRegion
    round_id: string
    project_id: string
    content: Json<SheetContent>
  }
  monitoring_steps: {
    region_id: OwnRegion
    round_id: string
    project_id: string
    number: number
    act: SheetAct
    state: SheetState
    comment: string
    at: Time
    actor_id: string
  }
  monitoring_warnings: {
    region_id: OwnRegion
    warning_id: string
    round_id: string
    fiscal_year: number
    project_id: string
    unit_id: string | null
    kind: WarningKind
    light: 'red' | 'yellow'
    facts: Json<{ readonly [name: string]: string | number }>
    raised_on: string
    due: string
    state: WarningState
    answer: WarningAnswer | null
    note: string
    settled_by: string | null
    settled_at: OptionalTime
    told_department: string | null
    told_finance: string | null
    verdict: WarningVerdict | null
    verdict_by: string | null
    verdict_on: string | null
  }
  rectification_steps: {
    region_id: OwnRegion
    rectification_id: string
    number: number
    kind: RectificationRecord['kind']
    at: Time
    actor_id: string | null
    record: Json<RectificationRecord>
  }
  rectification_files: {
    region_id: OwnRegion
    file_id: string
    rectification_id: string
    sha256: string
    file: string
    kind: AttachmentKind
    size: number
    scan: ScanState
    added_at: Time
    added_by: string
    removed_at: OptionalTime
    removed_by: string | null
  }
  self_evaluations: {
    region_id: OwnRegion
    project_id: string
    fiscal_year: number
    state: EvaluationState
    facts: OptionalJson<EvaluationFacts>
    revision: number
    fillers: string[]
    passed_by: string | null
    lacking: number
    doubts: number
    /** Hundredths of a point. */
    score: number | null
    grade: Grade | null
    rule_set_id: string | null
    rule_set_version: number | null
    version: number | null
    proof: OptionalJson<ScoreProof>
    steps: number
    opened_at: Time
    opened_by: string
    changed_at: Time
    submitted_at: OptionalTime
    confirmed_at: OptionalTime
    /** Digest of what was sent back; null: never, or finished since. */
    returned: string | null
  }
  self_evaluation_steps: {
    region_id: OwnRegion
    project_id: string
    number: number
    at: Time
    actor_id: string
    act: EvaluationAct
    from_state: EvaluationState
    to_state: EvaluationState
    comment: string
    score: number | null
    grade: Grade | null
  }
  result_decisions: {
    region_id: OwnRegion
    project_id: string
    number: number
    current: boolean
    fiscal_year: number
    grade: Grade | null
    source: ResultSource | null
    score: string | null
    base: ColumnType<string, string | bigint, string | bigint>
    share: string | null
    proposed: Amount
    amount: ColumnType<string, string | bigint, string | bigint>
    kind: ProposalKind
    reason: string
    rule_set: string
    rule_set_version: number
    decided_at: Time
    decided_by: string
  }
  standard_opinions: {
    region_id: OwnRegion
    version: number
    opinions: string[]
    saved_by: string
    saved_at: Time
  }
  batches: {
    region_id: OwnRegion
    batch_id: string
    label: string
    created_by: string | null
    created_at: Time
  }
  events: {
    region_id: OwnRegion
    event_id: string
    at: Time
    type: EventType
    actor_id: string | null
    subject: string
    before: OptionalJson<EventChange>
    after: OptionalJson<EventChange>
    /**
     * bigint: decimals as text. These are null only for events of before there was a chain, until they are
     * chained.
     */
    sequence: string | null
    account: string | null
    name: string | null
    algorithm: string | null
    previous: string | null
    hash: string | null
  }
  event_chains: { region_id: OwnRegion; length: string; head: string; algorithm: string; complete: boolean }
}
