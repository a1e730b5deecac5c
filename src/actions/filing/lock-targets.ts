/** A document locked until the transaction ends, so that its changes come one after the other. */
import type { TargetDocument } from '#core/target/document.ts'
import { loadTargets, loadRowVersion } from '#store/documents/documents.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import type { Db } from '#store/kernel/store.ts'

/** A document as it was looked at before it is locked. */
export type SeenTargets = { readonly version: string | null; readonly targets: TargetDocument | null }

/** Looks at a document without holding it. */
export async function seeTargets(db: Db, id: string): Promise<SeenTargets> {
  const version = await loadRowVersion(db, id)
  return { version, targets: await loadTargets(db, id) }
}

/**
 * Locks the document alone: its unit belongs to others, too, who write at the same time.
 * @param known as it was seen before; it is not read once more unless somebody wrote in it since
 * @returns the document as it is kept; null when it is not there
 */
export async function lockTargets(tx: Db, id: string, known?: SeenTargets): Promise<TargetDocument | null> {
  const { version, targets } = known ?? (await seeTargets(tx, id))
  if (targets === null || !(await lockDocument(tx, id))) return null
  // A long document is read once, unless somebody wrote in it while it was waited for.
  return (await loadRowVersion(tx, id)) === version ? targets : loadTargets(tx, id)
}
