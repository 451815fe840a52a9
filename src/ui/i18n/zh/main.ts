export const mainText = {};

export type MainText = typeof mainText;
