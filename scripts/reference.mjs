// @ts-check
/**
 * `npm run reference`: the bigger runs against published figures. They read ../shared/data, which a
 * clone does not carry; where it is absent this prints one line and does nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { root, step } from './run.mjs';

if (!existsSync(join(root, '..', 'shared', 'data'))) {
  console.log('Nothing done: ../shared/data is not here.');
} else {
  installMissing();
  step('Reference runs', 'vitest', ['run', '--project', 'reference', '--passWithNoTests']);
}
