/** Words of 登录与安全: where one is signed in, and the second factor; and of both on somebody's account. */
import { spaced, words } from './words.ts'

export const ACCOUNT = words({
  title: { 'zh-CN': '登录与安全', en: 'Sign-in and security' },
  sessions: { 'zh-CN': '我的登录', en: 'Where I am signed in' },
  sessionsWords: {
    'zh-CN': '看到不认识的设备，请立即退出它，并修改密码。',
    en: 'If a device is not yours, sign it out at once and change your password.',
  },
  sessionList: { 'zh-CN': '登录', en: 'Sign-ins' },
  device: { 'zh-CN': '设备', en: 'Device' },
  address: { 'zh-CN': '地址', en: 'Address' },
  since: { 'zh-CN': '登录时间', en: 'Since' },
  seen: { 'zh-CN': '最近使用', en: 'Last used' },
  here: { 'zh-CN': '本次登录', en: 'this one' },
  unknown: { 'zh-CN': '未知设备', en: 'Unknown device' },
  byService: { 'zh-CN': '统一身份认证', en: 'by the sign-in service' },
  endOne: { 'zh-CN': '退出此登录', en: 'Sign out' },
  endOf: {
    'zh-CN': (device: string, at: string) => `退出此登录：${device}（${at} 登录）`,
    en: (device: string, at: string) => `Sign out: ${device} (since ${at})`,
  },
  endOthers: { 'zh-CN': '退出其他全部', en: 'Sign out all others' },
  endAll: { 'zh-CN': '退出全部', en: 'Sign out everywhere' },
  ended: { 'zh-CN': '已退出', en: 'Signed out' },
  noSessions: { 'zh-CN': '没有登录', en: 'Not signed in anywhere' },

  factor: { 'zh-CN': '动态口令', en: 'Second factor' },
  factorWords: {
    'zh-CN':
      '启用后，登录时除密码外还要输入手机验证器上的 6 位口令，密码泄露时他人也无法登录。验证器可用任何支持 TOTP 的应用，不需要联网。',
    en:
      'Signing in then takes a six-digit code from an authenticator on your telephone besides the ' +
      'password. Any app that does TOTP will do, without a network.',
  },
  off: { 'zh-CN': '未启用', en: 'Off' },
  required: {
    'zh-CN': '按本单位安全设置，您的角色必须使用动态口令。',
    en: 'Your office asks for a second factor from your role.',
  },
  onSince: { 'zh-CN': (at: string) => `已启用（${at} 起）`, en: (at: string) => `On (since ${at})` },
  codesLeft: {
    'zh-CN': (n: number) => `恢复码剩 ${n} 个`,
    en: (n: number) => (n === 1 ? '1 recovery code left' : `${n} recovery codes left`),
  },
  enable: { 'zh-CN': '启用动态口令', en: 'Switch on' },
  disable: { 'zh-CN': '停用动态口令', en: 'Switch off' },
  disabled: { 'zh-CN': '已停用动态口令', en: 'The second factor was switched off' },
  newCodes: { 'zh-CN': '更换恢复码', en: 'New recovery codes' },
  passwordFirst: {
    'zh-CN': '请先输入当前密码，确认是本人操作。',
    en: 'Enter your present password first, to show that it is you.',
  },
  password: { 'zh-CN': '当前密码', en: 'Present password' },
  next: { 'zh-CN': '下一步', en: 'Next' },
  scan: {
    'zh-CN': '用手机验证器扫描二维码，然后输入它显示的 6 位口令。',
    en: 'Scan the code with the authenticator, then enter the six digits that it shows.',
  },
  qr: { 'zh-CN': '绑定验证器的二维码', en: 'QR code for the authenticator' },
  byHand: { 'zh-CN': '不能扫描时，手工输入密钥：', en: 'Or type the key: ' },
  code: { 'zh-CN': '动态口令', en: 'Code' },
  codeHint: { 'zh-CN': '6 位数字', en: 'Six digits' },
  codeOrRecovery: {
    'zh-CN': '验证器上的 6 位口令；手机不在身边时，输入一个恢复码',
    en: 'The six digits of the authenticator; without the telephone, a recovery code',
  },
  codeNeeded: { 'zh-CN': '请输入口令', en: 'Enter the code' },
  confirm: { 'zh-CN': '确认', en: 'Confirm' },
  continue: { 'zh-CN': '继续', en: 'Continue' },
  recovery: { 'zh-CN': '恢复码', en: 'Recovery codes' },
  recoveryWords: {
    'zh-CN': '手机丢失时，每个恢复码可代替动态口令登录一次。请打印或抄写后妥善保管：它们只显示这一次。',
    en:
      'When the telephone is lost, each of them signs you in once. Print or copy them and keep ' +
      'them safe: they are shown this once.',
  },
  recoverySheet: {
    'zh-CN': (name: string) => `绩尺恢复码：${name}`,
    en: (name: string) => `Jichi recovery codes: ${name}`,
  },
  recoveryFile: {
    'zh-CN': (name: string) => `绩尺恢复码_${name}.txt`,
    en: (name: string) => `jichi-recovery-codes-${name}.txt`,
  },
  download: { 'zh-CN': '下载', en: 'Download' },
  printCodes: { 'zh-CN': '打印', en: 'Print' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  kept: { 'zh-CN': '已保管好', en: 'I have kept them' },

  stepTitle: { 'zh-CN': '输入动态口令', en: 'Enter the code' },
  stepWords: {
    'zh-CN': (account: string) => `账号 ${account} 已启用动态口令。`,
    en: (account: string) => `The account ${account} has a second factor.`,
  },
  enrolTitle: { 'zh-CN': '绑定验证器', en: 'Enrol an authenticator' },
  enrolWords: {
    'zh-CN': '按本单位安全设置，您的角色须使用动态口令。请用手机上的验证器应用绑定后登录。',
    en: 'Your office asks for a second factor from your role. Enrol an authenticator on your telephone to sign in.',
  },
  back: { 'zh-CN': '返回', en: 'Back' },

  ofAccount: {
    'zh-CN': (account: string) => `${spaced(account)}的登录会话`,
    en: (account: string) => `Sessions of ${account}`,
  },
  openOf: { 'zh-CN': '登录会话', en: 'Sessions' },
  locked: { 'zh-CN': '已锁定', en: 'Locked' },
  lockedFor: {
    'zh-CN': (minutes: number) => `连续登录失败，已锁定，还有 ${minutes} 分钟`,
    en: (minutes: number) => `Locked after failures for ${minutes} more minutes`,
  },
  unlock: { 'zh-CN': '解除锁定', en: 'Release' },
  unlockOf: {
    'zh-CN': (account: string) => `解除锁定：${account}`,
    en: (account: string) => `Release ${account}`,
  },
  unlocked: {
    'zh-CN': (name: string) => `${name} 可以登录了`,
    en: (name: string) => `${name} can sign in again`,
  },
  reset: { 'zh-CN': '重置动态口令', en: 'Reset the second factor' },
  resetAsk: {
    'zh-CN':
      '重置后该账号的全部登录会退出，下次登录不再要求动态口令；角色必须使用的，登录时重新绑定。请先当面或电话核实本人身份。',
    en:
      'All sessions of the account end, and no code is asked for until the person enrols again. ' +
      'Make sure first that it is the person who asks.',
  },
  resetDone: { 'zh-CN': '已重置', en: 'Reset' },
})
