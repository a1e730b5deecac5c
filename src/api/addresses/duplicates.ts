/** Addresses of the room duplicates. */
import { z } from 'zod'
import {
  duplicateExportQuery,
  duplicateQuery,
  duplicateUnitQuery,
  type DuplicateList,
  type RelatedView,
} from '../duplicates.ts'
import { id } from '../kernel/common.ts'
import type { UnitsNamed } from '../kernel/unit-facet.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const duplicateAddresses = {
  listDuplicates: endpoint
    .get('/api/duplicates', { query: duplicateQuery })
    .answers<DuplicateList>('List duplicates.', { action: 'finding.read' }),
  listDuplicateUnits: endpoint
    .get('/api/duplicates/units', { query: duplicateUnitQuery })
    .answers<UnitsNamed>('Units that are called so, among those with projects in the groups that match.', {
      action: 'finding.read',
    }),
  exportDuplicates: endpoint
    .get('/api/duplicates/export/csv', { query: duplicateExportQuery })
    .sendsFile('Groups of alike projects as CSV, one row a project.', { action: 'finding.read' }),
  readRelated: endpoint
    .get('/api/projects/:id/related', { params: z.object({ id }) })
    .answers<RelatedView>('Read related.', { action: 'project.read' }),
}
