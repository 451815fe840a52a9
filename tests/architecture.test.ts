import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scanSource, type SourceScan } from './helpers/sourceScan.ts';

/** The rank table. A file imports from its own room or from a room of strictly lower rank. */
const ranks: Record<string, number> = {
  model: 0,
  geo: 1,
  plan: 1,
  ingest: 2,
  network: 2,
  edit: 2,
  reach: 3,
  coverage: 4,
  siting: 4,
  scorecard: 5,
  report: 6,
  worker: 7,
  cli: 7,
  state: 8,
  map: 9,
  ui: 10,
};

/** Rooms up to this rank run unchanged in a browser, a worker and Node. */
const lastPureRank = 6;

/** Files beside the rooms. They mount the app and may import any room. */
const outside = Number.POSITIVE_INFINITY;

const impureGlobals = [
  'document window self navigator location history process performance Worker',
  'localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket',
  'setTimeout setInterval requestAnimationFrame',
  'Date.now Math.random crypto.getRandomValues crypto.randomUUID',
]
  .flatMap((line) => line.split(' '))
  .concat('new Date');

/** Packages that only these places may import; a place is a room or a file. */
const packagePlaces: [packages: RegExp, places: string[]][] = [
  [/^(maplibre-gl|@deck\.gl)(\/|$)/, ['map']],
  [/^papaparse$/, ['ingest']],
  [/^gcoord$/, ['geo']],
  [/^pbf$/, ['network']],
  [/^@turf\//, ['geo']],
  [/^(react|react-dom)(\/|$)/, ['state/hooks.ts', 'map', 'ui', 'main.tsx']],
  [/^(react-aria-components|@tanstack)(\/|$)/, ['ui']],
  [/^zustand(\/|$)/, ['state']],
  [/^idb(\/|$)/, ['state', 'worker']],
  [/^node:/, ['cli']],
];

const bannedFolders = ['utils', 'helpers', 'common', 'types', 'lib'];
const htmlFromText = /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|setHTML)$/;
const silencing = /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|biome-ignore/;
const longestFile = 300;

type Files = Map<string, string>;

function rankOf(path: string): number | undefined {
  const [room, ...rest] = path.split('/');
  return rest.length === 0 ? outside : ranks[room ?? ''];
}

function isPure(path: string): boolean {
  return (rankOf(path) ?? outside) <= lastPureRank;
}

/** The file in src/ that an import names; undefined for packages and for files outside src/. */
function targetOf(path: string, module: string): string | undefined {
  if (!module.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), module.replace(/\?.*$/, ''));
  return target.startsWith('..') ? undefined : target;
}

function placementFindings(path: string, module: string): string[] {
  const target = targetOf(path, module);
  if (target === undefined) {
    const rule = packagePlaces.find(([packages]) => packages.test(module));
    const allowed = rule?.[1].some((place) => path === place || path.startsWith(`${place}/`));
    return allowed === false ? [`${path}: ${module} belongs in ${rule?.[1].join(', ')}`] : [];
  }
  const [from, to] = [rankOf(path), rankOf(target)];
  if (from === undefined || to === undefined) return [`${path}: ${target} is in no ranked room`];
  const sameRoom = path.split('/')[0] === target.split('/')[0] || from === outside;
  return sameRoom || to < from ? [] : [`${path}: imports ${target}, which is not of lower rank`];
}

function ownFindings(path: string, text: string, scan: SourceScan): string[] {
  const pure = isPure(path);
  const lines = text.trimEnd().split('\n').length;
  const banned = path.split('/').filter((part) => bannedFolders.includes(part));
  const impure = pure ? impureGlobals.filter((name) => scan.globals.has(name)) : [];
  return [
    ...banned.map((folder) => `a folder named ${folder}`),
    ...impure.map((name) => `reads ${name} in a pure room`),
    ...[...scan.names].filter((name) => htmlFromText.test(name)).map((name) => `uses ${name}`),
    ...(pure && scan.isBarrel ? ['only re-exports'] : []),
    ...(scan.hasAny ? ['uses any'] : []),
    ...(scan.comments.some((comment) => silencing.test(comment)) ? ['silences a checker'] : []),
    ...(lines > longestFile ? [`${lines} lines, more than ${longestFile}`] : []),
  ].map((finding) => `${path}: ${finding}`);
}

/** One finding for each file that can reach itself by imports. */
function cycleFindings(edges: Map<string, string[]>): string[] {
  const reaches = (start: string): boolean => {
    const seen = new Set<string>();
    const waiting = [...(edges.get(start) ?? [])];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (path === start) return true;
      if (!seen.has(path)) waiting.push(...(edges.get(path) ?? []));
      seen.add(path);
    }
    return false;
  };
  return [...edges.keys()].filter(reaches).map((path) => `${path}: imports itself in a cycle`);
}

