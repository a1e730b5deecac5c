/** The rows of a target by their names in the form: as they stand, and as an approved version has them while its draft goes on. */
import { formNow } from '#core/writing/paper-of-form.ts'
import type { Project } from '#core/target/document.ts'
import { findDraft } from './drafts.ts'
import type { Db } from './store.ts'

export type NamedRow = { /** In the form. */ readonly row: string; /** 三级指标. */ readonly name: string }

/** In their order; none where the project, or the version, is not there. */
export async function namedRows(db: Db, region: string, project: string, version: number | null): Promise<readonly NamedRow[]> {
  const kept = version === null ? null : await db.selectFrom('project_versions').select(['content', 'listed']).where('region_id', '=', region).where('project_id', '=', project).where('number', '=', version).executeTakeFirst()
  if (kept === undefined) return []
  if (kept !== null && kept.listed !== null) return named(kept.content, kept.listed)
  const paper = (await db.selectFrom('projects').select('paper').where('region_id', '=', region).where('project_id', '=', project).executeTakeFirst())?.paper
  if (paper === undefined) return []
  // A version approved before the names were kept is told by its places.
  return named(kept?.content ?? paper, await rowsNow(db, region, project, paper))
}

/** The names of the rows of a project as it stands. */
export async function rowsNow(db: Db, region: string, project: string, paper: Project): Promise<readonly string[]> {
  return formNow(await findDraft(db, region, project), paper).listed
}

function named({ indicators }: Project, names: readonly string[]): readonly NamedRow[] {
  return indicators.map(({ level3 }, i) => ({ row: names[i] ?? `r${i + 1}`, name: level3 }))
}
