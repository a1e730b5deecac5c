/**
 * 批注 on places of projects, or of the words of a department, each with its answers; and projects as they were
 * when they were sent back.
 */
import { sql } from 'kysely'
import { ON_WHOLE, type CommentState } from '#core/comments/comment.ts'
import type { Project } from '#core/target/project.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { plainJson, plainOrNull, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'
import type { FilingRef } from '../filing/filing-tables.ts'

/** Open ones first, of them what is on the whole, then the oldest. */
export async function listComments(db: Db, what: FilingRef): Promise<CommentRow[]> {
  const rows = await db
    .selectFrom('place_comments as c')
    .leftJoin('users as u', 'u.user_id', 'c.made_by')
    .leftJoin('users as e', 'e.user_id', 'c.ended_by')
    .select([
      'c.comment_id',
      'c.parent_id',
      'c.indicator',
      'c.gone_row',
      'c.field',
      'c.body',
      'c.suggestion',
      'c.found',
      'c.state',
      'u.name as by',
      'c.made_at',
      'e.name as ended_by',
      'c.ended_at',
    ])
    .where(sql<boolean>`${isOf(what, 'c')}`)
    .orderBy(sql`c.state <> 'open'`)
    .orderBy(sql`c.indicator is not null or c.field <> ${ON_WHOLE.field}`)
    .orderBy('c.made_at')
    .orderBy('c.comment_id')
    .execute()
  const answersOf = (id: string) =>
    rows
      .filter((row) => row.parent_id === id)
      .map((row) => ({ id: row.comment_id, text: row.body, by: row.by, at: row.made_at.toISOString() }))
  return rows
    .filter((row) => row.parent_id === null)
    .map((row) => ({
      id: row.comment_id,
      indicator: row.indicator,
      gone: row.gone_row !== null,
      field: row.field,
      text: row.body,
      suggestion: row.suggestion,
      found: row.found,
      state: row.state,
      by: row.by,
      at: row.made_at.toISOString(),
      endedBy: row.ended_by,
      endedAt: row.ended_at?.toISOString() ?? null,
      answers: answersOf(row.comment_id),
    }))
}

/** How many are neither settled nor accepted. */
export async function countOpenComments(db: Db, what: FilingRef): Promise<number> {
  const { open } = await db
    .selectFrom('place_comments as c')
    .select(sql<number>`count(*)::int`.as('open'))
    .where(sql<boolean>`${isOf(what, 'c')}`)
    .where('c.parent_id', 'is', null)
    .where('c.state', '=', 'open')
    .executeTakeFirstOrThrow()
  return open
}

type NewComment = Pick<CommentRow, 'id' | 'indicator' | 'field' | 'text' | 'suggestion' | 'found'> & {
  readonly parent: string | null
  readonly by: string
  readonly at: Date
}

export async function addComment(
  tx: Db,
  {
    project,
    document,
  }: {
    /** null: on the words of the document. */ readonly project: string | null
    readonly document: string
  },
  comment: NewComment,
): Promise<void> {
  const { id, parent, indicator, field, text, suggestion, found, by, at } = comment
  await tx
    .insertInto('place_comments')
    .values({
      comment_id: id,
      project_id: project,
      document_id: document,
      parent_id: parent,
      indicator,
      gone_row: null,
      field: plainText(field),
      body: plainText(text),
      suggestion: plainOrNull(suggestion),
      found: plainOrNull(found),
      state: 'open',
      made_by: by,
      made_at: at,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

/**
 * Locked until the transaction ends, so that of two who settle it one is first.
 * @returns null when there is none of this project, or these words
 */
export async function lockComment(
  tx: Db,
  what: FilingRef,
  id: string,
): Promise<Pick<CommentRow, 'indicator' | 'gone' | 'field' | 'suggestion' | 'found' | 'state'> | null> {
  const row = await tx
    .selectFrom('place_comments')
    .select(['indicator', 'gone_row', 'field', 'suggestion', 'found', 'state'])
    .where(sql<boolean>`${isOf(what, 'place_comments')}`)
    .where('comment_id', '=', id)
    .where('parent_id', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const { gone_row, ...held } = row
  return { ...held, gone: gone_row !== null }
}

/** Of a project, or of the words of a document. */
function isOf({ of, id }: FilingRef, table: string) {
  return of === 'projects'
    ? sql`${sql.ref(`${table}.project_id`)} = ${id}`
    : sql`${sql.ref(`${table}.project_id`)} is null and ${sql.ref(`${table}.document_id`)} = ${id}`
}

export async function setCommentState(
  tx: Db,
  id: string,
  { state, by, at }: { readonly state: CommentState; readonly by: string; readonly at: Date },
): Promise<void> {
  const ended = state === 'open' ? { ended_by: null, ended_at: null } : { ended_by: by, ended_at: at }
  await tx
    .updateTable('place_comments')
    .set({ state, ...ended })
    .where('comment_id', '=', id)
    .execute()
}

/** Keeps the project as it is now, when it goes back to the unit. The document is locked. */
export async function keepReturned(
  tx: Db,
  { project, document }: { readonly project: string; readonly document: string },
  number: number,
): Promise<void> {
  const { paper } = await tx
    .selectFrom('projects')
    .select('paper')
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('returned_papers')
    .values({
      project_id: project,
      number,
      document_id: document,
      content: plainJson(paper),
    })
    .execute()
}

/** It was not sent back after all. */
export async function dropReturned(tx: Db, project: string, number: number): Promise<void> {
  await tx
    .deleteFrom('returned_papers')
    .where('project_id', '=', project)
    .where('number', '=', number)
    .execute()
}

/** `number`: of the step that sent it back. */
export type Returned<Content> = { readonly number: number; readonly content: Content }

/** As it was when it was last sent back to the unit; null when it never was. */
export async function lastReturned(db: Db, project: string): Promise<Returned<Project> | null> {
  const row = await db
    .selectFrom('returned_papers')
    .select(['number', 'content'])
    .where('project_id', '=', project)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Who wrote a comment or answered it, each once. */
export async function loadCommenters(db: Db, comment: string): Promise<string[]> {
  const rows = await db
    .selectFrom('place_comments')
    .select('made_by')
    .distinct()
    .where((where) => where.or([where('comment_id', '=', comment), where('parent_id', '=', comment)]))
    .execute()
  return rows.map(({ made_by }) => made_by)
}
