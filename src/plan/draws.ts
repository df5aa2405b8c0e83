/** Enough that another seed moves a chance by less than a point and a range by 2 or 3 percent. */
export const DRAWS = 2000;
export const SEED = 1;
