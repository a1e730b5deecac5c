/** Waivers with a last day: when it is past, their findings are open again. Done by the system itself. */
import { insertDecisions, lockFindings, waiversOver, type LockedFinding } from '#store/findings/decisions.ts'
import { removeLabels } from '#store/findings/labels.ts'
import { recount } from '#store/findings/recheck.ts'
import { audit } from '../kernel/audit.ts'
import { findingWaiverEnded } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { scoreDocument } from '../documents/recheck-document.ts'
import { today } from '../kernel/today.ts'

/** In one transaction; what is more goes in the next. */
const AT_ONCE = 200

/** @returns how many findings are open again; 0 leaves no event. */
export async function reopenWaivers(context: Context, region: string): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    const over = (await waiversOver(tx, today(context))).slice(0, AT_ONCE)
    const findings =
      over.length === 0 ? [] : (await lockFindings(tx, over)).filter(({ state }) => state === 'waived')
    if (findings.length === 0) return 0
    const ids = findings.map(({ id }) => id)
    await insertDecisions(tx, ids, {
      state: 'open',
      reason: null,
      until: null,
      published: false,
      by: null,
      at: context.clock(),
    })
    await removeLabels(tx, ids)
    const documents = [...new Set(findings.map(({ document }) => document))]
    await recount(tx, documents)
    for (const document of documents) {
      await scoreDocument(tx, document)
      const event = findingWaiverEnded(
        document,
        { state: 'waived' },
        { state: 'open', ...figuresOf(findings, document) },
      )
      await audit(context, tx, null, event)
    }
    return findings.length
  })
}

function figuresOf(
  findings: readonly LockedFinding[],
  document: string,
): { findings: number; rules: readonly string[] } {
  const own = findings.filter((finding) => finding.document === document)
  return { findings: own.length, rules: [...new Set(own.map(({ body }) => body.rule))] }
}
