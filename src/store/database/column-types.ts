/**
 * What the columns of the tables hold that the database does not know: which words a text may be, and what a
 * JSON value is. The columns themselves are in tables.ts, which is generated.
 */
import type {
  AccountabilityBasis,
  AccountabilityKind,
  AccountabilityState,
  ResponsiblePost,
} from '#core/accountability/entry.ts'
import type { Deadline } from '#core/calendar/deadline.ts'
import type { ColumnType } from 'kysely'
import type { Role } from '#core/kernel/allows.ts'
import type { SignInMethod, StepKind } from '#core/accounts/second-factor.ts'
import type { AdviceField } from '#core/advice/request.ts'
import type { AssessmentContent } from '#core/assessment/content.ts'
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import type { AssessmentState } from '#core/assessment/gate.ts'
import type { PolicyPaper } from '#core/policies/paper.ts'
import type { PolicyCourse, PolicyGoal } from '#core/policies/policy.ts'
import type { PolicyAct } from '#core/policies/step.ts'
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
import type { FundingSource } from '#core/execution/funding.ts'
import type { FundNature, FundOrigin } from '#core/target/fund-nature.ts'
import type { MoneyImportKind, MoneyImportState } from '#core/execution/money-import.ts'
import type { MoneyReport } from '#core/execution/money-report.ts'
import type { PaymentKind } from '#core/execution/payment.ts'
import type { FiscalProof } from '#core/fiscal-operation/score.ts'
import type { FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import type { FiscalState } from '#core/fiscal-operation/step.ts'
import type { Finding, RuleGroup, Severity } from '#core/kernel/finding.ts'
import type { KeptStep } from '#core/filing/act.ts'
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
import type { Light, LightNote, LightReason } from '#core/monitoring/light.ts'
import type { KindOfProject } from '#core/monitoring/project-kind.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { MonitoringScheme } from '#core/monitoring/scheme.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { LastWarningAct } from '#core/monitoring/undo-warning.ts'
import type { EndedByClosing } from '#core/filing/closing.ts'
import type { WarningAnswer, WarningKind, WarningState, WarningVerdict } from '#core/monitoring/warning.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import type { RectificationRecord, RectificationSource } from '#core/rectification/item.ts'
import type { RectificationState } from '#core/rectification/states.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { EvaluationAct, EvaluationState } from '#core/self-evaluation/step.ts'
import type { WholeBasis } from '#core/whole/basis.ts'
import type { EvaluatedWhole, MonitoredWhole, WholeKind } from '#core/whole/sheet.ts'
import type { WholeRemark } from '#core/whole/remarks.ts'
import type { Judgement } from '#core/monitoring/light.ts'
import type { OutlinePart } from '#core/reports/outline.ts'
import type { Drafted, Edits, ReportKind, ReportState } from '#core/reports/report.ts'
import type { AnalysisState, KeptCostItem } from '#core/cost-analysis/analysis.ts'
import type { ActivityFigures } from '#core/cost-analysis/judge.ts'
import type { StandardLevel } from '#core/cost-analysis/standard.ts'
import type { ReportContent, TransferProof } from '#core/transfers/report.ts'
import type { ReportState as TransferReportState, TransferAct } from '#core/transfers/step.ts'
import type { RegionObjective, TransferKind, TransferLevel, TransferShare } from '#core/transfers/transfer.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { ProposalKind, ResultSource } from '#core/results/propose.ts'
import type { FindingState } from '#core/findings/life.ts'
import type { DryRunReport } from '#core/findings/dry-run.ts'
import type { StaffReport } from '#core/staff/report.ts'
import type { GroupPart } from '#core/duplicates/groups.ts'
import type { TellingPart } from '#core/duplicates/parts.ts'
import type { Detail, Project } from '#core/target/project.ts'
import type { ProjectForm } from '#core/target/project-form.ts'
import type { Safeguard, TargetDocument } from '#core/target/document.ts'
import type { FileFacts, UnitAnswer } from '#core/documents/import-facts.ts'
import type { Edit } from '#core/target/edit.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import type { StatementForm, StatementOperation } from '#core/writing/statement-form.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { YearMark } from '#core/years/move-years.ts'
import type { EditState } from '#core/target/edit-state.ts'
import type { LabelContext, Verdict } from '#core/findings/label.ts'
import type { DocumentReading } from '#core/target/document.ts'
import type { RuleSetJson } from '#core/rule-sets/rule-set-data.ts'
import type { EventChange } from '#core/kernel/audit-event.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type {
  AuditTally,
  AuditTask,
  JobDecision,
  JobKind,
  JobProblem,
  JobResult,
  JobState,
} from '#core/kernel/job.ts'
import type { DB } from './tables.ts'

