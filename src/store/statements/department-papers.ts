/**
 * The papers of a department in a year, with their words as they were approved last, and as they are where
 * they never were.
 */
import type { DepartmentPaper } from '#core/evaluation/department-goals.ts'
import { TEXT_KINDS } from './filings.ts'
import { listStatementVersions, loadStatementVersion } from './versions.ts'
import type { Db } from '../kernel/store.ts'

/** The newest first. */
export async function papersOfUnit(db: Db, unit: string, year: number): Promise<readonly DepartmentPaper[]> {
  const documents = await db
    .selectFrom('documents')
    .select(['document_id', 'title', 'file'])
    .where('unit_id', '=', unit)
    .where('fiscal_year', '=', year)
    .where('counted', '=', true)
    .where('kind', 'in', [...TEXT_KINDS])
    .orderBy('imported_at', 'desc')
    .orderBy('document_id')
    .execute()
  const papers: DepartmentPaper[] = []
  for (const { document_id: document, title, file } of documents) {
    const [approved] = await listStatementVersions(db, document)
    const content = await loadStatementVersion(db, document, approved?.number ?? null)
    if (content !== null) papers.push({ title: title ?? file, approval: approved?.approval ?? null, content })
  }
  return papers
}
