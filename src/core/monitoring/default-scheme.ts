/**
 * What every rule set starts from. Stages, gap and term as 川财绩〔2025〕10号 is known to have them (待核对);
 * the rest is this system's.
 */
import type { KindReason, KindScheme, MonitoringScheme, ReasonTime } from './scheme.ts'

/** As projects of a kind that is not known are judged. */
const AS_ALL: Record<KindReason, ReasonTime> = {
  'stage-low': 'always',
  'plan-behind': 'always',
  gap: 'always',
  'forecast-low': 'always',
  'paid-late': 'never',
  'served-behind': 'never',
}
const ROUTINE: KindScheme = {
  reasons: AS_ALL,
  plan: 'linear',
  own: false,
  planGap: 10,
  gap: 10,
  forecastLeast: 90,
  graceDays: 0,
  lateGap: 2,
  lateDays: 14,
  servedGap: 10,
}

export const DEFAULT_MONITORING: MonitoringScheme = {
  rounds: 'july',
  handInDays: 10,
  stagesOn: true,
  stages: { april: 25, june: 40, august: 60, october: 80 },
  planGap: 10,
  gap: 10,
  // A rate of 96 % in March would be 目标实现程度 of 100 % beside an execution of 25 %: it is compared when the
  // year is over.
  early: { amount: true, date: true, ceiling: false, rate: false, qualitative: false },
  // 达成 begins with 80 % of the points (财预〔2020〕10号 art. 18, 待核对); the others are this system's.
  expectedYellow: 100,
  expectedRed: 80,
  graceDays: 0,
  aheadRed: false,
  weighing: 'worse',
  kindsOn: true,
  kinds: {
    routine: ROUTINE,
    // It pays when it is accepted; what its own plan pays before counts from that mark on.
    purchase: {
      ...ROUTINE,
      plan: 'marks',
      reasons: {
        ...AS_ALL,
        'stage-low': 'due',
        gap: 'due',
        'forecast-low': 'due',
      },
    },
    // Works follow the seasons, not the stages of the year.
    building: { ...ROUTINE, reasons: { ...AS_ALL, 'stage-low': 'never' } },
    // A few weeks late is what hurts.
    transfer: {
      ...ROUTINE,
      plan: 'marks',
      reasons: {
        ...AS_ALL,
        'stage-low': 'never',
        'paid-late': 'always',
        'served-behind': 'always',
      },
    },
  },
  dueShare: 50,
  servedUnits: ['人', '人次', '户', '户次', '名', '次', '批', '批次', '期', '月', '个月', '季度'],
  redTimes: 2,
  forecastLeast: 90,
  // The middle of the bands of 部分达成 and 未达成 in the self-evaluation.
  steps: { met: 100, partly: 70, unmet: 30 },
  absurdTimes: 10,
  costBelow: 50,
  slipNear: 5,
  termDays: 10,
  // No known rule stops payments without a person's decision: a region switches it on.
  suspendAfter: 0,
  holidays: [],
  workdays: [],
}
