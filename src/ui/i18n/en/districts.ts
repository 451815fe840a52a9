import type { DistrictsText } from '../zh/districts.ts';

export const districtsText = {} satisfies DistrictsText;
