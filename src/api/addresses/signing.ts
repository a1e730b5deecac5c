/** Addresses of the room signing. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import type { SigningKeys, VersionCheck } from '../signing.ts'

const VERSION = z.object({ id, number: z.coerce.number().int().min(1) })

export const signingAddresses = {
  listKeys: endpoint
    .get('/api/signing-keys')
    .answers<SigningKeys>('The signing keys of the region, for everybody in it.', {
      action: 'organisation.read',
    }),
  makeKey: endpoint
    .post('/api/signing-keys')
    .answers<SigningKeys>('Makes the region’s key, in the place of the one of before.', {
      status: 201,
      action: 'region.manage',
    }),
}

export const projectVersionAddresses = {
  exportVersion: endpoint
    .get('/api/projects/:id/versions/:number/file', { params: VERSION })
    .sendsFile('An approved version of a target as a signed file.', { action: 'filing.read' }),
  checkVersion: endpoint
    .get('/api/projects/:id/versions/:number/check', { params: VERSION })
    .answers<VersionCheck>('Whether an approved version of a target is as it was signed.', {
      action: 'filing.read',
    }),
}

export const statementVersionAddresses = {
  exportVersion: endpoint
    .get('/api/statements/:id/versions/:number/file', { params: VERSION })
    .sendsFile('An approved version of a department’s text as a signed file.', { action: 'filing.read' }),
  checkVersion: endpoint
    .get('/api/statements/:id/versions/:number/check', { params: VERSION })
    .answers<VersionCheck>('Whether an approved version of a department’s text is as it was signed.', {
      action: 'filing.read',
    }),
}
