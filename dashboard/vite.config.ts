import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The gateway serves the files under `default-src 'self'`: nothing may be inlined as a data: address.
export default defineConfig({
  plugins: [react()],
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    sourcemap: false,
  },
  server: {
    port: 7473,
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout'].map((path) => [
        path,
        process.env['PLAINVIEW_URL'] ?? 'http://127.0.0.1:7400',
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A busy machine is no reason to fail.
    testTimeout: 60_000,
  },
});
