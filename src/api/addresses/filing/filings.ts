/** Addresses of the room filing: filings. */
import { z } from 'zod'
import {
  actOnFilingBody,
  actOnFilingsBody,
  comparisonQuery,
  filingPeopleQuery,
  filingQuery,
  progressQuery,
  remindFilingsBody,
  saveOpinionsBody,
  type FilingList,
  type FilingPeople,
  type FilingProgress,
  type FilingView,
  type FilingsActed,
  type OpinionsView,
  type Reminded,
  type VersionComparison,
  type VersionList,
} from '../../filing/filings.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const filingAddresses = {
  listFilings: endpoint
    .get('/api/filings', { query: filingQuery })
    .answers<FilingList>('待办, 已办, or all, within the actor’s reach.'),
  readProgress: endpoint
    .get('/api/filings/progress', { query: progressQuery })
    .answers<FilingProgress>('How far every department is, within the actor’s reach.'),
  actOnFilings: endpoint
    .post('/api/filings/acts', { body: actOnFilingsBody })
    .answers<FilingsActed>('The same act to several targets, or texts of departments.'),
  remindFilings: endpoint
    .post('/api/filings/reminders', { body: remindFilingsBody })
    .answers<Reminded>('Remind filings.'),
  readFiling: endpoint
    .get('/api/projects/:id/filing', { params: z.object({ id }) })
    .answers<FilingView>('The state of a target, what the actor may do, and what was done.'),
  actOnFiling: endpoint
    .post('/api/projects/:id/filing', { params: z.object({ id }), body: actOnFilingBody })
    .answers<FilingView>('Act on filing.'),
  listFilingPeople: endpoint
    .get('/api/projects/:id/filing/people', { params: z.object({ id }), query: filingPeopleQuery })
    .answers<FilingPeople>('List filing people.'),
  listVersions: endpoint
    .get('/api/projects/:id/versions', { params: z.object({ id }) })
    .answers<VersionList>('Approved versions of a target, newest first.'),
  compareVersions: endpoint
    .get('/api/projects/:id/versions/comparison', { params: z.object({ id }), query: comparisonQuery })
    .answers<VersionComparison>('Compare versions.'),
  readOpinions: endpoint.get('/api/opinions').answers<OpinionsView>('Read opinions.'),
  saveOpinions: endpoint
    .put('/api/opinions', { body: saveOpinionsBody })
    .answers<OpinionsView>('Save opinions.'),
}
