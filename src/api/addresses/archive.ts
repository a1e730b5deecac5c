/** Addresses of the room archive. */
import { z } from 'zod'
import type { ArchiveView } from '../archive.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const archiveAddresses = {
  readArchive: endpoint
    .get('/api/projects/:id/archive', { params: z.object({ id }) })
    .answers<ArchiveView>('Read archive.', { action: 'project.read' }),
  exportDossier: endpoint
    .get('/api/projects/:id/archive/dossier', { params: z.object({ id }) })
    .sendsFile('Export dossier.', { action: 'project.read' }),
  exportArchive: endpoint
    .get('/api/projects/:id/archive/zip', { params: z.object({ id }) })
    .sendsFile('绩效档案 as a zip, with everything that the caller may see.', { action: 'project.read' }),
}
