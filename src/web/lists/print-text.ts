/** Prints a few lines of text alone, without the page that they are on. */
export function printText(text: string): void {
  const frame = document.createElement('iframe')
  frame.className = 'visually-hidden'
  frame.setAttribute('aria-hidden', 'true')
  document.body.append(frame)
  const sheet = frame.contentDocument?.createElement('pre')
  if (sheet === undefined || frame.contentDocument === null || frame.contentWindow === null) return
  sheet.textContent = text
  sheet.style.whiteSpace = 'pre-wrap'
  sheet.style.font = '14px/1.8 sans-serif'
  frame.contentDocument.body.append(sheet)
  // The dialog of some browsers returns at once: the frame goes when it is closed.
  frame.contentWindow.addEventListener('afterprint', () => window.setTimeout(() => frame.remove(), 0))
  frame.contentWindow.print()
}
