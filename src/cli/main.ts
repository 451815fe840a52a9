import { builtInPlan, builtInPlans } from '../plan/builtInPlans.ts';
import { planHeader, planRows } from '../plan/planCsv.ts';
import { csvText } from '../report/csvText.ts';
import { readOptions, UsageError } from './arguments.ts';
import { checkRequest, runCheck } from './checkCommand.ts';
import { runCoverage } from './coverageCommand.ts';
import { coverageRequest, coverageSpecs } from './coverageOptions.ts';

const usage = `kinreach coverage --facilities F… --population F --out DIR
                  [--boundaries F…] [--streets F] [--matrix F] [--projects F] [--statistics F]
                  [--plan ID|F] [--year N] [--minutes 15 | 5,10,15]
                  [--speed 0.9 | elder=0.9,childcare=0.9] [--detour 1.3] [--metres N]
                  [--snap 200] [--method circle|street|matrix]
                  [--datum gcj02 | facilities=gcj02,population=wgs84] [--mapping F.json]
                  [--reach] [--public] [--workers N]
kinreach check FILE… [--rows | --records]
kinreach plans [ID]
`;

/**
 * The headless door.
 *
 * @param words command and options, without the program's own name
 * @returns exit code: 0 done, 1 the inputs could not be used, 2 wrong usage
 */
export async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  try {
    switch (command) {
      case 'coverage':
        return await runCoverage(coverageRequest(readOptions(rest, coverageSpecs)));
      case 'check':
        return await runCheck(checkRequest(rest));
      case 'plans':
        return listPlans(rest);
      case 'help':
      case '--help':
        process.stdout.write(usage);
        return 0;
      default:
        throw new UsageError(
          command === undefined ? 'a command is missing' : `unknown command ${command}`,
        );
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`kinreach: ${error.message}\n${usage}`);
    return 2;
  }
}

function listPlans(words: readonly string[]): number {
  const [id, ...more] = words;
  if (more.length > 0 || id?.startsWith('--'))
    throw new UsageError(`unexpected word: ${words.at(-1)}`);
  if (id === undefined) {
    const rows = builtInPlans.map((plan) => [
      plan.id,
      plan.city ?? '',
      plan.name.zh,
      plan.name.en,
      plan.lastTargetYear,
    ]);
    process.stdout.write(
      csvText(['plan_id', 'city', 'name_zh', 'name_en', 'last_target_year'], rows),
    );
    return 0;
  }
  const plan = builtInPlan(id);
  if (!plan) throw new UsageError(`unknown plan ${id}; kinreach plans lists them`);
  process.stdout.write(csvText(planHeader, planRows(plan)));
  return 0;
}
