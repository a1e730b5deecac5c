/**
 * /api/rule-sets, /api/dry-runs and /api/audits: rule sets, what one would change, and auditing everything
 * again.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditEverything, readDryRun, tryRuleSet } from '#actions/findings/audits.ts'
import type { Context } from '#actions/kernel/context.ts'
import {
  exportRuleSet,
  listRuleSets,
  listRuleSetVersions,
  retireRuleSet,
  saveRuleSet,
} from '#actions/rule-sets/rule-sets.ts'
import { id } from '#api/kernel/common.ts'
import {
  auditInput,
  dryRunInput,
  retireRuleSetBody,
  ruleSetAddress,
  saveRuleSetBody,
  versionQuery,
} from '#api/rule-sets.ts'
import { answer, download } from '../handle.ts'

const ONE = z.object({ params: ruleSetAddress })
const VERSION = z.object({ params: ruleSetAddress, query: versionQuery })
const RETIRE = z.object({ params: ruleSetAddress, body: retireRuleSetBody })
const JOB = z.object({ params: z.object({ id }) })

export function ruleSetRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/rule-sets',
    answer(z.object({}), ({ actor }) => listRuleSets(context, actor)),
  )
  app.post(
    '/api/rule-sets',
    answer(
      z.object({ body: saveRuleSetBody }),
      ({ actor }, { body }) => saveRuleSet(context, actor, body),
      201,
    ),
  )
  app.get(
    '/api/rule-sets/:name/:year/versions',
    answer(ONE, ({ actor }, { params }) => listRuleSetVersions(context, actor, params)),
  )
  app.get(
    '/api/rule-sets/:name/:year/export',
    download(VERSION, ({ actor }, { params, query }) =>
      exportRuleSet(context, actor, { ...params, ...query }),
    ),
  )
  app.post(
    '/api/rule-sets/:name/:year/retire',
    answer(RETIRE, ({ actor }, { params, body }) => retireRuleSet(context, actor, { ...params, ...body })),
  )

  app.post(
    '/api/dry-runs',
    answer(z.object({ body: dryRunInput }), ({ actor }, { body }) => tryRuleSet(context, actor, body), 202),
  )
  app.get(
    '/api/dry-runs/:id',
    answer(JOB, ({ actor }, { params }) => readDryRun(context, actor, params)),
  )
  app.post(
    '/api/audits',
    answer(
      z.object({ body: auditInput }),
      ({ actor }, { body }) => auditEverything(context, actor, body),
      202,
    ),
  )
}
