/** How many days ahead something is work of these weeks. */
export const SOON_DAYS = 30;
