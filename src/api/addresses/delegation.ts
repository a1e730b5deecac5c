/** Addresses of the room delegation. */
import { z } from 'zod'
import {
  actOnDelegationBody,
  newDelegation,
  type DelegationForm,
  type DelegationList,
  type DelegationPeople,
  type GivenBackList,
  type HandedList,
} from '../delegation.ts'
import { id } from '../kernel/common.ts'
import { saveDraftBody, type DraftSaved } from '../writing/drafts.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const delegationAddresses = {
  listDelegations: endpoint
    .get('/api/projects/:id/delegations', { params: z.object({ id }) })
    .answers<DelegationList>('What was handed over of a target, for the unit, its reviewers and an audit.', {
      action: 'comment.read',
    }),
  listDelegationPeople: endpoint
    .get('/api/projects/:id/delegations/people', { params: z.object({ id }) })
    .answers<DelegationPeople>('Whom a target may be handed to.', { action: 'document.edit' }),
  giveDelegation: endpoint
    .post('/api/projects/:id/delegations', { params: z.object({ id }), body: newDelegation })
    .answers<DelegationList>('Give delegation.', { status: 201, action: 'document.edit' }),
  listHanded: endpoint
    .get('/api/delegations')
    .answers<HandedList>('What was handed to the caller.', { action: 'delegation.fill' }),
  listGivenBack: endpoint
    .get('/api/delegations/given-back')
    .answers<GivenBackList>('What the caller handed over and was given back.', { action: 'document.edit' }),
  // Who may not know of it is answered as if it were not there: no right is asked for at once.
  readDelegation: endpoint
    .get('/api/delegations/:id', { params: z.object({ id }) })
    .answers<DelegationForm>('The form for the one to whom cells of it were handed.'),
  fillDelegation: endpoint
    .patch('/api/delegations/:id', { params: z.object({ id }), body: saveDraftBody })
    .answers<DraftSaved>('Fills in what was handed over.'),
  actOnDelegation: endpoint
    .post('/api/delegations/:id/acts', { params: z.object({ id }), body: actOnDelegationBody })
    .answers<DelegationList>('Act on delegation.'),
}
