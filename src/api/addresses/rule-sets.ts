/** Addresses of the room rule-sets. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import {
  auditInput,
  dryRunInput,
  retireRuleSetBody,
  ruleSetAddress,
  saveRuleSetBody,
  versionQuery,
  type DryRun,
  type RuleSetList,
  type RuleSetVersion,
  type RuleSetVersions,
  type Started,
} from '../rule-sets.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const ruleSetAddresses = {
  listRuleSets: endpoint
    .get('/api/rule-sets')
    .answers<RuleSetList>('List rule sets.', { action: 'rule-set.read' }),
  saveRuleSet: endpoint
    .post('/api/rule-sets', { body: saveRuleSetBody })
    .answers<RuleSetVersion>('Saves a set as its next version, whatever version its data names.', {
      status: 201,
      action: 'rule-set.manage',
    }),
  listRuleSetVersions: endpoint
    .get('/api/rule-sets/:name/:year/versions', { params: ruleSetAddress })
    .answers<RuleSetVersions>('Every version of a set, the newest first.', { action: 'rule-set.read' }),
  exportRuleSet: endpoint
    .get('/api/rule-sets/:name/:year/export', { params: ruleSetAddress, query: versionQuery })
    .sendsFile('A version as a file, the newest without a number.', { action: 'rule-set.read' }),
  retireRuleSet: endpoint
    .post('/api/rule-sets/:name/:year/retire', { params: ruleSetAddress, body: retireRuleSetBody })
    .answers<RuleSetVersion>('Takes a set out of use.', { action: 'rule-set.manage' }),
  tryRuleSet: endpoint
    .post('/api/dry-runs', { body: dryRunInput })
    .answers<Started>('Starts trying a rule set.', { status: 202, action: 'rule-set.manage' }),
  readDryRun: endpoint
    .get('/api/dry-runs/:id', { params: z.object({ id }) })
    .answers<DryRun>('What a trial found.', { action: 'rule-set.read' }),
  auditEverything: endpoint
    .post('/api/audits', { body: auditInput })
    .answers<Started>('Starts auditing everything again.', { status: 202, action: 'rule-set.manage' }),
}
