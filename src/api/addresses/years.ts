/** Addresses of the room years. */
import { z } from 'zod'
import {
  closeYearBody,
  fiscalYear,
  openYearBody,
  tryYear,
  undoYearBody,
  yearCarried,
  type CarriedView,
  type YearList,
  type YearPlan,
  type YearView,
} from '../years.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const yearAddresses = {
  listYears: endpoint
    .get('/api/years')
    .answers<YearList>('Years of which there are documents, openings or closings, and the next one.', {
      action: 'filing.read',
    }),
  readYear: endpoint
    .get('/api/years/:year', { params: z.object({ year: fiscalYear }) })
    .answers<YearView>('Read year.', { action: 'filing.read' }),
  dryRunYear: endpoint
    .post('/api/years/:year/dry-run', { params: z.object({ year: fiscalYear }), body: tryYear })
    .answers<YearPlan>('What opening a year would come to.', { action: 'flow.manage' }),
  openYear: endpoint
    .post('/api/years/:year/open', { params: z.object({ year: fiscalYear }), body: openYearBody })
    .answers<YearView>('Opens a year.', { action: 'flow.manage' }),
  continueYear: endpoint
    .post('/api/years/:year/continue', { params: z.object({ year: fiscalYear }) })
    .answers<YearView>('Goes on with an opening that was stopped.', { action: 'flow.manage' }),
  undoYear: endpoint
    .post('/api/years/:year/undo', { params: z.object({ year: fiscalYear }), body: undoYearBody })
    .answers<YearView>('Undoes an opening as long as nothing was done with its year.', {
      action: 'flow.manage',
    }),
  closeYear: endpoint
    .put('/api/years/:year/closed', { params: z.object({ year: fiscalYear }), body: closeYearBody })
    .answers<YearView>('Closes a year or opens it again, with a reason.', { action: 'flow.manage' }),
  readCarried: endpoint
    .get('/api/projects/:id/carried', { params: yearCarried })
    .answers<CarriedView>('What a target came of.', { action: 'project.read' }),
}
