/** Words of the way of a target: states, acts, steps, and why an act is refused. `{name}` stands for a value of the refusal. */
import type { FlowRefusal, FlowRefusalCode } from '#core/flow/act.ts'
import type { StageKind } from '#core/flow/flow.ts'
import type { FlowFault, FlowFaultCode } from '#core/flow/parse-flow.ts'
import type { ActKind, FilingState } from '#core/flow/states.ts'
import type { Role } from '#core/access/roles.ts'
import type { Language, Wording } from './language.ts'
import { roleNames } from './roles.ts'

export const FILING_STATE_NAMES: Record<FilingState, Wording> = {
  draft: { 'zh-CN': '草稿', en: 'Draft' },
  submitted: { 'zh-CN': '已送审', en: 'Sent in' },
  'department-review': { 'zh-CN': '部门审核', en: 'With the department' },
  'finance-review': { 'zh-CN': '财政审核', en: 'With the finance bureau' },
  approved: { 'zh-CN': '已批复', en: 'Approved' },
  adjusting: { 'zh-CN': '调整中', en: 'Being adjusted' },
  archived: { 'zh-CN': '已归档', en: 'Archived' },
}

export const ACT_NAMES: Record<ActKind, Wording> = {
  submit: { 'zh-CN': '送审', en: 'Send in' },
  withdraw: { 'zh-CN': '撤回', en: 'Take back' },
  open: { 'zh-CN': '打开', en: 'Open' },
  return: { 'zh-CN': '退回', en: 'Send back' },
  transfer: { 'zh-CN': '转办', en: 'Hand over' },
  countersign: { 'zh-CN': '加签', en: 'Ask for another opinion' },
  pass: { 'zh-CN': '审核通过', en: 'Pass' },
  approve: { 'zh-CN': '批复', en: 'Approve' },
  adjust: { 'zh-CN': '调整', en: 'Adjust' },
  archive: { 'zh-CN': '归档', en: 'Archive' },
}

export const STAGE_NAMES: Record<StageKind, Wording> = {
  unit: { 'zh-CN': '单位确认', en: 'Unit' },
  department: { 'zh-CN': '部门审核', en: 'Department' },
  finance: { 'zh-CN': '财政审核', en: 'Finance bureau' },
}

/** Steps that the national flow names; those of a region's own go by who takes them. */
const STEP_NAMES: { readonly [step: string]: Wording } = {
  unit: { 'zh-CN': '单位填报', en: 'Unit' },
  head: { 'zh-CN': '单位负责人确认', en: 'Head of the unit' },
  department: { 'zh-CN': '部门审核', en: 'Department' },
  business: { 'zh-CN': '业务科室审核', en: 'Business office' },
  performance: { 'zh-CN': '绩效科审核', en: 'Performance office' },
  approval: { 'zh-CN': '批复', en: 'Approval' },
}

/** The name of a step, for whoever takes it. */
export function stepName(id: string, roles: readonly Role[], language: Language): string {
  const named = STEP_NAMES[id]
  if (named !== undefined) return named[language]
  const takers = roles.filter((role) => role !== 'administrator')
  const who = roleNames(takers.length === 0 ? roles : takers, language)
  return language === 'en' ? who : `${who}审核`
}

