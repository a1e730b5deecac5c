/**
 * What a save makes of a document, looked at by the rules while nothing is locked; looked at anew where
 * somebody was faster.
 */
import { isDeepStrictEqual } from 'node:util'
import type { TargetDocument } from '#core/target/document.ts'
import type { Db } from '#store/kernel/store.ts'
import { openAuditDesk, type AuditDesk, type Audited } from '../findings/audit-desk.ts'
import { auditDocument } from '../findings/audit-document.ts'
import type { SeenTargets } from '../filing/lock-targets.ts'

/**
 * What a save makes of a document as it was seen, and what the rules say of it: looked at while nothing is
 * held.
 */
export type ForeseenSave = {
  readonly seen: SeenTargets
  readonly document: TargetDocument
  readonly checked: Audited
  readonly desk: AuditDesk
}

/** Somebody else wrote in the document meanwhile: what was foreseen is of another one. */
class Overtaken extends Error {}

/** How often it is foreseen anew before the rules look at it while the document is locked. */
const FORESEEN_AT_MOST = 3

/** Saves by what was foreseen, as long as nobody is faster. */
export async function foreseeing<T>(
  look: () => Promise<ForeseenSave | null>,
  save: (foreseen: ForeseenSave | null) => Promise<T>,
): Promise<T> {
  for (let i = 0; i < FORESEEN_AT_MOST; i += 1) {
    try {
      return await save(await look())
    } catch (cause) {
      if (!(cause instanceof Overtaken)) throw cause
    }
  }
  return save(null)
}

/** What the rules say of a document as it would be saved. @param seen as it is kept */
export async function foreseen(db: Db, seen: SeenTargets, document: TargetDocument): Promise<ForeseenSave> {
  const desk = await openAuditDesk(db)
  return { seen, document, desk, checked: await auditDocument(db, document, desk) }
}

/**
 * What the rules say of a document that is locked and about to be saved.
 * @param known what was foreseen of it; null: the rules look at it now
 * @throws where the document is another one than was foreseen: {@link foreseeing} looks at it anew
 */
export async function checkedAs(
  known: ForeseenSave | null,
  tx: Db,
  document: TargetDocument,
): Promise<Pick<ForeseenSave, 'checked' | 'desk'>> {
  if (known !== null && !isDeepStrictEqual(known.document, document)) throw new Overtaken()
  const desk = known?.desk ?? (await openAuditDesk(tx))
  return { desk, checked: known?.checked ?? (await auditDocument(tx, document, desk)) }
}
