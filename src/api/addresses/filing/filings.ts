/** Addresses of the room filing: filings. */
import { z } from 'zod'
import type { OpinionList } from '#core/filing/rows.ts'
import {
  actOnFilingBody,
  actOnFilingsBody,
  comparisonQuery,
  filingPeopleQuery,
  filingQuery,
  forecastBody,
  progressQuery,
  remindFilingsBody,
  saveOpinionsBody,
  undoFilingsBody,
  type FilingList,
  type FilingPeople,
  type FilingProgress,
  type FilingView,
  type FilingsActed,
  type VersionComparison,
  type VersionList,
} from '../../filing/filings.ts'
import { id } from '../../kernel/common.ts'
import type { Reminded } from '../../messages/reminders.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const filingAddresses = {
  listFilings: endpoint
    .get('/api/filings', { query: filingQuery })
    .answers<FilingList>('待办, 已办, or all, within the actor’s reach.', { action: 'filing.read' }),
  readProgress: endpoint
    .get('/api/filings/progress', { query: progressQuery })
    .answers<FilingProgress>('How far every department is, within the actor’s reach.', {
      action: 'filing.read',
    }),
  actOnFilings: endpoint
    .post('/api/filings/acts', { body: actOnFilingsBody })
    .answers<FilingsActed>('The same act to several targets, or texts of departments.', {
      action: 'filing.act',
    }),
  forecastActs: endpoint
    .post('/api/filings/forecast', { body: forecastBody })
    .answers<FilingsActed>('What an act to several would come to; nothing is done.', {
      action: 'filing.act',
    }),
  undoFilings: endpoint
    .post('/api/filings/undo', { body: undoFilingsBody })
    .answers<FilingsActed>('Takes back what the actor did under one name within the last minutes.', {
      action: 'filing.act',
    }),
  remindFilings: endpoint
    .post('/api/filings/reminders', { body: remindFilingsBody })
    .answers<Reminded>('Remind filings.', { action: 'filing.remind' }),
  readFiling: endpoint
    .get('/api/projects/:id/filing', { params: z.object({ id }) })
    .answers<FilingView>('The state of a target, what the actor may do, and what was done.', {
      action: 'filing.read',
    }),
  actOnFiling: endpoint
    .post('/api/projects/:id/filing', { params: z.object({ id }), body: actOnFilingBody })
    .answers<FilingView>('Act on filing.', { action: 'filing.act' }),
  listFilingPeople: endpoint
    .get('/api/projects/:id/filing/people', { params: z.object({ id }), query: filingPeopleQuery })
    .answers<FilingPeople>('List filing people.', { action: 'filing.act' }),
  listVersions: endpoint
    .get('/api/projects/:id/versions', { params: z.object({ id }) })
    .answers<VersionList>('Approved versions of a target, newest first.', { action: 'filing.read' }),
  compareVersions: endpoint
    .get('/api/projects/:id/versions/comparison', { params: z.object({ id }), query: comparisonQuery })
    .answers<VersionComparison>('Compare versions.', { action: 'filing.read' }),
  readOpinions: endpoint
    .get('/api/opinions')
    .answers<OpinionList>('Read opinions.', { action: 'filing.read' }),
  saveOpinions: endpoint
    .put('/api/opinions', { body: saveOpinionsBody })
    .answers<OpinionList>('Save opinions.', { action: 'flow.manage' }),
}
