/** The values of an event's content in words: codes of the program are said as its pages say them. */
import { ACCOUNTABILITY_KIND_NAMES, ACCOUNTABILITY_STATE_NAMES } from '../accountability.ts'
import { REVIEW_ITEMS, type ReviewItem } from '#core/review/form.ts'
import { ASSESSMENT_CONCLUSION_NAMES, ASSESSMENT_STATE_NAMES } from '../assessment.ts'
import { POLICY_STATE_NAMES } from '../policies.ts'
import { ASSURANCE_KIND_NAMES } from '../assurance.ts'
import { DELEGATION_END_NAMES, DELEGATION_STATE_NAMES } from '../delegation.ts'
import {
  EVALUATION_KIND_NAMES,
  POOL_KIND_NAMES,
  SUBJECT_KIND_NAMES,
  SUBJECT_STATE_NAMES,
  TASK_STATE_NAMES,
} from '../evaluation.ts'
import { fieldWords } from '../field-words.ts'
import { PROJECT_FORM_NAMES } from '../lifecycle.ts'
import { ACT_NAMES, FILING_STATE_NAMES, stepName } from '../filing.ts'
import { MAIL } from '../interface/mail.ts'
import type { Language, Wording } from '../language.ts'
import { MAIL_FAULT_WORDS } from '../messages/mail.ts'
import {
  LIGHT_NAMES,
  MARK_NAMES,
  PROJECT_KIND_NAMES,
  SHEET_ACT_NAMES,
  SHEET_STATE_NAMES,
  WARNING_ACT_NAMES,
  WARNING_VERDICT_NAMES,
} from '../monitoring.ts'
import { RECTIFICATION_SOURCE_NAMES, RECTIFICATION_STATE_NAMES } from '../rectification.ts'
import { PROPOSAL_NAMES } from '../results.ts'
import { reviewItemName } from '../review.ts'
import { ROLE_NAMES } from '../accounts/roles.ts'
import { ruleSetName } from '../rule-sets/rule-sets.ts'
import { EVALUATION_STATE_WORDS } from '../self-evaluation.ts'

type Words = { readonly [field: string]: { readonly [value: string]: Wording } }

/** Of fields that mean the same in every event. */
const VALUES: Words = {
  mark: MARK_NAMES,
  light: LIGHT_NAMES,
  verdict: WARNING_VERDICT_NAMES,
  chosen: {
    subjects: { 'zh-CN': '评价对象', en: 'subjects' },
    experts: { 'zh-CN': '专家', en: 'experts' },
    agency: { 'zh-CN': '机构', en: 'agency' },
  },
  by: {
    draw: { 'zh-CN': '随机抽取', en: 'by lot' },
    hand: { 'zh-CN': '人工选定', en: 'by hand' },
    money: { 'zh-CN': '按金额', en: 'by money' },
    risk: { 'zh-CN': '按风险', en: 'by risk' },
  },
  role: ROLE_NAMES,
  secondFactorRoles: ROLE_NAMES,
  delegation: DELEGATION_STATE_NAMES,
  cause: DELEGATION_END_NAMES,
  cells: { whole: { 'zh-CN': '整张表', en: 'the whole form' } },
  step: { 'second-factor': { 'zh-CN': '动态口令', en: 'second factor' } },
  method: { oidc: { 'zh-CN': '统一身份认证', en: 'sign-in service' } },
  decision: {
    replace: { 'zh-CN': '替换旧版', en: 'replace' },
    keep: { 'zh-CN': '两份都保留', en: 'keep both' },
    discard: { 'zh-CN': '放弃新版', en: 'discard' },
  },
  kind: {
    import: { 'zh-CN': '导入', en: 'import' },
    're-audit': { 'zh-CN': '重新审核', en: 'audit again' },
    'dry-run': { 'zh-CN': '试运行', en: 'dry run' },
    'roll-over': { 'zh-CN': '年度结转', en: 'opening of a year' },
    'monitoring-round': { 'zh-CN': '绩效监控', en: 'monitoring' },
    department: { 'zh-CN': '部门评价', en: 'by the department' },
    finance: { 'zh-CN': '财政评价', en: 'by the bureau' },
    ...ASSURANCE_KIND_NAMES,
    ...PROPOSAL_NAMES,
    'money-booking': { 'zh-CN': '登记支付、预算调整', en: 'booking of money' },
    'staff-import': { 'zh-CN': '导入机构和人员', en: 'units and people' },
  },
  state: {
    waiting: { 'zh-CN': '排队中', en: 'waiting' },
    running: { 'zh-CN': '读取中', en: 'running' },
    done: { 'zh-CN': '已完成', en: 'done' },
    failed: { 'zh-CN': '失败', en: 'failed' },
    open: { 'zh-CN': '待处理', en: 'open' },
    fixed: { 'zh-CN': '已改正', en: 'fixed' },
    waived: { 'zh-CN': '已忽略', en: 'waived' },
    disputed: { 'zh-CN': '判断有误', en: 'disputed' },
    cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
  },
}

