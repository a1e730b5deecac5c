/** Addresses of the room findings: findings. */
import { z } from 'zod'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { suggestionsChosen, type SuggestionsApplied, type SuggestionsPreview } from '../../documents/edits.ts'
import {
  LABEL_FORMATS,
  decideFindingsBody,
  type FindingsDecided,
  type LabelList,
} from '../../findings/decisions.ts'
import { findingQuery, findingUnitQuery, type FindingList } from '../../findings/findings.ts'
import type { UnitsNamed } from '../../kernel/unit-facet.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const findingAddresses = {
  listFindings: endpoint
    .get('/api/findings', { query: findingQuery })
    .answers<FindingList>('List findings.', { action: 'finding.read' }),
  listFindingUnits: endpoint
    .get('/api/findings/units', { query: findingUnitQuery })
    .answers<UnitsNamed>('Units that are called so, among those with findings that match.', {
      action: 'finding.read',
    }),
  decideFindings: endpoint
    .post('/api/findings/decisions', { body: decideFindingsBody })
    .answers<FindingsDecided>('Decide findings.', { action: 'finding.decide' }),
  previewSuggestions: endpoint
    .post('/api/findings/suggestions/preview', { body: suggestionsChosen })
    .answers<SuggestionsPreview>(
      'What taking up the suggestions would change, and what would be found then.',
      { action: 'document.edit' },
    ),
  applySuggestions: endpoint
    .post('/api/findings/suggestions/apply', { body: suggestionsChosen })
    .answers<SuggestionsApplied>('Applies the suggestions of findings that count.', {
      action: 'document.edit',
    }),
  readLabels: endpoint.get('/api/labels').answers<LabelList>('Read labels.', { action: 'label.read' }),
  exportLabels: endpoint
    .get('/api/labels/export/:format', {
      params: z.object({ format: z.enum(LABEL_FORMATS) }),
      query: z.object({ lang: z.enum(LANGUAGES).default('zh-CN') }),
    })
    .sendsFile('Export labels.', { action: 'label.read' }),
}
