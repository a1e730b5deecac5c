/** Verdicts on findings, kept as examples for those who write rules. */
import type { Label } from '#core/findings/label.ts'
import { sql } from 'kysely'
import { plainOrNull } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type NewLabel = Omit<Label, 'rule' | 'by' | 'at'> & {
  readonly finding: string
  readonly by: string
  readonly at: Date
}

/** Keeps a verdict; another one on the same finding takes its place. */
export async function saveLabel(tx: Db, label: NewLabel): Promise<void> {
  const said = {
    rule: label.body.rule,
    rule_set: label.ruleSet,
    verdict: label.verdict,
    comment: plainOrNull(label.comment),
    body: JSON.stringify(label.body),
    context: JSON.stringify(label.context),
    labelled_by: label.by,
    labelled_at: label.at,
  }
  await tx
    .insertInto('labels')
    .values({ label_id: label.id, finding_id: label.finding, ...said })
    .onConflict((conflict) => conflict.columns(['region_id', 'finding_id']).doUpdateSet(said))
    .execute()
}

/** Forgets the verdicts on findings: what was decided on them was taken back. */
export async function removeLabels(tx: Db, findings: readonly string[]): Promise<void> {
  if (findings.length > 0) await tx.deleteFrom('labels').where('finding_id', 'in', findings).execute()
}

/** Every verdict, by rule, the newest of each first. */
export async function listLabels(db: Db): Promise<Label[]> {
  const rows = await db
    .selectFrom('labels as l')
    .leftJoin('users as u', 'u.user_id', 'l.labelled_by')
    .select([
      'l.label_id',
      'l.finding_id',
      'l.rule',
      'l.rule_set',
      'l.verdict',
      'l.comment',
      'l.body',
      'l.context',
      'l.labelled_at',
      'u.name',
    ])
    .orderBy('l.rule')
    .orderBy('l.labelled_at', 'desc')
    .orderBy('l.label_id')
    .execute()
  return rows.map((row) => ({
    id: row.label_id,
    finding: row.finding_id,
    rule: row.rule,
    ruleSet: row.rule_set,
    verdict: row.verdict,
    comment: row.comment,
    body: row.body,
    context: row.context,
    by: row.name,
    at: row.labelled_at.toISOString(),
  }))
}

export type LabelCount = { readonly rule: string; readonly right: number; readonly wrong: number }

/** How often each rule was judged right and wrong; rules without a verdict are not among them. */
export async function labelCounts(db: Db): Promise<LabelCount[]> {
  return db
    .selectFrom('labels')
    .groupBy('rule')
    .orderBy('rule')
    .select([
      'rule',
      sql<number>`(count(*) filter (where verdict = 'right'))::int`.as('right'),
      sql<number>`(count(*) filter (where verdict = 'wrong'))::int`.as('wrong'),
    ])
    .execute()
}
