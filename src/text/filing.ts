/**
 * Words of the way of a target: states, acts, steps, and why an act is refused. `{name}` stands for a value
 * of the refusal.
 */
import type { FlowRefusal, FlowRefusalCode, StepRecord } from '#core/filing/act.ts'
import { isHeadStep, type StageKind } from '#core/filing/flow.ts'
import type { FlowChange, FlowPart, StepField, StepPlace } from '#core/filing/flow-changes.ts'
import type { FlowFault, FlowFaultCode } from '#core/filing/parse-flow.ts'
import { isLocked, type ActKind, type FilingState } from '#core/filing/states.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Language, Wording } from './language.ts'
import { roleNames } from './accounts/roles.ts'

/**
 * What a target is that was approved before and is on its way again: 调整（第 2 版）; null of one that never was,
 * or is as it was approved.
 * @param version how many versions were approved
 */
export function adjustmentName(
  { state, version }: { readonly state: FilingState; readonly version: number },
  language: Language,
): string | null {
  if (version === 0 || isLocked(state)) return null
  return language === 'zh-CN' ? `调整（第 ${version + 1} 版）` : `Adjustment (version ${version + 1})`
}

export const FILING_STATE_NAMES: Record<FilingState, Wording> = {
  draft: { 'zh-CN': '草稿', en: 'Draft' },
  submitted: { 'zh-CN': '已送审', en: 'Sent in' },
  'department-review': { 'zh-CN': '部门审核', en: 'With the department' },
  'finance-review': { 'zh-CN': '财政审核', en: 'With the finance bureau' },
  approved: { 'zh-CN': '已批复', en: 'Approved' },
  adjusting: { 'zh-CN': '调整中', en: 'Being adjusted' },
  closed: { 'zh-CN': '已终止', en: 'Closed' },
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
  abandon: { 'zh-CN': '放弃调整', en: 'Give the adjustment up' },
  close: { 'zh-CN': '终止', en: 'Close the project' },
  reopen: { 'zh-CN': '恢复', en: 'Open the project again' },
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

/** `department-2`: the second step of that name (复审). */
const AGAIN = /^(.+)-([2-9])$/
const TIMES: { readonly [time: string]: Wording } = {
  2: { 'zh-CN': '复审', en: 'second' },
  3: { 'zh-CN': '三审', en: 'third' },
}

/** Whether the head of a unit takes the step: what the unit sends in is confirmed there, not reviewed. */
export function isConfirmation(step: string | null | undefined): boolean {
  return isHeadStep(step ?? '')
}

const CONFIRM: Wording = { 'zh-CN': '确认', en: 'Confirm' }

/** What an act is called where it is done: the head of a unit 确认, all others 审核通过. */
export function actName(kind: ActKind, isConfirming: boolean, language: Language): string {
  return (kind === 'pass' && isConfirming ? CONFIRM : ACT_NAMES[kind])[language]
}

/** What a record of an act is called: 撤销 of what was done, where it takes an act back as if it had not been. */
export function recordName(
  { kind, step, undone }: Pick<StepRecord, 'kind' | 'step'> & { readonly undone?: ActKind | undefined },
  language: Language,
): string {
  const name = actName(undone ?? kind, isConfirmation(step), language)
  return undone === undefined ? name : (language === 'en' ? 'Undone: ' : '撤销') + name
}

/** The name of a step, for the person who takes it. */
export function stepName(id: string, roles: readonly Role[], language: Language): string {
  const named = STEP_NAMES[id]
  if (named !== undefined) return named[language]
  const [, base = '', time = ''] = AGAIN.exec(id) ?? []
  const first = STEP_NAMES[base]
  if (first !== undefined)
    return language === 'en'
      ? `${first.en} (${TIMES[time]?.en ?? time})`
      : `${first['zh-CN']}（${TIMES[time]?.['zh-CN'] ?? `第${time}次`}）`
  const takers = roles.filter((role) => role !== 'administrator')
  const who = roleNames(takers.length === 0 ? roles : takers, language)
  return language === 'en' ? who : `${who}审核`
}

const REFUSALS: Record<FlowRefusalCode, Wording> = {
  'not-in-this-state': {
    'zh-CN': '目标当前为“{state}”，不能{kind}。请刷新页面查看最新状态。',
    en: 'The target is now “{state}”: “{kind}” cannot be done. Load the page again to see how it stands.',
  },
  'awaits-approval': {
    'zh-CN': '已在等待批复，不在审核环节，不用再审核通过。',
    en: 'It only waits for its approval: there is no review left to pass.',
  },
  'not-at-approval': {
    'zh-CN': '还没有到批复环节。',
    en: 'It is not at the approval yet.',
  },
  'not-yours': {
    'zh-CN': '这一步不由您办理（当前状态：{state}），不能{kind}。',
    en: 'This step is not yours (“{state}”): “{kind}” cannot be done.',
  },
  'four-eyes': {
    'zh-CN': '您填写、修改或送审过这份目标，不能再审核或批复（填审分离）。请由本科室其他人员办理。',
    en:
      'You wrote in this target or sent it in, so you cannot review or approve it (four eyes). ' +
      'Leave it to a colleague.',
  },
  'took-a-step': {
    'zh-CN': '您已办理本轮的另一审核环节，同一人不能办理两个环节。请由其他人员办理。',
    en: 'You took another step of this round; one person does not take two. Leave it to a colleague.',
  },
  opened: {
    'zh-CN': '下一环节已打开，不能撤回。如需修改，请联系审核人退回。',
    en: 'The next level has opened it: it can no longer be taken back. Ask the reviewer to send it back.',
  },
  'already-open': { 'zh-CN': '已经打开。', en: 'It is open already.' },
  'errors-open': {
    'zh-CN': '还有 {count} 个错误未处理，不能送审；草稿可随时保存。请先改正错误。',
    en: '{count} errors are open: it cannot be sent in. The draft is kept; mend the errors first.',
  },
  'grade-missing': {
    'zh-CN': '可评的内容不足，没有定级。请先定审核结论，再通过。',
    en: 'There is no conclusion of a review yet. Complete the review sheet first.',
  },
  'grade-returns': {
    'zh-CN': '审核结论为“中”，应退回修改，不能直接通过。',
    en: 'The review concluded 中 (fair): it goes back to be mended and cannot pass.',
  },
  'grade-blocks': {
    'zh-CN': '审核结论为“差”，不得进入预算，不能通过。请退回单位重新填报。',
    en: 'The review concluded 差 (poor): it cannot enter the budget. Send it back to be written anew.',
  },
  'comment-missing': {
    'zh-CN': '请填写意见：退回、调整、终止、恢复须写明原因，结论为“良”的须写明修改情况。',
    en: 'Say why: sending back and adjusting need a reason, and 良 (good) needs what was amended.',
  },
  'comments-open': {
    'zh-CN':
      '退回后没有修改，还有 {count} 条批注待处理，不能直接送审。请按批注修改，或逐份送审并写明不作修改的理由。',
    en:
      'Nothing was changed since it was sent back and {count} comments are open: it cannot simply ' +
      'be sent in again. Amend it, or send it in by itself and say why it stays as it is.',
  },
  'opinion-awaited': {
    'zh-CN': '还有 {count} 个加签意见未返回。请等待，或撤回加签。',
    en: '{count} opinions that were asked for have not come. Wait, or take the question back.',
  },
  'target-unfit': {
    'zh-CN': '所选人员没有办理这一步的岗位。请另选人员。',
    en: 'The person chosen holds no post for this step. Choose another.',
  },
  'target-wrote': {
    'zh-CN': '所选人员填写过这份目标或已办理其他环节，不能审核。请另选人员。',
    en: 'The person chosen wrote in this target or took another step. Choose another.',
  },
  'target-same': {
    'zh-CN': '已在该人员手中。请另选人员。',
    en: 'That person has it already. Choose another.',
  },
  'approval-missing': {
    'zh-CN': '请填写批复文号和批复日期，日期的年份须在 1994—2099 之间。',
    en: 'Give the number and the date of the approval document; its year is between 1994 and 2099.',
  },
  'approved-locked': {
    'zh-CN': '目标已批复，内容锁定，不能修改。确需修改的，请先办理“调整”。',
    en: 'The target is approved and its text stands. Open an adjustment first.',
  },
  'project-closed': {
    'zh-CN': '项目已终止，内容锁定，不能修改，也不能调整。确需继续实施的，请财政部门先“恢复”。',
    en: 'The project is closed: nothing is written in it. The finance bureau can open it again.',
  },
  'year-closed': {
    'zh-CN':
      '{year} 年度已封存，未批复的目标不能送审，已填内容仍然保留。确需补办的，请财政绩效科在“年度结转”中重新开放 {year} 年度，再送审。',
    en:
      'The fiscal year {year} is closed: what was never approved cannot be sent in. What is ' +
      'written stays. The performance office can open the year again under 年度结转 (roll-over); then ' +
      'send it in.',
  },
  'assessment-missing': {
    'zh-CN': '这个项目应当先做事前绩效评估，还没有出具评估结论，不能送审。请到“事前评估”完成并提交审定。',
    en:
      'This project must be assessed before the event, and no assessment is signed yet: it cannot ' +
      'be sent in. Open the assessment, complete it and hand it in.',
  },
  'assessment-unsigned': {
    'zh-CN': '事前绩效评估已提交，还在等待主管部门或财政审定，出具结论后才能送审。',
    en:
      'The assessment is handed in and waits for the signature of the department or the bureau: it ' +
      'cannot be sent in yet.',
  },
  'assessment-unsupported': {
    'zh-CN': '事前绩效评估的结论为“不予支持”，不能送审。修改方案后可以重新评估。',
    en:
      'The assessment concluded 不予支持 (not supported): it cannot be sent in. Change the plan and ' +
      'have it assessed again.',
  },
  'assessment-changes-open': {
    'zh-CN': '事前绩效评估的结论为“调整后支持”，还有 {count} 条意见没有填写落实情况，不能送审。',
    en: 'The assessment supports it once adjusted: {count} things are not yet answered, so it cannot be sent in.',
  },
  'assessment-outgrown': {
    'zh-CN': '预算数已超过事前绩效评估时的 {assessed} 万元，不能送审。请调减预算或重新评估。',
    en:
      'The budget is more than the {assessed} 万元 that were assessed: it cannot be sent in. Reduce ' +
      'it or have it assessed again.',
  },
  'policy-unassessed': {
    'zh-CN':
      '这个新增项目依据的政策“{policy}”还没有出具事前绩效评估结论，不能送审。请先由责任部门完成政策评估。',
    en: 'The policy “{policy}” that this new project carries out has no signed assessment: it cannot be sent in. Have the policy assessed first.',
  },
  'policy-unsupported': {
    'zh-CN': '这个新增项目依据的政策“{policy}”事前绩效评估结论为“不予支持”，不能送审。',
    en: 'The assessment of the policy “{policy}” concluded 不予支持 (not supported): this new project cannot be sent in.',
  },
  'policy-changes-open': {
    'zh-CN':
      '这个新增项目依据的政策“{policy}”事前绩效评估结论为“调整后支持”，还有 {count} 条意见没有填写落实情况，不能送审。',
    en: 'The assessment supports the policy “{policy}” once adjusted: {count} things are not yet answered, so this new project cannot be sent in.',
  },
  'under-review': {
    'zh-CN': '目标正在审核，不能修改。请先撤回，或联系审核人退回。',
    en: 'The target is under review. Take it back, or ask the reviewer to send it back.',
  },
}

/** The words of a refusal, with what to do about it. */
export function flowRefusalText({ code, values }: FlowRefusal, language: Language): string {
  return REFUSALS[code][language].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => valueName(name, values[name], language) ?? whole,
  )
}