/** A JSON value, which is written as text. */
type Json<T> = ColumnType<T, string, string>

/** Put in by the database of the region (src/store/kernel/region-bound.ts). */
type OwnRegion = ColumnType<string, string | undefined, never>

/** Refuses a name that no table, or no column of the table, has. */
type Known<Held extends ColumnsOf<Held>> = Held

type ColumnsOf<Held> = {
  [Table in keyof Held]: Table extends keyof DB
    ? { [Column in keyof Held[Table]]: Column extends keyof DB[Table] ? unknown : never }
    : never
}

type Held = Known<{
  assessment_versions: {
    content: Json<AssessmentContent>
    project: Json<Project>
    policy: Json<PolicyPaper>
    scheme: Json<AssessmentScheme>
    conclusion: AssessmentConclusion
  }
  assessments: {
    state: AssessmentState
    content: Json<AssessmentContent>
    answers: Json<readonly string[]>
  }
  assurance_files: {
    kind: AttachmentKind
    scan: ScanState
  }
  assurance_measures: {
    kind: AssuranceKind
  }
  attachments: {
    kind: AttachmentKind
    scan: ScanState
  }
  budget_changes: {
    kind: ChangeKind
    fund: Fund
    nature: FundNature
    origin: FundOrigin
  }
  budget_units: {
    kind: UnitKind
  }
  calendars: {
    data: Json<readonly Deadline[]>
  }
  cost_activities: {
    items: Json<readonly KeptCostItem[]>
  }
  cost_analyses: {
    state: AnalysisState
    figures: Json<readonly ActivityFigures[]>
  }
  cost_standards: {
    level: StandardLevel
  }
  delegations: {
    part: Json<DelegatedPart>
    state: DelegationState
    cause: DelegationEnd
  }
  document_edits: {
    edit: Json<Edit>
    undo: Json<Edit>
    state: EditState
  }
  documents: {
    grade: Grade
    reading: Json<DocumentReading>
    /** 保障措施 of the text, apart from the reading: known without reading texts; null: no text. */
    safeguards: Json<readonly Safeguard[]>
    kind: DocumentKind
  }
  draft_saves: {
    operations: Json<readonly Operation[]>
  }
  drafts: {
    form: Json<WrittenForm>
  }
  evaluation_ballots: {
    marks: Json<ExpertMarks>
  }
  evaluation_files: {
    kind: AttachmentKind
    scan: ScanState
  }
  evaluation_pool: {
    kind: PoolKind
    avoidances: Json<readonly Avoidance[]>
  }
  evaluation_results: {
    kind: EvaluationKind
    grade: Grade
  }
  evaluation_subjects: {
    state: SubjectState
    report: Json<Report>
  }
  evaluation_tasks: {
    kind: EvaluationKind
    subject_kind: SubjectKind
    items: Json<readonly FrameworkItem[]>
    scheme: Json<EvaluationScheme>
    choices: Json<TaskChoices>
    state: TaskState
  }
  events: {
    type: EventType
    before: Json<EventChange>
    after: Json<EventChange>
  }
  filing_steps: {
    kind: ActKind
    record: Json<KeptStep>
  }
  filing_tasks: {
    kind: FilingTask['kind']
    roles: Role[]
  }
  filings: {
    state: FilingState
    content: Json<Filing>
  }
  fiscal_sheets: {
    state: FiscalState
    figures: Json<FiscalFigures>
    proof: Json<FiscalProof>
  }
  findings: {
    rule_group: RuleGroup
    severity: Severity
    body: Json<Finding>
    state: FindingState
  }
  flows: {
    data: Json<Flow>
  }
  import_units: {
    answer: UnitAnswer
  }
  indicators: {
    kind: IndicatorKind
    nature: ValueNature
    comparator: Comparator
  }
  jobs: {
    kind: JobKind
    state: JobState
    problem: Json<JobProblem>
    result: Json<JobResult>
    decision: JobDecision
    task: Json<AuditTask>
    tally: Json<AuditTally>
    report: Json<DryRunReport>
    facts: Json<FileFacts>
  }
  labels: {
    verdict: Verdict
    body: Json<Finding>
    context: Json<LabelContext>
  }
  layouts: {
    /** jichi.layout/1, understood by the layer of documents. */
    description: Json<{ readonly [key: string]: unknown }>
  }
  library_indicators: {
    origin: LibraryOrigin
    state: LibraryState
    kind: IndicatorKind
    direction: IndicatorDirection
    use: Json<LibraryUse>
  }
  library_minings: {
    source: MiningSource
  }
  mail_wishes: {
    pace: MailPace
    kinds: MessageKind[]
    language: 'zh-CN' | 'en'
  }
  mails: {
    pace: MailPace
    state: MailState
    reason: MailFaultCode
  }
  messages: {
    kind: MessageKind
    facts: Json<MessageFacts>
  }
  model_advice: {
    field: AdviceField
  }
  money_imports: {
    kind: MoneyImportKind
    state: MoneyImportState
    report: Json<MoneyReport>
  }
  monitoring_contents: {
    content: Json<SheetContent>
  }
  monitoring_kinds: {
    kind: KindOfProject
  }
  monitoring_rounds: {
    mark: RoundMark
    scheme: Json<MonitoringScheme>
  }
  monitoring_sheets: {
    state: SheetState
    kind: KindOfProject
    light: Light
    money_light: Light
    promise_light: Light
    reasons: Json<readonly LightReason[]>
    notes: Json<readonly LightNote[]>
  }
  monitoring_steps: {
    act: SheetAct
    state: SheetState
  }
  monitoring_warnings: {
    kind: WarningKind
    light: 'red' | 'yellow'
    facts: Json<{ readonly [name: string]: string | number }>
    state: WarningState
    answer: WarningAnswer
    verdict: WarningVerdict
    last_act: Json<LastWarningAct>
  }
  notices: {
    audience: 'region' | 'unit' | 'role'
    role: Role
  }
  payments: {
    kind: PaymentKind
    fund: Fund
    nature: FundNature
    origin: FundOrigin
  }
  place_comments: {
    state: CommentState
  }
  policies: {
    goals: Json<readonly PolicyGoal[]>
    state: PolicyCourse
  }
  policy_steps: {
    act: PolicyAct
  }
  posts: {
    role: Role
  }
  project_forms: {
    form: ProjectForm
  }
  project_funding: {
    nature: FundNature
    origin: FundOrigin
    source: FundingSource
  }
  project_versions: {
    content: Json<Project>
  }
  projects: {
    paper: Json<Project>
    /** 项目概况 of the paper, apart from it: known without reading papers. */
    details: Json<readonly Detail[]>
  }
  accountability_entries: {
    kind: AccountabilityKind
    post: ResponsiblePost
    basis: AccountabilityBasis
    state: AccountabilityState
  }
  rectification_files: {
    kind: AttachmentKind
    scan: ScanState
  }
  rectification_steps: {
    kind: RectificationRecord['kind']
    record: Json<RectificationRecord>
  }
  rectifications: {
    source: RectificationSource
    state: RectificationState
  }
  reports: {
    kind: ReportKind
    state: ReportState
    outline: Json<readonly OutlinePart[]>
    drafted: Json<Drafted>
    edits: Json<Edits>
  }
  project_closings: {
    ended: Json<EndedByClosing>
  }
  result_decisions: {
    grade: Grade
    source: ResultSource
    kind: ProposalKind
  }
  returned_papers: {
    content: Json<Project>
  }
  returned_statements: {
    content: Json<TargetDocument>
  }
  review_changes: {
    item: ReviewItem
    grade: Grade
    proposed_grade: Grade
  }
  review_opinions: {
    conclusion: Grade
  }
  reviews: {
    heap: Heap
    mode: ReviewMode
    grade: Grade
    unjudged: Json<readonly Unjudged[]>
    reasons: Json<readonly RiskReason[]>
  }
  rule_sets: {
    data: Json<RuleSetJson>
  }
  security_settings: {
    second_factor_roles: Role[]
  }
  self_evaluation_steps: {
    act: EvaluationAct
    from_state: EvaluationState
    to_state: EvaluationState
    grade: Grade
  }
  self_evaluations: {
    state: EvaluationState
    facts: Json<EvaluationFacts>
    grade: Grade
    proof: Json<ScoreProof>
  }
  sessions: {
    method: SignInMethod
  }
  sign_in_steps: {
    kind: StepKind
    method: SignInMethod
  }
  similar_forms: {
    part: TellingPart
  }
  similar_groups: {
    parts: Json<readonly GroupPart[]>
  }
  similar_pairs: {
    part: TellingPart
  }
  similar_parts: {
    part: TellingPart
  }
  staff_imports: {
    report: Json<StaffReport>
  }
  statement_drafts: {
    form: Json<StatementForm>
  }
  statement_filing_steps: {
    kind: ActKind
    record: Json<KeptStep>
  }
  statement_filings: {
    state: FilingState
    content: Json<Filing>
  }
  statement_saves: {
    operations: Json<readonly StatementOperation[]>
  }
  statement_tasks: {
    kind: FilingTask['kind']
    roles: Role[]
  }
  statement_versions: {
    content: Json<TargetDocument>
  }
  transfer_lines: {
    shares: Json<readonly TransferShare[]>
  }
  transfer_steps: {
    act: TransferAct
  }
  transfers: {
    level: TransferLevel
    kind: TransferKind
    objective: Json<RegionObjective>
    report_state: TransferReportState
    report: Json<ReportContent>
    proof: Json<TransferProof>
  }
  unit_versions: {
    kind: UnitKind
  }
  whole_sheets: {
    kind: WholeKind
    basis: Json<WholeBasis>
    state: SheetState
    content: Json<MonitoredWhole | EvaluatedWhole>
    light: Light
    grade: Grade
    outcome: Json<Judgement | ScoreProof>
    remarks: Json<readonly WholeRemark[]>
  }
  whole_steps: {
    act: SheetAct
    state: SheetState
  }
  year_carried: {
    marks: Json<readonly YearMark[]>
  }
  year_openings: {
    state: 'running' | 'done' | 'undone'
  }
}>

/** Where the database takes null there may be null. */
type AsKept<Column, Type> = null extends Column ? Type | null : Type

type Columns<Table, Of> = {
  [Column in keyof Table]: Column extends 'region_id'
    ? OwnRegion
    : Column extends keyof Of
      ? AsKept<Table[Column], Of[Column]>
      : Table[Column]
}

/** The tables as Kysely sees them. */
export type Tables = {
  [Table in keyof DB]: Table extends 'regions'
    ? DB[Table]
    : Columns<DB[Table], Table extends keyof Held ? Held[Table] : unknown>
}
