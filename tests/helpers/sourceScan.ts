import { parseSync } from 'vite';

/** What the architecture test needs to know about one source file. */
export interface SourceScan {
  /** Every module named by an import, a type import, a re-export, import() or new URL(…). */
  imports: string[];
  /** Names read that the file does not bind itself: `document`, `Math.random`, `new Date`, … */
  globals: Set<string>;
  /** All names in any position: properties, JSX attributes, variables. */
  names: Set<string>;
  hasAny: boolean;
  comments: string[];
  /** Whether the file exports, and all that it does is export from other modules. */
  isBarrel: boolean;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

function walk(node: Node, visit: Visit, parent?: Node, key = ''): void {
  visit(node, parent, key);
  for (const [childKey, child] of Object.entries(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (isNode(item)) walk(item, visit, node, childKey);
    }
  }
}

function textOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string'
    ? node['value']
    : undefined;
}

function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier';
  return isName && typeof node['name'] === 'string' ? node['name'] : undefined;
}

/** The module that a node names: import and export declarations, import(), import types, new URL. */
function moduleOf(node: Node): string | undefined {
  const isUrl = node.type === 'NewExpression' && nameOf(node['callee']) === 'URL';
  if (isUrl && Array.isArray(node['arguments']) && node['arguments'].length === 2) {
    return textOf(node['arguments'][0]);
  }
  return /^(Import|Export|TSImportType)/.test(node.type) ? textOf(node['source']) : undefined;
}

const bindingKeys = new Set(['id', 'params', 'param', 'local', 'elements', 'argument', 'left']);

/** Whether an identifier in this place gives a name to something, as far as a file-wide look needs. */
function isBinding(parent: Node, key: string): boolean {
  const isPattern = /^(ObjectPattern|ArrayPattern|AssignmentPattern|RestElement)$/.test(
    parent.type,
  );
  const isDeclaration = /Function|VariableDeclarator|Import.*Specifier|CatchClause/.test(
    parent.type,
  );
  return (isPattern || isDeclaration) && bindingKeys.has(key);
}

/** The names that `{a, b: c}` binds on the left of an assignment: a and c. */
function patternNames(node: Node): string[] {
  if (node.type !== 'ObjectPattern' || !Array.isArray(node['properties'])) return [];
  const properties: unknown[] = node['properties'];
  return properties.flatMap((property) => {
    const name = isNode(property) ? nameOf(property['value']) : undefined;
    return name === undefined ? [] : [name];
  });
}

/** Whether an identifier is only the name of a property: `a.name`, `{name: …}`, a member's key. */
function isPropertyName(parent: Node, key: string): boolean {
  if (parent['computed'] === true) return false;
  if (parent.type === 'MemberExpression') return key === 'property';
  return key === 'key' && parent['shorthand'] !== true;
}

/** Names of types are not values: `Date` in a signature reads no clock. */
function isTypeName(parent: Node): boolean {
  return parent.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(parent.type);
}

function isReexport(node: unknown): boolean {
  return isNode(node) && node.type.startsWith('Export') && isNode(node['source']);
}

/**
 * Reads one TypeScript file.
 * @throws when it does not parse
 */
export function scanSource(path: string, text: string): SourceScan {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const root: unknown = program;
  if (!isNode(root)) throw new Error(`${path}: no program`);
  const imports: string[] = [];
  const names = new Set<string>();
  const read = new Set<string>();
  const bound = new Set<string>();
  let hasAny = false;
  walk(root, (node, parent, key) => {
    const module = moduleOf(node);
    if (module !== undefined) imports.push(module);
    if (node.type === 'TSAnyKeyword') hasAny = true;
    if (node.type === 'NewExpression') read.add(`new ${nameOf(node['callee'])}`);
    if (node.type === 'MemberExpression') {
      read.add(`${nameOf(node['object'])}.${nameOf(node['property'])}`);
    }
    for (const bindingName of patternNames(node)) bound.add(bindingName);
    const name = nameOf(node);
    if (name === undefined || parent === undefined) return;
    names.add(name);
    if (isBinding(parent, key)) bound.add(name);
    else if (!isPropertyName(parent, key) && !isTypeName(parent)) read.add(name);
  });
  const body = Array.isArray(program.body) ? program.body : [];
  const others = body.filter((statement) => !isReexport(statement));
  return {
    imports,
    globals: new Set([...read].filter((name) => !bound.has(name))),
    names,
    hasAny,
    comments: comments.map((comment) => comment.value),
    isBarrel:
      body.length > others.length && others.every(({ type }) => type === 'ImportDeclaration'),
  };
}
