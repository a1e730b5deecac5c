/**
 * Why a request was refused, as data: a closed list of codes with the values their words need. The words are
 * in src/text/problems.ts, the HTTP status in src/server/problems.ts: a code without either does not compile.
 */
import { POST_FAULTS } from './post-fault.ts'
import { MAIL_FAULTS } from './mail-fault.ts'
import { UNIT_FAULTS } from './unit-fault.ts'
import { WRITE_FAULTS } from './write-fault.ts'

export const PROBLEM_CODES = [
  /** Nobody is signed in, or the session has ended. */
  'not-signed-in',
  /** No such round within reach. */
  'round-not-found',
  /** values: day. */
  'round-too-early',
  /** values: year. */
  'round-empty',
  /** Its sheets were due already: another day is set. values: due. */
  'round-overdue',
  'round-closed',
  'round-unchanged',
  'import-not-found',
  /** Confirmed or undone already. */
  'import-over',
  'import-not-confirmed',
  /** Files of it are still being read or saved. */
  'import-reading',
  /** Other files are taken than the person saw. values: count. */
  'import-changed',
  /** Something rests on a document that it made. values: file. */
  'import-rested-on',
  'job-not-held',
  /** No file of the import names such an unknown unit. */
  'unit-not-asked',
  'sheet-not-found',
  /** values: by. */
  'sheet-changed',
  'target-changed',
  /** values: expected, found. */
  'sheet-misfit',
  /** values: count. */
  'sheet-faults',
  'sheet-not-here',
  'sheet-own',
  /** Somebody was first. values: by. */
  'sheet-acted-on',
  /** Passed alone, and not together with others. values: count. */
  'sheet-with-faults',
  'sheet-with-warnings',
  'sheet-suspends',
  'sheet-not-sender',
  'sheet-comment-missing',
  /** As it came back, without a word why it stays or without a confirmation. */
  'sheet-unchanged',
  'warning-not-found',
  'warning-settled',
  'warning-not-muted',
  /** The password must be replaced first. */
  'password-change-needed',
  /** The account may not do this. */
  'not-allowed',
  /** Account or password is wrong, or the account is switched off: never said which. */
  'sign-in-refused',
  /** Too many failures. values: minutes. */
  'sign-in-locked',
  'address-slowed',
  'not-locked',
  /** values: min, kinds. */
  'password-weak',
  /** One of those that everybody tries first. */
  'password-common',
  /** One of the last passwords. values: count. */
  'password-used',
  /** The present password was given wrongly. */
  'password-wrong',
  /** The new password is the present one. */
  'password-same',
  /** Too long since the password, or the ticket was used. */
  'sign-in-step-over',
  /** No code of now, or one that was used. */
  'code-wrong',
  /** Signing in by the service of the office is switched off. */
  'oidc-off',
  /** The sign-in service does not answer. */
  'oidc-unreachable',
  /** What came back from it is not what was asked for. */
  'oidc-refused',
  /** values: account. */
  'oidc-account-unknown',
  /** values: account. */
  'oidc-account-inactive',
  'session-not-found',
  'second-factor-none',
  /** There is one in force: it is taken away first. */
  'second-factor-there',
  /** The office asks for one from a role of the person. */
  'second-factor-required',
  /** Kept under another key than that of today. */
  'second-factor-unreadable',
  /** There is no key, and no place to make one. */
  'secret-key-missing',
  /** values: account. */
  'account-taken',
  /** Nobody would be left for accounts, posts, or the log. */
  'last-administrator',
  /** A day until when something holds is past. values: until. */
  'day-past',
  'account-kept-apart',
  /** Held no more, or never. */
  'post-not-found',
  ...POST_FAULTS,

  'document-not-found',
  'project-not-found',
  'job-not-found',
  'batch-not-found',
  'layout-not-found',
  'user-not-found',
  /** Nobody hands over to oneself. */
  'handover-to-itself',
  ...UNIT_FAULTS,
  /** No table of units or people in the file. values: file. */
  'staff-table-missing',
  /** Of imports that a job takes in: the own ones of a day; one at a time; fetched already, or too old. */
  'staff-import-not-found',
  'staff-import-runs',
  'staff-passwords-gone',
  /** values: file, fault (a code of READ_FAULTS). */
  'staff-file-unreadable',
  /** values: reason (a code of MONEY_FAULTS), and its own. */
  'money-refused',
  /** values: reason (a code of FUNDING_FAULTS), and its own. */
  'funding-refused',
  /** No 项目支出表 in the file. values: file. */
  'funding-table-missing',
  /** What the file does is no longer what was looked at. */
  'funding-plan-changed',
  'funding-plan-empty',
  /** A table was handed in without a heading that it needs. values: file, sheet, row, found, missing, names. */
  'table-heading-missing',
  /** No table of payments (or changes) in the file. values: file. */
  'money-table-missing',
  'money-import-not-found',
  /** It was booked, or undone, meanwhile. */
  'money-import-over',
  /** The rows do not add up to the 合计 row. values: stated, found (元). */
  'money-import-differs',
  'money-import-empty',
  /** Something later hangs on it. values: count (lines that were set off). */
  'money-import-used',
  /** Without it a project would have paid less than nothing, or more than it has. values: name. */
  'money-import-needed',
  'money-line-not-found',
  /** It was set off already, or sets off another. */
  'money-line-over',
  'payments-not-stopped',
  /** 终止, 恢复: values: reason, and those of the reason. */
  'closing-refused',
  'finding-not-found',
  'edit-not-found',
  /** values: path. */
  'address-not-found',

  /** Somebody else decided on the finding meanwhile, or it is fixed or gone. values: state, by. */
  'finding-changed',
  /** The last day of a waiver is past. values: until. */
  'waiver-over',
  /** None of the findings suggests a text that can be put in its place. */
  'suggestion-not-possible',
  /**
   * The text for which something was proposed was changed since. values: field, indicator (its row, if it has
   * one), found.
   */
  'suggestion-overtaken',
  /**
   * A field was not changed. values: reason (a code of EDIT_FAULTS), field, indicator (its row, if it has
   * one), found.
   */
  'edit-refused',
  /** A later change is in the same field. */
  'edit-overwritten',

  /** An act on the way of a target was refused. values: reason (a code of FLOW_REFUSALS), and its own. */
  'filing-refused',
  /** 工作保障措施. */
  'measure-not-found',
  'task-not-found',
  /** values: limit. */
  'assurance-full',
  /** Something of it is done or proved. values: title. */
  'assurance-kept',
  /** Done on a day that has not come. values: day. */
  'assurance-day',
  /** An act on a 事前绩效评估. values: reason (a code of ASSESSMENT_REFUSALS), and those of the reason. */
  'assessment-refused',
  /** Somebody else changed it, or another version was signed. */
  'assessment-changed',
  /** Nothing is written or signed that could be handed out. */
  'assessment-not-found',
  /** Somebody else did something meanwhile. values: state. */
  'filing-changed',
  /** Several are passed at once only where nothing serious is open. */
  'filing-not-clean',
  /** An act that can not be taken back (any more). values: reason (late, acted-on, not-yours). */
  'filing-not-undoable',
  /** What is approved holds. values: project. */
  'approved-locked',
  /** 终止: nothing is written in it any more. values: project. */
  'project-closed',
  /** It is with the reviewers. values: project. */
  'under-review',
  /** A draft that came of a file goes with its document. values: project. */
  'draft-of-file',
  /** The unit has a text of that year. values: unit, year. */
  'statement-there',
  /** A target of that code and year is there. values: project, year. */
  'target-there',
  /** The unit has a target of that name. values: project, year. */
  'target-like-there',
  /** A text that came of a file goes with its document. */
  'statement-of-file',
  /** values: limit. */
  'form-too-long',
  /** values: row ('' for a cell that is there once), field, most, found: characters. */
  'cell-too-long',
  /** A text of the request is longer than it may be. values: path, most, found: characters. */
  'text-too-long',
  'duties-not-asked',
  /** It was written here: there is no file to read again. */
  'document-written',
  /** Somebody reminded of it today. values: by, time. */
  'reminded-already',
  /** Nobody has it except for the person who reminds. values: state. */
  'remind-nobody',
  /** values: limit. */
  'reminders-too-many',
  'delegation-not-found',
  /** Settled, or ended by itself. values: state. */
  'delegation-over',
  /** Somebody settled it meanwhile. values: state. */
  'delegation-changed',
  /** Beside the cells that were handed over. */
  'delegation-beyond',
  /** Oneself, or nobody whose post is in the department. */
  'delegation-unfit',
  /** A cell is not on the form any more. */
  'delegation-cells-gone',
  /** With somebody else already. values: name. */
  'delegation-overlaps',
  /** There is none, or it was withdrawn. */
  'notice-not-found',
  /** Mails are wanted, and nowhere to send them. */
  'mail-address-missing',
  /** No mail server is set. */
  'mail-off',
  /** Why the mail server did not take a mail. values: detail. */
  ...MAIL_FAULTS,
  'version-not-found',
  /** The region signs, and the private key is not on this server. */
  'signing-key-gone',
  'evaluation-not-found',
  /** values: reason (a code of EVALUATION_REFUSALS), and its own. */
  'evaluation-refused',
  'pool-entry-not-found',
  'comment-not-found',
  /** Somebody settled it meanwhile. */
  'comment-changed',
  /** Somebody laid it down meanwhile. values: year. */
  'calendar-changed',
  /**
   * A target that was written here does not say what nothing is sent in without. values: for every Blank the
   * indicators.
   */
  'target-blank',
  /** Its targets are closed (封存). values: year. */
  'year-closed',
  /** Nothing was opened for the target, or it is out of reach. */
  'self-evaluation-not-found',
  /** Nothing that the list shows. values: year. */
  'self-evaluations-none',
  /** For one zip. values: found, limit. */
  'self-evaluations-too-many',
  /** Its file could not be made, by a mistake of the program: in the list of a zip alone. values: detail. */
  'self-evaluation-not-drawn',
  /** Somebody else saved or acted meanwhile. */
  'self-evaluation-changed',
  /** What was typed is not of the rows of the version it names. values: expected, found. */
  'self-evaluation-misfit',
  /** It is not being filled in: sent in, or confirmed. */
  'self-evaluation-locked',
  /**
   * The act is not possible in this state; not for this role; of what one filled in or passed oneself;
   * without a reason; as long as something is lacking (values: count); as it came back, without a word why.
   */
  'self-evaluation-state',
  'self-evaluation-role',
  'self-evaluation-four-eyes',
  'self-evaluation-comment',
  'self-evaluation-lacking',
  'self-evaluation-unchanged',
  /** Not together with others: something is to be looked at again. values: count. */
  'self-evaluation-doubts',
  /** There is no approved target of the year. values: year. */
  'self-evaluation-nothing',
  /** It is so already. values: year. */
  'year-unchanged',
  /** Projects are still being carried over. values: year. */
  'year-opening-runs',
  /** There is nothing to go on with, or to undo. values: year. */
  'year-not-opened',
  /** Something was done with it since. values: year, written, sent, annotated, begun. */
  'year-touched',
  /** values: fault, path, count. */
  'flow-invalid',
  /** Somebody laid it down meanwhile. values: year. */
  'flow-changed',
  /** Somebody saved another list of standard opinions meanwhile. */
  'opinions-changed',

  /** No data sheet of that government and year, or beyond reach. */
  'fiscal-sheet-not-found',
  /** Somebody changed it meanwhile. */
  'fiscal-sheet-changed',
  /** values: reason (a code of FISCAL_REFUSALS), and its own. */
  'fiscal-sheet-refused',
  /** No unit is called as a government below. */
  'fiscal-none-below',
  /** Sheets of the year are not accepted yet, or have errors. values: count. */
  'fiscal-year-open',
  /** The year is final already, or is not. */
  'fiscal-year-final',
  /** values: file. */
  'fiscal-table-missing',

  'whole-not-found',
  /** Somebody else changed it meanwhile. values: by. */
  'whole-changed',
  /** What was written is not of this sheet: other rows. values: expected, found. */
  'whole-misfit',
  /** What keeps it from being sent in. values: count. */
  'whole-faults',
  /** It is not with who wants to write in it. */
  'whole-not-here',
  /** Nothing is approved in the year. values: year. */
  'whole-nothing',
  /** Published is what is final, on a day that has come. */
  'whole-not-final',
  'cost-analysis-not-found',
  /** What it is to be of is not there, or beyond reach. */
  'cost-analysis-place',
  /** It is final. */
  'cost-analysis-final',
  /** It is not final. */
  'cost-analysis-draft',
  /** Somebody else changed it meanwhile. values: by. */
  'cost-analysis-changed',
  /** It cannot be made final yet. values: reason (rows, conclusion, advice). */
  'cost-analysis-open',
  /** values: file. */
  'cost-table-missing',
  'cost-standard-not-found',
  /** values: number, reason (a code of STANDARD_FAULTS). */
  'cost-standard-wrong',
  /** Another standard has the number. values: number. */
  'cost-standard-taken',
  'policy-not-found',
  /** It is of another department than the project. */
  'policy-elsewhere',
  /** Somebody else changed it meanwhile. values: by. */
  'policy-changed',
  /** values: reason (a code of POLICY_REFUSALS). */
  'policy-refused',
  /** It cannot be written down so. values: reason (a code of POLICY_FAULTS), year, name. */
  'policy-wrong',
  /** What was reached cannot be kept so. values: reason, name (of the goal), year. */
  'policy-value-wrong',
  'transfer-not-found',
  /** Somebody else changed it meanwhile. values: by. */
  'transfer-changed',
  /** values: reason (a code of TRANSFER_REFUSALS), and what its words need. */
  'transfer-refused',
  /** The head or the objective cannot be so. values: reason (unit, day, indicator-twice). */
  'transfer-wrong',
  /** The same document gives the same money already. values: name. */
  'transfer-there',
  /** A line of the split cannot be so. values: reason (project, twice, shares). */
  'transfer-line-wrong',
  /** values: file. */
  'transfer-form-missing',

  'report-not-found',
  'report-not-final',
  /** What it is to be of is not there, or beyond reach. */
  'report-place',
  /** It is final. */
  'report-final',
  /** Somebody else changed it meanwhile. values: by, section. */
  'report-changed',
  /** A section has no words. values: section (its title). */
  'report-empty',

  'rectification-not-found',
  /** A step of 整改 was refused. values: reason (a code of RECTIFICATION_REFUSALS). */
  'rectification-refused',
  /** Somebody else did something meanwhile. */
  'rectification-changed',
  /** The deadline is before today. values: day (today). */
  'rectification-due-past',
  'accountability-not-found',
  /** Somebody else changed it meanwhile. values: by. */
  'accountability-changed',
  /** values: reason (a code of ACCOUNTABILITY_REFUSALS). */
  'accountability-refused',
  /** It cannot be written down so. values: reason (a code of ACCOUNTABILITY_FAULTS). */
  'accountability-wrong',
  /** The suggestion was followed or set aside already. */
  'accountability-there',
  /** Nothing of the kind is suggested (any more). */
  'suggestion-not-found',
  /** 整改 of the same project in an earlier year is not confirmed. values: item, subject, due, count. */
  'rectification-open',
  /** More is asked for than was decided on the project's results. values: year, results, decided, requested (万元). */
  'request-over-decision',
  /** A new project of a department whose own grade keeps new ones back. values: department, results, grade, year. */
  'new-project-limited',
  /** No result is final that a proposal could come of: an amount is named instead. */
  'result-no-grade',
  /** The project ends before the budget year: nothing is proposed, an amount is named instead. */
  'result-ends',
  /** Nothing is asked for in the budget year, and the request was to limit the proposal. */
  'result-not-requested',
  /** The decision is not the proposal, and nobody said why. */
  'result-reason-missing',

  /** The job has already ended. values: state. */
  'job-ended',
  /** The job needs no decision (any more). values: state. */
  'job-needs-no-decision',
  /** Only a file that became no document is tried again. values: state. */
  'job-not-failed',
  'rule-set-not-found',
  /** A set of the program is not changed; one that inherits from it is made instead. values: id. */
  'rule-set-built-in',
  /** Somebody saved another version meanwhile. values: id, version. */
  'rule-set-changed',
  /** Others inherit from it. values: id, child. */
  'rule-set-needed',
  /** values: fault, path, count. */
  'rule-set-invalid',
  /** values: limit. */
  'rule-sets-too-many',
  'attachment-not-found',
  /** values: file, size (MB), limit (MB). */
  'attachment-too-large',
  /** values: file. */
  'attachment-empty',
  /** values: limit. */
  'attachments-too-many',
  /** A kind that proves nothing or could run. values: file, found. */
  'attachment-kind',
  /** values: file. */
  'attachment-encrypted',
  /** values: file. */
  'attachment-macros',
  /** values: file, name (of the virus). */
  'attachment-infected',
  /** A scanner is configured and does not answer: nothing is taken in. values: detail. */
  'scanner-unreachable',
  /** What was there when the target, or its 自评, was sent in stays. values: file. */
  'attachment-kept',
  /** The row that it was to prove was removed meanwhile. values: file. */
  'attachment-row-gone',
  'library-indicator-not-found',
  /** The library has one of this kind and name. values: name. */
  'library-indicator-taken',
  /** It was not laid down by the bureau: it is hidden, not removed. values: name. */
  'library-indicator-not-own',
  /** Another layout has this id. values: id, name. */
  'layout-taken',
  /** values: limit. */
  'layouts-too-many',
  /** The language model is switched off. */
  'model-off',
  /**
   * The model did not answer as it should. values: reason (unreachable, late, too-long, not-understood,
   * stopped, status-500 …).
   */
  'model-failed',
  /** Nothing of this document may leave. values: mark. */
  'document-classified',
  /** The sample documents are not there. values: folder. */
  'samples-missing',
  /** The kept bytes can no longer be read as they were. values: file, fault. */
  'source-unreadable',
  /**
   * A file that targets were to be begun of cannot be read. values: file, fault (a code of READ_FAULTS) and
   * the fault's own.
   */
  'target-file-unreadable',
  /** It can be read and holds no target. values: file. */
  'target-file-empty',
  /** Why a file could not be written. */
  ...WRITE_FAULTS,

  /** A field of the request is not as agreed. values: path, found, expected. */
  'request-invalid',
  /** The body cannot be read as what it says it is. */
  'request-unreadable',
  /** The header that every change must carry is missing. values: header. */
  'request-header-missing',
  /** values: origin. */
  'origin-refused',
  /** values: host. */
  'host-refused',
  /** values: seconds. */
  'too-many-requests',
  /** values: limit (MB). */
  'request-too-large',
  /** The upload holds no file. */
  'upload-empty',
  /** values: file, size (MB), limit (MB). */
  'upload-too-large',
  /** More than one file in one request. */
  'upload-too-many',

  /** values: id, under which the log has the cause. */
  'unexpected',
  /** The database does not answer, or the server is stopping. */
  'unavailable',
  /** It took too long, mostly behind somebody else; nothing was changed. */
  'busy',
  /** The database broke while it was saving: nobody knows whether it did. */
  'outcome-unknown',
  /**
   * Nothing was kept: the disk is full, or may not be written to; memory or another resource of the database
   * is used up.
   */
  'disk-full',
  'disk-read-only',
  'resources-short',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type Problem = {
  readonly code: ProblemCode
  readonly values: { readonly [name: string]: string | number }
}

export function problem(code: ProblemCode, values: Problem['values'] = {}): Problem {
  return { code, values }
}
