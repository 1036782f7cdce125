import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  resolve: {
    // Two copies of yjs in one bundle break its type checks at run time.
    dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0'],
  },
  // Its imports end in `?url`, which the dependency optimizer does not understand.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: {
    outDir: '../dist/client',
    // Tabs of the build before may still ask for its files; server/build-client.ts removes older ones.
    emptyOutDir: false,
    target: 'es2022',
    // tldraw's small icons and fonts would become data: URIs, which the content policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    // It would be written to standard output, which is for the address alone.
    reportCompressedSize: false,
  },
})
