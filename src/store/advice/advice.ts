/**
 * What a language model said of projects, where it is reached, and the documents of which nothing leaves.
 * Findings and targets are never touched here.
 */
import type { Advice } from '#core/advice/answer.ts'
import type { AskedRow, KeptAdvice } from '#core/advice/rows.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type ModelSettingsRow = {
  readonly enabled: boolean
  readonly address: string
  readonly model: string
  readonly changedAt: string | null
  readonly changedBy: string | null
}

const OFF: ModelSettingsRow = { enabled: false, address: '', model: '', changedAt: null, changedBy: null }

/** Off, until somebody says otherwise. */
export async function loadModelSettings(db: Db): Promise<ModelSettingsRow> {
  const row = await db
    .selectFrom('model_settings as m')
    .leftJoin('users as u', 'u.user_id', 'm.changed_by')
    .select(['m.enabled', 'm.address', 'm.model', 'm.changed_at', 'u.name'])
    .executeTakeFirst()
  return row === undefined
    ? OFF
    : {
        enabled: row.enabled,
        address: row.address,
        model: row.model,
        changedAt: row.changed_at.toISOString(),
        changedBy: row.name,
      }
}

export async function saveModelSettings(
  tx: Db,
  {
    enabled,
    address,
    model,
    at,
    by,
  }: {
    readonly enabled: boolean
    readonly address: string
    readonly model: string
    readonly at: Date
    readonly by: string | null
  },
): Promise<void> {
  const content = {
    enabled,
    address: plainText(address),
    model: plainText(model),
    changed_at: at,
    changed_by: by,
  }
  await tx
    .insertInto('model_settings')
    .values(content)
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(content))
    .execute()
}

/** A document is classified when it, or a version that it replaced, was marked so. */
export async function isClassified(db: Db, document: string): Promise<boolean> {
  const row = await db
    .selectFrom('classified_documents as c')
    .innerJoin('documents as d', 'd.document_id', 'c.document_id')
    .select('c.document_id')
    .where((where) =>
      where.or([where('c.document_id', '=', document), where('d.superseded_by', '=', document)]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether anything changed; null when there is no such document. */
export async function classify(
  tx: Db,
  document: string,
  mark: { readonly classified: boolean; readonly at: Date; readonly by: string | null },
): Promise<{ readonly changed: boolean; readonly file: string } | null> {
  const there = await tx
    .selectFrom('documents')
    .select('file')
    .where('document_id', '=', document)
    .forUpdate()
    .executeTakeFirst()
  if (there === undefined) return null
  if (!mark.classified) {
    const removed = await tx
      .deleteFrom('classified_documents')
      .where('document_id', '=', document)
      .returning('document_id')
      .executeTakeFirst()
    return { changed: removed !== undefined, file: there.file }
  }
  const made = await tx
    .insertInto('classified_documents')
    .values({ document_id: document, marked_at: mark.at, marked_by: mark.by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('document_id')
    .executeTakeFirst()
  // What a model said of it goes, too.
  await tx
    .deleteFrom('model_questions')
    .where(
      'project_id',
      'in',
      tx.selectFrom('projects').select('project_id').where('document_id', '=', document),
    )
    .execute()
  return { changed: made !== undefined, file: there.file }
}

/** @returns what was said when the project was asked about last; null when it never was. */
export async function loadAdvice(
  db: Db,
  project: string,
): Promise<{ readonly asked: AskedRow; readonly rows: readonly KeptAdvice[] } | null> {
  const asked = await db
    .selectFrom('model_questions as q')
    .leftJoin('users as u', 'u.user_id', 'q.asked_by')
    .select(['q.asked_at', 'q.model', 'q.masked', 'u.name'])
    .where('q.project_id', '=', project)
    .executeTakeFirst()
  if (asked === undefined) return null
  const rows = await db
    .selectFrom('model_advice')
    .select(['advice_id', 'indicator', 'field', 'text', 'message', 'suggestion'])
    .where('project_id', '=', project)
    .orderBy('position')
    .execute()
  return {
    asked: { at: asked.asked_at.toISOString(), by: asked.name, model: asked.model, masked: asked.masked },
    rows: rows.map(({ advice_id, ...advice }) => ({ id: advice_id, ...advice })),
  }
}

export type NewAdvice = {
  readonly project: string
  readonly model: string
  readonly masked: number
  readonly at: Date
  readonly by: string | null
  readonly advice: readonly Advice[]
}

/** Takes the place of what was said before. */
export async function saveAdvice(
  tx: Db,
  { project, model, masked, at, by, advice }: NewAdvice,
  newId: () => string,
): Promise<void> {
  await removeAdvice(tx, project)
  await tx
    .insertInto('model_questions')
    .values({
      project_id: project,
      asked_at: at,
      asked_by: by,
      model: plainText(model),
      masked,
    })
    .execute()
  const rows = advice.map(({ indicator, field, text, message, suggestion }, i) => ({
    project_id: project,
    advice_id: newId(),
    position: i + 1,
    indicator,
    field,
    text: plainOrNull(text),
    message: plainText(message),
    suggestion: plainOrNull(suggestion),
  }))
  if (rows.length > 0) await tx.insertInto('model_advice').values(rows).execute()
}

/** @returns false when there was none. */
export async function removeAdvice(tx: Db, project: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('model_questions')
    .where('project_id', '=', project)
    .returning('project_id')
    .executeTakeFirst()
  return removed !== undefined
}
