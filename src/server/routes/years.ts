/** Fiscal years: opened, closed, and what a target was carried over from. Shapes: src/api/years.ts. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  closeYear,
  continueYear,
  dryRunYear,
  listYears,
  openYear,
  readCarried,
  readYear,
  undoYear,
} from '#actions/years/years.ts'
import { closeYearBody, fiscalYear, openYearBody, tryYear, undoYearBody, yearCarried } from '#api/years.ts'
import { answer } from '../handle.ts'

const YEAR = z.object({ params: z.object({ year: fiscalYear }) })

export function yearRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/years',
    answer(z.object({}), ({ actor }) => listYears(context, actor)),
  )
  app.get(
    '/api/years/:year',
    answer(YEAR, ({ actor }, { params }) => readYear(context, actor, params)),
  )
  app.post(
    '/api/years/:year/dry-run',
    answer(YEAR.extend({ body: tryYear }), ({ actor }, { params, body }) =>
      dryRunYear(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/years/:year/open',
    answer(YEAR.extend({ body: openYearBody }), ({ actor }, { params, body }) =>
      openYear(context, actor, { ...params, ...body }),
    ),
  )
  app.post(
    '/api/years/:year/continue',
    answer(YEAR, ({ actor }, { params }) => continueYear(context, actor, params)),
  )
  app.post(
    '/api/years/:year/undo',
    answer(YEAR.extend({ body: undoYearBody }), ({ actor }, { params, body }) =>
      undoYear(context, actor, { ...params, ...body }),
    ),
  )
  app.put(
    '/api/years/:year/closed',
    answer(YEAR.extend({ body: closeYearBody }), ({ actor }, { params, body }) =>
      closeYear(context, actor, { ...params, ...body }),
    ),
  )
  app.get(
    '/api/projects/:id/carried',
    answer(z.object({ params: yearCarried }), ({ actor }, { params }) => readCarried(context, actor, params)),
  )
}
