import { type Dice, diceFrom } from '../seededRandom.ts';
import { cellDamages } from './cellDamages.ts';
import { cleanDraft } from './cleanDraft.ts';
import { columnDamages } from './columnDamages.ts';
import { type Damage, stages } from './damage.ts';
import type { Draft } from './draft.ts';
import { frameDamages } from './frameDamages.ts';
import { isChineseExcel, pickHabit } from './habits.ts';
import { placeDamages } from './placeDamages.ts';
import { rowDamages } from './rowDamages.ts';
import { type DamagedFile, writeText } from './writeText.ts';

export const damages: readonly Damage[] = [
  ...columnDamages,
  ...cellDamages,
  ...placeDamages,
  ...rowDamages,
  ...frameDamages,
];

const mostDamages = 5;

/** File number `seed`: the same for the same number, and at least one thing is wrong with it. */
export function damagedFile(seed: number): DamagedFile & { readonly isChineseExcel: boolean } {
  const dice = diceFrom(seed);
  const habit = pickHabit(dice);
  const { draft, done } = damagedDraft(seed, damages, dice);
  const name = draft.kind === 'population' ? `人口${seed}.csv` : `设施${seed}.csv`;
  return {
    name,
    kind: draft.kind,
    damages: done,
    habit: Object.values(habit).map(String).map(encodeURI).join(' '),
    isChineseExcel: isChineseExcel(habit),
    ...writeText(draft, habit),
  };
}

/** A table with one damage by its turn and some by chance. */
export function damagedDraft(
  seed: number,
  choice: readonly Damage[],
  dice: Dice,
): { readonly draft: Draft; readonly done: readonly string[] } {
  const kind = dice.pick(['population', 'facilities'] as const);
  const draft = cleanDraft(kind, dice.pick([5, 8, 12, 20, 30, 60]), dice);
  const picked = new Set([choice[seed % choice.length], ...someOf(choice, dice)]);
  const inOrder = stages.flatMap((stage) => [...picked].filter((one) => one?.stage === stage));
  const done: string[] = [];
  for (const damage of inOrder) if (damage?.apply(draft, dice)) done.push(damage.name);
  if (done.length > 0) return { draft, done };
  const spare = choice.filter((damage) => damage.name === 'duplicate row');
  for (const damage of spare) if (damage.apply(draft, dice)) done.push(damage.name);
  return { draft, done };
}

function someOf(choice: readonly Damage[], dice: Dice): Damage[] {
  return Array.from({ length: dice.below(mostDamages) }, () => dice.pick(choice));
}
