/** The rows of findings: what is known of them before a check, and all of them after it. */
import { sql } from 'kysely'
import { projectsTouched, type Finding } from '#core/kernel/finding.ts'
import { isLive, type FindingState, type KnownFinding, type Life } from '#core/findings/life.ts'
import { bareIdentity, firstFree, identify, placesIn } from '#core/findings/identity.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { findingColumns } from '../documents/rows.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** What somebody decided about a finding; all null for one that nobody spoke about. */
export type DecisionColumns = {
  readonly reason: string | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  /** ISO day, included. */
  readonly waived_until: string | null
  readonly published: boolean | null
}

/** Kept of a finding beside its life: the id under which it is known outside. */
export type KeptFinding = { readonly id: string; readonly decision: DecisionColumns }

export const UNDECIDED: DecisionColumns = {
  reason: null,
  decided_by: null,
  decided_at: null,
  waived_until: null,
  published: null,
}

/**
 * The findings of a document as its last check left them.
 * @param before the document as that check saw it: it names findings of before there were names
 */
export async function loadKnown(
  db: Db,
  document: string,
  before: TargetDocument,
): Promise<KnownFinding<KeptFinding>[]> {
  const rows = await db
    .selectFrom('findings')
    .select([
      'finding_id',
      'identity',
      'anchors',
      'state',
      'first_seen_at',
      'fixed_at',
      'body',
      'reason',
      'decided_by',
      'decided_at',
      'published',
      sql<string | null>`waived_until::text`.as('waived_until'),
    ])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  const unnamed = rows.some((row) => row.anchors.length === 0)
    ? identify(
        before,
        rows.map((row) => row.body),
      )
    : []
  return rows.map(
    ({ finding_id, identity, anchors, state, first_seen_at, fixed_at, body, ...decision }, i) => ({
      finding: body,
      identity: unnamed[i]?.identity ?? identity,
      anchors: unnamed[i]?.anchors ?? anchors,
      state,
      firstSeen: first_seen_at.toISOString(),
      fixedAt: fixed_at?.toISOString() ?? null,
      kept: { id: finding_id, decision },
    }),
  )
}

/**
 * What is known, by the names that places have in a document whose words were changed and whose places were
 * not: a renamed row keeps its findings, those that were fixed too, so that undoing the change finds them
 * again.
 */
export function renamed<Kept>(
  known: readonly KnownFinding<Kept>[],
  before: TargetDocument,
  after: TargetDocument,
): KnownFinding<Kept>[] {
  const findings = known.map(({ finding }) => finding)
  const [then, now] = [identify(before, findings), identify(after, findings)]
  const taken = new Set<string>()
  return known.map((one, i) => {
    const there = then[i]?.anchors.join(' ') === one.anchors.join(' ')
    const name = there ? now[i] : undefined
    // A name that did not change stays as it is, with its number among equals.
    const same = name === undefined || name.anchors.join(' ') === one.anchors.join(' ')
    const identity = firstFree(same ? one.identity : bareIdentity(name.identity), taken)
    taken.add(identity)
    return { ...one, identity, anchors: name?.anchors ?? one.anchors }
  })
}

/** Where findings are kept: the document, and what its rows say of projects and units. */
export type FindingOwner = {
  readonly id: string
  readonly document: TargetDocument
  readonly counted: boolean
  /** The unit that the document speaks for. */
  readonly unit: BudgetUnit | null
  readonly projectId: (order: number) => string | null
  readonly unitId: (unit: BudgetUnit | null) => string | null
}

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 500

/** Writes all findings of a document; there are none of it at this moment. */
export async function insertFindings(
  tx: Db,
  owner: FindingOwner,
  lives: readonly Life<KeptFinding>[],
  idOf: (life: Life<KeptFinding>) => string,
): Promise<void> {
  await insertFindingRows(tx, findingRows(owner, lives, idOf))
}

/** The rows of all findings of a document. */
export function findingRows(
  owner: FindingOwner,
  lives: readonly Life<KeptFinding>[],
  idOf: (life: Life<KeptFinding>) => string,
) {
  const byOrder = new Map(owner.document.projects.map((project) => [project.order, project]))
  const places = placesIn(owner.document)
  return lives.map((life, i) => ({
    finding_id: idOf(life),
    ...rowOf(owner, byOrder, life.state === 'fixed' ? placedToday(life, places) : life, i + 1),
  }))
}

export async function insertFindingRows(tx: Db, rows: ReturnType<typeof findingRows>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await tx
      .insertInto('findings')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute()
}

function rowOf(
  owner: FindingOwner,
  byOrder: ReadonlyMap<number, Project>,
  life: Life<KeptFinding>,
  position: number,
) {
  const { finding, identity, anchors, state, firstSeen, fixedAt, kept, decided } = life
  const project = (finding.project === null ? null : byOrder.get(finding.project)) ?? null
  const unit = project?.unit ?? owner.unit
  return {
    document_id: owner.id,
    fiscal_year: owner.document.fiscalYear,
    counted: owner.counted && isLive(state),
    project_id: project === null ? null : owner.projectId(project.order),
    touched: projectsTouched(finding)
      .map(owner.projectId)
      .filter((id) => id !== null),
    unit_id: owner.unitId(unit),
    ...findingColumns(finding, position, project, unit),
    identity: plainText(identity),
    anchors: anchors.map(plainText),
    state,
    first_seen_at: new Date(firstSeen),
    fixed_at: fixedAt === null ? null : new Date(fixedAt),
    ...(decided && kept !== null ? kept.decision : UNDECIDED),
  }
}

/** What is fixed is where its place is now: an order of an older check may be another project's today. */
function placedToday(life: Life<KeptFinding>, places: ReturnType<typeof placesIn>): Life<KeptFinding> {
  const now = life.anchors.map((anchor) => ({
    project: places.projectOf(anchor),
    indicator: places.indicatorOf(anchor),
  }))
  const { finding } = life
  const ofDocument = finding.project === null && finding.places.length > 0
  const [first = { project: null, indicator: null }, ...others] = now
  const rest = ofDocument ? now : others
  const moved: Finding = {
    ...finding,
    ...(ofDocument ? {} : first),
    at: null,
    places: finding.places.map((place, i) => ({
      ...place,
      ...(rest[i] ?? { project: null, indicator: null }),
      at: null,
    })),
  }
  return { ...life, finding: moved }
}

/** The findings that a document still has, of all that are kept of it. */
export function alive<T extends { readonly state: FindingState }>(lives: readonly T[]): T[] {
  return lives.filter(({ state }) => isLive(state))
}
