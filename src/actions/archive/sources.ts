/**
 * What the time line of a project is made of, as a list: a part of the program that has something to tell
 * adds one function and one line at the end. Each keeps to what the caller may see.
 */
import type { PostSaid } from '#core/kernel/roles.ts'
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import type { ArchiveEntry } from '#core/archive/entry.ts'
import type { PaymentRow } from '#store/execution/payments.ts'
import {
  type ArchivedExpert,
  archivedResults,
  archivedSelfEvaluation,
  archivedSheets,
  unfinishedSheetsOf,
  type UnfinishedSheet,
} from '#store/archive/archive.ts'
import { entriesOfProject } from '#store/accountability/entries.ts'
import { listAssessmentVersions } from '#store/assessment/assessments.ts'
import { listAttachments } from '#store/attachments/attachments.ts'
import { listBudgetChanges } from '#store/execution/budget-changes.ts'
import { listComments } from '#store/comments/comments.ts'
import { closingsOf } from '#store/filing/closings.ts'
import { listSteps } from '#store/filing/filings.ts'
import { listPayments } from '#store/execution/payments.ts'
import { listProjectVersions } from '#store/projects/versions.ts'
import { listProjectRectifications } from '#store/rectification/lists.ts'
import { listRectificationSteps } from '#store/rectification/rectifications.ts'
import { listDecisions } from '#store/results/results.ts'
import type { Db } from '#store/kernel/store.ts'
import { mayLead, mayReadNames } from '../evaluation/standing.ts'
import { inForce } from '../results/results.ts'

type ArchiveAsk = { readonly db: Db; readonly actor: Actor; readonly project: string }
type Source = (ask: ArchiveAsk) => Promise<readonly ArchiveEntry[]>

const may = (actor: Actor, action: Parameters<typeof actorReach>[1]) => actorReach(actor, action) !== null
/** Of who did it. */
const postsOf = ({ posts }: { readonly posts?: readonly PostSaid[] | undefined }) =>
  posts === undefined ? {} : { posts }
/** Who sent a sheet in that another passed. */
const sentBy = (sent: { readonly sentBy: string | null }): { readonly sentBy: string } => ({
  sentBy: sent.sentBy ?? '',
})
/** What is known by its day alone is at the beginning of that day in China. */
const onDay = (day: string) => ({ at: new Date(`${day}T00:00:00+08:00`).toISOString(), day })

const filing: Source = async ({ db, actor, project }) =>
  may(actor, 'filing.read')
    ? (await listSteps(db, project))
        // 终止 is told by its day, with what it did.
        .filter(({ kind }) => kind !== 'open' && kind !== 'close')
        .map((step): ArchiveEntry => ({
          part: step.kind === 'reopen' ? 'closing' : 'filing',
          kind: step.kind,
          at: step.at,
          by: step.actorName,
          ...postsOf(step),
          facts: {
            said: step.comment,
            ...(step.step !== null && { step: step.step }),
            ...(step.undone !== undefined && { undone: step.undone }),
          },
          link: null,
        }))
    : []

/** 终止, with its day, its document, its reason and what was taken back; that it was undone is told by 恢复. */
const closings: Source = async ({ db, project }) =>
  (await closingsOf(db, project)).map((closing): ArchiveEntry => ({
    part: 'closing',
    kind: closing.reopened === null ? 'closed' : 'closed-once',
    ...onDay(closing.day),
    by: closing.closedBy,
    facts: {
      day: closing.day,
      number: closing.number,
      said: closing.reason,
      amount: String(closing.takenBack.fiscal + closing.takenBack.other),
    },
    link: null,
  }))

const versions: Source = async ({ db, project }) =>
  (await listProjectVersions(db, project)).map((version): ArchiveEntry => ({
    part: 'version',
    kind: 'approved',
    at: version.approvedAt,
    by: version.approvedBy,
    ...postsOf(version),
    facts: {
      number: version.number,
      approval: version.approval.number,
      reason: version.reason,
      sha256: version.sha256,
    },
    link: { to: 'version', id: String(version.number) },
  }))

const comments: Source = async ({ db, actor, project }) =>
  may(actor, 'comment.read')
    ? (await listComments(db, { of: 'projects', id: project })).map((comment): ArchiveEntry => ({
        part: 'comment',
        kind: 'written',
        at: comment.at,
        by: comment.by,
        facts: { said: comment.text },
        link: null,
      }))
    : []

const assessments: Source = async ({ db, actor, project }) =>
  may(actor, 'assessment.read')
    ? (await listAssessmentVersions(db, project)).map((version): ArchiveEntry => ({
        part: 'assessment',
        kind: version.conclusion,
        at: version.signedAt,
        by: version.signedBy,
        facts: { number: version.number, total: (version.total / 100).toFixed(2), said: version.comment },
        link: null,
      }))
    : []

const changes: Source = async ({ db, project }) =>
  (await listBudgetChanges(db, project)).map((change): ArchiveEntry => ({
    part: 'money',
    kind: change.kind,
    ...onDay(change.day),
    by: change.recordedBy,
    facts: { amount: change.amount.toString(), approval: change.approvalNumber, said: change.reason },
    link: null,
  }))

/** A month is one entry: a project may be paid hundreds of times. */
const payments: Source = async ({ db, project }) => {
  const months = new Map<string, PaymentRow[]>()
  for (const payment of await listPayments(db, project)) {
    const month = payment.day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), payment])
  }
  return [...months].map(([month, rows]): ArchiveEntry => ({
    part: 'money',
    kind: 'payments',
    ...onDay(rows.at(-1)?.day ?? `${month}-01`),
    by: null,
    facts: {
      month,
      count: rows.length,
      amount: rows.reduce((sum, { amount }) => sum + amount, 0n).toString(),
    },
    link: null,
  }))
}

