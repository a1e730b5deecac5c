/**
 * What `npm start` and `jichi serve` say: where it runs, the first accounts, why it does not start, how it
 * stops.
 */
import { LISTEN_FAULTS, type ListenFault, type ListenFaultCode, type StartFault } from '#core/kernel/start.ts'
import { databaseFaultMessage } from './database.ts'
import type { Language, Wording } from '../language.ts'

const FAULTS: Record<ListenFaultCode, Wording> = {
  'port-taken': {
    'zh-CN':
      '端口 {port} 已被占用（{host}）。可能绩尺已经在运行；请换一个端口（--port），或不指定端口，由程序自动选择。',
    en:
      'Port {port} on {host} is taken; Jichi may be running already. Name another one with --port, ' +
      'or none to have one chosen.',
  },
  'no-port-free': {
    'zh-CN': '端口 {from} 至 {to} 都被占用（{host}）。请用 --port 指定一个空闲端口。',
    en: 'Ports {from} to {to} on {host} are all taken. Name a free one with --port.',
  },
  'port-refused': {
    'zh-CN': '系统不允许使用端口 {port}（{host}）。请用 --port 换一个 1024 以上的端口。',
    en: 'The system refuses port {port} on {host}. Name another one, above 1024, with --port.',
  },
  'host-unknown': {
    'zh-CN': '本机没有地址 {host}。请检查 --host；只供本机使用时不必指定。',
    en: '{host} is not an address of this machine. Check --host; leave it out to serve this machine only.',
  },
  'demo-not-open': {
    'zh-CN':
      '演示会在登录页列出全部演示账号和密码（含系统、安全、审计管理员），不能在 {host} 上提供给其他电脑。只供本机演示，请去掉 --host（或 JICHI_LISTEN）；' +
      '确实要让其他电脑使用演示，请另加 --demo-open，且不要放入真实数据。',
    en:
      'The demonstration shows all of its accounts with their passwords, three administrators ' +
      'among them, on the sign-in page: it is not served to other machines on {host}. Leave out ' +
      '--host (or JICHI_LISTEN) for this machine only; to let other machines use it all the same, ' +
      'add --demo-open, and keep real data out.',
  },
  'samples-missing': {
    'zh-CN': '没有找到演示文件：{folder}。请重新获取完整的程序目录。',
    en: 'The samples of the demonstration are missing: {folder}. Get the whole program folder again.',
  },
}

const SENTENCES = {
  running: { 'zh-CN': '绩尺已启动，请用浏览器打开：', en: 'Jichi is running; open in a browser:' },
  firstStart: {
    'zh-CN': '首次启动，已建立以下账号。初始密码只显示这一次，请记下；首次登录时须修改：',
    en:
      'First start: these accounts were created. The passwords are shown only once; they must be ' +
      'changed at first sign-in:',
  },
  demo: { 'zh-CN': '正在载入演示数据。', en: 'The demonstration is being loaded.' },
  demoLeft: {
    'zh-CN':
      '注意：{count} 个演示账号仍可登录。不再演示时，请在工作台移除演示数据（同时停用这些账号），或在 系统管理 → 人员与岗位 停用。',
    en:
      'Note: {count} accounts of the demonstration may still sign in. Remove the demonstration on ' +
      'the workbench (which switches them off), or switch them off on Administration → Accounts.',
  },
  howToStop: { 'zh-CN': '按 Ctrl-C 停止。', en: 'Press Ctrl-C to stop.' },
  stopping: { 'zh-CN': '正在停止……', en: 'Stopping…' },
  stopped: { 'zh-CN': '已停止，数据已保存。', en: 'Stopped; everything is saved.' },
  forced: {
    'zh-CN': '已强制停止；下次启动时数据库会自动恢复。',
    en: 'Stopped by force; the database repairs itself at the next start.',
  },
  optionUnknown: {
    'zh-CN': '参数有误：{detail}。用 --help 查看全部参数。',
    en: 'Wrong option: {detail}. See --help for all of them.',
  },
} as const satisfies Record<string, Wording>
export type StartSentence = keyof typeof SENTENCES

function isListenFault(fault: StartFault): fault is ListenFault {
  return LISTEN_FAULTS.some((code) => code === fault.code)
}

function fill(text: string, values: StartFault['values']): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Why the server did not start, and what to do about it. */
export function startFaultMessage(fault: StartFault, language: Language): string {
  return isListenFault(fault)
    ? fill(FAULTS[fault.code][language], fault.values)
    : databaseFaultMessage(fault, language)
}

export function startSentence(
  sentence: StartSentence,
  language: Language,
  values: StartFault['values'] = {},
): string {
  return fill(SENTENCES[sentence][language], values)
}

/** `npm start -- --help`. */
export const START_HELP: Wording = {
  'zh-CN': `用法：npm start -- [参数]

  --demo              载入虚构县的演示数据，并在登录页列出演示账号（只限本机）
  --demo-open         与 --demo 同用：允许其他电脑看到并使用演示账号
  --port <端口>       指定端口；默认从 8080 起自动选择空闲端口（0 为任意空闲端口）
  --host <地址>       监听地址；默认 127.0.0.1，只供本机使用
  --database <地址>   使用已有的 PostgreSQL（15 或更高版本），如 postgres://用户:密码@主机:5432/jichi
  --data <目录>       数据目录；默认为程序目录下的 data
  --lang <语言>       zh-CN 或 en
  --help              显示本说明

环境变量：DATABASE_URL、JICHI_DATA、JICHI_PORT、JICHI_LISTEN、JICHI_HOST（允许访问的主机名）、JICHI_PROXY（前面的代理）、JICHI_CLAMD（病毒扫描服务）、JICHI_MAIL_HOST 等（邮件服务器）、JICHI_LANG`,
  en: `Usage: npm start -- [options]

  --demo              load the county of the demonstration, and show accounts to try it with (on this machine only)
  --demo-open         with --demo: other machines may see and use those accounts
  --port <port>       this port; otherwise the first free one from 8080 up (0: any free one)
  --host <address>    listen on this address; otherwise 127.0.0.1, this machine only
  --database <url>    use a PostgreSQL (15 or later) of your own, e.g. postgres://user:password@host:5432/jichi
  --data <folder>     keep the data here; otherwise in data/ of the program folder
  --lang <language>   zh-CN or en
  --help              this text

Environment: DATABASE_URL, JICHI_DATA, JICHI_PORT, JICHI_LISTEN, JICHI_HOST (host names that are served), JICHI_PROXY (proxies in front), JICHI_CLAMD (virus scanner), JICHI_MAIL_HOST and others (mail server), JICHI_LANG`,
}
