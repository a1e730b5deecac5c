/** A document held until the transaction ends, so that its changes come one after the other. */
import type { TargetDocument } from '#core/target/document.ts'
import { loadTargets, rowVersionOf } from '#store/documents.ts'
import { holdDocument } from '#store/recheck.ts'
import { holdUnitsOf } from '#store/save-document.ts'
import type { Db } from '#store/store.ts'
import type { Context } from './context.ts'

/** Its units are held before it, as in an import: no deadlock. @returns the document as it is kept; null when it is not there */
export async function holdTargets(context: Context, tx: Db, region: string, id: string): Promise<TargetDocument | null> {
  const version = await rowVersionOf(tx, region, id)
  const seen = await loadTargets(tx, region, id)
  if (seen === null) return null
  await holdUnitsOf(tx, region, [seen], context.newId)
  if (!(await holdDocument(tx, region, id))) return null
  // A long document is read once, unless somebody wrote in it while it was waited for.
  return (await rowVersionOf(tx, region, id)) === version ? seen : loadTargets(tx, region, id)
}
