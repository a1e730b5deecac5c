/** The region's signing keys, and approved versions as signed files. Shapes: src/api/signing.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { checkVersion, exportVersion, listKeys, makeKey } from '#actions/signing/signing.ts'
import {
  projectVersionAddresses,
  signingAddresses,
  statementVersionAddresses,
} from '#api/addresses/signing.ts'
import { serve, serveFile } from '../handle.ts'

export function signingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, signingAddresses.listKeys, ({ actor }) => listKeys(context, actor))
  serve(app, signingAddresses.makeKey, ({ actor }) => makeKey(context, actor))
  versionsOf(app, context, 'projects')
  versionsOf(app, context, 'statements')
}

function versionsOf(app: FastifyInstance, context: Context, of: 'projects' | 'statements'): void {
  const addresses = of === 'projects' ? projectVersionAddresses : statementVersionAddresses
  serveFile(app, addresses.exportVersion, ({ actor }, { params: { id, number } }) =>
    exportVersion(context, actor, { what: { of, id }, number }),
  )
  serve(app, addresses.checkVersion, ({ actor }, { params: { id, number } }) =>
    checkVersion(context, actor, { what: { of, id }, number }),
  )
}
