/** Addresses of the room projects: projects. */
import { z } from 'zod'
import type { OpenedProject } from '#core/projects/rows.ts'
import { EXPORT_FORMATS, exportQuery } from '../../documents/documents.ts'
import { id } from '../../kernel/common.ts'
import { projectQuery, type ProjectList } from '../../projects.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const projectAddresses = {
  listProjects: endpoint
    .get('/api/projects', { query: projectQuery })
    .answers<ProjectList>('List projects.', { action: 'project.read' }),
  exportProjects: endpoint
    .get('/api/projects/export/:format', {
      params: z.object({ format: z.enum(EXPORT_FORMATS) }),
      query: projectQuery.omit({ page: true, size: true }).extend(exportQuery.shape),
    })
    .sendsFile('Export projects.', { action: 'document.export' }),
  readProject: endpoint
    .get('/api/projects/:id', { params: z.object({ id }) })
    .answers<OpenedProject>('Read project.', { action: 'project.read' }),
  exportProject: endpoint
    .get('/api/projects/:id/export/:format', {
      params: z.object({ id, format: z.enum(EXPORT_FORMATS) }),
      query: exportQuery,
    })
    .sendsFile('Export project.', { action: 'document.export' }),
}
