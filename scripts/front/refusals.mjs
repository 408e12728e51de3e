/** What the front says to whom it sends away. None of its words come from the request. */

/** Whoever is told to come again is told when (`comeAgainAfter`), and a page does it by itself. */
export const COME_AGAIN = {
  status: 503,
  code: "unavailable",
  title: "One moment",
  message:
    "There is more to do than can be done at once, so this was not begun. Nothing is lost: try again in a few seconds.",
  mayComeAgain: true,
};
export const TOO_LARGE = {
  file: { status: 413, code: "too_large", message: "At most 20 MB at a time. Split the file." },
  other: { status: 413, code: "too_large", message: "At most 1 MB at a time." },
};
export const TOO_SLOW = {
  status: 408,
  code: "too_slow",
  message: "The rest of it did not arrive, so nothing was read. Send it again.",
};
