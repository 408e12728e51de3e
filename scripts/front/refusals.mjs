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
export const NOT_SIGNED_IN = {
  status: 401,
  code: "not_signed_in",
  message: "You are signed out. Sign in again and choose the file once more.",
};
export const TOO_SLOW = {
  status: 408,
  code: "too_slow",
  message: "The rest of it did not arrive, so nothing was read. Send it again.",
};
export const DISK_FULL = {
  status: 503,
  code: "storage_full",
  message: "The server has no room to put this file down, so nothing of it was read: tell whoever runs the server.",
  mayComeAgain: true,
};
export const BAD_ADDRESS = { status: 400, code: "bad_request", message: "This address cannot be read." };
export const BAD_HEADER = { status: 400, code: "bad_request", message: "A header of this request cannot be read." };
export const HEAD_TOO_LARGE = { status: 431, code: "too_large", message: "The address or a header is too long." };
export const BAD_BODY = { status: 400, code: "bad_request", message: "What was sent cannot be read." };
export const WRONG_HOST = {
  status: 400,
  code: "bad_request",
  message: "This request names two addresses as ours. Open Entwine at its own address and try again.",
};
export const FROM_ANOTHER_SITE = {
  status: 403,
  code: "forbidden",
  message: "This request came from another site. Open Entwine at its own address and try again.",
};
export const NO_SUCH_FILE = { status: 404, code: "not_found", message: "There is no such file." };
export const NO_SUCH_METHOD = {
  status: 405,
  code: "method_not_allowed",
  message: "Nothing here is asked for in this way.",
  allow: "GET, HEAD, POST",
};
export const WRONG_TYPE = { status: 415, code: "unsupported", message: "Nothing of this kind is taken here." };