function valueName(name: string, value: string | number | undefined, language: Language): string | undefined {
  if (name === 'state')
    return isOf(FILING_STATE_NAMES, value) ? FILING_STATE_NAMES[value][language] : value?.toString()
  if (name === 'kind') return isOf(ACT_NAMES, value) ? ACT_NAMES[value][language] : value?.toString()
  return value?.toString()
}

function isOf<K extends string>(names: Record<K, Wording>, value: string | number | undefined): value is K {
  return typeof value === 'string' && Object.hasOwn(names, value)
}

const FAULTS: Record<FlowFaultCode, Wording> = {
  'not-a-flow': { 'zh-CN': '这不是流程设置（jichi.flow/1）', en: 'This is no flow (jichi.flow/1)' },
  'unknown-key': {
    'zh-CN': '不认识的项目“{key}”，请删除或更正',
    en: 'The key “{key}” is not known; remove or correct it',
  },
  'wrong-kind': {
    'zh-CN': '内容类型不对，应为 {expected}',
    en: 'Another kind of value is expected: {expected}',
  },
  'roles-empty': {
    'zh-CN': '至少要有一个角色，否则无人办理',
    en: 'At least one role is needed, or nobody could take the step',
  },
  'role-unknown': { 'zh-CN': '没有角色“{role}”', en: 'There is no role “{role}”' },
  'role-not-possible': {
    'zh-CN': '角色“{role}”不能办理这一步',
    en: 'The role “{role}” cannot take this part',
  },
  'id-invalid': {
    'zh-CN': '环节编号应为小写字母开头的字母、数字或连字符',
    en: 'The id of a step is small letters, digits and hyphens, a letter first',
  },
  'id-taken': { 'zh-CN': '环节编号“{id}”重复或为系统保留', en: 'The id “{id}” is taken' },
  'steps-empty': {
    'zh-CN': '这一级没有环节；不需要的级次请整级删除',
    en: 'The stage has no step; leave the whole stage out instead',
  },
  'stage-order': {
    'zh-CN': '级次应按单位、部门、财政的先后排列',
    en: 'Stages come in the order unit, department, finance bureau',
  },
  'too-many': { 'zh-CN': '最多 {most} 个', en: 'No more than {most}' },
  'amount-invalid': {
    'zh-CN': '金额应为不小于 0 的数（万元）',
    en: 'The sum must be a number of 万元, not below 0',
  },
}

