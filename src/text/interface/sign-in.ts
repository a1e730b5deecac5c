/** Words of signing in and of changing the password. */
import { words } from './words.ts'

export const SIGN_IN = words({
  demoPeople: { 'zh-CN': '演示账号', en: 'Accounts of the demonstration' },
  demoPeopleWords: {
    'zh-CN': '点一个角色即可登录，各走一程：填报、审核、批复、查阅。密码每次启动都会更换：',
    en: 'Press a role to sign in and walk that part of the way. The password is new at every start:',
  },
  demoSignIn: {
    'zh-CN': (name: string, role: string) => `以${role}${name}登录`,
    en: (name: string, role: string) => `Sign in as ${name}, ${role}`,
  },
  title: { 'zh-CN': '登录', en: 'Sign in' },
  lead: {
    'zh-CN': '读懂绩效目标，指出每一处问题',
    en: 'Reads performance targets and points at every fault',
  },
  account: { 'zh-CN': '账号', en: 'Account' },
  workingYear: { 'zh-CN': '当前工作年度', en: 'The year worked on now' },
  password: { 'zh-CN': '密码', en: 'Password' },
  accountNeeded: { 'zh-CN': '请输入账号', en: 'Enter your account' },
  passwordNeeded: { 'zh-CN': '请输入密码', en: 'Enter your password' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  ended: {
    'zh-CN': '登录已结束：长时间没有操作，或已在别处退出、重置密码。请重新登录，登录后回到刚才的页面。',
    en:
      'Your session has ended: nothing was done for a while, or it was ended elsewhere. Sign in ' +
      'again to go on where you were.',
  },
  signingIn: { 'zh-CN': '正在登录…', en: 'Signing in…' },
  showPassword: { 'zh-CN': '显示密码', en: 'Show the password' },
  firstTime: {
    'zh-CN': '首次使用：账号和初始密码显示在启动绩尺的窗口中。忘记密码请联系系统管理员重置。',
    en:
      'First time here: the account and its first password are printed in the window that started ' +
      'Jichi. An administrator can reset a forgotten one.',
  },
  changeTitle: { 'zh-CN': '修改密码', en: 'Change password' },
  mustChange: {
    'zh-CN': '当前使用的是初始密码。请先设置自己的密码，再开始工作。',
    en: 'You are still using a first password. Choose your own before you start.',
  },
  expired: {
    'zh-CN': (days: number) => `密码已使用满 ${days} 天，按本单位规定须更换。请设置新密码后继续。`,
    en: (days: number) =>
      `Your password is ${days} days old and has to be changed by the rule of your office. Choose a new one to go on.`,
  },
  notLast: {
    'zh-CN': (count: number) => `不得与最近 ${count} 个密码相同。`,
    en: (count: number) => `None of the last ${count} passwords.`,
  },
  current: { 'zh-CN': '当前密码', en: 'Present password' },
  next: { 'zh-CN': '新密码', en: 'New password' },
  again: { 'zh-CN': '再输入一次新密码', en: 'New password again' },
  nextRule: {
    'zh-CN': (least: number, kinds: number) =>
      `至少 ${least} 个字符，含大写字母、小写字母、数字、符号中的 ${kinds} 种，不得包含账号，不用常见密码。`,
    en: (least: number, kinds: number) =>
      `At least ${least} characters, ${kinds} kinds out of capitals, small letters, digits and ` +
      'signs, without the account name, and none that everybody uses.',
  },
  tooShort: {
    'zh-CN': (least: number) => `至少 ${least} 个字符`,
    en: (least: number) => `At least ${least} characters`,
  },
  different: { 'zh-CN': '两次输入的新密码不一致', en: 'The two new passwords differ' },
  change: { 'zh-CN': '修改密码', en: 'Change password' },
  changed: { 'zh-CN': '密码已修改', en: 'The password was changed' },
})
