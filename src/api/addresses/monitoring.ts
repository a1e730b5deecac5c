/** Addresses of the room monitoring. */
import { matrixQuery, type MatrixView } from '../monitoring/matrix.ts'
import {
  actSheet,
  actWarnings,
  boardQuery,
  openRoundBody,
  passSheetsBody,
  remindSheetsBody,
  reportFile,
  roundClosed,
  roundPath,
  roundsQuery,
  saveMonitoringSheetBody,
  setKindBody,
  sheetFile,
  sheetPath,
  sheetQuery,
  undoPassesBody,
  undoWarningsBody,
  warningQuery,
  type BoardView,
  type MonitoringSheetView,
  type PrecisionView,
  type RoundList,
  type RoundOpened,
  type SheetList,
  type WarningActs,
  type WarningList,
} from '../monitoring/monitoring.ts'
import type { EachActed } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import type { Reminded } from '../messages/reminders.ts'

export const monitoringAddresses = {
  listRounds: endpoint
    .get('/api/monitoring/rounds', { query: roundsQuery })
    .answers<RoundList>('Rounds of a year with their sheets within reach, and marks that have none yet.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  openRound: endpoint
    .post('/api/monitoring/rounds', { body: openRoundBody })
    .answers<RoundOpened>('Opens the round of a mark.', { action: 'monitoring.open' }),
  refreshRound: endpoint
    .post('/api/monitoring/rounds/:round/refresh', { params: roundPath })
    .answers<RoundOpened>(
      'Brings money, plan and lights of what is not final up to date, and adds what was approved since.',
      { action: 'monitoring.open' },
    ),
  closeRound: endpoint
    .put('/api/monitoring/rounds/:round/closed', { params: roundPath, body: roundClosed })
    .answers<{ readonly closed: boolean }>('Closes a round or opens it again.', {
      action: 'monitoring.open',
    }),
  readBoard: endpoint
    .get('/api/monitoring/rounds/:round/board', { params: roundPath, query: boardQuery })
    .answers<BoardView>('Read board.', { action: ['monitoring.read', 'monitoring.read-final'] }),
  exportReport: endpoint
    .get('/api/monitoring/rounds/:round/report/:format', { params: reportFile, query: boardQuery })
    .sendsFile('Export report.', { action: ['monitoring.read', 'monitoring.read-final'] }),
  readMatrix: endpoint
    .get('/api/monitoring/matrix', { query: matrixQuery })
    .answers<MatrixView>('How far every department is; of one alone within reach, its projects.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  listSheets: endpoint
    .get('/api/monitoring/rounds/:round/sheets', { params: roundPath, query: sheetQuery })
    .answers<SheetList>('A page of the sheets of a round within reach.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  remindSheets: endpoint
    .post('/api/monitoring/rounds/:round/reminders', { params: roundPath, body: remindSheetsBody })
    .answers<Reminded>('Reminds those who have sheets, once a day for a sheet and state.', {
      action: 'monitoring.remind',
    }),
  readMonitoringSheet: endpoint
    .get('/api/monitoring/rounds/:round/sheets/:project', { params: sheetPath })
    .answers<MonitoringSheetView>('Read monitoring sheet.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  saveMonitoringSheet: endpoint
    .put('/api/monitoring/rounds/:round/sheets/:project', {
      params: sheetPath,
      body: saveMonitoringSheetBody,
    })
    .answers<MonitoringSheetView>('Keeps what is written, and counts again.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  setKindOfProject: endpoint
    .put('/api/monitoring/rounds/:round/sheets/:project/kind', { params: sheetPath, body: setKindBody })
    .answers<MonitoringSheetView>(
      'Says what kind of project it is, and counts its sheets of open rounds again.',
      { action: ['monitoring.fill', 'monitoring.check-department', 'monitoring.check-finance'] },
    ),
  actOnSheet: endpoint
    .post('/api/monitoring/rounds/:round/sheets/:project/acts', { params: sheetPath, body: actSheet })
    .answers<MonitoringSheetView>(
      'Moves a sheet through its workflow, in one transaction with its warnings, its 整改 and who is notified.',
      { action: ['monitoring.read', 'monitoring.read-final'] },
    ),
  passSheets: endpoint
    .post('/api/monitoring/rounds/:round/acts', { params: roundPath, body: passSheetsBody })
    .answers<EachActed>('Passes several sheets in which nothing is open, each in a transaction of its own.', {
      action: ['monitoring.check-department', 'monitoring.check-finance'],
    }),
  undoPasses: endpoint
    .post('/api/monitoring/rounds/:round/undo', { params: roundPath, body: undoPassesBody })
    .answers<EachActed>('Takes back what the caller passed within the last minutes, each by itself.', {
      action: ['monitoring.check-department', 'monitoring.check-finance'],
    }),
  exportSheet: endpoint
    .get('/api/monitoring/rounds/:round/sheets/:project/export/:format', { params: sheetFile })
    .sendsFile('What reading the file gives again.', {
      action: ['monitoring.read', 'monitoring.read-final'],
    }),
  listWarnings: endpoint
    .get('/api/monitoring/warnings', { query: warningQuery })
    .answers<WarningList>('A page of the warnings of a year within reach.', { action: 'monitoring.read' }),
  actOnWarnings: endpoint
    .post('/api/monitoring/warnings/acts', { body: actWarnings })
    .answers<WarningActs>('Acts on several warnings at once, in one transaction.', {
      action: ['monitoring.answer', 'monitoring.judge'],
    }),
  undoWarnings: endpoint
    .post('/api/monitoring/warnings/undo', { body: undoWarningsBody })
    .answers<EachActed>(
      'Takes back what the caller did to warnings within the last minutes, each by itself.',
      {
        action: ['monitoring.answer', 'monitoring.judge'],
      },
    ),
  readPrecision: endpoint
    .get('/api/monitoring/warnings/precision')
    .answers<PrecisionView>('How many of the judged warnings were right, by quarter.', {
      action: 'monitoring.read',
    }),
}
