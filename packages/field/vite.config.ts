import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/phone/',
  plugins: [react()],
  // Nothing is inlined: the server allows scripts from its own files only.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // scripts/field-size.mjs reads what the first screen loads.
    manifest: true,
  },
})
