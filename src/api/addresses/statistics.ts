/** Addresses of the room statistics. */
import type { RuleSetView } from '../findings/findings.ts'
import { yearQuery, type Overview, type Statistics, type UnitList } from '../statistics.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const overviewAddresses = {
  readOverview: endpoint
    .get('/api/overview', { query: yearQuery })
    .answers<Overview>('Read overview.', { action: 'statistics.read' }),
  listUnits: endpoint
    .get('/api/units', { query: yearQuery })
    .answers<UnitList>('List units.', { action: 'statistics.read' }),
  readStatistics: endpoint
    .get('/api/statistics', { query: yearQuery })
    .answers<Statistics>('Read statistics.', { action: 'statistics.read' }),
  listRules: endpoint
    .get('/api/rules')
    .answers<readonly RuleSetView[]>('authority is the code of a source.', { action: 'finding.read' }),
}
