export const districtsText = {};

export type DistrictsText = typeof districtsText;
