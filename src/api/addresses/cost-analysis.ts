/** Addresses of the room cost-analysis. */
import { z } from 'zod'
import {
  analysesQuery,
  analysisExport,
  analysisOffersQuery,
  finishAnalysisBody,
  newAnalysis,
  reopenAnalysisBody,
  saveAnalysisBody,
  saveStandardsBody,
  standardsQuery,
  standardStandingBody,
  type AnalysisBegun,
  type AnalysisList,
  type AnalysisOffers,
  type AnalysisView,
  type CostSheetTaken,
  type StandardList,
  type StandardsOfFile,
  type StandardsSaved,
  type StandardView,
} from '../cost-analysis.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

const READS = { action: 'cost-standard.read' } as const
const MANAGES = { action: 'cost-standard.manage' } as const
/** Final ones are for all who see the data. */
const SEES = { action: ['cost-analysis.read', 'cost-analysis.follow'] } as const
const WRITES = { action: 'cost-analysis.write' } as const
const one = z.object({ analysis: id })

export const costAnalysisAddresses = {
  listStandards: endpoint
    .get('/api/cost-standards', { query: standardsQuery })
    .answers<StandardList>('A page of the register of standards.', READS),
  standardsTemplate: endpoint
    .get('/api/cost-standards/template')
    .sendsFile('The table that standards are filled into.', MANAGES),
  readStandardsFile: endpoint
    .post('/api/cost-standards/read')
    .takesFile<StandardsOfFile>('What a file of standards holds; nothing is saved.', MANAGES),
  saveStandards: endpoint
    .post('/api/cost-standards', { body: saveStandardsBody })
    .answers<StandardsSaved>('Save standards by their numbers.', MANAGES),
  setStandardStanding: endpoint
    .put('/api/cost-standards/:standard/standing', {
      params: z.object({ standard: id }),
      body: standardStandingBody,
    })
    .answers<StandardView>('Take a standard out of force, or bring it back.', MANAGES),
  listAnalyses: endpoint
    .get('/api/cost-analyses', { query: analysesQuery })
    .answers<AnalysisList>('A page of the cost analyses of a year.', SEES),
  analysisOffers: endpoint
    .get('/api/cost-analyses/offers', { query: analysisOffersQuery })
    .answers<AnalysisOffers>('Of what the caller may begin a cost analysis.', WRITES),
  beginAnalysis: endpoint
    .post('/api/cost-analyses', { body: newAnalysis })
    .makes<AnalysisBegun>('Begin a cost analysis of what the year’s work says.', WRITES),
  readAnalysis: endpoint
    .get('/api/cost-analyses/:analysis', { params: one })
    .answers<AnalysisView>('A cost analysis with its figures.', SEES),
  saveAnalysis: endpoint
    .put('/api/cost-analyses/:analysis', { params: one, body: saveAnalysisBody })
    .answers<AnalysisView>('Write a draft.', WRITES),
  takeCostSheet: endpoint
    .post('/api/cost-analyses/:analysis/sheet', { params: one })
    .takesFile<CostSheetTaken>('Take the rows of a 成本分析表 into a draft.', WRITES),
  finishAnalysis: endpoint
    .post('/api/cost-analyses/:analysis/final', { params: one, body: finishAnalysisBody })
    .answers<AnalysisView>('Make a cost analysis final: it is frozen with its figures.', WRITES),
  reopenAnalysis: endpoint
    .post('/api/cost-analyses/:analysis/draft', { params: one, body: reopenAnalysisBody })
    .answers<AnalysisView>('Undo that it is final.', WRITES),
  removeAnalysis: endpoint
    .delete('/api/cost-analyses/:analysis', { params: one })
    .answersNothing('Remove a draft.', WRITES),
  exportAnalysis: endpoint
    .get('/api/cost-analyses/:analysis/export/:format', { params: analysisExport })
    .sendsFile('A cost analysis on paper.', SEES),
}
