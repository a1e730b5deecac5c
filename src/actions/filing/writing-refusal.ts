/** Why a person cannot write in a target as it is. */
import type { FilingView } from '#api/filing/filings.ts'
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import { writeIntoFiling } from '#core/filing/write.ts'
import type { findFiling } from '#store/filing/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import { lockOf } from './guard.ts'
import { draftRefusal } from '../years/guard.ts'
import { actorParty } from './parties.ts'

/** null: the person may. */
export async function writingRefusal(
  db: Db,
  actor: Actor,
  units: readonly string[],
  filing: Awaited<ReturnType<typeof findFiling>>,
): Promise<FilingView['writing']> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null || !covers(reach, units)) return 'not-allowed'
  if (filing === null) return null
  if ((await draftRefusal(db, filing.fiscalYear, filing.filing)) !== null) return 'year-closed'
  const written = writeIntoFiling(filing.filing, actorParty(actor, filing.units))
  if (written.ok) return null
  return lockOf(written.error)
}
