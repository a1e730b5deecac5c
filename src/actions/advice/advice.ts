/**
 * Asking the language model about one project. What it says is kept beside the findings, never among them;
 * whatever goes wrong outside leaves everything as it was. Nothing of a classified document leaves, and no
 * personal data of any.
 */
import type { AdviceRow, ProjectAdvice } from '#api/advice.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { understandAdvice } from '#core/advice/answer.ts'
import { adviceRequest } from '#core/advice/request.ts'
import { secrecyMark } from '#core/advice/secrecy.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Project } from '#core/target/project.ts'
import type { KeptAdvice } from '#core/advice/rows.ts'
import { ask } from '#language/model/chat.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import {
  isClassified,
  loadAdvice,
  loadModelSettings,
  removeAdvice,
  saveAdvice,
} from '#store/advice/advice.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { openProject } from '#store/projects/projects.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { adviceAsked, adviceRemoved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { failed } from './model.ts'

type Id = { readonly id: string }

/** Errors: project-not-found. */
export async function readAdvice(
  context: Context,
  actor: Actor,
  { id }: Id,
): Promise<Result<ProjectAdvice, Problem>> {
  const reach = actorReach(actor, 'finding.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openProject(within(db, reach), id)
  if (opened === null) return err(problem('project-not-found'))
  const { document } = opened.row
  const off = await modelRefusal(db, document)
  return ok(viewOf(await loadAdvice(db, id), off, opened.project))
}

/** A document is looked through only where something could be sent of it. */
async function modelRefusal(db: Db, document: string): Promise<'model-off' | 'document-classified' | null> {
  const { enabled } = await loadModelSettings(db)
  if (!enabled) return 'model-off'
  return (await secrecyOf(db, document)) === null ? null : 'document-classified'
}

/**
 * @param signal the asker has gone
 * Errors: project-not-found, model-off, document-classified (values: mark), model-failed (values: reason).
 */
export async function askModel(
  context: Context,
  actor: Actor,
  { id }: Id,
  signal?: AbortSignal,
): Promise<Result<ProjectAdvice, Problem>> {
  if (!allows(actor, 'advice.ask', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const opened = await openProject(db, id)
  if (opened === null) return err(problem('project-not-found'))
  const settings = await loadModelSettings(db)
  if (!settings.enabled) return err(problem('model-off'))
  const secret = await secrecyOf(db, opened.row.document)
  if (secret !== null) return err(problem('document-classified', { mark: secret }))
  const request = adviceRequest(opened.project, SEGMENTER)
  const reply = await ask(
    { address: settings.address, model: settings.model, key: context.modelKey ?? null },
    request,
    undefined,
    signal,
  )
  if (!reply.ok) return err(failed(reply.error))
  const advice = understandAdvice(reply.value.text, opened.project)
  if (!advice.ok) return err(problem('model-failed', { reason: advice.error }))
  return context.store.of(actor.region).transaction(async (tx) => {
    const now = await openProject(tx, id)
    if (now === null) return err(problem('project-not-found'))
    // Somebody may have marked it while the model was thinking.
    if (await isClassified(tx, now.row.document))
      return err(problem('document-classified', { mark: CLASSIFIED }))
    await saveAdvice(
      tx,
      {
        project: id,
        model: reply.value.model,
        masked: request.masked,
        at: context.clock(),
        by: actor.id,
        advice: advice.value,
      },
      context.newId,
    )
    const event = adviceAsked(id, {
      name: now.project.name,
      model: reply.value.model,
      remarks: advice.value.length,
      masked: request.masked,
    })
    await audit(context, tx, actor.id, event)
    return ok(viewOf(await loadAdvice(tx, id), null, now.project))
  })
}

/** Errors: project-not-found. */
export async function forgetAdvice(
  context: Context,
  actor: Actor,
  { id }: Id,
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'advice.ask', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await openProject(tx, id)
    if (opened === null) return err(problem('project-not-found'))
    if (await removeAdvice(tx, id))
      await audit(context, tx, actor.id, adviceRemoved(id, { name: opened.project.name }))
    return ok(null)
  })
}

/** What is said of a document that a person marked. */
const CLASSIFIED = '涉密'

/**
 * Why nothing of a document may leave: the mark it bears, or 涉密 when a person marked it; null when it may. It
 * reads the whole document.
 */
async function secrecyOf(db: Db, document: string): Promise<string | null> {
  if (await isClassified(db, document)) return CLASSIFIED
  const targets = await loadTargets(db, document)
  return targets === null ? CLASSIFIED : secrecyMark(targets)
}

function viewOf(
  kept: Awaited<ReturnType<typeof loadAdvice>>,
  off: ProjectAdvice['off'],
  project: Project,
): ProjectAdvice {
  return { off, asked: kept?.asked ?? null, rows: (kept?.rows ?? []).map((row) => rowOf(row, project)) }
}

function rowOf({ id, indicator, field, text, message, suggestion }: KeptAdvice, project: Project): AdviceRow {
  return {
    id,
    indicator,
    field,
    text,
    message,
    suggestion,
    stale: textAt(project, indicator, field) !== text,
  }
}

function textAt(project: Project, indicator: number | null, field: AdviceRow['field']): string | null {
  const row = indicator === null ? null : (project.indicators[indicator - 1] ?? null)
  switch (field) {
    case 'name':
      return project.name
    case 'purpose':
      return project.purpose
    case 'goals':
      return project.goals.join('\n')
    case 'level3':
      return row?.level3 ?? null
    case 'description':
      return row?.description ?? null
    case 'value':
      return row?.value.text ?? null
    case 'basis':
      return row?.basis ?? null
  }
}
