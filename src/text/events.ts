/** What the events of the audit trail are called. An event without words does not compile. */
import { EVENT_TYPES, type EventType } from '#core/audit/event.ts'
import { DEADLINE_NAMES } from './calendar.ts'
import { REVIEW_ITEMS, type ReviewItem } from '#core/review/form.ts'
import type { Language, Wording } from './language.ts'
import { reviewItemName } from './review.ts'
import { ROLE_NAMES } from './roles.ts'
import { ruleSetName } from './rule-sets.ts'

const EVENT_NAMES: Record<EventType, Wording> = {
  'installation.created': { 'zh-CN': '系统初始化', en: 'Installation created' },
  'log.exported': { 'zh-CN': '导出操作日志', en: 'Operation log exported' },
  'log.verified': { 'zh-CN': '校验操作日志', en: 'Operation log verified' },
  'log.algorithm-changed': { 'zh-CN': '修改日志校验算法', en: 'Digest of the log changed' },
  'region.changed': { 'zh-CN': '修改区划', en: 'Region changed' },
  'security.changed': { 'zh-CN': '修改安全设置', en: 'Security settings changed' },
  'oidc.changed': { 'zh-CN': '修改统一身份认证设置', en: 'Sign-in service changed' },
  'session.started': { 'zh-CN': '登录', en: 'Signed in' },
  'session.refused': { 'zh-CN': '登录失败', en: 'Sign-in refused' },
  'session.ended': { 'zh-CN': '退出登录', en: 'Signed out' },
  'staff.imported': { 'zh-CN': '导入机构和人员', en: 'Units and people imported' },
  'unit.created': { 'zh-CN': '新增单位', en: 'Unit created' },
  'unit.changed': { 'zh-CN': '单位变动', en: 'Unit changed' },
  'session.revoked': { 'zh-CN': '强制退出登录', en: 'Sessions ended' },
  'second-factor.enrolled': { 'zh-CN': '启用动态口令', en: 'Second factor enrolled' },
  'second-factor.removed': { 'zh-CN': '停用动态口令', en: 'Second factor taken away' },
  'second-factor.reset': { 'zh-CN': '重置动态口令', en: 'Second factor reset' },
  'second-factor.codes-renewed': { 'zh-CN': '更换恢复码', en: 'Recovery codes renewed' },
  'second-factor.recovery-used': { 'zh-CN': '使用恢复码', en: 'Recovery code used' },
  'user.created': { 'zh-CN': '新增账号', en: 'Account created' },
  'user.changed': { 'zh-CN': '修改账号', en: 'Account changed' },
  'post.given': { 'zh-CN': '授予岗位', en: 'Post given' },
  'user.handed-over': { 'zh-CN': '岗位交接', en: 'Posts handed over' },
  'post.ended': { 'zh-CN': '收回岗位', en: 'Post ended' },
  'password.changed': { 'zh-CN': '修改密码', en: 'Password changed' },
  'document.imported': { 'zh-CN': '导入文档', en: 'Document imported' },
  'document.refused': { 'zh-CN': '文档未能导入', en: 'Document refused' },
  'document.adopted': { 'zh-CN': '演示文档转为自有文档', en: 'Demonstration document made one’s own' },
  'document.superseded': { 'zh-CN': '文档被新版本替换', en: 'Document replaced by a newer version' },
  'document.restored': { 'zh-CN': '恢复被替换的文档', en: 'Replaced document restored' },
  'document.read-again': { 'zh-CN': '重新读取文档', en: 'Document read again' },
  'document.edited': { 'zh-CN': '修改文档内容', en: 'Document changed' },
  'document.edit-undone': { 'zh-CN': '撤销修改', en: 'Change undone' },
  'target.created': { 'zh-CN': '新建目标', en: 'Target begun' },
  'target.written': { 'zh-CN': '填写目标', en: 'Target written' },
  'target.removed': { 'zh-CN': '删除草稿', en: 'Draft removed' },
  'attachment.added': { 'zh-CN': '上传佐证材料', en: 'Evidence added' },
  'attachment.removed': { 'zh-CN': '删除佐证材料', en: 'Evidence taken away' },
  'finding.waived': { 'zh-CN': '忽略问题', en: 'Finding waived' },
  'finding.disputed': { 'zh-CN': '判断有误', en: 'Finding held to be wrong' },
  'finding.reopened': { 'zh-CN': '恢复问题', en: 'Finding open again' },
  'finding.waiver-ended': { 'zh-CN': '忽略到期', en: 'Waiver ended' },
  'layout.saved': { 'zh-CN': '记住表式', en: 'Layout remembered' },
  'rule-set.saved': { 'zh-CN': '保存规则集', en: 'Rule set saved' },
  'rule-set.retired': { 'zh-CN': '停用规则集', en: 'Rule set retired' },
  'audit.started': { 'zh-CN': '开始全部审核', en: 'Audit of everything started' },
  'audit.ended': { 'zh-CN': '全部审核结束', en: 'Audit of everything ended' },
  'document.audited': { 'zh-CN': '重新审核文档', en: 'Document audited again' },
  'layout.removed': { 'zh-CN': '删除表式', en: 'Layout removed' },
  'library.changed': { 'zh-CN': '修改指标库', en: 'Indicator library changed' },
  'library.removed': { 'zh-CN': '从指标库删除指标', en: 'Indicator removed from the library' },
  'library.mined': { 'zh-CN': '更新指标库', en: 'Indicator library mined' },
  'model.changed': { 'zh-CN': '修改语言模型设置', en: 'Language model settings changed' },
  'advice.asked': { 'zh-CN': '请语言模型提意见', en: 'Language model asked' },
  'advice.removed': { 'zh-CN': '删除模型意见', en: 'Advice of the model removed' },
  'document.classified': { 'zh-CN': '修改涉密标记', en: 'Mark of secrecy changed' },
  'review.item-changed': { 'zh-CN': '修改审核项', en: 'Review item changed' },
  'review.item-restored': { 'zh-CN': '审核项恢复为系统建议', en: 'Review item back to the proposal' },
  'review.opinion-written': { 'zh-CN': '填写审核意见', en: 'Review opinion written' },
  'filing.submitted': { 'zh-CN': '送审', en: 'Target sent in' },
  'filing.withdrawn': { 'zh-CN': '撤回', en: 'Taken back' },
  'filing.opened': { 'zh-CN': '打开送审目标', en: 'Target opened for review' },
  'filing.returned': { 'zh-CN': '退回', en: 'Target sent back' },
  'filing.transferred': { 'zh-CN': '转办', en: 'Handed over' },
  'filing.countersigned': { 'zh-CN': '加签', en: 'Another opinion asked for' },
  'filing.passed': { 'zh-CN': '审核通过', en: 'Target passed' },
  'filing.approved': { 'zh-CN': '批复目标', en: 'Target approved' },
  'filing.adjusted': { 'zh-CN': '调整目标', en: 'Adjustment opened' },
  'filing.archived': { 'zh-CN': '归档', en: 'Target archived' },
  'calendar.saved': { 'zh-CN': '确定年度日历', en: 'Calendar laid down' },
  'flow.saved': { 'zh-CN': '保存审核流程', en: 'Flow saved' },
  'comment.written': { 'zh-CN': '填写批注', en: 'Comment written' },
  'comment.answered': { 'zh-CN': '答复批注', en: 'Comment answered' },
  'comment.settled': { 'zh-CN': '处理批注', en: 'Comment settled' },
  'comment.reopened': { 'zh-CN': '重新打开批注', en: 'Comment open again' },
  'opinions.saved': { 'zh-CN': '保存常用审核意见', en: 'Standard opinions saved' },
  'document.removed': { 'zh-CN': '删除文档', en: 'Document removed' },
  'batch.created': { 'zh-CN': '新建批量导入', en: 'Batch created' },
  'batch.cancelled': { 'zh-CN': '取消批量导入', en: 'Batch cancelled' },
  'job.created': { 'zh-CN': '新建任务', en: 'Job created' },
  'job.cancelled': { 'zh-CN': '取消任务', en: 'Job cancelled' },
  'job.resumed': { 'zh-CN': '恢复任务', en: 'Job resumed' },
  'job.undecided': { 'zh-CN': '导入待确认', en: 'Import needs a decision' },
  'job.decided': { 'zh-CN': '确认导入方式', en: 'Import decided' },
  'jobs.cleared': { 'zh-CN': '清理过期任务', en: 'Old jobs cleared' },
  'demo.loaded': { 'zh-CN': '载入演示数据', en: 'Demonstration loaded' },
  'demo.removed': { 'zh-CN': '移除演示数据', en: 'Demonstration removed' },
}

