import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../../scripts/securityHeaders.mjs';
import { fileOf, serve } from '../../../scripts/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-server-'));
const site = join(folder, 'site');
const files = {
  'index.html': '<p>一刻圈</p>',
  'assets/app-1a2b.mjs': 'export {};',
  'samples/a b.csv': 'id\n1\n',
  '../secret.txt': 'secret',
};
let running: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  running = await serve(site, 0);
});

afterAll(() => {
  running.server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is; `fetch` would tidy `..` away before the server sees it. */
async function get(path: string, method = 'GET') {
  const { port } = new URL(running.address);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, resolve).on('error', reject).end();
  });
  let body = '';
  for await (const part of response) body += String(part);
  return { status: response.statusCode, headers: response.headers, body };
}

test('serves the page and files with spaces', async () => {
  expect(await get('/?a=1')).toMatchObject({ status: 200, body: files['index.html'] });
  expect(await get('/samples/a%20b.csv')).toMatchObject({ status: 200, body: 'id\n1\n' });
});

test('gives scripts their type and lets hashed files be kept', async () => {
  const script = await get('/assets/app-1a2b.mjs');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});

test.each(['/', '/assets/app-1a2b.mjs', '/missing', '/%'])(
  'sends the security headers with %s',
  async (path) => {
    const { headers } = await get(path);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
  },
);

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/index.html%00.js',
  '//etc/passwd',
  '/assets',
  '/%',
])('finds nothing at %s', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Not found\n' });
});

test('only reads', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('takes the next port when one is in use', async () => {
  const port = Number(new URL(running.address).port);
  await expect(serve(site, port)).rejects.toThrow('EADDRINUSE');
  const other = await serve(site, port, 20);
  expect(other.address).not.toBe(running.address);
  other.server.close();
});

describe('fileOf', () => {
  test('stays inside the folder', () => {
    expect(fileOf('/site', '/a/b.js?x#y')).toBe(join('/site', 'a/b.js'));
    expect(fileOf('/site', '/../site2/a')).toBeUndefined();
    expect(fileOf('/site', 'http://other/a')).toBeUndefined();
  });
});
