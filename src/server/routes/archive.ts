/** /api/projects/:id/archive: 绩效档案. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { exportArchive, exportDossier, readArchive } from '#actions/archive/archive.ts'
import type { Context } from '#actions/kernel/context.ts'
import { id } from '#api/kernel/common.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ params: z.object({ id }) })

export function archiveRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/projects/:id/archive',
    answer(ONE, ({ actor }, { params }) => readArchive(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/archive/dossier',
    download(ONE, ({ actor }, { params }) => exportDossier(context, actor, params)),
  )
  app.get(
    '/api/projects/:id/archive/zip',
    download(ONE, ({ actor }, { params }) => exportArchive(context, actor, params)),
  )
}
