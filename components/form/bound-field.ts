"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

/** How a field is called and shown where its change is told. */
export interface Words<T> {
  readonly label: string;
  readonly words: (all: T) => string;
}

/** One field of a form, as the controls of this folder take it. */
export interface BoundField<V> {
  readonly name: string;
  /** What it is called, where that is said beside its rule. */
  readonly label: string | undefined;
  readonly error: string | undefined;
  /** By its schema. */
  readonly required: true | undefined;
  /** The most characters its schema takes. */
  readonly longest: number | undefined;
  readonly stored: V;
  /** For the browser's own controls: they keep what is typed, and nothing is drawn again for it. */
  readonly input: () => UseFormRegisterReturn & { readonly defaultValue: V };
  readonly read: () => V;
  /** What the browser's own controls show does not follow. */
  readonly write: (value: V) => void;
  readonly watch: (onChange: () => void) => () => void;
  readonly tell: (label: string, words: (value: V) => string) => void;
}

/** For controls of our own: what stands in the field now; draws them again when it changes. */
export const useFieldValue = <V>({ watch, read, stored }: BoundField<V>): V =>
  useSyncExternalStore(watch, read, () => stored);

/** Leaves word of how this field is called when somebody else has changed it; a question loses its mark. */
export function useTold<V>(field: BoundField<V>, label: string, words: (value: V) => string): void {
  useEffect(() => {
    field.tell(label.replace(/\?$/, ""), words);
  });
}
