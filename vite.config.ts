import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Development prepares the browser's packages before the first page; found page by page they would load two copies of
  // React.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@remix-run/react',
      'react-i18next',
      'i18next',
      'zod',
      'topojson-client',
      'react-aria-components',
      'maplibre-gl/dist/maplibre-gl-csp.js',
      'mapbox-gl/dist/mapbox-gl-csp.js',
    ],
    exclude: ['@node-rs/argon2', 'sharp'],
  },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
})
