/** Hands something to the person as a file. */
export function downloadFile(content: BlobPart, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the address up after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 1000)
}
