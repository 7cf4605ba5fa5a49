import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { keepLazyStyles, workbenchGroups } from './vite-plugins.mjs';

const withSlashes = (path) => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The one script that stands in the page itself. The policy knows it by its hash; it is not a file, so that nothing waits for it. */
const beforePaint = readFileSync(new URL('src/components/theme/before-paint.js', import.meta.url));
const beforePaintHash = `sha256-${createHash('sha256').update(beforePaint).digest('base64')}`;

export default defineConfig({
  // SITE_BASE: the path the site is served under (`npm start -- --base /x/`); SITE_OUT: where the build goes.
  // SITE_URL: where it is published, for canonical links; without it there are none.
  base: withSlashes(process.env.SITE_BASE ?? '/'),
  outDir: process.env.SITE_OUT ?? 'dist',
  ...(process.env.SITE_URL === undefined ? {} : { site: process.env.SITE_URL }),
  output: 'static',
  trailingSlash: 'always',
  integrations: [react()],
  devToolbar: { enabled: false },
  // Shiki writes style attributes, which the policy below blocks.
  markdown: { syntaxHighlight: false },
  build: {
    // Styles that Astro inlines may lack a hash in the policy: they would be blocked.
    inlineStylesheets: 'never',
  },
  security: {
    // Strict, on every page, as a meta element. frame-ancestors cannot stand in one: a host that can, sends it as a header.
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        // Which policies of its own a page may make, its layout says: src/layouts/Base.astro.
        "require-trusted-types-for 'script'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [beforePaintHash] },
    },
  },
  vite: {
    plugins: [keepLazyStyles()],
    // A port in use is an error that names the port, not a silent move to the next one.
    preview: { strictPort: true },
    worker: { format: 'es' },
    environments: {
      client: {
        build: {
          // Monaco is one chunk; what each may weigh is in scripts/size.ts.
          chunkSizeWarningLimit: 4000,
          rolldownOptions: {
            output: {
              // Named, so that the size budgets tell our own code from the libraries'.
              codeSplitting: {
                groups: [
                  { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
                  { name: 'xstate', test: /[\\/]node_modules[\\/]xstate[\\/]/ },
                  ...workbenchGroups,
                ],
              },
            },
          },
        },
      },
    },
  },
});
