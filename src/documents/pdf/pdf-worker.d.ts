/** The half of pdf.js that parses, which the package ships without types: it is driven by messages alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    initializeFromPort(port: {
      postMessage(message: unknown): void
      addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void
      removeEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void
    }): void
  }
}
