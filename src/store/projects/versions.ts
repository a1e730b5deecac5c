/** Approved versions of projects: written once, never changed. */
import type { PostSaid } from '#core/kernel/roles.ts'
import { postsHeld } from '../kernel/posts.ts'
import { readStanding } from '#core/years/continuing.ts'
import { budgetFunds, type Fund } from '#core/execution/execution.ts'
import { fundingFault } from '#core/execution/funding.ts'
import type { Approval } from '#core/filing/act.ts'
import { fen, type Fen, fenOrNull } from '#core/kernel/money.ts'
import { SIGNATURE_ALGORITHM, type Signature } from '#core/kernel/signature.ts'
import { fundingOf, type FundingLine } from '#core/target/funding.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { VersionRow } from '#core/filing/rows.ts'
import { saveFunding } from '../execution/funding.ts'
import { saveInitialBudget } from '../execution/money-sums.ts'
import { contentDigest } from '../kernel/content-digest.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { rowsNow } from '../documents/rows-of-versions.ts'
import type { Db } from '../kernel/store.ts'

export type NewVersion = {
  readonly number: number
  readonly reason: string
  readonly approval: Approval
  readonly by: string
  readonly at: Date
}

/** Keeps the project as it is now as a version. The document is locked. */
export async function saveProjectVersion(
  tx: Db,
  project: string,
  { number, reason, approval, by, at }: NewVersion,
): Promise<string> {
  const row = await tx
    .selectFrom('projects')
    .select(['document_id', 'fiscal_year', 'paper', 'budget', 'fiscal', 'other'])
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  const sha256 = contentDigest(row.paper)
  const { fiscal, other } = budgetFunds({
    total: fenOrNull(row.budget),
    fiscal: fenOrNull(row.fiscal),
    other: fenOrNull(row.other),
  })
  const { nature, until } = readStanding(row.paper)
  await tx
    .insertInto('project_versions')
    .values({
      project_id: project,
      number,
      document_id: row.document_id,
      fiscal_year: row.fiscal_year,
      content: plainJson(row.paper),
      sha256,
      signature: null,
      signing_key: null,
      reason: plainText(reason),
      approval_number: plainText(approval.number),
      approval_date: approval.date,
      approved_by: by,
      approved_at: at,
      fiscal,
      other,
      nature,
      period_until: until,
      listed: [...(await rowsNow(tx, project, row.paper))],
    })
    .execute()
  if (number === 1 && row.fiscal_year !== null)
    await saveInitialBudget(tx, {
      project,
      document: row.document_id,
      year: row.fiscal_year,
      fiscal,
      other,
    })
  if (number === 1 && row.fiscal_year !== null) {
    const { lines } = fundingOf(row.paper)
    // What cannot be the make-up of this 预算数 is not said: `funding-sum` tells it of the form.
    if (lines.length > 0 && fundingFault(lines, { fiscal, other }) === null)
      await saveFunding(
        tx,
        { project, document: row.document_id, year: row.fiscal_year },
        { lines, source: 'target', at, by },
      )
  }
  return sha256
}

/** Newest first. */
export async function listProjectVersions(db: Db, project: string): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('project_versions as v')
    .leftJoin('users as u', 'u.user_id', 'v.approved_by')
    .select([
      'v.number',
      'v.fiscal_year',
      'v.sha256',
      'v.reason',
      'v.approval_number',
      'v.approval_date',
      'u.name',
      'v.approved_at',
      'v.signing_key',
      postsHeld(db, { user: 'v.approved_by', at: 'v.approved_at' }).as('posts'),
    ])
    .where('v.project_id', '=', project)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(toVersionRow)
}

/** As the lists of versions of targets and of texts read them. */
export function toVersionRow({ name, posts, signing_key, ...row }: ListedVersion): VersionRow {
  return { ...factsOf(row), approvedBy: name, posts, isSigned: signing_key !== null }
}

type ListedVersion = ReadVersion & {
  readonly name: string | null
  readonly posts: readonly PostSaid[]
  readonly signing_key: string | null
}
type ReadVersion = {
  readonly number: number
  readonly fiscal_year: number | null
  readonly sha256: string
  readonly reason: string
  readonly approval_number: string
  readonly approval_date: string
  readonly approved_at: Date
}

function factsOf({
  number,
  fiscal_year,
  sha256,
  reason,
  approval_number,
  approval_date,
  approved_at,
}: ReadVersion) {
  return {
    number,
    fiscalYear: fiscal_year,
    sha256,
    reason,
    approval: { number: approval_number, date: approval_date },
    approvedAt: approved_at.toISOString(),
  }
}

/** The content of a version; of the project as it is now where no number is given. */
export async function loadProjectVersion(
  db: Db,
  project: string,
  number: number | null,
): Promise<Project | null> {
  if (number === null)
    return (
      (await db.selectFrom('projects').select('paper').where('project_id', '=', project).executeTakeFirst())
        ?.paper ?? null
    )
  const row = await db
    .selectFrom('project_versions')
    .select('content')
    .where('project_id', '=', project)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.content ?? null
}

/** 资金构成 that the form of a version says; empty where it says none, or there is no such version. */
export async function versionFunding(
  db: Db,
  project: string,
  number: number,
): Promise<readonly FundingLine[]> {
  const row = await db
    .selectFrom('project_versions')
    .select('content')
    .where('project_id', '=', project)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? [] : fundingOf(row.content).lines
}

/** 预算数 of a version by fund; null where there is no such version. */
export async function versionFunds(
  db: Db,
  project: string,
  number: number,
): Promise<{ readonly [fund in Fund]: Fen } | null> {
  const row = await db
    .selectFrom('project_versions')
    .select(['fiscal', 'other'])
    .where('project_id', '=', project)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : { fiscal: fen(BigInt(row.fiscal)), other: fen(BigInt(row.other)) }
}

/** A version with what was kept beside it. */
export type KeptVersion<Content = Project | TargetDocument> = Omit<VersionRow, 'approvedBy' | 'isSigned'> & {
  readonly content: Content
  readonly signature: Signature | null
}

export async function findProjectVersion(
  db: Db,
  project: string,
  number: number,
): Promise<KeptVersion<Project> | null> {
  const row = await db
    .selectFrom('project_versions')
    .select([
      'number',
      'fiscal_year',
      'sha256',
      'reason',
      'approval_number',
      'approval_date',
      'approved_at',
      'content',
      'signature',
      'signing_key',
    ])
    .where('project_id', '=', project)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : toKeptVersion(row)
}

/** As it is read of targets and of texts. */
export function toKeptVersion<Content>({
  content,
  signature,
  signing_key,
  ...row
}: ReadVersion & {
  readonly content: Content
  readonly signature: string | null
  readonly signing_key: string | null
}): KeptVersion<Content> {
  return {
    ...factsOf(row),
    content,
    signature:
      signature === null || signing_key === null
        ? null
        : { algorithm: SIGNATURE_ALGORITHM, publicKey: signing_key, value: signature },
  }
}

/** Signs a version in the transaction that made it. */
export async function keepSignature(
  tx: Db,
  project: string,
  number: number,
  { publicKey, value }: Signature,
): Promise<void> {
  await tx
    .updateTable('project_versions')
    .set({ signature: value, signing_key: publicKey })
    .where('project_id', '=', project)
    .where('number', '=', number)
    .execute()
}
