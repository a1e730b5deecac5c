/**
 * The browser's half: src/web → dist/web. In development, `npm run dev:web` passes /api on to a running
 * server.
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstView } from './scripts/first-view.ts'

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome88', 'firefox90', 'safari15'],
    manifest: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'entry', tags: ['$initial'], priority: 2 },
            { name: firstView, priority: 1 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['JICHI_SERVER'] ?? 'http://127.0.0.1:8080' } },
})
