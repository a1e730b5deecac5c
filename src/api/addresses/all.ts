/** Every address of the API, by room. */
import type { z } from 'zod'
import type { Endpoint } from '../kernel/endpoint.ts'
import { administrationAddresses } from './accounts/administration.ts'
import { oidcAddresses } from './accounts/oidc.ts'
import { postAddresses } from './accounts/posts.ts'
import { secondFactorAddresses } from './accounts/second-factor.ts'
import { securityAddresses } from './accounts/security.ts'
import { sessionAddresses } from './accounts/session.ts'
import { sessionListAddresses } from './accounts/sessions.ts'
import { adviceAddresses } from './advice.ts'
import { archiveAddresses } from './archive.ts'
import { accountabilityAddresses } from './accountability.ts'
import { assessmentAddresses } from './assessment.ts'
import { assuranceAddresses } from './assurance.ts'
import { costAnalysisAddresses } from './cost-analysis.ts'
import { reportAddresses } from './reports.ts'
import { policyAddresses } from './policies.ts'
import { transferAddresses } from './transfers.ts'
import { wholeAddresses } from './whole.ts'
import { attachmentAddresses } from './attachments.ts'
import { calendarAddresses } from './calendar.ts'
import { projectCommentAddresses, statementCommentAddresses } from './comments.ts'
import { delegationAddresses } from './delegation.ts'
import { batchAddresses } from './documents/batches.ts'
import { importAddresses } from './documents/imports.ts'
import { documentAddresses } from './documents/documents.ts'
import { editAddresses } from './documents/edits.ts'
import { duplicateAddresses } from './duplicates.ts'
import { evaluationAddresses } from './evaluation.ts'
import { executionAddresses } from './execution/execution.ts'
import { filingAddresses } from './filing/filings.ts'
import { firstPathAddresses } from './first-path.ts'
import { flowAddresses } from './filing/flows.ts'
import { fiscalOperationAddresses } from './fiscal-operation.ts'
import { findingAddresses } from './findings/findings.ts'
import { healthAddresses } from './installation.ts'
import { jobAddresses } from './jobs.ts'
import { layoutAddresses } from './layouts.ts'
import { libraryAddresses } from './library.ts'
import { lifecycleAddresses } from './lifecycle.ts'
import { mailAddresses } from './messages/mail.ts'
import { messageAddresses } from './messages/messages.ts'
import { monitoringAddresses } from './monitoring.ts'
import { noticeAddresses } from './notices.ts'
import { eventAddresses } from './operation-log.ts'
import { organisationAddresses } from './organisation/organisation.ts'
import { outcomeAddresses } from './outcomes.ts'
import { projectAddresses } from './projects/projects.ts'
import { rectificationAddresses } from './rectification.ts'
import { referenceAddresses } from './reference.ts'
import { closingAddresses } from './filing/closing.ts'
import { resultAddresses } from './results.ts'
import { reviewAddresses } from './review.ts'
import { ruleSetAddresses } from './rule-sets.ts'
import { searchAddresses } from './search.ts'
import { selfEvaluationAddresses } from './self-evaluation/self-evaluations.ts'
import { signingAddresses, projectVersionAddresses, statementVersionAddresses } from './signing.ts'
import { staffAddresses } from './staff.ts'
import { statementAddresses } from './statements/statements.ts'
import { overviewAddresses } from './statistics.ts'
import { deskAddresses } from './workbench.ts'
import { draftAddresses } from './writing.ts'
import { yearAddresses } from './years.ts'

/** Entries by their names. */
type Group = { readonly [name: string]: Endpoint }

