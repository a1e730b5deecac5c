/** Addresses of the room jobs. */
import { z } from 'zod'
import { decisionInput, type Job, type JobComparison, type JobList } from '../jobs.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const jobAddresses = {
  listJobs: endpoint.get('/api/jobs').answers<JobList>('List jobs.', { action: 'job.read' }),
  streamJobs: endpoint.get('/api/jobs/stream').streams<Job>('Jobs as they change.', { action: 'job.read' }),
  readJob: endpoint
    .get('/api/jobs/:id', { params: z.object({ id }) })
    .answers<Job>('Read job.', { action: 'job.read' }),
  compareImport: endpoint
    .get('/api/jobs/:id/comparison', { params: z.object({ id }) })
    .answers<JobComparison>('What a file that waits for a decision changes.', { action: 'job.read' }),
  decideImport: endpoint
    .post('/api/jobs/:id/decide', { params: z.object({ id }), body: decisionInput })
    .answers<Job>('Decide import.', { action: 'document.import' }),
  cancelJob: endpoint
    .post('/api/jobs/:id/cancel', { params: z.object({ id }) })
    .answers<Job>('Cancel job.', { action: 'job.cancel' }),
}
