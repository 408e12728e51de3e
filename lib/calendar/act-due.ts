/**
 * How many days ahead the last moment to act asks for something: a quarter is what is left to act in. The scoring model
 * warns from further off (RENEWAL_SOON_DAYS): a warning comes before a task.
 */
export const ACT_DUE_DAYS = 90;
