/** Addresses of the room assurance. */
import { z } from 'zod'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import {
  assuranceExportQuery,
  assuranceQuery,
  assuranceYear,
  measureInput,
  taskInput,
  type AssuranceList,
  type AssuranceRegister,
} from '../assurance.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const assuranceAddresses = {
  listAssurance: endpoint
    .get('/api/assurance', { query: assuranceQuery })
    .answers<AssuranceList>('A page of the units of a year, with the sums of all.', {
      action: 'assurance.read',
    }),
  exportAssurance: endpoint
    .get('/api/assurance/export/xlsx', { query: assuranceExportQuery })
    .sendsFile('Export assurance.', { action: 'assurance.read' }),
  readAssurance: endpoint
    .get('/api/assurance/:unit/:year', { params: z.object({ unit: id, year: assuranceYear }) })
    .answers<AssuranceRegister>('Read assurance.', { action: 'assurance.read' }),
  addAssuranceMeasure: endpoint
    .post('/api/assurance/:unit/:year/measures', {
      params: z.object({ unit: id, year: assuranceYear }),
      body: measureInput,
    })
    .makes<AssuranceRegister>('Add assurance measure.', { action: 'assurance.read' }),
  takePromises: endpoint
    .post('/api/assurance/:unit/:year/promises', { params: z.object({ unit: id, year: assuranceYear }) })
    .answers<AssuranceRegister>('What the text promises and is no measure yet becomes one.', {
      action: 'assurance.read',
    }),
  // Who may not know of it is answered as if it were not there: no right is asked for at once.
  changeAssuranceMeasure: endpoint
    .put('/api/assurance-measures/:measure', { params: z.object({ measure: id }), body: measureInput })
    .answers<AssuranceRegister>('Change assurance measure.'),
  removeAssuranceMeasure: endpoint
    .delete('/api/assurance-measures/:measure', { params: z.object({ measure: id }) })
    .answers<AssuranceRegister>('Remove assurance measure.'),
  addAssuranceTask: endpoint
    .post('/api/assurance-measures/:measure/tasks', { params: z.object({ measure: id }), body: taskInput })
    .makes<AssuranceRegister>('Add assurance task.'),
  changeAssuranceTask: endpoint
    .put('/api/assurance-tasks/:task', { params: z.object({ task: id }), body: taskInput })
    .answers<AssuranceRegister>('Change assurance task.'),
  removeAssuranceTask: endpoint
    .delete('/api/assurance-tasks/:task', { params: z.object({ task: id }) })
    .answers<AssuranceRegister>('Remove assurance task.'),
  addAssuranceFile: endpoint
    .post('/api/assurance-tasks/:task/files', { params: z.object({ task: id }) })
    .takesFile<EvidenceFile>('A file that proves a task.', { status: 201, action: 'assurance.write' }),
  readAssuranceFile: endpoint
    .get('/api/assurance-files/:file', { params: z.object({ file: id }) })
    .sendsFile('Read assurance file.'),
  takeAssuranceFileAway: endpoint
    .delete('/api/assurance-files/:file', { params: z.object({ file: id }) })
    .answersNothing('Take assurance file away.'),
}
