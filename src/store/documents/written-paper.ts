/** The paper of a target that was written in the system. */
import type { Project } from '#core/target/project.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import type { Db } from '../kernel/store.ts'

/** null for a target that came of a file, or is not there. */
export async function writtenPaper(db: Db, project: string): Promise<Project | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select('p.paper')
    .where('p.project_id', '=', project)
    .where('d.media_type', '=', WRITTEN_MEDIA_TYPE)
    .executeTakeFirst()
  return row?.paper ?? null
}
