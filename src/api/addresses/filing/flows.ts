/** Addresses of the room filing: flows. */
import { z } from 'zod'
import {
  flowYear,
  saveFlowBody,
  tryFlow,
  type FlowDryRun,
  type FlowList,
  type FlowYearView,
} from '../../filing/flows.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const flowAddresses = {
  listFlows: endpoint.get('/api/flows').answers<FlowList>('List flows.', { action: 'filing.read' }),
  readFlow: endpoint
    .get('/api/flows/:year', { params: z.object({ year: flowYear }) })
    .answers<FlowYearView>('Read flow.', { action: 'filing.read' }),
  dryRunFlow: endpoint
    .post('/api/flows/:year/dry-run', { params: z.object({ year: flowYear }), body: tryFlow })
    .answers<FlowDryRun>('What a flow would come to, were it laid down today.', { action: 'flow.manage' }),
  saveFlow: endpoint
    .put('/api/flows/:year', { params: z.object({ year: flowYear }), body: saveFlowBody })
    .answers<FlowYearView>(
      'Lays the flow of a year down; targets under review go on by that of the day they were sent in.',
      { action: 'flow.manage' },
    ),
}
