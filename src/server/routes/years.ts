/** Fiscal years: opened, closed, and what a target was carried over from. Shapes: src/api/years.ts. */
import type { FastifyInstance } from 'fastify'
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
import { yearAddresses } from '#api/addresses/years.ts'
import { serve } from '../handle.ts'

export function yearRoutes(app: FastifyInstance, context: Context): void {
  serve(app, yearAddresses.listYears, ({ actor }) => listYears(context, actor))
  serve(app, yearAddresses.readYear, ({ actor }, { params }) => readYear(context, actor, params))
  serve(app, yearAddresses.dryRunYear, ({ actor }, { params, body }) =>
    dryRunYear(context, actor, { ...params, ...body }),
  )
  serve(app, yearAddresses.openYear, ({ actor }, { params, body }) =>
    openYear(context, actor, { ...params, ...body }),
  )
  serve(app, yearAddresses.continueYear, ({ actor }, { params }) => continueYear(context, actor, params))
  serve(app, yearAddresses.undoYear, ({ actor }, { params, body }) =>
    undoYear(context, actor, { ...params, ...body }),
  )
  serve(app, yearAddresses.closeYear, ({ actor }, { params, body }) =>
    closeYear(context, actor, { ...params, ...body }),
  )
  serve(app, yearAddresses.readCarried, ({ actor }, { params }) => readCarried(context, actor, params))
}
