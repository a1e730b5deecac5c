/**
 * Words of the set-up, Chinese first, English second. Written so that a Node too old for the rest still runs
 * it.
 */

/** The oldest Node that the packages work with; the same as in package.json. */
const NODE = [20, 19]

/** @param {string} chinese @param {string} english */
export function say(chinese, english) {
  process.stderr.write(`${chinese}\n  ${english}\n`)
}

/** Says so and gives false when this Node is too old. @returns {boolean} */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return true
  const needed = NODE.join('.')
  say(
    `需要 Node.js ${needed} 或更高版本，当前是 ${process.versions.node}。请从 https://nodejs.org/ 下载安装新版本后重试。`,
    `Node.js ${needed} or later is needed; this is ${process.versions.node}. Install a newer one ` +
      'from https://nodejs.org/ and try again.',
  )
  return false
}
