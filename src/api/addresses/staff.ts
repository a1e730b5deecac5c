/** Addresses of the room staff. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { staffImportQuery, type StaffFile, type StaffImport, type StaffTaking } from '../staff.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const staffAddresses = {
  readStaffTemplate: endpoint
    .get('/api/staff/template')
    .sendsFile('Read staff template.', { action: ['organisation.manage', 'user.manage', 'post.manage'] }),
  lastTaking: endpoint
    .get('/api/staff/imports/last')
    .answers<{ readonly taking: StaffTaking | null }>('The own last import that a job takes in.', {
      action: ['organisation.manage', 'user.manage', 'post.manage'],
    }),
  readTaking: endpoint
    .get('/api/staff/imports/:id', { params: z.object({ id }) })
    .answers<StaffTaking>('Read taking.', { action: ['organisation.manage', 'user.manage', 'post.manage'] }),
  refusedOfTaking: endpoint
    .get('/api/staff/imports/:id/refused', { params: z.object({ id }) })
    .answers<StaffFile>('Rows of an import that were refused, as a workbook.', {
      action: ['organisation.manage', 'user.manage', 'post.manage'],
    }),
  stopTaking: endpoint
    .post('/api/staff/imports/:id/stop', { params: z.object({ id }) })
    .answers<StaffTaking>('Stops taking units and people in.', {
      action: ['organisation.manage', 'user.manage', 'post.manage'],
    }),
  readPasswords: endpoint
    .post('/api/staff/imports/:id/passwords', { params: z.object({ id }) })
    .answers<StaffFile>('The first passwords, once.', {
      action: ['organisation.manage', 'user.manage', 'post.manage'],
    }),
  importStaff: endpoint
    .post('/api/staff/import', { query: staffImportQuery })
    .takesFile<StaffImport>('Units and people from a table, tried or taken in.', {
      action: ['organisation.manage', 'user.manage', 'post.manage'],
    }),
}
