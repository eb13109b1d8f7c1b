import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'http://localhost', build: { format: 'file' }, telemetry: false });
