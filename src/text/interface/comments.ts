/** Words of 批注 on places of a target, of what changed since it was sent back, and of approved versions. */
import { words } from './words.ts'

export const COMMENTS = words({
  title: { 'zh-CN': (n: number) => `批注 ${n}`, en: (n: number) => `Comments ${n}` },
  name: { 'zh-CN': '批注', en: 'Comments' },
  write: { 'zh-CN': (place: string) => `批注：${place}`, en: (place: string) => `Comment on ${place}` },
  writeTitle: { 'zh-CN': '写批注', en: 'Write a comment' },
  addOnWhole: { 'zh-CN': '批注整体（M）', en: 'Comment on the whole (M)' },
  none: {
    'zh-CN': '还没有批注。鼠标移到格子上，点“＋”，批注那一格；按 M，批注整体或任一格。',
    en: 'No comments yet. Point at a cell and press “＋”, or press M for the whole or any cell.',
  },
  mark: {
    'zh-CN': (who: string, text: string) => `批注 ${who}：${text}`,
    en: (who: string, text: string) => `Comment by ${who}: ${text}`,
  },
  place: { 'zh-CN': '位置', en: 'Place' },
  noPlace: { 'zh-CN': '没有相符的位置', en: 'No such place' },
  gone: {
    'zh-CN': (place: string) => `原${place}（该行已删去）`,
    en: (place: string) => `${place} before (that row was removed)`,
  },
  stands: { 'zh-CN': '现在写的是', en: 'It says' },
  blank: { 'zh-CN': '（空）', en: '(blank)' },
  text: { 'zh-CN': '意见', en: 'Comment' },
  textMissing: { 'zh-CN': '请写明意见', en: 'Write what you mean' },
  suggest: { 'zh-CN': '建议改为（可不填）', en: 'Suggested text (optional)' },
  suggestHint: { 'zh-CN': '单位可以一键采用', en: 'The unit can take it up with one press' },
  suggested: { 'zh-CN': '建议改为', en: 'Suggested' },
  accept: { 'zh-CN': '采用', en: 'Take up' },
  resolve: { 'zh-CN': '已处理', en: 'Settled' },
  reopen: { 'zh-CN': '重新打开', en: 'Open again' },
  answer: { 'zh-CN': '答复', en: 'Answer' },
  answerMore: { 'zh-CN': '答复…', en: 'Answer…' },
  answers: {
    'zh-CN': (n: number) => `答复 ${n}`,
    en: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
  },
  answerLabel: { 'zh-CN': '写答复', en: 'Your answer' },
  open: { 'zh-CN': '待处理', en: 'open' },
  resolved: { 'zh-CN': '已处理', en: 'settled' },
  accepted: { 'zh-CN': '已采用', en: 'applied' },
  endedBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when}`,
    en: (who: string, when: string) => `${who}, ${when}`,
  },
  someone: { 'zh-CN': '已删除的账号', en: 'a removed account' },
  saved: { 'zh-CN': '批注已保存', en: 'Comment saved' },
  didAccept: { 'zh-CN': '已按建议修改', en: 'Changed as suggested' },

  since: { 'zh-CN': '退回后的修改', en: 'Changed since it was sent back' },
  sinceWords: {
    'zh-CN': (who: string, when: string, why: string) => `${who} ${when} 退回：${why}`,
    en: (who: string, when: string, why: string) => `Sent back by ${who}, ${when}: ${why}`,
  },
  nothingChanged: { 'zh-CN': '退回后没有修改', en: 'Nothing was changed since' },
  changedCount: {
    'zh-CN': (n: number) => `退回后改了 ${n} 处`,
    en: (n: number) => (n === 1 ? '1 change since it was sent back' : `${n} changes since it was sent back`),
  },

  versions: { 'zh-CN': '批复版本', en: 'Approved versions' },
  noVersions: { 'zh-CN': '还没有批复。', en: 'It was not approved yet.' },
  number: { 'zh-CN': '版本', en: 'Version' },
  document: { 'zh-CN': '文号', en: 'Document' },
  date: { 'zh-CN': '批复日期', en: 'Date' },
  approvedBy: { 'zh-CN': '批复人', en: 'Approved by' },
  reason: { 'zh-CN': '调整原因', en: 'Reason' },
  digest: { 'zh-CN': '校验值', en: 'Digest' },
  signature: { 'zh-CN': '签名', en: 'Signature' },
  signed: { 'zh-CN': 'SM2', en: 'SM2' },
  notSigned: { 'zh-CN': '—', en: '—' },
  checkVersion: { 'zh-CN': '校验', en: 'Check' },
  checkOf: { 'zh-CN': (n: number) => `校验第 ${n} 版`, en: (n: number) => `Check version ${n}` },
  downloadVersion: { 'zh-CN': '下载', en: 'Download' },
  downloadOf: { 'zh-CN': (n: number) => `下载第 ${n} 版`, en: (n: number) => `Download version ${n}` },
  checkRight: { 'zh-CN': '与批复记录的校验值和 SM2 签名都相符', en: 'Digest and SM2 signature fit' },
  checkDigest: { 'zh-CN': '与批复记录的校验值相符（没有签名）', en: 'The digest fits (not signed)' },
  checkUnanchored: {
    'zh-CN': '无从核对：批复记录没有留存校验值',
    en: 'Nothing to hold it against: the record of its approval has no digest',
  },
  checkWrong: {
    'zh-CN': '不相符：内容与批复时不一致，请查操作日志',
    en: 'It does not fit: the content is not what was approved. See the operation log',
  },
  signedBy: { 'zh-CN': (key: string) => `公钥 ${key}`, en: (key: string) => `public key ${key}` },
  compare: { 'zh-CN': '比较', en: 'Compare' },
  from: { 'zh-CN': '原版本', en: 'From' },
  to: { 'zh-CN': '新版本', en: 'To' },
  present: { 'zh-CN': '现在的内容', en: 'as it is now' },
  versionOf: { 'zh-CN': (n: number) => `第 ${n} 版`, en: (n: number) => `version ${n}` },
  beside: { 'zh-CN': '逐格对照、打印', en: 'Cell by cell, print' },
  besideTitle: { 'zh-CN': '版本对比', en: 'Versions compared' },
  besideCells: { 'zh-CN': '逐格对照', en: 'Cell by cell' },
  adjusting: {
    'zh-CN': (who: string, when: string, why: string) => `调整原因：${why}（${who} ${when}）`,
    en: (who: string, when: string, why: string) => `Adjusted because: ${why} (${who}, ${when})`,
  },
  againstApproved: {
    'zh-CN': (version: number, n: number) =>
      n === 0 ? `与第 ${version} 版相同` : `较第 ${version} 版改动 ${n} 处`,
    en: (version: number, n: number) =>
      n === 0 ? `As in version ${version}` : `${n} changed since version ${version}`,
  },
  withApproved: {
    'zh-CN': (n: number) => `与第 ${n} 版对比`,
    en: (n: number) => `Compare with version ${n}`,
  },
  approvedOn: {
    'zh-CN': (n: number, document: string, date: string) => `第 ${n} 版 · ${document} · ${date}`,
    en: (n: number, document: string, date: string) => `Version ${n} · ${document} · ${date}`,
  },
  same: { 'zh-CN': '两个版本内容相同', en: 'Both say the same' },
  summary: {
    'zh-CN': (fields: number, added: number, removed: number, moved: number) =>
      [
        fields > 0 ? `修改 ${fields} 处` : '',
        added > 0 ? `新增 ${added} 个指标` : '',
        removed > 0 ? `删除 ${removed} 个指标` : '',
        moved > 0 ? `移动 ${moved} 个指标` : '',
      ]
        .filter(Boolean)
        .join('，'),
    en: (fields: number, added: number, removed: number, moved: number) =>
      [
        fields > 0 ? `${fields} changed` : '',
        added > 0 ? `${added} indicators added` : '',
        removed > 0 ? `${removed} removed` : '',
        moved > 0 ? `${moved} moved` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
})
