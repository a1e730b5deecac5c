/** Addresses of the room policies. */
import { z } from 'zod'
import {
  ASSESSMENT_REPORT_FORMATS,
  actOnAssessmentBody,
  answerAssessmentBody,
  assessmentReportQuery,
  writeAssessmentBody,
} from '../assessment.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import {
  changePolicyBody,
  policiesQuery,
  policyActBody,
  policyBody,
  policyValuesBody,
  projectPolicyBody,
  type PolicyAssessmentView,
  type PolicyList,
  type PolicyMade,
  type PolicyOffers,
  type PolicyView,
  type ProjectPolicyView,
} from '../policies.ts'

const SEES = { action: 'policy.read' } as const
const MANAGES = { action: 'policy.manage' } as const
const ASSESSES = { action: 'assessment.read' } as const
const one = z.object({ policy: id })
const project = z.object({ id })

export const policyAddresses = {
  listPolicies: endpoint
    .get('/api/policies', { query: policiesQuery })
    .answers<PolicyList>('A page of the policies within reach.', SEES),
  policyOffers: endpoint
    .get('/api/policies/offers')
    .answers<PolicyOffers>('The departments and units that a policy may be of.', MANAGES),
  addPolicy: endpoint
    .post('/api/policies', { body: policyBody })
    .makes<PolicyMade>('Register a policy with its plan and its 中长期目标.', MANAGES),
  readPolicy: endpoint
    .get('/api/policies/:policy', { params: one })
    .answers<PolicyView>('A policy: goals, money, projects, assessment, course.', SEES),
  changePolicy: endpoint
    .put('/api/policies/:policy', { params: one, body: changePolicyBody })
    .answers<PolicyView>('Put right what is written of a policy.', MANAGES),
  removePolicy: endpoint
    .delete('/api/policies/:policy', { params: one })
    .answersNothing('Remove a drafted policy that nothing rests on.', MANAGES),
  actOnPolicy: endpoint
    .post('/api/policies/:policy/acts', { params: one, body: policyActBody })
    .answers<PolicyView>('Bring a policy into force, prolong it, end it, take it up again.', MANAGES),
  savePolicyValues: endpoint
    .put('/api/policies/:policy/values', { params: one, body: policyValuesBody })
    .answers<PolicyView>('What was reached of the goals in a year.', { action: 'policy.report' }),
  readPolicyAssessment: endpoint
    .get('/api/policies/:policy/assessment', { params: one })
    .answers<PolicyAssessmentView>('The 事前绩效评估 of a policy.', ASSESSES),
  savePolicyAssessment: endpoint
    .put('/api/policies/:policy/assessment', { params: one, body: writeAssessmentBody })
    .answers<PolicyAssessmentView>('Saves what is written.', ASSESSES),
  actOnPolicyAssessment: endpoint
    .post('/api/policies/:policy/assessment', { params: one, body: actOnAssessmentBody })
    .answers<PolicyAssessmentView>('Hand it in, sign it, give it back, open it again.', ASSESSES),
  answerPolicyAssessment: endpoint
    .put('/api/policies/:policy/assessment/answers', { params: one, body: answerAssessmentBody })
    .answers<PolicyAssessmentView>('What was done about each thing that must change.', ASSESSES),
  exportPolicyAssessment: endpoint
    .get('/api/policies/:policy/assessment/report/:paper', {
      params: one.extend({ paper: z.enum(ASSESSMENT_REPORT_FORMATS) }),
      query: assessmentReportQuery,
    })
    .sendsFile('A signed version, or what is written as long as none is signed.', ASSESSES),
  exportPolicy: endpoint
    .get('/api/policies/:policy/export/xlsx', { params: one })
    .sendsFile('Goals, money and projects of a policy, as a workbook.', SEES),
  readProjectPolicy: endpoint
    .get('/api/projects/:id/policy', { params: project })
    .answers<ProjectPolicyView>('The policy that a project carries out.', { action: 'project.read' }),
  setProjectPolicy: endpoint
    .put('/api/projects/:id/policy', { params: project, body: projectPolicyBody })
    .answers<ProjectPolicyView>('Which policy a project carries out.', { action: 'policy.link' }),
}
