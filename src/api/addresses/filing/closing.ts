/** Addresses of 终止 and 恢复. */
import { z } from 'zod'
import { closeProjectBody, closingQuery, reopenProjectBody, type ClosingView } from '../../filing/closing.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const closingAddresses = {
  readClosing: endpoint
    .get('/api/projects/:id/closing', { params: z.object({ id }), query: closingQuery })
    .answers<ClosingView>('Whether a project is closed, and what closing it on a day would come to.', {
      action: 'filing.read',
    }),
  closeProject: endpoint
    .post('/api/projects/:id/closing', { params: z.object({ id }), body: closeProjectBody })
    .answers<ClosingView>('Closes an approved project within its year and takes back what is left.', {
      action: 'project.close',
    }),
  reopenProject: endpoint
    .post('/api/projects/:id/reopening', { params: z.object({ id }), body: reopenProjectBody })
    .answers<ClosingView>('Takes a closing back as long as nothing rests on it.', {
      action: 'project.close',
    }),
}
