/** 绩效档案: of a project, and of the department. */
import type { FastifyInstance } from 'fastify'
import { exportArchive, exportDossier, readArchive } from '#actions/archive/archive.ts'
import { readDepartmentArchive } from '#actions/archive/department-archive.ts'
import type { Context } from '#actions/kernel/context.ts'
import { archiveAddresses } from '#api/addresses/archive.ts'
import { evaluationAddresses } from '#api/addresses/evaluation.ts'
import { serve, serveFile } from '../handle.ts'

export function archiveRoutes(app: FastifyInstance, context: Context): void {
  serve(app, archiveAddresses.readArchive, ({ actor }, { params }) => readArchive(context, actor, params))
  serve(app, evaluationAddresses.readDepartmentArchive, ({ actor }) => readDepartmentArchive(context, actor))
  serveFile(app, archiveAddresses.exportDossier, ({ actor }, { params }) =>
    exportDossier(context, actor, params),
  )
  serveFile(app, archiveAddresses.exportArchive, ({ actor }, { params }) =>
    exportArchive(context, actor, params),
  )
}
