/** What is wrong with an operation log, in plain words, with the very records named. */
import type { ChainFault } from '#core/operation-log/chain-fault.ts'
import type { Digest } from '#core/kernel/log-record.ts'
import type { Language, Wording } from '../language.ts'

/** The names of the hash functions, with their standards. */
export const DIGEST_NAMES: Record<Digest, Wording> = {
  'sha-256': { 'zh-CN': 'SHA-256', en: 'SHA-256' },
  sm3: { 'zh-CN': 'SM3（国密，GB/T 32905）', en: 'SM3 (GB/T 32905)' },
}

/** @param inFile whether lines of a file may be named */
export function logFaultText(fault: ChainFault, language: Language, inFile: boolean): string {
  return language === 'zh-CN' ? inChinese(fault, inFile) : inEnglish(fault, inFile)
}

const SHOWN_DIGITS = 16

function shown(hash: string): string {
  return hash.length > SHOWN_DIGITS ? `${hash.slice(0, SHOWN_DIGITS)}…` : hash
}

function spanZh(from: number, to: number): string {
  return from === to ? `第 ${from} 条` : `第 ${from}—${to} 条`
}

function spanEn(from: number, to: number): string {
  return from === to ? `record ${from}` : `records ${from} to ${to}`
}

function countZh({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? '' : `，共 ${to - from + 1} 条`
}

function countEn({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? '' : ` (${to - from + 1})`
}

function inChinese(fault: ChainFault, inFile: boolean): string {
  const line = (number: number) => (inFile ? `（文件第 ${number} 行）` : '')
  switch (fault.code) {
    case 'changed':
      return `第 ${fault.sequence} 条记录被改动：内容与它的校验值不符${line(fault.line)}`
    case 'unreadable':
      return `第 ${fault.sequence} 条记录已无法识别${line(fault.line)}`
    case 'unlinked':
      return fault.sequence === 0
        ? `第 1 条记录与日志的开头衔接不上：它被改动后重算了校验值${line(fault.line)}`
        : `第 ${fault.sequence} 条与第 ${fault.next} 条记录衔接不上：其中一条被改动后重算了校验值${line(fault.line)}`
    case 'missing':
      return `缺少${spanZh(fault.from, fault.to)}记录${countZh(fault)}`
    case 'reordered':
      return `${spanZh(fault.from, fault.to)}记录次序颠倒：被放在第 ${fault.place} 条的位置${line(fault.line)}`
    case 'inserted': {
      const called = fault.sequence === null ? '不是记录' : `自称第 ${fault.sequence} 条`
      return `多出 ${fault.lines} 条不属于本日志的内容，${called}${line(fault.line)}`
    }
    case 'cut-off':
      return `末尾缺少${spanZh(fault.from, fault.to)}记录${countZh(fault)}`
    case 'other-head':
      return fault.found === null
        ? `没有找到校验值为 ${shown(fault.expected)} ` +
            `的${fault.sequence === null ? '' : `第 ${fault.sequence} 条`}记录：这条记录已被改动或删除，或不在这一段日志中`
        : `第 ${fault.sequence ?? ''} 条记录的校验值与所记的不符：应为 ${shown(fault.expected)}，实际为 ${shown(fault.found)}。它或它之前的记录被改写过`
    case 'stray':
      return `有一条不是由系统写入的记录：${fault.sequence === null ? '没有序号' : `自称第 ${fault.sequence} 条`}，编号 ${fault.id}`
    case 'disorder':
      return `${inFile ? `文件第 ${fault.line} 行起` : '日志'}次序混乱，无法逐条指出`
  }
}

function inEnglish(fault: ChainFault, inFile: boolean): string {
  const line = (number: number) => (inFile ? ` (line ${number} of the file)` : '')
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  switch (fault.code) {
    case 'changed':
      return `Record ${fault.sequence} was changed: its content does not give its hash${line(fault.line)}`
    case 'unreadable':
      return `Record ${fault.sequence} is no longer a record${line(fault.line)}`
    case 'unlinked':
      return fault.sequence === 0
        ? `Record 1 does not begin the log: it was changed and given a new hash${line(fault.line)}`
        : `Records ${fault.sequence} and ${fault.next} do not link: one of them was changed and ` +
            `given a new hash${line(fault.line)}`
    case 'missing':
      return `${upper(spanEn(fault.from, fault.to))} missing${countEn(fault)}`
    case 'reordered':
      return (
        `${upper(spanEn(fault.from, fault.to))} out of order: in the place of record ` +
        `${fault.place}${line(fault.line)}`
      )
    case 'inserted':
      return (
        `Put in, not of this log: ${fault.lines} ` +
        `${fault.sequence === null ? 'that are no records' : `that call themselves record ${fault.sequence}${fault.lines > 1 ? ' and on' : ''}`}${line(fault.line)}`
      )
    case 'cut-off':
      return `Cut off at the end: ${spanEn(fault.from, fault.to)}${countEn(fault)}`
    case 'other-head':
      return fault.found === null
        ? `No record ${fault.sequence === null ? '' : `${fault.sequence} `}has the hash ` +
            `${shown(fault.expected)}: it was changed or taken out, or is not in this part of the log`
        : `Record ${fault.sequence ?? ''} has another hash than was noted: ` +
            `${shown(fault.expected)} expected, ${shown(fault.found)} found. It or one before it was ` +
            'written anew'
    case 'stray':
      return (
        'A record that the system did not write: ' +
        `${fault.sequence === null ? 'without a number' : `calls itself record ${fault.sequence}`}, ` +
        `id ${fault.id}`
      )
    case 'disorder':
      return (
        `Everything is out of order${inFile ? ` from line ${fault.line} on` : ''}: it cannot be ` +
        'said record by record'
      )
  }
}
