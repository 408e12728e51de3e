"use client";

/** The time zone this computer lives in. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
