/** /api/openapi.json: every address of the API as a document for programs. */
import type { FastifyInstance } from 'fastify'
import { referenceAddresses } from '#api/addresses/reference.ts'
import { ok } from '#core/kernel/result.ts'
import { serve } from '../handle.ts'
import { openApiDocument } from '../openapi.ts'

export function referenceRoutes(app: FastifyInstance): void {
  let document: object | null = null
  serve(app, referenceAddresses.readOpenApi, async () => ok((document ??= openApiDocument())))
}
