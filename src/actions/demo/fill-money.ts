/**
 * Approves generated documents as they are, and books what was paid for them: for demonstrations, training
 * and load tests.
 */
import type { ChangeEntry, PaymentEntry } from '#core/execution/money-import.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Project } from '#core/target/project.ts'
import { saveBudgetChanges, type NewBudgetChange } from '#store/execution/budget-changes.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { lockMoney } from '#store/execution/money.ts'
import { savePayments, type PaymentToKeep } from '#store/execution/payments.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { audit } from '../kernel/audit.ts'
import { demoMoneyImported } from '../execution/events.ts'
import type { Work } from '../kernel/work.ts'

export type FilledMoney = (
  project: Project,
  year: number,
) => { readonly payments: readonly PaymentEntry[]; readonly changes: readonly ChangeEntry[] }

/** In the transaction that saved the document. Targets of no fiscal year stay drafts. */
export async function fillMoney(
  { context, tx, actor }: Work,
  document: string,
  moneyOf: FilledMoney,
): Promise<void> {
  const at = context.clock()
  const rows = await tx
    .selectFrom('projects')
    .select(['project_id', 'fiscal_year', 'paper'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  const payments: PaymentToKeep[] = []
  const changes: NewBudgetChange[] = []
  for (const { project_id: project, fiscal_year: year, paper } of rows) {
    if (year === null) continue
    await saveFiling(
      tx,
      { project, document },
      { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 1 },
    )
    await saveProjectVersion(tx, project, {
      number: 1,
      reason: '',
      approval: { number: `财预〔${year}〕1号`, date: `${year}-01-31` },
      by: actor.id,
      at,
    })
    const money = moneyOf(paper, year)
    const place = { project, document, year, corrects: null, import: null }
    payments.push(...money.payments.map((entry) => ({ ...entry, ...place, id: context.newId(), reason: '' })))
    changes.push(
      ...money.changes.map((entry) => ({ ...entry, ...place, id: context.newId(), version: null })),
    )
  }
  for (const year of new Set(payments.map((one) => one.year))) await lockMoney(tx, year)
  await saveBudgetChanges(tx, changes, { at, by: actor.id })
  await savePayments(tx, payments, { at, by: actor.id })
  const event = demoMoneyImported(document, { rows: payments.length + changes.length, demo: true })
  await audit(context, tx, actor.id, event)
}
