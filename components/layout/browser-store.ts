/**
 * What this browser keeps between visits. A store that is full, forbidden or missing keeps nothing and stops nobody:
 * already touching `localStorage` throws where it is forbidden.
 */
export const browserStore = {
  read: (place: string): string | null => trying(() => window.localStorage.getItem(place)),
  /** An older text that cannot be replaced is removed, so that it is never taken for the newest. */
  keep: (place: string, text: string): void => {
    const isKept = trying(() => {
      window.localStorage.setItem(place, text);
      return true;
    });
    if (!isKept) browserStore.forget(place);
  },
  forget: (place: string): void => {
    trying(() => window.localStorage.removeItem(place));
  },
  /** Everything whose place begins so. */
  forgetAll: (prefix: string): void => {
    const places = trying(() => Object.keys(window.localStorage)) ?? [];
    for (const place of places) if (place.startsWith(prefix)) browserStore.forget(place);
  },
};

function trying<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
