/** A transfer for tests: 高标准农田, with three indicators and two projects. */
import type { KnownProject } from '#core/transfers/sum-up.ts'
import type { RegionObjective, TransferLine } from '#core/transfers/transfer.ts'

export const OBJECTIVE: RegionObjective = {
  goal: '建成高标准农田，改善灌溉条件。',
  indicators: [
    { kind: 'quantity', name: '新建高标准农田面积', value: '≥1.2万亩', summing: 'sum' },
    { kind: 'quality', name: '验收合格率', value: '≥95%', summing: 'mean' },
    { kind: 'social', name: '生产条件', value: '明显改善', summing: 'none' },
  ],
}

export const knownProject = (id: string, more: Partial<KnownProject> = {}): KnownProject => ({
  id,
  code: null,
  name: `项目${id}`,
  unit: { id: `单位${id}`, name: `单位${id}` },
  indicators: [
    { name: '建设面积', value: '≥8000亩', actual: '' },
    { name: '合格率', value: '≥95%', actual: '' },
  ],
  source: null,
  paid: '0',
  untold: '0',
  isShared: false,
  ...more,
})

export const transferLine = (
  project: string,
  amount: string,
  [area, rate]: readonly [area: string | null, rate: string | null],
): TransferLine => ({
  project,
  amount,
  shares: [
    { value: area, own: area === null ? '' : '建设面积' },
    { value: rate, own: rate === null ? '' : '合格率' },
    { value: null, own: '' },
  ],
})
