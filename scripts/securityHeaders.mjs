// @ts-check
/**
 * The security headers of every response: the one source of what our own server sends and of what
 * `nginx.conf` and `public/_headers` must say (tests/unit/scripts/securityHeaders.test.ts compares).
 *
 * A worker takes its policy from the response that carried its own script, so a `<meta>` tag in the
 * page is not enough: the headers go out with every file.
 */

/** @param {Record<string, string>} directives */
function policyFrom(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
};

/** @type {Record<string, string>} Header name to value, for the built app. */
export const securityHeaders = {
  'Content-Security-Policy': policyFrom(policy),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
};

/**
 * The same set for `npm run dev`, where Vite needs inline scripts and styles and a socket for hot
 * reload. The built app never gets these.
 * @type {Record<string, string>}
 */
export const developmentHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': policyFrom({
    ...policy,
    'script-src': `${policy['script-src']} 'unsafe-inline'`,
    'style-src': `${policy['style-src']} 'unsafe-inline'`,
    'connect-src': `${policy['connect-src']} ws:`,
  }),
};

/** Value of `Cache-Control`: files under /assets/ carry a hash of their content in their name. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};