/** The name of an event; the code itself when another version wrote it. */
export function eventName(type: string, language: Language): string {
  return isEventType(type) ? EVENT_NAMES[type][language] : type
}

function isEventType(type: string): type is EventType {
  return (EVENT_TYPES as readonly string[]).includes(type)
}

/** Kinds of what was acted on: `document:5f…`. */
const SUBJECTS: { readonly [kind: string]: Wording } = {
  document: { 'zh-CN': '文档', en: 'document' },
  job: { 'zh-CN': '导入任务', en: 'import' },
  batch: { 'zh-CN': '批量导入', en: 'batch' },
  layout: { 'zh-CN': '表式', en: 'layout' },
  library: { 'zh-CN': '指标', en: 'indicator' },
  'rule-set': { 'zh-CN': '规则集', en: 'rule set' },
  project: { 'zh-CN': '项目', en: 'project' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  calendar: { 'zh-CN': '年度日历', en: 'calendar' },
  region: { 'zh-CN': '区划', en: 'region' },
  log: { 'zh-CN': '操作日志', en: 'operation log' },
  user: { 'zh-CN': '账号', en: 'account' },
}

export const SUBJECT_KINDS: readonly string[] = Object.keys(SUBJECTS)

export function subjectName(kind: string, language: Language): string {
  return SUBJECTS[kind]?.[language] ?? kind
}

/** `document:5f1e…` as 文档 5f1e0c2a: the kind, and the beginning of the number. */
export function eventSubject(subject: string, language: Language): string {
  const [kind = '', id = ''] = subject.split(':', 2)
  const name = SUBJECTS[kind]?.[language]
  if (name === undefined) return subject
  return /^[0-9a-f]{8}-/.test(id) ? `${name} ${id.slice(0, 8)}` : name
}

/** Values of fields that are words of the program. */
const VALUES: { readonly [field: string]: { readonly [value: string]: Wording } } = {
  role: ROLE_NAMES,
  secondFactorRoles: ROLE_NAMES,
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

/** A value in words where it is one of the program's own; any other as it is. */
export function eventValue(field: string, value: string, language: Language): string {
  if (field === 'ruleSet') return ruleSetName(value, language)
  if (field === 'item' && isReviewItem(value)) return reviewItemName(value, language)
  return VALUES[field]?.[value]?.[language] ?? value
}

function isReviewItem(value: string): value is ReviewItem {
  return (REVIEW_ITEMS as readonly string[]).includes(value)
}

/** What the fields of an event's content are called. */
const FIELDS: { readonly [field: string]: Wording } = {
  ...DEADLINE_NAMES,
  account: { 'zh-CN': '账号', en: 'account' },
  step: { 'zh-CN': '步骤', en: 'step' },
  enabled: { 'zh-CN': '启用', en: 'switched on' },
  issuer: { 'zh-CN': '服务地址', en: 'issuer' },
  clientId: { 'zh-CN': '客户端标识', en: 'client id' },
  secretSet: { 'zh-CN': '有密钥', en: 'has a secret' },
  secretGiven: { 'zh-CN': '更换密钥', en: 'another secret' },
  scopes: { 'zh-CN': '范围', en: 'scopes' },
  claim: { 'zh-CN': '账号字段', en: 'claim' },
  createAccounts: { 'zh-CN': '自动建立账号', en: 'makes accounts' },
  secondFactor: { 'zh-CN': '仍要动态口令', en: 'second factor, too' },
  method: { 'zh-CN': '登录方式', en: 'way of signing in' },
  passwordLength: { 'zh-CN': '密码最少字符', en: 'least characters of a password' },
  passwordKinds: { 'zh-CN': '密码字符种类', en: 'kinds of characters' },
  passwordHistory: { 'zh-CN': '不得重复的密码个数', en: 'passwords not used again' },
  passwordDays: { 'zh-CN': '密码有效天数', en: 'days a password lasts' },
  lockTries: { 'zh-CN': '锁定前失败次数', en: 'failures before the lock' },
  lockMinutes: { 'zh-CN': '锁定分钟数', en: 'minutes of the lock' },
  idleMinutes: { 'zh-CN': '无操作退出分钟数', en: 'idle minutes' },
  longestHours: { 'zh-CN': '登录最长小时数', en: 'hours of a session' },
  secondFactorRoles: { 'zh-CN': '须用动态口令的角色', en: 'roles with a second factor' },
  algorithm: { 'zh-CN': '校验算法', en: 'digest' },
  records: { 'zh-CN': '记录', en: 'records' },
  faults: { 'zh-CN': '异常', en: 'faults' },
  first: { 'zh-CN': '首条', en: 'first' },
  last: { 'zh-CN': '末条', en: 'last' },
  head: { 'zh-CN': '末条校验值', en: 'last hash' },
  noted: { 'zh-CN': '与抄录相符', en: 'as noted' },
  changed: { 'zh-CN': '有变化', en: 'changed' },
  created: { 'zh-CN': '新增', en: 'new' },
  done: { 'zh-CN': '已处理', en: 'done' },
  gone: { 'zh-CN': '消失', en: 'gone' },
  note: { 'zh-CN': '说明', en: 'note' },
  version: { 'zh-CN': '版本', en: 'version' },
  active: { 'zh-CN': '启用', en: 'active' },
  address: { 'zh-CN': '来自', en: 'from' },
  code: { 'zh-CN': '代码', en: 'code' },
  demo: { 'zh-CN': '演示', en: 'demonstration' },
  documents: { 'zh-CN': '文档', en: 'documents' },
  duplicate: { 'zh-CN': '重复', en: 'duplicate' },
  fault: { 'zh-CN': '原因', en: 'reason' },
  comment: { 'zh-CN': '审核意见', en: 'comment' },
  conclusion: { 'zh-CN': '审核结论', en: 'conclusion' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  item: { 'zh-CN': '审核项', en: 'item' },
  points: { 'zh-CN': '分值', en: 'points' },
  reason: { 'zh-CN': '理由', en: 'reason' },
  file: { 'zh-CN': '文件', en: 'file' },
  files: { 'zh-CN': '文件', en: 'files' },
  findings: { 'zh-CN': '问题', en: 'findings' },
  indicators: { 'zh-CN': '指标', en: 'indicators' },
  job: { 'zh-CN': '任务', en: 'job' },
  jobs: { 'zh-CN': '任务', en: 'jobs' },
  against: { 'zh-CN': '旧版文档', en: 'older document' },
  decision: { 'zh-CN': '处理方式', en: 'decision' },
  document: { 'zh-CN': '新文档', en: 'newer document' },
  kind: { 'zh-CN': '类别', en: 'kind' },
  labels: { 'zh-CN': '标签', en: 'labels' },
  layouts: { 'zh-CN': '表式', en: 'layouts' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  posts: { 'zh-CN': '岗位', en: 'posts' },
  unplaced: { 'zh-CN': '未归位', en: 'without a place' },
  name: { 'zh-CN': '名称', en: 'name' },
  copied: { 'zh-CN': '复制自', en: 'copied from' },
  password: { 'zh-CN': '密码', en: 'password' },
  passwordSet: { 'zh-CN': '重置密码', en: 'password reset' },
  projects: { 'zh-CN': '项目', en: 'projects' },
  sessionsEnded: { 'zh-CN': '同时退出的登录', en: 'sessions ended' },
  role: { 'zh-CN': '角色', en: 'role' },
  ruleSet: { 'zh-CN': '规则集', en: 'rule set' },
  sha256: { 'zh-CN': '校验值', en: 'digest' },
  size: { 'zh-CN': '字节', en: 'bytes' },
  state: { 'zh-CN': '状态', en: 'state' },
  edits: { 'zh-CN': '修改', en: 'changes' },
  rules: { 'zh-CN': '规则', en: 'rules' },
  until: { 'zh-CN': '截止', en: 'until' },
  published: { 'zh-CN': '公开', en: 'published' },
  error: { 'zh-CN': '错误', en: 'errors' },
  warning: { 'zh-CN': '警告', en: 'warnings' },
  advice: { 'zh-CN': '建议', en: 'advice' },
  unitsAdded: { 'zh-CN': '新增机构', en: 'units added' },
  unitsChanged: { 'zh-CN': '变更机构', en: 'units changed' },
  peopleAdded: { 'zh-CN': '新增账号', en: 'accounts added' },
  peopleChanged: { 'zh-CN': '变更人员', en: 'people changed' },
  tasks: { 'zh-CN': '待办', en: 'tasks' },
  to: { 'zh-CN': '交给', en: 'to' },
  refused: { 'zh-CN': '未导入的行', en: 'rows refused' },
}

/** The name of a field; the field itself when it has none, so that nothing of the trail is hidden. */
export function eventFieldName(field: string, language: Language): string {
  return FIELDS[field]?.[language] ?? field
}
