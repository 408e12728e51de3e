/**
 * How many days ahead a renewal asks for something: a quarter is what is left to act in. The scoring model warns from
 * further off (RENEWAL_SOON_DAYS): a warning comes before a task.
 */
export const RENEWAL_DUE_DAYS = 90;
