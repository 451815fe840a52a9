/** Largest sheet: Excel's own rows and columns, and as many cells as one table may hold. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cells: 5_000_000 } as const;

/** Thrown to stop reading a workbook that is over `sheetLimits`. */
export class SheetTooLarge extends Error {}
