/**
 * What of findings somebody within reach may see: which projects they name are reached, and which tables of
 * documents of several units.
 */
import type { Reach } from '#core/kernel/allows.ts'
import type { Finding } from '#core/kernel/finding.ts'
import { asSeen, namedElsewhere, type Sight } from '#core/findings/seen.ts'
import { seenFrom } from '../projects/projects.ts'
import { reachedProjects, within, withinOwnDocuments } from '../kernel/reach.ts'
import type { Db } from '../kernel/store.ts'

/**
 * Gives findings of documents as they are seen within reach; a finding that is first met in another's table,
 * from the reader's own.
 */
export async function sightOver(
  db: Db,
  reach: Reach,
  seen: readonly { readonly document: string; readonly finding: Finding }[],
): Promise<<F extends Finding>(document: string, finding: F) => F> {
  if (reach.units === 'all') return (_document, finding) => finding
  const elsewhere = await reachedProjects(
    db,
    reach,
    seen.flatMap(({ finding }) => namedElsewhere(finding)),
  )
  const owns = await ownTables(db, reach, [...new Set(seen.map(({ document }) => document))])
  return (document, finding) => {
    const sight: Sight = { elsewhere, own: owns.get(document) ?? null }
    return asSeen(rooted(finding, sight), sight)
  }
}

function rooted<F extends Finding>(finding: F, { own }: Sight): F {
  if (own === null || (finding.project !== null && own.has(finding.project))) return finding
  const here = finding.places.find(({ project }) => project !== null && own.has(project))
  return here === undefined || here.project === null
    ? finding
    : { ...finding, ...seenFrom(finding, here.project) }
}

/** The projects of some documents within reach, as lists name them. */
export async function projectsWithin(db: Db, reach: Reach, documents: readonly string[]) {
  return within(db, reach)
    .selectFrom('projects as p')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id as id',
      'p.document_id as document',
      'p.position as order',
      'p.name',
      'u.code as unitCode',
      'u.name as unitName',
    ])
    .where('p.document_id', 'in', [...new Set(documents)])
    .execute()
}

/** The projects of a document within reach, by order; null when the whole document is. */
export async function reachedOrders(
  db: Db,
  reach: Reach,
  document: string,
): Promise<ReadonlySet<number> | null> {
  const own = reach.units === 'all' ? undefined : (await ownTables(db, reach, [document])).get(document)
  return own === undefined ? null : new Set(own.keys())
}

/** Of documents that are not wholly within reach: the projects that are, with what is in them. */
async function ownTables(
  db: Db,
  reach: Reach,
  documents: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  if (documents.length === 0) return new Map()
  const whole = await withinOwnDocuments(db, reach)
    .selectFrom('documents')
    .select('document_id')
    .where('document_id', 'in', [...documents])
    .execute()
  const shared = documents.filter((document) => !whole.some(({ document_id }) => document_id === document))
  if (shared.length === 0) return new Map()
  const rows = await within(db, reach)
    .selectFrom('projects')
    .select(['document_id', 'position', 'paper'])
    .where('document_id', 'in', shared)
    .execute()
  return new Map(
    shared.map((document) => [
      document,
      new Map(
        rows
          .filter((row) => row.document_id === document)
          .map(({ position, paper }) => [position, textOf(paper)]),
      ),
    ]),
  )
}

/** Everything written in a table, a piece a line. */
function textOf(paper: unknown): string {
  if (typeof paper === 'string') return paper
  if (Array.isArray(paper)) return paper.map(textOf).join('\n')
  return typeof paper === 'object' && paper !== null ? Object.values(paper).map(textOf).join('\n') : ''
}
