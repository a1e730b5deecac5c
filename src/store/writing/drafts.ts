/** Forms as they are written, with every save: what was written, by whom, when. */
import type { WrittenPaper } from '#core/writing/paper-of-form.ts'
import type { Operation } from '#core/writing/operation.ts'
import { plainJson } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type DraftRow = WrittenPaper & {
  /** Saves so far. */
  readonly version: number
  readonly changedAt: string
  readonly changedBy: string | null
}

/** The form of a project as it was last saved; null when nobody wrote in it here. */
export async function findDraft(db: Db, project: string): Promise<DraftRow | null> {
  const row = await db
    .selectFrom('drafts as d')
    .leftJoin('users as u', 'u.user_id', 'd.changed_by')
    .select(['d.version', 'd.form', 'd.listed', 'd.changed_at', 'u.name'])
    .where('d.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        version: row.version,
        form: row.form,
        listed: row.listed,
        changedAt: row.changed_at.toISOString(),
        changedBy: row.name,
      }
}

export type DraftOwner = { readonly project: string; readonly document: string }

/** Keeps a form as it is now. The document is locked. */
export async function keepDraft(
  tx: Db,
  { project, document }: DraftOwner,
  { form, listed }: WrittenPaper,
  save: { readonly version: number; readonly at: Date; readonly by: string },
): Promise<void> {
  const content = {
    document_id: document,
    version: save.version,
    form: plainJson(form),
    listed: [...listed],
    changed_at: save.at,
    changed_by: save.by,
  }
  await tx
    .insertInto('drafts')
    .values({ project_id: project, ...content })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'project_id']).doUpdateSet(({ ref }) => ({
        document_id: ref('excluded.document_id'),
        version: ref('excluded.version'),
        form: ref('excluded.form'),
        listed: ref('excluded.listed'),
        changed_at: ref('excluded.changed_at'),
        changed_by: ref('excluded.changed_by'),
      })),
    )
    .execute()
}

/** Keeps the forms of targets that were just made. */
export async function insertDrafts(
  tx: Db,
  drafts: readonly (DraftOwner & { readonly written: WrittenPaper })[],
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  if (drafts.length === 0) return
  await tx
    .insertInto('drafts')
    .values(
      drafts.map(({ project, document, written: { form, listed } }) => ({
        project_id: project,
        document_id: document,
        version: 0,
        form: plainJson(form),
        listed: [...listed],
        changed_at: at,
        changed_by: by,
      })),
    )
    .execute()
}

/** Keeps the record of a save. The document is locked. */
export async function recordSave(
  tx: Db,
  { project, document }: DraftOwner,
  save: {
    readonly version: number
    readonly request: string
    readonly operations: readonly Operation[]
    readonly at: Date
    readonly by: string
    readonly delegation: string | null
  },
): Promise<void> {
  await tx
    .insertInto('draft_saves')
    .values({
      project_id: project,
      version: save.version,
      document_id: document,
      request: save.request,
      operations: plainJson(save.operations),
      saved_at: save.at,
      saved_by: save.by,
      delegation_id: save.delegation,
    })
    .execute()
}

/** Whether the request was saved already. */
export async function wasRequestSaved(tx: Db, project: string, request: string): Promise<boolean> {
  const row = await tx
    .selectFrom('draft_saves')
    .select('version')
    .where('project_id', '=', project)
    .where('request', '=', request)
    .executeTakeFirst()
  return row !== undefined
}

/** When the person last saved in it, by virtue of a delegation or of none; null when never. */
export async function loadLastSave(
  tx: Db,
  project: string,
  person: string,
  delegation: string | null,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('draft_saves')
    .select('saved_at')
    .where('project_id', '=', project)
    .where('saved_by', '=', person)
    .where('delegation_id', 'is not distinct from', delegation)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.saved_at ?? null
}
