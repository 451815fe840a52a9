// @ts-check
/** A small static server on 127.0.0.1 for the built app. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { cacheControl, securityHeaders } from './securityHeaders.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
};

/**
 * The file that an address asks for, inside `folder`.
 * @param {string} folder
 * @param {string} address path and query of the request
 * @returns {string | undefined} undefined when the path is malformed or would leave the folder
 */
export function fileOf(folder, address) {
  const [path = ''] = address.split(/[?#]/, 1);
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\'))
    return undefined;
  if (decoded.split('/').includes('..')) return undefined;
  const file = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return file.startsWith(normalize(folder + sep)) ? file : undefined;
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const address = request.url ?? '/';
  const file = fileOf(folder, address);
  const info = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (file === undefined || info === undefined || !info.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  } else {
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': info.size,
      'Cache-Control': address.startsWith('/assets/') ? cacheControl.hashed : cacheControl.other,
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  }
}

/**
 * Serves `folder` on 127.0.0.1.
 * @param {string} folder
 * @param {number} port first port to try; 0 takes any free one
 * @param {number} [tries] how many ports to try, counting up from `port`
 * @returns {Promise<{ address: string, server: import('node:http').Server }>} rejects when no port
 *   is free
 */
export function serve(folder, port, tries = 1) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    let next = port;
    server.on('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      next += 1;
      if (taken && next < port + tries) server.listen(next, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => {
      const bound = server.address();
      const boundPort = bound !== null && typeof bound === 'object' ? bound.port : next;
      resolve({ address: `http://127.0.0.1:${boundPort}`, server });
    });
    server.listen(next, '127.0.0.1');
  });
}
