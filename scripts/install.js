/**
 * Packages from the lock file, and the build: done when needed, otherwise not at all. Plain JavaScript
 * without packages, for every system that Node runs on.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.js'
import { isBuilt } from './stamp.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const MODULES = join(root, 'node_modules')
const STAMP = join(MODULES, '.jichi-installed')

/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean,
 * os?: string[], cpu?: string[], libc?: string[], link?: boolean }} Entry
 */

/** @param {string} path @returns {Record<string, Entry>} */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** @param {string[] | undefined} list @param {string} value */
function admits(list, value) {
  return list === undefined || list.includes(value)
}

/** Packages that only some machines need: npm may leave them out without a word. @param {Entry} entry */
function isForHere(entry) {
  if (!admits(entry.os, process.platform) || !admits(entry.cpu, process.arch)) return false
  if (entry.libc === undefined) return true
  const glibc = /** @type {any} */ (process.report.getReport()).header.glibcVersionRuntime
  return admits(entry.libc, glibc ? 'glibc' : 'musl')
}

function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * True when npm has finished with this very lock file before: what it left out then, it would leave out
 * again.
 */
function wasInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === lockStamp()
}

/** Spares the next start the look at what belongs to this machine. */
function noteInstalled() {
  try {
    writeFileSync(STAMP, `${lockStamp()}\n`)
  } catch {
    // Packages that somebody else installed for us: then we look every time.
  }
}

/**
 * True when every package of the lock file that this machine needs is there in its version.
 * @param {{ development: boolean }} options with the packages for building tests too
 */
export function isInstalled({ development }) {
  const installed = packagesOf(join(MODULES, '.package-lock.json'))
  const trusted = wasInstalled()
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, entry]) => {
    if (path === '' || entry.link || ((entry.dev || entry.devOptional) && !development)) return true
    if (entry.optional && (trusted || entry.os === undefined || !isForHere(entry))) return true
    return (
      installed[path] !== undefined &&
      installed[path].version === entry.version &&
      existsSync(join(root, path, 'package.json'))
    )
  })
}

/**
 * npm as a file for this Node, so that no shell is needed; null when only a command of that name can be
 * tried.
 */
function npmFile() {
  const beside = dirname(process.execPath)
  const candidates = [
    process.env['npm_execpath'],
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ]
  return (
    candidates.find((path) => path !== undefined && /npm-cli\.c?js$/.test(path) && existsSync(path)) || null
  )
}

/** @param {string[]} args */
function startNpm(args) {
  const options = /** @type {const} */ ({ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const file = npmFile()
  if (file !== null) return spawn(process.execPath, [file, ...args], options)
  // The arguments are ours and hold nothing that a shell would read otherwise.
  return process.platform === 'win32'
    ? spawn(`npm ${args.join(' ')}`, { ...options, shell: true })
    : spawn('npm', args, options)
}

const HEARTBEAT_MS = 10000

/**
 * Runs npm to its end; what it said is kept for a look at the cause.
 * @param {string[]} args
 * @returns {Promise<{ code: number, words: string }>}
 */
function runNpm(args) {
  return new Promise((resolve) => {
    const start = Date.now()
    const beat = setInterval(() => {
      const seconds = Math.round((Date.now() - start) / 1000)
      say(`仍在安装，已用 ${seconds} 秒……`, `still installing, ${seconds} seconds so far…`)
    }, HEARTBEAT_MS)
    let words = ''
    const child = startNpm(args)
    const keep = (/** @type {Buffer} */ chunk) => {
      words += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (/** @type {number} */ code) => {
      clearInterval(beat)
      resolve({ code, words })
    }
    child.on('error', (error) => {
      words += error.message
      end(127)
    })
    child.on('close', (code) => end(code === null ? 1 : code))
  })
}

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)/
const FULL = /ENOSPC|EDQUOT/
const REFUSED = /EACCES|EPERM|EROFS/

/** @param {string} words */
function explain(words) {
  // npm tells the cause first and explains its options at length afterwards.
  const lines = words.split('\n')
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line))
  process.stderr.write(`${(errors.length > 0 ? errors.slice(0, 12) : lines.slice(-12)).join('\n')}\n\n`)
  if (FULL.test(words))
    say('磁盘空间不足，请清理出至少 1 GB 后重试。', 'The disk is full. Free at least 1 GB and try again.')
  else if (OFFLINE.test(words)) {
    say(
      '连不上 npm 软件源。首次安装需要联网；请检查网络或代理，或用 npm config set registry <地址> 换成单位可用的镜像后重试。',
      'The npm registry cannot be reached. The first installation needs the network: check network and proxy, or name a mirror with npm config set registry <address>.',
    )
    say(
      '不能联网的机器：在系统和架构相同、能联网的机器上执行一次 npm start，再把整个目录（含 node_modules）复制过来。',
      'For a machine without network: run npm start once on a machine of the same system and architecture, then copy the whole folder with node_modules.',
    )
  } else if (REFUSED.test(words))
    say(
      `没有权限写入 ${MODULES}。请检查目录的属主，或换一个有权限的目录。`,
      `Writing to ${MODULES} is refused. Check the owner of the folder, or use another folder.`,
    )
  else say('安装未成功，原因见上。', 'The installation failed; the cause is above.')
}

