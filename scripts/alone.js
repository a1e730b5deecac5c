/** One set-up at a time: two commands on a fresh clone must not install or build over each other. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const LOCK = join(root, '.cache', 'setup.lock')
/** A lock of this age was left by a machine that was switched off: its number may be another program's. */
const LOST_MS = 60 * 60 * 1000

function isAbandoned() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LOST_MS) return true
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/** @returns {boolean} false when another set-up holds the lock */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(LOCK, { force: true })
    return false
  }
}

/**
 * Waits for its turn, works, and lets the next one in.
 * @param {() => Promise<boolean>} work
 * @returns {Promise<boolean>} what the work gave
 */
export async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true })
  let told = false
  while (!takeLock()) {
    if (!told && existsSync(LOCK)) {
      told = true
      say(
        `另一个进程正在安装或生成程序文件，等待其完成……（${LOCK}）`,
        `Another process is installing or building; waiting for it… (${LOCK})`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}