export const ADDRESSES = {
  'accounts': {
    administration: administrationAddresses,
    oidc: oidcAddresses,
    post: postAddresses,
    secondFactor: secondFactorAddresses,
    security: securityAddresses,
    session: sessionAddresses,
    sessionList: sessionListAddresses,
  },
  'advice': { advice: adviceAddresses },
  'archive': { archive: archiveAddresses },
  'assessment': { assessment: assessmentAddresses },
  'assurance': { assurance: assuranceAddresses },
  'attachments': { attachment: attachmentAddresses },
  'calendar': { calendar: calendarAddresses },
  'comments': { projectComment: projectCommentAddresses, statementComment: statementCommentAddresses },
  'cost-analysis': { costAnalysis: costAnalysisAddresses },
  'delegation': { delegation: delegationAddresses },
  'documents': {
    batch: batchAddresses,
    document: documentAddresses,
    edit: editAddresses,
    import: importAddresses,
  },
  'duplicates': { duplicate: duplicateAddresses },
  'evaluation': { evaluation: evaluationAddresses },
  'execution': { execution: executionAddresses },
  'filing': { closing: closingAddresses, filing: filingAddresses, flow: flowAddresses },
  'fiscal-operation': { fiscalOperation: fiscalOperationAddresses },
  'findings': { finding: findingAddresses },
  'installation': { health: healthAddresses },
  'jobs': { job: jobAddresses },
  'layouts': { layout: layoutAddresses },
  'library': { library: libraryAddresses },
  'lifecycle': { lifecycle: lifecycleAddresses },
  'messages': { mail: mailAddresses, message: messageAddresses },
  'monitoring': { monitoring: monitoringAddresses },
  'notices': { notice: noticeAddresses },
  'operation-log': { event: eventAddresses },
  'organisation': { organisation: organisationAddresses },
  'outcomes': { outcome: outcomeAddresses },
  'projects': { project: projectAddresses },
  'accountability': { accountability: accountabilityAddresses },
  'rectification': { rectification: rectificationAddresses },
  'reference': { reference: referenceAddresses },
  'reports': { report: reportAddresses },
  'policies': { policy: policyAddresses },
  'transfers': { transfer: transferAddresses },
  'whole': { whole: wholeAddresses },
  'results': { result: resultAddresses },
  'review': { review: reviewAddresses },
  'rule-sets': { ruleSet: ruleSetAddresses },
  'search': { search: searchAddresses },
  'self-evaluation': { selfEvaluation: selfEvaluationAddresses },
  'signing': {
    projectVersion: projectVersionAddresses,
    signing: signingAddresses,
    statementVersion: statementVersionAddresses,
  },
  'staff': { staff: staffAddresses },
  'statements': { statement: statementAddresses },
  'statistics': { overview: overviewAddresses },
  'first-path': { firstPath: firstPathAddresses },
  'workbench': { desk: deskAddresses },
  'writing': { draft: draftAddresses },
  'years': { year: yearAddresses },
} as const satisfies { readonly [room: string]: { readonly [group: string]: Group } }

type Rooms = typeof ADDRESSES
type OneOf<T> = T[keyof T]

/** Every entry as the compiler knows it: the pages take the types of what they ask and send from here. */
export type Entry = {
  [Room in keyof Rooms]: { [Name in keyof Rooms[Room]]: OneOf<Rooms[Room][Name]> }[keyof Rooms[Room]]
}[keyof Rooms]

/** An entry with the room it belongs to and a name that no other has. */
export type NamedAddress = { readonly room: string; readonly name: string; readonly entry: Endpoint }

export function everyAddress(): NamedAddress[] {
  return Object.entries(ADDRESSES).flatMap(([room, groups]) =>
    Object.entries<Group>(groups).flatMap(([group, entries]) =>
      Object.entries(entries).map(([name, entry]) => ({ room, name: `${group}.${name}`, entry })),
    ),
  )
}

/** Every entry by `GET /api/projects/:id`. */
type Entries = { [E in Entry as `${E['method']} ${E['path']}`]: E }
export type Address = keyof Entries

/** Paths that are reached by a method. */
export type PathsByMethod<Method extends string, E extends Entry = Entry> = E extends {
  readonly method: Method
}
  ? E['path']
  : never

/** What the schema of an address takes. */
export type TakenIn<A extends Address> = z.input<Entries[A]['input']>

/** What the schema of an address makes of it. */
export type ReadOut<A extends Address> = z.output<Entries[A]['input']>

/** What an address answers. */
export type AnsweredBy<A extends Address> = Required<Entries[A]>['answer']
