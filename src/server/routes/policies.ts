/** /api/policies: 财政支出政策, and the policy that a project carries out. Shapes: src/api/policies.ts. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  actOnPolicyAssessment,
  answerPolicyAssessment,
  exportPolicyAssessment,
  readPolicyAssessment,
  savePolicyAssessment,
} from '#actions/policies/assessment.ts'
import {
  actOnPolicy,
  addPolicy,
  changePolicy,
  removePolicy,
  savePolicyValues,
} from '#actions/policies/change-policy.ts'
import { readProjectPolicy, setProjectPolicy } from '#actions/policies/of-project.ts'
import { listPolicies, policyOffers, readPolicy } from '#actions/policies/policies.ts'
import { exportPolicy } from '#actions/policies/workbook.ts'
import { policyAddresses } from '#api/addresses/policies.ts'
import { serve, serveFile } from '../handle.ts'

export function policyRoutes(app: FastifyInstance, context: Context): void {
  serve(app, policyAddresses.listPolicies, ({ actor }, { query }) => listPolicies(context, actor, query))
  serve(app, policyAddresses.policyOffers, ({ actor }) => policyOffers(context, actor))
  serve(app, policyAddresses.addPolicy, ({ actor }, { body }) => addPolicy(context, actor, body))
  serve(app, policyAddresses.readPolicy, ({ actor }, { params }) => readPolicy(context, actor, params))
  serve(app, policyAddresses.changePolicy, ({ actor }, { params, body }) =>
    changePolicy(context, actor, { ...params, ...body }),
  )
  serve(app, policyAddresses.removePolicy, ({ actor }, { params }) => removePolicy(context, actor, params))
  serve(app, policyAddresses.actOnPolicy, ({ actor }, { params, body }) =>
    actOnPolicy(context, actor, { ...params, ...body }),
  )
  serve(app, policyAddresses.savePolicyValues, ({ actor }, { params, body }) =>
    savePolicyValues(context, actor, { ...params, ...body }),
  )
  serve(app, policyAddresses.readProjectPolicy, ({ actor }, { params }) =>
    readProjectPolicy(context, actor, params),
  )
  serve(app, policyAddresses.setProjectPolicy, ({ actor }, { params, body }) =>
    setProjectPolicy(context, actor, { ...params, ...body }),
  )
  serveFile(app, policyAddresses.exportPolicy, ({ actor }, { params }) =>
    exportPolicy(context, actor, params),
  )
  assessmentOf(app, context)
}

/** The 事前绩效评估 of a policy. */
function assessmentOf(app: FastifyInstance, context: Context): void {
  serve(app, policyAddresses.readPolicyAssessment, ({ actor }, { params }) =>
    readPolicyAssessment(context, actor, params),
  )
  serve(app, policyAddresses.savePolicyAssessment, ({ actor }, { params, body }) =>
    savePolicyAssessment(context, actor, { ...params, ...body }),
  )
  serve(app, policyAddresses.actOnPolicyAssessment, ({ actor }, { params, body }) =>
    actOnPolicyAssessment(context, actor, { ...params, ...body }),
  )
  serve(app, policyAddresses.answerPolicyAssessment, ({ actor }, { params, body }) =>
    answerPolicyAssessment(context, actor, { ...params, ...body }),
  )
  serveFile(app, policyAddresses.exportPolicyAssessment, ({ actor }, { params, query }) =>
    exportPolicyAssessment(context, actor, {
      policy: params.policy,
      format: params.paper,
      version: query.version,
    }),
  )
}
