/** The tabs of a transfer: 概况和目标, 分解, 汇总, 自评上报. */
export const TRANSFER_TABS = ['objective', 'split', 'sums', 'report'] as const
export type TransferTab = (typeof TRANSFER_TABS)[number]
