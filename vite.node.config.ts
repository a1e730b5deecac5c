/**
 * The server, the command line and the program of the reading workers: src → dist/node. Packages stay outside
 * and are loaded from node_modules.
 */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        server: 'src/server/main.ts',
        cli: 'src/cli/main.ts',
        reader: 'src/documents/workers/entry.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
