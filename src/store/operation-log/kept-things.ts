/** What the operation log has digests of, as it is kept: approved versions, lines of money, final scores. */
import { createHash, type Hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#core/kernel/canonical.ts'
import { lineKey, versionKey, type EventAnchor, type KeptThing } from '#core/operation-log/kept-check.ts'
import { contentDigest, digestOfJson } from '../kernel/content-digest.ts'
import { resultDigests } from '../evaluation/result-digests.ts'
import type { Db } from '../kernel/store.ts'
import { selfEvaluationDigests } from '../self-evaluation/digests.ts'

const VERSIONS_A_PAGE = 100
const SCORES_A_PAGE = 100
const LINES_A_PAGE = 5000

type MoneyTable = 'payments' | 'budget_changes'
const ID = { payments: 'payment_id', budget_changes: 'change_id' } as const

/** What was booked, without what is noted on the line later on. */
const COLUMNS = {
  payments: sql`'project', project_id, 'year', fiscal_year, 'voucher', voucher, 'day', day::text, 'kind', kind, 'fund', fund, 'amount', amount::text, 'purpose', purpose,
    'procurement', procurement, 'carryover', carryover, 'reason', reason, 'corrects', corrects`,
  budget_changes: sql`'project', project_id, 'year', fiscal_year, 'day', day::text, 'kind', kind, 'fund', fund, 'amount', amount::text, 'number', approval_number, 'reason', reason, 'corrects', corrects`,
} as const

/** 资金性质 and 资金来源 where they were said: lines without them are what they were before there were such. */
const SAID = sql`jsonb_strip_nulls(jsonb_build_object('nature', nature, 'origin', origin))`

type Line = {
  readonly id: string
  readonly project: string
  readonly import: string | null
  readonly content: Json
}

/** Lines of an import one after the other, in the order of their ids; those of none first. */
async function linesAfter(
  db: Db,
  table: MoneyTable,
  {
    last = null,
    of,
  }: { readonly last?: Line | null; readonly of?: { readonly line: string } | { readonly import: string } },
): Promise<Line[]> {
  const id = sql.ref(ID[table])
  const beyond =
    last === null
      ? sql`true`
      : sql`(coalesce(import_id::text, ''), ${id}::text) > (${last.import ?? ''}, ${last.id})`
  const chosen = () => {
    if (of === undefined) return sql`true`
    return 'line' in of ? sql`${id} = ${of.line}::uuid` : sql`import_id = ${of.import}::uuid`
  }
  const { rows } =
    await sql<Line>`select ${id}::text as id, project_id as project, import_id as import, jsonb_build_object('id', ${id}, ${COLUMNS[table]}) || ${SAID} as content
    from ${sql.table(table)} where region_id = ${db.region} and ${chosen()} and ${beyond}
    order by coalesce(import_id::text, ''), ${id}::text limit ${LINES_A_PAGE}`.execute(db)
  return rows
}

/** The digest of a line that was booked a moment ago. */
export async function digestOfLine(tx: Db, table: MoneyTable, line: string): Promise<string> {
  const [found] = await linesAfter(tx, table, { of: { line } })
  if (found === undefined) throw new Error('a line that was booked is there')
  return digestOfJson(found.content)
}

/** The digest of all lines of an import. */
export async function digestOfImport(tx: Db, table: MoneyTable, id: string): Promise<string> {
  const whole = createHash('sha256')
  for (let last: Line | null = null; ;) {
    const lines: Line[] = await linesAfter(tx, table, { last, of: { import: id } })
    for (const { content } of lines) addTo(whole, content)
    last = lines.at(-1) ?? null
    if (last === null) return whole.digest('hex')
  }
}

function addTo(whole: Hash, content: Json): void {
  whole.update(`${digestOfJson(content)}\n`)
}

/** Everything of a region that events have digests of, some at a time. */
export async function* keptThings(db: Db): AsyncGenerator<readonly KeptThing[]> {
  yield* keptVersions(db)
  for (const table of ['payments', 'budget_changes'] as const) yield* keptMoney(db, table)
  for (let after = NOBODY; ;) {
    // What is confirmed; what went back is nobody's result.
    const some = await selfEvaluationDigests(db, { after, limit: SCORES_A_PAGE })
    if (some.length === 0) break
    yield some.map((one) => ({
      kind: 'score',
      key: `project:${one.project}`,
      subject: `project:${one.project}`,
      sha256: one.sha256,
    }))
    after = some.at(-1)?.project ?? after
  }
  yield (await resultDigests(db, null)).map(({ subject, task, sha256 }) => ({
    kind: 'score',
    key: lineKey(subject),
    subject: `evaluation:${task}`,
    sha256,
  }))
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function* keptVersions(db: Db): AsyncGenerator<readonly KeptThing[]> {
  for (const [table, column, of] of [
    ['project_versions', 'project_id', 'project'],
    ['statement_versions', 'document_id', 'document'],
  ] as const) {
    for (let [after, number] = [NOBODY, 0]; ;) {
      const { rows } = await sql<{
        id: string
        number: number
        content: Parameters<typeof contentDigest>[0]
      }>`select ${sql.ref(column)} as id, number, content from ${sql.table(table)}
        where region_id = ${db.region} and (${sql.ref(column)}, number) > (${after}::uuid, ${number}::int) order by ${sql.ref(column)}, number limit ${VERSIONS_A_PAGE}`.execute(
        db,
      )
      yield rows.map((row) => ({
        kind: 'version',
        key: versionKey(`${of}:${row.id}`, row.number),
        subject: `${of}:${row.id}`,
        sha256: contentDigest(row.content),
      }))
      const last = rows.at(-1)
      if (last === undefined) break
      ;[after, number] = [last.id, last.number]
    }
  }
}

type Sum = { readonly id: string; readonly whole: Hash }

/** Lines by themselves, and those of an import together. */
async function* keptMoney(db: Db, table: MoneyTable): AsyncGenerator<readonly KeptThing[]> {
  let open: Sum | null = null
  for (let last: Line | null = null; ;) {
    const lines: Line[] = await linesAfter(db, table, { last })
    const things: KeptThing[] = []
    for (const line of lines) {
      if (line.import === null)
        things.push({
          kind: 'money',
          key: lineKey(line.id),
          subject: `project:${line.project}`,
          sha256: digestOfJson(line.content),
        })
      else open = added(open, line.import, line.content, things)
    }
    last = lines.at(-1) ?? null
    if (last === null) {
      if (open !== null) yield [summed(open)]
      return
    }
    yield things
  }
}

/** Adds a line to the import that it is of; the one before it is whole then. */
function added(open: Sum | null, id: string, content: Json, things: KeptThing[]): Sum {
  const same = open !== null && open.id === id
  if (open !== null && !same) things.push(summed(open))
  const sum = open !== null && same ? open : { id, whole: createHash('sha256') }
  addTo(sum.whole, content)
  return sum
}

function summed({ id, whole }: Sum): KeptThing {
  return {
    kind: 'money',
    key: `money-import:${id}`,
    subject: `money-import:${id}`,
    sha256: whole.digest('hex'),
  }
}

/**
 * Of anchors of which nothing is there those that ought to be: their project is, or their import is booked.
 * Scores may have been taken back.
 */
export async function loadGoneAnchors(
  db: Db,
  anchors: readonly EventAnchor[],
): Promise<readonly EventAnchor[]> {
  const ids = (prefix: string) =>
    anchors.flatMap(({ kind, subject }) =>
      kind !== 'score' && subject.startsWith(prefix) ? [subject.slice(prefix.length)] : [],
    )
  const { rows } = await sql<{
    subject: string
  }>`select 'project:' || project_id as subject from projects where region_id = ${db.region} and project_id = any(${ids('project:')}::uuid[])
    union all select 'document:' || document_id from documents where region_id = ${db.region} and document_id = any(${ids('document:')}::uuid[])
    union all select 'money-import:' || import_id from money_imports where region_id = ${db.region} and state = 'booked' and import_id = any(${ids('money-import:')}::uuid[])`.execute(
    db,
  )
  const there = new Set(rows.map(({ subject }) => subject))
  return anchors.filter(({ kind, subject }) => kind !== 'score' && there.has(subject))
}
