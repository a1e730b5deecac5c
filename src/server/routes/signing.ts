/** The region's signing keys, and approved versions as signed files. Shapes: src/api/signing.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import { checkVersion, exportVersion, listKeys, makeKey } from '#actions/signing/signing.ts'
import { id } from '#api/kernel/common.ts'
import { answer, download } from '../handle.ts'

const NOTHING = z.object({})
const VERSION = z.object({ params: z.object({ id, number: z.coerce.number().int().min(1) }) })

export function signingRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/signing-keys',
    answer(NOTHING, ({ actor }) => listKeys(context, actor)),
  )
  app.post(
    '/api/signing-keys',
    answer(NOTHING, ({ actor }) => makeKey(context, actor), 201),
  )
  for (const of of ['projects', 'statements'] as const) {
    app.get(
      `/api/${of}/:id/versions/:number/file`,
      download(VERSION, ({ actor }, { params }) =>
        exportVersion(context, actor, { what: { of, id: params.id }, number: params.number }),
      ),
    )
    app.get(
      `/api/${of}/:id/versions/:number/check`,
      answer(VERSION, ({ actor }, { params }) =>
        checkVersion(context, actor, { what: { of, id: params.id }, number: params.number }),
      ),
    )
  }
}
