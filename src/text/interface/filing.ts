/** Words of the way of a target: the strip above its paper, what one does to it, its history. */
import { words } from './words.ts'

export const FILING = words({
  way: { 'zh-CN': '办理进度', en: 'Where it stands' },
  unitStep: { 'zh-CN': '单位填报', en: 'Unit' },
  state: { 'zh-CN': '状态', en: 'State' },
  done: { 'zh-CN': '已办', en: 'done' },
  open: { 'zh-CN': '在办', en: 'open' },
  ahead: { 'zh-CN': '未到', en: 'ahead' },
  waiting: {
    'zh-CN': (who: string, span: string) => `${who} · ${span}`,
    en: (who: string, span: string) => `${who} · ${span}`,
  },
  doneBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when}`,
    en: (who: string, when: string) => `${who}, ${when}`,
  },
  toldBy: {
    'zh-CN': (who: string, when: string, act: string, spoke: boolean) =>
      `${who} ${when} ${act}${spoke ? '：' : ''}`,
    en: (who: string, when: string, act: string, spoke: boolean) =>
      `${act} by ${who}, ${when}${spoke ? ': ' : ''}`,
  },
  returnedBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 退回：`,
    en: (who: string, when: string) => `Sent back by ${who}, ${when}: `,
  },
  seen: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 打开`,
    en: (who: string, when: string) => `opened by ${who}, ${when}`,
  },
  notSeen: { 'zh-CN': '尚未打开', en: 'not opened yet' },
  asked: { 'zh-CN': (who: string) => `加签：${who}`, en: (who: string) => `asked: ${who}` },
  version: { 'zh-CN': (n: number) => `第 ${n} 版`, en: (n: number) => `version ${n}` },
  versionToCome: {
    'zh-CN': (n: number) => `批复后为第 ${n} 版`,
    en: (n: number) => `version ${n} once approved`,
  },
  minutes: { 'zh-CN': (n: number) => `${n} 分钟`, en: (n: number) => `${n} min` },
  hours: { 'zh-CN': (n: number) => `${n} 小时`, en: (n: number) => `${n} h` },
  days: { 'zh-CN': (n: number) => `${n} 天`, en: (n: number) => (n === 1 ? '1 day' : `${n} days`) },
  justNow: { 'zh-CN': '刚刚', en: 'just now' },

  history: { 'zh-CN': (n: number) => `办理记录 ${n}`, en: (n: number) => `History ${n}` },
  remindedToday: {
    'zh-CN': (by: string, time: string) =>
      `今天 ${time} ${by} 已催办过；同一环节每天只催办一次，请明天再催办`,
    en: (by: string, time: string) =>
      `${by} reminded of it today at ${time}; a step is reminded of once a day`,
  },
  historyTitle: { 'zh-CN': '办理记录', en: 'History' },
  noHistory: { 'zh-CN': '还没有送审。', en: 'It was not sent in yet.' },
  toward: { 'zh-CN': (who: string) => `→ ${who}`, en: (who: string) => `→ ${who}` },
  toPlace: {
    'zh-CN': '单位调整，交回岗位：由现在的岗位办理',
    en: 'Units changed: back to the person who has the post now',
  },
  wentHome: { 'zh-CN': '已退回填报单位，等修改后再送审', en: 'Sent back to the unit, which mends it' },
  wentOn: { 'zh-CN': '已办，到下一环节', en: 'Done here: it went on' },
  wentBack: { 'zh-CN': '已退回上一环节', en: 'Sent back to the level before' },
  nextWaiting: { 'zh-CN': '办下一个', en: 'The next one' },
  nextWaitingOf: {
    'zh-CN': (name: string) => `办下一个：${name}`,
    en: (name: string) => `The next one: ${name}`,
  },
  toDesk: { 'zh-CN': '回到工作台', en: 'Back to the desk' },
  backToUnit: { 'zh-CN': '退回单位', en: 'to the unit' },
  backOne: { 'zh-CN': '退回上一级', en: 'one level back' },
  forOpinion: { 'zh-CN': '加签意见', en: 'an opinion that was asked for' },
  document: {
    'zh-CN': (number: string, date: string) => `${number}，${date}`,
    en: (number: string, date: string) => `${number}, ${date}`,
  },
  someone: { 'zh-CN': '已删除的账号', en: 'a removed account' },
  toReview: { 'zh-CN': '去审核', en: 'Review it' },
  moreActs: { 'zh-CN': '其他操作', en: 'Other actions' },

  agree: { 'zh-CN': '同意（加签意见）', en: 'Agree (opinion)' },
  ofConsult: { 'zh-CN': (name: string) => `${name}（加签）`, en: (name: string) => `${name} (opinion)` },
  disagree: { 'zh-CN': '不同意（加签意见）', en: 'Object (opinion)' },

  submitTitle: { 'zh-CN': '送审', en: 'Send in for review' },
  submitWords: {
    'zh-CN': (next: string) => `送审后由“${next}”办理，办理期间不能修改；对方打开之前可以撤回。`,
    en: (next: string) =>
      `It goes to “${next}” and cannot be changed meanwhile; until they open it you can take it back.`,
  },
  unchangedSince: {
    'zh-CN': (n: number) =>
      n === 0
        ? '退回后没有修改。'
        : `退回后没有修改，还有 ${n} 条批注待处理。确不需要修改的，请写明理由后送审；理由记入办理记录和操作日志。`,
    en: (n: number) =>
      n === 0
        ? 'Nothing was changed since it was sent back.'
        : 'Nothing was changed since it was sent back, and ' +
          `${n === 1 ? '1 comment is' : `${n} comments are`} open. If it is to stay as it is, say ` +
          'why: the reason is kept in the history and the operation log.',
  },
  openSince: {
    'zh-CN': (n: number) => `还有 ${n} 条批注待处理，建议先答复或处理。`,
    en: (n: number) =>
      n === 1
        ? '1 comment is open: answer or settle it first.'
        : `${n} comments are open: answer or settle them first.`,
  },
  whyUnchanged: { 'zh-CN': '不作修改的理由（答复）', en: 'Why it stays as it is' },
  unchangedMissing: { 'zh-CN': '请写明不作修改的理由', en: 'Say why it stays as it is' },
  confirmUnchanged: {
    'zh-CN': '我已逐条看过待处理的批注，确认按原内容送审',
    en: 'I have read the open comments and send it in as it is',
  },
  confirmAsItCame: {
    'zh-CN': '我已看过退回意见，确认不作修改',
    en: 'I have read why it came back, and it stays as it is',
  },
  confirmMissing: { 'zh-CN': '请确认按原内容送审', en: 'Confirm that it goes as it is' },
  withdrawWords: {
    'zh-CN': '撤回后目标回到上一步，可以继续修改。',
    en: 'It comes back a step and can be worked on again.',
  },
  returnUnitWords: {
    'zh-CN': '退回到填报单位。写明要改什么，对方打开即可看到。',
    en: 'It goes back to the unit. Say what is to be mended; they see it as soon as they open it.',
  },
  returnWords: {
    'zh-CN': '写明要改什么，对方打开即可看到。',
    en: 'Say what is to be mended; they see it as soon as they open it.',
  },
  transferWords: { 'zh-CN': '交给同一岗位的另一人办理。', en: 'Another person of the same post takes it.' },
  countersignWords: {
    'zh-CN': '请另一人提出意见；意见返回之前不能通过。',
    en: 'Another person is asked for an opinion; until it comes, it cannot pass.',
  },
  passWords: {
    'zh-CN': (grade: string) => `审核结论：${grade}。`,
    en: (grade: string) => `The review concluded ${grade}.`,
  },
  givesUp: {
    'zh-CN': (steps: string) => `办理后，${steps}须由另一人办理（同一人不能办理两个环节）。`,
    en: (steps: string) => `Once you did, “${steps}” is left to another person: nobody takes two steps.`,
  },
  passGoodWords: { 'zh-CN': '结论为“良”，请写明修改情况。', en: 'For 良 (good) say what was amended.' },
  approveWords: {
    'zh-CN': '批复后形成锁定的版本，只能通过“调整”修改。',
    en: 'The approved version stands; only an adjustment makes another.',
  },
  adjustWords: {
    'zh-CN': '写明调整原因（如预算调整文号）。调整后重新走审核流程，形成新版本。',
    en:
      'Say why (such as the number of the budget adjustment). It takes the whole way again and ' +
      'becomes a new version.',
  },
  budgetAsked: {
    'zh-CN': (wan: string) => `预算已有调整，台账全年预算数为 ${wan} 万元，绩效目标还没有随之调整。`,
    en: (wan: string) =>
      `The budget was changed: the ledger has ${wan} 万元 for the year, and the target does not follow yet. `,
  },
  budgetAdjust: {
    'zh-CN': '请点“调整”，修改预算数和指标后送审。',
    en: 'Press 调整 (adjust), change the budget and the indicators, and send it in.',
  },
  budgetUnitAdjusts: {
    'zh-CN': '请由填报单位在项目页面办理“调整”。',
    en: 'The unit adjusts it on the page of the project.',
  },
  budgetInForm: {
    'zh-CN': '请在填写页修改预算数和指标；不改也可以送审，批复后仍须调整。',
    en: 'Change the budget and the indicators in the form. It can be sent in as it is, and must be adjusted then.',
  },
  budgetInReview: {
    'zh-CN': '目标正在审核：要一并修改的，请退回填报单位；先行批复的，批复后再办理“调整”。',
    en: 'It is under review: send it back if it is to follow now; otherwise it is adjusted after the approval.',
  },
  budgetTake: { 'zh-CN': '填入台账预算数', en: 'Put the figure of the ledger in' },
  otherPaper: { 'zh-CN': '另一处在', en: 'The other side is' },
  textOfDepartment: { 'zh-CN': '部门绩效文本', en: 'the text of the department' },
  heldErrors: {
    'zh-CN': (n: number) => `有 ${n} 处与部门绩效文本不一致：`,
    en: (n: number) =>
      `${n === 1 ? '1 place differs' : `${n} places differ`} from the text of the department: `,
  },
  heldInReview: {
    'zh-CN': '该文本正在审核，现在不能修改；不影响本目标送审，文本批复后须一并调整。',
    en: 'That text is under review and cannot be changed now; it does not keep the target back. Adjust it once it is approved.',
  },
  heldApproved: {
    'zh-CN': '该文本已批复；不影响本目标送审，文本须另行“调整”，与目标一致。',
    en: 'That text is approved; it does not keep the target back. Adjust the text, too, so that both agree.',
  },
  abandonWords: {
    'zh-CN': (n: number) =>
      `放弃后恢复第 ${n} 版的批复内容，回到“已批复”。下列改动不再保留，改动前后的内容记入操作日志。`,
    en: (n: number) =>
      `Version ${n} stands again as it was approved. What is listed below is given up; the operation ` +
      'log keeps it.',
  },
  archiveWords: { 'zh-CN': '归档后不再办理。', en: 'Nothing is done to it any more.' },
  comment: { 'zh-CN': '意见', en: 'Comment' },
  commentOptional: { 'zh-CN': '意见（可不填）', en: 'Comment (optional)' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  reasonMissing: { 'zh-CN': '请写明原因', en: 'Please give the reason' },
  commentMissing: { 'zh-CN': '请填写意见', en: 'Please write a comment' },
  returnTo: { 'zh-CN': '退回到', en: 'Back to' },
  toUnit: { 'zh-CN': '填报单位', en: 'the unit' },
  toPrevious: {
    'zh-CN': (level: string) => `上一环节（${level}）`,
    en: (level: string) => `the level before (${level})`,
  },
  person: { 'zh-CN': '办理人', en: 'Person' },
  personMissing: { 'zh-CN': '请选择人员', en: 'Choose a person' },
  nobodyFits: {
    'zh-CN': '没有可以办理这一步的其他人员。',
    en: 'There is nobody else who can take this step.',
  },
  number: { 'zh-CN': '批复文号', en: 'Number of the document' },
  numberHint: {
    'zh-CN': (year: number) => `如：财预〔${year}〕3号`,
    en: (year: number) => `such as 财预〔${year}〕3号`,
  },
  numberMissing: { 'zh-CN': '请填写批复文号', en: 'Give the number' },
  date: { 'zh-CN': '批复日期', en: 'Date' },
  dateMissing: {
    'zh-CN': '请填写批复日期，年份须在 1994—2099 之间',
    en: 'Give the date, of a year between 1994 and 2099',
  },
  didAdjust: {
    'zh-CN': (name: string) => `已开始调整：${name}。改好后送审`,
    en: (name: string) => `${name} is open for adjustment: send it in when it is changed`,
  },
  didAct: {
    'zh-CN': (act: string, name: string) => `已${act}：${name}`,
    en: (act: string, name: string) => `${act}: ${name}`,
  },
  first: {
    'zh-CN': (who: string, when: string, what: string) =>
      `${who} 已于 ${when} 先行办理（${what}），您的操作没有生效。`,
    en: (who: string, when: string, what: string) =>
      `${who} was first (${what}, ${when}); what you did was not carried out.`,
  },
  firstSaid: { 'zh-CN': (what: string) => `意见：${what}`, en: (what: string) => `Comment: ${what}` },
  lookAgain: { 'zh-CN': '知道了', en: 'I see' },
})
