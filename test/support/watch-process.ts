/**
 * A process that does the work of the year after approval, for ever, until it is killed: saves a monitoring
 * sheet, books imports, takes a self-evaluation to its confirmation and back, and decides results. What was
 * acknowledged is printed in a line: `sheet <revision>`, `booked <import>`, `confirmed <steps>`, `decided
 * <number>`.
 */
import pg from 'pg'
import { bookMoneyImport } from '#actions/execution/book-money-import.ts'
import { handInRows } from '#actions/execution/money-imports.ts'
import { readMonitoringSheet, saveMonitoringSheet } from '#actions/monitoring/sheets.ts'
import { decideResults } from '#actions/results/results.ts'
import {
  actOnSelfEvaluation,
  readSelfEvaluation,
  writeSelfEvaluation,
} from '#actions/self-evaluation/self-evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { EvaluationState } from '#core/self-evaluation/step.ts'
import { emptyFacts, NO_INDICATOR } from '#core/self-evaluation/facts.ts'
import { contextOver } from './context.ts'

type Person = { readonly id: string; readonly role: Role; readonly units: readonly string[] | null }
type Self = { readonly id: string }
export type WatchTask = {
  readonly connection: pg.PoolConfig
  readonly region: string
  readonly year: number
  readonly round: string
  readonly watched: string
  readonly judged: readonly Self[]
  readonly code: string
  readonly people: Readonly<Record<'filler' | 'department' | 'office' | 'checker', Person>>
}

const { connection, region, year, round, watched, judged, code, people } = JSON.parse(
  process.env['JICHI_TEST_WATCH'] ?? '',
) as WatchTask
const context = contextOver(new pg.Pool(connection))
const actorOf = ({ id, role, units }: Person): Actor => ({
  id,
  region,
  active: true,
  posts: [{ role, units: units === null ? ('all' as const) : new Set(units) }],
})
const [filler, department, office, checker] = [
  actorOf(people.filler),
  actorOf(people.department),
  actorOf(people.office),
  actorOf(people.checker),
]
const print = (line: string) => process.stdout.write(`${line}\n`)

async function keepSheet(n: number): Promise<void> {
  const sheet = await readMonitoringSheet(context, filler, { round, project: watched })
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  const saved = await saveMonitoringSheet(context, filler, {
    round,
    project: watched,
    revision: sheet.value.revision,
    content: { ...sheet.value.content, problems: `第${sheet.value.revision + 1}次 ${process.pid} ${n}` },
  })
  if (saved.ok) print(`sheet ${saved.value.revision}`)
}

async function book(n: number): Promise<void> {
  const rows = [0, 1, 2, 3].map((i) => ({
    code,
    voucher: `${process.pid}-${n}-${i}`,
    day: '2025-03-31',
    amount: '0.01',
    fund: '财政资金',
    purpose: '零星',
  }))
  const read = await handInRows(context, office, {
    kind: 'payments',
    year,
    unit: '元',
    file: '支付.json',
    rows,
  })
  const booked = read.ok ? await bookMoneyImport(context, office, { id: read.value.id }) : read
  if (booked.ok) print(`booked ${booked.value.id}`)
}

/** One after the other, each to its end; then it says which one it confirmed. */
async function confirm({ id }: Self): Promise<void> {
  const now = await readSelfEvaluation(context, filler, { id })
  if (!now.ok || now.value.state === 'confirmed') return
  let [state, revision]: [EvaluationState, number] = [now.value.state, now.value.revision]
  if (state === 'filling') {
    const facts = {
      ...emptyFacts(0),
      executed: '95',
      executedSource: '国库',
      outcome: '完成',
      indicators: [{ ...NO_INDICATOR, actual: '100', record: '台账' }],
    }
    const written = await writeSelfEvaluation(context, filler, {
      id,
      facts,
      version: now.value.known.about.version,
      revision,
    })
    if (!written.ok) throw new Error(JSON.stringify(written.error))
    const sent = await actOnSelfEvaluation(context, filler, {
      id,
      act: 'submit',
      comment: '',
      revision: written.value.revision,
    })
    if (!sent.ok) throw new Error(JSON.stringify(sent.error))
    ;({ state, revision } = sent.value)
  }
  if (state === 'checking') {
    const passed = await actOnSelfEvaluation(context, department, { id, act: 'pass', comment: '', revision })
    if (!passed.ok) throw new Error(JSON.stringify(passed.error))
    revision = passed.value.revision
  }
  const confirmed = await actOnSelfEvaluation(context, checker, { id, act: 'confirm', comment: '', revision })
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.error))
  print(`confirmed ${id}`)
}

for (let n = 0; ; n += 1) {
  await keepSheet(n)
  await book(n)
  const next = judged[n % judged.length]
  if (next !== undefined) await confirm(next)
  const decided = await decideResults(context, office, {
    year,
    projects: [watched],
    how: { kind: 'amount', amount: String(n + 1) },
    reason: `第${n}次`,
  })
  if (decided.ok && decided.value.done === 1) print(`decided ${process.pid} ${n}`)
}
