/** A number beyond it says no more than "many". */
export const MOST_COUNTED = 99;