/** @param {{ development: boolean }} options @returns {Promise<boolean>} */
async function install({ development }) {
  if (isInstalled({ development })) return true
  // Whoever has the packages for development keeps them.
  const all = development || existsSync(join(MODULES, 'vitest'))
  say(
    '正在按锁定文件安装依赖（首次需要一至几分钟）……',
    'Installing packages from the lock file (a minute or several the first time)…',
  )
  const { code, words } = await runNpm([
    'ci',
    ...(all ? [] : ['--omit=dev']),
    '--no-audit',
    '--no-fund',
    '--loglevel=warn',
  ])
  if (code !== 0) {
    explain(words)
    return false
  }
  noteInstalled()
  say('依赖已安装。', 'Packages installed.')
  return true
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

const LOCK = join(root, '.cache', 'setup.lock')
/** A lock without a number in it is just being written, unless it is older than this. */
const WRITING_MS = 5000
/**
 * After this long the number in a lock is another program's: the set-up was cut short by a switched-off
 * machine.
 */
const LOST_MS = 60 * 60 * 1000

function isAbandoned() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    const age = Date.now() - statSync(LOCK).mtimeMs
    return pid > 0 ? !isAlive(pid) || age > LOST_MS : age > WRITING_MS
  } catch {
    // It was just given up.
    return false
  }
}

/**
 * One set-up at a time: two commands on a fresh clone must not build over each other. @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      if (isAbandoned()) rmSync(LOCK, { force: true })
      else {
        if (!told)
          say(
            `另一个进程正在安装或生成程序文件，等待其完成……（${LOCK}）`,
            `Another process is installing or building; waiting for it… (${LOCK})`,
          )
        told = true
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** @param {{ development: boolean }} options */
async function installOrSay({ development }) {
  if (!existsSync(join(root, 'package-lock.json'))) {
    say(
      `缺少文件 ${join(root, 'package-lock.json')}，程序目录不完整，请重新获取。`,
      `${join(root, 'package-lock.json')} is missing: the program folder is not whole. Get it again.`,
    )
    return false
  }
  if (!isInstalled({ development })) return alone(() => install({ development }))
  if (!wasInstalled()) noteInstalled()
  return true
}

/** Everything, for `npm test`. @returns {Promise<boolean>} */
export function installAll() {
  return installOrSay({ development: true })
}

/**
 * What the program itself needs. False when it could not be had, and then it was said why.
 * @returns {Promise<boolean>}
 */
export function installProgram() {
  return installOrSay({ development: false })
}

/**
 * Builds dist/ when the sources are newer.
 * @param {{ quiet: boolean }} options
 * @returns {Promise<boolean>}
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
        'The build failed; the cause is above. The program folder may not be whole: get it again, or delete node_modules and try again.',
      )
      return false
    }
  })
}
