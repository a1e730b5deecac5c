/**
 * The rows of a target by their names in the form: as they are, and as an approved version has them while
 * its draft goes on.
 */
import { formNow } from '#core/writing/paper-of-form.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { RowNames } from '#core/target/kept-by-row.ts'
import { findDraft } from '../writing/drafts.ts'
import type { Db } from '../kernel/store.ts'

export type NamedRow = { /** In the form. */ readonly row: string; /** 三级指标. */ readonly name: string }

/** In their order; none where the project, or the version, is not there. */
export async function namedRows(
  db: Db,
  project: string,
  version: number | null,
): Promise<readonly NamedRow[]> {
  const found = await rowsOf(db, project, version)
  return found === null
    ? []
    : found.content.indicators.map(({ level3 }, i) => ({ row: nameAt(found.names, i), name: level3 }))
}

/** How the rows that `of` picks are named in two approved versions; none of a version that is not there. */
export async function rowsBetween(
  db: Db,
  project: string,
  {
    from,
    to,
    of,
  }: { readonly from: number; readonly to: number; readonly of: (content: Project) => readonly Indicator[] },
): Promise<RowNames> {
  const names = async (version: number) => {
    const found = await rowsOf(db, project, version)
    return found === null
      ? []
      : of(found.content).map((one) => nameAt(found.names, found.content.indicators.indexOf(one)))
  }
  const were = await names(from)
  return { were, are: from === to ? were : await names(to) }
}

/** A paper, and the names of its rows in their order. */
type Rows = { readonly content: Project; readonly names: readonly string[] }

/** A project as it is, or as a version has it; null where the project, or the version, is not there. */
export async function rowsOf(db: Db, project: string, version: number | null): Promise<Rows | null> {
  const kept =
    version === null
      ? null
      : await db
          .selectFrom('project_versions')
          .select(['content', 'listed'])
          .where('project_id', '=', project)
          .where('number', '=', version)
          .executeTakeFirst()
  if (kept === undefined) return null
  if (kept !== null && kept.listed !== null) return { content: kept.content, names: kept.listed }
  const paper = (
    await db.selectFrom('projects').select('paper').where('project_id', '=', project).executeTakeFirst()
  )?.paper
  if (paper === undefined) return null
  // A version approved before the names were kept is known by its places.
  return { content: kept?.content ?? paper, names: await rowsNow(db, project, paper) }
}

/** The names of the rows of a project as it is. */
export async function rowsNow(db: Db, project: string, paper: Project): Promise<readonly string[]> {
  return formNow(await findDraft(db, project), paper).listed
}

function nameAt(names: readonly string[], at: number): string {
  return names[at] ?? `r${at + 1}`
}
