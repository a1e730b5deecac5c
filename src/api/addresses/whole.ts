/** Addresses of the room whole. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import {
  actWholeBody,
  openWholesBody,
  publishWholeBody,
  saveWholeBody,
  wholeFile,
  wholesQuery,
  type WholeList,
  type WholeSaved,
  type WholesOpened,
  type WholeView,
} from '../whole.ts'

const AT = z.object({ whole: id })
/** What is final is for all who look in. */
const SEES = { action: ['whole.read', 'whole.read-final'] } as const

export const wholeAddresses = {
  listWholes: endpoint
    .get('/api/wholes', { query: wholesQuery })
    .answers<WholeList>('A page of sheets of whole departments of a year.', SEES),
  openWholes: endpoint
    .post('/api/wholes/openings', { body: openWholesBody })
    .answers<WholesOpened>('Open the self-evaluations of whole departments of a year.', {
      action: 'whole.open',
    }),
  readWhole: endpoint
    .get('/api/wholes/:whole', { params: AT })
    .answers<WholeView>('A sheet of a whole department.', SEES),
  saveWhole: endpoint
    .put('/api/wholes/:whole', { params: AT, body: saveWholeBody })
    .answers<WholeSaved>('Keep what is written in a sheet of a whole department.', {
      action: 'whole.fill',
    }),
  actOnWhole: endpoint
    .post('/api/wholes/:whole/acts', { params: AT, body: actWholeBody })
    .answers<WholeView>('Send in, withdraw, pass or give back a sheet of a whole department.', {
      action: ['whole.fill', 'whole.check-department', 'whole.check-finance'],
    }),
  undoWhole: endpoint
    .post('/api/wholes/:whole/undo', { params: AT })
    .answers<WholeView>('Take back what the caller passed a moment ago.', {
      action: ['whole.check-department', 'whole.check-finance'],
    }),
  publishWhole: endpoint
    .post('/api/wholes/:whole/publication', { params: AT, body: publishWholeBody })
    .answers<WholeView>('Record where and when a self-evaluation of a department was published.', {
      action: ['whole.fill', 'whole.check-department'],
    }),
  exportWholeProof: endpoint
    .get('/api/wholes/:whole/proof', { params: AT })
    .sendsFile('The proof sheet of the scores of a whole department.', SEES),
  exportWhole: endpoint
    .get('/api/wholes/:whole/export/:format', { params: wholeFile })
    .sendsFile('A sheet of a whole department on the official form.', SEES),
}