/** Everything that breaks a rule; paths are from src/. */
function findingsIn(files: Files): string[] {
  const edges = new Map<string, string[]>();
  const findings: string[] = [];
  for (const [path, text] of files) {
    const scan = scanSource(path, text);
    const targets = scan.imports.map((module) => targetOf(path, module));
    edges.set(
      path,
      targets.filter((target) => target !== undefined),
    );
    findings.push(...scan.imports.flatMap((module) => placementFindings(path, module)));
    findings.push(...ownFindings(path, text, scan));
  }
  return [...findings, ...cycleFindings(edges)];
}

function sourceFiles(): Files {
  const folder = fileURLToPath(new URL('../src', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

describe('src/', () => {
  const files = sourceFiles();

  test('has files in ranked rooms only', () => {
    expect(files.size).toBeGreaterThan(50);
    expect([...files.keys()].filter((path) => rankOf(path) === undefined)).toEqual([]);
  });

  test('keeps every rule of the tree', () => {
    expect(findingsIn(files)).toEqual([]);
  });
});

describe('the checker', () => {
  const check = (path: string, text: string) => findingsIn(new Map([[path, text]]));

  test.each([
    ['an import upward', 'geo/a.ts', "import { b } from '../reach/b.ts';"],
    ['a type import upward', 'geo/a.ts', "import type { B } from '../reach/b.ts';"],
    ['an import type upward', 'geo/a.ts', "let b: import('../reach/b.ts').B;"],
    ['a re-export upward', 'geo/a.ts', "export { b } from '../reach/b.ts'; export const c = 1;"],
    ['a dynamic import upward', 'geo/a.ts', "void import('../reach/b.ts');"],
    ['a worker upward', 'report/a.ts', "new URL('../worker/b.ts', import.meta.url);"],
    ['an import across equal ranks', 'edit/a.ts', "import '../ingest/b.ts';"],
    ['an import of the app', 'ui/a.ts', "import '../main.tsx';"],
    ['an unknown room', 'ui/a.ts', "import '../cellar/b.ts';"],
    ['a misplaced package', 'ui/a.ts', "import { Map } from 'maplibre-gl';"],
    ['a misplaced scoped package', 'coverage/a.ts', "import circle from '@turf/circle';"],
    ['React in the store', 'state/store.ts', "import { useState } from 'react';"],
    ['the DOM in a pure room', 'report/a.ts', "document.createElement('a');"],
    ['a global in a shorthand', 'report/a.ts', 'const a = { window };'],
    ['the clock in a pure room', 'plan/a.ts', 'const year = new Date().getFullYear();'],
    ['the clock, called', 'plan/a.ts', 'const now = Date.now();'],
    ['random in a pure room', 'geo/a.ts', 'const r = Math.random();'],
    ['fetch in a pure room', 'ingest/a.ts', "void fetch('/x');"],
    ['a banned folder', 'geo/utils/a.ts', 'export const a = 1;'],
    ['a barrel', 'geo/index.ts', "export * from './a.ts';"],
    ['any', 'ui/a.ts', 'let a: any;'],
    ['a silenced checker', 'ui/a.ts', '// @ts-ignore\nlet a;'],
    ['HTML from text', 'ui/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: b }} />;'],
    ['HTML set on an element', 'map/a.ts', 'popup.setHTML(text);'],
    ['a long file', 'ui/a.ts', ';\n'.repeat(longestFile + 1)],
  ])('finds %s', (_, path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  test('finds a cycle, but not a line', () => {
    const a = ['geo/a.ts', "import './b.ts';"] as const;
    const b = ['geo/b.ts', "import './c.ts';"] as const;
    expect(findingsIn(new Map([a, b, ['geo/c.ts', "import './a.ts';"]]))).toHaveLength(3);
    expect(findingsIn(new Map([a, b, ['geo/c.ts', 'export {};']]))).toEqual([]);
  });

  test.each([
    ['an import downward', 'reach/a.ts', "import { b } from '../geo/b.ts';"],
    ['a plan file', 'plan/a.ts', "import b from '../../data/plans/b.json';"],
    ['React in hooks', 'state/hooks.ts', "import { useStore } from 'zustand';import 'react';"],
    ['a parameter called document', 'report/a.ts', 'export const a = (document: B) => document.b;'],
    ['a property called window', 'report/a.ts', 'export const a = (b: B) => b.window;'],
    ['a destructured name', 'report/a.ts', 'export const a = ({ history }: B) => history;'],
    ['a word in a comment', 'geo/a.ts', '/* any document, Date.now() */ export const a = 1;'],
    ['a word in a string', 'geo/a.ts', 'export const a = \'import { b } from "react"\';'],
    ['a Date that is handed in', 'report/a.ts', 'export const a = (now: Date) => now.getTime();'],
  ])('lets pass %s', (_, path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
