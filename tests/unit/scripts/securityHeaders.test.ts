import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  cacheControl,
  developmentHeaders,
  securityHeaders,
} from '../../../scripts/securityHeaders.mjs';

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

/** Header lines of one block of a `_headers` file. */
function headersFileBlock(address: string): Record<string, string> {
  const [, after = ''] = read('public/_headers').split(`\n${address}\n`);
  const [block = ''] = after.split('\n\n');
  const lines = block.split('\n').filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.trim().split(/: (.*)/, 2);
      return [name, value] as const;
    }),
  );
}

const nginx = read('nginx.conf');

test('the web server configurations send the same set as our own server', () => {
  const sent = [...nginx.matchAll(/add_header (\S+) "(.*)" always;/g)];
  expect(Object.fromEntries(sent.map(([, name, value]) => [name, value]))).toEqual(securityHeaders);
  expect(headersFileBlock('/*')).toEqual(securityHeaders);
});

test('the web server configurations cache as our own server does', () => {
  expect(headersFileBlock('/assets/*')).toEqual({ 'Cache-Control': cacheControl.hashed });
  expect(nginx).toContain(`~^/assets/ "${cacheControl.hashed}";`);
  expect(nginx).toContain(`default "${cacheControl.other}";`);
});

test('nginx adds headers in one place, since a location with its own would drop the rest', () => {
  expect(nginx).not.toMatch(/^\s*location /m);
});

describe('the policy', () => {
  const policy = securityHeaders['Content-Security-Policy'];

  test('names no other host and nothing unsafe but WebAssembly', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'|ws:/);
  });

  test('is looser in development only', () => {
    expect(developmentHeaders['Content-Security-Policy']).toContain("'unsafe-inline'");
    expect({ ...developmentHeaders, 'Content-Security-Policy': policy }).toEqual(securityHeaders);
  });
});
