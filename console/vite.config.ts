import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockApi } from './dev/mock-api';

// Where `npm run dev` finds a running `hoitu serve`.
const server = process.env.HOITU_URL ?? 'http://console.localhost:8080';

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockApi()] : [])],
  build: {
    target: 'es2022',
    // The server's policy allows files of its own origin only: no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/(@tiptap|prosemirror|@floating-ui|linkifyjs)/.test(id)
            ? 'writing'
            : id.includes('node_modules')
              ? 'libraries'
              : undefined,
      },
    },
  },
  server: {
    fs: { allow: ['.', '../i18n'] },
    proxy: mode === 'mock' ? undefined : { '/api': { target: server, changeOrigin: true } },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
}));