const REFUSALS: Record<FlowRefusalCode, Wording> = {
  'not-in-this-state': { 'zh-CN': '目标当前为“{state}”，不能{kind}。请刷新页面查看最新状态。', en: 'The target is now “{state}”: “{kind}” cannot be done. Load the page again to see how it stands.' },
  'not-yours': { 'zh-CN': '这一步不由您办理（当前状态：{state}），不能{kind}。', en: 'This step is not yours (“{state}”): “{kind}” cannot be done.' },
  'four-eyes': { 'zh-CN': '您填写、修改或送审过这份目标，不能再审核或批复（填审分离）。请由本科室其他人员办理。', en: 'You wrote in this target or sent it in, so you cannot review or approve it (four eyes). Leave it to a colleague.' },
  'took-a-step': { 'zh-CN': '您已办理本轮的另一审核环节，同一人不能办理两个环节。请由其他人员办理。', en: 'You took another step of this round; one person does not take two. Leave it to a colleague.' },
  opened: { 'zh-CN': '下一环节已打开，不能撤回。如需修改，请联系审核人退回。', en: 'The next level has opened it: it can no longer be taken back. Ask the reviewer to send it back.' },
  'already-open': { 'zh-CN': '已经打开。', en: 'It is open already.' },
  'errors-open': { 'zh-CN': '还有 {count} 个错误未处理，不能送审；草稿可随时保存。请先改正错误。', en: '{count} errors are open: it cannot be sent in. The draft is kept; mend the errors first.' },
  'grade-missing': { 'zh-CN': '还没有审核结论，不能通过。请先完成审核表。', en: 'There is no conclusion of a review yet. Complete the review sheet first.' },
  'grade-returns': { 'zh-CN': '审核结论为“中”，应退回修改，不能直接通过。', en: 'The review concluded 中 (fair): it goes back to be mended and cannot pass.' },
  'grade-blocks': { 'zh-CN': '审核结论为“差”，不得进入预算，不能通过。请退回单位重新填报。', en: 'The review concluded 差 (poor): it cannot enter the budget. Send it back to be written anew.' },
  'comment-missing': { 'zh-CN': '请填写意见：退回、调整须写明原因，结论为“良”的须写明修改情况。', en: 'Say why: sending back and adjusting need a reason, and 良 (good) needs what was amended.' },
  'opinion-awaited': { 'zh-CN': '还有 {count} 个加签意见未返回。请等待，或撤回加签。', en: '{count} opinions that were asked for have not come. Wait, or take the question back.' },
  'target-unfit': { 'zh-CN': '所选人员没有办理这一步的岗位。请另选人员。', en: 'The person chosen holds no post for this step. Choose another.' },
  'target-wrote': { 'zh-CN': '所选人员填写过这份目标或已办理其他环节，不能审核。请另选人员。', en: 'The person chosen wrote in this target or took another step. Choose another.' },
  'target-same': { 'zh-CN': '已在该人员手中。请另选人员。', en: 'That person has it already. Choose another.' },
  'approval-missing': { 'zh-CN': '请填写批复文号和批复日期。', en: 'Give the number and the date of the approval document.' },
  'approved-locked': { 'zh-CN': '目标已批复，内容锁定，不能修改。确需修改的，请先办理“调整”。', en: 'The target is approved and its text stands. Open an adjustment first.' },
  'under-review': { 'zh-CN': '目标正在审核，不能修改。请先撤回，或联系审核人退回。', en: 'The target is under review. Take it back, or ask the reviewer to send it back.' },
}

/** The words of a refusal, with what to do about it. */
export function flowRefusalText({ code, values }: FlowRefusal, language: Language): string {
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => valueName(name, values[name], language) ?? whole)
}

function valueName(name: string, value: string | number | undefined, language: Language): string | undefined {
  if (name === 'state') return isOf(FILING_STATE_NAMES, value) ? FILING_STATE_NAMES[value][language] : value?.toString()
  if (name === 'kind') return isOf(ACT_NAMES, value) ? ACT_NAMES[value][language] : value?.toString()
  return value?.toString()
}

function isOf<K extends string>(names: Record<K, Wording>, value: string | number | undefined): value is K {
  return typeof value === 'string' && Object.hasOwn(names, value)
}

const FAULTS: Record<FlowFaultCode, Wording> = {
  'not-a-flow': { 'zh-CN': '这不是流程设置（jichi.flow/1）', en: 'This is no flow (jichi.flow/1)' },
  'unknown-key': { 'zh-CN': '不认识的项目“{key}”，请删除或更正', en: 'The key “{key}” is not known; remove or correct it' },
  'wrong-kind': { 'zh-CN': '内容类型不对，应为 {expected}', en: 'Another kind of value is expected: {expected}' },
  'roles-empty': { 'zh-CN': '至少要有一个角色，否则无人办理', en: 'At least one role is needed, or nobody could take the step' },
  'role-unknown': { 'zh-CN': '没有角色“{role}”', en: 'There is no role “{role}”' },
  'role-not-possible': { 'zh-CN': '角色“{role}”不能办理这一步', en: 'The role “{role}” cannot take this part' },
  'id-invalid': { 'zh-CN': '环节编号应为小写字母开头的字母、数字或连字符', en: 'The id of a step is small letters, digits and hyphens, a letter first' },
  'id-taken': { 'zh-CN': '环节编号“{id}”重复或为系统保留', en: 'The id “{id}” is taken' },
  'steps-empty': { 'zh-CN': '这一级没有环节；不需要的级次请整级删除', en: 'The stage has no step; leave the whole stage out instead' },
  'stage-order': { 'zh-CN': '级次应按单位、部门、财政的先后排列', en: 'Stages come in the order unit, department, finance bureau' },
  'too-many': { 'zh-CN': '最多 {most} 个', en: 'No more than {most}' },
  'amount-invalid': { 'zh-CN': '金额应为不小于 0 的数（万元）', en: 'The sum must be a number of 万元, not below 0' },
}

/** The words of a fault of a flow, with its place. */
export function flowFaultText({ code, path, values }: FlowFault, language: Language): string {
  const words = FAULTS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.toString() ?? whole)
  return path === '' ? words : language === 'en' ? `${path}: ${words}` : `${path}：${words}`
}
