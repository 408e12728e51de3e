/**
 * From this day on a provider of cloud services in the EU may take no charge for switching to another (Regulation (EU)
 * 2023/2854, the Data Act, Article 29).
 */
export const SWITCHING_IS_FREE_ON = "2027-01-12";
