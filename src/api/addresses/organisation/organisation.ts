/** Addresses of the room organisation: organisation. */
import { z } from 'zod'
import { id } from '../../kernel/common.ts'
import {
  changeOrganisationBody,
  effectsQuery,
  type OrganisationChanged,
  type OrganisationView,
  type UnitEffects,
  type UnitHistory,
} from '../../organisation.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const organisationAddresses = {
  readOrganisation: endpoint
    .get('/api/organisation')
    .answers<OrganisationView>('Read organisation.', { action: 'organisation.read' }),
  readUnitHistory: endpoint
    .get('/api/organisation/:id/history', { params: z.object({ id }) })
    .answers<UnitHistory>('Read unit history.', { action: 'organisation.read' }),
  readUnitEffects: endpoint
    .get('/api/organisation/:id/effects', { params: z.object({ id }), query: effectsQuery })
    .answers<UnitEffects>('Read unit effects.', { action: 'organisation.manage' }),
  changeOrganisation: endpoint
    .post('/api/organisation', { body: changeOrganisationBody })
    .answers<OrganisationChanged>('Change organisation.', { action: 'organisation.manage' }),
}
