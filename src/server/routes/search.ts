/** /api/search: a few of everything that has the words. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { search } from '#actions/search/search.ts'
import { searchAddresses } from '#api/addresses/search.ts'
import { serve } from '../handle.ts'

export function searchRoutes(app: FastifyInstance, context: Context): void {
  serve(app, searchAddresses.search, ({ actor }, { query }) => search(context, actor, query))
}
