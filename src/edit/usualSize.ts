/** Seats of a new day-care centre for older people until somebody says otherwise. */
export const usualSeats = 30;

/** Places of a new daycare centre until somebody says otherwise. */
export const usualPlaces = 60;
