/**
 * The approved version of a target put back into its form and its document, when its adjustment is given up.
 * What was written meanwhile stays in the record of its saves.
 */
import { isDeepStrictEqual } from 'node:util'
import { compareProjects, type ThingChange } from '#core/target/compare.ts'
import { invariant } from '#core/kernel/result.ts'
import { operationsBetween } from '#core/writing/difference.ts'
import { formNow, formOfEarlier } from '#core/writing/paper-of-form.ts'
import { followRows } from '#store/documents/rows-of-places.ts'
import { rowsOf } from '#store/documents/rows-of-versions.ts'
import { findDraft, keepDraft, recordSave } from '#store/writing/drafts.ts'
import type { Work } from '../kernel/work.ts'
import { keepProject, lockTarget } from './drafts.ts'

/** The document is locked. @returns what was given up: from the version to what was there */
export async function restoreVersion(
  { context, tx, actor }: Work,
  project: string,
  version: number,
): Promise<ThingChange> {
  const held = await lockTarget(tx, project)
  const kept = await rowsOf(tx, project, version)
  invariant(held.ok && kept !== null, 'what was approved is there, with its version')
  const { document, order, project: now } = held.value
  // Where it stands, and whose it is, changed with the document and its units, not by the adjustment.
  const approved = { ...kept.content, order, unit: now.unit }
  const draft = await findDraft(tx, project)
  const written = formNow(draft, now)
  const back = formOfEarlier(written, { project: approved, names: kept.names })
  const change = compareProjects(approved, now)
  const isAsWas = isDeepStrictEqual(approved, now) && isDeepStrictEqual(back.form, written.form)
  if (isAsWas) return change
  await keepProject(context, tx, document, {
    before: written,
    project: approved,
    listed: back.listed,
    foreseen: null,
  })
  await followRows(tx, project, { before: written.listed, now: back.listed })
  const owner = { project, document: document.id }
  const save = { version: (draft?.version ?? 0) + 1, at: context.clock(), by: actor.id }
  await keepDraft(tx, owner, back, save)
  await recordSave(tx, owner, {
    ...save,
    request: context.newId(),
    operations: operationsBetween(written.form, back.form),
    delegation: null,
  })
  return change
}
