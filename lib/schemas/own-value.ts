/**
 * What somebody put under this name, and never what every object inherits: `constructor` is a name like any other. For
 * names that may be any text; `npm run check` finds where it is forgotten.
 */
export const ownValue = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