const monitoring: Source = async ({ db, actor, project }) =>
  (await archivedSheets(db, project)).map((sheet): ArchiveEntry => ({
    part: 'monitoring',
    kind: 'final',
    at: sheet.at,
    by: sheet.by,
    ...postsOf(sheet),
    facts: {
      ...sentBy(sheet),
      day: sheet.day,
      light: sheet.light,
      rate: sheet.rate ?? '',
      achievement: sheet.achievement ?? '',
    },
    link:
      may(actor, 'monitoring.read') || may(actor, 'monitoring.read-final')
        ? { to: 'monitoring', id: sheet.round }
        : null,
  }))

function unfinishedKind({ isEnded, isClosed }: UnfinishedSheet): 'ended' | 'closed' | 'open' {
  if (isEnded) return 'ended'
  return isClosed ? 'closed' : 'open'
}

/** That there is nothing yet is told, too, and nothing of what is written. */
const unfinished: Source = async ({ db, project }) =>
  (await unfinishedSheetsOf(db, project)).map((sheet): ArchiveEntry => ({
    part: 'monitoring',
    kind: unfinishedKind(sheet),
    at: sheet.at,
    by: null,
    facts: { day: sheet.day },
    link: null,
  }))

const selfEvaluation: Source = async ({ db, actor, project }) => {
  const found = await archivedSelfEvaluation(db, project)
  return found === null
    ? []
    : [
        {
          part: 'evaluation',
          kind: 'self',
          at: found.at,
          by: found.by,
          ...postsOf(found),
          facts: { score: found.score, grade: found.grade, ...sentBy(found) },
          link: may(actor, 'self-evaluation.read') ? { to: 'self-evaluation', id: project } : null,
        },
      ]
}

/**
 * With who evaluated as the page of the evaluation tells it: its task, lead, agency and how many experts for
 * all who may read it, the names of experts for those who lead it and for an audit.
 */
const evaluations: Source = async ({ db, actor, project }) =>
  (await archivedResults(db, project)).map((one): ArchiveEntry => {
    const leads = mayLead(actor, one.kind, one.unit)
    const opens = leads || allows(actor, 'evaluation.read', { region: actor.region, units: [one.evaluated] })
    return {
      part: 'evaluation',
      kind: one.kind,
      at: one.at,
      by: opens ? one.by : null,
      ...(opens && postsOf(one)),
      facts: {
        score: one.score,
        grade: one.grade,
        ...(opens && {
          task: one.taskName,
          unit: one.unitName ?? '',
          ledBy: one.ledBy,
          agency: one.agency ?? '',
          experts: one.experts.length,
        }),
        ...(mayReadNames(actor, one.kind, one.unit) && { names: one.experts.map(expertSaid).join('、') }),
      },
      link: opens ? { to: 'evaluation', id: one.subject, task: one.task } : null,
    }
  })

/** 周教授（某某会计师事务所）. */
const expertSaid = ({ name, of }: ArchivedExpert) => (of === '' ? name : `${name}（${of}）`)

const decisions: Source = async ({ db, actor, project }) =>
  may(actor, 'result.read')
    ? Promise.all(
        (await listDecisions(db, project)).map(async (decision): Promise<ArchiveEntry> => ({
          part: 'result',
          kind: decision.kind,
          at: decision.at,
          by: decision.by,
          ...postsOf(decision),
          facts: {
            amount: decision.amount,
            base: decision.base,
            budgetYear: (await inForce(db, decision.year)).budgetYear,
            said: decision.reason,
            ...(decision.withdrawnAt !== null && { withdrawn: decision.withdrawnAt }),
          },
          link: null,
        })),
      )
    : []

const rectifications: Source = async ({ db, actor, project }) => {
  if (!may(actor, 'rectification.read')) return []
  const items = await listProjectRectifications(db, project)
  const all = await Promise.all(
    items.map(async (item) =>
      (await listRectificationSteps(db, item.id)).map((step): ArchiveEntry => ({
        part: 'rectification',
        kind: step.kind,
        at: step.at,
        by: step.actorName,
        ...postsOf(step),
        facts: {
          year: item.year,
          number: item.number,
          said: step.kind === 'open' ? item.problem : step.said,
        },
        link: { to: 'rectification', id: item.id },
      })),
    ),
  )
  return all.flat()
}

/** Each entry on its day, to those who may look at the ledger of its unit. */
const accountability: Source = async ({ db, actor, project }) =>
  (await entriesOfProject(db, project))
    .filter(({ unit }) => allows(actor, 'accountability.read', { region: actor.region, units: [unit] }))
    .map((entry): ArchiveEntry => ({
      part: 'accountability',
      kind: entry.kind,
      ...onDay(entry.decidedOn),
      by: entry.madeBy,
      facts: {
        year: entry.year,
        number: entry.number,
        state: entry.state,
        person: entry.person,
        said: entry.ground,
        decidedBy: entry.decidedBy,
        outcome: entry.outcome,
      },
      link: { to: 'accountability', id: String(entry.year) },
    }))

const attachments: Source = async ({ db, project }) =>
  (await listAttachments(db, project)).map((file): ArchiveEntry => ({
    part: 'attachment',
    kind: 'added',
    at: file.addedAt,
    by: file.addedBy,
    facts: { file: file.file, said: file.note, sha256: file.sha256 },
    link: { to: 'attachment', id: file.id },
  }))

export const ARCHIVE_SOURCES: readonly Source[] = [
  filing,
  closings,
  versions,
  comments,
  assessments,
  changes,
  payments,
  monitoring,
  unfinished,
  selfEvaluation,
  evaluations,
  decisions,
  rectifications,
  accountability,
  attachments,
]
