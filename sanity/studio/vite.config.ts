import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** How Vite builds the Studio, and serves it with hot reload. */
export default defineConfig({
  base: '/studio/',
  publicDir: false,
  cacheDir: '../../.cache/vite',
  plugins: [react()],
  // The page says where the content is: in development through this variable, built through the site's server.
  envPrefix: 'STUDIO_CONNECTION',
  build: {
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      // Without it the page asks for 180 small files before it shows anything.
      output: { codeSplitting: { groups: [{ name: 'packages', tags: ['$initial'], test: /node_modules/ }] } },
    },
  },
});
