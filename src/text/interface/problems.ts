/**
 * What only the page itself can notice. The refusals of the server are in ../problems.ts, faults of files in
 * ../faults.ts.
 */
import { words } from './words.ts'

export const PROBLEMS_OF_THE_PAGE = words({
  notReached: {
    'zh-CN': '连不上服务器。请确认绩尺仍在运行、网络正常，然后重试。',
    en: 'The server cannot be reached. Make sure that Jichi is still running and the network works, then try again.',
  },
  notUnderstood: {
    'zh-CN': (status: string | number) =>
      `服务器的回答无法识别（${status}）。请重试；如果仍然出现，请告知系统管理员。`,
    en: (status: string | number) =>
      `The server's answer could not be understood (${status}). Try again; if it stays, tell your administrator.`,
  },
  nothingHere: {
    'zh-CN': '网址有误，没有对应的内容。请核对网址，或从左侧菜单重新进入。',
    en: 'There is nothing at this address. Check it, or start from the menu at the left.',
  },
  pageNotFetched: {
    'zh-CN': '没有取到这个页面：连不上服务器，或系统刚刚更新过。请确认绩尺仍在运行，然后刷新页面。',
    en:
      'This page could not be fetched: the server cannot be reached, or the system was just ' +
      'updated. Make sure that Jichi is running, then reload.',
  },
  pageFailed: {
    'zh-CN': '页面出错了，数据没有改动。请重试；如果仍然出现，请刷新页面并告知系统管理员。',
    en: 'The page failed; no data was changed. Try again; if it stays, reload the page and tell your administrator.',
  },
})
