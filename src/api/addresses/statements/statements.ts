/** Addresses of the room statements: statements. */
import { z } from 'zod'
import {
  actOnFilingBody,
  comparisonQuery,
  filingPeopleQuery,
  type FilingPeople,
  type VersionList,
} from '../../filing/filings.ts'
import { id } from '../../kernel/common.ts'
import {
  statementTasksQuery,
  type StatementFilingView,
  type StatementTasks,
  type StatementVersionComparison,
} from '../../statements/filings.ts'
import {
  newStatement,
  saveStatementBody,
  type StatementCreated,
  type StatementSaved,
  type StatementStart,
  type StatementView,
} from '../../statements/statements.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const statementAddresses = {
  readStatementStart: endpoint
    .get('/api/statements/start', { query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })
    .answers<StatementStart>('For which units the actor may begin a text, and with which it can be begun.', {
      action: 'statement.write',
    }),
  listStatementTasks: endpoint
    .get('/api/statements/tasks', { query: statementTasksQuery })
    .answers<StatementTasks>('Texts that wait for the actor, to be sent in or to be reviewed.', {
      action: 'filing.read',
    }),
  beginStatement: endpoint
    .post('/api/statements', { body: newStatement })
    .answers<StatementCreated>('Begins a text.', { status: 201, action: 'statement.write' }),
  readStatement: endpoint
    .get('/api/statements/:id', { params: z.object({ id }) })
    .answers<StatementView>('The form of a document’s words.', { action: 'document.read' }),
  saveStatement: endpoint
    .patch('/api/statements/:id', { params: z.object({ id }), body: saveStatementBody })
    .answers<StatementSaved>('Puts what was written on top of what is there now.', {
      action: 'statement.write',
    }),
  removeStatement: endpoint
    .delete('/api/statements/:id', { params: z.object({ id }) })
    .answersNothing('Removes a text that was begun here.', { action: 'statement.write' }),
  readStatementFiling: endpoint
    .get('/api/statements/:id/filing', { params: z.object({ id }) })
    .answers<StatementFilingView>('The state of a text, what the actor may do, and what was done.', {
      action: 'filing.read',
    }),
  actOnStatement: endpoint
    .post('/api/statements/:id/filing', { params: z.object({ id }), body: actOnFilingBody })
    .answers<StatementFilingView>('Act on statement.', { action: 'filing.act' }),
  listStatementPeople: endpoint
    .get('/api/statements/:id/filing/people', { params: z.object({ id }), query: filingPeopleQuery })
    .answers<FilingPeople>('To whom a task may be handed, or who may be asked for another opinion.', {
      action: 'filing.act',
    }),
  listTextVersions: endpoint
    .get('/api/statements/:id/versions', { params: z.object({ id }) })
    .answers<VersionList>('Approved versions, newest first.', { action: 'filing.read' }),
  compareTextVersions: endpoint
    .get('/api/statements/:id/versions/comparison', { params: z.object({ id }), query: comparisonQuery })
    .answers<StatementVersionComparison>(
      'What differs between two versions, or one and the text as it is now.',
      { action: 'filing.read' },
    ),
}
