/**
 * /api/rule-sets, /api/dry-runs and /api/audits: rule sets, what one would change, and auditing everything
 * again.
 */
import type { FastifyInstance } from 'fastify'
import { auditEverything, readDryRun, tryRuleSet } from '#actions/findings/audits.ts'
import type { Context } from '#actions/kernel/context.ts'
import {
  exportRuleSet,
  listRuleSets,
  listRuleSetVersions,
  retireRuleSet,
  saveRuleSet,
} from '#actions/rule-sets/rule-sets.ts'
import { ruleSetAddresses } from '#api/addresses/rule-sets.ts'
import { serve, serveFile } from '../handle.ts'

export function ruleSetRoutes(app: FastifyInstance, context: Context): void {
  serve(app, ruleSetAddresses.listRuleSets, ({ actor }) => listRuleSets(context, actor))
  serve(app, ruleSetAddresses.saveRuleSet, ({ actor }, { body }) => saveRuleSet(context, actor, body))
  serve(app, ruleSetAddresses.listRuleSetVersions, ({ actor }, { params }) =>
    listRuleSetVersions(context, actor, params),
  )
  serveFile(app, ruleSetAddresses.exportRuleSet, ({ actor }, { params, query }) =>
    exportRuleSet(context, actor, { ...params, ...query }),
  )
  serve(app, ruleSetAddresses.retireRuleSet, ({ actor }, { params, body }) =>
    retireRuleSet(context, actor, { ...params, ...body }),
  )

  serve(app, ruleSetAddresses.tryRuleSet, ({ actor }, { body }) => tryRuleSet(context, actor, body))
  serve(app, ruleSetAddresses.readDryRun, ({ actor }, { params }) => readDryRun(context, actor, params))
  serve(app, ruleSetAddresses.auditEverything, ({ actor }, { body }) => auditEverything(context, actor, body))
}
