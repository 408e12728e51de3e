import type { en } from "./en";

/** The same keys, whatever the words. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export type Wording = Words<typeof en>;