/** The words of a fault of a flow, with its place. */
export function flowFaultText({ code, path, values }: FlowFault, language: Language): string {
  const words = FAULTS[code][language].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name]?.toString() ?? whole,
  )
  if (path === '') return words
  return language === 'en' ? `${path}: ${words}` : `${path}：${words}`
}

export const FLOW_PART_NAMES: Record<FlowPart, Wording> = {
  submit: { 'zh-CN': '送审', en: 'Sending in' },
  approve: { 'zh-CN': '批复', en: 'Approval' },
  adjust: { 'zh-CN': '提出调整', en: 'Opening an adjustment' },
  archive: { 'zh-CN': '归档', en: 'Archiving' },
  consult: { 'zh-CN': '可以加签给', en: 'Asked for another opinion' },
}

/** What changed between two flows, as a line. */
export function flowChangeText(change: FlowChange, language: Language): string {
  const en = language === 'en'
  if (change.part === 'twice')
    return en
      ? `One person may take several steps: ${change.after ? 'yes' : 'no'}`
      : `同一人可以办理几个环节：${change.after ? '是' : '否'}`
  if (change.part === 'step-gone')
    return `${en ? 'Step left out: ' : '取消环节：'}${placeText(change.place, language)}`
  if (change.part === 'new-step')
    return `${en ? 'New step: ' : '新增环节：'}${placeText(change.place, language)}`
  if (change.part !== 'step')
    return (
      `${FLOW_PART_NAMES[change.part][language]}${en ? ': ' : '：'}${roleNames(change.before, language)} ` +
      `→ ${roleNames(change.after, language)}`
    )
  const { before, after, fields } = change
  const wordings = fields.map(
    (field) => `${fieldText(before, field, language)} → ${fieldText(after, field, language)}`,
  )
  return `${stepName(after.id, after.roles, language)}${en ? ': ' : '：'}${wordings.join(en ? '; ' : '；')}`
}

function fieldText(
  { kind, stage, beside, roles, from }: StepPlace,
  field: StepField,
  language: Language,
): string {
  const en = language === 'en'
  if (field === 'roles') return roleNames(roles, language)
  if (field === 'from') return fromText(from, language)
  const stageText = en
    ? `stage ${stage + 1}, ${STAGE_NAMES[kind].en}`
    : `第 ${stage + 1} 级${STAGE_NAMES[kind]['zh-CN']}`
  const inParallel = en ? ' in parallel' : '（并行）'
  return beside > 0 ? `${stageText}${inParallel}` : stageText
}

/** Of which projects a step is taken: all, or those with so much money. */
function fromText(from: StepPlace['from'], language: Language): string {
  const en = language === 'en'
  if (from === null) return en ? 'every project' : '全部项目'
  return en ? `from ${from} 万元` : `${from} 万元及以上`
}

function placeText(place: StepPlace, language: Language): string {
  const facts = [
    stepName(place.id, place.roles, language),
    fieldText(place, 'place', language),
    fieldText(place, 'roles', language),
    ...(place.from === null ? [] : [fieldText(place, 'from', language)]),
  ]
  return facts.join(language === 'en' ? ', ' : '，')
}
