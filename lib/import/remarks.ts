/** What a file of refused rows says of each of them, before its cells. */
export const REMARKS = ["Line in the file", "Why it was refused"] as const;
