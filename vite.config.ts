import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { developmentHeaders } from './scripts/securityHeaders.mjs';

const samplesFolder = fileURLToPath(new URL('data/samples', import.meta.url));

/** Paths of all files of a folder and its subfolders, from that folder, with forward slashes. */
function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Serves data/samples at /samples/. The samples live in data/, next to their origin and licence,
 * because the headless door and the tests read them too; public/ would need a second copy.
 */
function samples(): Plugin {
  return {
    name: 'kinreach-samples',
    configureServer(server) {
      server.middlewares.use('/samples', (request, response, next) => {
        const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
        if (!filesUnder(samplesFolder).includes(path)) return next();
        const file = join(samplesFolder, path);
        response.setHeader('Content-Type', path.endsWith('.csv') ? 'text/csv' : 'text/plain');
        response.setHeader('Content-Length', statSync(file).size);
        createReadStream(file).pipe(response);
      });
    },
    generateBundle() {
      for (const path of filesUnder(samplesFolder)) {
        const source = readFileSync(join(samplesFolder, path));
        this.emitFile({ type: 'asset', fileName: `samples/${path}`, source });
      }
    },
  };
}

/** Libraries that change seldom and weigh much keep a file of their own, so that it stays cached. */
const chunks = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 4 },
  { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/, priority: 3 },
  {
    name: 'deck',
    test: /node_modules[\\/](@deck\.gl|@luma\.gl|@math\.gl|@loaders\.gl|@probe\.gl|mjolnir\.js)[\\/]/,
    priority: 2,
  },
  {
    name: 'react-aria',
    test: /node_modules[\\/](react-aria[^\\/]*|react-stately|@react-aria|@react-stately|@internationalized)[\\/]/,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), samples()],
  server: { host: '127.0.0.1', headers: developmentHeaders },
  worker: { format: 'es' },
  build: {
    // An inlined asset is a data: address, which the policy allows for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
