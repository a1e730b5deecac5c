/** Keeping what people say of findings as examples for rule makers. */
import type { TargetDocument } from '#core/target/document.ts'
import type { LockedFinding } from '#store/findings/decisions.ts'
import { saveLabel } from '#store/findings/labels.ts'
import type { LabelContext, Verdict } from '#core/findings/label.ts'
import type { Work } from '../kernel/work.ts'

/** In the caller's transaction. */
export async function labelFindings(
  { context, tx, actor }: Work,
  document: TargetDocument,
  findings: readonly LockedFinding[],
  said: { readonly verdict: Verdict; readonly comment: string | null },
): Promise<void> {
  for (const finding of findings) {
    await saveLabel(tx, {
      id: context.newId(),
      finding: finding.id,
      ruleSet: finding.ruleSet,
      ...said,
      body: finding.body,
      context: contextOf(document, finding),
      by: actor.id,
      at: context.clock(),
    })
  }
}

/** What one needs to see to agree: where it is from, the project, the whole row. */
function contextOf(
  { projects }: TargetDocument,
  { body, file, fiscalYear, unit }: LockedFinding,
): LabelContext {
  const project = projects.find(({ order }) => order === body.project)
  const row = body.indicator === null ? undefined : project?.indicators[body.indicator - 1]
  return {
    file,
    fiscalYear,
    unit,
    project: project === undefined ? null : { code: project.code, name: project.name },
    row:
      row === undefined
        ? null
        : {
            level1: row.level1,
            level2: row.level2,
            level3: row.level3,
            description: row.description,
            value: row.value.text,
            basis: row.basis,
          },
  }
}
