import type { MainText } from '../zh/main.ts';

export const mainText = {} satisfies MainText;
