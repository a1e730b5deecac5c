/**
 * Packages from the lock file, and the build: done when needed, otherwise not at all. Plain JavaScript
 * without packages, for every system that Node runs on.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.js'
import { say } from './say.js'
import { isBuilt } from './stamp.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const MODULES = join(root, 'node_modules')
/** Names the kind of machine that node_modules is for: some packages are programs of one system. */
const MACHINE = join(MODULES, '.jichi-machine')
const HERE = `${process.platform} ${process.arch}`

/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean,
 * link?: boolean }} Entry
 * @typedef {{ development: boolean }} Options `development`: with the packages for building tests, too
 */

/** @param {string} lockFile @returns {Record<string, Entry>} none when the file is missing */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {}
}

function isOfThisMachine() {
  return !existsSync(MACHINE) || readFileSync(MACHINE, 'utf8').trim() === HERE
}

function noteMachine() {
  try {
    if (!existsSync(MACHINE)) writeFileSync(MACHINE, `${HERE}\n`)
  } catch {
    // node_modules is read-only: an administrator installed it.
  }
}

/**
 * True when the packages of the lock file are there in their versions, for this kind of machine. Which of the
 * optional ones are needed is npm's to know: one that is missing is not missed.
 * @param {Options} options
 */
export function isInstalled({ development }) {
  if (!isOfThisMachine()) return false
  const installed = packagesOf(join(MODULES, '.package-lock.json'))
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, entry]) => {
    if (path === '' || entry.link || ((entry.dev || entry.devOptional) && !development)) return true
    if (installed[path] === undefined) return entry.optional === true
    return installed[path].version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

/** npm by its own file where npm started this process, otherwise by name. @param {string[]} args */
function startNpm(args) {
  const options = /** @type {const} */ ({ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const file = process.env['npm_execpath'] || ''
  if (/npm-cli\.c?js$/.test(file) && existsSync(file))
    return spawn(process.execPath, [file, ...args], options)
  // Windows finds npm only through a shell. The arguments hold nothing that a shell would change.
  return process.platform === 'win32'
    ? spawn(`npm ${args.join(' ')}`, { ...options, shell: true })
    : spawn('npm', args, options)
}

const HEARTBEAT_MS = 10000

/** @param {string[]} args @returns {Promise<{ code: number | null, words: string }>} with all that npm said */
async function runNpm(args) {
  const start = Date.now()
  const beat = setInterval(() => {
    const seconds = Math.round((Date.now() - start) / 1000)
    say(`仍在安装，已用 ${seconds} 秒……`, `still installing, ${seconds} seconds so far…`)
  }, HEARTBEAT_MS)
  let words = ''
  const child = startNpm(args)
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (words += chunk))
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(((words += error.message), 127)))
    child.on('close', resolve)
  })
  clearInterval(beat)
  return { code, words }
}

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)/
const FULL = /ENOSPC|EDQUOT/
const REFUSED = /EACCES|EPERM|EROFS/

/** Says why the installation failed, and the ways out. @param {string} words what npm said */
function explain(words) {
  // npm tells the cause first and explains its options at length afterwards.
  const lines = words.split('\n')
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line))
  process.stderr.write(`${(errors.length > 0 ? errors.slice(0, 12) : lines.slice(-12)).join('\n')}\n\n`)
  if (FULL.test(words))
    return say(
      '磁盘空间不足，请清理出至少 1 GB 后重试。',
      'The disk is full. Free at least 1 GB and try again.',
    )
  if (OFFLINE.test(words)) {
    say(
      '连不上 npm 软件源。首次安装需要联网；请检查网络或代理，或用 npm config set registry <地址> 换成单位可用的镜像后重试。',
      'The npm registry cannot be reached. The first installation needs the network: check ' +
        'network and proxy, or name a mirror with npm config set registry <address>.',
    )
    return say(
      '不能联网的机器：在系统和架构相同、能联网的机器上执行一次 npm start，再把整个目录（含 node_modules）复制过来。',
      'For a machine without network: run npm start once on a machine of the same system and ' +
        'architecture, then copy the whole folder with node_modules.',
    )
  }
  if (REFUSED.test(words))
    return say(
      `没有权限写入 ${MODULES}。请检查目录的属主，或换一个有权限的目录。`,
      `Writing to ${MODULES} is refused. Check the owner of the folder, or use another folder.`,
    )
  say('安装未成功，原因见上。', 'The installation failed; the cause is above.')
}

/** @param {Options} options @returns {Promise<boolean>} */
async function install({ development }) {
  if (isInstalled({ development })) return true
  // Packages for development that are there already stay.
  const production = development || existsSync(join(MODULES, 'vitest')) ? [] : ['--omit=dev']
  say(
    '正在按锁定文件安装依赖（首次需要一至几分钟）……',
    'Installing packages from the lock file (a minute or several the first time)…',
  )
  const { code, words } = await runNpm(['ci', ...production, '--no-audit', '--no-fund', '--loglevel=warn'])
  if (code === 0) say('依赖已安装。', 'Packages installed.')
  else explain(words)
  return code === 0
}

/** @param {Options} options */
async function installOrSay({ development }) {
  const lockFile = join(root, 'package-lock.json')
  if (!existsSync(lockFile)) {
    say(
      `缺少文件 ${lockFile}，程序目录不完整，请重新获取。`,
      `${lockFile} is missing: the program folder is not whole. Get it again.`,
    )
    return false
  }
  const done = isInstalled({ development }) || (await alone(() => install({ development })))
  if (done) noteMachine()
  return done
}

/** Everything, for `npm test`. @returns {Promise<boolean>} */
export function installAll() {
  return installOrSay({ development: true })
}

/** What the program itself needs. @returns {Promise<boolean>} false when it failed, and the reason was said */
export function installProgram() {
  return installOrSay({ development: false })
}

/**
 * Builds dist/ when the sources are newer.
 * @param {{ quiet: boolean }} options
 * @returns {Promise<boolean>} false when it failed, and the reason was said
 */
export async function ensureBuilt({ quiet }) {
  if (isBuilt()) return true
  return alone(async () => {
    if (isBuilt()) return true
    if (!quiet) say('正在生成程序文件……', 'Building…')
    try {
      const { buildAll } = await import('./build.js')
      await buildAll({ quiet: true })
      return true
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      say(
        '生成程序文件未成功，原因见上。程序目录可能不完整，请重新获取；或删除 node_modules 后重试。',
        'The build failed; the cause is above. The program folder may not be whole: get it ' +
          'again, or delete node_modules and try again.',
      )
      return false
    }
  })
}
