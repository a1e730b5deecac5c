/** Addresses of the room writing. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import {
  carryDraftsBody,
  draftOffersQuery,
  draftsOfFile,
  earlierTargetsQuery,
  newDraft,
  saveDraftBody,
  type DraftCreated,
  type DraftOffers,
  type DraftSaved,
  type DraftStart,
  type DraftView,
  type DraftsCarried,
  type DraftsCreated,
  type EarlierTargets,
  type FileTargets,
} from '../writing/drafts.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const draftAddresses = {
  readDraftStart: endpoint
    .get('/api/drafts/start', { query: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) })
    .answers<DraftStart>(
      'For which units the actor may begin targets, and from which budget on the whole form is wanted.',
      { action: 'document.edit' },
    ),
  beginDraft: endpoint
    .post('/api/drafts', { body: newDraft })
    .makes<DraftCreated>('Begins a target.', { action: 'document.edit' }),
  listEarlierTargets: endpoint
    .get('/api/drafts/earlier', { query: earlierTargetsQuery })
    .answers<EarlierTargets>('Targets of earlier years of a unit that a year may begin with.', {
      action: 'document.edit',
    }),
  carryDrafts: endpoint
    .post('/api/drafts/earlier', { body: carryDraftsBody })
    .answers<DraftsCarried>('Begins targets with those of earlier years, each answered for itself.', {
      action: 'document.edit',
    }),
  readTargetsOfFile: endpoint
    .post('/api/drafts/files')
    .takesFile<FileTargets>('What targets a file holds.', { action: 'document.edit' }),
  beginOfFile: endpoint
    .post('/api/drafts/files/begin', { query: draftsOfFile })
    .takesFile<DraftsCreated>('Begins to write from a file.', { status: 201, action: 'document.edit' }),
  readDraft: endpoint
    .get('/api/drafts/:id', { params: z.object({ id }) })
    .answers<DraftView>('The form of a project.', { action: 'project.read' }),
  readDraftOffers: endpoint
    .get('/api/drafts/:id/offers', { params: z.object({ id }), query: draftOffersQuery })
    .answers<DraftOffers>('Last year’s target and indicators of the library that fit a target.', {
      action: 'project.read',
    }),
  saveDraft: endpoint
    .patch('/api/drafts/:id', { params: z.object({ id }), body: saveDraftBody })
    .answers<DraftSaved>('Puts what was written on top of what is there now.', { action: 'document.edit' }),
  removeDraft: endpoint
    .delete('/api/drafts/:id', { params: z.object({ id }) })
    .answersNothing('Removes a draft that was begun here.', { action: 'document.edit' }),
}