/** Of fields that mean something of their own, by the first word of the kind of event. */
const VALUES_OF: { readonly [area: string]: Words } = {
  filing: { state: FILING_STATE_NAMES, undone: ACT_NAMES },
  comment: {
    state: {
      open: { 'zh-CN': '待处理', en: 'open' },
      resolved: { 'zh-CN': '已处理', en: 'settled' },
      accepted: { 'zh-CN': '已采用', en: 'applied' },
    },
  },
  monitoring: { state: SHEET_STATE_NAMES, undone: SHEET_ACT_NAMES, kind: PROJECT_KIND_NAMES },
  project: { form: PROJECT_FORM_NAMES },
  warning: { undone: WARNING_ACT_NAMES },
  'self-evaluation': { state: EVALUATION_STATE_WORDS },
  assessment: { state: ASSESSMENT_STATE_NAMES, conclusion: ASSESSMENT_CONCLUSION_NAMES },
  evaluation: {
    state: { ...TASK_STATE_NAMES, ...SUBJECT_STATE_NAMES },
    kind: EVALUATION_KIND_NAMES,
    of: SUBJECT_KIND_NAMES,
  },
  policy: { state: POLICY_STATE_NAMES },
  pool: { kind: POOL_KIND_NAMES },
  accountability: { kind: ACCOUNTABILITY_KIND_NAMES, state: ACCOUNTABILITY_STATE_NAMES },
  rectification: { state: RECTIFICATION_STATE_NAMES, source: RECTIFICATION_SOURCE_NAMES },
  library: {
    state: { offered: { 'zh-CN': '可选用', en: 'offered' }, hidden: { 'zh-CN': '已停用', en: 'hidden' } },
  },
  unit: {
    kind: {
      office: { 'zh-CN': '业务科室', en: 'office' },
      department: { 'zh-CN': '主管部门', en: 'department' },
      unit: { 'zh-CN': '预算单位', en: 'unit' },
    },
  },
  mail: { pace: { off: MAIL.off, once: MAIL.once, daily: MAIL.daily }, reason: MAIL_FAULT_WORDS },
  money: {
    kind: {
      payments: { 'zh-CN': '支付', en: 'payments' },
      changes: { 'zh-CN': '预算调整', en: 'changes of budgets' },
    },
  },
  attachment: {
    kind: {
      text: { 'zh-CN': '文本', en: 'text' },
      jpeg: { 'zh-CN': '图片', en: 'picture' },
      png: { 'zh-CN': '图片', en: 'picture' },
      tiff: { 'zh-CN': '图片', en: 'picture' },
      bmp: { 'zh-CN': '图片', en: 'picture' },
      webp: { 'zh-CN': '图片', en: 'picture' },
    },
  },
}

/**
 * A value in words where it is one of the program's own; any other as it is.
 * @param type of the event
 */
export function eventValue(field: string, value: string, language: Language, type: string): string {
  const [area = ''] = type.split('.', 1)
  if (field === 'ruleSet') return ruleSetName(value, language)
  if (field === 'item' && isReviewItem(value)) return reviewItemName(value, language)
  if (field === 'step' && area === 'filing') return stepName(value, [], language)
  if (field === 'place' && area === 'comment') return placeWords(value, language)
  return (VALUES_OF[area]?.[field]?.[value] ?? VALUES[field]?.[value])?.[language] ?? value
}

/** `purpose`, or `2.value` of the second indicator. */
function placeWords(place: string, language: Language): string {
  const [, row, field = ''] = /^(\d+)\.(.+)$/u.exec(place) ?? [null, undefined, place]
  return fieldWords({ indicator: row === undefined ? null : Number(row), field }, language) || place
}

function isReviewItem(value: string): value is ReviewItem {
  return (REVIEW_ITEMS as readonly string[]).includes(value)
}
